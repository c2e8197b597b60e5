"""Aqua Portora, August 742: two hedges of the same white banners face to face in the heat; one arrow between. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, show, loz
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(161), '#3a2210'
o += sky(['#e9a524', '#eeb236', '#f2bf4c', '#f5cb66', '#f7d682', '#f9e1a0', '#fbeabd'], 130, 560, '#e2981c')
o += hills(640, [(300, 70, 400), (820, 40, 300), (1280, 90, 420)], ['#d99f4c', '#cf9340', '#e2ab5a'], 4, 18, 6)
for i, (c, y) in enumerate(zip(['#e3b45c', '#d9a24a', '#cc8f3e', '#b97a34', '#a3662c', '#8a5226'], [660, 720, 790, 870, 956, 1040])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))
# -- the bed of a brook between them, nearly dry
L = smooth_line([(790, 664), (740, 720), (800, 800), (720, 900), (600, 1010), (560, 1120)], 8)
R = smooth_line([(806, 664), (780, 716), (868, 800), (860, 900), (900, 1010), (960, 1120)], 8)
o.append(poly(L + R[::-1], '#8a5226')); o.append(poly([(x + 16, y) for x, y in L] + [(x - 16, y) for x, y in R[::-1]], '#efd9a0'))
for i in range(34):
    t = r.random()
    j = int(t * (len(L) - 1))
    x, y, q = L[j][0] + 24 + (R[j][0] - L[j][0] - 48) * r.random(), L[j][1], 6 + 15 * t
    o.append(poly([(x - q * 1.4, y), (x - q * .5, y - q * .8), (x + q * .7, y - q * .7), (x + q * 1.4, y), (x, y + q * .5)], r.choice(['#c9a878', '#a98d66', '#f8f1e1'])))
q = smooth_line([(797, 672), (764, 720), (832, 806), (780, 900), (742, 1010), (760, 1120)], 8)
o.append(limb(q, [4 + 40 * (i / len(q)) for i in range(len(q))], '#5f9bb0'))
for k in range(8, len(q) - 2, 5):
    o.append(line([(q[k][0] - k * .3, q[k][1]), (q[k][0] + k * .4, q[k][1] + 4)], '#cfe3dc', 7))
# -- banners: the same on both sides
def banner(x, y, L_, a, s, f, tone):
    """f = +1: stands on the left, its cloth blows back to the left."""
    t = math.radians(a)
    ex, ey = x + math.sin(t) * L_, y - math.cos(t) * L_
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w * f, ey - math.cos(t) * d + math.sin(t) * w * f)
    o.append(line([(x, y), (ex, ey)], K, 17 * s)); o.append(line([(x, y), (ex, ey)], '#8a4a25', max(6, 7 * s)))
    o.append(poly([u(-6, -14 * s), u(22 * s, -18 * s), u(86 * s, 0), u(22 * s, 18 * s), u(-6, 14 * s)], K)); o.append(poly([u(2, 0), u(22 * s, -10 * s), u(70 * s, 0)], P['bone'])); o.append(poly([u(2, 0), u(22 * s, 10 * s), u(70 * s, 0)], P['steel']))
    c = [u(-20 * s, -6), u(-20 * s, -150 * s), u(-74 * s, -112 * s), u(-128 * s, -156 * s), u(-128 * s, -6)]
    o.append(poly(c, K, f'stroke="{K}" stroke-width="{n(15 * s)}"')); o.append(poly(c, tone[0])); o.append(poly([u(-92 * s, -6), u(-92 * s, -126 * s), u(-128 * s, -156 * s), u(-128 * s, -6)], tone[1])); o.append(poly([u(-20 * s, -6), u(-20 * s, -26 * s), u(-128 * s, -26 * s), u(-128 * s, -6)], tone[2]))
T = [('#fbeabd', '#e8c98a', '#d9a24a'), ('#fbf2d8', '#e6d3a4', '#b9a87c'), (P['bone'], '#d3d3cc', '#8795ad')]
def shield(x, y, q):
    o.append(circ(x, y, q + 9, K)); o.append(circ(x, y, q, P['bone'])); o.append(circ(x, y, q * .84, '#3f67ab' if 1 else 0))
    for i in range(8):
        a = i * math.tau / 8 + .2
        p = lambda f, d=0: (x + math.cos(a + d) * q * f, y + math.sin(a + d) * q * f)
        o.append(poly([p(.3), p(.54, .26), p(.78), p(.54, -.26)], P['bone']))
    o.append(circ(x, y, q * .25, K)); o.append(circ(x, y, q * .16, P['straw']))
for row, (y, L_, s, m, x0, dx) in enumerate(((772, 270, .6, 9, 620, 78), (880, 390, .82, 7, 560, 96), (1000, 510, 1.06, 6, 500, 118))):
    for i in range(m):                                   # each lance stands in a hand's place behind a shield of its own row
        j = r.uniform(-8, 8)
        for f in (1, -1):
            x = 800 - f * (800 - x0 + i * dx + j)
            banner(x - 14 * f, y + 8 * (i % 2), L_ * (1 + .08 * ((i * 7) % 3 - 1)), f * (7 + 3 * (i % 3)), s, f, T[row])
    q = (34, 46, 60)[row]
    for i in range(m + 1):
        for f in (1, -1):
            x = 800 - f * (800 - x0 + i * dx)
            if -80 < x < 1680:
                shield(x, y - q * .5 + 8 * (i % 2), q)
for i in range(40):                                      # stubble
    x, y = r.uniform(0, W), r.uniform(1030, 1094)
    if not 560 < x < 980:
        o.append(tuft(x, y, r.uniform(28, 50), r.choice(['#efd07a', '#6b4020', '#d9a24a']), r.uniform(-6, 6), 8))
# -- the arrow, at the top of its flight
def arrow(x, y, a, s):
    t = math.radians(a)
    u = lambda d, w: (x + (math.cos(t) * d - math.sin(t) * w) * s, y + (math.sin(t) * d + math.cos(t) * w) * s)
    o.append(line([u(-280, 0), u(250, 0)], K, 27 * s)); o.append(line([u(-276, 0), u(250, 0)], '#a3662c', 13 * s)); o.append(line([u(-276, -3), u(250, -3)], '#d9a24a', 6))
    hd = [u(226, -20), u(252, -44), u(372, 0), u(252, 44), u(226, 20)]
    o.append(poly(hd, K, f'stroke="{K}" stroke-width="16"')); o.append(poly([u(236, 0), u(254, -36), u(362, 0)], P['bone'])); o.append(poly([u(236, 0), u(254, 36), u(362, 0)], '#5f6a78'))
    for f in (-1, 1):
        fl = [u(-130, f * 8), u(-170, f * 58), u(-300, f * 70), u(-262, f * 8)]
        o.append(poly(fl, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(fl, P['madder'] if f < 0 else P['madder2']))
        for k in range(4):
            o.append(line([u(-168 - k * 26, f * 10), u(-196 - k * 26, f * (52 + k * 4))], P['straw'] if f < 0 else P['clay'], 7))
    for k in range(3):
        o.append(poly([u(196 - k * 22, -11), u(208 - k * 22, -11), u(208 - k * 22, 11), u(196 - k * 22, 11)], P['madder']))
arrow(770, 300, 9, .94)
for k in range(5):
    o.append(poly([(420 - k * 74, 270 - k * 8), (396 - k * 74, 262 - k * 8), (366 - k * 74, 263 - k * 9), (392 - k * 74, 272 - k * 8)], '#fbeabd'))
o += bands('#8a5226', '#5a3a6a', P['straw'], P['bone'], P['cobalt'], 'teeth', 'net', 'ⴰⴽⵡⴰ ⴱⵓⵔⵟⵓⵔⴰ', K)
show(o)
