"""Umar al-Muradi emblem: a tax roll of five parts on a wall at Tangier; the fifth is torn off and flies out over the Strait. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1c1a20', random.Random(53)

# -- August, a hard east wind: white sky at the horizon, combed clouds
o += sky(['#58b0b4', '#76c0be', '#98d0c8', '#bce0d2', '#def0de', '#f4f6e4'], 190, 500, '#3f9fa8')
for x, y, w, h in ((1260, 220, 520, 34), (1020, 290, 460, 26), (1380, 356, 380, 24)):
    o += cloud(x, y, w, h, ['#f8f7ea', '#bce0d2'], int(x))
o += strata(ridge(600, W, 580, [(860, 40, 220), (1120, 90, 260), (1380, 60, 240)], 6, 4, 26), 600, ['#8fb4b4', '#7fa6a8', '#9dc0bd'], 14, 2, 4)
o += sea(576, 1090, ['#d8efe2', '#4bb0ac', '#2a8a92', '#1f7480', '#8ad0c6', '#2a8a92', '#186070'], 14, 2.1, 40, 4, '#bce0d2')
for i in range(34):                                      # white horses
    x, y = r.uniform(800, 1440), r.uniform(620, 1050)
    q = 8 + (y - 600) * .05
    o.append(poly([(x - q * 1.6, y), (x - q * .4, y - q * .7), (x + q * 1.6, y), (x, y + q * .4)], '#f8f7ea'))

# -- the wall: ochre rubble bound with brick, a corner towards the sea
wall = [(100, 100), (800, 100), (800, 330), (812, 340), (812, 1100), (100, 1100)]
o.append(poly([(100, 100), (826, 100), (838, 1100), (100, 1100)], K))
o += courses(100, 812, 100, 1100, ['#c98a52', '#bd7d48', '#d4975e', '#b27340'], '#8a5432', 6, 46, (80, 104, 128), 5)
for k in range(5):
    o += [rect(100, 150 + k * 230, 712, 34, '#8a5432')]
    for i in range(14):
        o += [rect(104 + i * 52, 154 + k * 230, 44, 11, '#a34a2c'), rect(80 + i * 52, 168 + k * 230, 44, 11, '#a34a2c')]
o += [poly([(740, 100), (812, 100), (824, 1100), (740, 1100)], '#8a5432')]
for k in range(14):
    o.append(rect(748 + (k % 2) * 26, 120 + k * 70, 46, 7, '#6b3a24'))

# -- the roll: hung from a rod on two pegs, bellied by the wind; five registers, four of them left
def at(u, v):
    """u 0..1 across, v 0..5 down; the free edge blows to the right."""
    return 206 + 470 * u + 10 * v + 9 * v * v * (.4 + .6 * u) * .42 + 13 * math.sin(v * 2.1 + u * 1.2), 236 + v * 150 - 5 * v * v * u + 12 * math.sin(u * 3 + v)
def strip(v0, v1, u0=0, u1=1, m=12):
    L = [at(u0, v0 + (v1 - v0) * i / m) for i in range(m + 1)]
    R = [at(u1, v0 + (v1 - v0) * i / m) for i in range(m + 1)]
    T = [at(u0 + (u1 - u0) * i / 6, v0) for i in range(7)]
    B = [at(u0 + (u1 - u0) * i / 6, v1) for i in range(7)]
    return L, R, T, B
tear = [(0, 4.0), (.09, 4.14), (.17, 3.98), (.27, 4.2), (.36, 4.04), (.47, 4.22), (.55, 4.02), (.66, 4.16), (.74, 3.98), (.85, 4.14), (1, 3.94)]
L = [at(0, 4 * i / 20) for i in range(21)]
Rr = [at(1, 3.94 * i / 20) for i in range(21)]
sheet = [at(i / 8, 0) for i in range(9)] + Rr + [at(u, v) for u, v in tear[::-1]] + L[::-1]
o.append(poly([(x + 26, y + 22) for x, y in sheet], '#6b3a24'))
o.append(poly(sheet, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"')); o.append(poly(sheet, '#f6ecd2'))
REG = [P['indigo2'], P['leaf'], P['saffron'], P['plum'], P['madder']]
def register(k, at, v0, v1):
    S = lambda ps: [at(u, v) for u, v in ps]
    d = v1 - v0
    out = [poly(S([(i / 8, v0 + .1 * d) for i in range(9)] + [(i / 8, v0 + .2 * d) for i in range(8, -1, -1)]), REG[k])]
    for row in range(2):
        for c in range(7):
            u, v = .09 + c * .137, v0 + d * (.42 + row * .32)
            if (c * 3 + row * 5 + k) % 6 == 0:
                continue
            q, w = .045, .12 * d
            out += [poly(S([(u - q, v), (u, v - w), (u + q, v), (u, v + w)]), REG[k]), poly(S([(u - q * .4, v), (u, v - w * .4), (u + q * .4, v), (u, v + w * .4)]), '#f6ecd2')]
    return out
for k in range(4):
    o += register(k, at, k, k + 1)
    if k:
        o.append(line([at(i / 8, k) for i in range(9)], '#b39b6c', 8))
o.append(poly([at(.88, .02)] + [at(.88, 4.06 * i / 12) for i in range(13)] + [at(1, 3.94 * i / 12) for i in range(12, -1, -1)], '#d9c596', 'opacity=".55"'))
for k in range(4):
    o += []
o += [rect(160, 206, 570, 44, K), rect(170, 214, 550, 28, '#8a5432'), rect(170, 214, 550, 9, '#b9773f')]
for x in (236, 654):
    o += [rect(x - 22, 176, 44, 60, K), rect(x - 12, 186, 24, 44, '#7d8794'), rect(x - 12, 186, 24, 10, P['silver'])]
    o += [line([(x, 226), (x, 262)], K, 20), line([(x, 226), (x, 258)], P['madder'], 9)]
for x in (160, 730):
    o += nest(x, 228, [(36, K), (25, P['straw']), (12, P['madder'])])

# -- the fifth, in the wind
c0, a0 = (1120, 700), math.radians(-24)
def fly(u, v):
    x, y = (u - .5) * 520, (v - .5) * 170 + 34 * math.sin(u * 5.4)
    return c0[0] + x * math.cos(a0) - y * math.sin(a0), c0[1] + x * math.sin(a0) + y * math.cos(a0)
top_ = [fly(u, (v - 4) * .9 + .02) for u, v in tear]
fifth = top_ + [fly(1, .2 + .8 * i / 5) for i in range(6)] + [fly(1 - i / 12, 1) for i in range(13)] + [fly(0, 1 - i / 5) for i in range(6)]
o.append(poly(fifth, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"')); o.append(poly(fifth, '#fffaf0'))
o += register(4, lambda u, v: fly(u, v), .16, 1.0)
for x, y, w in ((860, 830, 90), (930, 566, 120), (1290, 800, 110), (1000, 900, 130), (890, 690, 70)):         # gusts
    o += [poly([(x - w, y + 10), (x, y - 6), (x + w, y - 26), (x + w * .1, y + 10)], '#f8f7ea')]
o.append(woven('ⵍⵎⵓⵔⴰⴷⵉ', K, 4, 1270, 154))

show(o + [emblem_frame(W, H, '#b04f30', '#1e2c55')])
