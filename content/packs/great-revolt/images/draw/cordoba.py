"""Cordoba: the Roman bridge, its arches closed to circles by the still river; noon in summer. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from stone import courses, merlons
from trees import olive
from sheet import show

o, r, K = [], random.Random(92), '#2a2018'
WY, DECK = 640, 470                                      # water line, roadway
o += sky(['#f4d672', '#f7df8c', '#f9e7a6', '#fbeebe', '#fdf4d4'], 190, 380, '#f0cc60')
for x, y, w, h in ((330, 260, 320, 40), (760, 210, 420, 52), (560, 330, 220, 26)):
    o += cloud(x, y, w, h, ['#f0d68a', '#fffdf4'], int(x))
# -- the Sierra Morena
o += strata(ridge(0, W, 430, [(160, 70, 300), (480, 40, 240), (900, 80, 320), (1300, 120, 360)], 5, 8, 24), 460, ['#a8b878', '#98ac6c', '#b4c084'], 16, 2, 4)
o += strata(ridge(0, W, 500, [(60, 30, 300), (700, 24, 300)], 4, 18, 24), WY, ['#7f9a54', '#8fa85c', '#74904e'], 18, 2, 4)
for k in range(15):
    o.append(olive(160 + k * 62 + r.uniform(-14, 14), 520 + (k % 3) * 10, .5, '#4f6a3c', '#8fa85c', '#4a3526', '#37482c'))
# -- the town on the far bank: Roman wall and a gate, white houses
for row in range(3):
    for k in range(9):
        x, y = 1030 + k * 54 - row * 10, 424 + row * 26
        w, h = r.choice([46, 54]), r.choice([40, 50, 62])
        o += [rect(x - 6, y - h - 6, w + 12, h + 20, K), rect(x, y - h, w, h + 20, ['#fffaf0', '#f4e6cc', '#e9d4ae'][(k + row) % 3]), rect(x + w * .62, y - h, w * .38, h + 20, '#cdb48c'), rect(x - 6, y - h - 12, w + 12, 14, K), rect(x, y - h - 8, w, 8, '#c9603f'), rect(x + 10, y - h + 16, 10, 16, K)]
o += merlons(990, 1500, 470, '#d9b476', K, 52, 32) + [rect(982, 466, 530, 180, K)] + courses(990, 1500, 474, WY, ['#d9b476', '#e6c68c', '#c9a064', '#efd6a4'], '#8a6438', 5, 27, (50, 64, 78), 5)
for x in (1060, 1240, 1400):
    o += merlons(x - 34, x + 34, 418, '#e6c68c', K, 34, 24) + [rect(x - 42, 414, 84, 232, K), rect(x - 34, 422, 68, 220, '#e6c68c'), rect(x + 6, 422, 28, 220, '#b98f56'), rect(x - 12, 470, 18, 40, K)]
# -- the bridge falls slightly to the left; N arches, cutwaters between
N, X0, DX, Q = 5, 200, 192, 78
def bridge(sg, tint):
    """sg = 1 the bridge, -1 its image; tint mixes a colour with the water."""
    Y = lambda y: WY + (y - WY) * (1 if sg > 0 else -.92)
    R = lambda x, y0, y1, w, c: o.append(poly([(x, Y(y0)), (x + w, Y(y0)), (x + w, Y(y1)), (x, Y(y1))], tint(c)))
    R(60, DECK - 9, WY + 4, 1000, K); R(60, DECK, WY + 4, 992, '#d2a25c')
    rr = random.Random(4)
    for j in range(6):
        x = 60 - (j % 2) * 30
        while x < 1050:
            w = rr.choice([54, 66, 80])
            R(x + 3, DECK + 26 + j * 26, DECK + 48 + j * 26, min(w, 1052 - x) - 6, rr.choice(['#d2a25c', '#e0b672', '#c39250']))
            x += w
    for i in range(N):
        cx = X0 + i * DX
        A = lambda q, lift=0: [(cx - q, Y(WY + 6))] + [(cx - math.cos(k * math.pi / 20) * q, Y(WY - 8 - math.sin(k * math.pi / 20) * q - lift)) for k in range(21)] + [(cx + q, Y(WY + 6))]
        o.append(poly(A(Q + 22), tint(K))); o.append(poly(A(Q + 14), tint('#f0d294')))
        for k in range(1, 10):                           # voussoirs
            a = k * math.pi / 10
            o.append(line([(cx - math.cos(a) * (Q + 2), Y(WY - 8 - math.sin(a) * (Q + 2))), (cx - math.cos(a) * (Q + 14), Y(WY - 8 - math.sin(a) * (Q + 14)))], tint('#a87a3c'), 6))
        o.append(poly(A(Q + 2), tint(K)))
        o.append(poly(A(Q - 6), tint('#74904e' if sg > 0 else '#a8c08c')))
        o.append(poly([(cx - Q + 6, Y(WY - 10)), (cx + Q - 6, Y(WY - 10)), (cx + Q - 6, Y(WY + 6)), (cx - Q + 6, Y(WY + 6))], tint('#8fc6b4')))
        o.append(poly([(cx - Q + 6, Y(WY - 22)), (cx - Q + 6, Y(WY + 6)), (cx - Q + 26, Y(WY + 6)), (cx - Q + 30, Y(WY - 46)), (cx - Q * .55, Y(WY - 68))], tint('#7d5830')))
    for i in range(N + 1):                               # cutwaters with stepped caps
        cx = X0 - DX / 2 + i * DX
        R(cx - 30, DECK + 62, WY + 12, 60, K); R(cx - 22, DECK + 70, WY + 8, 22, '#f0d294'); R(cx, DECK + 70, WY + 8, 22, '#a87a3c')
        o.append(poly([(cx - 34, Y(DECK + 66)), (cx, Y(DECK + 26)), (cx + 34, Y(DECK + 66))], tint(K))); o.append(poly([(cx - 20, Y(DECK + 62)), (cx, Y(DECK + 40)), (cx, Y(DECK + 62))], tint('#fbe9c0'))); o.append(poly([(cx + 20, Y(DECK + 62)), (cx, Y(DECK + 40)), (cx, Y(DECK + 62))], tint('#c39250')))
    R(60, DECK - 30, DECK + 12, 1000, K); R(60, DECK - 22, DECK + 4, 994, '#f0d294'); R(60, DECK - 6, DECK + 4, 994, '#b98f56')
# -- the river, still under the bridge
o.append(rect(0, WY, W, H - WY, '#2f8a86'))
img = lambda c: mix(c, '#2f8a86', .5)
o.append(poly([(982, WY), (1500, WY), (1500, WY + 168)] + [(1500 - i * 37, WY + 168 + (8 if i % 2 else -8)) for i in range(15)], img('#c9a064')))
for x in (1060, 1240, 1400):
    o.append(rect(x - 34, WY, 40, 216, img('#e6c68c'))); o.append(rect(x + 6, WY, 28, 216, img('#a87a3c')))
for j in range(5):
    o.append(rect(990, WY + 30 + j * 27, 510, 6, img('#8a6438')))
bridge(-1, lambda c: mix(c, '#2f8a86', .5))
for k in range(24):
    x, y, w = r.uniform(120, 1500), WY + 24 + k * 8, r.uniform(40, 90)
    o.append(poly([(x - w, y), (x - w * .3, y - 5), (x + w, y), (x + w * .3, y + 5)], '#8fd0bc' if k % 2 else '#4fa89c'))
y, k = WY + 190, 0
while y < 1080:
    for i in range(10 + k // 4):
        x, w = r.uniform(100, 1500), r.uniform(40, 110) * (1 + k * .04)
        o.append(poly([(x - w, y), (x - w * .3, y - 6), (x + w, y), (x + w * .3, y + 6)], ['#4fa89c', '#8fd0bc', '#237872', '#3a968e'][(i + k) % 4]))
    y += 24 + k * 1.2; k += 1
bridge(1, lambda c: c)
o += [poly([(1030, WY), (1500, WY), (1500, WY + 26), (1064, WY + 34)], K), poly([(1046, WY), (1500, WY), (1500, WY + 16), (1072, WY + 24)], '#c9b06c')]
# -- oleander and reeds on the near bank
o += strata(ridge(0, W, 1060, [(80, 70, 260), (400, 20, 200), (1500, 110, 340)], 5, 28, 24), H, ['#5c7a3c', '#4f6a36', '#6a8844'], 24, 2, 5)
for k in range(50):
    x = 140 + k * 11 if k < 30 else 1130 + (k - 30) * 17
    h = r.uniform(60, 150)
    o.append(poly([(x - 6, 1080), (x + 6, 1080), (x + r.uniform(-24, 30), 1060 - h)], ['#3f5f30', '#7a9a48', '#54763a'][k % 3]))
for k in range(12):
    x, y = r.uniform(150, 460), r.uniform(990, 1050)
    o += nest(x, y, [(15, '#7a1f4a'), (9, '#e87a9a')])
o.append(woven('ⵇⵓⵕⵟⵓⴱⴰ', '#fdf4d4', 4, 800, 1000))
show(o + [emblem_frame(W, H, '#d0a63c', '#237872')])
