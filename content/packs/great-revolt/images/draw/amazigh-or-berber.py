"""Amazigh or Berber emblem: on an upright loom two warps of different colour meet in one cloth; the name Amazigh is woven across both. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(314)
K = '#1c1512'
BL, BL2, RD, RD2 = '#2b4f8f', '#5f86bd', '#a5302e', '#d06a50'

# -- the room: a wall of straw-coloured clay, painted low
o.append(rect(0, 0, W, H, '#d8b27a'))
for i in range(40):
    x, y, w = r.uniform(110, 1490), r.uniform(140, 900), r.uniform(40, 100)
    o.append(poly([(x - w, y), (x, y - 10), (x + w, y), (x, y + 10)], r.choice(['#dfbc88', '#cfa76c', '#e6c798'])))
o += [teeth(W, y, 72, 8, H, c, phase=36 * (j % 2)) for j, (y, c) in enumerate(((980, '#8a5a38'), (1012, '#7a4d30'), (1044, '#683f28')))]
# -- the loom
X0, X1, YT, YF, YB = 306, 1294, 250, 560, 960
for x in (214, 1322):
    o.append(shape([(x, 148), (x + 64, 148), (x + 64, 1050), (x, 1050)], '#7a5030', 10, K)); o.append(rect(x, 148, 18, 902, '#a87848')); o.append(rect(x + 48, 148, 16, 902, '#553420'))
    for k in range(6):
        o.append(loz(x + 32, 220 + k * 150, (30, 20, 9), (K, P['straw'], P['madder']), .7))
# warps: two colours, thread by thread crossing over in the middle
m = int((X1 - X0) / 19)
for i in range(m):
    x = X0 + 8 + i * 19
    d = i - m // 2
    c = BL if d < -5 else RD if d > 5 else (RD if i % 2 else BL)
    o.append(rect(x - 6, YT, 16, YF - YT + 20, '#9c7444')); o.append(rect(x - 4, YT, 10, YF - YT + 20, c)); o.append(rect(x - 4, YT, 4, YF - YT + 20, BL2 if c == BL else RD2))
for y, h, c in ((206, 58, '#8a5c38'), (YB - 4, 58, '#8a5c38')):
    o.append(box(170, y, 1260, h, c, 10, K)); o.append(rect(170, y, 1260, 14, '#b98455')); o.append(rect(170, y + h - 14, 1260, 14, '#5f3c24'))
for i in range(20):
    o.append(rect(X0 + i * 50, 202, 14, 66, P['wool'])); o.append(rect(X0 + i * 50 + 14, 202, 6, 66, K))
for y in (350, 396):                                     # lease rods
    o.append(rod([(270, y), (1330, y)], '#c9a05e', 14, 7, K))
hd = [(250, 466), (1350, 466)]                           # the heddle rod and its loops
o.append(rod(hd, '#8a5c38', 24, 8, K))
o.append(rect(260, 458, 1080, 7, '#c48d57'))
for i in range(0, m, 3):
    x = X0 + 8 + i * 19
    o.append(rect(x - 7, 448, 12, 40, P['bone']))

# -- the cloth: 4-unit beads in blocks of 12; blue from the left, red from the right, toothed into each other
cell = 16
cw, chh = 62, (YB - YF) // cell
gr = blank(cw, chh, 'b')
for y in range(chh):
    e = cw // 2 + (3 - abs(y % 8 - 4)) * 1
    for x in range(cw):
        gr[y][x] = 'b' if x < e else 'r'
for y in (0, chh - 1):
    gr[y] = ['w' if x % 4 < 2 else 'k' for x in range(cw)]
for x in range(cw):
    for y in (3, chh - 4):
        if x % 6 in (2, 3):
            gr[y][x] = 's'
    for y in (2, 4, chh - 5, chh - 3):
        if x % 6 in (1, 4):
            gr[y][x] = 'c' if gr[y][x] == 'b' else 'o'
bx = 800 - cw * cell / 2
o.append(rect(bx - 12, YF - 10, cw * cell + 24, chh * cell + 20, K))
o.append(grid_svg(gr, {'b': BL, 'r': RD, 'w': P['wool'], 'k': K, 's': P['saffron'], 'c': BL2, 'o': RD2}, cell, x0=bx, y0=YF))
o.append(woven('ⴰⵎⴰⵣⵉⵖ', P['bone'], cell, 800, YF + 7 * cell))
top = [(bx + i * 31, YF - (10 if i % 2 else 24) - (14 if 12 < i < 20 else 0)) for i in range(33)]   # the fell, still uneven
o.append(poly(top + [(bx + cw * cell, YF + 4), (bx, YF + 4)], K)); o.append(poly([(x, y + 9) for x, y in top[:17]] + [(800, YF + 4), (bx, YF + 4)], BL)); o.append(poly([(x, y + 9) for x, y in top[16:]] + [(bx + cw * cell, YF + 4), (800, YF + 4)], RD))

# -- two balls of yarn, their ends running to the fell; the weaver's comb
def ball(x, y, q, c, c2):
    o.append(circ(x, y, q + 10, K)); o.append(circ(x, y, q, c))
    for k, (a, s) in enumerate(((.5, .8), (1.6, .8), (2.7, .8), (.5, .45), (1.6, .45))):
        o.append(f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(q * .92)}" ry="{n(q * s * .5)}" fill="none" stroke="{c2 if k % 2 == 0 else mix(c, K, .35)}" stroke-width="7" transform="rotate({n(math.degrees(a))} {n(x)} {n(y)})"/>')
q = smooth_line([(360, 1000), (322, 900), (300, 720), (330, 590), (460, 540), (640, 540)], 8)
o.append(line(q, K, 20)); o.append(line(q, BL2, 9))
q = smooth_line([(1240, 1000), (1282, 900), (1306, 720), (1270, 590), (1140, 540), (960, 536)], 8)
o.append(line(q, K, 20)); o.append(line(q, RD2, 9))
ball(370, 1012, 50, BL, BL2); ball(1230, 1012, 50, RD, RD2)
cx, cy = 800, 520
o.append(box(cx - 70, cy - 34, 140, 30, '#7d8794', 8, K)); o.append(rect(cx - 70, cy - 34, 140, 9, '#c6cbd0'))
for k in range(6):
    o.append(poly([(cx - 68 + k * 25, cy - 4), (cx - 50 + k * 25, cy - 4), (cx - 56 + k * 25, cy + 44), (cx - 62 + k * 25, cy + 44)], K)); o.append(poly([(cx - 63 + k * 25, cy - 4), (cx - 55 + k * 25, cy - 4), (cx - 58 + k * 25, cy + 36), (cx - 60 + k * 25, cy + 36)], '#c6cbd0'))
o.append(box(cx - 20, cy - 130, 40, 90, '#8a5c38', 8, K)); o.append(rect(cx - 20, cy - 130, 12, 90, '#c48d57')); o.append(loz(cx, cy - 90, (22, 13), (K, P['straw'])))
o.append(emblem_frame(W, H, '#24407a', '#a02c2f'))
print(page(W, H, o))
