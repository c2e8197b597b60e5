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
# the platform: beam ends, parapet with plain merlons, the far side behind
for x in range(x0 - 10, xm, 66):
    o += [rect(x - 4, 292, 34, 44, K), rect(x + 4, 300, 18, 28, '#8a5f40')]
for x in range(xm + 24, x1, 56):
    o += [rect(x - 4, 292, 28, 40, K), rect(x + 4, 300, 12, 24, '#3f3040')]
o += [rect(x0 - 34, 226, x1 - x0 + 68, 74, K), rect(x0 - 24, 236, xm - x0 + 24, 56, '#d6c4ad'), rect(x0 - 24, 236, xm - x0 + 24, 12, '#f3e2c6'), rect(xm, 236, x1 - xm + 24, 56, '#5f5a72')]
for i in range(5):
    x = x0 - 24 + i * 103
    o += [rect(x - 9, 158, 80, 76, K), rect(x, 168, 62, 70, '#d6c4ad'), rect(x, 168, 62, 12, '#f3e2c6')]
for i in range(3):
    x = xm + 10 + i * 88
    o += [rect(x - 9, 158, 74, 76, K), rect(x, 168, 56, 70, '#5f5a72')]

# -- the window: deep, arched, warm inside; the shutter hangs open
wx, wy, q = 946, 566, 132
op = arch_points(wx, wy, q) + [(wx + q, 860), (wx - q, 860)]
o += voussoirs(wx, wy, q + 6, q + 62, 13, ['#e0cfb4', '#b59c82'], K)
o.append(poly([(x + (x - wx) * .06, y + (y - 700) * .03) for x, y in op], K))
inn = [poly(op, '#7a3f22')]
for k, (f, c) in enumerate(((210, '#96501f'), (170, '#b96d26'), (130, '#d98f35'), (90, '#efb552'), (54, '#f8d987'))):
    inn.append(poly([(wx + 6 + math.cos(i * math.tau / 28) * (f + (8 if i % 2 else -8)), 640 + math.sin(i * math.tau / 28) * (f + (8 if i % 2 else -8))) for i in range(28)], c))
inn.append(poly([(wx + q - 44, 430), (wx + q + 4, 430), (wx + q + 4, 870), (wx + q - 44, 834)], '#f0c27a'))                # the reveal, lit
inn.append(poly([(wx - q - 4, 430), (wx - q + 30, 430), (wx - q + 30, 834), (wx - q - 4, 870)], '#5a2c1e'))
o += clip('op', op, inn)
# the lamp of clay on the sill: a saucer with a pinched spout, on a low foot; flame and a thread of smoke
o.append(limb([(990, 560), (1002, 500), (980, 450), (1004, 400)], [10, 9, 8, 6], '#5a3a2a'))
lamp = [(836, 760), (850, 736), (900, 728), (960, 732), (1010, 716), (1036, 700), (1048, 716), (1028, 750), (1000, 786), (960, 806), (900, 808), (860, 794)]
o.append(rect(880, 796, 110, 36, K)); o.append(poly([(900, 800), (966, 800), (980, 826), (888, 826)], '#8a4a25'))
o.append(blob(lamp, '#b9713c', 10, K, .7)); o.append(blob([(850, 756), (900, 746), (960, 748), (1016, 732), (1000, 764), (950, 776), (886, 774)], '#5a2c1e', 0, '#5a2c1e', .7))
o.append(limb([(862, 786), (900, 798), (960, 796), (1004, 770)], [6, 10, 10, 6], '#e0a060'))
o.append(blob([(826, 770), (806, 748), (812, 722), (838, 724), (846, 744)], '#b9713c', 9, K, .7))
for f, c in ((1.0, '#d4553c'), (.8, '#e0a030'), (.56, '#efc873'), (.3, '#f8f1e1')):
    o.append(blob([(1040 - 34 * f, 704 - 16 * f), (1040 - 26 * f, 704 - 70 * f), (1046, 704 - 150 * f), (1040 + 30 * f, 704 - 74 * f), (1040 + 34 * f, 704 - 20 * f), (1040, 708)], c, 0, c, .8))
# the sill and the light that falls on it
o += [rect(wx - q - 74, 828, 2 * q + 148, 66, K), rect(wx - q - 64, 838, 2 * q + 128, 46, '#d6c4ad'), rect(wx - q - 64, 838, 2 * q + 128, 14, '#f8d987'), rect(wx - 60, 838, 190, 14, '#f8f1e1')]
# the shutter, folded back on the wall
sh = [(wx + q + 70, 470), (wx + q + 106, 440), (wx + q + 106, 862), (wx + q + 70, 850)]
o.append(poly(sh, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(sh, '#6b4530')); o.append(poly([sh[0], ((sh[0][0] + sh[1][0]) / 2, 456), ((sh[0][0] + sh[1][0]) / 2, 856), sh[3]], '#8a5f40'))
for y in (540, 760):
    o.append(line([(wx + q + 62, y), (wx + q + 112, y - 8)], K, 16))
# -- swallows that have left the eaves
for x, y, s in ((560, 330, 1), (430, 400, .75), (600, 470, .7), (330, 300, .6), (270, 470, .8)):
    o.append(poly([(x + px * s, y + py * s) for px, py in ((-64, -26), (-30, -22), (0, -4), (30, -30), (66, -40), (34, -8), (16, 12), (34, 34), (8, 22), (-6, 40), (-6, 14), (-34, -4))], K))
o.append(woven('ⵎⵓⵙⴰ', P['straw'], 4, 300, 1012))
show(o + [emblem_frame(W, H, '#4b4660', '#b9713c')])
