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
slab(860, 1500, 880, 220, '#3a2219', '#9c6326', '#21130e')
for i in range(8):
    o.append(loz(920 + i * 80, 972, (36, 28, 14), (K, '#573318', '#7a1f2b'), .9))

# -- a lamp seen from the side: bowl, spout, wick, ring handle
def lamp(x, y, s, f, c, lit, dk, uid):
    """(x, y) = the mouth of the spout; f = 1: the spout points right."""
    T = lambda ps: [(x + px * f * s, y + py * s) for px, py in ps]
    o.append(line(T([(-400 + math.cos(math.radians(a)) * 62, 30 + math.sin(math.radians(a)) * 56) for a in range(20, 341, 20)]), K, 44 * s)); o.append(line(T([(-400 + math.cos(math.radians(a)) * 62, 30 + math.sin(math.radians(a)) * 56) for a in range(20, 341, 20)]), dk, 24 * s))
    b = [(8, -10), (-20, -26), (-70, -16), (-120, -24), (-180, -48), (-270, -56), (-340, -34), (-372, 10), (-356, 70), (-300, 112), (-250, 122), (-190, 118), (-130, 92), (-80, 54), (-30, 34), (6, 24)]
    o.append(shape(T([(-300, 106), (-190, 106), (-176, 140), (-314, 140)]), dk, 9, K))
    d = curve(T(b), True, .8)
    o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="20" stroke-linejoin="round"/><path d="{d}" fill="{c}"/><clipPath id="{uid}"><path d="{d}"/></clipPath>')
    m = [poly(T([(10, -30), (-70, -20), (-180, -60), (-300, -62), (-270, -24), (-150, -6), (-70, 6), (10, 4)]), lit), poly(T([(-380, 60), (-300, 84), (-180, 84), (-80, 30), (0, 16), (0, 140), (-380, 140)]), dk)]
    for i in range(5):
        cx, cy = T([(-310 + i * 50, 34)])[0]
        m.append(loz(cx, cy, (34 * s, 26 * s, 13 * s), (K, P['straw'], P['madder']), .8))
    o.append(g(m, f'clip-path="url(#{uid})"'))
    o.append(shape(T([(-296, -46), (-284, -74), (-206, -74), (-194, -46)]), c, 8, K)); o.append(poly(T([(-284, -70), (-206, -70), (-202, -60), (-288, -60)]), lit))
lamp(700, 540, 1.18, 1, '#b9713c', '#f2b153', '#7a4424', 'la')
lamp(890, 616, 1.02, -1, '#a3553a', '#e89a50', '#6a2f24', 'lb')
# -- the flame of the first leans over to the wick of the second
def flame(ps, cs):
    cx, cy = sum(p[0] for p in ps) / len(ps), max(p[1] for p in ps)
    for f, c in cs:
        o.append(f'<path d="{curve([(cx + (x - cx) * f, cy + (y - cy) * f) for x, y in ps], True, .8)}" fill="{c}"/>')
o.append(rod([(690, 536), (714, 520)], P['bone'], 12, 6, K)); o.append(rod([(900, 612), (878, 590)], P['bone'], 12, 6, K))
flame([(700, 536), (664, 470), (680, 380), (740, 290), (790, 210), (786, 320), (830, 400), (880, 500), (886, 590), (850, 520), (800, 500), (756, 530)], ((1, P['saffron']), (.8, P['straw']), (.55, P['bone'])))
flame([(880, 590), (858, 548), (872, 500), (896, 450), (914, 510), (916, 560)], ((1.15, P['saffron']), (.86, P['straw']), (.5, P['bone'])))
o.append(woven('ⵙⴰⵍⴰⵎⴰ', P['saffron'], C, 1320, 1020))
o.append(emblem_frame(W, H, '#1a1418', '#8a4a25'))
print(page(W, H, o))
