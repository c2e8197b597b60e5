"""Mammes, between 683 and 690: morning; a saddled mare without a rider runs for the mountain. 1600x1200 SVG."""
import math, random
from amz import *
from horse import mare
from light import sky, hills, show, cloud
from band import bands, W, H
from trees import tuft

o, r, K = [], random.Random(21), '#1d1a1f'
o += sky(['#5f9a9a', '#7fb0a6', '#a1c3ae', '#c3d3b3', '#e0deb8', '#f0e2b4', '#f6dfa0'], 150, 520, '#4a8590')
# -- the mountain on the left, folded, cold; low hills beyond the plain
o += hills(640, [(900, 40, 500), (1300, 70, 330), (1600, 50, 260)], ['#a3a98f', '#969d86', '#adb297'], 5, 18)
o += hills(700, [(-60, 330, 420), (210, 500, 480), (420, 300, 300), (620, 120, 260)], ['#3d4f78', '#475b86', '#35456b', '#516693'], 9, 34, 12)
# -- dust of the pursuers behind her
for x, y, w, h, cs in ((1500, 640, 520, 96, ['#e8cf9d', '#d9ba84']), (1560, 690, 420, 70, ['#cfa96f'])):
    o += cloud(x, y, w, h, cs, 3)
for i in range(9):
    x, h, a = 1322 + i * 33 + (i * 17) % 19, 90 + (i * 37) % 60, -20 - (i * 11) % 22
    o.append(line([(x, 676), (x + a, 676 - h)], '#4a3a30', 8)); o.append(poly([(x + a - 8, 680 - h), (x + a - 8, 640 - h), (x + a + 8, 674 - h)], '#4a3a30'))
o += cloud(1500, 690, 420, 60, ['#e8cf9d', '#d9ba84'], 8)
# -- plain with scrub and water
for c, y in (('#b3a45c', 690), ('#9f954f', 740), ('#87834a', 800), ('#706f40', 870), ('#5b5d39', 950), ('#474a30', 1030)):
    o.append(teeth(W, y, 64, 9, H, c, phase=32 * (y // 10 % 2)))
for y, x0, x1 in ((760, 960, 1420), (1010, -40, 520), (1040, 1180, 1660)):   # pools
    m = (x0 + x1) / 2
    for f, dy, c in ((1.05, 0, '#33402f'), (1, 0, '#5d9aa0'), (.7, 6, '#a9d0c6'), (.4, 10, '#e6e9cf')):
        o.append(poly([(m - (x1 - x0) / 2 * f, y + dy), (m - (x1 - x0) * .25 * f, y - 22 * f + dy), (m + (x1 - x0) * .3 * f, y - 20 * f + dy), (m + (x1 - x0) / 2 * f, y + dy),
                       (m + (x1 - x0) * .2 * f, y + 20 * f + dy), (m - (x1 - x0) * .3 * f, y + 18 * f + dy)], c))
for i in range(40):
    x, y = r.uniform(0, W), r.uniform(770, 1090)
    o.append(tuft(x, y, r.uniform(30, 60), r.choice(['#3c4a2c', '#4a5a34', '#c9b968']), -14, 9))
# -- the mare
x, y, s = 860, 800, 3.1
o.append(poly([(560, 1006), (860, 984), (1190, 1004), (870, 1030)], '#33361f'))
red, dk = P['madder'], P['madder2']
tack = [poly([(-28, -27), (24, -30), (28, 8), (22, 20), (-22, 18), (-30, 6)], K), poly([(-24, -24), (20, -27), (24, 8), (-26, 6)], red)]
tack += [poly([(-25, -10), (22, -12), (22, -4), (-25, -2)], P['straw'])] + [poly([(-24 + i * 8, 6), (-17 + i * 8, 6), (-20 + i * 8, 17)], P['straw']) for i in range(6)]
tack += [poly([(-26, -22), (-29, -40), (-20, -44), (-11, -33), (8, -34), (13, -45), (23, -42), (23, -25)], K), poly([(-20, -25), (-24, -37), (-12, -28), (11, -29), (16, -39), (19, -37), (18, -27)], '#6d3a24')]
tack += [line([(97, -40), (92, -27)], dk, 4), line([(83, -56), (80, -34)], dk, 4), line(smooth_line([(92, -30), (86, -12), (66, -2), (58, 14), (40, 24)], 6), dk, 4)]
o.append(f'<g transform="translate({x} {y}) rotate(4) scale({-s} {s})">' + mare('fly', P['bone'], '#c9bda6', '#8a5a3a', None, None, 'mm', 6, K) + ''.join(tack) + '</g>')
o += cloud(1240, 1000, 260, 40, ['#d9ba84', '#e8cf9d'], 8)
for i in range(16):
    px, py, q = r.uniform(1000, 1340), r.uniform(930, 1030), r.uniform(5, 9)
    o.append(poly([(px - q, py), (px, py - q), (px + q, py), (px, py + q)], r.choice([K, '#e8cf9d', '#5b5d39'])))
o += bands('#26375c', '#4a4a2c', P['straw'], '#7fb0a6', P['olive'], 'steps', 'reeds', 'ⵎⴰⵎⵙ')
show(o)
