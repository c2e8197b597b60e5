"""Umar al-Muradi emblem: a tax roll in five parts, the fifth torn away; on a parapet of Tangier above the Strait. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import shape, rod, box, oval
from stone import courses

o, K, r = [], '#231812', random.Random(66)

# -- an August forenoon: the Strait, the other shore
o += sky(['#3f8f9c', '#57a2a8', '#78b6b4', '#9ccabf', '#c4dcc8', '#ecebcf'], 170, 420, '#33808f')
for x, y, w, h in ((420, 210, 460, 40), (1180, 260, 520, 44)):
    o += cloud(x, y, w, h, ['#f8f1e1', '#d3e3d3'], int(x))
o += hills(462, [(220, 60, 260), (520, 110, 280), (860, 70, 260), (1180, 130, 300), (1440, 70, 240)], ['#8fa9ae', '#829ca3', '#9bb3b5'], 4, 14, 6)
o += sea(456, 640, ['#cfe5d8', '#4f9fa3', '#2f7f8c', '#246a7b', '#8fc4bd', '#2a7484'], 13, 1.6, 40, 3.5, '#ecebcf')
# -- the parapet: blocks of warm stone, its top seen from above
o += [rect(90, 596, 1420, 14, K), rect(90, 608, 1420, 330, '#e0b383')]
for i in range(60):
    x, y = r.uniform(90, 1480), r.uniform(620, 920)
    o.append(poly([(x, y), (x + 50, y - 6), (x + 74, y + 3), (x + 20, y + 8)], r.choice(['#c99a68', '#efc999'])))
for x0, x1 in ((330, 250), (690, 660), (1050, 1090), (1380, 1460)):
    o.append(line([(x0, 610), (x1, 940)], '#a87848', 8))
o += [rect(90, 936, 1420, 12, K)] + courses(90, 1510, 948, 1120, ['#b9794c', '#a96c43', '#c78657'], '#7d4c30', 3, 58, (150, 190, 230), 8)

# -- the roll: five parts side by side on one strip, in a shallow perspective; the first end still rolled up on the left
X = [250, 464, 678, 892, 1106]                            # the seams, left to right, of the four that hold together
Yt, Yb = 560, 872
sk = lambda x, y: (x + (x - 700) * (y - Yt) / (Yb - Yt) * .12, y)
s0 = len(o)
o.append(poly([sk(236, 640), sk(1130, 640), sk(1150, 908), sk(250, 912)], '#a87848'))
rag = [(1106, 560), (1122, 604), (1092, 640), (1118, 690), (1088, 732), (1116, 778), (1094, 826), (1112, 872)]
sheet = [sk(210, Yt)] + [sk(x, y) for x, y in rag] + [sk(210, Yb)]
o.append(poly(sheet, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(sheet, '#f6ebcf'))
COL = ['#1e3a6b', '#2f6b52', '#b5761f', '#4b2440']
def marks(x0, c, f):
    """Five rows of tally: strokes with a bar through, and a round sum below."""
    for j in range(4):
        y = Yt + 66 + j * 50
        for i in range(4):
            a, b = f(x0 + 40 + i * 36, y), f(x0 + 40 + i * 36, y + 30)
            o.append(line([a, b], c, 10))
        if (j + int(x0)) % 2 == 0:
            o.append(line([f(x0 + 26, y + 26), f(x0 + 164, y + 4)], c, 8))
for i, c in enumerate(COL):
    x0, x1 = X[i], X[i + 1]
    o.append(poly([sk(x0 + 4, Yt + 8), sk(x1 - 4, Yt + 8), sk(x1 - 4, Yt + 46), sk(x0 + 4, Yt + 46)], c))
    for k in range(4):
        a = sk(x0 + 36 + k * 48, Yt + 27)
        o.append(loz(a[0], a[1], 13, P['bone']))
    marks(x0, c, sk)
    if i:
        o.append(line([sk(x0, Yt), sk(x0, Yb)], '#8f7a5c', 8))
    o.append(poly([sk(x0 + 4, Yb - 22), sk(x1 - 4, Yb - 22), sk(x1 - 4, Yb - 10), sk(x0 + 4, Yb - 10)], c))
o.append(poly([sk(1040, Yt)] + [sk(x, y) for x, y in rag] + [sk(1070, Yb), sk(1050, 740)], '#e0cda4', 'opacity=".6"'))
# the rolled end and its stick
a, b = sk(214, Yt), sk(214, Yb)
for dx, w, c in ((0, 92, K), (0, 74, '#d9c394'), (-16, 34, '#f6ebcf'), (22, 20, '#a88f62')):
    o.append(line([(a[0] + dx, a[1] - 4), (b[0] + dx, b[1] + 4)], c, w))
o.append(shape(oval(b[0], b[1] + 6, 40, 20), '#d9c394', 8, K)); o.append(poly(oval(b[0], b[1] + 6, 26, 12), '#8f7a5c')); o.append(poly(oval(b[0], b[1] + 6, 14, 7), '#f6ebcf'))
o.append(rod([(a[0], a[1] - 50), (a[0], a[1] - 8)], '#7a4a2c', 18, 7, K)); o.append(shape(oval(a[0], a[1] - 56, 18, 14), P['saffron'], 7, K))
# stones that hold it down
for x, y, s in ((500, 566, 1), (880, 880, 1.15)):
    o.append(shape([(x - 44 * s, y + 16), (x - 34 * s, y - 18 * s), (x - 4 * s, y - 34 * s), (x + 34 * s, y - 18 * s), (x + 46 * s, y + 16)], '#8c8a86', 9, K)); o.append(poly([(x - 34 * s, y - 18 * s), (x - 4 * s, y - 34 * s), (x + 34 * s, y - 18 * s), (x - 2 * s, y - 6 * s)], '#c2c0b8'))
o[s0:] = [g(o[s0:], 'transform="translate(26 0)"')]

# -- the fifth part, torn off, red, lifted by the wind: it turns in the air over the edge
T = math.radians(-17)
def f5(x, y):
    u, v = x - 1106, y - 700
    v2 = v * .98 - 26 * math.sin(u / 70)
    u2 = u * .94 + 16 * math.sin(v / 110)
    return 1206 + u2 * math.cos(T) - v2 * math.sin(T), 560 + u2 * math.sin(T) + v2 * math.cos(T)
rg = [(x - 6, y) for x, y in rag]
right = [(1310, y) for y in range(872, 555, -24)]
topE, botE = [(x, 560) for x in range(1310, 1106, -24)], [(x, 872) for x in range(1112, 1310, 24)]
s5 = [f5(x, y) for x, y in rg + botE + right + topE]
o.append(poly([(1190, 760), (1330, 730), (1440, 800), (1440, 880), (1250, 900)], '#a87848'))
o.append(poly(s5, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(s5, '#fbf3df'))
c = '#b02a2c'
o.append(poly([f5(x, Yt + 8) for x in range(1122, 1311, 20)] + [f5(x, Yt + 46) for x in range(1300, 1110, -20)], c))
for k in range(4):
    a = f5(1146 + k * 44, Yt + 27)
    o.append(loz(a[0], a[1], 12, P['bone']))
marks(1106, c, f5)
o.append(poly([f5(x, Yb - 22) for x in range(1114, 1311, 20)] + [f5(x, Yb - 10) for x in range(1306, 1110, -20)], c))
o.append(poly([f5(x, y) for x, y in ((1262, 560), (1310, 560), (1310, 872), (1276, 872), (1290, 700))], '#d9c394', 'opacity=".55"'))
for x, y, w in ((1180, 300, 150), (1330, 350, 110), (1080, 380, 90)):         # the wind
    o.append(limb([(x - w, y + 16), (x - w * .3, y - 6), (x + w * .4, y + 2), (x + w, y - 18)], [6, 9, 9, 6], '#f8f1e1'))
o.append(woven('ⵍⵎⵓⵔⴰⴷⵉ', P['bone'], 4, 800, 1000))
show(o + [emblem_frame(W, H, '#b04a2c', '#1f5a6b')])
