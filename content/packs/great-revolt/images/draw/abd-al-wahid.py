"""Abd al-Wahid emblem: a road of dust through a pass between two mountains, the points of lances above the dust; a red evening. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills
from arms import lance

W, H, C = 1600, 1200, 4
o, r = [], random.Random(105)
K = '#1a0f16'

# -- a red evening, burning in the notch
o += sky('#3a0f22', ['#571628', '#7a1f2b', '#9c2b2d', '#bf4331', '#d9642f', '#e88a38', '#f2b153', '#f8d88c'], [176, 222, 270, 320, 372, 424, 476, 526], 56, 14)
o += hills(610, [(620, 60, 260), (800, 34, 240), (960, 76, 280)], ['#a8462f', '#9a3d2c', '#b5502f'], 4, 16)

# -- dust standing in the pass, lit from behind; lances in it
def bank(x0, x1, top, bottom, size, cs, seed):
    """A bank of dust: staggered rows of lozenges, thin above, thick below."""
    q, y, j = random.Random(seed), bottom, 0
    while y > top:
        f = (bottom - y) / (bottom - top)
        mid, half = (x0 + x1) / 2, (x1 - x0) / 2 * (1 - f ** 2.2 * .75)
        x = mid - half + (j % 2) * size
        while x < mid + half:
            if q.random() > f * .62:
                s = size * q.uniform(.75, 1.12) * (1 - .35 * f)
                o.append(loz(x, y, (s,), (cs[min(len(cs) - 1, int((1 - f) * len(cs) + q.uniform(-.5, .5)))] if f < 1 else cs[0],), 1.35))
            x += size * 2.0
        y, j = y - size * .72, j + 1
bank(560, 1010, 420, 640, 21, ['#d9642f', '#d98a45', '#e8a860', '#f2c47c'], 3)
for i, x in enumerate(range(600, 980, 34)):
    o.append(lance(x + r.uniform(-8, 8), 650, r.uniform(150, 215), r.uniform(-6, 6), None, .5, '#5a2a1c', k=K))
bank(540, 1030, 545, 680, 22, ['#e8a860', '#f2c47c', '#f8dca4', '#fbe9c4'], 5)

# -- the two mountains: dark flanks, every rock face turned to the light burning along its edge
def mass(ps, top, tones, f, rim):
    """A mountain in folded beds that run with its slope; f = 1: the notch is on its right."""
    o.append(shape(ps, tones[0], 10, K))
    it = []
    for k, c in enumerate(tones):
        q = random.Random(k + 3)
        sh = [(x - f * k * (46 + 3 * k) + q.uniform(-6, 6), y + k * (30 + 2 * k) + q.uniform(-6, 6)) for x, y in top]
        it.append(poly(sh + [(800 - f * 900, 1300), (800 - f * 1000, 0)] if k else ps, c))
    o.append(clip(f'm{f + 1}', ps, it))
    for a, b in zip(rim, rim[1:]):
        o.append(line([a, b], '#f2b153', 9))
Lm = [(100, 1110), (100, 250), (190, 220), (270, 300), (330, 280), (420, 400), (470, 396), (540, 520), (590, 540), (640, 660), (600, 720), (560, 850), (470, 960), (400, 1110)]
Rm = [(1500, 1110), (1500, 170), (1410, 150), (1350, 240), (1290, 230), (1200, 360), (1150, 370), (1090, 500), (1030, 520), (960, 650), (1000, 730), (1010, 830), (1120, 940), (1180, 1110)]
TN = ['#a8402f', '#8a332e', '#94382e', '#742a2e', '#64242e', '#6c272e', '#54202d', '#451b2a', '#4c1d2c', '#3a1728', '#301424', '#361626', '#2a1220', '#241020']
mass(Lm, Lm[2:], TN, 1, Lm[3:10])
mass(Rm, Rm[2:], ['#9c3a30'] + [mix(c, '#140a16', .14) for c in TN[1:]], -1, Rm[3:10])

# -- the road, turning down to us, and its dust
road = [(800, 650), (860, 690), (900, 740), (840, 800), (720, 850), (670, 920), (720, 1000), (740, 1120)]
o.append(poly([(640, 660), (960, 650), (1000, 730), (1010, 830), (1120, 940), (1180, 1110), (400, 1110), (470, 960), (560, 850), (600, 720)], '#7a3426'))
for j, (y, c) in enumerate(zip((720, 790, 870, 960), ('#6a2b24', '#5a2421', '#4a1d1f', '#3b171c'))):
    o.append(clip(f'v{j}', [(640, 660), (960, 650), (1000, 730), (1010, 830), (1120, 940), (1180, 1110), (400, 1110), (470, 960), (560, 850), (600, 720)], [teeth(W, y, 56, 9, H, c, phase=28 * (j % 2))]))
WD = [46, 68, 94, 112, 148, 188, 246, 334]
o.append(limb(road, [w * 1.1 for w in WD], '#a8502f')); o.append(limb(road, WD, '#c9743a'))
o.append(limb(road, [w * .7 for w in WD], '#e8a860')); o.append(limb(road, [w * .32 for w in WD], '#f8dca4'))
q = smooth_line(road, 12)
for k in range(2, len(q) - 1):                           # the dust that rolls beside it
    (x, y), (x2, y2) = q[k], q[k + 1]
    t, d = k / len(q), math.hypot(x2 - x, y2 - y)
    nx, ny = -(y2 - y) / d, (x2 - x) / d
    w = 28 + 130 * t ** 1.2
    for s in (-1, 1):
        for m in (0, 1):
            z = (8 + 19 * t) * (1 - .35 * m)
            o.append(loz(x + s * nx * w * (1 + .22 * m) + (6 if k % 2 else -6), y + s * ny * w * .9 + (k % 3 - 1) * 7, (z,), (['#d98a45', '#e8a860', '#c9743a'][(k + m) % 3],), 1.35))
bank(600, 980, 640, 700, 14, ['#e8a860', '#f2c47c', '#f8dca4'], 8)
o.append(woven('ⵄⴰⴱⴷ ⵍⵡⴰⵃⵉⴷ', P['straw'], C, 1224, 1012))
o.append(emblem_frame(W, H, '#6d1826', '#1e2c55'))
print(page(W, H, o))
