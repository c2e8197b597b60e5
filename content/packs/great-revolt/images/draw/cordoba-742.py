"""Cordoba, 742: three empty roads leave a Roman milestone and are lost in fog; the city hardly shows. 1600x1200 SVG."""
import math, random
from amz import *
from light import show, loz
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(141), '#1f2230'
o.append(rect(0, 0, W, H, '#566082'))
for i, (c, y) in enumerate(zip(['#65708f', '#76809b', '#8a92a8', '#a1a6b4', '#bab9bd', '#d3cabf', '#e8d8bf'], [150, 215, 285, 360, 435, 505, 570])):
    o.append(teeth(W, y, 64, 12, H, c, phase=32 * (i % 2)))
o += [circ(420, 470, q, c) for q, c in ((128, '#cbc2bd'), (98, '#ecd9b4'), (72, '#f8ecd0'))]
# -- the city on its bank: flat roofs, a wall, two square towers, in three greys that sink into the fog
def blocks(ps, c):
    o.append(poly(ps, c))
blocks([(760, 640), (760, 560), (820, 560), (820, 520), (900, 520), (900, 470), (960, 470), (960, 510), (1040, 510), (1040, 540), (1120, 540), (1120, 450), (1186, 450), (1186, 520), (1280, 520), (1280, 500), (1370, 500), (1370, 550), (1460, 550), (1460, 640)], '#9a9fb1')
blocks([(700, 680), (700, 600), (790, 600), (790, 566), (880, 566), (880, 590), (970, 590), (970, 556), (1080, 556), (1080, 600), (1170, 600), (1170, 570), (1250, 570), (1250, 596), (1340, 596), (1340, 580), (1430, 580), (1430, 610), (1540, 610), (1540, 680)], '#7f859c')
blocks([(640, 740), (640, 640), (860, 640), (860, 600), (930, 600), (930, 640), (1180, 640), (1180, 596), (1256, 596), (1256, 640), (1600, 640), (1600, 740)], '#666c86')
for x in (800, 1010, 1100, 1330, 1420):
    o.append(rect(x, 582 + (x % 3) * 8, 16, 24, '#5b617b'))
o.append(poly([(1000, 740), (1000, 694), (1012, 672), (1030, 664), (1048, 672), (1060, 694), (1060, 740)], '#474d66'))
# -- banks of fog before it
for y, x0, c in ((676, -40, '#c9c4c4'), (704, 60, '#dcd3c9'), (730, -90, '#ebdfcd')):
    k, ps = 0, []
    for x in range(-80, 1720, 40):
        ps.append((x, y + 26 * math.sin((x + x0 * 3) / 190) + (9 if k % 2 else -9))); k += 1
    o.append(poly(ps + [(W + 100, 1110), (-100, 1110)], c))
for x, y, w in ((700, 640, 300), (1300, 656, 420), (300, 600, 260), (1540, 560, 220)):
    for f, c in ((1, '#c9c4c4'), (.7, '#dcd3c9')):
        o.append(poly([(x - w * f, y), (x - w * .6 * f, y - 18), (x + w * .4 * f, y - 20), (x + w * f, y - 2), (x + w * .5 * f, y + 16), (x - w * .5 * f, y + 18)], c))
# -- the fields come out of the fog, darker to the eye
for i, (c, y) in enumerate(zip(['#cfc7b8', '#b3b3a4', '#949c8e', '#768476', '#596b60', '#42544d', '#303f3d'], [766, 796, 832, 876, 928, 986, 1046])):
    o.append(teeth(W, y, 72, 9, H, c, phase=36 * (i % 2)))
RC = ['#e6dccb', '#e2d3b8', '#dcc8a2', '#d2b88a', '#c6a673', '#b8945f']
def road(foot, half, mid):
    q = smooth_line([(1030, 770), mid, foot], 15)
    for e, cs in ((1, None), (0, RC)):
        for k in range(len(q) - 1):
            t = k / (len(q) - 1)
            w0, w1 = 6 + half * t ** 1.5 + e * 12 * t, 6 + half * ((k + 1) / (len(q) - 1)) ** 1.5 + e * 12 * t
            c = mix('#c9c0ae', K, .75 * round(t * 5) / 5) if e else cs[min(5, int(t * 6))]
            o.append(poly([(q[k][0] - w0, q[k][1]), (q[k + 1][0] - w1, q[k + 1][1] + 1), (q[k + 1][0] + w1, q[k + 1][1] + 1), (q[k][0] + w0, q[k][1])], c))
road((-40, 1130), 110, (640, 846)); road((700, 1130), 120, (936, 880)); road((1640, 1130), 110, (1400, 856))
for i in range(90):
    x, y = r.uniform(0, W), r.uniform(870, 1095)
    t = (y - 770) / 340
    if min(abs(x - (1030 + (f - 1030) * t)) for f in (-40, 700, 1640)) < 60 + 110 * t or 1010 < x < 1300:
        continue
    o.append(tuft(x, y, 22 + 44 * t, mix('#949c8e', '#1f2b2b', round(t * 4) / 4), r.uniform(-10, 10), 8))
# -- the milestone: a pillar on a square foot, lit from the left, its inscription worn away
o.append(poly([(1060, 1040), (1210, 1010), (1560, 1056), (1420, 1076), (1180, 1078)], '#1f2b2b'))
foot = [(1020, 950), (1270, 950), (1290, 1060), (1000, 1060)]
o.append(poly(foot, K, f'stroke="{K}" stroke-width="20"')); o.append(poly(foot, '#b9ac98')); o.append(poly([(1170, 950), (1270, 950), (1290, 1060), (1180, 1060)], '#6e6a70')); o.append(poly([(1020, 950), (1270, 950), (1273, 968), (1017, 968)], '#dccdb2'))
col = [(1050, 946), (1046, 500), (1060, 476), (1110, 458), (1170, 462), (1196, 474), (1224, 520), (1236, 500), (1244, 946)]
col = [(1050, 946), (1046, 500), (1064, 474), (1120, 462), (1180, 470), (1210, 486), (1206, 520), (1238, 548), (1244, 946)]
o.append(poly(col, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(col, '#b9ac98'))
o += [f'<clipPath id="ms"><polygon points="{pts(col)}"/></clipPath>', g([rect(1040, 440, 34, 520, '#dccdb2'), rect(1074, 440, 26, 520, '#cbbda5'), rect(1150, 440, 44, 520, '#918a88'), rect(1194, 440, 60, 520, '#6e6a70'), rect(1224, 440, 40, 520, '#545463'),
      rect(1040, 860, 220, 10, '#545463'), rect(1040, 912, 220, 34, '#8d857f')] + [rect(1084 + (i * 37) % 30, 566 + i * 44, (88, 60, 96, 44, 78, 52)[i], 10, '#8d8273') for i in range(6)] + [line([(1046, 700), (1090, 690), (1110, 726), (1160, 716)], '#545463', 7)], 'clip-path="url(#ms)"')]
for x, y, h in ((990, 1076, 60), (1040, 1086, 70), (1270, 1080, 64), (1310, 1076, 50), (1130, 1090, 54)):
    o.append(tuft(x, y, h, '#5d7562', r.uniform(-8, 8), 9, 4, 13))
o += bands('#474d66', '#3c4a48', '#c3bccf', '#e6d8c2', '#8f879e', 'steps', 'combs', 'ⵇⵓⵕⵟⵓⴱⴰ', K, '#d8d2cc', '#f4f2f2')
show(o)
