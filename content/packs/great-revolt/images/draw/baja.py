"""Baja, December 742: snow; a manger heaped with wheat, a picket rope with empty halters. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, snow, show, loz
from trees import fir
from band import bands, W, H

o, r, K = [], random.Random(101), '#2b2530'
o += sky(['#98a5b8', '#a9b4c3', '#bac3ce', '#cad1d8', '#d9dde0', '#e6e7e6'], 150, 430, '#8795ad')
def hill(base, peaks, fills, seed, gap=26):
    o.extend(strata(ridge(0, W, base, peaks, 6, seed, 40), 900, fills, gap, 3, seed))
hill(520, [(160, 150, 380), (560, 90, 320), (980, 170, 420), (1460, 120, 380)], ['#b4bfd0', '#c3ccd9', '#aab6c9'], 4)
for i in range(22):
    x = r.choice([r.uniform(0, 420), r.uniform(860, 1240)])
    o.append(fir(x, 520 + r.uniform(-40, 20), r.uniform(.4, .6), '#4f6372', '#7d92a0', '#4a4450', 3))
hill(640, [(380, 130, 430), (1240, 170, 480), (1600, 60, 260)], ['#e3e6ea', '#f2f2f0', '#d5dbe3'], 7, 34)
for i in range(18):                                      # rocks of the slopes
    x, y, q = r.uniform(0, W), r.uniform(610, 700), r.uniform(12, 30)
    o.append(poly([(x - q, y), (x - q * .6, y - q * .8), (x + q * .4, y - q), (x + q, y)], '#5a5360')); o.append(poly([(x - q * .6, y - q * .8), (x + q * .4, y - q), (x + q * .1, y - q * .6)], P['bone']))
for i, (c, y) in enumerate(zip(['#f8f6f0', '#eceef0', '#f6f5f1', '#e4e8ee', '#d5dce6'], [690, 760, 850, 950, 1040])):
    o.append(teeth(W, y, 72, 7, H, c, phase=36 * (i % 2)))
# -- hoof marks going away to the right
for i in range(26):
    t = i / 25
    x, y, q = 1040 + 600 * t ** 1.1 + (22 if i % 2 else -22) * (1 - t * .7), 980 - 250 * t ** .7, 18 * (1 - t * .66)
    o.append(poly([(x - q, y + q * .5), (x - q * .8, y - q * .4), (x, y - q * .8), (x + q * .8, y - q * .4), (x + q, y + q * .5), (x, y + q * .1)], '#9aa7bb'))
# -- the picket rope: posts, rope, halters hanging open
posts = [(110, 590, 250), (560, 596, 260), (1010, 590, 262), (1470, 596, 250)]
for x, y, h in posts:
    o.append(poly([(x - 60, y + h + 10), (x, y + h - 4), (x + 150, y + h + 10), (x, y + h + 24)], '#b4c0d2'))
    o.append(rect(x - 22, y - 8, 44, h + 20, K)); o.append(rect(x - 13, y, 26, h + 6, '#7a5236')); o.append(rect(x + 5, y, 8, h + 6, '#553728')); o.append(poly([(x - 26, y - 4), (x - 18, y - 24), (x + 16, y - 26), (x + 26, y - 4)], P['bone']))
span = [(-20, 650)] + [(x, y + 50) for x, y, h in posts] + [(1620, 648)]
rope = []
for (ax, ay), (bx, by) in zip(span, span[1:]):
    rope += [(ax + (bx - ax) * t / 8, ay + (by - ay) * t / 8 + 44 * math.sin(math.pi * t / 8)) for t in range(8)]
rope.append(span[-1])
o.append(line(rope, K, 24)); o.append(line(rope, '#c9a878', 11))
def halter(x, c, sw):
    i = max(j for j in range(len(rope)) if rope[j][0] <= x)
    (ax, ay), (bx, by) = rope[i], rope[i + 1]
    y = ay + (by - ay) * (x - ax) / (bx - ax)
    q = smooth_line([(x, y), (x + sw, y + 50), (x + sw * .4, y + 96)], 6)
    o.append(line(q, K, 20)); o.append(line(q, c, 9))
    cx, cy = x + sw * .4, y + 96
    L = [(cx, cy), (cx - 44, cy + 40), (cx - 36, cy + 104), (cx, cy + 132), (cx + 36, cy + 104), (cx + 44, cy + 40), (cx, cy)]
    o.append(line(L, K, 23, 'stroke-linejoin="round"')); o.append(line([(cx - 40, cy + 72), (cx + 40, cy + 72)], K, 21)); o.append(line(L, c, 10, 'stroke-linejoin="round"')); o.append(line([(cx - 40, cy + 72), (cx + 40, cy + 72)], c, 9))
    o.append(loz(cx, cy + 72, 17, K)); o.append(loz(cx, cy + 72, 10, P['straw']))
for x, c, sw in ((250, P['madder'], 10), (410, '#8a4a25', -8), (690, P['cobalt'], 8), (850, P['madder'], -10), (1150, '#8a4a25', 10), (1310, P['madder'], -6)):
    halter(x, c, sw)
# -- the manger, hollowed from a log, heaped with wheat
gold = ['#b97a24', '#d9962c', P['saffron'], '#efb944', P['straw'], '#f6dc93']
o.append(poly([(150, 1094), (400, 1066), (1010, 1070), (1120, 1094), (900, 1108), (300, 1108)], '#aebbd0'))
heap = [(206, 960), (240, 918), (330, 898), (420, 904), (520, 880), (640, 892), (740, 884), (850, 902), (940, 916), (976, 960)]
o.append(poly(heap, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(heap, gold[1]))
o.append(poly([(206, 960), (240, 918), (330, 898), (420, 904), (520, 880), (600, 890), (700, 920), (560, 930), (480, 960)], gold[3]))
o.append(f'<clipPath id="hp"><polygon points="{pts(heap)}"/></clipPath>')
gr = []
for i in range(190):
    x, y = r.uniform(210, 970), r.uniform(880, 962)
    gr.append(poly([(x - 10, y), (x, y - 5), (x + 10, y), (x, y + 5)], r.choice(gold if x > 560 else gold[2:])))
o.append(g(gr, 'clip-path="url(#hp)"'))
for x in (270, 900):                                     # feet
    o.append(poly([(x - 46, 1090), (x - 14, 990), (x + 18, 990), (x + 50, 1090)], K)); o.append(poly([(x - 30, 1082), (x - 6, 1000), (x + 10, 1000), (x + 34, 1082)], '#553728'))
o.append(poly([(176, 944), (1000, 944), (976, 1046), (940, 1062), (236, 1062), (200, 1046)], K)); o.append(poly([(188, 954), (988, 954), (966, 1040), (936, 1052), (240, 1052), (210, 1040)], '#7a5236'))
o.append(rect(188, 954, 800, 14, '#b98a5c')); o.append(poly([(214, 1020), (972, 1020), (966, 1040), (936, 1052), (240, 1052), (210, 1040)], '#553728'))
for i in range(9):
    x = 268 + i * 80
    o.append(loz(x, 994, 20, K)); o.append(loz(x, 994, 13, P['wool'] if i % 2 else P['saffron']))
# a sack torn open beside it, the wheat on the snow
spill = [(1090, 1092), (1120, 1056), (1180, 1030), (1250, 1040), (1300, 1092)]
o.append(poly(spill, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(spill, gold[2])); o.append(poly([(1120, 1056), (1180, 1030), (1210, 1036), (1150, 1092), (1090, 1092)], gold[4]))
sack = [(1210, 1060), (1230, 960), (1280, 912), (1320, 874), (1352, 850), (1392, 874), (1396, 914), (1440, 960), (1462, 1094), (1250, 1094)]
o.append(poly(sack, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(sack, '#cbb28a')); o.append(poly([(1392, 874), (1396, 914), (1440, 960), (1462, 1094), (1376, 1094), (1370, 960), (1340, 910)], '#a08862'))
o.append(line([(1272, 930), (1420, 934)], P['madder'], 13)); o.append(poly([(1218, 1058), (1240, 990), (1276, 1020), (1262, 1060), (1296, 1090), (1230, 1090)], K)); o.append(poly([(1228, 1056), (1244, 1010), (1262, 1026), (1250, 1062), (1276, 1088), (1236, 1088)], gold[3]))
o += snow(130, (0, 120, W, 1080), 4, [P['bone'], '#ffffff'])
o += bands('#6a4a2c', '#4a5a78', P['saffron'], P['bone'], P['straw'], 'chevrons', 'teeth', 'ⴱⴰⵊⴰ', K)
show(o)
