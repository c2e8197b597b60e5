"""The Sous: a wide dry valley dotted with argan trees under the pink Anti-Atlas, late afternoon; goats have climbed the nearest tree. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(30), '#2a1a14'
o += sky(['#e9a06a', '#f0b478', '#f4c48a', '#f8d6a0', '#fae2b6', '#fbecca'], 170, 390, '#e08f5c')
o += disc(330, 300, [(70, '#fbecca'), (54, '#fffaf0')], [(100, 22, 26, .06, '#fbe0b0'), (134, 22, 22, .035, '#f8d6a0')])
# -- the Anti-Atlas: bare granite, range behind range
for base, pk, cols, sd in ((430, [(200, 60, 260), (560, 110, 300), (900, 140, 320), (1300, 180, 380)], ['#d9a08c', '#e2ac94', '#d4988a'], 3),
                           (490, [(80, 80, 300), (700, 90, 260), (1100, 160, 300), (1480, 200, 320)], ['#c97f6c', '#d48c74', '#bf7468'], 5),
                           (548, [(1240, 110, 260), (1500, 150, 260), (880, 60, 220), (300, 40, 260)], ['#a85f52', '#b56b58', '#9c564e'], 9)):
    o += strata(ridge(0, W, base, pk, 7, sd, 24), base + 60, cols, 20, 3, sd)
# -- the valley floor in warm bands
o += floor(['#d9985c', '#e2a866', '#d4935a', '#eab878', '#dca062', '#f0c486', '#e2ac70', '#d0915a'], 548, 1060, 84, 7)
# -- the dry river: braids of gravel and one thread of water
q = [(60, 690), (300, 668), (520, 690), (760, 660), (980, 690), (1200, 730), (1560, 720)]
o += river(q, [40, 34, 32, 30, 38, 46, 60], ['#c07f4a', '#f6e0b4', '#5f9ab0'], (1.7, 1.1, .24))
# -- argan trees, ever larger towards the eye, each with its shadow to the right
def argan(x, y, s, k=0):
    d, l = [('#4a5a30', '#8a9650'), ('#56602f', '#9aa058'), ('#3f5230', '#7f8f4c')][k % 3]
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    o.append(poly(t([(-20, 0), (40, -8), (230, 2), (250, 14), (60, 14)]), '#a8683c'))
    o.append(poly(t([(-16, 2), (-8, -44), (-30, -70), (0, -60), (30, -76), (8, -40), (16, 2)]), K))
    lump = [(-100, -74), (-84, -112), (-40, -132), (0, -150), (52, -138), (90, -112), (104, -78), (60, -62), (20, -70), (-24, -58), (-66, -62)]
    if s > .3:
        o.append(poly(t([(px * 1.06, -100 + (py + 100) * 1.1) for px, py in lump]), '#26301c'))
    o.append(poly(t(lump), d)); o.append(poly(t([(-92, -82), (-78, -110), (-40, -128), (-2, -142), (30, -132), (4, -112), (-34, -100), (-60, -84)]), l))
    if s > .42:
        o.append(poly(t([(20, -104), (44, -122), (76, -108), (58, -94)]), l))
rows = [(590, .16, 74), (614, .2, 92), (646, .25, 112), (742, .34, 150), (796, .42, 186), (862, .54, 236), (944, .7, 300)]
for j, (y, s, gap) in enumerate(rows):
    x, i = 40 + (j % 2) * gap / 2, 0
    while x < 1540:
        xx, yy = x + r.uniform(-.16, .16) * gap, y + r.uniform(-8, 8)
        if not (j > 4 and 780 < xx < 1420) and not (j == 6 and xx < 420):
            argan(xx, yy, s, i + j)
        x += gap; i += 1
# -- the nearest tree, with the goats in it
X, Y = 1090, 1040
o.append(poly([(X - 80, Y), (X + 60, Y - 22), (X + 420, Y + 10), (X + 440, Y + 50), (X + 40, Y + 50)], '#a8683c'))
br = [[(X, Y + 10), (X - 14, Y - 120), (X - 40, Y - 220), (X - 150, Y - 300), (X - 230, Y - 330)], [(X - 10, Y - 110), (X + 30, Y - 220), (X + 120, Y - 300), (X + 240, Y - 340)],
      [(X - 20, Y - 160), (X + 10, Y - 290), (X - 20, Y - 400)], [(X + 20, Y + 10), (X + 4, Y - 100), (X + 16, Y - 180), (X + 60, Y - 260)]]
for pas, c in ((16, K), (0, '#7a5236')):
    for q, w in zip(br, ([64, 48, 38, 28, 16], [46, 36, 28, 16], [36, 26, 14], [52, 40, 30, 20])):
        o.append(limb(q, [v + pas for v in w], c))
o.append(poly([(X - 52, Y + 14), (X - 26, Y - 20), (X + 30, Y - 20), (X + 60, Y + 14)], '#7a5236'))
C_ = [(X - 250, Y - 350, 96), (X + 250, Y - 366, 104), (X - 20, Y - 446, 118), (X - 140, Y - 410, 96), (X + 118, Y - 424, 106), (X + 60, Y - 320, 70), (X - 90, Y - 310, 64), (X + 330, Y - 320, 66), (X - 326, Y - 318, 62)]
for x, y, q in C_:
    o.append(poly([(x + math.cos(i * math.tau / 16) * (q + 10) * (1.06 if i % 2 else .94) * 1.15, y + math.sin(i * math.tau / 16) * (q + 10) * (1.06 if i % 2 else .94) * .74) for i in range(16)], '#26301c'))
for k, (x, y, q) in enumerate(C_):
    e = lambda f, dx, dy: [(x + dx + math.cos(i * math.tau / 16) * q * f * (1.08 if i % 2 else .92) * 1.15, y + dy + math.sin(i * math.tau / 16) * q * f * (1.08 if i % 2 else .92) * .74) for i in range(16)]
    o += [poly(e(1, 0, 0), '#4a5a30'), poly(e(.74, -q * .14, -q * .12), '#6f7f40'), poly(e(.44, -q * .26, -q * .22), '#9aa658')]
for k in range(34):                                      # the fruit
    x, y, q = C_[k % 9]
    o.append(loz(x + r.uniform(-.8, .8) * q, y + r.uniform(-.5, .5) * q, 9, '#e8c95c', .8))
for x, y, s, c, f in ((X - 210, Y - 372, 1.0, '#fbf3e2', -1), (X + 150, Y - 470, 1.0, '#2a1a14', 1), (X + 286, Y - 396, .96, '#8a4a25', 1), (X - 40, Y - 520, .9, '#2a1a14', -1)):
    o += goat(x, y, s * 1.14, K, f, K) + goat(x, y - 3, s, c if c != '#2a1a14' else '#3a2a28', f, '#efe3cb')
o += goat(X - 270, Y + 10, 1.2, '#2a1a14', 1) + goat(X + 250, Y + 12, 1.2, '#fbf3e2', -1, '#7a5236')
o.append(woven('ⵙⵓⵙ', '#7a1f2b', 4, 300, 1006))
show(o + [emblem_frame(W, H, '#c47a34', '#7a1f2b')])
