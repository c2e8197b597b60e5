"""Barghawata: straw huts in their hedge of thorn on the plain of Tamasna, the ocean behind, full moon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(36), '#0c1020'
o += sky(['#191c48', '#22285a', '#2d366c', '#3c477e', '#505c90', '#6a76a4'], 200, 560, '#131539')
o += stars(48, (150, 150, 1450, 480), 5, ('#efe3cb', '#efc873', '#a8b4d8'), [(1130, 300, 190), (300, 190, 190)])
o += disc(1130, 300, [(112, '#505c90'), (92, '#efe3cb'), (82, '#fffaf0')], [(146, 30, 26, .045, '#6a76a4'), (188, 30, 22, .03, '#3c477e')])
for x, y, q in ((1148, 326, 20), (1172, 288, 11)):
    o.append(poly(octo(x, y, q), '#e0d4bc'))
# -- the ocean, breakers one behind another
o += sea(560, 760, ['#2c3a78', '#232e66', '#3a4a8a', '#1d2658'], 14, 1.5, 40, 4, '#8a94ba')
for j in range(9):
    y, q = 574 + j * 21, 10 + j * 3
    for i in range(-2 - j // 3, 3 + j // 3):
        o.append(loz(1130 + (i + .5 * (j % 2)) * (38 + 4 * j), y, q * .5, '#fffaf0' if (i + j) % 2 else '#b9c0d8', 3))
for y, a in ((712, 7), (762, 9)):
    ps = [(60 + i * 24, y + 9 * math.sin(i * .35 + y) + (a if i % 2 else -a)) for i in range(64)]
    o += [line(ps, '#0f1638', 26), line([(x, y_ - 6) for x, y_ in ps], '#b9c0d8', 9)]
# -- the plain: black earth, barley in moonlit rows
o += floor(['#1e2c44', '#26384c', '#1a263c', '#2c4254', '#203048', '#34505c', '#1c2a40'], 786, 1050, 80, 7)
for j in range(8):
    y = 816 + j * 31
    for i in range(40):
        x = 100 + i * 38 + (j % 2) * 19
        h = 18 + j * 3
        if not 1190 < x < 1440 or y < 930:
            o.append(poly([(x - 5, y + h), (x + 4, y + h), (x + 14 + j, y)], ['#3f6468', '#5f8480', '#2f4c58'][(i * 7 + j) % 3]))
# -- the huts: cones of straw on low walls, a light in one
def hut(x, y, s, lamp=False):
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    o.append(poly(t([(-200, 0), (60, -14), (60, 30), (-320, 60), (-380, 40)]), '#101a30'))
    o.append(poly(t([(-128, 10), (-128, -96), (128, -96), (128, 10)]), K)); o.append(poly(t([(-118, 2), (-118, -96), (118, -96), (118, 2)]), '#4a4a5c')); o.append(poly(t([(20, 2), (20, -96), (118, -96), (118, 2)]), '#8a8690'))
    for k in range(6):
        o.append(line(t([(-108 + k * 42, -90), (-108 + k * 42, 0)]), '#33344a' if k < 3 else '#6a6878', 7))
    cone = [(-172, -72), (-146, -164), (-102, -252), (-48, -322), (0, -346), (48, -322), (102, -252), (146, -164), (172, -72)]
    o.append(poly(t([(-190, -62), (-160, -170), (-114, -264), (-56, -338), (0, -364), (56, -338), (114, -264), (160, -170), (190, -62)]), K))
    o.append(poly(t(cone), '#5c5668')); o.append(poly(t([(0, -346), (48, -322), (102, -252), (146, -164), (172, -72), (40, -72), (30, -220)]), '#b5a88e')); o.append(poly(t([(60, -312), (102, -252), (146, -164), (172, -72), (124, -72), (100, -190)]), '#e6d8b4'))
    for k in range(4):                                   # layers of thatch, toothed
        yy, w = -124 - k * 58, (156, 128, 92, 50)[k]
        z = [(-w + i * (2 * w) / 12, yy + (10 if i % 2 else -8)) for i in range(13)]
        o.append(line(t(z), K if k % 2 else '#3f3a50', 7))
    o.append(poly(t([(-14, -350), (-10, -376), (10, -376), (14, -350)]), '#b5a88e', f'stroke="{K}" stroke-width="8"'))
    d = [(-36, 4), (-36, -66), (-22, -86), (22, -86), (36, -66), (36, 4)]
    o.append(poly(t([(px * 1.24, py * 1.08) for px, py in d]), K)); o.append(poly(t(d), '#f0a63c' if lamp else '#1c1e34'))
    if lamp:
        o.append(poly(t([(-20, 4), (-20, -54), (0, -74), (20, -54), (20, 4)]), '#fbe08a')); o.append(poly(t([(-36, 8), (36, 8), (62, 46), (-68, 46)]), '#b9803c')); o.append(poly(t([(-22, 8), (22, 8), (34, 34), (-40, 34)]), '#f0b850'))
hut(300, 838, .66); hut(860, 850, .72); hut(560, 900, 1.06, True)
# -- the hedge of thorn about them
def thorn(x, y, s):
    for k in range(5):
        a = math.radians(200 + k * 35 + r.uniform(-12, 12))
        L = s * r.uniform(.8, 1.2)
        ex, ey = x + math.cos(a) * L, y + math.sin(a) * L
        o.append(line([(x, y), (ex, ey)], K, 11)); o.append(line([(x, y), (ex, ey)], '#6a6478', 6))
for i in range(34):
    t = math.pi * (-.06 + 1.12 * i / 33)
    x, y = 570 - math.cos(t) * 520, 880 + math.sin(t) * 150
    if x > 140 and not 560 < x < 700:
        thorn(x, y, 46)
o.append(woven('ⵉⴱⵔⵖⵡⴰⵟⵏ', P['straw'], 4, 336, 176))
show(o + [emblem_frame(W, H, '#52417a', '#a02c2f')])
