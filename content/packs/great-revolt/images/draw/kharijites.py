"""Kharijites emblem: an empty plain mat on a doorstep, a waterskin, a herdsman's crook, a broken shackle; through the door three paths. Noon. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor
from walls import arch

W, H, C = 1600, 1200, 4
o, r = [], random.Random(305)
K = '#26221f'

# -- a whitewashed wall in the sun of noon, blue in its shadows
o.append(rect(0, 0, W, H, '#e9e4d4'))
for i in range(60):
    x, y = r.uniform(110, 1480), r.uniform(140, 820)
    w = r.uniform(40, 110)
    o.append(poly([(x - w, y), (x - w * .3, y - 12), (x + w, y), (x + w * .3, y + 12)], r.choice(['#f3efe2', '#faf7ec', '#ddd8c8', '#f3efe2'])))
for i in range(9):                                       # the ends of the roof beams and their long shadows
    x = 170 + i * 158
    o.append(poly([(x + 2, 206), (x + 42, 206), (x + 66, 320 + (i % 2) * 8), (x + 30, 320)], '#b9c3cf')); o.append(box(x, 158, 44, 44, '#8a6a48', 8, K)); o.append(rect(x, 158, 44, 10, '#b08d62'))
o.append(teeth(W, 800, 60, 8, 1100, '#a9bccb', x0=0)); o.append(teeth(W, 830, 60, 8, 1100, '#8fa8bd', phase=30))   # a limed blue foot

# -- the open doorway: one road that parts in three
X0, X1, Y0, Y1 = 560, 1040, 300, 876
hole = arch(800, 520, 220, Y1, 0, 24)
o.append(shape([(x + (x - 800) * .18, y - (40 if y < 520 else 0) - max(0, 520 - y) * .1) for x, y in hole], '#5f87a8', 10, K))
o.append(poly([(x + (x - 800) * .14, y - (30 if y < 520 else 0) - max(0, 520 - y) * .08) for x, y in hole], '#7fa6c2'))
o.append(shape(hole, '#86c0d8', 10, K))
inn = [rect(560, 280, 480, 620, '#8cc4d8')]
inn += [teeth(500, y, 52, 8, 900, c, phase=26 * (j % 2), x0=550) for j, (y, c) in enumerate(((350, '#a6d1da'), (400, '#c2dedb'), (446, '#dfead7')))]
inn += [poly([(540, 520), (640, 470), (720, 500), (800, 455), (900, 500), (980, 462), (1060, 510), (1060, 900), (540, 900)], '#8fae86'), poly([(540, 560), (660, 530), (800, 548), (940, 528), (1060, 560), (1060, 900), (540, 900)], '#7d9a56')]
inn += [teeth(500, y, 44, 8, 900, c, phase=22 * (j % 2), x0=550) for j, (y, c) in enumerate(((620, '#6b8a48'), (690, '#5a793d'), (770, '#4a6833')))]
PATH, ED = '#f0d69a', '#b58d4e'
ROADS = ([(792, 770), (740, 722), (640, 712), (592, 676), (640, 640), (672, 610), (640, 580), (616, 556)], [(800, 780), (812, 720), (780, 670), (836, 630), (846, 590), (806, 560), (800, 520), (812, 490)],
         [(812, 770), (880, 730), (968, 724), (1010, 690), (956, 650), (930, 616), (964, 584), (972, 548)])
WD = [64, 52, 42, 34, 26, 20, 15, 10]
for k, c in ((14, ED), (0, PATH)):
    for ps in ROADS:
        inn.append(limb(ps, [w + k for w in WD], c))
    inn.append(poly([(762 - k / 2, 760), (838 + k / 2, 760), (900 + k / 2, 900), (700 - k / 2, 900)], c))
for x, y, w, c in ((672, 690, 92, '#5a793d'), (924, 694, 96, '#5a793d'), (640, 606, 70, '#6b8a48'), (966, 612, 74, '#6b8a48'), (800, 590, 74, '#6b8a48')):
    inn.append(poly([(x - w, y + 16), (x - w * .5, y - 18), (x + w * .1, y - 28), (x + w * .6, y - 12), (x + w, y + 16)], c)); inn.append(poly([(x - w * .5, y - 18), (x + w * .1, y - 28), (x - w * .1, y - 8)], '#93b060'))
for x, y, s in ((690, 800, 1.2), (930, 806, 1.2), (720, 640, .7), (886, 660, .7), (626, 770, .9), (990, 790, .9), (740, 570, .5), (900, 566, .5)):
    inn.append(loz(x, y, (24 * s, 15 * s), ('#39532a', '#86a85a'), 1.2))
inn.append(poly([(580, 300), (612, 300), (612, 900), (580, 900)], '#5f87a8'))
o.append(clip('dr', hole, inn))
# -- doorstep and court
o += floor(['#d9cdb0', '#c9bb9a', '#b8a885', '#a59472'], [908, 956, 1004, 1046], 72, 7)
o.append(shape([(500, 876), (1100, 876), (1130, 926), (470, 926)], '#cfc6b0', 10, K)); o.append(poly([(504, 880), (1096, 880), (1106, 894), (494, 894)], '#f3efe2'))

# -- the plain mat, empty
mt = [(600, 912), (1000, 912), (1080, 1040), (520, 1040)]
o.append(poly([(612, 930), (1030, 930), (1124, 1056), (520, 1056)], '#8d7c5c')); o.append(shape(mt, '#d9b45e', 10, K))
cl = []
for j in range(9):
    a, b = 912 + j * 15, 912 + (j + 1) * 15
    for i in range(24):
        x0 = lambda y, k: 600 - (y - 912) * .625 + (400 + (y - 912) * 1.25) * k / 24
        if (i + j) % 2:
            cl.append(poly([(x0(a, i), a), (x0(a, i + 1), a), (x0(b, i + 1), b), (x0(b, i), b)], '#eccf84'))
o.append(clip('mt', mt, cl))
for x in range(540, 1080, 36):
    o.append(poly([(x, 1040), (x + 12, 1040), (x + (x - 800) * .03 + 10, 1062), (x + (x - 800) * .03, 1062)], '#b58d3e'))

# -- the crook of a herdsman, leaning on the wall
hk = [(330, 420), (322, 360), (276, 336), (238, 372), (250, 414)]
o.append(line(smooth_line([(430, 960), (390, 700), (352, 480)] + [(x + 30, y) for x, y in hk], 8), '#b9c3cf', 20))
cr = smooth_line([(400, 966), (364, 700), (338, 500)] + hk, 8)
o.append(line(cr, K, 38)); o.append(line(cr, '#7a5230', 22)); o.append(line([(x - 5, y) for x, y in cr], '#b08050', 7))
# -- a waterskin on its peg
o.append(poly([(1258, 500), (1420, 560), (1440, 690), (1360, 800), (1230, 770)], '#b9c3cf'))
o.append(box(1222, 386, 24, 34, '#8a6a48', 8, K))
for f in (-1, 1):
    o.append(rod([(1234, 412), (1234 + f * 66, 520)], '#c9a05e', 11, 7, K))
sk = [(1166, 512), (1190, 534), (1234, 546), (1278, 534), (1302, 512), (1322, 540), (1334, 610), (1322, 700), (1276, 756), (1234, 768), (1190, 756), (1146, 700), (1134, 610), (1146, 540)]
o.append(blob(sk, '#5c3826', 10, K)); o.append(blob([(1166, 570), (1186, 566), (1178, 640), (1190, 716), (1164, 690), (1152, 630)], '#9a6a48', 0, '#9a6a48'))
for k in range(4):
    o.append(loz(1234, 596 + k * 40, (14, 8), (K, P['straw'])))
for f in (-1, 1):
    o.append(rod([(1234 + f * 56, 522), (1234 + f * 82, 530)], P['straw'], 10, 5, K))
o.append(shape([(1222, 762), (1246, 762), (1256, 806), (1212, 806)], '#4a2c1e', 8, K)); o.append(rect(1214, 770, 40, 10, P['straw']))
o.append(loz(1234, 836, (13, 7), (K, '#7fb4d2'), .7))        # it drips
# -- a shackle, broken open
o.append(poly([(1180, 1010), (1330, 990), (1440, 1012), (1330, 1034)], '#8d7c5c'))
o.append(ring(1266, 984, 52, 22, '#5f6a75', P['silver'], '#3f4852', -.5, 3.9, 8, K, .72))
o.append(ring(1364, 1010, 24, 13, '#5f6a75', P['silver'], None, .2, 5.6, 7, K, .7)); o.append(ring(1410, 1022, 22, 13, '#5f6a75', P['silver'], None, 0, math.tau, 7, K, .6))
o.append(emblem_frame(W, H, '#d8cba6', '#3f67ab'))
print(page(W, H, o))
