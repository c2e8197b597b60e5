"""Umar II emblem: a folded letter, corded and sealed, on a sill under a flowering branch; spring over the orchards of Damascus. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#2a1f2a', random.Random(33)

# -- a mild spring morning
o += sky(['#9fc0c4', '#b3ccc8', '#c6d8cd', '#d8e2d2', '#e8ead6', '#f4efdc'], 200, 560, '#8bb2bb')
o += strata(ridge(0, W, 590, [(240, 130, 330), (560, 90, 260), (1010, 150, 360), (1380, 110, 300)], 7, 4, 26), 640, ['#b7b3c4', '#aaa6ba', '#c2bfcd'], 16, 2, 4)
for x, h, w in ((930, 50, 60), (990, 74, 50), (1040, 46, 84), (1124, 66, 54), (1178, 40, 90), (1268, 58, 60)):     # the town, far off
    y = 610 - h
    o += [rect(x - 5, y - 5, w + 10, h + 60, '#8d7f8c'), rect(x, y, w, h + 60, '#efe3d3'), rect(x + w * .6, y, w * .4, h + 60, '#d3c2b8'), rect(x + w * .2, y + 16, 8, 14, '#8d7f8c')]
# -- orchards in flower
def orchard(y0, m, s, cs, seed):
    q = random.Random(seed)
    for i in range(m):
        x = 110 + (i + q.uniform(.2, .8)) * 1400 / m
        z = s * q.uniform(.8, 1.2)
        y = y0 + q.uniform(-8, 8)
        o.append(rect(x - 4, y - 4, 8, z * .8, '#6d4c46'))
        o.append(poly([(x - z, y), (x - z * .7, y - z * .7), (x, y - z), (x + z * .7, y - z * .7), (x + z, y), (x + z * .5, y + z * .3), (x - z * .5, y + z * .3)], cs[i % len(cs)]))
        o.append(poly([(x - z * .8, y - z * .1), (x - z * .5, y - z * .66), (x, y - z * .86), (x + z * .3, y - z * .6), (x, y - z * .2)], cs[(i + 1) % len(cs)]))
orchard(632, 26, 34, ['#e3b7b4', '#eccac4', '#d9a5a6'], 2)
o += floor(['#a5b987', '#93a977', '#7f9767'], 650, 730, 56, 7)
orchard(704, 15, 58, ['#eccac4', '#f8e6df', '#e3b7b4'], 5)
orchard(764, 9, 88, ['#f8e6df', '#eccac4', '#f8f1e1'], 8)

# -- the sill
o += [rect(100, 832, 1400, 300, K), rect(100, 842, 1400, 300, '#cbb7a8'), rect(100, 842, 1400, 62, '#e8dac8')]
for i in range(30):
    x = 146 + i * 48
    o += [poly([(x - 24, 1010), (x, 950), (x + 24, 1010)], '#8f6d68'), poly([(x - 11, 1010), (x, 982), (x + 11, 1010)], '#e8dac8')]
o += [rect(100, 904, 1400, 10, '#8f6d68'), rect(100, 1010, 1400, 10, K), rect(100, 1020, 1400, 60, '#a88f86')]

# -- the letter: folded small and thick, standing a little turned; a cord both ways, a seal of clay
cx, cy, a = 960, 706, math.radians(-7)
T = lambda ps: [(cx + x * math.cos(a) - y * math.sin(a), cy + x * math.sin(a) + y * math.cos(a)) for x, y in ps]
o.append(poly([(700, 880), (1240, 846), (1330, 890), (760, 906)], '#a88f86'))
m, w, h = 8, 560, 352                                    # papyrus, folded in strips like a fan
zig = [(-280 + i * w / m, -h / 2 + (0 if i % 2 else -22)) for i in range(m + 1)]
low = [(x, y + h + (14 if i % 2 else 0)) for i, (x, y) in enumerate(zig)]
o.append(poly(T(zig + low[::-1]), K, f'stroke="{K}" stroke-width="22" stroke-linejoin="round"'))
for i in range(m):
    o.append(poly(T([zig[i], zig[i + 1], low[i + 1], low[i]]), ['#fbf3e2', '#dcc79c'][i % 2]))
    o.append(poly(T([zig[i], (zig[i][0] + 14, zig[i][1] + (5 if i % 2 == 0 else -5)), (low[i][0] + 14, low[i][1]), low[i]]), ['#efe0c2', '#c7ae86'][i % 2]))
    for k in range(5):                                   # fibres of the reed
        y = -130 + k * 64 + (i * 37) % 50
        o.append(poly(T([(zig[i][0] + 22, y), (zig[i + 1][0] - 12, y), (zig[i + 1][0] - 12, y + 6), (zig[i][0] + 22, y + 6)]), ['#efe0c2', '#cfb78a'][i % 2]))
for ps in ([(-300, -16), (300, -16)],):
    o += [line(T(ps), K, 34), line(T(ps), '#2f6b52', 18)]
    for i in range(14):
        (x0, y0), (x1, y1) = ps
        t = (i + .3) / 14
        u, v = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        o.append(poly(T([(u - 10, v - 8), (u + 4, v - 8), (u + 10, v + 8), (u - 4, v + 8)]) if y0 == y1 else T([(u - 8, v - 10), (u + 8, v - 2), (u + 8, v + 8), (u - 8, v)]), '#6c9550'))
ring = lambda q: T([(-12 + math.cos(i * math.tau / 14 + .2) * q * (1.06 if i % 2 else .97), -16 + math.sin(i * math.tau / 14 + .2) * q * (1.04 if i % 3 else .96)) for i in range(14)])
o += [poly(ring(98), K), poly(ring(86), '#8f4a3c'), poly(ring(66), '#b9604a')]
for q, c in ((44, '#8f4a3c'), (32, '#d98f78'), (20, '#8f4a3c'), (9, '#f1e4c8')):
    o.append(poly(T([(-12, -16 - q), (-12 + q, -16), (-12, -16 + q), (-12 - q, -16)]), c))

for dx, dy in ((-70, 176), (30, 196)):                   # the two ends of the cord
    q = T([(-12, 40), (-12 + dx * .7, 120), (-12 + dx, dy)])
    o += [line(q, K, 28), line(q, '#2f6b52', 14), poly(T([(-12 + dx - 22, dy + 44), (-12 + dx, dy - 16), (-12 + dx + 22, dy + 44)]), K), poly(T([(-12 + dx - 11, dy + 36), (-12 + dx, dy + 4), (-12 + dx + 11, dy + 36)]), '#6c9550')]
o += [poly(ring(98), K), poly(ring(86), '#8f4a3c'), poly(ring(66), '#b9604a')]
for q, c in ((44, '#8f4a3c'), (32, '#d98f78'), (20, '#8f4a3c'), (9, '#f1e4c8')):
    o.append(poly(T([(-12, -16 - q), (-12 + q, -16), (-12, -16 + q), (-12 - q, -16)]), c))

# -- the branch, from the upper left, and its flowers
B = [(90, 470), (230, 420), (380, 352), (520, 318), (690, 300), (860, 256), (1020, 240), (1200, 196)]
def bough(ps, ws):
    o.append(limb(ps, [w + 16 for w in ws], K)); o.append(limb(ps, ws, '#6d4c46')); o.append(limb([(x, y - w * .2) for (x, y), w in zip(ps, ws)], [w * .35 for w in ws], '#97706a'))
bough(B, [56, 48, 40, 32, 26, 20, 15, 8])
for ps, w in (([(380, 352), (470, 250), (560, 196), (640, 168)], [22, 18, 13, 8]), ([(520, 318), (600, 380), (660, 450), (700, 520)], [20, 16, 12, 8]), ([(230, 420), (290, 520), (340, 600), (350, 690)], [26, 20, 14, 8]),
              ([(860, 256), (960, 310), (1060, 330), (1150, 372)], [16, 13, 10, 8]), ([(240, 416), (250, 300), (300, 220), (330, 170)], [24, 18, 13, 8]), ([(340, 590), (420, 640), (470, 700)], [14, 11, 8])):
    bough(ps, w)
def flower(x, y, q, t):
    for k, c in ((1.3, K), (1, t)):
        for i in range(5):
            b = i * math.tau / 5 + .3 * q
            px, py = x + math.cos(b) * q * .72, y + math.sin(b) * q * .72
            z = q * (.62 if k == 1 else .86)
            o.append(poly([(px - z, py), (px - z * .5, py - z * .86), (px + z * .5, py - z * .86), (px + z, py), (px + z * .5, py + z * .86), (px - z * .5, py + z * .86)], c))
    o.append(circ(x, y, q * .4, '#d4553c')); 
spots = [(140, 430), (300, 372), (430, 330), (596, 306), (740, 284), (900, 238), (1060, 228), (1206, 192), (480, 238), (566, 188), (650, 162), (616, 396), (668, 470), (704, 536), (292, 540), (346, 620), (354, 704),
         (1000, 322), (1090, 340), (1162, 380), (250, 300), (306, 210), (336, 158), (430, 648), (478, 712), (180, 360), (380, 420), (540, 250), (800, 330), (1130, 176)]
for i, (x, y) in enumerate(spots):
    flower(x + r.uniform(-8, 8), y + r.uniform(-8, 8), r.choice([24, 28, 32]), ['#f8e6df', '#f8f1e1', '#eccac4'][i % 3])
for x, y in ((560, 640), (620, 740), (520, 800), (690, 862), (380, 868), (1300, 640), (1380, 560), (1330, 868), (240, 880), (470, 878), (1190, 520), (1280, 300), (1390, 400)):    # petals
    q = r.uniform(11, 15)
    o += [poly([(x - q * 1.2, y), (x - q * .2, y - q * .8), (x + q * 1.2, y), (x, y + q * .7)], '#f8e6df' if y < 830 else '#e3b7b4')]
o.append(woven('ⵄⵓⵎⴰⵔ', K, 4, 1360, 450))

show(o + [emblem_frame(W, H, '#9a6468', '#2f6b52')])
