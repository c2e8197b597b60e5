"""Ceuta, winter of 741-742: empty jars on a quay; over the strait, a sail that does not come. White noon. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, sea, show
from stone import courses, clip
from hull import ship
from jar import jar
from band import bands, W, H

o, r, K = [], random.Random(71), '#23201f'
o += sky(['#8cc2c8', '#a6d0d0', '#c0ddd7', '#d8e8de', '#ebf1e4', '#f8f6e9'], 140, 400, '#77b4be')
# -- the other shore
o += hills(476, [(180, 120, 300), (430, 190, 260), (660, 110, 240), (1000, 60, 300), (1330, 150, 320), (1570, 90, 260)], ['#92b3b8', '#86a9b1', '#9dbcbf'], 3, 22, 9)
o += sea(470, 800, ['#5fb3b5', '#3f9aa5', '#78c4c0', '#2f8796'], 22, 2.2, 44, 5, '#4aa5ad')
for i in range(40):
    x, y = r.uniform(0, W), r.uniform(490, 760)
    q = 5 + (y - 480) * .03
    o.append(poly([(x - q * 3, y), (x, y - q * .6), (x + q * 3, y), (x, y + q * .6)], '#e6f3e6'))
o += ship(1120, 516, .44, K, ('#7a5236', '#94643f', '#50342a'), ('#f8f1e1', '#cfc3ab'), None, 1)
for k in range(4):
    o.append(poly([(1020 - k * 44, 530), (1000 - k * 44, 524), (980 - k * 44, 530), (1000 - k * 44, 536)], '#e6f3e6'))
# -- the quay
o.append(rect(0, 748, W, 400, K))
o += courses(0, W, 758, 800, ['#f0e6cf', '#e8dcc1', '#f5ecd8'], '#a08c70', 3, 42, (150, 190, 230), 7)
for i, (c, y) in enumerate(zip(['#e9dcc0', '#dccaa6', '#cdb78e', '#bda37a'], [800, 880, 960, 1044])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))
for i in range(44):
    x, y, q = r.uniform(0, W), r.uniform(830, 1090), r.uniform(6, 11)
    o.append(poly([(x - q * 2, y), (x, y - q * .6), (x + q * 2, y), (x, y + q * .6)], r.choice(['#f5ecd8', '#a98d66'])))
def sh(x, y, w):
    o.append(poly([(x - w, y), (x - w * .5, y - 22), (x + w * .6, y - 20), (x + w, y), (x + w * .5, y + 22), (x - w * .5, y + 20)], '#8f7656'))
WH, BU = ('#efe0bd', '#d3ba8c', '#a8895c'), ('#d98f58', '#b9673c', '#8a4528')
GR = ('#c9a878', '#a3814f', '#775a36')
for x, y, s, a, c, b in ((90, 800, .74, 0, GR, '#775a36'), (230, 806, .78, 0, BU, P['wool']), (372, 800, .74, 0, GR, '#775a36')):
    sh(x + 10, y + 88 * s + 12, 96 * s); o.extend(jar(x, y, s, a, c, K, b))
sh(1370, 992, 210); o += jar(1390, 896, 1.2, 104, GR, K, '#775a36')
sh(640, 1002, 200); o += jar(620, 916, 1.3, -98, BU, K, P['wool'])
sh(1010, 1046, 190); o += jar(1010, 912, 1.26, 13, WH, K, P['madder'], True, True)
# one whose mouth looks at us
x, y = 300, 1000
sh(x + 20, y + 76, 170)
E_ = lambda q, sq=1, dx=0, dy=0: [(x + dx + math.cos(i * math.tau / 30) * q, y + dy + math.sin(i * math.tau / 30) * q * sq) for i in range(30)]
o += [poly(E_(128, .86, 20, -8), K), poly(E_(118, .86, 20, -8), BU[1]), poly(E_(104, .86, 2, 0), BU[0])]
for i in range(14):
    a = i * math.tau / 14
    p = lambda f, d=0: (x + math.cos(a + d) * f, y + math.sin(a + d) * f * .86)
    o.append(poly([p(98), p(80, .14), p(80, -.14)], P['wool']))
o += [poly(E_(72, .86), K), poly(E_(62, .86), '#eab07a'), poly(E_(48, .86), '#120d10'), poly(E_(48, .5, 0, 16), '#2a1c1c')]
# shards, and a last bone-dry ladle
for sx, sy, q, a in ((820, 1060, 30, 0), (1180, 1062, 26, 1), (1250, 1030, 18, 2), (760, 1020, 16, 1)):
    ps = [(sx + math.cos(a + k * 1.9) * q * (1.2 if k % 2 else .8) * 1.3, sy + math.sin(a + k * 1.9) * q * .6) for k in range(4)]
    o.append(poly(ps, K, f'stroke="{K}" stroke-width="12"')); o.append(poly(ps, WH[0] if a else BU[0]))
o += bands('#2f6f7c', '#2b5a70', '#e9dcc0', P['clay'], P['bone'], 'net', 'water', 'ⵙⴱⵜⴰ', K)
show(o)
