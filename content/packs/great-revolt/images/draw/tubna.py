"""Tubna, 20 September 742: on the white pan of the Hodna two clouds of dust come towards each other. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, show
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(91), '#2a2226'
o += sky(['#5c95c4', '#76a8cf', '#93bbd8', '#b1cee0', '#cfe0e6', '#e6ecea'], 150, 470, '#4a84b8')
o += hills(600, [(200, 90, 360), (640, 150, 330), (940, 100, 280), (1380, 130, 380)], ['#8ea3bd', '#8399b5', '#9aadc4'], 8, 20, 8)
for i, (c, y) in enumerate(zip(['#f4f1e8', '#e6e6e2', '#f8f6ee', '#ecebe4'], [596, 650, 700, 760])):
    o.append(teeth(W, y, 60, 5, H, c, phase=30 * (i % 2)))
for i in range(26):                                      # water that is not there
    x, y = r.uniform(380, 1220), r.uniform(606, 650)
    o.append(poly([(x - 60, y), (x, y - 5), (x + 60, y), (x, y + 5)], '#b8d3e0'))
# -- the clouds: each a wave of lozenges leaning forwards
def wave(x0, f, cs, seed, size):
    """From x0 (its front foot) backwards; f = +1 moves to the right."""
    q = random.Random(seed)
    for k, c in enumerate(cs):
        t = k / len(cs)
        for i in range(26):
            u = (i + q.random()) / 26
            hgt = (430 * math.sin(math.pi * min(1, .1 + u * .8)) ** .8) * (1 - .62 * t)
            for j in range(3):
                x = x0 - f * (u * 680 - 70 * (1 - u) * (j / 2) * (1 - t)) + f * 40 * j * (1 - u)
                y = 690 + 16 * k - hgt * (j + q.random()) / 3
                s = size * q.uniform(.6, 1.15) * (1 - .3 * t)
                o.append(poly([(x - f * s * 1.3, y + s * .1), (x - f * s * .5, y - s * .75), (x + f * s * .7, y - s * .7), (x + f * s * 1.4, y + s * .05), (x + f * s * .5, y + s * .75), (x - f * s * .7, y + s * .6)], c))
wave(505, 1, ['#7d3b2c', '#9a4c31', '#b3633a', '#c77c48', '#d9985f', '#e8b983'], 3, 60)
wave(1095, -1, ['#4b4a66', '#5d5d7d', '#747493', '#8d8da8', '#a8a8bc', '#c4c4d0'], 7, 60)
# points of lances at the foot of each, a pennon or two
def host(xs, pen, pc, shc, sc2):
    for i, x in enumerate(xs):
        f = 1 if x < 800 else -1
        L, a = r.uniform(130, 200), f * r.uniform(6, 22)
        t = math.radians(a)
        ex, ey = x + math.sin(t) * L, 760 - math.cos(t) * L
        o.append(line([(x, 760), (ex, ey)], K, 8)); u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
        o.append(poly([u(-4, -10), u(40, 0), u(-4, 10)], K))
        if i % 3 == 1:
            o.append(poly([u(-6, 0), u(-12, -f * 66), u(-28, -f * 40), u(-48, -f * 64), u(-46, 0)], K)); o.append(poly([u(-13, -f * 5), u(-18, -f * 50), u(-28, -f * 30), u(-40, -f * 50), u(-38, -f * 5)], pc))
    for i, x in enumerate(xs):
        q = 24 + (i % 3) * 3
        o.append(circ(x, 766 + (i % 2) * 12, q + 6, K)); o.append(circ(x, 766 + (i % 2) * 12, q, sc2)); o.append(circ(x, 766 + (i % 2) * 12, q * .7, shc)); o.append(circ(x, 766 + (i % 2) * 12, 8, P['bone']))
host([10 + i * 50 for i in range(10)], 0, P['madder'], P['madder'], P['straw'])
host([1590 - i * 50 for i in range(10)], 0, P['bone'], P['indigo2'], P['silver'])
def foot(x0, f, cs, seed):
    q = random.Random(seed)
    for k, c in enumerate(cs):
        for i in range(24):
            x, y, s = x0 - f * (i + q.random()) * 30, 796 + k * 10 + q.uniform(-8, 8), q.uniform(16, 34)
            o.append(poly([(x - s * 1.6, y), (x - s * .4, y - s * .6), (x + s * .6, y - s * .6), (x + s * 1.6, y), (x, y + s * .4)], c))
foot(580, 1, ['#c77c48', '#e8b983'], 5); foot(1020, -1, ['#8d8da8', '#c4c4d0'], 6)
# -- the crust of the pan, cracked, before us
for i, (c, y) in enumerate(zip(['#f8f6ee', '#efece2', '#e4dfd2', '#d8d0be'], [830, 900, 980, 1060])):
    o.append(teeth(W, y, 60, 6, H, c, phase=30 * (i % 2)))
for j, (y, h) in enumerate(((850, 44), (900, 56), (962, 70), (1038, 84))):
    for i in range(-12, 14):
        w = 96 + j * 38
        x = 800 + (i + .5 * (j % 2)) * w
        ps = [(x - w * .46, y + h * .5), (x - w * .24, y + 4), (x + w * .26, y + r.uniform(2, 8)), (x + w * .46, y + h * .5), (x + w * .22, y + h - 5), (x - w * .28, y + h - r.uniform(3, 9))]
        o.append(f'<polygon points="{pts(ps)}" fill="none" stroke="#b9ad98" stroke-width="7"/>')
for x, y, s in ((120, 1000, 1), (330, 1074, 1.2), (1290, 1010, 1), (1480, 1080, 1.3), (760, 1080, .9)):
    for k in range(5):
        o.append(tuft(x + (k - 2) * 26 * s, y, (50 + 20 * (k % 2)) * s, ['#6b4a52', '#8a6b4a', '#a3655a'][k % 3], (k - 2) * 8, 10))
o += bands('#2b5a8a', '#8a4a35', P['bone'], P['straw'], '#93bbd8', 'steps', 'points', 'ⵟⵓⴱⵏⴰ', K)
show(o)
