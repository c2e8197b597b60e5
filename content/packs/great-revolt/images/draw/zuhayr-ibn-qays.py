"""Zuhayr ibn Qays emblem: a watch-tower on the coast of Cyrenaica; sails come in under a cold white morning. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from hull import ship

o, K, r = [], '#14211f', random.Random(12)

# -- sky without sun: teal cloud, and a slot of light on the sea
o += sky(['#2f6064', '#3f7376', '#568889', '#739f9c', '#9bbab2', '#c6d3c4', '#ece5cd', '#f8f1e1'], 180, 520, '#26525a')
for x, y, w, h in ((420, 232, 620, 62), (1180, 196, 700, 70), (900, 330, 540, 46), (1400, 392, 420, 40), (240, 380, 380, 44)):
    o += cloud(x, y, w, h, ['#8fb3ab', '#4f8082'], int(x))
# -- the sea
hz = 560
o += sea(hz, 1090, ['#cfe0d4', '#4f9a95', '#2c7477', '#1f5a5e', '#7fb8ae', '#267074', '#18494f'], 15, 2.2, 40, 3.5, '#f8f1e1')
for x, y, s in ((1010, 574, .26), (1392, 580, .3)):
    o += ship(x, y, s, K, ('#3b3230', '#5a4a40', '#2a2422'), ('#f8f1e1', '#c9cfc4'), None, -1)
for j in range(7):                                       # its wake
    o += [poly([(1150 + j * 40, 838 + j * 4), (1196 + j * 40, 832 + j * 4), (1240 + j * 40, 838 + j * 4), (1196 + j * 40, 846 + j * 4)], '#cfe0d4')]
o += ship(1130, 800, 1.3, K, ('#5c3a2a', '#7d5236', '#3c2620'), ('#f8f1e1', '#cdd3c6'), P['plum'], -1)
for j in range(11):
    x = 900 + j * 46
    o.append(poly([(x - 34, 862), (x, 850 - 4 * (j % 2)), (x + 34, 862), (x, 874)], '#cfe0d4' if j % 3 else '#f8f1e1'))

# -- the headland: beds of rock stepping down into the foam
cape = [(100, 690), (170, 668), (262, 640), (330, 650), (520, 656), (600, 690), (640, 742), (700, 770), (742, 838), (800, 872), (846, 940), (930, 980), (980, 1040), (1010, 1100), (100, 1100)]
o += [poly([(x + 26, y + 8) for x, y in cape], '#cfe0d4'), poly([(x + 14, y - 2) for x, y in cape], K)]
rock = [rect(100, 600, 1000, 500, '#8a7457')]
for k, c in enumerate(['#b89c72', '#a0855f', '#8a7050', '#9a8058', '#7a6247', '#68523d', '#5a4636']):
    rock.append(poly([(100, 690 + k * 62)] + [(100 + i * 44, 668 + k * 62 + (i % 2) * 16 + 6 * math.sin(i * 1.7 + k)) for i in range(24)] + [(1150, 1100), (100, 1100)], c))
for i in range(40):
    x, y = r.uniform(120, 940), r.uniform(720, 1060)
    rock.append(poly([(x - 26, y), (x - 6, y - 10), (x + 30, y - 3), (x + 8, y + 7)], r.choice(['#c9ae82', '#4a3a2e', '#7a6247'])))
o += clip('cape', cape, rock)
o.append(line(cape[:-1], K, 10))

# -- the tower: batter below, courses, stepped merlons
T = [(306, 664), (330, 300), (506, 300), (530, 664)]
o.append(poly([(296, 676), (318, 292), (518, 292), (540, 676)], K))
st = courses(290, 550, 296, 680, ['#d9c9a4', '#cbb98f', '#e5d8b9', '#c2ae84'], '#8f7c5c', 4, 34, (48, 60, 72), 5)
st += [poly([(450, 290), (560, 290), (560, 690), (462, 690)], '#a48e68')]
for k in range(12):
    st += [rect(452 + (k % 2) * 26, 300 + k * 34, 60, 6, '#8f7c5c')]
o += clip('tow', T, st)
o += slit(420, 372, 32, 74, K, '#4a3a2e') + slit(420, 500, 32, 74, K, '#4a3a2e')
o += merlons(322, 514, 304, '#d9c9a4', K, 64, 62)          # no platform: the merlons stand on the wall itself
o += [poly([(452, 300), (506, 300), (509, 330), (454, 330)], '#a48e68')]
# a low yard of the same stone, dry thorn on it
o += [poly([(118, 696), (118, 588), (306, 580), (306, 690)], K)] + clip('yd', [(126, 690), (126, 596), (300, 590), (296, 690)], courses(110, 310, 588, 700, ['#cbb98f', '#b9a67c', '#d9c9a4'], '#8f7c5c', 9, 30, (48, 60), 5))
o += [rect(392, 604, 58, 66, K), rect(400, 612, 42, 58, '#2b2420')]
o.append(woven('ⵣⵓⵀⴰⵢⵔ', P['straw'], 4, 330, 1010))

o.append(emblem_frame(W, H, '#1f5a5e', '#4b2440'))
show(o)
