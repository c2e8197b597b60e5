"""Ismail ibn Abi al-Muhajir emblem: an open book on a plain wooden stand, in the light of a lattice; Kairouan. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1d241f', random.Random(27)

# -- a white wall, the morning in it
o.append(rect(0, 0, W, H, '#cfd6c2'))
for j in range(16):
    x = 100 - (j % 2) * 70
    while x < 1500:
        w = r.choice([120, 148, 176])
        o.append(rect(x + 3, 128 + j * 56 + 3, w - 6, 50, r.choice(['#d9dec9', '#cdd4bf', '#d3d9c5', '#c6ceb8'])))
        x += w
# -- the lattice, high on the left, and the beams that come from it
lx, ly, lw, lh, cell = 218, 186, 240, 240, 60
o += [rect(lx - 30, ly - 30, lw + 60, lh + 60, K), rect(lx - 20, ly - 20, lw + 40, lh + 40, '#9fb08f'), rect(lx, ly, lw, lh, '#fffaf0')]
for i in range(4):
    for j in range(4):
        x, y = lx + (i + .5) * cell, ly + (j + .5) * cell
        o += [poly([(x - 30, y - 30), (x, y - 30), (x - 30, y)], '#2f6b52'), poly([(x + 30, y + 30), (x, y + 30), (x + 30, y)], '#2f6b52'), poly([(x + 30, y - 30), (x, y - 30), (x + 30, y)], '#2f6b52'), poly([(x - 30, y + 30), (x, y + 30), (x - 30, y)], '#2f6b52')]
        o.append(line([(x, y - 30), (x + 30, y), (x, y + 30), (x - 30, y), (x, y - 30)], K, 8))
for i in range(4):
    x0 = lx + i * cell + 14
    o.append(poly([(x0, ly + lh + 20), (x0 + 36, ly + lh + 20), (x0 + 44 + 580 + i * 60, 1100), (x0 + 420 + i * 60, 1100)], '#eef0de'))
# -- floor and a green mat
o += floor(['#a9b59a', '#98a68a', '#85957a'], 884, 1020)
o.append(poly([(330, 900), (1290, 900), (1400, 1054), (220, 1054)], K)); o.append(poly([(342, 910), (1278, 910), (1380, 1044), (240, 1044)], '#2f6b52'))
M = lambda u, v: (342 + 936 * u + (240 - 342 + (1140 - 936) * u) * v, 910 + 134 * v)
for v0, v1, c in ((.08, .16, P['wool']), (.2, .26, P['straw']), (.76, .82, P['straw']), (.86, .94, P['wool'])):
    o.append(poly([M(0.01, v0), M(.99, v0), M(.99, v1), M(.01, v1)], c))
for i in range(15):
    x, y = M((i + .5) / 15, .51)
    o += [poly([(x - 30, y), (x, y - 24), (x + 30, y), (x, y + 24)], K), poly([(x - 22, y), (x, y - 17), (x + 22, y), (x, y + 17)], '#6c9550'), poly([(x - 10, y), (x, y - 8), (x + 10, y), (x, y + 8)], P['bone'])]
for i in range(4):                                       # light lying over the mat
    u = .36 + i * .115
    o.append(poly([M(u, .3), M(u + .055, .3), M(u + .075, .72), M(u + .02, .72)], '#dfe8c2'))

# -- the stand: two crossed boards
ax, by = 800, 990
def board(s, c, lit):
    ps = [(ax - s * 250, 996), (ax - s * 176, 996), (ax + s * 300, 640), (ax + s * 372, 560), (ax + s * 300, 560), (ax - s * 40, 806)]
    o.append(poly(ps, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(ps, c))
    o.append(poly([(ax - s * 250, 996), (ax - s * 220, 996), (ax + s * 330, 590), (ax + s * 372, 560), (ax + s * 300, 560), (ax - s * 40, 806)], lit))
    for k in range(4):
        x, y = ax + s * (-150 + k * 24) , 950 - k * 20
board(-1, '#6b4a2c', '#8a6238'); board(1, '#8a5f34', '#b58648')
o += nest(ax, 800, [(44, K), (32, P['straw']), (18, '#8a5f34')])

# -- the book: wide, as the old codices were; lines of beads for writing
def leafs(s):
    top = [(ax, 562), (ax + s * 90, 532), (ax + s * 220, 520), (ax + s * 360, 508), (ax + s * 452, 476)]
    bot = [(ax, 806), (ax + s * 90, 772), (ax + s * 220, 752), (ax + s * 360, 724), (ax + s * 452, 690)]
    cover = [(ax, 540), (ax + s * 474, 452), (ax + s * 478, 712), (ax, 838)]
    o.append(poly(cover, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"')); o.append(poly(cover, P['madder']))
    for k in (3, 2, 1):                                  # the block of leaves below
        o.append(poly([(x, y + k * 9) for x, y in top] + [(x + s * (4 * k if x != ax else 0), y + k * 9) for x, y in bot[::-1]], ['#b39b6c', '#e0cfa6'][k % 2]))
    o.append(poly(top + bot[::-1], K, f'stroke="{K}" stroke-width="10"'))
    o.append(poly(top + bot[::-1], '#fbf3de' if s > 0 else '#f1e6c9'))
    def at(u, v):
        f = u * 4
        i = min(3, int(f))
        t = f - i
        x = top[i][0] + (top[i + 1][0] - top[i][0]) * t
        return x, (top[i][1] + (top[i + 1][1] - top[i][1]) * t) * (1 - v) + (bot[i][1] + (bot[i + 1][1] - bot[i][1]) * t) * v
    q = random.Random(4 + s)
    for k in range(7):
        v = .13 + k * .118
        u = .1
        while u < .88:
            du = q.choice([.04, .07, .1, .13])
            u1 = min(u + du, .9)
            o.append(poly([at(u, v), at(u1, v), at(u1, v + .052), at(u, v + .052)], '#4a3a2c'))
            if q.random() < .4:
                o.append(poly([at(u1 - .025, v - .03), at(u1, v - .03), at(u1, v + .04), at(u1 - .025, v + .04)], '#4a3a2c'))
            u = u1 + .03
    for v in (.44,):
        x, y = at(.93, v)
        o.extend(nest(x, y, [(22, K), (15, P['saffron']), (8, P['madder'])]))
leafs(-1); leafs(1)
o.append(line([(ax, 546), (ax, 832)], K, 12))
o.append(woven('ⵉⵙⵎⴰⵄⵉⵍ', P['leaf'], 4, 1270, 180))

show(o + [emblem_frame(W, H, '#2f6b52', '#8a4a25')])
