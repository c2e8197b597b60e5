"""Hawwara: a village's granary in the hills of Tripolitania, cell upon cell, each vault one family's; noon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from ink import shape, rod
from sheet import show

o, r, K = [], random.Random(48), '#2a1c1a'
o += sky(['#1f55a4', '#2a66b4', '#3a78c2', '#5a92d0', '#86b2de', '#b6d2ea'], 170, 520, '#1a4a96')
for k, (x, y) in enumerate(((250, 250), (290, 226), (340, 250))):          # swallows
    o.append(line([(x - 24, y - 10), (x - 8, y - 2), (x, y + 6), (x + 8, y - 2), (x + 24, y - 10)], '#0e2a5c', 7))
# -- the wall of cells: tiers that end in steps; lime and clay, each end an arch with a small door
TONE = [('#f3e4c6', '#d9c09a', '#fffaf0'), ('#ecd8b4', '#ccae84', '#fbf1dc'), ('#e2c9a0', '#bf9e72', '#f6e6c6'), ('#f6ecd6', '#dcc8a6', '#fffdf6'), ('#e6cfae', '#c4a67e', '#f8ead0')]
CW, CH = 168, 158
GRID = {0: range(-1, 9), 1: range(-1, 9), 2: range(0, 9), 3: range(2, 9), 4: range(3, 6), }
GRID[3] = [2, 3, 4, 5, 7, 8]; GRID[2] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
base = 930
cells = []
for row in (4, 3, 2, 1, 0):
    for c in GRID[row]:
        w = CW + ((c * 37 + row * 53) % 23) - 11
        x = 150 + c * CW + ((row % 2) * 46) + ((c * 29 + row * 17) % 15) - 7
        y = base - row * CH
        cells.append((row, c, x, y, w))
o += [rect(60, base - CH * 2 - 70, 1480, CH * 2 + 76, '#8a6a4c'), rect(520, base - CH * 3 - 60, 620, 220, '#8a6a4c'), rect(660, base - CH * 4 - 60, 420, 220, '#8a6a4c'), rect(1380, base - CH * 3 - 60, 160, 220, '#8a6a4c')]
for row, c, x, y, w in cells:                            # the outlines first, so that the tiers grow together
    top = [(x - 12, y + 6)] + [(x + w / 2 - math.cos(i * math.pi / 12) * (w / 2 + 12), y - CH + 62 - math.sin(i * math.pi / 12) * 84) for i in range(13)] + [(x + w + 12, y + 6)]
    o.append(poly(top, K))
for row, c, x, y, w in cells:
    t = TONE[(c * 3 + row * 2) % 5]
    A = lambda e, d=0: [(x + e, y + 2)] + [(x + w / 2 - math.cos(i * math.pi / 12) * (w / 2 - e), y - CH + 62 + d - math.sin(i * math.pi / 12) * (74 - e)) for i in range(13)] + [(x + w - e, y + 2)]
    o.append(poly(A(0), t[1])); o.append(poly([(px - 9 if px > x + w / 2 else px, py) for px, py in A(2, 6)], t[0]))
    rim = A(6)[1:-1]
    o.append(line(rim[:8], t[2], 9))
    dx, dy, dw, dh = x + w / 2 - 26, y - 96, 52, 64      # the door, palm boards, a wooden bar
    o += [rect(dx - 17, dy - 13, dw + 34, dh + 24, t[1]), rect(dx - 9, dy - 9, dw + 18, dh + 18, K)]
    if (c * 5 + row * 3) % 4 == 0:
        o += [rect(dx, dy, dw, dh, '#1a1214'), rect(dx + 6, dy + 40, dw - 12, 24, '#b9803a'), loz(dx + 20, dy + 38, 12, '#efc873', 1.2), loz(dx + 34, dy + 40, 10, '#e0a030', 1.2)]   # open, grain within
    else:
        col = ['#7d4a2a', '#6a3d24', '#8a5632', '#2f5f86'][(c + row * 2) % 4]
        o += [rect(dx, dy, dw, dh, col), rect(dx + 15, dy, 6, dh, K), rect(dx + 33, dy, 6, dh, K), rect(dx - 4, dy + 24, dw + 8, 11, '#c79a5b')]
    o += [rect(x + w / 2 - 36, y - 20, 72, 12, '#7d5a3a'), rect(x + w / 2 - 36, y - 20, 72, 6, '#b98a54')]                  # a beam to stand on
    if (c + row) % 2:
        for k in range(3):                               # marks of the owners, pressed into the wet clay
            o.append(loz(x + 30 + k * 20, y - 118 + abs(k - 1) * 8, 10, ['#a02c2f', '#8a4a25', '#a02c2f'][k], .8))
# -- two ladders of trunk
def ladder(x0, y0, x1, y1):
    o.append(line([(x0, y0), (x1, y1)], K, 36)); o.append(line([(x0, y0), (x1, y1)], '#8a5a35', 20))
    L = math.hypot(x1 - x0, y1 - y0); m = int(L / 34)
    for i in range(m):
        t = (i + .6) / m
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        o.append(poly([(x - 22, y), (x + 22, y), (x + 14, y + 13), (x - 14, y + 13)], K)); o.append(rect(x - 14, y, 28, 7, '#d9ac6c'))
ladder(430, 960, 470, 640); ladder(1050, 960, 1010, 480)
# -- the court: packed earth, jars and baskets, a heap of barley
o += floor(['#e0b98a', '#d4a878', '#c99a68', '#bd8c5a'], 934, 1060, 74, 6)
def jar(x, y, s, c='#b5703c', l='#dc9c5c'):
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    d = curve(t([(-26, -150), (-24, -130), (-58, -96), (-62, -46), (-36, -4), (36, -4), (62, -46), (58, -96), (24, -130), (26, -150)]), True, .8)
    o.extend([poly(t([(-40, 0), (80, -10), (130, 4), (60, 14), (-30, 12)]), '#9c7048'), f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18"/>', f'<path d="{d}" fill="{c}"/>', poly(t([(-46, -90), (-30, -98), (-34, -24), (-50, -46)]), l),
              line(t([(-58, -74), (-20, -62), (20, -74), (58, -62)]), K, 7), rect(x - 32 * s, y - 160 * s, 64 * s, 18, K), rect(x - 25 * s, y - 155 * s, 50 * s, 8, l)])
jar(250, 1040, .84); jar(350, 1050, .7, '#a85f34'); jar(1290, 1044, .86); jar(1392, 1052, .66, '#a85f34')
o += [poly([(610, 1056), (700, 980), (800, 944), (900, 980), (990, 1056)], K), poly([(630, 1052), (706, 988), (800, 956), (894, 988), (970, 1052)], '#e0a030'), poly([(630, 1052), (706, 988), (800, 956), (770, 1010), (720, 1052)], '#efc873')]
for k in range(26):
    x = r.uniform(680, 930)
    o.append(loz(x, r.uniform(990 + abs(x - 800) * .3, 1046), 9, ['#b98a2c', '#fbe9b8'][k % 2], .6))
o.append(woven('ⵉⵀⵡⵡⴰⵔⵏ', P['straw'], 4, 300, 168))
show(o + [emblem_frame(W, H, '#d8c8a4', '#2a66b4')])
