"""Matghara: goats in single file on the hairpins of a mountain path, the first sun in the pass, a spring below. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from ink import blob, rod
from sheet import show

o, r, K = [], random.Random(12), '#10222c'
o += sky(['#2f5f70', '#4a7c88', '#749c9c', '#a3bcae', '#d6d6b8', '#f6e6bd', '#fbd98c'], 140, 330, '#244e60')
o += disc(1010, 306, [(84, '#fbd98c'), (64, '#fff6da')], [(112, 26, 26, .055, '#fbd98c'), (146, 26, 20, .035, '#f6e6bd')])
# -- two shoulders that leave a pass
o += strata([(60, 150), (240, 190), (420, 160), (620, 230), (820, 300), (930, 350), (1010, 372), (1090, 350), (1210, 260), (1330, 180), (1460, 140), (1560, 160)], 420, ['#4f8088', '#5c8c90', '#457680'], 22, 4, 4)
flank = [(60, 250), (220, 300), (430, 270), (660, 330), (860, 380), (1010, 386), (1140, 370), (1300, 320), (1560, 250)]
FL = ['#3f7478', '#36686e', '#4a8082', '#2f5f68', '#3c7074', '#295660', '#34666c', '#234c58', '#2c5a64', '#1e4450', '#28525c']
for k, c in enumerate(FL):
    ps = [(x + r.uniform(-8, 8), y + k * 62 + (14 if i % 2 else -10) + 16 * math.sin(x / 110 + k * .8)) for i, (x, y) in enumerate(dense(flank, 52))]
    o.append(poly(ps + [(1560, 1200), (60, 1200)], c))
for k in range(90):                                      # crags and scrub
    x, y = r.uniform(140, 1460), r.uniform(430, 1040)
    if k % 3:
        q = r.uniform(12, 20)
        o += [poly(octo(x + 5, y + 6, q * .9), '#1a3c48'), poly(octo(x, y, q), '#2f6a5c'), poly(octo(x - 4, y - 4, q * .5), '#6fa080')]
    else:
        o += [poly([(x - 26, y + 14), (x - 14, y - 16), (x + 8, y - 24), (x + 30, y + 14)], '#1e4450'), poly([(x - 20, y + 10), (x - 12, y - 10), (x + 6, y - 17), (x + 2, y + 10)], '#86b0a8')]
# -- the path: seven hairpins, narrower towards the pass
T = [(1010, 388), (1120, 424), (860, 468), (700, 500), (1180, 566), (1260, 596), (600, 680), (470, 716), (1180, 806), (1290, 846), (520, 926), (420, 960), (620, 1020), (860, 1100)]
q, w = [], []
for i, (a, b) in enumerate(zip(T, T[1:])):
    for k in range(10):
        q.append((a[0] + (b[0] - a[0]) * k / 10, a[1] + (b[1] - a[1]) * k / 10))
s1 = q
for _ in range(5):                                       # round the bends a little
    s1 = [s1[0]] + [((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4) for a, b, c in zip(s1, s1[1:], s1[2:])] + [s1[-1]]
wd = lambda y: 12 + (y - 388) * .068
for dy, pas, c in ((14, 10, '#12303c'), (0, 14, K), (0, 0, '#a8925c'), (-3, -12, '#c4ae74')):
    for i in range(0, len(s1) - 1):
        (ax, ay), (bx, by) = s1[i], s1[i + 1]
        o.append(line([(ax, ay + dy), (bx, by + dy)], c, max(6, wd((ay + by) / 2) + pas), 'stroke-linecap="round"'))
# -- the goats
P_, nxt = dense(s1, 5), 0
for i in range(10, len(P_) - 30):
    x, y = P_[i]
    s = .2 + (y - 388) * .00078
    if i < nxt or y > 1000:
        continue
    nxt = i + round((64 * s + 12) / 5 * (1.9 if (i // 60) % 3 == 2 else 1))
    f = 1 if P_[i - 6][0] > x else -1                    # they climb; the list runs down
    c = ['#fbf3e2', '#1d1619', '#8a4a25', '#fbf3e2', '#3a2a28'][(i * 7 // 11) % 5]
    if s > .3:
        o += goat(round(x), round(y + 2), s * 1.16, c, f, '#efe3cb' if c != '#fbf3e2' else '#5c4a3c')
    else:
        o += flock([(x, y - 6)], [c], 20, 13)
# -- the spring at the foot: a basin of stones under a fig tree, water skins hung in its shade
o += [poly([(960, 1100), (1000, 1000), (1100, 960), (1300, 950), (1500, 970), (1500, 1100)], K), poly([(976, 1100), (1012, 1008), (1104, 970), (1300, 960), (1500, 980), (1500, 1100)], '#2c5a50')]
e = lambda a, b, dy=0: [(1180 + math.cos(i * math.tau / 26) * a, 1030 + dy + math.sin(i * math.tau / 26) * b) for i in range(26)]
for a, b, c in ((150, 52, K), (140, 45, '#a8b4a0'), (112, 32, K), (104, 27, '#3f8a9c'), (66, 15, '#8fd0d0'), (28, 7, '#fbf8ee')):
    o.append(poly(e(a, b), c))
o += [limb([(1380, 1080), (1372, 1000), (1390, 930), (1360, 860)], [62, 44, 36, 24], K), limb([(1380, 1080), (1372, 1000), (1390, 930), (1360, 860)], [44, 28, 20, 12], '#6a5a48'), line([(1384, 930), (1290, 880), (1220, 888)], K, 22), line([(1384, 930), (1290, 880), (1220, 888)], '#6a5a48', 9)]
for x, y, q_ in ((1300, 830, 62), (1390, 800, 74), (1460, 850, 60), (1350, 770, 54), (1236, 852, 44), (1440, 910, 46)):
    o += [poly(octo(x, y, q_ + 9), K)]
for x, y, q_ in ((1300, 830, 62), (1390, 800, 74), (1460, 850, 60), (1350, 770, 54), (1236, 852, 44), (1440, 910, 46)):
    o += [poly(octo(x, y, q_), '#2f6a4a'), poly(octo(x - q_ * .2, y - q_ * .2, q_ * .58), '#6fa35c')]
from horse import waterskin
for x, a in ((1222, -82), (1306, -98)):
    o += [line([(x, 880), (x, 914)], K, 20), line([(x, 880), (x, 912)], '#efc873', 7), waterskin(x, 952, .98, '#7d5038', '#3a2418', '#b98a68', '#efc873', a)]
o.append(woven('ⵉⵎⵟⵖⴰⵔⵏ', '#f8eecb', 4, 300, 1012))
show(o + [emblem_frame(W, H, '#32606c', '#b5702a')])
