"""Miknasa: from above, one river leaves the ploughed plain and ends as an oasis in the sand; a flock walks down it. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(64), '#2a2018'
R = [(60, 250), (240, 330), (420, 300), (560, 430), (720, 470), (800, 610), (960, 660), (1060, 780), (1220, 830), (1330, 950)]
edge = lambda x: 1130 - x * .78                           # above this line the plain, below it the sand
o.append(rect(0, 0, W, H, '#e2b25e'))
# -- sand: crescent dunes, lit on the windward side
for k, c in enumerate(['#d9a550', '#e8bd6e', '#dcaa56', '#eec57c', '#e2b25e']):
    y = 300 + k * 170
    o.append(poly([(0, y + 700)] + [(i * 50, y + 560 - i * 30 + (12 if i % 2 else -12)) for i in range(34)] + [(1700, 1300), (0, 1300)], c))
for j in range(8):
    for i in range(9):
        x, y = 90 + i * 190 + (j % 2) * 95, 240 + j * 128
        if y < edge(x) + 130 or min(math.hypot(x - a, y - b) for a, b in smooth_line(R, 6)) < 190 or x > 1050 and y < 300:
            continue
        s = r.uniform(.9, 1.15)
        t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
        o.append(f'<path d="{curve(t([(-96, 40), (-60, -16), (0, -42), (60, -20), (96, 36), (50, 12), (0, 4), (-48, 14)]), True, .8)}" fill="#f6d795"/>')
        o.append(f'<path d="{curve(t([(-96, 40), (-48, 14), (0, 4), (50, 12), (96, 36), (54, 34), (0, 30), (-50, 34)]), True, .8)}" fill="#b9803a"/>')
# -- the plain: ploughed strips, barley, fallow
f = lambda u, v: (-60 + u * 1500 + v * 60 + 18 * math.sin(v * 9), -120 + v * 1500 - u * 160 + 20 * math.sin(u * 8))
o.append(poly([(0, 0)] + [(1500 - i * 30, -40 + i * 23.4 + (16 if i % 2 else -16)) for i in range(51)], '#6a7f3c'))
KINDS = [['#8fa850', '#7a9444'], ['#5f7f3c', '#6f8f46'], ['#c2b254', '#d4c468'], ['#7a5a34', '#6a4a2a'], ['#a3b85c', '#8fa850'], ['#8a6a3a', '#7a5a34']]
o += patchwork(f, 12, 12, KINDS, 5, 17, .05, lambda x, y: y > edge(x) - 40 or x > 1560)
# -- the river and its palms
o += river(R, [60, 62, 64, 62, 60, 56, 50, 42, 34, 10], ['#2f4a2a', '#2b5f86', '#8fc0d6'], (1.5, .9, .3))
q = dense(smooth_line(R, 10), 74)
tops = []
for k, (x, y) in enumerate(q):
    if y < edge(x) - 60:
        if k % 2 == 0:
            for s in (-1, 1):
                tops.append((x + s * 20, y + s * 58 + r.uniform(-8, 8), 0))
        continue
    w = min(1, (y - edge(x) + 120) / 260)
    for row in range(1, 2 + round(1.5 * w)):
        for s in (-1, 1):
            tops.append((x + s * (26 + row * 52) + r.uniform(-9, 9), y - s * (24 + row * 52) + r.uniform(-9, 9), 1))
for k in range(9):
    a = k * 2.4
    tops.append((1330 + math.cos(a) * (24 + k * 9), 960 + math.sin(a) * (18 + k * 7), 1))
for x, y, palm_ in sorted(tops, key=lambda t: t[1]):
    if 130 < x < 1470 and 130 < y < 1060:
        o += palm_top(x, y, 40, '#24502f', '#7fae50', '#a8742f', r.uniform(0, 1)) if palm_ else crown(x, y, 22, '#2f4f2c', '#6f8f46', '#4a5a2c')
# -- the flock, a long file from the plain into the sand, and the tents at its end
path = dense(smooth_line([(150, 560), (330, 600), (470, 700), (590, 800), (760, 850), (900, 960)], 10), 23)
o.append(line(path, '#c79a52', 40, 'stroke-linejoin="round"')); o.append(line(path, '#f3dca4', 24, 'stroke-linejoin="round"'))
F = [(x + r.uniform(-14, 14), y + r.uniform(-17, 17)) for x, y in path for _ in range(2)]
o += flock([(x + 6, y + 6) for x, y in F], ['#8a5f2c'], 28, 19) + flock(F, ['#fbf3e2', '#fbf3e2', '#2a2018', '#e9dabd', '#fbf3e2', '#8a4a25'], 28, 19)
for x, y, a in ((420, 960, -10), (580, 1010, 6), (300, 1020, 14), (760, 1030, -6)):
    t = math.radians(a)                                  # long roofs of dark cloth, a lit and a shaded slope, pegs and a hearth before them
    p = lambda ps: [(x + px * math.cos(t) - py * math.sin(t), y + px * math.sin(t) + py * math.cos(t)) for px, py in ps]
    o.append(poly(p([(-50, 30), (70, 26), (96, 46), (-24, 50)]), '#a86f30'))
    o.append(poly(p([(-66, -30), (66, -30), (74, 32), (-74, 32)]), '#1c1418')); o.append(poly(p([(-58, -22), (58, -22), (60, 2), (-60, 2)]), '#5a4444')); o.append(poly(p([(-60, 4), (60, 4), (66, 25), (-66, 25)]), '#33262a'))
    for y0, y1, c in ((-15, -8, '#a02c2f'), (12, 18, '#a02c2f')):
        o.append(poly(p([(-59, y0), (59, y0), (60, y1), (-60, y1)]), c))
    o.append(line(p([(-62, 3), (62, 3)]), '#d9c49a', 8))
o.append(woven('ⵉⵎⴽⵏⴰⵙⵏ', '#7a1f2b', 4, 1300, 176))
show(o + [emblem_frame(W, H, '#b58a28', '#2b5f86')])
