"""Merida, winter 742-743: rain; the Guadiana in flood about the piers of the old aqueduct, storks' nests on top. 1600x1200 SVG."""
import math, random
from amz import *
from light import rain, show, loz
from stone import courses
from band import bands, W, H

o, r, K = [], random.Random(171), '#1c1d22'
o.append(rect(0, 0, W, H, '#4a525c'))
for i, (c, y) in enumerate(zip(['#545d67', '#5f6973', '#6b757e', '#788289', '#869093', '#959d9d'], [160, 240, 330, 420, 500, 570])):
    o.append(teeth(W, y, 56, 13, H, c, phase=28 * (i % 2)))
for x, y, w, c in ((260, 190, 520, '#3b424c'), (980, 160, 620, '#414954'), (1450, 270, 420, '#3b424c'), (620, 300, 360, '#4a525c')):
    o.append(poly([(x - w * .6, y), (x - w * .4, y - 34), (x - w * .1, y - 22), (x + w * .2, y - 44), (x + w * .5, y - 10), (x + w * .62, y + 14), (x + w * .2, y + 32), (x - w * .3, y + 24)], c))
o += strata(ridge(0, W, 660, [(300, 80, 420), (1000, 60, 400), (1500, 110, 360)], 6, 6, 30), 720, ['#6d7672', '#656e6b', '#757e79'], 18, 2, 5)
# -- brown water
o.append(rect(0, 680, W, H, '#75695a'))
def flood(y0, y1, k0):
    y, j = y0, k0
    while y < y1:
        o.append(teeth(W, y, 54 + j * 7, 5 + j * .7, H, ['#86755c', '#655d52', '#a89c84', '#565450'][j % 4], phase=(27 + j * 3) * (j % 2)))
        y += 17 + j * 1.5; j += 1
flood(686, 800, 0)
# -- the piers: granite with courses of brick; two arches are left, the rest have fallen
G, BR = ['#b3aca2', '#a69f96', '#bfb8ac', '#9a938b'], ['#a5523a', '#94452f', '#b3603f']
def pier(x, w, top, foot, s):
    ps = [(x, foot), (x, top + 20)] + [(x + w * t, top + (14 if i % 2 else -10) * (1 if s else 0)) for i, t in enumerate((.1, .35, .6, .85))] + [(x + w, top + 20), (x + w, foot)]
    o.append(poly(ps, K, f'stroke="{K}" stroke-width="18"'))
    o.append(f'<clipPath id="p{x}"><polygon points="{pts(ps)}"/></clipPath>')
    it = courses(x, x + w, top - 12, foot, G, '#6d675f', x, 34, (44, 60, 72), 5)
    y = top + 90
    while y < foot:
        it += [rect(x, y, w, 36, '#5c2d22')] + [rect(x + i * 34 - (k * 17), y + 3 + k * 17, 30, 13, BR[(i + k) % 3]) for k in range(2) for i in range(int(w / 34) + 2)]
        y += 156
    it.append(poly([(x + w * .72, top - 20), (x + w, top - 20), (x + w, foot), (x + w * .72, foot)], '#2a2830', 'opacity=".34"'))
    o.append(g(it, f'clip-path="url(#p{x})"'))
def arch(x0, x1, y, t):
    cx, q = (x0 + x1) / 2, (x1 - x0) / 2
    p = lambda f, a: (cx + math.cos(a) * f, y + math.sin(a) * f * .9)
    o.append(poly([p(q + t + 9, math.pi * (1 + i / 24)) for i in range(25)] + [p(q - 9, math.pi * (2 - i / 24)) for i in range(25)], K))
    for i in range(13):
        a, b = math.pi * (1 + i / 13) + .012, math.pi * (1 + (i + 1) / 13) - .012
        o.append(poly([p(q, a), p(q + t, a), p(q + t, b), p(q, b)], BR[i % 3] if i % 2 else '#c07a55'))
pier(-70, 150, 300, 850, 0); pier(300, 140, 280, 850, 0); pier(650, 140, 280, 850, 0); pier(1010, 140, 420, 850, 1); pier(1370, 150, 330, 850, 1)
arch(80, 300, 560, 36); arch(440, 650, 560, 36)
arch(80, 300, 330, 40); arch(440, 650, 330, 40)
o.append(rect(-40, 176, 870, 64, K)); o += courses(-40, 822, 184, 232, G, '#6d675f', 8, 24, (64, 84), 5)
o.append(poly([(800, 168), (850, 168), (850, 250), (790, 250), (812, 224), (796, 204)], '#545d67'))
# a spur of the broken arch
for i in range(4):
    a = math.pi * (1 + i / 13)
    cx, q, y = 905, 110, 560
    p = lambda f, a: (cx + math.cos(a) * f, y + math.sin(a) * f * .9)
    o.append(poly([p(q - 8, a - .02), p(q + 46, a - .02), p(q + 46, a + .25), p(q - 8, a + .25)], K)); o.append(poly([p(q, a + .012), p(q + 36, a + .012), p(q + 36, a + .22), p(q, a + .22)], BR[i % 3] if i % 2 else '#c07a55'))
def nest(x, y):
    for k in range(9):
        a = -60 + k * 15
        o.append(line([(x + a, y - 6), (x + a * 1.3, y - 34 - (k * 13) % 16)], K, 13)); o.append(line([(x + a, y - 6), (x + a * 1.3, y - 32 - (k * 13) % 16)], '#7a5236', 6))
    o.append(poly([(x - 84, y - 18), (x + 84, y - 18), (x + 56, y + 16), (x - 56, y + 16)], K)); o.append(poly([(x - 70, y - 12), (x + 70, y - 12), (x + 48, y + 8), (x - 48, y + 8)], '#8a6040'))
    for k in range(5):
        o.append(line([(x - 60 + k * 26, y - 10), (x - 44 + k * 24, y + 6)], '#54392a', 6))
nest(1080, 410); nest(1446, 316); nest(370, 172)
# -- the flood before them, with foam at each pier
flood(812, 1110, 7)
for x, w in ((0, 150), (370, 140), (720, 140), (1080, 150), (1446, 150)):
    for k in range(9):
        t = (k - 4) / 4
        cx, cy = x + t * w * .78, 818 + 22 * (1 - abs(t))
        o.append(poly([(cx - 34, cy), (cx - 8, cy - 14), (cx + 34, cy), (cx + 4, cy + 12)], '#ece6d8' if k % 2 else '#c9c4b4'))
    for k in range(4):
        cx, cy = x + w * .6 + k * 74, 846 + k * 9
        o.append(poly([(cx - 46, cy), (cx, cy - 8), (cx + 46, cy), (cx, cy + 8)], '#c9c4b4'))
# -- the piers seen again in the water, broken by the current; rings of the rain
for x, w, L in ((0, 130, 200), (370, 130, 230), (720, 130, 230), (1080, 136, 150), (1446, 140, 190)):
    for k in range(int(L / 24)):
        y, dx = 862 + k * 24, (12, -14)[k % 2] * (1 + k * .25)
        ww = w * (.94 - .035 * k)
        o.append(poly([(x + dx - ww / 2, y), (x + dx - ww * .2, y - 7), (x + dx + ww / 2, y), (x + dx + ww * .2, y + 8)], ['#8f8a84', '#7d4a3a', '#8f8a84'][k % 3]))
for i in range(22):
    x, y = r.uniform(0, W), r.uniform(870, 1080)
    q = 14 + (y - 850) * .12
    e = lambda f: [(x + math.cos(j * math.tau / 16) * q * f, y + math.sin(j * math.tau / 16) * q * f * .3) for j in range(17)]
    o.append(line(e(1.5), '#c9c4b4', 6))
# drowned poplars
for x, y, h in ((230, 812, 150), (560, 800, 120), (880, 806, 170), (1270, 800, 140), (1320, 812, 110)):
    o.append(poly([(x - 9, y), (x - 5, y - h), (x + 5, y - h), (x + 9, y)], K))
    for k in range(5):
        d = h * (.3 + .14 * k)
        for f in (-1, 1):
            o.append(line([(x, y - d), (x + f * (34 - 4 * k), y - d - 40)], K, 8))
    o.append(poly([(x - 50, y + 4), (x, y - 8), (x + 50, y + 4), (x, y + 14)], '#c9c4b4'))
# -- what it carries: a tree, a tent pole with its cloth, a shield
q = [(40, 1000), (260, 968), (470, 984), (600, 956)]
o.append(limb(q, [74, 64, 50, 26], K)); o.append(limb(q, [52, 44, 32, 12], '#5a4030')); o.append(line([(60, 990), (270, 962), (460, 974)], '#8a6a50', 9))
for x, y, dx, dy in ((250, 966, 60, -84), (390, 976, 90, -60), (480, 980, 40, 60), (150, 984, 10, -70)):
    o.append(line([(x, y), (x + dx, y + dy)], K, 25)); o.append(line([(x, y), (x + dx, y + dy)], '#5a4030', 10))
o.append(poly([(0, 1000), (20, 940), (64, 960), (80, 1010), (40, 1050), (4, 1040)], K)); o.append(poly([(12, 1000), (26, 956), (54, 968), (66, 1006), (38, 1036), (14, 1030)], '#a3825e'))
sx, sy = 1150, 980
e = lambda f: [(sx + math.cos(i * math.tau / 30) * 108 * f, sy + math.sin(i * math.tau / 30) * 58 * f) for i in range(30)]
o += [poly(e(1.12), K), poly(e(1), P['straw']), poly(e(.82), P['madder'])]
for i in range(8):
    a = i * math.tau / 8 + .2
    p = lambda f, d=0: (sx + math.cos(a + d) * f * 108, sy + math.sin(a + d) * f * 58)
    o.append(poly([p(.3), p(.54, .26), p(.76), p(.54, -.26)], P['straw']))
o += [poly(e(.26), K), poly(e(.16), P['bone'])]
o.append(poly([(1000, 1012), (1060, 1000), (1110, 1012), (1160, 1000), (1210, 1012), (1260, 1000), (1300, 1012), (1270, 1050), (1030, 1050)], '#655d52'))
for x, y, w in ((330, 1046, 340), (1150, 1000, 150), (1190, 1050, 210), (760, 1010, 150), (1430, 1010, 140)):
    o.append(poly([(x - w, y), (x, y - 13), (x + w, y), (x, y + 13)], '#a89c84')); o.append(poly([(x - w * .6, y + 20), (x, y + 12), (x + w * .6, y + 20), (x, y + 28)], '#c9c4b4'))
o += rain(150, (-40, 110, W + 60, 1060), 9, ('#b9c1c4', '#9aa5aa', '#d3d8d8'), -30, 84, 6)
o += bands('#3b424c', '#5f4732', '#a5523a', '#b3aca2', '#c9b896', 'lozenges', 'water', 'ⵎⴰⵔⵉⴷⴰ', K)
show(o)
