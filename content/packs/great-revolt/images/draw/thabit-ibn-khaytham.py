"""Thabit ibn Khaytham emblem: trenches cut across a green hillside in December rain, the spades left standing. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, rain, cloud
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(112)
K = '#1c1a16'

# -- low cloud, a yellow gap under it on the left
o += sky('#4b5560', ['#59646e', '#69757d', '#7d888c', '#959d9a', '#b4b6a6', '#d8cfa2', '#f0e2a4'], [180, 222, 264, 306, 346, 384, 418], 88, 12)
for x, y, w in ((300, 140, 330), (760, 150, 380), (1220, 160, 360), (1400, 220, 260), (980, 226, 240)):
    o += cloud(x, y, w, (1, .92, .7, .34), ('#353d48', '#434d58'), 22)
o += hills(500, [(200, 50, 300), (480, 90, 330), (800, 60, 300)], ['#5f7a78', '#556f6e', '#69857f'], 3, 16)

# -- the hillside, rising to the right; its beds in greens
sky_ = [(80, 560), (260, 540), (430, 548), (620, 500), (820, 470), (1010, 400), (1180, 372), (1340, 300), (1520, 276)]
GR = ['#5f9440', '#548838', '#6ba24a', '#4a7c32', '#62983f']
for k in range(13):
    ps = [(x, y + k * 54 + (k * 12 if i < 4 else 0) + (10 if (i + k) % 2 else -10)) for i, (x, y) in enumerate(sky_)]
    o.append(poly(ps + [(1520, 1110), (80, 1110)], GR[k % 5]))
o.append(line(sky_, K, 8))
for i in range(90):
    x = r.uniform(140, 1450)
    y = r.uniform(560 - (x - 80) * .2 + 40, 1050)
    o.append(tuft(x, y, 20 + (y - 300) * .02, ['#8fc05c', '#3c682a', '#a8cf72'][i % 3], 4, 7, 3, 8))

# -- three trenches, each a broken line: lip of thrown earth, dark cut, water at the bottom
def trench(ps, w):
    q = lambda d: [(x, y + d) for x, y in ps]
    o.append(line(q(-w * .62), K, w * .9 + 14, 'stroke-linejoin="miter"')); o.append(line(q(-w * .62), '#a3703f', w * .9, 'stroke-linejoin="miter"'))
    o.append(line(q(-w * .86), '#c08d55', w * .3, 'stroke-linejoin="miter"'))
    o.append(line(ps, K, w + 16, 'stroke-linejoin="miter"')); o.append(line(ps, '#5a3a22', w, 'stroke-linejoin="miter"')); o.append(line(q(-w * .2), '#2e1d14', w * .5, 'stroke-linejoin="miter"'))
    o.append(line(q(w * .22), '#93a9ad', max(7, w * .24), 'stroke-linejoin="miter"'))
    for (ax, ay), (bx, by) in zip(ps, ps[1:]):
        for t in (.2, .5, .8):
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t - w * 1.0
            o.append(shape([(x - w * .8, y + w * .3), (x - w * .7, y - w * .02), (x - w * .3, y - w * .24), (x + w * .3, y - w * .22), (x + w * .7, y), (x + w * .8, y + w * .3)], '#a3703f', 7, K))
            o.append(poly([(x - w * .6, y), (x - w * .28, y - w * .18), (x + w * .24, y - w * .16), (x - w * .1, y + w * .06)], '#c9965c'))
trench([(90, 690), (280, 660), (350, 720), (580, 650), (650, 706), (880, 600), (950, 650), (1170, 520), (1240, 560), (1510, 400)], 34)
trench([(90, 950), (250, 916), (360, 1006), (660, 890), (780, 980), (1080, 800), (1200, 876), (1510, 690)], 70)

# -- spades and baskets
def spade(x, y, s, a):
    T = lambda ps: turned(ps, x, y, s, a)
    o.append(rod(T([(0, -60), (0, -300)]), '#b98a54', 14 * s, 8, K)); o.append(shape(T([(-44, -310), (44, -310), (44, -286), (-44, -286)]), '#b98a54', 8, K))
    o.append(shape(T([(-46, -84), (46, -84), (46, -14), (0, 40), (-46, -14)]), '#9a6a3c', 9, K)); o.append(poly(T([(-38, -76), (-10, -76), (-10, -30), (-38, -30)]), '#c9965c'))
    o.append(poly(T([(-46, -40), (-30, -40), (-30, -22), (30, -22), (30, -40), (46, -40), (46, -14), (0, 40), (-46, -14)]), '#8d97a3')); o.append(poly(T([(-42, -36), (-34, -36), (-34, -16), (-4, -16), (-4, 28), (-42, -16)]), '#d5dade'))
spade(1270, 640, .8, 14); spade(520, 890, 1.35, 10); spade(720, 610, .66, -12)
def basket(x, y, s):
    o.append(shape(turned([(-60, -50), (60, -50), (44, 30), (-44, 30)], x, y, s), '#d0a560', 9, K))
    for j in range(3):
        for i in range(5):
            if (i + j) % 2:
                o.append(poly(turned([(-46 + i * 20, -40 + j * 22), (-28 + i * 20, -40 + j * 22), (-28 + i * 20, -22 + j * 22), (-46 + i * 20, -22 + j * 22)], x, y, s), '#8f6a34'))
    o.append(shape(turned([(-54, -50), (-30, -86), (6, -96), (38, -80), (54, -50)], x, y, s), '#a3703f', 8, K)); o.append(poly(turned([(-40, -56), (-24, -80), (4, -88), (-4, -62)], x, y, s), '#c08d55'))
basket(960, 980, 1.35); basket(1060, 760, .8)
o += rain(8, 80, '#dfe6e6', lean=.26, length=(44, 84))
o.append(woven('ⵜⴰⴱⵉⵜ', P['straw'], C, 1260, 1004))
o.append(emblem_frame(W, H, '#4d3524', '#2f6b52'))
print(page(W, H, o))
