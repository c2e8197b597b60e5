"""Tangier, August 740: a guard-room with empty pegs; through the arch, under a full moon, ships far out. 1600x1200 SVG."""
import math, random
from amz import *
from light import disc, show, loz
from stone import arch_points, voussoirs, clip
from spear import shield
from hull import ship
from band import bands, W, H

o, r, K = [], random.Random(61), '#1f1720'
# -- the plastered wall, by moonlight
o.append(rect(0, 0, W, H, '#b98a5c'))
for i, (c, x) in enumerate(zip(['#a87a54', '#97694d', '#855a47', '#734c42'], [880, 600, 330, 90])):
    ps = [(x + (16 if k % 2 else -16) - (k * 30 - 300) * .12, k * 30) for k in range(42)]
    o.append(poly([(0, 0)] + ps + [(0, H)], c))
for i in range(34):                                      # worn places
    x, y, q = r.uniform(0, 1060), r.uniform(130, 830), r.uniform(10, 26)
    o.append(poly([(x - q * 1.7, y), (x - q * .3, y - q * .5), (x + q * 1.4, y), (x + q * .2, y + q * .5)], mix('#b98a5c' if x > 700 else '#97694d' if x > 450 else '#855a47', '#3a2226', .14)))
# -- the arch over the strait
ax, ay, q = 1290, 520, 196
hole = arch_points(ax, ay, q) + [(ax + q, 800), (ax - q, 800)]
o.append(poly([(ax - q - 76, 812), (ax + q + 76, 812), (ax + q + 76, 856), (ax - q - 76, 856)], K)); o.append(rect(ax - q - 68, 820, 2 * q + 136, 28, '#e0c79c'))
for s in (-1, 1):
    o.append(rect(ax + s * (q + 36) - 44, 516, 88, 300, K)); o.append(rect(ax + s * (q + 36) - 36, 524, 72, 288, '#d3b183' if s < 0 else '#c39d70'))
    for k in range(5):
        o.append(rect(ax + s * (q + 36) - 36, 576 + k * 50, 72, 7, '#8a6247'))
o += voussoirs(ax, ay, q + 4, q + 74, 13, ['#e0c79c', '#c39d70'], K)
o.append(poly(hole, K))
sea = [rect(1060, 280, 480, 560, '#1c2a5c')]
for i, (c, y) in enumerate(zip(['#22336b', '#2c4180', '#3b5596', '#5474ab', '#7d9bc0'], [366, 430, 490, 544, 590])):
    sea.append(teeth(480, y, 40, 9, 900, c, phase=20 * (i % 2), x0=1060))
sea += disc(1336, 452, [(84, '#7d9bc0'), (72, P['bone'])], [(104, 18, 22, .06, '#efe3cb')])
sea += [circ(1316, 438, 13, '#dfd9c6'), circ(1356, 470, 16, '#dfd9c6')]
sea.append(rect(1060, 628, 480, 300, '#24407f'))
for j in range(9):
    y = 634 + j * 19
    sea.append(teeth(480, y, 36 + 4 * j, 4 + j * .5, 900, ['#3158a0', '#1e3570', '#2a4a90'][j % 3], phase=(18 + 2 * j) * (j % 2), x0=1060))
    sea.append(loz(1336 + (-1) ** j * 8, y + 10, 7 + j, '#efe3cb', 3.4))
for x, y, s in ((1176, 634, .2), (1240, 640, .24), (1300, 650, .2), (1400, 636, .2), (1450, 646, .26)):
    sea += ship(x, y, s, '#141a34', ('#3a2a30', '#4a3640', '#261c26'), ('#efe3cb', '#a9b4c8'), None, 1)
o += clip('ar', hole, sea)
# -- rails: pegs where shields hung, notches where lances stood; the wall is paler where they were
rail = lambda y: [rect(-20, y - 9, 1020, 48, K), rect(-20, y, 1000, 30, '#6d4130'), rect(-20, y, 1000, 8, '#9a6440')]
pale = lambda x: '#cf9f6c' if x > 760 else '#c0905f' if x > 520 else '#b07f57' if x > 300 else '#9c6c50'
xs = (130, 350, 570, 790)
for x in xs:
    o.append(circ(x, 420, 100, pale(x))); o.append(circ(x, 420, 84, mix(pale(x), '#8a5a40', .22))); o.append(circ(x, 420, 72, pale(x)))
o += rail(280)
for x in xs:
    o.append(poly([(x - 9, 318), (x + 9, 318), (x - 22, 376), (x - 40, 376)], '#5a3830'))
    o.append(poly([(x - 17, 270), (x + 17, 270), (x + 13, 346), (x - 13, 346)], K)); o.append(poly([(x - 9, 278), (x + 9, 278), (x + 6, 338), (x - 6, 338)], '#b9713c'))
o += [f'<g transform="translate(350 432)">'] + shield(0, 0, 94, P['madder'], P['straw'], K) + ['</g>']
o.append(line([(350, 300), (322, 352)], K, 12)); o.append(line([(350, 300), (378, 352)], K, 12))
for i in range(12):                                      # ghosts of lances
    x = 60 + i * 76
    o.append(rect(x - 8, 580, 16, 370, pale(x)))
    o.append(poly([(x - 13, 580), (x, 540), (x + 13, 580)], pale(x)))
o += rail(650)
for i in range(12):
    x = 60 + i * 76
    o.append(poly([(x - 16, 641), (x + 16, 641), (x + 10, 668), (x - 10, 668)], K)); o.append(poly([(x - 8, 641), (x + 8, 641), (x + 4, 660), (x - 4, 660)], pale(x)))
# -- floor of tiles; the moon's arch on it
for i, (c, y) in enumerate(zip(['#6d4a48', '#5f4046', '#523742', '#442e3b'], [930, 970, 1016, 1066])):
    o.append(rect(0, y, W, H - y, c))
for k in range(-10, 16):
    x = 800 + k * 130
    o.append(line([(x, 930), (800 + (x - 800) * 1.9, 1110)], '#39262f', 7))
for y in (930, 970, 1016, 1066):
    o.append(rect(0, y - 4, W, 7, '#39262f'))
o.append(rect(0, 900, W, 34, K)); o.append(rect(0, 906, W, 20, '#8a5a48'))
lit = [(1030, 936), (1250, 936), (1110, 1024), (1020, 1060), (900, 1078), (760, 1070), (690, 1046), (690, 1018), (790, 984)]
o.append(poly(lit, '#9a8494')); o.append(poly([(1046, 942), (1216, 942), (1096, 1016), (1006, 1048), (898, 1064), (772, 1056), (716, 1038), (720, 1018), (804, 986)], '#c9b8b4'))
o.append(f'<clipPath id="lt"><polygon points="{pts(lit)}"/></clipPath>')
o.append(g([line([(800 + k * 130, 930), (800 + k * 247, 1110)], '#7d6878', 7) for k in range(-10, 16)] + [rect(600, y - 4, 700, 7, '#7d6878') for y in (970, 1016, 1066)], 'clip-path="url(#lt)"'))
# -- one lance left, leaning; straps on the floor
def lance(x, y, a, b):
    o.append(line([(x, y), (a, b)], K, 22)); o.append(line([(x, y), (a, b)], '#8a4a25', 10))
    t = math.atan2(a - x, y - b)
    u = lambda d, w: (a + math.sin(t) * d + math.cos(t) * w, b - math.cos(t) * d + math.sin(t) * w)
    o.append(poly([u(-8, -16), u(24, -22), u(108, 0), u(24, 22), u(-8, 16)], K)); o.append(poly([u(2, 0), u(24, -13), u(92, 0)], P['bone'])); o.append(poly([u(2, 0), u(24, 13), u(92, 0)], P['steel']))
lance(930, 1040, 830, 470)
for ps in ([(200, 1010), (260, 1034), (330, 1016), (380, 1040), (330, 1060), (280, 1048)],):
    qq = smooth_line(ps, 6)
    o.append(line(qq, K, 24)); o.append(line(qq, '#b9713c', 10))
o += bands('#2b3f75', '#5a3030', P['saffron'], P['coral'], P['wool'], 'lozenges', 'teeth', 'ⵟⴰⵏⵊⴰ', K)
show(o)
