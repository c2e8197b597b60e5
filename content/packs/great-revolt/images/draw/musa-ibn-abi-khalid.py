"""Musa ibn Abi Khalid emblem: the head of a tower at first light, seen from the air; in its one window a lamp still burns, nobody by it. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from ink import shape, rod, oval, blob

o, K, r = [], '#161626', random.Random(72)

# -- the hour before sunrise: rose behind the hills, blue still above
o += sky(['#4a5f8c', '#5f7199', '#7d87a6', '#a39dae', '#c9b2b0', '#e6c5ad', '#f3d8b0'], 170, 520, '#3a4d7c')
o += stars(12, (180, 150, 700, 300), 8, ('#f8f1e1', '#dfe3ea'))
o += hills(590, [(180, 110, 280), (470, 170, 320), (800, 110, 300), (1400, 150, 300)], ['#8b83a3', '#7d7797', '#968dab'], 4, 20)
o += hills(670, [(120, 60, 300), (420, 40, 280), (1430, 70, 300)], ['#65698d', '#5b6084', '#6f7397'], 8, 16)
o += floor(['#54627c', '#4a5a70', '#425366', '#3a4a5c', '#334152', '#2c384a'], 690, 1010, 84, 8)
# the town far below, still dark, no light in it; orchards, its wall
for i in range(34):
    x, y = 150 + (i % 11) * 56 + r.uniform(-14, 14), 770 + (i // 11) * 62 + r.uniform(-8, 8)
    w, h = r.uniform(34, 54), r.uniform(26, 44)
    o += [rect(x - 5, y - h - 5, w + 10, h + 10, '#1f2a3c'), rect(x, y - h, w * .66, h, '#8796a8'), rect(x + w * .66, y - h, w * .34, h, '#4d5f78'), rect(x + 8, y - h * .55, 9, 14, '#1f2a3c')]
for i in range(26):
    x, y = r.uniform(120, 760), r.choice([738, 744, 970, 1000, 1040])
    o.append(poly([(x - 20, y), (x - 12, y - 22), (x + 10, y - 24), (x + 20, y)], '#2c4450'))

# -- the tower, its upper half: two faces, the left one in the first light
x0, xm, x1 = 720, 1190, 1420
TS, TD = ['#c9b59e', '#bca78f', '#d6c4ad', '#b09a84'], ['#5f5a72', '#554f68', '#69647c']
o.append(poly([(x0 - 12, 300), (x1 + 12, 300), (x1 + 22, 1110), (x0 - 30, 1110)], K))
o += clip('fl', [(x0, 300), (xm, 300), (xm + 4, 1110), (x0 - 18, 1110)], courses(x0 - 20, xm + 6, 300, 1110, TS, '#86715f', 4, 52, (84, 110, 138), 7))
o += clip('fr', [(xm, 300), (x1, 300), (x1 + 10, 1110), (xm + 4, 1110)], courses(xm, x1 + 14, 300, 1110, TD, '#3b374e', 7, 52, (64, 84, 100), 7))
# the parapet, flush with the wall: stepped merlons
o += merlons(x0 - 2, xm, 300, '#d6c4ad', K, 94, 84) + merlons(xm, x1 + 2, 300, '#5f5a72', K, 76, 84)
o += [rect(x0 - 10, 288, x1 - x0 + 20, 34, K), rect(x0, 296, xm - x0, 18, '#f3e2c6'), rect(xm, 296, x1 - xm, 18, '#7d7890')]
for i in range(5):                                       # a course of brick lozenges under it
    o += nest(x0 + 54 + i * 92, 372, [(32, K), (24, '#8a5f4a'), (10, '#d6c4ad')])
for i in range(2):
    o += nest(xm + 60 + i * 104, 372, [(32, K), (24, '#4b3a4c'), (10, '#69647c')], .8)

# -- the window: square, deep; through it the room is bare, and the window opposite shows the morning
wx0, wx1, wt, wb = 806, 1106, 478, 842
o += [rect(wx0 - 52, wt - 78, wx1 - wx0 + 104, 70, K), rect(wx0 - 43, wt - 69, wx1 - wx0 + 86, 52, '#e6d6bc'), rect(wx0 - 43, wt - 69, wx1 - wx0 + 86, 12, '#f8ecd4')]
o.append(rect(wx0 - 14, wt - 14, wx1 - wx0 + 28, wb - wt + 28, K))
inn = [rect(wx0, wt, wx1 - wx0, wb - wt, '#33222f')]
fx, fy = 1028, 676                                       # the flame
for f, c in ((190, '#482930'), (144, '#643628'), (104, '#8f4f26'), (68, '#c47f30')):
    inn.append(poly([(fx + math.cos(i * math.tau / 28) * (f + (7 if i % 2 else -7)), fy + math.sin(i * math.tau / 28) * (f + (7 if i % 2 else -7))) for i in range(28)], c))
inn += [rect(846, 520, 96, 158, K), rect(855, 529, 78, 140, '#a39dae'), rect(855, 580, 78, 89, '#e6c5ad'), rect(855, 624, 78, 45, '#f8e2b4'), poly([(855, 669), (855, 640), (880, 622), (906, 644), (933, 632), (933, 669)], '#7d7797')]
inn.append(poly([(wx0, wt), (wx0 + 30, wt + 26), (wx0 + 30, wb), (wx0, wb)], '#1f1622')); inn.append(poly([(wx1, wt), (wx1 - 34, wt + 26), (wx1 - 34, wb), (wx1, wb)], '#b96d2e')); inn.append(poly([(wx0, wt), (wx1, wt), (wx1 - 34, wt + 26), (wx0 + 30, wt + 26)], '#643628'))
o += clip('op', [(wx0, wt), (wx1, wt), (wx1, wb), (wx0, wb)], inn)
wx, q = 956, 150
s0 = len(o)
# the lamp of clay on the sill: a saucer with a pinched spout, on a low foot; flame and a thread of smoke
lamp = [(836, 760), (850, 736), (900, 728), (960, 732), (1010, 716), (1036, 700), (1048, 716), (1028, 750), (1000, 786), (960, 806), (900, 808), (860, 794)]
o.append(rect(880, 796, 110, 36, K)); o.append(poly([(900, 800), (966, 800), (980, 826), (888, 826)], '#8a4a25'))
o.append(blob(lamp, '#b9713c', 10, K, .7)); o.append(blob([(850, 756), (900, 746), (960, 748), (1016, 732), (1000, 764), (950, 776), (886, 774)], '#5a2c1e', 0, '#5a2c1e', .7))
o.append(limb([(862, 786), (900, 798), (960, 796), (1004, 770)], [6, 10, 10, 6], '#e0a060'))
o.append(blob([(826, 770), (806, 748), (812, 722), (838, 724), (846, 744)], '#b9713c', 9, K, .7))
for f, c in ((1.0, '#d4553c'), (.8, '#e0a030'), (.56, '#efc873'), (.3, '#f8f1e1')):
    o.append(blob([(1040 - 34 * f, 704 - 16 * f), (1040 - 26 * f, 704 - 70 * f), (1046, 704 - 150 * f), (1040 + 30 * f, 704 - 74 * f), (1040 + 34 * f, 704 - 20 * f), (1040, 708)], c, 0, c, .8))
o[s0:] = [g(o[s0:], 'transform="translate(214 190) scale(.78)"')]
# the sill and the light that falls on it
o += [rect(wx - q - 74, 828, 2 * q + 148, 66, K), rect(wx - q - 64, 838, 2 * q + 128, 46, '#d6c4ad'), rect(wx - q - 64, 838, 2 * q + 128, 14, '#f3e2c6'), rect(wx - 30, 838, 150, 14, '#f8d987')]
# the two shutters, thrown open against the wall
for x, f in ((wx0 - 22, -1), (wx1 + 22, 1)):
    s_ = [(x, wt - 8), (x + f * 56, wt - 26), (x + f * 56, 846), (x, 832)]
    o.append(poly(s_, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(s_, '#7a4f34' if f < 0 else '#5a3a2c')); o.append(line([(x + f * 28, wt - 10), (x + f * 28, 836)], K, 7))
    for y in (560, 760):
        o.append(line([(x - f * 2, y), (x + f * 58, y - 6)], K, 14))
# -- swallows that have left the eaves
for x, y, s in ((560, 350, .7), (450, 410, .55), (610, 460, .5), (350, 330, .45)):
    o.append(poly([(x + px * s, y + py * s) for px, py in ((-64, -26), (-30, -22), (0, -4), (30, -30), (66, -40), (34, -8), (16, 12), (34, 34), (8, 22), (-6, 40), (-6, 14), (-34, -4))], K))
o.append(woven('ⵎⵓⵙⴰ', P['straw'], 4, 300, 1012))
show(o + [emblem_frame(W, H, '#4b4660', '#b9713c')])
