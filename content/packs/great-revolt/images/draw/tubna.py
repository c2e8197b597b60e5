"""Tubna, 20 September 742: on the white pan of the Hodna two walls of dust lean towards each other like waves. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, show
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(91), '#2a2226'
o += sky(['#5c95c4', '#76a8cf', '#93bbd8', '#b1cee0', '#cfe0e6', '#e6ecea'], 150, 520, '#4a84b8')
o += hills(640, [(200, 90, 360), (640, 110, 330), (940, 70, 280), (1380, 130, 380)], ['#8ea3bd', '#8399b5', '#9aadc4'], 8, 20, 8)
for i, (c, y) in enumerate(zip(['#f4f1e8', '#e6e6e2', '#f8f6ee', '#ecebe4'], [640, 680, 720, 770])):
    o.append(teeth(W, y, 60, 5, H, c, phase=30 * (i % 2)))
for i in range(20):                                      # water that is not there
    x, y = r.uniform(560, 1060), r.uniform(648, 690)
    o.append(poly([(x - 60, y), (x, y - 5), (x + 60, y), (x, y + 5)], '#b8d3e0'))
# -- the dust: five waves within each other, each edge toothed, leaning forwards
def wave(x0, f, cs, tops):
    for k, (c, (dx, top)) in enumerate(zip(cs, tops)):
        prof = [(-1000, top + 90), (-760, top + 30), (-560, top + 44), (-400, top), (-240, top + 26), (-120, top - 10), (-24, top + 36), (14, top + 92), (-30, top + 138), (-100, top + 176), (-74, top + 240), (-10, top + 300), (10, 760), (84, 808)]
        prof = [(px - dx, py) for px, py in prof]
        q, out = dense(smooth_line(prof, 6), 24), []
        for i, (px, py) in enumerate(q):
            a, b = q[max(i - 1, 0)], q[min(i + 1, len(q) - 1)]
            t = math.atan2(b[1] - a[1], b[0] - a[0]) - math.pi / 2
            s = 8 if i % 2 else -5
            out.append((x0 + f * (px + math.cos(t) * s), py + math.sin(t) * s))
        o.append(poly(out + [(x0 - f * 1100, 820), (x0 - f * 1100, 300)], c))
T = [(0, 236), (56, 296), (118, 358), (190, 430), (276, 508), (380, 590)]
wave(672, 1, ['#7d3b2c', '#9a4c31', '#b3633a', '#c77c48', '#d9985f', '#e8b983'], T)
wave(968, -1, ['#4b4a66', '#5d5d7d', '#747493', '#8d8da8', '#a8a8bc', '#c4c4d0'], [(a, b + 34) for a, b in T])
# -- points of lances and shields at the foot of each
def host(xs, pc, shc, sc2):
    for i, x in enumerate(xs):
        f = 1 if x < 800 else -1
        L, a = 150 + (i * 53) % 70, f * (10 + (i * 7) % 13)
        t = math.radians(a)
        ex, ey = x + math.sin(t) * L, 780 - math.cos(t) * L
        u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
        if i % 3 == 1:
            o.append(poly([u(-6, 0), u(-10, -f * 92), u(-34, -f * 62), (u(-64, -f * 92)), u(-62, 0)], K)); o.append(poly([u(-14, -f * 6), u(-18, -f * 74), u(-34, -f * 50), u(-56, -f * 74), u(-54, -f * 6)], pc))
        o.append(line([(x, 780), (ex, ey)], K, 10)); o.append(poly([u(-4, -13), u(48, 0), u(-4, 13)], K))
    for i, x in enumerate(xs):
        y = 786 + (i % 2) * 14
        for q, c in ((38, K), (31, sc2), (22, shc), (9, P['bone'])):
            o.append(circ(x, y, q, c))
host([14 + i * 62 for i in range(10)], P['madder'], P['madder'], P['straw'])
host([1586 - i * 62 for i in range(10)], P['bone'], P['indigo2'], P['silver'])
for f, x0, cs, sd in ((1, 680, ['#c77c48', '#e8b983'], 5), (-1, 960, ['#8d8da8', '#c4c4d0'], 6)):
    q = random.Random(sd)
    for k, c in enumerate(cs):
        for i in range(26):
            x, y, s = x0 - f * (i + q.random()) * 30, 822 + k * 10 + q.uniform(-8, 8), q.uniform(18, 34)
            o.append(poly([(x - s * 1.9, y), (x - s * .3, y - s * .5), (x + s * 1.9, y), (x, y + s * .4)], c))
# -- the crust of the pan before us: cracked plates, wider towards the eye
for i, (c, y) in enumerate(zip(['#f8f6ee', '#efece2', '#e4dfd2', '#d8d0be'], [850, 910, 980, 1050])):
    o.append(teeth(W, y, 60, 6, H, c, phase=30 * (i % 2)))
vp = lambda u, v: (800 + u * (.42 + v * 1.1), 852 + 300 * v ** 1.25)
q, wob = random.Random(12), {}
def node(i, j):                                          # a honeycomb, shaken: up and down by turns along each row
    if (i, j) not in wob:
        wob[i, j] = (q.uniform(-.2, .2), q.uniform(-.12, .12))
    return vp((i + wob[i, j][0]) * 118, max(0, (j + (.2 if (i + j) % 2 else -.2) + wob[i, j][1] + .15) / 5.4))
for j in range(7):
    ps = [node(i, j) for i in range(-14, 15)]
    o.append(line(ps, '#b7ab92', 5 + j * 1.3))
    for i in range(-14, 15):
        if (i + j) % 2:
            o.append(line([node(i, j), node(i, j + 1)], '#b7ab92', 6 + j * 1.3))
for x, y, s in ((90, 1040, 1.2), (1510, 1050, 1.2), (330, 960, .8), (1240, 950, .8), (760, 1080, 1.1)):
    for i in range(9):
        o.append(tuft(x + (i - 4) * 15 * s, y + (i % 3) * 5, 46 * s, ['#7a4b5a', '#93765f', '#5d3a4a'][i % 3], (i - 4) * 4, 8, 2, 9))
o += bands('#23304a', '#6d3a2c', P['straw'], P['cobalt'], P['bone'], 'net', 'points', 'ⵟⵓⴱⵏⴰ', K)
show(o)
