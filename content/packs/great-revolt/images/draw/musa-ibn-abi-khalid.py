"""Musa ibn Abi Khalid emblem: a lamp still burns in an empty tower at Tlemcen; the tower is drawn cut open, before dawn. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#120d10', random.Random(83)

# -- before dawn: brown night, a rust line low in the east (left)
o += sky(['#251a20', '#2d1f24', '#382629', '#48302d', '#5f3d31', '#7d4f36', '#a0673a'], 220, 720, '#1d151b')
o += stars(40, (150, 150, 1450, 420), 12, ('#c9b89a', '#efc873', '#8a7a72'), clear=[(1040, 400, 330)])
o += strata(ridge(0, W, 780, [(180, 150, 300), (430, 210, 300), (700, 120, 280), (1400, 230, 420)], 8, 4, 26), 940, ['#3a282c', '#332327', '#422e30'], 20, 2, 4)
for x, y, w, h in ((170, 816, 80, 60), (262, 796, 60, 80), (330, 824, 100, 54), (440, 806, 70, 72), (520, 830, 90, 50), (620, 812, 60, 66)):     # roofs of the town, dark
    o += [rect(x - 6, y - 6, w + 12, h + 60, K), rect(x, y, w, h + 60, '#42302f'), rect(x, y, w, 10, '#a0673a'), rect(x + w * .66, y + 10, w * .34, h + 50, '#33262a')]
    o += [rect(x + w * .4, y + 24, 12, 18, K)]
o += floor(['#2b1e22', '#241a1e', '#1d151b', '#181116'], 868, 1030, 64, 8)

# -- the tower: its outer wall in dark stone; the cut shows three rooms
x0, x1, top, foot = 820, 1260, 210, 1030
o.append(rect(x0 - 10, top - 10, x1 - x0 + 20, foot - top + 10, K))
o += courses(x0, x1, top, foot, ['#4a3a38', '#524140', '#433432'], '#2a1f22', 4, 36, (54, 68, 80), 5)
o += merlons(x0, x1, top, '#4a3a38', K, 74, 60)
rooms = [(246, 430), (474, 740), (784, 1006)]
ix0, ix1 = x0 + 64, x1 - 64
for k, (a, b) in enumerate(rooms):
    o.append(rect(ix0 - 10, a - 10, ix1 - ix0 + 20, b - a + 20, K))
def room(k, wall, mortar, h=34):
    a, b = rooms[k]
    o.extend(courses(ix0, ix1, a, b, wall, mortar, 11 + k, h, (50, 64, 76), 4))
room(0, ['#6b4430', '#5f3d2c', '#754b34'], '#3a2620')
room(1, ['#d98f3e', '#cc8236', '#e09a48'], '#a0632c')
room(2, ['#5a3828', '#503224', '#633f2c'], '#33211c')
# -- the light: rings of lozenges in the middle room, a beam through its window, a glow through the hatches
lx, ly = 990, 626
a, b = rooms[1]
glow = []
for q, c in ((250, '#e6a54e'), (190, '#efb85a'), (132, '#f3cf83'), (84, '#f8e6b4')):
    glow.append(poly([(lx + math.cos(i * math.tau / 36) * (q + (9 if i % 2 else -9)), ly + math.sin(i * math.tau / 36) * (q + (9 if i % 2 else -9))) for i in range(36)], c))
o += clip('mid', [(ix0, a), (ix1, a), (ix1, b), (ix0, b)], glow)
# -- the floors, of beams, with a hatch and a ladder each
def ladder(x, y0, y1, dx, c):
    for s in (-1, 1):
        o.extend([line([(x + s * 26, y1), (x + s * 26 + dx, y0)], K, 22), line([(x + s * 26, y1), (x + s * 26 + dx, y0)], c, 10)])
    m = int((y1 - y0) / 36)
    for i in range(1, m):
        t = i / m
        cx, cy = x + dx * (1 - t), y0 + (y1 - y0) * t
        o.extend([rect(cx - 32, cy - 9, 64, 18, K), rect(cx - 24, cy - 4, 48, 8, c)])
for k in (0, 1):
    y0, y1 = rooms[k][1], rooms[k + 1][0]
    o += [rect(ix0 - 10, y0 - 4, ix1 - ix0 + 20, y1 - y0 + 8, K)]
    for i in range(9):
        if k == 0 and i in (6, 7) or k == 1 and i in (6, 7):
            continue
        o += [rect(ix0 + i * 35 + 2, y0 + 8, 28, y1 - y0 - 18, '#8a5432'), rect(ix0 + i * 35 + 2, y0 + 8, 28, 7, '#b9773f')]
hx = ix0 + 6.9 * 35
o += [rect(hx - 40, rooms[0][1] - 6, 74, 56, '#c97f34'), rect(hx - 40, rooms[1][1] - 6, 74, 56, '#8a5a30')]
ladder(hx - 6, 400, 740, 0, '#8a5432')
ladder(hx - 6, 700, 1006, 0, '#6b4430')
# -- the lamp on its stand, in the middle room; nothing else there but a peg and a mat
o += [rect(lx - 92, 724, 150, 20, K), rect(lx - 84, 728, 134, 10, P['madder'])]
o += [poly([(lx - 60, 732), (lx - 12, 700), (lx + 12, 700), (lx + 44, 732)], K), rect(lx - 13, 660, 26, 60, K), rect(lx - 6, 664, 12, 58, '#98a2ae')]
bowl = [(lx - 66, 640), (lx + 50, 640), (lx + 84, 620), (lx + 92, 634), (lx + 52, 672), (lx - 40, 672)]
o += [poly(bowl, K, f'stroke="{K}" stroke-width="14" stroke-linejoin="round"'), poly(bowl, '#b9573a'), poly([(lx - 66, 640), (lx + 50, 640), (lx + 40, 650), (lx - 58, 650)], '#e08a4a')]
fx = lx + 82
o += [poly([(fx - 26, 622), (fx - 30, 590), (fx - 8, 562), (fx + 2, 520), (fx + 16, 566), (fx + 30, 594), (fx + 22, 622)], P['coral']), poly([(fx - 17, 620), (fx - 19, 594), (fx - 3, 572), (fx + 2, 544), (fx + 11, 574), (fx + 19, 596), (fx + 14, 620)], P['saffron']), poly([(fx - 9, 618), (fx, 572), (fx + 9, 618)], P['bone'])]
for k, (wx, wy) in enumerate(((ix0 + 56, 300), (ix0 + 56, 850))):              # dark windows above and below
    o += [rect(wx - 32, wy - 4, 64, 96, K), circ(wx, wy, 32, K), rect(wx - 22, wy, 44, 84, '#1d151b')]
o += [rect(x1 - 74, 556, 90, 112, K), rect(x1 - 76, 570, 94, 84, '#e6a54e')]                                             # the window on the right, and its beam
o += [poly([(x1 + 8, 568), (1500, 520), (1500, 770), (x1 + 8, 656)], '#a0673a'), poly([(x1 + 8, 584), (1500, 568), (1500, 718), (x1 + 8, 640)], '#d9a052')]
for k in range(6):
    o.append(loz(x1 + 60 + k * 34, 612 + (k % 2) * 22, 10, P['straw']))
# -- the open door below, and a path that nobody comes by
o += [poly([(x0 - 14, 840), (x0 + 70, 840), (x0 + 70, 1030), (x0 - 14, 1030)], K), rect(x0 - 4, 850, 66, 180, '#33211c')]
o += [limb([(x0 + 20, 1020), (640, 1030), (440, 1010), (250, 960), (110, 950)], [60, 56, 40, 24, 12], '#5a4038')]
o.append(woven('ⵎⵓⵙⴰ', P['straw'], 4, 1366, 1008))

show(o + [emblem_frame(W, H, '#33241f', '#b9573a')])
