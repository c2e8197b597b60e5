"""Tangier: the bay and the Strait from the hill behind, the walled town on its headland, Spain beyond; a day of east wind. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from hull import ship
from sheet import show

o, r, K = [], random.Random(15), '#16203c'
o += sky(['#4f8fd0', '#6aa5dc', '#8abbe4', '#abd0ea', '#cbe2ee', '#e6efec'], 160, 330, '#3f7fc4')
for x, y, w, h in ((1180, 210, 360, 52), (420, 180, 260, 38), (820, 250, 200, 28)):
    o += cloud(x, y, w, h, ['#cbe2ee', '#fbfbf4'], int(x))
# -- Spain
o += strata(ridge(0, W, 372, [(200, 44, 200), (420, 70, 200), (700, 36, 220), (980, 84, 220), (1200, 56, 200), (1460, 96, 220)], 4, 9, 22), 384, ['#7f95bd', '#93a8cb', '#8a9ec4'], 14, 2, 4)
# -- the Strait
o += sea(372, 800, ['#2b62b0', '#1f4f9a', '#2f6cb8', '#1c478c', '#2458a4'], 11, 1.5, 38, 3.5, '#5f95d0')
for k in range(86):                                      # whitecaps, driven from the east
    y = 396 + (k / 86) ** 1.5 * 380
    s = .4 + (y - 396) / 380
    x = r.uniform(130, 1470)
    o.append(poly([(x - 26 * s, y + 3), (x - 8 * s, y - 7 * s), (x + 26 * s, y + 3), (x, y + 6)], '#f3f7f2'))
for x, y, s in ((980, 470, .37), (1230, 530, .46)):
    o += ship(x, y, s, K, ('#6d3f26', '#8a5432', '#4a2c22'), ('#fbf3e2', '#cbb7a4'), P['coral'], f=-1)
# -- the bay: beach in a half moon, surf
bay = smooth_line([(520, 610), (560, 660), (660, 740), (840, 800), (1040, 802), (1220, 740), (1340, 660), (1420, 590), (1560, 540)], 10)
for d, c in ((64, '#3f8cc4'), (44, '#6ab4d4'), (26, '#f3f7f2'), (14, '#a8d6dc')):
    o.append(line(bay, c, d * 2, 'stroke-linejoin="round"'))
land = [(520, 610)] + bay + [(1560, 1200), (60, 1200), (60, 700)]
it = [rect(0, 0, W, H, '#5f8a3c')]
for d, c in ((74, '#b99a5c'), (64, '#e2c98e'), (50, '#f3e2b4'), (20, '#d9c08a')):
    it.append(line(bay, c, d * 2, 'stroke-linejoin="round"'))
o += [f'<clipPath id="l"><polygon points="{pts(land)}"/></clipPath>', g(it, 'clip-path="url(#l)"')]
# -- the far cape of the bay
o += [poly([(1300, 640), (1360, 560), (1420, 520), (1480, 500), (1560, 470), (1560, 760), (1400, 720)], K), poly([(1314, 642), (1366, 570), (1424, 532), (1560, 484), (1560, 760), (1400, 712)], '#6f9a4a'), poly([(1380, 640), (1440, 580), (1560, 530), (1560, 760), (1410, 710)], '#4f7a3c')]
# -- the headland of the town, steep to the sea
o += [poly([(60, 500), (140, 470), (300, 430), (470, 440), (560, 500), (600, 590), (560, 690), (420, 800), (60, 860)], K), poly([(60, 512), (142, 482), (302, 442), (464, 452), (548, 508), (586, 590), (550, 682), (416, 790), (60, 850)], '#8a6a48')]
for k in range(11):
    x = 452 + k * 13
    o.append(poly([(x, 470 + k * 13), (x + 9, 478 + k * 14), (x + 2, 690 - k * 4), (x - 10, 700)], '#5f4636' if k % 2 else '#a8845a'))
WL = [('#f6ecd8', '#cdb494'), ('#ecd9b8', '#bd9c76'), ('#fbf6ea', '#d6c2a4'), ('#e2c298', '#b08a62')]
for row in range(8):
    y = 486 + row * 38
    x = 120 - (row % 2) * 22
    while x < 470 - abs(row - 2.5) * 12:
        w, h = r.choice([44, 52, 60]), r.choice([38, 46, 54])
        c = WL[r.randrange(4)]
        o += [rect(x - 5, y - h - 5, w + 10, h + 5, K), rect(x, y - h, w, h, c[0]), rect(x + w * .62, y - h, w * .38, h, c[1]), rect(x + 10, y - h * .55, 10, 16, K)]
        x += w + 4
def wall_(ps, h=46):                                      # the Roman wall about the town
    o.append(poly(ps + [(x, y + h + 6) for x, y in ps[::-1]], K, f'stroke="{K}" stroke-width="14"'))
    o.append(poly(ps + [(x, y + h) for x, y in ps[::-1]], '#c98f5c'))
    o.append(line([(x, y + 5) for x, y in ps], '#efc48a', 10))
    for x, y in dense(ps, 26):
        o.append(rect(x - 8, y - 15, 15, 17, K)); o.append(rect(x - 5, y - 11, 9, 15, '#e2ad74'))
wall_([(470, 452), (530, 500), (560, 580), (530, 660)]); wall_([(60, 812), (200, 800), (330, 772), (440, 726), (530, 662)])
for x, y in ((474, 456), (552, 556), (530, 664), (330, 776)):
    o += [rect(x - 32, y - 30, 64, 96, K), rect(x - 24, y - 22, 48, 82, '#d99f68'), rect(x + 4, y - 22, 20, 82, '#a8724a'), rect(x - 24, y - 22, 48, 8, '#fbdcae')]
o += [rect(168, 790, 78, 68, K), poly([(180, 858), (180, 820), (190, 806), (207, 800), (224, 806), (234, 820), (234, 858)], '#6a3f2a')]
# -- the hill in front: green folds, a road, thyme and palmetto
o += strata(ridge(0, W, 940, [(60, 90, 420), (420, 40, 300), (1500, 190, 520), (1180, 70, 320)], 6, 12, 24), H, ['#7aa34a', '#5f8a3c', '#8ab354', '#4f7a36', '#6f9a44', '#446a32'], 30, 3, 8)
q = smooth_line([(207, 858), (260, 900), (420, 900), (560, 960), (520, 1020), (640, 1110)], 8)
o += [limb(q, [16 + i * .9 for i in range(len(q))], '#3a5a2c'), limb(q, [10 + i * .7 for i in range(len(q))], '#efd9a4')]
for k in range(34):
    x, y = r.uniform(640, 1460), r.uniform(960, 1070)
    if y > 900 + (1500 - x) * .08 and not 1130 < x < 1450:
        o += crown(x, y, r.uniform(15, 24), '#2f5a30', '#8ab354', '#3a5a2c')
o.append(woven('ⵟⴰⵏⵊⴰ', P['bone'], 4, 1300, 1000))
show(o + [emblem_frame(W, H, '#1f5fa8', '#b5432c')])
