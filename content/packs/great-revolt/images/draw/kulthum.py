"""Kulthum emblem: the low watch-platform of the Syrian camp, empty in the plain of the Sebou; wind and dust. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#231c1a', random.Random(89)

# -- a sky of dust: no sun, long combed streaks
o += sky(['#a89878', '#b4a482', '#c0b08c', '#ccbc98', '#d8c9a6', '#e2d5b4', '#eadfc2'], 180, 560, '#9c8c6e')
def streak(x, y, w, h, c, up=.06):
    o.append(poly([(x - w, y + w * up), (x - w * .4, y - h * .4 + w * up * .4), (x + w * .3, y - h - w * up * .3), (x + w, y - w * up), (x + w * .4, y + h * .1 - w * up * .4), (x - w * .3, y + h * .7 + w * up * .3)], c))
for i in range(34):
    x, y = r.uniform(60, 1540), r.uniform(160, 560)
    streak(x, y, r.uniform(120, 300), r.uniform(10, 24), r.choice(['#b4a482', '#d8c9a6', '#c0b08c', '#eadfc2', '#e2d5b4']))
o += hills(650, [(260, 60, 360), (760, 36, 360), (1300, 84, 420)], ['#bfae8c', '#b4a27f', '#c9b997'], 4, 16, 5)
# -- far to the left a wall of dust stands up: riders are in it, and none is seen
q = random.Random(6)
for c, h, m in (('#cdb58a', 300, 22), ('#bd9a6a', 236, 20), ('#a97f52', 168, 18), ('#96693f', 104, 16), ('#c9a878', 44, 14)):
    for i in range(m):
        t = (i + q.random()) / m
        x, top = 90 + 600 * t, h * (1 - t) ** 1.3
        for y in (680 - top * q.uniform(.86, 1), 680 - top * q.uniform(.2, .7)):
            z = (20 + h * .12) * q.uniform(.7, 1.2)
            o.append(poly([(x - z * 1.3, y), (x - z * .3, y - z), (x + z * 1.2, y), (x + z * .1, y + z * .9)], c))
# -- the plain; far off the Sebou, a thread
o += floor(['#c4ae80', '#b79f70', '#a98f61', '#977c52', '#836a45', '#6d573a'], 672, 1040, 66, 7)
o.append(limb([(90, 740), (330, 724), (560, 742), (820, 722), (1120, 738), (1510, 716)], [12, 14, 14, 12, 11, 9], '#7f98a6'))
o.append(limb([(90, 742), (330, 726), (560, 744), (820, 724)], [7, 7, 7, 7], '#cfd8d2'))
for i in range(90):                                      # hoofmarks and stubble
    t = r.random() ** 1.4
    x, y, q = r.uniform(130, 1470), 760 + 300 * t, 8 + 12 * t
    o.append(poly([(x - q, y), (x, y - q * .4), (x + q, y), (x, y + q * .4)], r.choice(['#6d573a', '#977c52', '#c9b184'])))

# -- the platform, right of the middle: six legs, braces, a deck, a rail with cloth of squares, a ladder
px, dk, ft = 900, 590, 936                               # axis, deck, feet
X = [560, 780, 1000, 1220]
o.append(poly([(520, 950), (1290, 940), (1480, 1010), (1480, 1040), (640, 1036)], '#6d573a'))
for i, x in enumerate(X):                                # the far legs
    o += [line([(x + 66, dk - 10), (x + 60, ft - 54)], K, 34), line([(x + 66, dk - 10), (x + 60, ft - 54)], '#5c4330', 18)]
for i in range(3):                                       # braces
    for a, b in (((X[i], ft - 20), (X[i + 1], dk + 40)), ((X[i + 1], ft - 20), (X[i], dk + 40))):
        o += [line([a, b], K, 26), line([a, b], '#6b4a30', 12)]
for x in X:
    o += [rect(x - 25, dk, 50, ft - dk + 10, K), rect(x - 16, dk, 32, ft - dk, '#8f6844'), rect(x - 16, dk, 11, ft - dk, '#b98a5a')]
    o += [poly([(x - 56, ft + 22), (x - 30, ft - 12), (x + 30, ft - 12), (x + 60, ft + 22)], K), poly([(x - 42, ft + 15), (x - 24, ft - 4), (x + 24, ft - 4), (x + 44, ft + 15)], '#977c52')]
dkp = [(500, dk), (1280, dk), (1350, dk - 84), (580, dk - 84)]
o.append(poly(dkp, K, f'stroke="{K}" stroke-width="20"')); o.append(poly(dkp, '#c49a66'))
for i in range(1, 14):
    a, b = 500 + 780 * i / 14, 580 + 770 * i / 14
    o.append(line([(a, dk), (b, dk - 84)], '#7c5a38', 7))
o += [rect(490, dk - 4, 800, 62, K), rect(500, dk + 6, 780, 42, '#a87a4a'), rect(500, dk + 6, 780, 10, '#d9b27a')]
for i in range(20):
    o += nest(520 + i * 39, dk + 30, [(13, K)])
# -- the rail behind, cloth of the Syrians hung on it, half blown off
for x in (588, 772, 956, 1140, 1340):
    o += [rect(x - 15, 350, 30, dk - 84 - 350 + 10, K), rect(x - 7, 356, 14, dk - 84 - 350, '#b98a5a')]
o += [rect(570, 362, 790, 34, K), rect(578, 370, 774, 18, '#a87a4a')]
cl = [(606, 376), (1130, 376), (1120, 470), (1180, 520), (1110, 500), (1040, 492), (900, 500), (760, 490), (612, 498)]
o.append(poly(cl, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"'))
ct = [rect(580, 360, 640, 180, '#274a86')]
for j in range(3):
    for i in range(11):
        x, y = 620 + i * 52, 400 + j * 44
        if (i + j) % 2 == 0:
            ct += [rect(x, y, 30, 30, P['bone']), rect(x + 9, y + 9, 12, 12, '#274a86')]
ct += [rect(580, 366, 640, 14, P['silver'])]
o += [f'<clipPath id="cl"><polygon points="{pts(cl)}"/></clipPath>', g(ct, 'clip-path="url(#cl)"')]
# -- the ladder
for s in (0, 78):
    q = [(452 + s, 976), (528 + s, 540)]
    o += [line(q, K, 30), line(q, '#b98a5a', 15)]
for k in range(8):
    t = (k + .6) / 8.4
    x, y = 452 + 76 * t, 976 - 436 * t
    o += [line([(x - 8, y), (x + 88, y)], K, 24), line([(x - 2, y), (x + 82, y)], '#8f6844', 11)]
# -- a bare banner-pole at the corner of the rail: its cloth has gone
o += [line([(1340, dk - 80), (1340, 170)], K, 24), line([(1340, dk - 80), (1340, 176)], '#a87a4a', 10), *nest(1340, 176, [(30, K), (20, P['straw'])])]
o += [poly([(1340, 214), (1408, 226), (1386, 242), (1440, 262), (1392, 270), (1340, 262)], K), poly([(1346, 224), (1384, 232), (1366, 242), (1404, 258), (1382, 260), (1346, 252)], P['bone'])]
# -- dust blown across its feet
for i in range(22):
    streak(r.uniform(100, 1500), r.uniform(900, 1050), r.uniform(110, 240), r.uniform(12, 26), r.choice(['#d8c9a6', '#c9b184', '#e2d5b4']), .04)
for i in range(8):
    streak(r.uniform(100, 620), r.uniform(600, 860), r.uniform(130, 240), r.uniform(12, 22), r.choice(['#d8c9a6', '#e2d5b4']), .06)
o.append(woven('ⴽⵓⵍⵜⵓⵎ', K, 4, 300, 190))

show(o + [emblem_frame(W, H, '#b3a589', '#274a86')])
