"""Barqa from above: the basin of red earth on its wooded plateau, a winter lake at the bottom, two steps of cliff down to the sea. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(43), '#26140f'
o.append(rect(0, 0, W, H, '#2f5238'))
# -- the sea and two steps of pale cliff
def front(y0, sd, amp=26):
    rr = random.Random(sd)
    return [(60 + i * 30, y0 + amp * math.sin(i * .34 + sd) + i * -2.6 + (9 if i % 2 else -9) + rr.uniform(-4, 4)) for i in range(51)]
def step(y0, sd, cols):
    p = front(y0, sd)
    for k, c in enumerate(cols):
        o.append(poly([(x, y + k * 15 * (1 + .35 * (i % 2))) for i, (x, y) in enumerate(p)] + [(1600, 1200), (60, 1200)], c))
o += sea(100, 330, ['#3f7fb0', '#2f6a9f', '#2b5f94', '#3878ab'], 20, .6, 56, 7)
step(230, 2, ['#eaf3ee', '#8fc6d0', '#e8d2a4', '#c2925c', '#5c7a44', '#6f8f4c'])
for k in range(40):
    x = 150 + k * 34
    o += crown(x + r.uniform(-10, 10), 318 + 26 * math.sin((x - 60) / 30 * .34 + 2) - (x - 60) / 30 * 2.6 + r.uniform(-8, 10), 15, '#3a5a34', '#7f9a4c', '#4a6638')
step(366, 5, ['#f0dcb4', '#d2a06a', '#a86a44', '#7d4630', '#2f5238'])
# -- woods of juniper and arbutus round the basin
CX, CY, A, B = 800, 742, 560, 300
inside = lambda x, y, k=1.0: ((x - CX) / (A * k)) ** 2 + ((y - CY) / (B * k)) ** 2 < 1
wood = [(x + r.uniform(-14, 14), y + r.uniform(-12, 12)) for y in range(428, 1080, 38) for x in range(140 + (y // 38 % 2) * 24, 1480, 50)]
top = lambda x: 366 + 26 * math.sin((x - 60) / 30 * .34 + 5) - (x - 60) / 30 * 2.6
for x, y in wood:
    if not inside(x, y, 1.03) and y > top(x) + 92 and not (x > 1180 and y > 948):
        o += crown(x, y, r.uniform(22, 30), ['#1f4030', '#2a4a2c', '#35522c'][int(x) % 3], ['#4f7a48', '#5f8a4c', '#7a8f48'][int(x) % 3], '#152a20')
# -- the basin: red ploughed plots, each its own way, an uneven edge
ring = lambda k, sd: [(CX + math.cos(i * math.tau / 72) * A * k * (1 + .05 * math.sin(i * .52 + sd) + .03 * math.sin(i * 1.1)), CY + math.sin(i * math.tau / 72) * B * k * (1 + .06 * math.sin(i * .43 + sd) + .03 * math.sin(i * 1.3 + 1))) for i in range(72)]
o.append(poly(ring(1.05, 1), '#5a6b3a')); o.append(poly(ring(1.0, 1), '#8a8f4c'))
net = lambda u, v: (180 + 1240 * u + 60 * math.sin(v * 5 + u * 2), 400 + 690 * v - 90 * (u - .5) + 26 * math.sin(u * 7))
f_ = patchwork(net, 9, 6, [['#a83a22', '#b8492c'], ['#93301e', '#a83a22'], ['#c4553a', '#b8492c'], ['#b8492c', '#9c3622'], ['#7f9a4c', '#95ad58'], ['#a83a22', '#c4553a'], ['#d06a48', '#c4553a'], ['#e0b25e', '#d0a04c'], ['#93301e', '#b8492c']], 17, 20, .05)
o += [f'<clipPath id="bs"><polygon points="{pts(ring(.965, 1))}"/></clipPath>', g([rect(0, 0, W, H, '#d9a878')] + f_, 'clip-path="url(#bs)"')]
# -- the winter lake, low in the plain, with arms and wet banks
L0 = [(690, 800), (740, 730), (850, 716), (940, 660), (1040, 672), (1070, 720), (1160, 730), (1190, 780), (1120, 830), (1030, 822), (960, 872), (850, 862), (790, 884), (716, 862)]
lc = (930, 776)
lk = lambda k: curve([(lc[0] + (x - lc[0]) * k, lc[1] + (y - lc[1]) * k) for x, y in L0], True, .9)
for k, c in ((1.14, '#6a7a3e'), (1.07, '#c98f62'), (1, '#4f8aa3'), (.86, '#7fb3c2'), (.66, '#a8d2d8'), (.4, '#d8ecea')):
    o.append(f'<path d="{lk(k)}" fill="{c}"/>')
# -- roads over the rim, and the town of Barqa beside the western one
for q in ([(120, 930), (300, 900), (420, 830), (470, 780), (520, 720), (620, 640), (800, 600), (880, 500), (900, 380)], [(1480, 600), (1330, 620), (1150, 610), (980, 590), (800, 600)]):
    s = smooth_line(q, 8)
    o += [line(s, '#6a2418', 22), line(s, '#f0c896', 12)]
for x, y, w, h in ((356, 700, 62, 46), (432, 676, 52, 44), (344, 764, 50, 44), (412, 738, 66, 46), (494, 704, 56, 42), (480, 640, 50, 40)):
    o += [rect(x + 12, y + 12, w, h, '#6a2418'), rect(x - 6, y - 6, w + 12, h + 12, K)] + house_top(x, y, w, h, '#d9a878', '#fbe9c8', '#6a2418', '#93301e' if w > 60 else None, 0)
F = [(470 + i * 27, 960 - i * 7 + (i % 3) * 15) for i in range(10)]
o += flock([(x + 6, y + 7) for x, y in F], ['#6a2418'], 28, 19) + flock(F, ['#fbf3e2', '#e9dabd', '#26140f'], 28, 19)
o.append(woven('ⴱⴰⵕⵇⴰ', P['straw'], 4, 1330, 1000))
show(o + [emblem_frame(W, H, '#74261a', '#2f6a9f')])
