"""Salama emblem: one oil-lamp lit from another, in a dark room. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(116)
K = '#0c090a'

# -- darkness, and the glow in stepped rings about the flame
o.append(rect(0, 0, W, H, '#0f0b0d'))
fx, fy = 770, 430
q = 14
R = [(660, '#150f10'), (560, '#1d1312'), (470, '#2a1a14'), (390, '#3c2416'), (310, '#573318'), (236, '#7d4a1c'), (170, '#ab6a22'), (112, '#d6942e')]
for rad, c in R:                                         # each ring a stepped lozenge-circle on a grid of 20
    st = 20
    rows = []
    for j in range(-rad // st, rad // st + 1):
        y = j * st
        w = math.sqrt(max(0, rad * rad - y * y))
        w = round(w / st) * st
        if w:
            rows.append(f'M{fx - w} {fy + y}h{2 * w}v{st}h{-2 * w}z')
    o.append(f'<path d="{"".join(rows)}" fill="{c}"/>')
for k, (rr, m, c, s) in enumerate(((205, 22, '#e0a030', 13), (275, 28, '#b5742a', 12), (352, 34, '#7d4a1c', 11), (432, 40, '#573318', 10))):
    for i in range(m):
        a = (i + .5 * (k % 2)) * math.tau / m
        x, y = fx + math.cos(a) * rr, fy + math.sin(a) * rr
        o.append(poly(turned([(-s * 1.6, 0), (0, -s * .7), (s * 1.6, 0), (0, s * .7)], x, y, 1, math.degrees(a)), c))

# -- a shelf on the left, a table on the right
def slab(x0, x1, y, h, c, lit, dk):
    o.append(box(x0, y, x1 - x0, h, c, 9, K)); o.append(rect(x0, y, x1 - x0, 12, lit)); o.append(rect(x0, y + h - 20, x1 - x0, 20, dk))
slab(100, 640, 700, 400, '#4a2c1e', '#b5742a', '#2a1812')
for i in range(6):
    for j in range(3):
        o.append(loz(180 + i * 84, 790 + j * 104, (44, 36, 22, 10), (K, ['#7d4a1c', '#573318', '#3c2416'][j], '#2a1812', '#7a1f2b'), .85))
slab(960, 1500, 776, 320, '#3a2219', '#9c6326', '#21130e')
for i in range(14):
    o.append(loz(1000 + i % 7 * 80, 880 + i // 7 * 96, (36, 28, 14), (K, '#573318', '#7a1f2b'), .9))

# -- a clay lamp of the time, seen from the side: a low slipper with a long spout, a ridge about the filling hole, a tongue to hold it by
def lamp(x, y, s, f, c, lit, dk, uid):
    """(x, y) = the mouth of the spout; f = 1: the spout points right."""
    T = lambda ps: [(x + px * f * s, y + py * s) for px, py in ps]
    o.append(shape(T([(-330, 84), (-150, 84), (-138, 112), (-342, 112)]), dk, 9, K))
    b = [(6, -14), (-24, -20), (-90, -26), (-150, -40), (-170, -58), (-290, -58), (-312, -40), (-350, -44), (-388, -104), (-418, -98), (-416, -60), (-412, 0), (-380, 62), (-320, 92), (-160, 92), (-90, 66), (-30, 34), (10, 18)]
    o.append(shape(T(b), c, 10, K))
    m = [poly(T([(10, -30), (-90, -40), (-150, -54), (-300, -70), (-350, -60), (-330, -22), (-150, -8), (-60, -4), (10, 0)]), lit), poly(T([(-420, 20), (-330, 56), (-160, 56), (-70, 26), (10, 10), (0, 140), (-420, 140)]), dk)]
    for i in range(6):
        cx, cy = T([(-340 + i * 46, 20)])[0]
        m.append(loz(cx, cy, (27 * s, 19 * s, 9 * s), (K, P['straw'], P['madder']), .8))
    m.append(poly(T([(-388, -104), (-404, -100), (-380, -20), (-360, -30)]), lit))
    o.append(clip(uid, T(b), m))
    o.append(shape(T([(-296, -58), (-284, -78), (-176, -78), (-164, -58)]), c, 8, K)); o.append(poly(T([(-284, -76), (-176, -76), (-172, -66), (-288, -66)]), lit))
    for k in (-52, -36):
        o.append(poly(T([(k, -26), (k + 8, -25), (k + 8, 40), (k, 44)]), K))
lamp(700, 560, 1.2, 1, '#b9713c', '#f2b153', '#7a4424', 'la')
lamp(890, 640, 1.12, -1, '#a3553a', '#e89a50', '#6a2f24', 'lb')
# -- the flame of the first leans over to the wick of the second
def flame(ps, cs):
    cx, cy = sum(p[0] for p in ps) / len(ps), max(p[1] for p in ps)
    for f, c in cs:
        o.append(f'<path d="{curve([(cx + (x - cx) * f, cy + (y - cy) * f) for x, y in ps], True, .8)}" fill="{c}"/>')
o.append(rod([(690, 552), (714, 530)], P['bone'], 12, 6, K)); o.append(rod([(902, 632), (880, 604)], P['bone'], 12, 6, K))
flame([(700, 536), (664, 470), (680, 380), (740, 290), (790, 210), (786, 320), (830, 400), (880, 500), (886, 590), (850, 520), (800, 500), (756, 530)], ((1, P['saffron']), (.8, P['straw']), (.55, P['bone'])))
flame([(880, 590), (858, 548), (872, 500), (896, 450), (914, 510), (916, 560)], ((1.15, P['saffron']), (.86, P['straw']), (.5, P['bone'])))
o.append(woven('ⵙⴰⵍⴰⵎⴰ', P['saffron'], C, 1320, 1020))
o.append(emblem_frame(W, H, '#1a1418', '#8a4a25'))
print(page(W, H, o))
