"""Zenata: black tents far off on the spring steppe, and over them a storm that lets the sun through on one side. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(88), '#171a2c'
o += sky(['#3f4a6e', '#565f80', '#777a92', '#a59a9a', '#d6b88a', '#f0cf86', '#fbe6a8'], 420, 770, '#2f3a5c')
# -- the break in the storm: rays as long dyed wedges
for k, (x, w) in enumerate(((1010, 46), (1120, 70), (1236, 52), (1330, 64), (1430, 40))):
    o.append(poly([(x - w * .5, 400), (x + w * .5, 400), (x + w * 1.2 - 230, 800), (x - w * 1.2 - 230, 800)], ['#f0cf86', '#e2bd7c'][k % 2]))
# -- the cloud: towers of stepped lozenges, slate, violet, gold where the light gets in
def puff(cx, cy, R, cols, seed, m=14):
    rr = random.Random(seed)
    for k, c in enumerate(cols):
        f = 1 - k * .2
        ps = []
        for i in range(m):
            t = (i + .5) * math.tau / m
            q = R * f * rr.uniform(.94, 1.06)
            ps.append((cx + k * R * .07 + math.cos(t) * q * 1.3, min(cy - k * R * .1 + math.sin(t) * q * .66, cy + R * (.34 - .12 * k))))
        o.append(poly(ps, c))
DK = ['#232b4a', '#2f3a60', '#3c4872', '#4b5884']
MD = ['#39426a', '#4d5882', '#67719a', '#8a90b0']
LT = ['#7d6f80', '#b58f80', '#e2b888', '#fbe2a8']
for cx, cy, R, c in ((240, 210, 250, DK), (520, 180, 250, DK), (860, 170, 240, DK), (1260, 190, 230, DK), (1420, 260, 170, DK), (150, 360, 190, DK), (1020, 330, 150, MD), (420, 350, 200, MD), (700, 340, 190, MD), (1330, 350, 150, LT),
                     (250, 450, 150, DK), (560, 450, 150, DK), (880, 420, 120, MD), (1180, 400, 110, LT), (1440, 420, 90, LT)):
    puff(cx, cy, R, c, int(cx))
for k in range(52):                                      # rain under the dark side
    x, y = 140 + k * 13 + r.uniform(-6, 6), r.uniform(520, 640)
    L = r.uniform(90, 190)
    o.append(poly([(x, y), (x + 8, y), (x + 8 - L * .3, y + L), (x - L * .3, y + L)], ['#5f6a90', '#3c4872', '#7f88a8'][k % 3]))
# -- far table-land, then the steppe in bands, lit on the right
o += strata([(60, 770), (330, 764), (360, 738), (560, 736), (590, 764), (900, 768), (930, 752), (1060, 750), (1090, 768), (1560, 772)], 800, ['#4a5274', '#565f80'], 18, 2, 4)
o += floor(['#6f7a44', '#7f8a48', '#6a7a40', '#8f9a4c', '#788a44', '#9aa650', '#84964a', '#6f8340'], 788, 1050, 90, 6)
for k in range(5):
    y = 806 + k * 44
    o.append(poly([(1560, y - 6), (900 + k * 20, y + 4), (760 + k * 30, y + 12), (960, y + 18), (1560, y + 14)], ['#d6c860', '#c4bc58', '#dccf6c', '#bdb552', '#cfc460'][k]))
# -- the tents: one long row, with smoke
for x, y, s in ((1270, 846, .56), (1030, 838, .5), (800, 846, .54), (580, 840, .48), (390, 850, .5), (230, 842, .44), (1430, 838, .46)):
    o.append(poly([(x - 150 * s, y), (x - 420 * s, y + 18), (x + 120 * s, y + 16), (x + 190 * s, y)], '#4f5a34'))
    o += tent(x, y, s, ('#2a2228', '#4a3a3e'), P['madder'], '#efe3cb', K)
# -- the flock, like beads let fall
for j in range(7):
    y = 892 + j * 25
    for i in range(26):
        x = 170 + i * 50 + (j % 2) * 25 + r.uniform(-17, 17)
        yy = y + r.uniform(-8, 8)
        w = math.sin(i * .33 + j * .5) + math.sin(i * .13 - j * .9)
        if w > .1 and 150 < x < 1440 and not (x > 1130 and yy > 960):
            s = .42 + j * .04
            o += sheep(round(x), round(yy), s, *(('#3a2c2c', '#241a1c') if (i * 7 + j) % 9 == 0 else ('#fbf3e2', '#c9bc94')), K, 1 if (i + j) % 3 else -1)
o.append(woven('ⵉⵣⵏⴰⵜⵏ', P['bone'], 4, 1300, 1006))
show(o + [emblem_frame(W, H, '#6d7a34', '#4b2440')])
