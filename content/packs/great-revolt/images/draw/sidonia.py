"""Sidonia, spring 742: garments of the vanquished on lances between cork oaks, their mares grazing among poppies. 1600x1200 SVG."""
import math, random
from amz import *
from grazing import grazing
from light import sky, hills, cloud, show, loz
from trees import tuft, olive
from band import bands, W, H

o, r, K = [], random.Random(131), '#1f2420'
o += sky(['#a8d5e3', '#bfe0e6', '#d3eae6', '#e6f1e0', '#f3f4da'], 150, 420, '#8fc7dd')
o += cloud(420, 220, 420, 60, ['#ffffff', '#e6eef0'], 3); o += cloud(1250, 300, 360, 46, ['#ffffff', '#e6eef0'], 5)
o += hills(520, [(200, 120, 360), (700, 90, 300), (1150, 150, 400), (1560, 110, 300)], ['#8fb8a0', '#83ad96', '#9bc2a9'], 4, 20, 7)
o += hills(590, [(60, 90, 320), (480, 50, 320), (960, 30, 300), (1420, 110, 380)], ['#7fb05a', '#74a552', '#8bbb64'], 8, 22, 7)
for i in range(15):
    x = (i * 113 + 40) % 1600
    o.append(olive(x, 552 + (i * 37) % 40, .5, '#4d7a44', '#7fae5c', '#5a4632'))
for i, (c, y) in enumerate(zip(['#8cc05c', '#7bb352', '#6aa34a', '#5a9244', '#4b803e', '#3e6e37'], [640, 700, 770, 850, 940, 1030])):
    o.append(teeth(W, y, 56, 9, H, c, phase=28 * (i % 2)))
for x, y, f, s, c, fa in ((400, 596, 1, .86, '#8a5230', None), (610, 576, -1, .8, '#efe3cb', '#c9bda6'), (800, 590, 1, .84, '#3a2a24', None), (1060, 580, -1, .8, '#a05a34', None)):
    o.append(poly([(x - 70, y + 70 * s), (x, y + 62 * s), (x + 80, y + 70 * s), (x, y + 78 * s)], '#74a552'))
    o.append(f'<g transform="translate({x} {y}) scale({f * s} {s})">' + grazing(c, fa, '#6d4a2f' if fa else None) + '</g>')
# -- two cork oaks, the lower bark taken off, red
def oak(x, y, f):
    tr = [(x - 46, y), (x - 36, y - 120), (x - 44, y - 260), (x - 90, y - 360), (x - 60, y - 380), (x - 8, y - 300), (x + 36, y - 400), (x + 70, y - 384), (x + 40, y - 260), (x + 34, y - 120), (x + 54, y)]
    o.append(poly(tr, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(tr, '#7a6a5a')); o.append(poly([(x - 46, y), (x - 36, y - 120), (x - 42, y - 230), (x + 38, y - 230), (x + 34, y - 120), (x + 54, y)], '#9a4a34')); o.append(poly([(x + 10, y), (x + 8, y - 120), (x + 10, y - 230), (x + 38, y - 230), (x + 34, y - 120), (x + 54, y)], '#74342a'))
    for cx, cy, q in ((x - 130, y - 400, 110), (x + 120, y - 420, 116), (x - 10, y - 490, 140), (x - 90, y - 520, 100), (x + 90, y - 540, 108)):
        P9 = [(cx + math.cos(i * math.tau / 11) * q * (1 if i % 2 else .9), cy + math.sin(i * math.tau / 11) * q * .74) for i in range(11)]
        o.append(poly(P9, K, f'stroke="{K}" stroke-width="18"'))
    for cx, cy, q in ((x - 130, y - 400, 110), (x + 120, y - 420, 116), (x - 10, y - 490, 140), (x - 90, y - 520, 100), (x + 90, y - 540, 108)):
        P9 = lambda f_, dx, dy: [(cx + dx + math.cos(i * math.tau / 11) * q * f_ * (1 if i % 2 else .9), cy + dy + math.sin(i * math.tau / 11) * q * .74 * f_) for i in range(11)]
        o.append(poly(P9(1, 0, 0), '#2f5f3c')); o.append(poly(P9(.76, -10, -12), '#3f7746')); o.append(poly(P9(.46, -20, -22), '#5b944f'))
oak(40, 960, 1); oak(1574, 970, -1)
# -- lances, planted and laid across, and the garments thrown over them
A, D = (130, 690), (1480, 690)
def lance(x, y, a, b):
    t = math.atan2(b - y, a - x)
    u = lambda d, w: (a + math.cos(t) * d - math.sin(t) * w, b + math.sin(t) * d + math.cos(t) * w)
    o.append(line([(x, y), (a, b)], K, 23)); o.append(line([(x, y), (a, b)], '#a3662c', 11)); o.append(line([(x - 3, y), (a - 3, b)], P['clay'], 6))
    o.append(poly([u(-8, -16), u(24, -22), u(106, 0), u(24, 22), u(-8, 16)], K)); o.append(poly([u(2, 0), u(24, -13), u(90, 0)], P['bone'])); o.append(poly([u(2, 0), u(24, 13), u(90, 0)], P['steel']))
for x, a in ((176, 160), (418, 428), (690, 682), (916, 926), (1178, 1168), (1446, 1452)):
    lance(x, 990, a, 560)
lance(60, 696, 850, 690); lance(1560, 700, 760, 684)
for x in (166, 424, 686, 920, 1172, 1449):
    o.append(line([(x - 16, 676), (x + 16, 708)], K, 15)); o.append(line([(x + 16, 676), (x - 16, 708)], K, 15)); o.append(line([(x - 14, 678), (x + 14, 706)], P['straw'], 7)); o.append(line([(x + 14, 678), (x - 14, 706)], P['straw'], 7))
def at(x):
    return 690
def tunic(x, s, a, b, c, kind):
    y = at(x) - 6
    if kind == 'tunic':
        ps = [(-44, 0), (-14, 6), (14, 6), (44, 0), (168, 22), (196, 150), (128, 164), (72, 118), (100, 318), (-100, 318), (-72, 118), (-128, 164), (-196, 150), (-168, 22)]
    elif kind == 'cloak':
        ps = [(-120, -16), (-60, -18), (0, -16), (60, -18), (120, -16), (130, 150), (118, 270), (70, 246), (20, 276), (-30, 248), (-80, 278), (-124, 250)]
    else:
        ps = [(-84, -16), (84, -16), (92, 120), (84, 260), (44, 240), (0, 262), (-46, 240), (-86, 260), (-92, 120)]
    f = lambda q: [(x + px * s, y + py * s) for px, py in q]
    o.append(poly(f(ps), K, f'stroke="{K}" stroke-width="18" stroke-linejoin="miter"')); o.append(poly(f(ps), a))
    uid = f'c{x}'
    o.append(f'<clipPath id="{uid}"><polygon points="{pts(f(ps))}"/></clipPath>')
    it = []
    if kind == 'tunic':
        it += [poly(f([(14, 0), (44, 0), (168, 22), (196, 150), (128, 164), (72, 118), (100, 318), (40, 318)]), mix(a, '#1d1a1f', .18)), rect(x - 160 * s, y + 286 * s, 320 * s, 14, b)]
        it += [poly(f([(sg * 22, 0), (sg * 36, 0), (sg * 50, 318), (sg * 34, 318)]), b) for sg in (-1, 1)] + [loz(x + sg * 38 * s, y + 210 * s, 15, c) for sg in (-1, 1)]
        it += [poly(f([(-16, 0), (16, 0), (0, 76)]), K), poly(f([(-8, 0), (8, 0), (0, 56)]), b)] + [poly(f([(sg * 118, 180), (sg * 206, 164), (sg * 200, 136), (sg * 112, 152)]), b) for sg in (-1, 1)]
    else:
        for k in range(5):
            it.append(rect(x - 140 * s, y + (34 + k * 50) * s, 280 * s, [20, 11][k % 2] * s + 4, b if k % 2 == 0 else c))
        for k in range(-2, 3):
            it += [loz(x + k * 46 * s, y + 70 * s, 15, c), loz(x + k * 46 * s, y + 170 * s, 15, c)]
        it.append(poly(f([(60, -10), (140, -10), (140, 290), (84, 290)]), mix(a, '#1d1a1f', .3), 'opacity=".35"'))
    o.append(g(it, f'clip-path="url(#{uid})"'))
for x, s, a, b, c, kind in ((285, .9, P['madder'], P['straw'], P['bone'], 'cloak'), (555, .86, P['bone'], P['madder'], P['cobalt'], 'tunic'), (800, .9, P['indigo2'], P['bone'], P['coral'], 'wrap'),
                            (1045, .86, P['saffron'], P['madder2'], P['bone'], 'tunic'), (1315, .9, '#4a2c22', P['straw'], P['coral'], 'cloak')):
    tunic(x, s, a, b, c, kind)
# -- poppies
for i in range(60):
    x, y = r.uniform(0, W), r.uniform(985, 1090)
    o.append(tuft(x, y, 22 + (y - 780) * .1, r.choice(['#2f5f3c', '#a3cf6a', '#3e6e37']), r.uniform(-8, 8), 8))
for i in range(66):
    x, y = r.uniform(0, W), r.uniform(1000, 1080)
    q = 8 + (y - 780) * .035
    o.append(line([(x, y), (x + 3, y + q * 2.6)], '#2f5f3c', 6)); o.append(poly([(x - q, y - q * .3), (x - q * .5, y - q), (x + q * .5, y - q), (x + q, y - q * .3), (x + q * .4, y + q * .7), (x - q * .4, y + q * .7)], [P['coral'], '#c23a30', P['bone']][i % 5 % 3])); o.append(loz(x, y, max(4, q * .3), K))
o += bands('#2f6b52', '#3e6e37', P['straw'], P['coral'], P['bone'], 'lozenges', 'reeds', 'ⵛⴰⴷⵓⵏⴰ', K)
show(o)
