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
# -- the basin: rings of ploughed red earth following its shore
ring = lambda k, sd: [(CX + math.cos(i * math.tau / 64) * A * k * (1 + .025 * math.sin(i * .9 + sd)), CY + math.sin(i * math.tau / 64) * B * k * (1 + .03 * math.sin(i * .7 + sd))) for i in range(64)]
o.append(poly([(x + 10, y + 12) for x, y in ring(1.03, 1)], '#152a20')); o.append(poly(ring(1.02, 1), K)); o.append(poly(ring(.995, 1), '#b8492c'))
REDS = ['#a83a22', '#c4553a', '#93301e', '#b8492c', '#d06a48', '#9c3622']
k, n_ = .975, 0
while k > .36:
    o.append(poly(ring(k, 1), REDS[n_ % 6])); k -= .028; n_ += 1
for i, (t0, t1, k0, k1, cols) in enumerate(((.3, .62, .7, .93, ['#7f9a4c', '#95ad58']), (1.5, 1.84, .52, .72, ['#8fa850', '#7a9444']), (3.0, 3.3, .7, .9, ['#95ad58', '#7f9a4c']),
                                            (4.0, 4.4, .5, .7, ['#e0b25e', '#d0a04c']), (5.2, 5.52, .66, .9, ['#7f9a4c', '#8fa850']), (2.3, 2.6, .74, .94, ['#e0b25e', '#d0a04c']))):
    P_ = lambda t, k: (CX + math.cos(t) * A * k, CY + math.sin(t) * B * k)
    m = 7
    for j in range(m):                                   # green strips of young barley, ripe ones of grass
        ka, kb = k0 + (k1 - k0) * j / m, k0 + (k1 - k0) * (j + 1) / m
        ts = [t0 + (t1 - t0) * q / 6 for q in range(7)]
        o.append(poly([P_(t, ka) for t in ts] + [P_(t, kb) for t in ts[::-1]], cols[j % 2]))
# -- the lake
lk = lambda k: [(CX + 20 + math.cos(i * math.tau / 40) * 210 * k * (1 + .07 * math.sin(i * 1.1)), CY + 6 + math.sin(i * math.tau / 40) * 100 * k * (1 + .08 * math.sin(i * .8 + 1))) for i in range(40)]
for k, c in ((1.1, K), (1.02, '#d9a878'), (.9, '#7fa9bd'), (.74, '#a8cfd8'), (.5, '#d4ebe8'), (.26, '#fffaf0')):
    o.append(poly(lk(k), c))
# -- roads over the rim, and the town of Barqa beside the western one
for q in ([(120, 900), (300, 860), (420, 800), (520, 764), (600, 760)], [(1480, 640), (1330, 660), (1180, 690), (1060, 720)], [(880, 380), (900, 460), (860, 540), (830, 630)]):
    s = smooth_line(q, 8)
    o += [line(s, K, 26), line(s, '#f0c896', 13)]
for x, y, w, h in ((356, 700, 62, 46), (432, 676, 52, 44), (344, 764, 50, 44), (412, 738, 66, 46), (494, 704, 56, 42), (480, 640, 50, 40)):
    o += [rect(x + 12, y + 12, w, h, '#6a2418'), rect(x - 6, y - 6, w + 12, h + 12, K)] + house_top(x, y, w, h, '#d9a878', '#fbe9c8', '#6a2418', '#93301e' if w > 60 else None, 0)
F = [(1100 + i * 27, 900 - i * 9 + (i % 3) * 15) for i in range(9)]
o += flock([(x + 6, y + 7) for x, y in F], ['#6a2418'], 28, 19) + flock(F, ['#fbf3e2', '#e9dabd', '#26140f'], 28, 19)
o.append(woven('ⴱⴰⵕⵇⴰ', P['straw'], 4, 1330, 1000))
show(o + [emblem_frame(W, H, '#74261a', '#2f6a9f')])
