"""Tabarka, before 703: night at the foot of a mountain; a red cloud of dust over the plain, a tent, a well. 1600x1200 SVG."""
import math, random
from amz import *
from light import stars, show
from band import bands, W, H

o, r, K = [], random.Random(51), '#120b12'
o.append(rect(0, 0, W, H, '#170f1c'))
for i, (c, y) in enumerate(zip(['#1f1324', '#2a172b', '#371b30', '#471f33', '#582334'], [220, 330, 430, 520, 600])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
o += stars(26, (20, 120, 640, 420), 9, ('#efe3cb', '#b9713c'))
# -- the cloud: banks of lozenges, heavier above, burning at its heart, rolling to the left
def bank(cx, cy, w, h, size, c, m, seed):
    q = random.Random(seed)
    for i in range(m):
        a, f = q.uniform(0, math.tau), math.sqrt(q.random())
        x, y = cx + math.cos(a) * w * f, cy + math.sin(a) * h * f
        s = size * q.uniform(.65, 1.1)
        o.append(poly([(x - s * 1.5, y + s * .1), (x - s * .5, y - s * .8), (x + s * .7, y - s * .7), (x + s * 1.5, y + s * .1), (x + s * .6, y + s * .7), (x - s * .8, y + s * .6)], c))
for k, (dx, dy, f, c) in enumerate(((0, 0, 1, '#5c1721'), (16, 10, .93, '#7a1f2b'), (34, 26, .84, '#952a2c'), (58, 46, .72, P['madder']), (84, 74, .6, '#bd3f33'), (108, 106, .47, P['coral']), (128, 138, .33, '#e27747'), (140, 164, .2, '#eea35a'))):
    for cx, cy, w, h in ((1190, 470, 420, 190), (1010, 350, 250, 130), (1390, 330, 230, 150), (790, 520, 210, 110), (1600, 480, 200, 200)):
        bank(1190 + (cx - 1190) * f + dx * .3, 560 + (cy - 560) * f + dy * .4, w * f, h * f, 62 * (.5 + f / 2), c, int(26 * f + 8), k * 7 + cx)
# -- the plain below it, the mountain on the left
for c, y in (('#3a1722', 640), ('#311420', 676)):
    o.append(teeth(W, y, 40, 7, H, c, phase=20 * (y // 4 % 2)))
for i in range(26):                                      # what is under the cloud: points, no more
    x = 800 + i * 32 + r.uniform(-8, 8)
    o.append(poly([(x - 8, 652), (x, 596 - r.uniform(0, 26)), (x + 8, 652)], K))
o.append(rect(760, 640, 840, 14, K))
o += strata(ridge(-20, 760, 690, [(-40, 330, 360), (170, 260, 320), (420, 120, 260), (600, 50, 200)], 12, 6, 30), H, ['#241420', '#2d1825', '#1e111b'], 30, 4, 5)
for c, y in (('#2b141d', 720), ('#241119', 790), ('#1e0f17', 870), ('#180c13', 970)):
    o.append(teeth(W, y, 64, 9, H, c, phase=32 * (y // 10 % 2)))
for i in range(26):                                      # stones, lit from the right
    x, y, q = r.uniform(0, W), r.uniform(760, 1090), r.uniform(9, 20)
    o.append(poly([(x - q * 1.6, y), (x - q * .5, y - q), (x + q, y - q * .8), (x + q * 1.6, y)], '#0f080d')); o.append(poly([(x + q * .2, y - q * .8), (x + q, y - q * .8), (x + q * 1.5, y), (x + q * .8, y)], '#7a2a2e'))
# -- a long low tent of dark wool, one side open, a lamp within
roof = [(30, 900), (120, 838), (210, 790), (270, 742), (330, 782), (420, 800), (500, 740), (560, 786), (650, 840), (720, 904)]
for a_, b_ in (((50, 894), (-30, 960)), ((700, 896), (770, 962)), ((270, 748), (210, 1000)), ((500, 746), (560, 1002))):
    o.append(line([a_, b_], K, 15)); o.append(line([a_, b_], '#b9713c', 6))
wall = [(60, 896), (690, 896), (676, 984), (74, 984)]
o.append(poly(wall, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(wall, '#24131c'))
o.append(poly([(400, 890), (600, 890), (584, 984), (416, 984)], '#7a3a22')); o.append(poly([(440, 900), (570, 900), (556, 984), (452, 984)], '#c9762f')); o.append(poly([(476, 926), (536, 926), (528, 984), (484, 984)], P['straw']))
for k in range(7):
    x = 92 + k * 44
    o.append(rect(x, 904, 22, 74, '#3a1d28')); o.append(poly([(x, 930), (x + 11, 918), (x + 22, 930), (x + 11, 942)], P['madder']))
o.append(poly(roof, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="miter"')); o.append(poly(roof, '#3a1d28'))
o.append(f'<clipPath id="rf"><polygon points="{pts(roof)}"/></clipPath>')
o.append(g([poly([(x, y + 26) for x, y in roof] + [(x, y + 44) for x, y in roof[::-1]], P['madder2']), poly([(x, y + 62) for x, y in roof] + [(x, y + 76) for x, y in roof[::-1]], '#6b4a3c'), poly([(x, y + 96) for x, y in roof] + [(x, y + 114) for x, y in roof[::-1]], P['madder2'])], 'clip-path="url(#rf)"'))
o.append(line([(500, 744), (560, 790), (650, 844), (716, 904)], P['coral'], 8)); o.append(line([(270, 746), (330, 786), (420, 804)], '#a0452f', 7))
# -- the well: a curb of stones, two forked posts, a cross-beam, the skin hanging on its rope
wx, wy = 1010, 960
o.append(poly([(wx - 330, wy + 96), (wx, wy + 60), (wx + 280, wy + 90), (wx, wy + 130)], '#0f080d'))
for s in (-1, 1):
    o.append(line([(wx + s * 176, wy + 70), (wx + s * 150, wy - 240)], K, 38)); o.append(line([(wx + s * 176, wy + 60), (wx + s * 150, wy - 236)], '#6b3a2a', 20)); o.append(line([(wx + s * 176 + 6, wy + 60), (wx + s * 150 + 6, wy - 236)], P['coral'], 7))
    o.append(line([(wx + s * 150, wy - 232), (wx + s * 150 - 30, wy - 296)], K, 28)); o.append(line([(wx + s * 150, wy - 232), (wx + s * 150 + 30, wy - 296)], K, 28))
    o.append(line([(wx + s * 150, wy - 236), (wx + s * 150 - 28, wy - 290)], '#6b3a2a', 12)); o.append(line([(wx + s * 150, wy - 236), (wx + s * 150 + 28, wy - 290)], '#a0452f', 12))
o.append(line([(wx - 200, wy - 262), (wx + 200, wy - 262)], K, 38)); o.append(line([(wx - 192, wy - 262), (wx + 192, wy - 262)], '#6b3a2a', 20)); o.append(line([(wx - 192, wy - 268), (wx + 192, wy - 268)], P['coral'], 7))
o.append(line([(wx, wy - 262), (wx, wy - 120)], K, 18)); o.append(line([(wx, wy - 262), (wx, wy - 120)], P['straw'], 8))
sk = [(wx - 12, wy - 128), (wx + 12, wy - 128), (wx + 40, wy - 84), (wx + 48, wy - 30), (wx, wy - 6), (wx - 48, wy - 30), (wx - 40, wy - 84)]
o.append(poly(sk, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(sk, '#4a2c2a')); o.append(poly([(wx + 12, wy - 128), (wx + 40, wy - 84), (wx + 48, wy - 30), (wx + 22, wy - 20), (wx + 20, wy - 84)], '#a0452f'))
for row, (y, m, w) in enumerate(((wy, 6, 300), (wy + 42, 7, 330), (wy + 84, 7, 350))):
    for i in range(m):
        x = wx - w / 2 + i * w / m + (row % 2) * 6
        o.append(rect(x - 4, y - 4, w / m + 4, 46, K)); o.append(rect(x + 3, y + 3, w / m - 10, 34, ['#4a2a32', '#5a323a', '#402430'][(i + row) % 3] if i < m - 2 else ['#8f3a36', '#a5443a'][(i + row) % 2]))
o += bands('#5c1721', '#2b141d', P['coral'], P['saffron'], P['madder'], 'points', 'combs', 'ⵉⵎⵏⵖⵉ ⴰⵏⴳⴳⴰⵔⵓ ⵏ ⴷⵉⵀⵢⴰ', K)
show(o)
