"""Al-Ghifari emblem: the judge's scales standing on a war saddle, before the Aures at a rose dawn. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills

W, H, C = 1600, 1200, 4
o, r = [], random.Random(107)
K = '#23131d'

# -- a rose dawn over the ridge above Tubna
o += sky('#7d4766', ['#96516c', '#b06072', '#c87579', '#dc8f83', '#ecab92', '#f6c9a8', '#fbe3c4'], [186, 240, 296, 350, 402, 450, 494], 40, 14)
o += hills(640, [(240, 150, 340), (520, 100, 280), (860, 130, 360), (1180, 190, 340), (1420, 150, 300)], ['#9a6f8e', '#8b6282', '#a87c97'], 5, 20, 9)
o += hills(700, [(130, 100, 330), (700, 50, 330), (1480, 120, 360)], ['#6d4a6d', '#614063', '#795577'], 9, 18)
o += floor(['#b98370', '#a87164', '#925d58', '#7a4a4d', '#623a42'], [706, 752, 812, 890, 980], 64, 8)
for x in range(150, 1460, 88):                           # stubble of the plain
    y = 760 + (x * 7) % 90
    o.append(poly([(x, y), (x + 8, y - 26), (x + 16, y)], '#dca27f'))

# -- the saddle, low and long, on its stand of stones
sx, sy = 800, 850
gd = [(500, 1100), (560, 1010), (660, 980), (940, 980), (1050, 1010), (1110, 1100)]
o.append(shape(gd, '#54313c', 9, K))
for i in range(6):
    o.append(poly([(590 + i * 80, 1060), (630 + i * 80, 1010), (670 + i * 80, 1060)], '#6d4149'))
cloth = [(560, 800), (1040, 800), (1080, 1000), (520, 1000)]
o.append(shape(cloth, '#274a86', 9, K))
cc = [rect(500, 790, 600, 240, '#2b4179')]
for j, (y, h, c) in enumerate(((950, 8, K), (958, 14, P['straw']), (972, 8, K), (980, 20, P['wool']))):
    cc.append(rect(500, y, 600, h, c))
for i in range(12):
    cc.append(loz(548 + i * 48, 916, (32, 25, 14, 7), (K, P['wool'], '#2b4179', P['coral']), .75))
o.append(clip('cl', cloth, cc))
f = lambda ps: [((x - 1166) * .86 + 800, (y - 636) * .86 + 800) for x, y in ps]             # high front, seat, lower cantle
tree = f([(880, 420), (908, 384), (948, 392), (962, 430), (960, 520), (990, 590), (1070, 632), (1190, 636), (1290, 600), (1350, 530), (1392, 476), (1432, 470), (1452, 500), (1446, 600), (1420, 690), (1380, 740), (1130, 756), (930, 740), (896, 690), (884, 560)])
o.append(blob(tree, '#9c5340', 10, K, .7))
dk = '#642c26'
o.append(blob(f([(892, 470), (930, 560), (980, 640), (1090, 690), (1220, 692), (1330, 650), (1400, 570), (1440, 520), (1444, 600), (1418, 690), (1378, 736), (1130, 750), (934, 736), (900, 690), (890, 560)]), dk, 0, dk, .7))
o.append(blob(f([(968, 560), (1000, 596), (1080, 634), (1190, 638), (1290, 602), (1352, 534), (1376, 560), (1310, 640), (1200, 684), (1070, 680), (984, 630)]), '#c2745a', 8, K, .7))
for x, y in f([(921, 452), (1420, 520)]):
    o.append(loz(x, y, (28, 20, 9), (K, P['straw'], P['madder']), .8))
for x, y in f([(912, 650), (950, 700), (1330, 706), (1390, 660)]):
    o.append(loz(x, y, (16, 10), (K, P['straw'])))
# -- the scales: a post of brass, the beam dipped to the left, two pans on three cords
BR, BL, BD = '#d79a3c', '#f6d78c', '#8f5a22'
o.append(shape([(744, 800), (760, 764), (840, 764), (856, 800)], BR, 9, K))
o.append(shape([(784, 770), (788, 250), (812, 250), (816, 770)], BR, 9, K)); o.append(rect(790, 252, 8, 516, BL))
for y in (330, 520, 690):
    o.append(shape([(772, y - 14), (828, y - 14), (838, y), (828, y + 14), (772, y + 14), (762, y)], BR, 8, K)); o.append(rect(774, y - 10, 52, 7, BL))
a = math.radians(-9)
bx, by, L = 800, 268, 420
E = lambda u, v=0: (bx + u * math.cos(a) - v * math.sin(a), by + u * math.sin(a) + v * math.cos(a))
beam = [E(-L, -10), E(-L + 60, -26), E(-90, -16), E(0, -40), E(90, -16), E(L - 60, -26), E(L, -10), E(L, 12), E(L - 60, 8), E(90, 20), E(0, 34), E(-90, 20), E(-L + 60, 8), E(-L, 12)]
o.append(shape(beam, BR, 9, K)); o.append(poly([E(-L + 60, -20), E(-90, -10), E(0, -32), E(90, -10), E(L - 60, -20), E(L - 60, -10), E(90, 0), E(0, -16), E(-90, 0), E(-L + 60, -10)], BL))
for k in (-3, -2, -1, 1, 2, 3):
    x, y = E(k * 96, 0)
    o.append(loz(x, y, (13,), (K,)))
o.append(shape([(800, 150), (826, 214), (812, 262), (788, 262), (774, 214)], BR, 8, K)); o.append(poly([(800, 164), (800, 258), (790, 254), (780, 214)], BL))
o.append(loz(bx, by, (44, 33, 16), (K, P['coral'], K)))
def pan(x, y, drop, w):
    py = y + drop
    for dx in (-w, 0, w):
        o.append(line([(x, y), (x + dx * .94, py)], K, 19))
    for dx in (-w, 0, w):
        o.append(line([(x, y), (x + dx * .94, py)], P['wool'], 7))
    o.append(shape([(x - w - 14, py - 8), (x + w + 14, py - 8), (x + w * .8, py + 34), (x + w * .36, py + 60), (x - w * .36, py + 60), (x - w * .8, py + 34)], BR, 9, K))
    o.append(rect(x - w - 6, py - 4, 2 * w + 12, 12, BL)); o.append(poly([(x + w * .3, py + 12), (x + w * .86, py + 12), (x + w * .7, py + 34), (x + w * .3, py + 54)], BD))
    for i in range(-2, 3):
        o.append(loz(x + i * w * .3, py + 28, (11,), (K,)))
    o.append(ring(x, y, 16, 9, BL, e=7, k=K))
lx, ly = E(-L + 8, 10)
rx, ry = E(L - 8, 10)
pan(lx, ly, 236, 116); pan(rx, ry, 290, 116)
o.append(woven('ⴱⵏ ⵄⵓⵇⴱⴰ', P['straw'], C, 1300, 1004))
o.append(emblem_frame(W, H, '#8a3a58', '#2b4179'))
print(page(W, H, o))
