"""Faiths emblem: three hills under one green evening sky: a church apse, a court of columns, and a fire of which nobody knows. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, stars
from walls import ashlar
from trees import olive, fir

W, H, C = 1600, 1200, 4
o, r = [], random.Random(306)
K = '#101c20'

# -- the hour when the first stars come out
o += sky('#0f2b3a', ['#133646', '#1a4553', '#25575f', '#376c69', '#568571', '#83a07a', '#b7b983', '#e0c98b'], [190, 252, 314, 376, 436, 492, 544, 590], 56, 12)
o += stars(12, 34, ['#efe3cb', '#efc873', '#a9c8c0'], 160, 1440, 160, 420, ((360, 440, 150), (1180, 420, 150)), 15)

def dome(x, top, w, fills, seed, step=30, bottom=1100):
    """A round hill of folded beds with trees on its flank."""
    sk = [(x + w * math.cos(math.pi * (1 - i / 40)) * 1.0, top + (1 - math.sin(math.pi * i / 40) ** .62) * 420) for i in range(41)]
    for k, y in enumerate(range(0, 600, step)):
        o.append(poly([(round(x + (px - x) * (1 + y / 900)), round(py + y)) for px, py in sk] + [(x + w * 1.7, bottom), (x - w * 1.7, bottom)], fills[k % len(fills)]))

# -- the third hill, behind: nothing on it but a fire
dome(800, 520, 380, ['#3a6f68', '#336560', '#427970'], 3)
o.append(shape([(742, 540), (760, 516), (786, 526), (812, 514), (850, 540)], '#3a2c26', 7, K))
o.append(shape([(756, 526), (742, 470), (770, 488), (776, 420), (806, 466), (826, 434), (836, 486), (856, 474), (844, 526)], '#e07a34', 8, K)); o.append(poly([(774, 526), (768, 496), (788, 504), (798, 456), (812, 492), (828, 480), (826, 526)], '#f6d27a'))
for k in range(6):
    o.append(loz(806 + math.sin(k * 1.7) * 22 + k * 8, 392 - k * 38, (11 - k * .6,), (['#f6d27a', '#efc873', '#e0a030', '#c98a4a', '#a9855a', '#8a8a6a'][k],)))
for x, y, w, c in ((800, 556, 150, '#c9954e'), (800, 576, 200, '#8f9a68'), (800, 598, 240, '#5f8a74')):
    o.append(loz(x, y, (9,), (c,), w / 9))
for x, y, s in ((660, 650, .6), (612, 690, .7), (930, 640, .6), (990, 690, .7), (720, 690, .65), (880, 690, .65), (800, 720, .7)):
    o.append(fir(x, y, s, '#173a38', '#3d6f62', '#16201e', 3))

# -- left: a church, its apse to the east
dome(360, 640, 420, ['#1f463f', '#1b3e39', '#244e46'], 5)
ST = ['#c9b58c', '#bca77d', '#d6c49d']
def house(x0, x1, top, bot, seed):
    o.append(rect(x0 - 9, top - 9, x1 - x0 + 18, bot - top + 9, K)); o.extend(ashlar(x0, top, x1, bot, ST, '#8d7a58', 30, (44, 60, 72), seed, 5, '#ffffff'))
house(226, 420, 476, 664, 2)
o.append(shape([(200, 476), (250, 380), (400, 380), (440, 476)], '#a2532f', 10, K))
o.append(clip('rf', [(200, 476), (250, 380), (400, 380), (440, 476)], [rect(190, 400 + k * 22, 260, 9, '#c9743f') for k in range(4)] + [poly([(372, 370), (450, 370), (450, 480), (398, 480)], '#823f25')]))
o.append(line([(325, 380), (325, 322)], K, 22)); o.append(line([(302, 344), (348, 344)], K, 22)); o.append(line([(325, 376), (325, 328)], '#e9dfc4', 9)); o.append(line([(308, 344), (342, 344)], '#e9dfc4', 9))
ap = [(420, 664), (420, 508), (450, 496), (500, 500), (530, 520), (540, 560), (540, 664)]
o.append(shape(ap, '#d6c49d', 10, K)); o.append(clip('ap', ap, ashlar(420, 494, 548, 664, ST, '#8d7a58', 30, (30, 40), 7, 5, '#ffffff') + [poly([(510, 480), (560, 480), (560, 680), (516, 680)], '#8d7a58')]))
o.append(shape([(412, 508), (430, 452), (480, 424), (526, 452), (552, 512)], '#a2532f', 10, K)); o.append(poly([(430, 500), (446, 462), (478, 440), (470, 500)], '#c9743f'))
def light(x, y, w, h):
    ps = [(x - w, y + h), (x - w, y), (x - w * .6, y - w * .8), (x, y - w * 1.1), (x + w * .6, y - w * .8), (x + w, y), (x + w, y + h)]
    o.append(shape(ps, '#f6c65e', 8, K)); o.append(poly([(x + (px - x) * .5, y + h - (y + h - py) * .76) for px, py in ps], '#fff0c2'))
light(474, 566, 15, 44)
for x in (268, 322, 376):
    light(x, 524, 13, 30)
light(256, 612, 20, 52)

# -- right: a court of columns and a low hall, the mosque of a young town
dome(1200, 660, 440, ['#2b4a3a', '#264334', '#315340'], 7)
house(990, 1420, 520, 690, 4)
o.append(rect(981, 500, 448, 26, K)); o.append(rect(990, 506, 430, 14, '#d6c49d'))
for i in range(11):
    o.append(shape([(994 + i * 40, 506), (994 + i * 40, 486), (1016 + i * 40, 486), (1016 + i * 40, 506)], '#c9b58c', 7, K))
for i in range(5):                                       # arches on columns, light from the court
    x = 1036 + i * 84
    ps = [(x - 30, 692), (x - 30, 590)] + [(x + math.cos(a) * 33, 584 + math.sin(a) * 33) for a in [math.pi * (1.06 + .88 * j / 10) for j in range(11)]] + [(x + 30, 590), (x + 30, 692)]
    o.append(shape(ps, '#f0b550', 8, K)); o.append(poly([(x - 14, 692), (x - 14, 612), (x, 596), (x + 14, 612), (x + 14, 692)], '#fde6ac'))
for i in range(6):
    x = 994 + i * 84
    if 1000 < x < 1414:
        o.append(box(x - 9, 594, 18, 100, '#e9dfc4', 6, K)); o.append(box(x - 15, 584, 30, 12, '#e9dfc4', 5, K))
# -- the valley between: olives, a brook that takes all three lights
o += [teeth(W, y, 64, 10, H, c, phase=32 * (j % 2)) for j, (y, c) in enumerate(((860, '#1d3a33'), (930, '#18312c'), (1000, '#132824')))]
o.append(limb([(800, 770), (740, 830), (860, 900), (770, 980), (900, 1090)], [12, 40, 66, 96, 150], '#3f7377')); o.append(limb([(796, 790), (748, 836), (850, 900), (770, 976), (880, 1090)], [6, 18, 34, 50, 84], '#6fa39a'))
for x, y, w, c in ((770, 860, 26, '#f6c65e'), (832, 900, 32, '#fde6ac'), (800, 952, 36, '#e0a030'), (786, 1004, 40, '#f6c65e'), (846, 1046, 46, '#fde6ac')):
    o.append(loz(x, y, (7,), (c,), w / 7))
for x, y, s in ((210, 880, 1.1), (360, 930, 1.25), (540, 900, 1.1), (250, 1010, 1.35), (520, 1030, 1.4), (1040, 900, 1.1), (1200, 940, 1.25), (1380, 890, 1.15), (1110, 1030, 1.4), (1330, 1036, 1.4)):
    o.append(olive(x, y, s, '#2c5244', '#5d8a68', '#1d2a22', K))
o.append(emblem_frame(W, H, '#1d5a4c', '#8a4a25'))
print(page(W, H, o))
