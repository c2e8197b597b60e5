"""Rum and Afariqa: an old town of the province from above, its streets still laid out by Rome; some plots are gardens now. Noon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(37), '#3a1a16'
T1 = ('#d4694a', '#c0553a', '#a3422f', '#8a3527')
T2 = ('#dd8058', '#c96a45', '#ad5136', '#93422d')
T3 = ('#c75d50', '#b04a44', '#933a3a', '#7a2f33')
PAVE, PAVE2, SH = '#e6d6b4', '#d3bf98', '#8a6a56'
o.append(rect(0, 0, W, H, '#a9a35c'))
it = []
for j in range(16):                                      # olive rows outside the wall
    for i in range(24):
        x, y = -60 + i * 78 + (j % 2) * 39, -150 + j * 96
        if not (150 < x < 1370 and -20 < y < 1000):
            it += crown(x, y, 25, '#4f5f38', '#8a9658', '#837c42')
# -- the wall and its towers
X0, Y0, X1, Y1 = 214, 40, 1310, 936
it += [rect(X0 - 16, Y0 - 16, X1 - X0 + 60, Y1 - Y0 + 60, '#837c42'), rect(X0 - 34, Y0 - 34, X1 - X0 + 68, Y1 - Y0 + 68, K), rect(X0 - 26, Y0 - 26, X1 - X0 + 52, Y1 - Y0 + 52, '#c9ad80'), rect(X0 - 26, Y0 - 26, X1 - X0 + 52, 12, '#f0dfb8'),
       rect(X0 - 4, Y0 - 4, X1 - X0 + 8, Y1 - Y0 + 8, K), rect(X0, Y0, X1 - X0, Y1 - Y0, PAVE)]
for k in range(8):
    x = X0 + k * (X1 - X0) / 7
    it += [rect(x - 26 + 14, Y1 + 4, 52, 52, '#837c42'), rect(x - 32, Y1 - 12, 64, 64, K), rect(x - 24, Y1 - 4, 48, 48, '#d9c094'), rect(x - 10, Y1 + 10, 20, 20, '#8a6a56')]
for k in range(6):
    y = Y0 + 40 + k * (Y1 - Y0 - 60) / 5
    for x in (X0 - 14, X1 + 14):
        it += [rect(x - 18, y - 18, 62, 62, '#837c42'), rect(x - 32, y - 32, 64, 64, K), rect(x - 24, y - 24, 48, 48, '#d9c094'), rect(x - 10, y - 10, 20, 20, '#8a6a56')]
# -- streets: paving stones
for y in range(Y0 + 8, Y1, 24):
    for x in range(X0 + 8 + (y // 24 % 2) * 16, X1 - 16, 32):
        if (x * 7 + y * 3) % 5 < 2:
            it.append(poly([(x, y), (x + 20, y), (x + 20, y + 10), (x, y + 10)], PAVE2))
xs, ys = [224, 396, 568, 772, 944, 1116, 1300], [50, 228, 406, 584, 762, 926]
def house(x, y, w, h):
    c = r.choice([T1, T2, T3])
    t = 48
    it.extend([rect(x + 12, y + 12, w, h, SH), rect(x - 6, y - 6, w + 12, h + 12, K)])
    if w > 112 and h > 100:         # four wings round a yard with its basin
        it.extend([rect(x, y, w, h, '#f0dfb8')] + tiles(x, y, w, t, c) + tiles(x, y + h - t, w, t, c) + tiles(x, y + t, t, h - 2 * t, c) + tiles(x + w - t, y + t, t, h - 2 * t, c))
        it.extend([rect(x + t, y + t, w - 2 * t, 10, SH), rect(x + w / 2 - 13, y + h / 2 - 9, 26, 22, K), rect(x + w / 2 - 7, y + h / 2 - 3, 14, 10, '#3f8fa0')])
    else:
        k = w / 2 if w > h else w
        it.extend(tiles(x, y, k, h, c))
        if k < w:
            it.extend(tiles(x + k, y, w - k, h, r.choice([T1, T2])))
for j in range(5):
    for i in range(6):
        x, y, w, h = xs[i] + 12, ys[j] + 12, xs[i + 1] - xs[i] - 32, ys[j + 1] - ys[j] - 32
        if (i, j) in ((2, 2), (2, 3), (4, 0), (5, 0), (3, 2), (0, 3)):
            continue
        if (i, j) in ((1, 1), (4, 3), (0, 4), (5, 2)):       # a plot gone to garden, fallen walls about it
            it.extend([rect(x, y, w, h, '#8a9658'), rect(x, y, w, 10, '#c9ad80'), rect(x, y, 10, h * .6, '#c9ad80')] + stripes((x + 20, y + 24), (x + w * .55, y + 24), (x + w * .55, y + h - 8), (x + 20, y + h - 8), 7, ['#6f8044', '#a3b060']))
            for a, b in ((.76, .3), (.8, .74)):
                it.extend(crown(x + w * a, y + h * b, 29, '#3f5f38', '#7f9a4c', '#6a7340'))
        elif r.random() < .72:
            house(x, y, w, h)
        elif r.random() < .5:
            house(x, y, w / 2 - 8, h); house(x + w / 2 + 8, y, w / 2 - 8, h)
        else:
            house(x, y, w, h / 2 - 8); house(x, y + h / 2 + 8, w, h / 2 - 8)
# -- the forum: a paved square between two rows of columns, the basilica along it
x, y, w, h = xs[2] + 6, ys[2] + 6, xs[4] - xs[2] - 20, 160
it += [rect(x, y, w, h, '#f6ecd2'), rect(x, y, w, 8, SH)]
for yy in (y + 12, y + h - 46):
    it += [rect(x + 18 + 8, yy + 9, w - 36, 34, '#c9b28a'), rect(x + 18 - 6, yy - 6, w - 24, 46, K)] + tiles(x + 18, yy, w - 36, 34, T1)
it += [rect(x + w / 2 - 34, y + 58, 68, 44, K), rect(x + w / 2 - 27, y + 64, 54, 32, '#c9b28a')]
x, y, w, h = xs[2] + 12, ys[3] + 14, xs[3] - xs[2] - 30, 146
it += [rect(x + 14, y + 14, w, h, SH), circ(x + w / 2, y + h + 4, 52, K), rect(x - 8, y - 8, w + 16, h + 12, K), circ(x + w / 2, y + h, 44, T3[2])] + tiles(x, y, 50, h, T3) + tiles(x + w - 50, y, 50, h, T3) + tiles(x + 46, y - 2, w - 92, h + 6, T2)
# -- the theatre: half rings of seats
cx, cy = (xs[4] + xs[6]) / 2, ys[1] - 30
for k, (q, c) in enumerate(((160, K), (150, '#f0dfb8'), (132, '#b89a74'), (124, '#f0dfb8'), (106, '#b89a74'), (98, '#f0dfb8'), (80, '#b89a74'), (72, '#e6d6b4'), (52, '#8a6a56'), (44, '#f6ecd2'))):
    it.append(poly([(cx - math.cos(i * math.pi / 24) * q, cy - math.sin(i * math.pi / 24) * q * .92) for i in range(25)], c))
for i in range(1, 6):
    a = i * math.pi / 6
    it.append(line([(cx - math.cos(a) * 54, cy - math.sin(a) * 50), (cx - math.cos(a) * 148, cy - math.sin(a) * 136)], '#b89a74', 8))
it += [rect(cx - 158, cy, 316, 26, K), rect(cx - 150, cy + 5, 300, 13, '#d9c094')]
# -- the baths: three vaults in a row
x, y = xs[0] + 14, ys[3] + 16
it += [rect(x + 12, y + 12, 140, 140, SH), rect(x - 6, y - 6, 146, 150, K)]
for k in range(3):
    it += [rect(x, y + k * 46, 134, 16, '#fffaf0'), rect(x, y + 16 + k * 46, 134, 14, '#e6d6b4'), rect(x, y + 30 + k * 46, 134, 16, '#b89a74')]
o.append(f'<g transform="rotate(9 800 600) translate(30 70)">' + '\n'.join(it) + '</g>')
o += [rect(800, 976, 640, 76, '#3a1a16'), rect(808, 984, 624, 60, '#a9a35c'), woven('ⵔⵔⵓⵎ ⴷ ⵍⴰⴼⴰⵔⵉⵇⴰ', '#5c1721', 4, 1120, 992)]
show(o + [emblem_frame(W, H, '#96382a', '#2f6b52')])
