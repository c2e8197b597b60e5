"""Tahert: green hills coming out of the morning fog, a walled market town on one of them. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from trees import fir
from sheet import show

o, r, K = [], random.Random(61), '#1a2c28'
o += sky(['#dfe8e0', '#e8eee2', '#f0f2e4', '#f6f5e6', '#fbf7e4'], 170, 360, '#d3dfda')
o += disc(460, 300, [(96, '#fbf3d4'), (76, '#fdf6de'), (54, '#fffdf2')])
# -- hills one behind the other, each with its foot in the fog
def fog(y, seed, c, h=46, bumps=9):
    rr = random.Random(seed)
    ps = []
    for i in range(54):
        x = i * 32 - 60
        ps.append((x, y + h * .5 * math.sin(x / 150 + seed) + (12 if i % 2 else -8)))
    o.append(poly(ps + [(1700, H), (-60, H)], c))
def hills_(base, pk, cols, sd, gap=16):
    o.extend(strata(ridge(-40, W + 40, base, pk, 5, sd, 24), base + 130, cols, gap, 2, sd))
hills_(470, [(260, 110, 320), (700, 60, 260), (1130, 150, 380), (1500, 90, 260)], ['#c2d4c8', '#cbdbce'], 3)
fog(470, 1, '#e6ede2'); fog(492, 2, '#f3f5ea')
hills_(580, [(120, 130, 300), (560, 100, 260), (920, 40, 200), (1420, 190, 380)], ['#9fbfa4', '#aac8ac', '#98b99e'], 5)
fog(580, 4, '#dfe9de'); fog(604, 5, '#f0f4e8')
hills_(720, [(330, 90, 260), (820, 200, 420), (1240, 60, 220)], ['#6fa07a', '#7aab82', '#67977a'], 8)
for k in range(16):                                      # woods on the nearer hills
    x = 250 + k * 26
    o.append(fir(x, 690 + abs(x - 330) * .14, .5, '#3f7058', '#6fa07a', '#2f5044', 3))
# -- the town on the middle hill: a wall with three gates, houses, the market square before it
bx, by = 850, 590
def tower(x, y, w, h):
    o.extend([rect(x - w / 2 - 7, y - h - 7, w + 14, h + 14, K), rect(x - w / 2, y - h, w, h, '#d9cfae'), rect(x + 4, y - h, w / 2 - 4, h, '#a8a488')])
    for k in range(3):
        o.extend([rect(x - w / 2 - 7 + k * (w - 4) / 2, y - h - 22, 22, 20, K), rect(x - w / 2 - 1 + k * (w - 4) / 2, y - h - 16, 10, 18, '#d9cfae')])
for row in range(3):                                     # houses with room between them, trees among them
    for i in range(9 + row):
        x, y = bx + (i - (8 + row) / 2) * 60 + r.uniform(-8, 8), 540 + row * 26 + abs(i - (8 + row) / 2) * 5
        if (i * 5 + row * 3) % 7 == 2:
            o += [fir(x, y + 14, .5, '#2c5a46', '#5a9068', '#1f3a30', 3)]
            continue
        w, h = (46, 58, 50, 64)[(i + row * 2) % 4], (30, 52, 38, 66, 34)[(i * 3 + row) % 5]
        o += [rect(x - w / 2 - 6, y - h - 6, w + 12, h + 40, K), rect(x - w / 2, y - h, w, h + 30, ['#f0e8cc', '#e2d6b4', '#d3c7a2'][(i + row) % 3]), rect(x + w * .12, y - h, w * .38, h + 30, '#b0a888'), rect(x - w * .3, y - h + 14, 9, 13, K)]
q = [(bx - 330, by + 66), (bx - 180, by + 20), (bx, by + 6), (bx + 180, by + 20), (bx + 330, by + 66)]
s_ = smooth_line(q, 8)
o += [poly([(x, y - 12) for x, y in s_] + [(x, y + 62) for x, y in s_[::-1]], K), poly([(x, y - 4) for x, y in s_] + [(x, y + 56) for x, y in s_[::-1]], '#c9c09c'), line([(x, y) for x, y in s_], '#f0e8cc', 10)]
for x, y in dense(s_, 34):
    o += [rect(x - 11, y - 26, 22, 22, K), rect(x - 6, y - 20, 11, 18, '#d9cfae')]
for k, (x, y) in enumerate(q):
    tower(x, y + 62, 56, 78)
for x, y in ((bx - 96, by + 66),):
    o += [poly([(x - 24, y), (x - 24, y - 32), (x - 14, y - 46), (x, y - 52), (x + 14, y - 46), (x + 24, y - 32), (x + 24, y)], K)]
# -- fog before the hill, hollow on the left
fog(734, 8, '#d3e2d4', 60); fog(764, 9, '#e9f0e4', 60)
hills_(900, [(160, 130, 340), (600, 50, 260), (1400, 160, 420)], ['#3f7a54', '#4c8a5c', '#376c4c'], 12, 22)
for x, y, s in ((170, 850, 1.1), (250, 846, 1.3), (330, 868, 1.0), (1330, 846, 1.2), (1416, 830, 1.4), (1250, 880, .9), (1480, 850, 1.1)):
    o.append(fir(x, y, s, '#1f4a38', '#4c8a5c', '#1a2c28', 4))
fog(936, 11, '#c6dac8', 40); fog(962, 12, '#e2ecdf', 44)
o += strata(ridge(-40, W + 40, 1040, [(700, 40, 400), (120, 30, 260), (1300, 60, 400)], 5, 18, 24), H, ['#2a5f40', '#326c48', '#245438'], 24, 2, 5)
for k in range(24):                                      # sheep on the near meadow
    x, y = 380 + k * 29 + r.uniform(-9, 9), 1036 + r.uniform(-8, 26)
    o += sheep(round(x), round(y), .56, '#fbf7e4', '#b9ccb4', K, 1 if k % 3 else -1)
o.append(woven('ⵜⵉⵀⴰⵔⵜ', '#f6f5e6', 4, 1300, 1020))
show(o + [emblem_frame(W, H, '#5f9478', '#7a1f2b')])
