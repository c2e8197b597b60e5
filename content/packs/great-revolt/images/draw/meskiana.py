"""Meskiana, in the 690s: evening; two mares, one of each army, drink from one river below the Aurès. 1600x1200 SVG."""
import math, random
from amz import *
from grazing import grazing
from light import sky, hills, show
from band import bands, W, H
from trees import tuft

o, r, K = [], random.Random(41), '#1d1320'
o += sky(['#7a2f56', '#a63f55', '#cb5a4b', '#e07d44', '#eaa04b', '#f0c063', '#f6dc93'], 140, 470, '#562450')
o += hills(560, [(120, 230, 400), (420, 120, 300), (760, 60, 300), (1180, 150, 330), (1520, 260, 420)], ['#7a3a63', '#6d3159', '#87446b'], 6, 24, 10)
# -- two camps, one on either side, with their first fires
def tent(x, y, s, a, b, c):
    """A long low tent on two poles, its mouth a dark slit."""
    q = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    o.append(poly(q([(-100, 0), (-84, -30), (-40, -58), (0, -44), (40, -58), (84, -30), (100, 0)]), K))
    o.append(poly(q([(-86, -8), (-74, -26), (-40, -46), (0, -34), (0, -8)]), a)); o.append(poly(q([(86, -8), (74, -26), (40, -46), (0, -34), (0, -8)]), b))
    o.append(poly(q([(-74, -16), (74, -16), (80, -8), (-80, -8)]), mix(b, K, .4))); o.append(poly(q([(-24, 0), (-20, -30), (14, -32), (20, 0)]), c))
for i in range(4):
    tent(40 + i * 132, 618 + 10 * (i % 2), .64, '#e9dcc8', '#b7a6b4', K)
for i in range(4):
    tent(1120 + i * 132, 618 + 10 * (i % 2), .64, '#6d2c38', '#45202c', P['saffron'])
for c, y in (('#a5523f', 636), ('#8c4340', 672)):
    o.append(teeth(W, y, 56, 8, H, c, phase=28 * (y // 4 % 2)))
# -- the river, come down between them and widening to the eye
L = smooth_line([(820, 628), (700, 668), (780, 720), (690, 790), (560, 880), (380, 980), (200, 1120)], 8)
R = smooth_line([(850, 628), (760, 664), (870, 716), (880, 790), (1000, 880), (1200, 980), (1400, 1120)], 8)
o.append(poly([(x - 20, y) for x, y in L] + [(x + 20, y) for x, y in R[::-1]], '#6b3138'))
o.append(f'<clipPath id="rv"><polygon points="{pts(L + R[::-1])}"/></clipPath>')
w = [rect(0, 600, W, 600, '#f2c768')]
for j in range(15):
    y = 640 + j * (18 + j * 1.2)
    w.append(teeth(W, y, 40 + 6 * j, 4 + j * .6, H, ['#f6dc93', '#e8a452', '#f0c063', '#d9824a', '#c4664c'][j % 5] if j < 9 else ['#b5584f', '#d9824a', '#8f4356', '#c4664c'][j % 4], phase=(20 + 3 * j) * (j % 2)))
o.append(g(w, 'clip-path="url(#rv)"'))
# -- banks in front
def bank(ps, cs):
    for k, c in enumerate(cs):
        o.append(poly([(x, y + k * 34) for x, y in ps] + [(ps[-1][0], 1110), (ps[0][0], 1110)], c))
bank([(-10, 900), (120, 896), (250, 908), (360, 926), (420, 950), (380, 986), (300, 1040), (210, 1110)], ['#5c2a38'])
bank([(-10, 960), (120, 956), (230, 976), (250, 1004), (190, 1110)], ['#43202f'])
bank([(1210, 1110), (1150, 1040), (1120, 990), (1140, 952), (1230, 926), (1360, 908), (1490, 898), (1610, 902)], ['#5c2a38'])
bank([(1380, 1110), (1350, 1010), (1380, 976), (1490, 958), (1610, 960)], ['#43202f'])
for i in range(38):
    x = r.choice([r.uniform(0, 330), r.uniform(1260, 1600)])
    o.append(tuft(x, r.uniform(930, 1090), r.uniform(28, 64), r.choice(['#2c1626', '#8c4340', '#d9824a']), 8, 9))
# -- the two mares
s = 3.25
def at(x, y, f, inner):
    o.append(poly([(x - f * 240, y + 238), (x, y + 216), (x + f * 240, y + 238), (x, y + 258)], '#331828'))
    o.append(f'<g transform="translate({x} {y}) scale({f * s} {s})">' + inner + '</g>')
at(268, 706, 1, grazing('#efe3cb', '#bfae9f', '#7d6a76', (P['indigo2'], P['silver'], P['bone']), 'a', K, '#274a86'))
at(1322, 706, -1, grazing('#2a171f', '#1a0e16', '#120a10', (P['madder'], P['straw'], P['coral']), 'b', P['straw'], P['coral']))
for x in (640, 950):                                     # rings where they drink
    for a, c in ((84, '#8f4356'), (66, '#f6dc93'), (44, '#c4664c'), (24, '#f6dc93')):
        o.append(poly([(x + math.cos(i * math.tau / 24) * a, 966 + math.sin(i * math.tau / 24) * a * .26) for i in range(24)], c))
o += bands('#4b2440', '#5a2430', P['saffron'], P['coral'], '#8c4340', 'net', 'water', 'ⵎⵙⴽⵢⴰⵏⴰ', K)
show(o)
