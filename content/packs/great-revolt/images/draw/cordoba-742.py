"""Cordoba, 742: three roads run together and are lost in fog; the city hardly shows. Did anything happen here? 1600x1200 SVG."""
import math, random
from amz import *
from light import show, loz
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(141), '#4a4458'
F = ['#cfc9d8', '#d6d1dd', '#dcd8e2', '#e2dfe6', '#e8e5ea', '#eeecee']
o.append(rect(0, 0, W, H, '#c3bccf'))
for i, (c, y) in enumerate(zip(F, [160, 230, 300, 370, 440, 510])):
    o.append(teeth(W, y, 64, 12, H, c, phase=32 * (i % 2)))
o.append(circ(360, 300, 92, '#e2dfe6')); o.append(circ(360, 300, 74, '#f1eff0'))
# -- the city: three depths of grey, each one nearer to the fog
def tower(x, w, y, c, m=3):
    o.append(rect(x, y, w, 800 - y, c))
    for i in range(m):
        o.append(rect(x + i * (w - 16) / (m - 1) - 2, y - 22, 18, 24, c))
a, b, d = '#dad5e0', '#cbc5d4', '#bab3c6'
for x, w, y in ((640, 70, 420), (820, 90, 380), (1010, 64, 440), (1150, 80, 410), (1330, 70, 450), (520, 60, 470)):
    tower(x, w, y, a)
for x, w, y in ((560, 90, 480), (720, 110, 500), (930, 80, 460), (1090, 120, 500), (1260, 90, 490), (1420, 120, 520), (440, 80, 530)):
    tower(x, w, y, b, 4)
o.append(rect(380, 560, 1240, 260, d))
for i in range(24):
    o.append(rect(384 + i * 52, 540, 30, 24, d))
for x in (470, 700, 1220, 1460):
    tower(x, 84, 516, d, 4)
tower(850, 96, 500, d, 4); tower(1034, 96, 500, d, 4)
o.append(poly([(960, 800), (960, 660), (976, 628), (990, 620), (1004, 628), (1020, 660), (1020, 800)], '#8f879e'))
# -- banks of fog lie before it
for y, x0, c in ((596, -40, '#eeecee'), (650, 60, '#e8e5ea'), (700, -90, '#f4f2f2')):
    k, ps = 0, []
    for x in range(-80, 1720, 40):
        ps.append((x, y + 26 * math.sin((x + x0 * 3) / 190) + (9 if k % 2 else -9))); k += 1
    o.append(poly(ps + [(W + 100, 1110), (-100, 1110)], c))
for x, y, w in ((400, 590, 360), (300, 540, 260), (1330, 610, 420), (720, 640, 300), (1540, 520, 240), (90, 470, 260)):
    for k, (f, c) in enumerate(((1, '#e8e5ea'), (.7, '#f4f2f2'))):
        o.append(poly([(x - w * f, y), (x - w * .6 * f, y - 20), (x + w * .4 * f, y - 22), (x + w * f, y - 2), (x + w * .5 * f, y + 18), (x - w * .5 * f, y + 20)], c))
# -- the fields come out of the fog, grey-green, darker to the eye
for i, (c, y) in enumerate(zip(['#e6e4e2', '#d6d6d2', '#c2c5bd', '#abb0a4', '#92998b', '#798072', '#60675c'], [742, 780, 824, 876, 934, 996, 1056])):
    o.append(teeth(W, y, 72, 9, H, c, phase=36 * (i % 2)))
# -- three roads
def road(foot, half, mid, cs):
    m = 30
    q = smooth_line([(988, 752), mid, foot], m // 2)
    for k in range(len(q) - 1):
        t = k / (len(q) - 1)
        y = q[k][1]
        w0, w1 = 9 + half * (k / (len(q) - 1)) ** 1.5, 9 + half * ((k + 1) / (len(q) - 1)) ** 1.5
        j = min(len(cs) - 1, int(t * len(cs)))
        o.append(poly([(q[k][0] - w0 - 8 * t, y), (q[k + 1][0] - w1 - 8 * t, q[k + 1][1] + 1), (q[k + 1][0] + w1 + 8 * t, q[k + 1][1] + 1), (q[k][0] + w0 + 8 * t, y)], mix('#dcdad6', K, .72 * round(t * 5) / 5)))
    for k in range(len(q) - 1):
        t = k / (len(q) - 1)
        y = q[k][1]
        w0, w1 = 9 + half * t ** 1.5, 9 + half * ((k + 1) / (len(q) - 1)) ** 1.5
        j = min(len(cs) - 1, int(t * len(cs)))
        o.append(poly([(q[k][0] - w0, y), (q[k + 1][0] - w1, q[k + 1][1] + 1), (q[k + 1][0] + w1, q[k + 1][1] + 1), (q[k][0] + w0, y)], cs[j]))
RC = ['#f2f0ee', '#efebe4', '#ece4d6', '#e6d8c2', '#dfcbab', '#d6bc94']
road((60, 1130), 128, (700, 836), RC); road((820, 1130), 120, (950, 880), RC); road((1560, 1130), 124, (1290, 860), RC)
for i in range(90):
    x, y = r.uniform(0, W), r.uniform(860, 1090)
    t = (y - 840) / 260
    if min(abs(x - (988 + (f - 988) * ((y - 752) / 378))) for f in (180, 850, 1500)) < 70 + 90 * t:
        continue
    o.append(tuft(x, y, 22 + 44 * t, mix('#abb0a4', '#3f463f', round(t * 4) / 4), r.uniform(-10, 10), 8))
o += bands('#6d647f', '#565d55', '#c3bccf', '#e6d8c2', '#8f879e', 'steps', 'combs', 'ⵇⵓⵕⵟⵓⴱⴰ', K, '#eeecee', '#f4f2f2')
show(o)
