"""Ceuta: seven hills on their neck of land, doubled in the still strait, a winter dusk. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(77), '#1c1f38'
SEA = 640
o += sky(['#5d5f8e', '#7a739c', '#9c88a6', '#c09cab', '#dfb3ab', '#f2ccb0', '#f9e0c0'], 190, 600, '#474a7a')
o += disc(384, 440, [(54, '#f9e0c0'), (40, '#fff6e4')])
# -- Africa's mountain in the west, far
o += strata(ridge(0, W, SEA, [(80, 250, 320), (250, 180, 260), (420, 70, 240)], 6, 11, 22), SEA + 8, ['#8a80a6', '#9a8cae', '#8278a0'], 30, 3, 4)
o.append(rect(0, SEA, W, H - SEA, '#6a6a98'))
SUM = [(524, 120, 82), (656, 164, 92), (792, 138, 84), (924, 192, 96), (1060, 160, 86), (1196, 226, 100), (1356, 300, 150)]
TON = [('#4a5f6c', '#c9a890'), ('#3c5560', '#b3a088'), ('#4a6068', '#c9ae92'), ('#365058', '#a89c84'), ('#44596a', '#c4a48e'), ('#2f4a54', '#a09880'), ('#28424e', '#96927c')]
def hill(cx, h, w, c, f, base, soft=False):
    """f = 1 upright, -1 its image in the water, shorter."""
    m = 18
    L = []
    for i in range(m + 1):
        t = i / m * 2 - 1
        jag = ((i * 37 + cx * 3) % 11 - 5) / 5 * .05 if 0 < i < m else 0
        sk = t + (.16 if cx % 3 else -.12) * (1 - t * t)
        L.append((cx + t * w * 1.5, base - f * h * max(0, (1 - abs(sk) ** 1.25) * .96 + jag) * (1 if f > 0 else .8)))
    if not soft:
        o.append(poly([(x, y - (9 if 0 < i < m else 0)) for i, (x, y) in enumerate(L)], K))
    o.append(poly(L, c[1]))
    o.append(poly([p for p in L if p[0] >= cx - 6] + [(cx - w * .3, base), (cx - w * .1, base - f * h * .4)], c[0]))
    for k in range(1, 3):                                # folds
        q = [(x + 14 * k, base - (base - y) * (1 - k * .3)) for x, y in L]
        o.append(line([p for p in q if cx < p[0] < cx + w * (1.0 - .2 * k)], mix(c[0], K, .28) if not soft else mix(c[0], '#6a6a98', .3), 6))
# -- their image
for (cx, h, w), c in zip(SUM, TON):
    hill(cx, h, w, tuple(mix(v, '#6a6a98', .3) for v in c), -1, SEA + 16, True)
y, k = SEA + 30, 0
while y < 1090:                                          # still water: long flat dashes
    for i in range(7):
        x = r.uniform(100, 1460)
        w = r.uniform(50, 150) * (1 + k * .03)
        o.append(poly([(x - w, y), (x - w * .4, y - 6), (x + w * .6, y - 5), (x + w, y), (x + w * .3, y + 6)], ['#8a84ac', '#c09cab', '#5d5f8e', '#dfb3ab', '#53568a'][(i + k) % 5]))
    y += 22 + k * 1.6; k += 1
for j in range(10):                                      # the low sun on the water
    yy, q = SEA + 40 + j * 38, 12 + j * 2
    for i in range(-1, 2):
        o.append(loz(380 + i * (40 + j * 4) * (1 - .4 * (j % 2)), yy, q * .6, '#f9e0c0', 3.2))
# -- the neck of land and the seven hills
o += [poly([(60, SEA + 22), (60, SEA - 40), (300, SEA - 30), (430, SEA - 16), (1500, SEA - 10), (1520, SEA + 22)], K), poly([(60, SEA + 12), (60, SEA - 30), (300, SEA - 20), (430, SEA - 6), (1500, SEA), (1510, SEA + 12)], '#7d7468')]
for (cx, h, w), c in list(zip(SUM, TON)):
    hill(cx, h, w, c, 1, SEA)
o += [line([(440, SEA + 6), (1506, SEA + 8)], '#d9c2a4', 8), line([(60, SEA + 20), (1520, SEA + 20)], '#f2ccb0', 6)]
# -- the town: houses at the foot of the first hills, a wall across the neck
for k in range(21):
    x = 478 + k * 38
    h = r.choice([30, 38, 46])
    o += [rect(x - 5, SEA - h - 5, 42, h + 10, K), rect(x, SEA - h, 32, h + 2, '#e6cfb4' if k % 3 else '#cdb09c'), rect(x + 20, SEA - h, 12, h + 2, '#a08a90')]
    if k % 2:
        o.append(rect(x + 6, SEA - h + 12, 8, 12, '#f9c46a'))
o += [rect(424, SEA - 92, 44, 116, K), rect(432, SEA - 84, 28, 104, '#b79a88'), rect(304, SEA - 60, 130, 84, K), rect(304, SEA - 52, 130, 70, '#a08878'), rect(304, SEA - 52, 130, 9, '#e6cfb4'), rect(276, SEA - 92, 44, 116, K), rect(284, SEA - 84, 28, 104, '#b79a88')]
for x in (324, 350, 376, 402):
    o += [rect(x - 7, SEA - 70, 16, 18, K), rect(x - 3, SEA - 66, 8, 16, '#e6cfb4')]
o += [poly([(350, SEA + 20), (350, SEA - 12), (360, SEA - 26), (372, SEA - 30), (384, SEA - 26), (394, SEA - 12), (394, SEA + 20)], K)]
for x, y in ((600, 290), (652, 262), (712, 284), (520, 224), (800, 246)):                 # gulls
    o.append(line([(x - 26, y - 9), (x - 9, y - 2), (x, y + 6), (x + 9, y - 2), (x + 26, y - 9)], '#fff6e4', 7))
o.append(woven('ⵙⴱⵜⴰ', P['bone'], 4, 1290, 990))
show(o + [emblem_frame(W, H, '#66638c', '#b5654c')])
