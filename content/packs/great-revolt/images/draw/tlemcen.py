"""Tlemcen: springs leap from the red edge of the plateau into gardens; a rainbow after the storm. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from stone import courses, merlons
from sheet import show

o, r, K = [], random.Random(66), '#2a141c'
o += sky(['#6f86a8', '#86a0bc', '#a3bccd', '#c0d4d8', '#dbe6e0'], 170, 400, '#5a7098')
for x, y, w, h in ((330, 200, 420, 56), (700, 168, 360, 44)):
    o += cloud(x, y, w, h, ['#4a5f86', '#5f769a', '#8fa5c4'], int(x))
# -- the rainbow: six dyed bands
for k, c in enumerate(['#b0343c', '#dd6f3a', '#efb23c', '#7fa84a', '#3f78b4', '#5a4488']):
    q = 640 - k * 26
    m = 44
    ps = [(620 + math.cos(math.pi + i * math.pi / m) * q, 860 + math.sin(math.pi + i * math.pi / m) * q) for i in range(m + 1)]
    o.append(line(ps, c, 27))
# -- the plateau, far hills on it
o += strata(ridge(0, W, 430, [(1180, 60, 260), (1440, 90, 260), (880, 30, 200)], 4, 9, 24), 452, ['#7f9a74', '#8fa880'], 14, 2, 3)
# -- the cliff: ledges of red travertine, stepping down from right to left
edge = [(60, 620), (150, 612), (220, 590), (330, 584), (380, 540), (520, 530), (600, 480), (760, 470), (830, 446), (1560, 436)]
o.append(poly(edge + [(1560, 1200), (60, 1200)], K))
o.append(poly([(x, y + 8) for x, y in edge] + [(1560, 1200), (60, 1200)], '#6f9a4a')); o.append(poly([(x, y + 34) for x, y in edge] + [(1560, 1200), (60, 1200)], K))
RED = ['#c65f44', '#a8452f', '#d4755a', '#93382e', '#b8523c', '#7f2f2c', '#c9684c', '#8a3430']
for k, c in enumerate(RED):
    o.append(poly([(x + (7 if i % 2 else -7), y + 42 + k * 52 + (10 if i % 2 else -10) + 9 * math.sin(i * 1.7 + k)) for i, (x, y) in enumerate(dense(edge, 46))] + [(1560, 1200), (60, 1200)], c))
for k in range(40):                                      # cracks and hollows, in columns
    x = r.uniform(140, 1460)
    y0 = [b for a, b in edge if a <= x][-1] + r.uniform(70, 300)
    o.append(poly([(x, y0), (x + 16, y0 + 10), (x + 10, y0 + r.uniform(50, 110)), (x - 4, y0 + 40)], ['#5c2028', '#e08f6c'][k % 2]))
# -- three falls, from ledge to ledge
def fall(x, y0, y1, w, spread):
    m = 5
    o.append(poly([(x - w - 12, y0 - 6), (x + w + 12, y0 - 6), (x + w * spread + 16, y1), (x - w * spread - 16, y1)], '#3a2a4a'))
    o.append(poly([(x - w, y0 - 6), (x + w, y0 - 6), (x + w * spread, y1), (x - w * spread, y1)], '#8fb8d0'))
    for i in range(m):
        t = (i + .5) / m * 2 - 1
        o.append(poly([(x + t * w - 7, y0), (x + t * w + 7, y0), (x + t * w * spread + 9, y1 - (i % 2) * 30), (x + t * w * spread - 9, y1 - (i % 2) * 30)], ['#fbf8ee', '#c6dfe6'][i % 2]))
    for i in range(-3, 4):                               # spray
        o.append(poly(octo(x + i * w * spread * .36, y1 - 4 + (i % 2) * 9, 24), '#fbf8ee' if i % 2 else '#dbe9ea'))
def pool(x, y, a, b):
    for f, c in ((1.12, K), (1, '#2f6f8a'), (.76, '#5fa3b8'), (.4, '#a8d6dc')):
        o.append(poly([(x + math.cos(i * math.tau / 30) * a * f, y + math.sin(i * math.tau / 30) * b * f) for i in range(30)], c))
pool(1080, 706, 190, 40); fall(1100, 460, 700, 42, 1.5)
pool(700, 846, 200, 42); fall(800, 722, 838, 50, 1.3); fall(640, 500, 836, 34, 1.7)
o.append(poly([(900, 690), (980, 716), (860, 742), (760, 730)], '#5fa3b8'))
pool(420, 980, 240, 50); fall(420, 570, 966, 40, 1.7); fall(560, 866, 970, 46, 1.2)
# -- gardens below: cherries and walnuts, plots
o += strata(ridge(0, W, 1030, [(60, 60, 300), (900, 60, 380), (1300, 190, 420), (1540, 240, 320)], 5, 31, 26), H, ['#3f7a44', '#2f653c', '#4f8a4a', '#285636'], 30, 2, 5)
for k in range(30):
    x = r.uniform(800, 1460)
    y = r.uniform(930, 1070) - max(0, x - 1000) * .2
    if not (1150 < x < 1430 and y > 930):
        o += crown(x, y, r.uniform(24, 34), '#1f4a30', ['#6fa352', '#c9506a', '#8fb85c'][k % 3], '#1a3a28')
for x in (180, 236, 300, 700, 760):
    o += crown(x, 1050 - abs(x - 480) * .08, 30, '#1f4a30', '#7fb058', '#1a3a28')
# -- the old town of Agadir on the edge, Roman stones in its wall
x0 = 1160
o += merlons(x0, 1500, 370, '#d9b088', K, 56, 34) + [rect(x0 - 8, 366, 350, 84, K)] + courses(x0, 1500, 374, 446, ['#d9b088', '#e6c49c', '#c99c74', '#f0d8b4'], '#8a5a48', 3, 24, (44, 56, 66), 5)
for x, w, h in ((1190, 70, 66), (1270, 56, 86), (1340, 84, 60), (1420, 70, 92)):
    o += [rect(x - 6, 336 - h - 6, w + 12, h + 6, K), rect(x, 336 - h, w, h, '#f0dcc0'), rect(x + w * .6, 336 - h, w * .4, h, '#c9a68a'), rect(x + 12, 336 - h + 20, 12, 18, K)]
o += merlons(x0, 1500, 370, '#d9b088', K, 56, 34) + [rect(x0 - 40, 322, 76, 130, K), rect(x0 - 32, 330, 60, 118, '#e6c49c'), rect(x0 - 2, 330, 30, 118, '#b5876a'), rect(x0 - 32, 330, 60, 9, '#fbecd2')]
o.append(woven('ⵜⵍⵎⵙⴰⵏ', P['bone'], 4, 1290, 1006))
show(o + [emblem_frame(W, H, '#7c3350', '#3f7a44')])
