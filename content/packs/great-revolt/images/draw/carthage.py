"""Carthage, between 692 and 698: a night of moon; the ships of the last townspeople turn away from an empty quay. 1600x1200 SVG."""
import math, random
from amz import *
from light import disc, stars, show, loz
from hull import ship
from stone import courses, arch_points, voussoirs, clip
from band import bands, W, H

o, r, K = [], random.Random(31), '#10121f'
o.append(rect(0, 0, W, H, '#141a38'))
for i, (c, y) in enumerate(zip(['#182044', '#1e2a55', '#273767', '#334a7c', '#466393', '#5f80a8'], [190, 260, 330, 396, 456, 506])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
mx, my = 1150, 330
o += stars(34, (560, 120, 1580, 440), 5, ('#efe3cb', '#efc873', '#8fa5c4'), ((mx, my, 190),))
o += disc(mx, my, [(118, '#5f80a8'), (104, '#c9d3da'), (92, P['bone'])], [(146, 24, 30, .05, '#8fa5c4')])
for dx, dy, q in ((-30, -20, 17), (26, 10, 22), (-18, 42, 12)):
    o.append(circ(mx + dx, my + dy, q, '#dfe3df'))
# -- the gulf, the two horns of Bou Kornine far off, the moon on the water
o += strata(ridge(0, W, 560, [(760, 60, 230), (640, 86, 200), (720, 84, 120), (1500, 40, 300)], 5, 4, 26), 600, ['#33456f', '#2c3d66', '#3a4d78'], 18, 2, 3)
o.append(rect(0, 566, W, H, '#22386b'))
for j in range(17):
    y = 572 + j * (16 + j * 1.3)
    o.append(teeth(W, y, 44 + j * 8, 4 + j * .7, H, ['#2b467c', '#1e3161', '#27406f', '#19284f'][j % 4], phase=(22 + j * 4) * (j % 2)))
    for k in range(3):                                   # the path of light
        q = (13 + j * 2.4) * r.uniform(.7, 1.2)
        x = mx + r.uniform(-1, 1) * (26 + j * 9)
        o.append(poly([(x - q * 2.1, y + 9), (x, y + 9 - q * .34), (x + q * 2.1, y + 9), (x, y + 9 + q * .34)], ['#f4efdc', '#c9d3da', '#8fb0cc'][k]))
wood = ('#3a2a30', '#55404a', '#261c26')
def wake(x, y, s):
    for k in range(5):
        o.append(poly([(x - (190 + k * 64) * s, y + (34 + k * 5) * s), (x - (150 + k * 64) * s, y + (27 + k * 5) * s), (x - (110 + k * 64) * s, y + (34 + k * 5) * s), (x - (150 + k * 64) * s, y + (42 + k * 5) * s)], '#8fb0cc'))
for x, y, s, f in ((1500, 566, .26, 1), (1330, 580, .34, 1), (1040, 600, .42, 1), (1420, 640, .55, 1), (860, 690, .8, 1), (1250, 800, 1.2, 1)):
    o += ship(x, y, s, K, wood, ('#d9dde0', '#8f9db5'), '#4b5f8f' if s < .7 else P['madder2'], f)
    if s > .5:
        wake(x, y, s)
# -- the town wall on the left: a gate left open, nobody in it
o.append(poly([(0, 300), (470, 300), (470, 1110), (0, 1110)], K))
o += courses(0, 462, 312, 900, ['#4a5478', '#414b6e', '#535e83', '#475075'], '#262d4c', 5, 44, (84, 104, 124), 6)
for i in range(5):
    o.append(rect(-30 + i * 106, 246, 74, 72, K)); o.append(rect(-22 + i * 106, 254, 58, 64, '#5b668c')); o.append(rect(-22 + i * 106, 254, 58, 12, '#8fa5c4'))
ax, ay, q = 226, 590, 112
hole = arch_points(ax, ay, q) + [(ax + q, 960), (ax - q, 960)]
o += voussoirs(ax, ay, q + 4, q + 58, 11, ['#8a95b4', '#6b769b'], K)
o.append(poly(hole, K)); o += clip('ga', hole, [rect(0, 400, 500, 600, '#171a2c'), poly([(ax - 96, 970), (ax + 70, 970), (ax + 22, 760), (ax - 6, 760)], '#2c3558'), poly([(ax - 50, 970), (ax + 40, 970), (ax + 16, 760), (ax + 2, 760)], '#4b5680'), rect(ax - 112, 560, 84, 400, '#1f2540'), rect(ax + 44, 600, 80, 300, '#232a48'), rect(ax - 90, 660, 30, 50, '#10121f'), rect(ax + 66, 690, 26, 44, '#10121f')])
for s in (-1, 1):                                        # the leaves stand open outwards
    x0, x1 = ax + s * (q + 2), ax + s * (q + 92)
    o.append(poly([(x0, 560), (x1, 600), (x1, 1000), (x0, 960)], K)); o.append(poly([(x0 + s * 8, 576), (x1 - s * 8, 612), (x1 - s * 8, 984), (x0 + s * 8, 950)], '#5a3a34'))
    for yy in (660, 780, 900):
        o.append(poly([(x0 + s * 8, yy), (x1 - s * 8, yy + 14), (x1 - s * 8, yy + 30), (x0 + s * 8, yy + 16)], '#2b1e22'))
# -- the quay
o.append(poly([(0, 948), (500, 948), (760, 1110), (0, 1110)], K))
o += clip('qu', [(0, 960), (494, 960), (735, 1110), (0, 1110)], courses(0, 760, 960, 1004, ['#8d98b6', '#7f8aaa', '#98a3bf'], '#4a5478', 2, 22, (90, 120), 5) + courses(0, 760, 1004, 1110, ['#6b769b', '#616c90'], '#343d60', 3, 36, (120, 150), 6))
for x, y in ((470, 962), (640, 1068)):                   # bollards, the cut ropes hanging
    o.append(rect(x - 30, y - 74, 60, 84, K)); o.append(rect(x - 21, y - 65, 42, 68, '#98a3bf')); o.append(rect(x + 5, y - 65, 16, 68, '#5b668c'))
    q = smooth_line([(x - 22, y - 30), (x + 20, y - 24), (x + 62, y + 6), (x + 70, y + 60)], 6)
    o.append(line(q, K, 22)); o.append(line(q, '#c9a878', 9)); o.append(poly([(x + 62, y + 58), (x + 84, y + 58), (x + 90, y + 92), (x + 72, y + 78), (x + 56, y + 92)], '#c9a878'))
# a bundle left behind
o.append(poly([(70, 1046), (90, 972), (150, 952), (224, 976), (240, 1046)], K)); o.append(poly([(82, 1038), (100, 980), (150, 962), (216, 984), (228, 1038)], P['madder2']))
o += [poly([(104, 974), (126, 968), (118, 1038), (92, 1038)], P['straw']), poly([(186, 974), (208, 980), (218, 1038), (192, 1038)], P['straw'])] + [poly([(155, y - 14), (169, y), (155, y + 14), (141, y)], P['coral']) for y in (988, 1020)] + [poly([(128, 954), (134, 930), (156, 944), (178, 928), (184, 954)], K), poly([(136, 952), (140, 940), (156, 950), (172, 940), (176, 952)], P['coral'])]
o += bands('#1e2c55', '#16204a', '#8fa5c4', P['cobalt'], P['madder'], 'net', 'water', 'ⵇⴰⵕⵟⴰⵊ', K)
show(o)
