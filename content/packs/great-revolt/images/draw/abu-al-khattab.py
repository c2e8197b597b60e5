"""Abu al-Khattab emblem: the gate of Kairouan standing open in the first light, its key left on a stone by the road. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor
from walls import wall, arch, voussoirs
from trees import palm, tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(119)
K = '#131a17'

# -- first light, lemon over green
o += sky('#4f8a6a', ['#659b72', '#80ad7b', '#a0c087', '#c2d295', '#e0e0a4', '#f4ebb6', '#fbf4d2'], [186, 232, 278, 324, 368, 410, 450], 48, 10)
# -- the town over its wall: white houses, a dome, palms
def house(x, y, w, h, c='#f3e9cf', dk='#cdbf9a', dome=False):
    o.append(box(x, y - h, w, h, c, 8, K)); o.append(rect(x + w * .64, y - h, w * .36, h, dk))
    if dome:
        d = arch(x + w / 2, y - h, w * .34, y - h + 4)
        o.append(shape(d, c, 8, K)); o.append(clip(f'd{int(x)}', d, [rect(x + w * .58, y - h - w, w, w, dk)]))
    else:
        for k in range(3):
            o.append(box(x + 4 + k * (w - 22) / 2, y - h - 14, 14, 14, c, 6, K))
    o.append(rect(x + w * .2, y - h * .8, 20, 34, K)); o.append(rect(x + w * .7, y - h * .8, 16, 24, K))
for x, y, h, s in ((760, 520, 190, .8), (1130, 520, 230, .9), (1400, 520, 170, .75)):
    o.append(palm(x, y, h, s, '#6d5638', '#1f4a36', '#4f8550', (16, -18, 14)[x % 3], 0, K))
for x, w, h, d, c in ((640, 110, 90, 0, 0), (800, 130, 150, 1, 0), (960, 110, 80, 0, 1), (1190, 150, 110, 0, 0), (1040, 110, 120, 0, 0), (1320, 120, 130, 1, 1)):
    house(x, 560, w, h, *(('#e6d3a6', '#b8a06f') if c else ('#f3e9cf', '#cdbf9a')), dome=bool(d))
# -- the wall of mud brick, and the two towers of the gate
BK = ['#a58d5e', '#9b8456', '#ae9667', '#927b50']
o += wall(80, 1520, 500, 750, BK, '#6b5a3a', K, h=30, seed=3, mw=66)
for x0, x1 in ((170, 300), (560, 690)):
    o += wall(x0, x1, 330, 740, ['#bfa672', '#b49b68', '#c8b07c'], '#7a6743', K, h=30, seed=x0, mw=44)
    o.append(rect(x1 - 14, 332, 14, 406, '#e0e0a4')); o.append(rect((x0 + x1) / 2 - 12, 430, 24, 70, K))
    for k in range(3):
        o.append(loz(x0 + 26 + k * 39, 376, (22, 14), (K, '#f4ebb6')))
o += wall(300, 560, 420, 740, ['#b39a68', '#a98f5f', '#bba371'], '#71603e', K, h=30, seed=9, mw=52)
gx, gy = 430, 580
o += voussoirs(gx, gy, 98, 140, ['#e6d8a4', '#c9b97f'], 11, .06, K)
hole = arch(gx, gy, 92, 742, .06)
o.append(shape(hole, '#fbf4d2', 8, K))
o.append(clip('g', hole, [rect(300, 440, 260, 320, '#f4ebb6'), teeth(300, 560, 40, 8, 760, '#fbf4d2', x0=290), rect(340, 600, 60, 100, '#e6d3a6'), rect(400, 630, 50, 70, '#f3e9cf'), rect(460, 590, 70, 110, '#dcc998'), rect(300, 696, 260, 60, '#e0cf94')]))
# -- the ground: a green-gold plain, the road from the gate
o += floor(['#b3a85e', '#a29a52', '#8f8a48', '#7a783f', '#646637', '#4f542f'], [732, 768, 820, 890, 968, 1040], 64, 7)
rd = [(350, 740), (512, 740), (640, 820), (900, 900), (1250, 1110), (690, 1110), (500, 900)]
o.append(poly(rd, '#d8cb88')); o.append(poly([(410, 740), (480, 740), (590, 830), (800, 930), (1000, 1110), (760, 1110), (550, 900)], '#f0e6ae'))
for s in (-1, 1):                                        # the leaves, thrown open against the towers
    X = lambda x: gx + s * x
    lf = [(X(92), 560), (X(176), 530), (X(176), 790), (X(92), 744)]
    o.append(shape(lf, '#5a4028', 9, K))
    for k in range(3):
        y0 = 580 + k * 62
        o.append(poly([(X(92), y0), (X(176), y0 - 10 + k * 10), (X(176), y0 + 6 + k * 10), (X(92), y0 + 12)], '#a8a27c')); o.append(loz(X(134), y0 + 4 + k * 4, (12,), (P['straw'],)))
for x in range(720, 1470, 50):
    o.append(tuft(x + r.uniform(-14, 14), 800 + r.uniform(-20, 90), 34, ['#5f6a3a', '#c2c878'][x % 2], 6, 8, 3, 11))
# -- a flat stone by the road
st = [(640, 1010), (690, 920), (860, 866), (1180, 850), (1380, 880), (1450, 950), (1420, 1040), (1180, 1076), (800, 1070)]
o.append(poly([(620, 1040), (800, 1096), (1220, 1104), (1480, 1050), (1460, 960), (700, 960)], '#3f4428'))
o.append(shape(st, '#8a8a76', 10, K)); o.append(poly([(690, 920), (860, 866), (1180, 850), (1380, 880), (1450, 950), (1300, 1000), (1000, 1014), (760, 1000), (640, 1010)], '#c9c6ac'))
o.append(poly([(860, 866), (1180, 850), (1380, 880), (1200, 896), (900, 910), (700, 940), (690, 920)], '#e3e0c6'))

# -- the key and its cord, lying across the stone
kx = 330
key0 = len(o)
q = smooth_line([(kx, 500), (kx - 60, 420), (kx - 150, 400), (kx - 190, 480), (kx - 150, 560), (kx - 220, 640)], 8)
o.append(line(q, K, 32)); o.append(line(q, P['madder'], 16))
for (ax, ay), (bx, by) in list(zip(q, q[1:]))[1::4]:
    o.append(line([(ax, ay), (bx, by)], P['coral'], 16))
IR, IL, ID = '#d8a94a', '#f8e4a0', '#946420'
o.append(ring(kx, 566, 72, 30, IR, IL, ID, e=10, k=K))
for a in (0, 90, 180):
    t = math.radians(a)
    o.append(loz(kx + math.cos(t) * 72, 566 + math.sin(t) * 72, (30, 20, 9), (K, IL, K)))
o.append(shape([(kx - 17, 640), (kx + 17, 640), (kx + 17, 950), (kx - 17, 950)], IR, 10, K)); o.append(rect(kx - 13, 644, 9, 302, IL))
for y in (660, 690, 780):
    o.append(box(kx - 30, y, 60, 16, IR, 8, K)); o.append(rect(kx - 30, y, 60, 6, IL))
bit = [(kx + 10, 806), (kx + 128, 806), (kx + 128, 850), (kx + 84, 850), (kx + 84, 872), (kx + 128, 872), (kx + 128, 904), (kx + 84, 904), (kx + 84, 924), (kx + 112, 924), (kx + 112, 950), (kx + 10, 950)]
o.append(shape(bit, IR, 9, K)); o.append(rect(kx + 14, 808, 110, 9, IL)); o.append(rect(kx - 8, 806, 20, 140, IR)); o.append(box(kx + 40, 848, 16, 56, K, 3, K))
o.append(loz(kx, 964, (26, 17), (K, IL)))
o[key0:] = [g(['<g transform="translate(-22 16)">' + line([(kx, 640), (kx, 940)], '#8f8c76', 44) + rect(kx, 800, 136, 156, '#8f8c76') + ring(kx, 566, 72, 44, '#8f8c76', e=0) + '</g>'] + o[key0:],
              'transform="translate(1030 930) rotate(-72) scale(1.04) translate(-340 -720)"')]
o.append(woven('ⴰⴱⵓ ⵍⵅⴰⵟⵟⴰⴱ', P['straw'], C, 364, 1012))
o.append(emblem_frame(W, H, '#8d9440', '#7a1f2b'))
print(page(W, H, o))
