"""Munusa emblem: a fortress on a crag of the Pyrenees, snow falling. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1b2436', random.Random(43)

# -- a snow sky
o += sky(['#6f84a4', '#8095b2', '#93a6bf', '#a8b8cb', '#bdc9d6', '#d2dae1'], 190, 560, '#5f7595')
# -- the high range, white faces and blue faces
def peak(x, y, w, base, lit, dark, edge):
    ps = [(x - w, base), (x - w * .52, y + (base - y) * .44), (x - w * .2, y + (base - y) * .2), (x, y), (x + w * .24, y + (base - y) * .26), (x + w * .5, y + (base - y) * .4), (x + w, base)]
    o.append(poly(ps, edge, f'stroke="{edge}" stroke-width="10"')); o.append(poly(ps, lit))
    o.append(poly([(x, y), (x + w * .24, y + (base - y) * .26), (x + w * .5, y + (base - y) * .4), (x + w, base), (x + w * .2, base), (x - w * .02, y + (base - y) * .66), (x + w * .1, y + (base - y) * .46), (x - w * .06, y + (base - y) * .24)], dark))
    for dx, t in ((-.36, .52), (-.16, .42), (-.5, .74), (-.24, .7)):
        o.append(poly([(x + w * dx, y + (base - y) * t), (x + w * (dx + .1), y + (base - y) * (t + .06)), (x + w * (dx + .02), y + (base - y) * (t + .22)), (x + w * (dx - .06), y + (base - y) * (t + .16))], dark))
for a in ((210, 330, 250, 780), (520, 380, 260, 780), (1420, 360, 280, 780)):
    peak(*a, '#e9edf0', '#9fb0c8', '#7d90ae')
peak(360, 430, 270, 800, '#f8f7f1', '#8397b6', '#64799b'); peak(700, 470, 220, 800, '#eef0f0', '#8397b6', '#64799b')

o += [teeth(W, 740, 90, 10, H, '#b4c2d3'), teeth(W, 804, 100, 10, H, '#c9d4df', 30), teeth(W, 884, 100, 10, H, '#dfe5ea')]
# -- the crag: a sheer block on the right of the middle, snow on its ledges
crag = [(610, 1100), (650, 990), (716, 930), (730, 850), (790, 800), (800, 720), (846, 668), (860, 596), (1240, 584), (1268, 650), (1330, 690), (1340, 770), (1400, 820), (1420, 910), (1480, 960), (1520, 1100)]
o.append(poly(crag, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"'))
f = [rect(600, 560, 940, 560, '#66708a')]
for k, c in enumerate(['#76809a', '#5f6985', '#6c7690', '#545d78', '#626c86', '#4a526c', '#58617b', '#414862']):
    y = 590 + k * 66
    f.append(poly([(590, y)] + [(590 + i * 46, y + (i % 2) * 22 + 12 * math.sin(i * 1.4 + k * 2)) for i in range(22)] + [(1600, 1120), (590, 1120)], c))
f.append(poly([(1120, 580), (1560, 560), (1560, 1120), (1180, 1120), (1230, 960), (1160, 860), (1200, 740)], '#3c4460'))
for k in range(5):
    f.append(poly([(1190 + k * 50, 640 + k * 84), (1230 + k * 52, 650 + k * 84), (1216 + k * 52, 740 + k * 84), (1196 + k * 50, 720 + k * 84)], '#545d78'))
for x, y, w in ((830, 724, 120), (990, 690, 160), (1270, 700, 130), (760, 852, 150), (960, 830, 130), (1120, 800, 110), (1340, 826, 140), (680, 986, 150), (880, 960, 190), (1090, 930, 120), (1420, 962, 150), (1250, 930, 120), (1010, 1040, 150)):
    f += [poly([(x - w * .5, y + 12), (x - w * .3, y - 6), (x + w * .1, y - 16), (x + w * .5, y + 4), (x + w * .2, y + 14), (x, y + 26), (x - w * .2, y + 14)], '#f8f7f1')]
o += clip('crag', crag, f)

# -- the fortress: three towers and a keep, snow on every top
def tower(x0, x1, top, foot, c=('#b9a68c', '#a8957c', '#c6b499'), shade='#7d7068', slits=(60,)):
    o.append(rect(x0 - 9, top - 4, x1 - x0 + 18, foot - top + 4, K))
    o.extend(courses(x0, x1, top, foot, c, '#75685c', int(x0), 34, (44, 58, 70), 5))
    o.append(rect(x0 + (x1 - x0) * .7, top, (x1 - x0) * .3, foot - top, shade))
    o.extend(merlons(x0 - 4, x1 + 4, top, c[0], K, 44, 40))
    m = max(1, round((x1 - x0 + 8) / 44))
    for i in range(m):
        a = x0 - 4 + (i + .5) * (x1 - x0 + 8) / m
        o.append(poly([(a - 20, top - 14), (a - 20, top - 26), (a - 9, top - 46), (a + 9, top - 46), (a + 20, top - 26), (a + 20, top - 14)], '#f8f7f1'))
    for s in slits:
        o.extend(slit((x0 * 1.1 + x1 * .9) / 2, top + s, 26, 58, K, '#39384a'))
tower(976, 1156, 372, 620, slits=(50,))
tower(860, 1012, 512, 636, slits=())
tower(1120, 1226, 476, 630, slits=(50,))
tower(846, 938, 440, 640, slits=(60,)); tower(1186, 1276, 500, 640, slits=())
o += [rect(1046, 560, 62, 74, K), *[circ(1077, 560, 31, K)], rect(1054, 562, 46, 60, '#2b2436')]
o.append(poly([(830, 640), (862, 618), (930, 632), (1000, 614), (1080, 628), (1150, 612), (1220, 628), (1268, 616), (1290, 640), (1240, 656), (1170, 640), (1100, 656), (1030, 640), (950, 656), (880, 644)], '#f8f7f1'))
# -- the wood below
def pine(x, y, s, c, lit):
    o.append(rect(x - 8 * s, y - 30 * s, 16 * s, 44 * s, K))
    for k in range(4):
        w, t = (74 - k * 15) * s, y - (26 + k * 46) * s
        o.append(poly([(x - w - 6, t + 6), (x, t - 78 * s - 10), (x + w + 6, t + 6), (x + w * .4, t + 10 * s), (x, t + 2 * s), (x - w * .4, t + 10 * s)], K))
        o.append(poly([(x - w, t), (x, t - 74 * s), (x + w, t), (x + w * .4, t + 4 * s), (x, t - 4 * s), (x - w * .4, t + 4 * s)], c))
        o.append(poly([(x - w * .86, t - 8 * s), (x, t - 74 * s), (x + w * .2, t - 58 * s), (x - w * .1, t - 34 * s), (x - w * .2, t - 16 * s), (x - w * .5, t - 22 * s)], lit))
for x, y, s in ((170, 836, .7), (270, 826, .62), (362, 846, .74), (470, 838, .6), (560, 850, .7), (640, 880, .58)):
    pine(x, y, s, '#3d566a', '#e9edf0')
for i, (c, y) in enumerate(zip(['#eef0f0', '#f8f7f1', '#dfe5ea'], [968, 1010, 1046])):
    o.append(teeth(W, y, 110, 10, H, c, phase=55 * (i % 2)))
for x, y, s in ((214, 1004, 1.15), (400, 1000, 1.0), (1440, 1030, 1.2), (1310, 1040, .8)):
    pine(x, y, s, '#27424f', '#f8f7f1')
o += snow(90, (140, 150, 1450, 1000), 5, ['#f8f7f1', '#f8f7f1', '#e9edf0'])
o.append(woven('ⵎⵓⵏⵓⵙⴰ', P['madder'], 4, 800, 1012))

show(o + [emblem_frame(W, H, '#8296b4', '#7a1f2b')])
