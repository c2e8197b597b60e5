"""Midrarids emblem: forty bricks of red earth dry in the sun before the dunes; a wall has been begun; the mould lies by the last one. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show
from sky import sky, floor

W, H, C = 1600, 1200, 4
o, r = [], random.Random(309)
K = '#2a1712'
o += sky('#1f4f86', ['#2a62a0', '#3f7bb4', '#5d94c0', '#86b0c8', '#b3cbc8', '#dedcc0'], [180, 240, 300, 360, 420, 470], 72, 10)
# -- two dunes, lit from the left
def dune(top, x0, x1, base, lit, dark, wob):
    m = smooth_line([(x0, base), (x0 + (top[0] - x0) * .5, base - (base - top[1]) * .4), top], 10)
    n_ = smooth_line([top, (top[0] + (x1 - top[0]) * .4, top[1] + (base - top[1]) * .34), (x1, base)], 10)
    rg = smooth_line([top, (top[0] + 40, top[1] + (base - top[1]) * .3), (top[0] - 50 * wob, top[1] + (base - top[1]) * .62), (top[0] + 60, base)], 8)
    o.append(poly(m + n_, K, f'stroke="{K}" stroke-width="14"')); o.append(poly(m + n_, dark)); o.append(poly(m + rg, lit))
    for k in range(6):
        y = top[1] + (base - top[1]) * (.36 + .1 * k)
        x = top[0] - (top[0] - x0) * (.12 + .11 * k)
        o.append(poly([(x - 70, y + 10), (x, y - 4), (x + 80, y + 6), (x, y + 2)], mix(lit, '#c9713a', .5)))
dune((1150, 330), 620, 1600, 640, '#f0b35c', '#b5602e', 1); dune((560, 470), 160, 900, 640, '#f4c477', '#c9763a', .6)
o += floor(['#eab568', '#e2a658', '#d8974b', '#cc883f', '#be7836', '#ad692f'], [630, 690, 760, 840, 930, 1030], 84, 8)
# -- the wall begun: courses of bricks stepping down to the right, with its shadow
o.append(poly([(640, 700), (900, 716), (1120, 760), (900, 770), (600, 780)], '#9a5a2c'))
BR = ['#b4714a', '#a56340', '#c07e54', '#ad6a45']
ends = [790, 760, 700, 700, 610, 560, 470, 470, 350]
for j, x1 in enumerate(ends):
    y = 744 - j * 40
    o.append(rect(110, y - 49, x1 - 110 + 9, 58, K))
for j, x1 in enumerate(ends):
    y = 744 - j * 40
    o.append(poly([(x1 - 60, y - 40), (x1, y - 40), (x1, y), (x1 - 60, y)], '#6d3d2a')); o.append(rect(110, y - 40, x1 - 134, 40, '#8a5538'))
    x = 110 - (j % 2) * 44
    while x < x1 - 30:
        a, b = max(x, 110), min(x + 88, x1 - 24)
        if b - a > 10:
            o.append(rect(a, y - 36, b - a - 6, 33, BR[(int(x) // 44 + j * 3) % 4])); o.append(rect(a, y - 36, b - a - 6, 8, '#cf9468'))
        x += 88
    o.append(rect(x1 - 24, y - 40, 24, 40, '#6d3d2a'))
# -- forty bricks in five rows of eight, nearer rows larger
V = (980, 380)
def at(x, t):                                            # x on the front line y = 1040, t from 0 (front) to 1
    y = 1052 - 300 * (1 - (1 - t) ** 1.35) * .92
    f = (y - V[1]) / (1052 - V[1])
    return (V[0] + (x - V[0]) * f, y, f)
for row in range(5):
    t0 = (4 - row) / 5
    for i in range(8):
        xa, wd = 330 + i * 150, 100
        (ax, ay, fa), (bx, by, fb) = at(xa, t0 + .02), at(xa + wd, t0 + .02)
        (cx, cy, _), (dx, dy, _) = at(xa + wd, t0 + .15), at(xa, t0 + .15)
        hgt = 40 * fa
        o.append(poly([(bx, ay), (bx + 46 * fa, ay - 4), (cx + 40 * fa, cy + 6), (cx, cy)], '#96592b'))
        top = [(ax, ay - hgt), (bx, by - hgt), (cx, cy - hgt), (dx, dy - hgt)]
        o.append(poly([(ax, ay), top[0], top[3], top[2], (cx, cy), (bx, by)] if cx > bx else [(ax, ay), top[0], top[3], top[2], top[1], (bx, by)], K, f'stroke="{K}" stroke-width="13" stroke-linejoin="round"'))
        c = BR[(i * 3 + row * 5) % 4]
        if cx > bx:
            o.append(poly([(bx, by), top[1], top[2], (cx, cy)], mix(c, K, .45)))
        elif dx < ax:
            pass
        o.append(poly(top, mix(c, '#f4c477', .42))); o.append(poly([(ax, ay), (bx, by), top[1], top[0]], mix(c, K, .18)))
# -- the mould: a frame of wood with two handles, by the front row
f = lambda q: [(x + 178, y + 936) for x, y in q]
o.append(poly(f([(60, 96), (190, 82), (150, 120), (0, 124)]), '#96592b'))
o.append(shape(f([(-30, 100), (0, 30), (120, 30), (104, 100)]), '#8f5a34', 9, K)); o.append(shape(f([(2, 82), (20, 46), (94, 46), (84, 82)]), '#ad692f', 6, K)); o.append(poly(f([(-30, 100), (104, 100), (104, 118), (-30, 118)]), '#5f3820', f'stroke="{K}" stroke-width="10"'))
o.append(rod(f([(116, 62), (164, 62)]), '#8f5a34', 14, 7, K))
o.append(emblem_frame(W, H, '#a34a1e', '#2a62a0'))
show(o)
