"""Khalid ibn Humayd emblem: a saddle and a sling on a hill above the Sebou, the sun just up. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(31)
K = '#1d1619'

# -- a clear morning: mist above, bone at the horizon
o.append(rect(0, 0, W, H, '#5f7fa8'))
for i, (c, y) in enumerate(zip(['#7391b6', '#8fa5c4', '#aebccd', '#ccd0cf', '#e0dac8', '#efe3cb', '#f6e6bd', '#f3d48e'],
                               [186, 242, 300, 360, 420, 480, 536, 584])):
    o.append(teeth(W, y, 48, 13, H, c, phase=24 * (i % 2)))
sx, sy = 800, 448
for q, c in ((196, '#f3d48e'), (178, P['saffron']), (156, P['straw']), (126, '#f8e6b4')):
    o.append(circ(sx, sy, q, c))
for i in range(40):
    a = (i + .5) * math.tau / 40
    p = lambda q, d=0: (sx + math.cos(a + d) * q, sy + math.sin(a + d) * q)
    o.append(poly([p(208), p(224, .038), p(242), p(224, -.038)], P['saffron']))
    if i % 2:
        o.append(poly([p(250), p(262, .028), p(290), p(262, -.028)], P['clay']))

# -- far ridges, the plain and the river that crosses it
def range_(base, peaks, fills, seed, gap=20, rough=7):
    o.extend(strata(ridge(0, W, base, peaks, rough, seed, 28), H, fills, gap, 2.5, seed))
range_(640, [(190, 90, 280), (470, 50, 220), (1130, 60, 240), (1420, 100, 280)], ['#8d97b4', '#7f8aa9', '#96a0ba'], 5, 16)
for i, (c, y) in enumerate(zip(['#c9b884', '#b9a86f', '#a6965c', '#94864e'], [664, 706, 752, 800])):
    o.append(teeth(W, y, 64, 7, H, c, phase=32 * (i % 2)))
for s in (-1, 1):
    q = [(800 + s * x, y) for x, y in ((700, 690), (610, 700), (540, 722), (470, 728), (380, 752), (300, 760))]
    o.append(limb(q, [14, 16, 20, 22, 26, 28], '#2b4179')); o.append(limb(q, [6, 8, 10, 12, 14, 14], '#5f86bd'))

# -- the hill
range_(960, [(800, 250, 520), (560, 210, 420), (1040, 210, 420), (130, 60, 300), (1470, 60, 300)], ['#9c5a2f', '#8a4a25', '#a8663a', '#7d4222'], 8, 26, 7)
range_(1010, [(40, 50, 330), (1560, 50, 330)], ['#5f331d', '#6d3b20', '#552c19'], 12, 18)

# -- the saddle cloth: a flat weave over the crest, fringed
cloth = [(520, 592), (1080, 592), (1132, 868), (468, 868)]
o.append(poly([(506, 588), (1094, 588), (1146, 878), (454, 878)], K))
for i in range(42):
    x = 468 + i * 16
    o.append(poly([(x - 3, 868), (x + 13, 868), (x + 10, 908), (x, 908)], K)); o.append(rect(x + 1, 870, 8, 32, [P['wool'], P['madder'], P['straw']][i % 3]))
N, R = 168, 69                                           # beads of 4 across, rows of 4 down, centred on the axis
gr = blank(N, R, 'r')
def stripe(y, h, c):
    for j in range(y, y + h):
        gr[j] = list(c * N)
stripe(22, 2, 'k'); stripe(24, 3, 's'); stripe(27, 2, 'k'); stripe(29, 21, 'b'); stripe(50, 2, 'k'); stripe(52, 3, 's'); stripe(55, 2, 'k')
for x in range(4, N, 20):
    paste(gr, lozenge(10, 'kkwwssrrkw'), x + N // 2 % 20 - 14, 30)
for j in range(57, 64):
    gr[j] = [('w' if (abs(x - N // 2) + j) % 8 < 4 else 'k') for x in range(N)]
stripe(64, 2, 'k')
o.append(f'<clipPath id="cloth"><polygon points="{pts(cloth)}"/></clipPath>')
o.append(g([grid_svg(gr, {'r': P['madder2'], 'k': K, 's': P['saffron'], 'b': P['indigo2'], 'w': P['wool']}, C, x0=464, y0=592)], 'clip-path="url(#cloth)"'))

# -- girth straps, hanging loose
for x in (636, 964):
    o.append(rect(x - 19, 640, 38, 300, K)); o.append(rect(x - 11, 640, 22, 292, P['clay']))
    for y in range(716, 920, 24):
        o.append(poly([(x, y - 8), (x + 7, y), (x, y + 8), (x - 7, y)], K))
    o.append(circ(x, 946, 30, K)); o.append(circ(x, 946, 22, P['silver'])); o.append(circ(x, 946, 10, K))

# -- the saddle, seen from the side: a raked cantle, an upright pommel, a deep seat, the flap
seat = [(524, 372), (556, 452), (614, 522), (706, 560), (800, 566), (890, 552), (952, 516), (990, 466), (1004, 434)]
body = [(470, 392), (494, 366)] + seat + [(1030, 414), (1064, 432), (1072, 500), (1082, 560), (1092, 610), (1070, 646), (800, 660), (530, 646), (506, 606), (510, 540), (488, 460)]
flap = [(622, 630), (978, 630), (970, 700), (926, 760), (860, 782), (740, 782), (674, 760), (630, 700)]
o.append(f'<path d="{curve(flap, True, .6)}" fill="#8a4a25" stroke="{K}" stroke-width="18"/>')
for dx, q in ((0, 50), (-92, 30), (92, 30)):
    for k, c in ((q, K), (q - 9, P['straw']), (q - 18, P['madder2']), (q - 36, P['bone'])):
        if k > 6:
            o.append(poly([(800 + dx, 712 - k - abs(dx) * .16), (800 + dx + k, 712 - abs(dx) * .16), (800 + dx, 712 + k - abs(dx) * .16), (800 + dx - k, 712 - abs(dx) * .16)], c))
d = curve(body, True, .8)
o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18" stroke-linejoin="round"/><clipPath id="sad"><path d="{d}"/></clipPath>')
inn = [rect(440, 340, 680, 340, '#4a2c22'), poly([(440, 340), (700, 340), (630, 560), (590, 680), (440, 680)], '#64392a')]
for c, w in ((K, 58), ('#7c4a33', 44), (K, 12), (P['straw'], 6)):
    inn.append(f'<path d="{curve(seat, False, .9)}" fill="none" stroke="{c}" stroke-width="{w}"/>')
for i in range(-3, 4):                                   # lozenges cut in the side bar
    x, y = 800 + i * 62, 620
    for q, c in ((24, K), (16, P['wool']), (8, P['madder'])):
        inn.append(poly([(x, y - q), (x + q, y), (x, y + q), (x - q, y)], c))
o.append(g(inn, 'clip-path="url(#sad)"'))
ends = ((498, 388), (1036, 428))
for x, y in ends:                                        # bow ends
    for q, c in ((40, K), (29, P['straw']), (15, P['madder'])):
        o.append(poly([(x, y - q), (x + q, y), (x, y + q), (x - q, y)], c))

# -- the sling: hung from both bows, a pebble in its cradle
for s, (ex, ey) in zip((-1, 1), ends):
    q = smooth_line([(ex, ey + 24), (ex - s * (14 if s > 0 else 34), 540), (800 + s * 226, 680), (800 + s * 166, 780), (800 + s * 92, 836)], 8)
    o.append(line(q, K, 27)); o.append(line(q, P['bone'], 14))
    for (ax, ay), (bx, by) in list(zip(q, q[1:]))[1::3]:
        o.append(line([(ax, ay), (bx, by)], P['coral'], 14))
cr = lambda m: [(800 - 130 - m, 838), (800 - 76, 820 - m * .6), (800 + 76, 820 - m * .6), (800 + 130 + m, 838), (800 + 84, 892 + m * .5), (800, 926 + m), (800 - 84, 892 + m * .5)]
def pebble(x, y, q, c='#b6a488'):
    f = lambda k: [(x + px * k, y + py * k) for px, py in ((-1, .1), (-.66, -.56), (.1, -.76), (.78, -.5), (1.06, .08), (.7, .62), (-.1, .78), (-.76, .6))]
    o.append(poly(f(q + 9), K)); o.append(poly(f(q), c))
    o.append(poly([(x - q * .7, y - q * .1), (x - q * .4, y - q * .5), (x + q * .3, y - q * .6), (x + q * .1, y - q * .2)], '#e6d9bf'))
pebble(800, 816, 50)
o.append(poly(cr(10), K)); o.append(poly(cr(0), P['wool']))
for i in range(-3, 4):
    x, y = 800 + i * 28, 868
    o.append(poly([(x, y - 18), (x + 14, y), (x, y + 18), (x - 14, y)], P['madder'] if i % 2 == 0 else P['indigo2']))

# -- pebbles gathered on the hill
for s in (-1, 1):
    for x, y, q in ((470, 980, 24), (340, 986, 30), (404, 984, 26), (376, 940, 25), (438, 944, 22)):
        pebble(800 + s * x, y, q, ['#b6a488', '#a08d74', '#c6b79b'][q % 3])

o.append(woven('ⵅⴰⵍⵉⴷ', P['straw'], C, 800, 1000))
o.append(emblem_frame(W, H, '#7a3f1f', '#2b4179'))
print(page(W, H, o))
