"""Hanzala emblem: the treasury stands open, full; on the cloth lie the thousand dinars he took, and no more. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from walls import ashlar

W, H, C = 1600, 1200, 4
o, r = [], random.Random(108)
K = '#1c1109'
G, GL, GD = '#e0a030', '#f8dc8c', '#a8681f'

# -- the room inside: dark brown wall, shelves, light falling from the door upon the front
o.append(rect(0, 0, W, H, '#2e1c10'))
o += ashlar(120, 120, 1480, 760, ['#3d2716', '#442c19', '#372213', '#4a311d'], '#28180c', 40, (72, 96, 112), 3)
def purse0(x, y, s, c, tie):
    """A leather purse, full, its neck tied."""
    b = [(-40, 0), (-46, -34), (-30, -62), (-14, -72), (14, -72), (30, -62), (46, -34), (40, 0)]
    o.append(shape(turned([(-14, -70), (-26, -98), (-6, -90), (8, -100), (26, -94), (14, -70)], x, y, s), c, 7, K))
    o.append(shape(turned(b, x, y, s), c, 8, K)); o.append(poly(turned([(-38, -30), (-24, -56), (-6, -60), (-16, -34), (-20, -6), (-34, -8)], x, y, s), mix(c, '#f8dc8c', .35)))
    o.append(rect(x - 19 * s, y - 80 * s, 38 * s, 12 * s, K)); o.append(rect(x - 15 * s, y - 77 * s, 30 * s, 7, tie))
    o.append(loz(x + 10 * s, y - 28 * s, (14 * s, 8 * s), (K, tie)))
def purse(x, y, k):
    o.append(f'<use xlink:href="#p{k}" x="{x:.0f}" y="{y}"/>')
def chest(x, y, w, h):
    o.append(box(x, y - h, w, h, '#6d4526', 8, K)); o.append(rect(x, y - h, w, 12, '#8f6238'))
    for k in (0, .46, .92):
        o.append(rect(x + w * k, y - h, 16, h, '#8d97a3')); o.append(rect(x + w * k, y - h, 7, h, '#c6cbd0'))
    o.append(loz(x + w * .5, y - h * .5, (24, 16, 8), (K, G, K)))
LE = ['#8a5a35', '#7a4526', '#96683f', '#6f3a2a']
defs = []
for k, (c, tie) in enumerate(zip(LE, (P['coral'], P['straw'], P['mist'], P['bone']))):
    m = len(o)
    purse0(0, 0, (1.2, 1.08, 1.16, 1.24)[k], c, tie)
    defs.append(g(o[m:], f'id="p{k}"'))
    del o[m:]
for j, y in enumerate((356, 520, 690)):
    x = 330
    k = 0
    while x < 1260:
        if (j, k) in ((0, 3), (1, 1), (1, 6), (2, 3)):
            chest(x - 20, y, 160, 92); x += 200
        else:
            purse(x + 20, y, (k + j * 3) % 4); x += 112
        k += 1
    o.append(box(280, y, 1040, 22, '#8f6238', 8, K)); o.append(rect(280, y, 1040, 8, '#b98a54'))

# -- the two leaves thrown open, plated with iron, seen on edge
for s in (-1, 1):
    X = lambda x: 800 + s * x
    lf = [(X(500), 210), (X(680), 120), (X(680), 1080), (X(500), 930)]
    o.append(shape(lf, '#4d5560', 10, K))
    for k in range(5):
        y0, y1 = 224 + k * 141, 224 + k * 141 + 116
        e = lambda x, y: (X(x), y + (y - 570) * (x - 500) / 180 * .26)
        o.append(poly([e(520, y0), e(660, y0), e(660, y1), e(520, y1)], '#7d8794' if s < 0 else '#69727e')); o.append(poly([e(520, y0), e(660, y0), e(660, y0 + 12), e(520, y0 + 12)], '#c6cbd0' if s < 0 else '#98a2ae'))
        cx, cy = e(590, (y0 + y1) / 2)
        o.append(loz(cx, cy, (44, 35, 19, 9), (K, G if s < 0 else GD, K, GL), .8))
    o.append(poly([(X(500), 210), (X(484), 214), (X(484), 926), (X(500), 930)], G))

# -- the floor and the stone table
for i, (c, y) in enumerate(zip(['#6a4524', '#7d5630', '#93683a'], [760, 960, 1020])):
    o.append(clip(f'f{i}', [(290, 100), (1310, 100), (1310, 930), (1500, 1090), (100, 1090), (290, 930)], [teeth(W, y, 64, 7, H, c, phase=32 * (i % 2))]))
o.append(shape([(330, 1070), (330, 860), (390, 800), (1210, 800), (1270, 860), (1270, 1070)], '#b9a27e', 10, K)); o.append(poly([(390, 800), (1210, 800), (1270, 860), (330, 860)], '#e2d0a8'))
cl = [(450, 806), (1150, 806), (1190, 872), (1190, 966)] + [(1190 - i * 52 - 26, 994 if i % 2 == 0 else 966) for i in range(15)] + [(410, 966), (410, 872)]
o.append(shape(cl, P['madder2'], 9, K)); o.append(poly([(450, 806), (1150, 806), (1190, 872), (410, 872)], P['madder']))
o.append(rect(410, 888, 780, 8, G)); o.append(line([(410 + i * 26, 936 - (i % 2) * 28) for i in range(31)], P['wool'], 8)); o.append(rect(410, 950, 780, 8, G))

# -- ten piles of a hundred
def coin(x, y, a, b, c=G):
    o.append(poly(oval(x, y, a + 7, b + 7), K)); o.append(poly(oval(x, y, a, b), c))
def pile(x, y, m):
    w = 33
    o.append(rect(x - w - 8, y - m * 14, 2 * w + 16, m * 14, K)); o.append(poly(oval(x, y, w + 8, 17), K))
    for k in range(m):
        yy = y - k * 14
        o.append(poly(oval(x, yy, w, 12), GD)); o.append(rect(x - w, yy - 9, 2 * w, 9, G)); o.append(rect(x - w, yy - 9, 18, 9, GL)); o.append(poly(oval(x, yy - 9, w, 11), GD if k < m - 1 else G))
    coin(x, y - m * 14 + 2, w - 2, 10, GL); o.append(poly(oval(x, y - m * 14 + 2, w - 14, 5, 16), G))
m = len(o)
pile(0, 0, 9)
defs.append(g(o[m:], 'id="pile"'))
del o[m:]
pile = lambda x, y: o.append(f'<use xlink:href="#pile" x="{x}" y="{y}"/>')
for i in range(5):
    pile(560 + i * 120, 826)
for i in range(5):
    pile(510 + i * 145, 862)
o.append(woven('ⵃⴰⵏⵥⴰⵍⴰ', K, C, 800, 1012))
o.append(emblem_frame(W, H, '#b07a1e', '#7a1f2b'))
print(page(W, H, o, '\n'.join(defs)))
