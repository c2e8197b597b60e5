"""Umar ibn Abd al-Aziz emblem: a folded letter, tied and sealed, on the sill of a bare room; beyond the arch the road to the west, early. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from ink import shape, rod, blob, oval, rope

o, K, r = [], '#2a2226', random.Random(61)

# -- outside: a wide pale morning, orchards, the road going west to the hills
o += sky(['#8fb3c4', '#a6c2cb', '#bfd1cf', '#d8ddce', '#ecE4c8'.lower(), '#f7e6c0', '#fbefd2'], 240, 560, '#7ca4b8')
o += hills(600, [(300, 80, 260), (620, 140, 300), (960, 100, 280), (1240, 70, 240)], ['#b0a6b0', '#a499a6', '#bcb2ba'], 4, 16)
o += floor(['#c9c98a', '#b7bf7c', '#a4b06c', '#90a05c'], 600, 760, 80, 7)
o += [limb([(770, 606), (790, 622), (740, 640), (840, 668), (760, 704), (860, 760), (780, 860)], [8, 11, 16, 24, 36, 56, 90], '#a08a5a'), limb([(770, 606), (790, 622), (740, 640), (840, 668), (760, 704), (860, 760), (780, 860)], [5, 8, 12, 19, 29, 46, 76], '#f7e9c4')]
for x, y, s in ((420, 640, .5), (500, 650, .55), (600, 636, .45), (380, 690, .8), (520, 706, .85), (640, 672, .6), (980, 640, .5), (1070, 650, .55), (1160, 640, .5), (960, 690, .75), (1100, 704, .85), (1220, 690, .8)):
    for dx, dy, q in ((-26, -44, 26), (26, -46, 26), (0, -64, 32)):
        o.append(poly([(x + dx * s + math.cos(i * math.tau / 8 + .4) * q * s, y + dy * s + math.sin(i * math.tau / 8 + .4) * q * s) for i in range(8)], '#5f7a4c'))
        o.append(poly([(x + dx * s - 5 * s + math.cos(i * math.tau / 8 + .4) * q * s * .6, y + dy * s - 7 * s + math.sin(i * math.tau / 8 + .4) * q * s * .6) for i in range(8)], '#93a868'))
    o.append(rect(x - 5, y - 26 * s, 10, 26 * s, '#5a4636'))

# -- the wall: plain plaster in shade; a wide arch, its reveal lit from the left
ax, ay, q = 780, 560, 400
wall = [(90, 90), (1510, 90), (1510, 860), (ax + q, 860)] + arch_points(ax, ay, q)[::-1] + [(ax - q, 860), (90, 860)]
o.append(poly(wall, '#8f8790'))
for i in range(50):
    x, y = r.uniform(100, 1490), r.uniform(110, 840)
    if math.hypot(x - ax, min(0, y - ay)) > q + 120:
        o.append(poly([(x - 50, y), (x - 10, y - 8), (x + 50, y), (x + 6, y + 9)], r.choice(['#9a929a', '#857d88', '#a49ca2'])))
rv = arch_points(ax, ay, q)
o.append(poly(rv[16:] + [(ax + q, 860), (ax + q - 74, 860)] + [(x - (74 if x > ax else 0), y + 12) for x, y in rv[16:]][::-1], '#efe0c2'))
o.append(line([(ax - q, 860), (ax - q, ay)] + rv + [(ax + q, 860)], K, 12))
o.append(line([(ax - q - 34, 860), (ax - q - 34, ay)] + arch_points(ax, ay, q + 34) + [(ax + q + 34, 860)], '#b5adb0', 14))
# -- the sill, wide, its top catching the light
o += [rect(90, 800, 1420, 14, K), poly([(90, 812), (1510, 812), (1510, 1000), (90, 1000)], '#e6dcc8')]
o.append(poly([(430, 812), (1120, 812), (1320, 1000), (560, 1000)], '#fbf3df'))                  # the light that falls through the arch
for x0, x1 in ((300, 210), (1240, 1330)):
    o.append(line([(x0, 814), (x1, 998)], '#b9ad98', 7))
o += [rect(90, 998, 1420, 12, K), rect(90, 1010, 1420, 110, '#9a8f88')]
o += [poly([(100 + i * 56, 1064), (128 + i * 56, 1032), (156 + i * 56, 1064)], '#7d737a') for i in range(26)]

# -- the letter: a sheet folded over and over into a flat packet, lying a little turned; a cord both ways, a seal of clay on the knot
A, B, C_, D = (430, 806), (980, 690), (1170, 850), (590, 984)
up = lambda p, h=24: (p[0], p[1] - h)
o.append(poly([(470, 880), (600, 996), (1200, 930), (1330, 900), (1190, 850)], '#b9a98e'))
o.append(poly([up(A), up(B), up(C_), C_, D, A], K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"'))
o.append(poly([A, D, up(D), up(A)], '#cdb88e')); o.append(poly([D, C_, up(C_), up(D)], '#a8926a'))
for k in (2,):                                         # the folds, seen at the edge
    o.append(line([up(A, k * 6), up(D, k * 6)], '#8f7a55', 6)); o.append(line([up(D, k * 6), up(C_, k * 6)], '#75623f', 6))
a, b, c, d = up(A), up(B), up(C_), up(D)
mixp = lambda p, s, t: (p[0] + (s[0] - p[0]) * t, p[1] + (s[1] - p[1]) * t)
on = lambda u, v: mixp(mixp(a, b, u), mixp(d, c, u), v)
o.append(poly([a, b, c, d], '#f7ebcb'))
o.append(poly([on(0, 0), on(1, 0), on(1, .36), on(.5, .46), on(0, .34)], '#fdf6e0'))
o.append(poly([on(0, .34), on(.5, .46), on(1, .36), on(1, .41), on(.5, .52), on(0, .39)], '#cdb88e'))         # the edge of the flap
o.append(poly([on(.72, .5), on(1, .41), on(1, 1), on(.8, 1)], '#eadbb4'))
for u0, v0, u1, v1 in ((0, .62, 1, .6), (.5, 0, .52, 1)):
    o.append(line([on(u0, v0), on(u1, v1)], K, 30)); o.append(line([on(u0, v0), on(u1, v1)], '#2f6b52', 16))
    for k in range(1, 16):
        t = k / 16
        x, y = mixp(on(u0, v0), on(u1, v1), t)
        o.append(poly([(x - 8, y + 6), (x - 2, y - 7), (x + 8, y - 6), (x + 2, y + 7)], '#7fae7c'))
p0, p1 = on(.52, 1), on(0, .62)
o.append(line([p0, (p0[0], p0[1] + 24)], K, 28)); o.append(line([p0, (p0[0], p0[1] + 24)], '#245442', 14))
o.append(line([p1, (p1[0], p1[1] + 24)], K, 28)); o.append(line([p1, (p1[0], p1[1] + 24)], '#2f6b52', 14))
sx, sy = on(.51, .61)
for pt, cc, e in (([(sx + math.cos(i * math.tau / 11) * 96 * (1 if i % 2 else .93), sy + 12 + math.sin(i * math.tau / 11) * 58 * (1 if i % 3 else .94)) for i in range(11)], '#7d3524', 10), ([(sx + math.cos(i * math.tau / 11) * 96 * (1 if i % 2 else .93), sy - 4 + math.sin(i * math.tau / 11) * 58 * (1 if i % 3 else .94)) for i in range(11)], '#b9573a', 0)):
    o.append(shape(pt, cc, e or 1, K if e else cc))
o.append(poly(oval(sx, sy - 6, 66, 38, 24), '#7d3524')); o.append(poly(oval(sx, sy - 3, 62, 35, 24), '#cf7450'))
for f, cc in ((1, '#7d3524'), (.66, '#e09a72'), (.36, '#7d3524')):
    o.append(poly([(sx, sy - 4 - 28 * f), (sx + 48 * f, sy - 4), (sx, sy - 4 + 28 * f), (sx - 48 * f, sy - 4)], cc))
o.append(woven('ⵄⵓⵎⴰⵔ', P['straw'], 4, 290, 190))
show(o + [emblem_frame(W, H, '#7a5c66', '#2f6b52')])
