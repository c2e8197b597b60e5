"""Hisham emblem: a sealed letter, closed, before a barred door; one lamp, deep night, a palace wall in Syria. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(51)
K = '#16121a'
ax = 800

# -- the wall: cut stone with the zigzag and rosettes of the Umayyad palaces
o.append(rect(0, 0, W, H, '#3b3f52'))
for j in range(0, 18):
    y = 128 + j * 48
    x = 100 - (j % 2) * 44
    while x < 1500:
        w = r.choice([88, 104, 120])
        o.append(rect(x + 3, y + 3, w - 6, 42, r.choice(['#454a5e', '#4c5165', '#41465a', '#52576b'])))
        x += w
y0, y1 = 684, 916                                        # a carved dado on both sides
for s in (-1, 1):
    z = [(ax + s * (380 + i * 73), y1 - 30 if i % 2 == 0 else y0 + 36) for i in range(10)]
    it = [rect(100, y0, 1400, y1 - y0, '#4a4f64'), poly(z + [(z[-1][0], y1), (z[0][0], y1)], '#6a7085')]
    for c, w in ((K, 36), ('#c6cbd0', 22)):
        it.append(line(z, c, w, 'stroke-miterlimit="8"'))
    o.append(f'<clipPath id="d{s + 1}"><rect x="{128 if s < 0 else 1180}" y="{y0}" width="292" height="{y1 - y0}"/></clipPath>')
    for i in range(1, 5):
        x, y = ax + s * (380 + i * 73), y1 - 48 if i % 2 else y0 + 56
        for q, c in ((34, K), (26, '#c6cbd0'), (14, '#6a7085'), (7, P['straw'])):
            it.append(poly([(x, y - q), (x + q, y), (x, y + q), (x - q, y)], c))
    o.append(g(it, f'clip-path="url(#d{s + 1})"'))
    for y in (y0 - 10, y1 - 12):
        o.append(rect(128 if s < 0 else 1180, y, 292, 22, K)); o.append(rect(128 if s < 0 else 1180, y + 5, 292, 12, '#c6cbd0'))

# -- the door: jambs, lintel, two leaves of panels, a bar across
o.append(rect(420, 128, 760, 800, K))
o.append(rect(432, 128, 736, 800, '#8f93a2')); o.append(rect(432, 128, 40, 800, '#c6cbd0')); o.append(rect(1128, 128, 40, 800, '#777c8e'))
for k in range(9):
    for x in (440, 1136):
        y = 176 + k * 76
        o.append(poly([(x + 12, y - 20), (x + 24, y), (x + 12, y + 20), (x, y)], K)); o.append(poly([(x + 12, y - 9), (x + 17, y), (x + 12, y + 9), (x + 7, y)], P['straw']))
o.append(rect(472, 128, 656, 800, K))
for s in (-1, 1):
    for i in range(2):
        for j in range(5):
            x = ax + s * (10 + i * 156) - (0 if s > 0 else 148)
            y = 140 + j * 152
            o.append(rect(x, y, 148, 144, '#4a2a33')); o.append(rect(x + 12, y + 12, 124, 120, '#351d29')); o.append(rect(x + 12, y + 12, 124, 8, '#6a3f42'))
            cx, cy = x + 74, y + 72
            if i and j < 2:                               # bare boards behind the lamp
                for q, c in ((50, '#6a3f42'), (38, '#351d29'), (22, P['clay']), (10, P['straw'])):
                    o.append(poly([(cx, cy - q), (cx + q, cy), (cx, cy + q), (cx - q, cy)], c))
o.append(rect(ax - 6, 128, 12, 800, K))
o.append(rect(440, 498, 720, 64, K)); o.append(rect(452, 506, 696, 48, '#7d8794')); o.append(rect(452, 506, 696, 12, '#c6cbd0')); o.append(rect(452, 544, 696, 10, '#565f6c'))
for x in (560, 1040):                                    # the brackets of the bar
    o.append(rect(x - 40, 476, 80, 108, K)); o.append(rect(x - 30, 486, 60, 88, P['clay'])); o.append(rect(x - 30, 486, 60, 12, P['straw']))
    o.append(poly([(x, 506), (x + 20, 530), (x, 554), (x - 20, 530)], K))

# -- the lamp, hung on three chains
ly = 330
for i in range(26):
    for k, rr in enumerate((110, 142, 176)):
        a = (i + .5 * (k % 2)) * math.tau / 26
        p = lambda q, d=0: (ax + math.cos(a + d) * q, ly + math.sin(a + d) * q)
        o.append(poly([p(rr - 10), p(rr, .06 - .01 * k), p(rr + 10), p(rr, -.06 + .01 * k)], [P['straw'], P['saffron'], P['clay']][k]))
for q, c in ((88, '#8a4a25'), (74, P['clay']), (58, P['saffron'])):
    o.append(poly([(ax + math.cos(i * math.tau / 8 + .3927) * q, ly + math.sin(i * math.tau / 8 + .3927) * q) for i in range(8)], c))
for dx in (-44, 0, 44):
    o.append(line([(ax + dx * .2, 128), (ax + dx, ly + 14)], K, 9)); 
o.append(poly([(ax, ly - 58), (ax + 20, ly - 14), (ax + 12, ly + 16), (ax - 12, ly + 16), (ax - 20, ly - 14)], P['bone'])); o.append(poly([(ax, ly - 30), (ax + 9, ly - 6), (ax, ly + 12), (ax - 9, ly - 6)], P['straw']))
o.append(poly([(ax - 66, ly + 6), (ax + 66, ly + 6), (ax + 40, ly + 58), (ax + 14, ly + 72), (ax - 14, ly + 72), (ax - 40, ly + 58)], K))
o.append(poly([(ax - 54, ly + 14), (ax + 54, ly + 14), (ax + 32, ly + 50), (ax + 10, ly + 62), (ax - 10, ly + 62), (ax - 32, ly + 50)], P['clay'])); o.append(rect(ax - 50, ly + 18, 100, 10, P['straw']))

# -- the threshold
for i, (c, y) in enumerate(zip(['#6a6f83', '#565b70', '#454a5e', '#373b4e'], [922, 966, 1008, 1044])):
    o.append(teeth(W, y, 64, 7, H, c, phase=32 * (i % 2)))
o.append(rect(372, 868, 856, 112, K)); o.append(rect(382, 878, 836, 92, '#a9adb8')); o.append(rect(382, 878, 836, 14, '#dfe1e3')); o.append(rect(382, 946, 836, 24, '#7d8294'))
for i in range(-8, 9):
    x = ax + i * 48
    o.append(poly([(x - 24, 942), (x, 902), (x + 24, 942)], '#7d8294')); o.append(poly([(x - 10, 942), (x, 924), (x + 10, 942)], '#dfe1e3'))

# -- the letter: a papyrus roll, corded, sealed with red clay
lx0, lx1, t, b = 496, 1104, 676, 868
mid, R = (t + b) / 2, (b - t) / 2
TONE = (('#cdb98d', -1, -.86), ('#f1e6cc', -.86, -.62), ('#fffaf0', -.62, -.2), ('#f6ecd6', -.2, .16), ('#e9dcbc', .16, .5), ('#d2bf94', .5, .8), ('#ab9364', .8, 1))
oval = lambda x, f: [(x + math.cos(i * math.tau / 40) * R * .5 * f, mid + math.sin(i * math.tau / 40) * R * f) for i in range(40)]
o.append(poly(oval(lx0, 1.1), K)); o.append(poly(oval(lx1, 1.1), K)); o.append(rect(lx0, t - 10, lx1 - lx0, b - t + 20, K))
o.append(f'<clipPath id="roll"><polygon points="{pts(oval(lx0, 1))}"/><rect x="{lx0}" y="{t}" width="{lx1 - lx0}" height="{b - t}"/></clipPath>')
o.append(g([rect(lx0 - 80, mid + ya * R, lx1 - lx0 + 80, (yb - ya) * R + 1, c) for c, ya, yb in TONE], 'clip-path="url(#roll)"'))
o.append(poly(oval(lx1, 1), '#fffaf0')); o.append(poly(oval(lx1, .86), '#3a2720'))      # the open end: a thin sheet, turn within turn
q = [(lx1 + math.cos(v) * R * .5 * f, mid + math.sin(v) * R * f) for v, f in ((i * math.tau / 30 + 1.2, .86 - i * .0098) for i in range(72))]
o.append(line(q, '#e9dcbc', 9))
o.append(poly([(lx0 - 30, mid + 58), (lx1 + 14, mid + 58), (lx1 + 36, mid + 88), (lx1 + 6, mid + 100), (lx0 - 10, mid + 78)], K))                    # the free edge of the sheet
o.append(poly([(lx0 - 24, mid + 62), (lx1 + 12, mid + 62), (lx1 + 26, mid + 84), (lx1 + 4, mid + 91), (lx0 - 6, mid + 71)], '#fffaf0'))
for x in (600, 1000):
    o.append(rect(x - 17, t - 14, 34, b - t + 28, K)); o.append(rect(x - 9, t - 10, 18, b - t + 20, P['madder']))
    for k in range(5):
        o.append(poly([(x - 9, t + 6 + k * 36), (x + 9, t + 16 + k * 36), (x + 9, t + 28 + k * 36), (x - 9, t + 18 + k * 36)], P['coral']))
q = [(600, mid), (700, mid - 6), (800, mid + 4), (900, mid - 6), (1000, mid)]
o.append(line(q, K, 32)); o.append(line(q, P['madder'], 16))
for k in range(10):
    x = 616 + k * 37
    o.append(poly([(x, mid + 8), (x + 12, mid - 8), (x + 24, mid - 8), (x + 12, mid + 8)], P['coral']))
for dx, y in ((-44, 930), (38, 950)):                    # the cord's two ends, over the edge of the stone
    q = smooth_line([(ax + dx * .4, 800), (ax + dx, 860), (ax + dx * 1.1, y)], 6)
    o.append(line(q, K, 28)); o.append(line(q, P['madder'], 14))
    o.append(poly([(ax + dx * 1.1, y - 20), (ax + dx * 1.1 + 28, y + 34), (ax + dx * 1.1 - 28, y + 34)], K)); o.append(poly([(ax + dx * 1.1, y - 4), (ax + dx * 1.1 + 16, y + 27), (ax + dx * 1.1 - 16, y + 27)], P['coral']))
S = [(-86, 6), (-72, -44), (-38, -78), (10, -86), (54, -70), (84, -30), (86, 14), (68, 56), (30, 82), (-18, 86), (-62, 62)]
for f, c in ((1.12, K), (1, '#7a1f2b'), (.84, P['madder'])):
    o.append(f'<path d="{curve([(ax + x * f, mid + y * f) for x, y in S], True, .9)}" fill="{c}"/>')
for q, c in ((52, '#5c1721'), (40, P['coral']), (26, '#5c1721'), (13, P['straw'])):
    o.append(poly([(ax, mid - q), (ax + q, mid), (ax, mid + q), (ax - q, mid)], c))

o.append(emblem_frame(W, H, '#a99f8c', '#4b2440'))
print(page(W, H, o))
