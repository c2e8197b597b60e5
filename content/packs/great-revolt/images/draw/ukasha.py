"""Ukasha emblem: a stone-thrower left standing before the wall of Gabes, blown sand, palms bent by the wind. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, sand
from walls import wall
from trees import palm

W, H, C = 1600, 1200, 4
o, r = [], random.Random(104)
K = '#2a1810'

# -- a sandstorm: ochre without a sun
o += sky('#8a5a24', ['#9c6a2c', '#b07c38', '#c28f48', '#d1a258', '#ddb46c', '#e6c584'], [190, 262, 340, 420, 500, 570], 96, 22)
o += sand(3, 46, ['#e6c584', '#c28f48', '#f0d8a4', '#a8742f'], 140, 1460, 150, 640, 24, 4.2)

# -- the oasis behind the wall, then the wall and its corner tower
for x, y, h, s in ((1010, 560, 190, .9), (1150, 560, 270, 1.05), (1300, 540, 200, .95), (1420, 540, 290, 1.05)):
    o.append(palm(x, y, h, s, '#6d4524', '#4a4a24', '#74742f', 46, 1.1, K))
BR = ['#c98d55', '#bd7f48', '#d39a62', '#b3743f']
o += wall(990, 1500, 500, 960, BR, '#8a5228', K, h=30, seed=4)
o += wall(850, 1034, 410, 980, ['#d6a068', '#ca9159', '#dfac76'], '#96602f', K, h=30, seed=8)
for y in (500, 640):
    o.append(rect(930, y, 26, 78, K)); o.append(rect(938, y + 8, 10, 62, '#6b3d20'))
for k in range(4):
    o.append(loz(866 + 24 + k * 44, 452, (22, 14), (K, P['wool'])))
# where stones have struck: pits with cracks, and a gap in the crest
for x, y, k in ((1116, 620, 1), (1300, 690, 2), (1210, 780, 0)):
    gr = [['..###.', '.#####', '###o##', '.##o#.', '..###.'], ['.##...', '####..', '#oo###', '.#ooo#', '..###.'], ['..##..', '.####.', '##oo##', '#oooo#', '.####.', '..##..']][k]
    o.append(grid_svg(gr, {'#': K, 'o': '#6b3d20'}, 16, 15, x - 48, y - 40))
o.append(poly([(1096, 440), (1236, 440), (1244, 500), (1210, 530), (1190, 512), (1160, 546), (1130, 516), (1100, 524), (1084, 500)], K))
o.append(poly([(1104, 430), (1228, 430), (1234, 496), (1208, 514), (1190, 496), (1160, 528), (1132, 500), (1100, 508), (1094, 496)], '#ddb46c'))

# -- the ground, drifting
o += floor(['#d1a258', '#c08d48', '#a97638', '#8f602c', '#754b24'], [900, 944, 990, 1030, 1064], 88, 10)
for x, y, q in ((1080, 930, 30), (1180, 950, 38), (1260, 936, 26)):          # rubble under the gap
    o.append(shape(turned([(-1, .4), (-.8, -.5), (.3, -.8), (1, -.2), (.8, .5)], x, y, q), '#c98d55', 7, K))

# -- the engine: two trestles, an axle, a long beam with its sling, hauling ropes hanging from the short end
def beam(ax, ay, bx, by, w, c='#7c4a26', lit='#b07c46', e=9):
    t = math.atan2(by - ay, bx - ax)
    nx, ny = -math.sin(t) * w / 2, math.cos(t) * w / 2
    ps = [(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)]
    o.append(shape(ps, c, e, K))
    s = -1 if ny > 0 else 1
    o.append(poly([(ax + s * nx, ay + s * ny), (bx + s * nx, by + s * ny), (bx + s * nx * .3, by + s * ny * .3), (ax + s * nx * .3, ay + s * ny * .3)], lit))
px, py = 500, 500
beam(px + 50, py - 10, 650, 980, 24, '#5d3519', '#84562c'); beam(px + 50, py - 10, 430, 980, 24, '#5d3519', '#84562c')     # far trestle
beam(430, 860, 660, 860, 20, '#5d3519', '#84562c')
beam(206, 856, 690, 280, 38)                             # the beam itself
for f in (.12, .3, .52, .74, .9):
    x, y = 206 + 484 * f, 856 - 576 * f
    o.append(rope([(x - 24, y - 20), (x + 24, y + 20)], 14, '#e6c584', '#8a5a2e', 6, K, 18))
beam(px, py, 280, 1010, 30); beam(px, py, 690, 1010, 30)     # near trestle
beam(318, 900, 654, 900, 24)
o.append(loz(px, py, (52, 40, 20), (K, P['straw'], K)))
for i, dx in enumerate((-24, 4, 32, 58)):                # hauling ropes
    x = 690 + dx * .5
    o.append(rope([(x, 290 - dx * .6), (x + dx * .5 + 6, 420), (x + dx * .9 + 16, 560), (x + dx * 1.1 + 8, 640 + i * 26)], 10, '#e6c584', '#8a5a2e', 6, K, 20))
o.append(rope([(210, 850), (176, 900), (190, 960), (236, 990)], 10, '#e6c584', '#8a5a2e', 6, K, 20))      # the sling and its stone
o.append(rope([(210, 850), (262, 900), (300, 960), (280, 990)], 10, '#e6c584', '#8a5a2e', 6, K, 20))
def ball(x, y, q):
    o.append(circ(x, y, q + 8, K)); o.append(circ(x, y, q, '#b9a27e')); o.append(poly(oval(x - q * .25, y - q * .3, q * .55, q * .4, 16), '#e6d6b4'))
ball(256, 992, 40)
for x, y in ((760, 1012), (826, 1012), (892, 1012), (793, 956), (859, 956), (826, 900)):
    ball(x, y, 28)
o += sand(9, 26, ['#e6c584', '#f0d8a4', '#c28f48'], 140, 900, 860, 1050, 20, 4.2)
o.append(woven('ⵄⵓⴽⴽⴰⵛⴰ', '#f0d8a4', C, 1220, 1000))
o.append(emblem_frame(W, H, '#8a6420', '#7a1f2b'))
print(page(W, H, o))
