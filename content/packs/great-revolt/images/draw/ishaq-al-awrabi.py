"""Ishaq al-Awrabi emblem: two columns of one ruined basilica, a light one in the night, a dark one in the day. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import stars
from walls import arch

W, H, C = 1600, 1200, 4
o, r = [], random.Random(122)
KN, KD = '#0d1226', '#2a1a14'
ax = 800

# -- left: night; right: a burning afternoon; the seam between them runs in teeth
o.append(rect(0, 0, W, H, '#131a38'))
for i, (c, y) in enumerate(zip(['#18214a', '#1e2c5c', '#27396e', '#334a82', '#435c94'], [240, 330, 420, 510, 590])):
    o.append(teeth(ax + 40, y, 64, 12, H, c, phase=32 * (i % 2)))
o += stars(6, 26, ['#dfe6f0', P['straw'], '#8fa5c4'], 156, 740, 156, 520, ((420, 560, 190), (640, 240, 80)))
o += [circ(640, 240, 54, KN), circ(640, 240, 46, '#dfe6f0'), circ(624, 228, 12, '#b4c0d4'), circ(656, 256, 9, '#b4c0d4')]
seam = [(ax + (16 if k % 2 else -16), 100 + k * 26) for k in range(40)]
day = [poly([(800, 100), (1500, 100), (1500, 1110), (800, 1110)], '#e6a83c')]
for i, (c, y) in enumerate(zip(['#ecb650', '#f1c466', '#f5d280', '#f8df9c', '#fae9ba'], [220, 310, 400, 490, 570])):
    day.append(teeth(800, y, 64, 12, H, c, phase=32 * (i % 2), x0=790))
day += [circ(1010, 236, 66, '#f8e6a8'), circ(1010, 236, 54, '#fffaf0')]
for i in range(20):
    a = (i + .5) * math.tau / 20
    p = lambda q, d=0: (1010 + math.cos(a + d) * q, 236 + math.sin(a + d) * q)
    day.append(poly([p(76), p(88, .09), p(106), p(88, -.09)], '#f8e6a8'))
CLIP = f'<clipPath id="day"><polygon points="{pts(seam + [(1510, 1120), (1510, 90)])}"/></clipPath>'
o.append(CLIP)
# -- hills and the three arches of the basilica, once by night, once by day
def town(k, hill, hill2, stone, lit, dk, hole):
    q = [poly([(100, 700), (260, 640), (420, 610), (620, 650), (800, 600), (1000, 560), (1200, 600), (1360, 570), (1500, 620), (1500, 1110), (100, 1110)], hill),
         poly([(100, 760), (300, 720), (520, 740), (800, 700), (1100, 720), (1300, 690), (1500, 720), (1500, 1110), (100, 1110)], hill2)]
    wl = [(560, 900), (560, 560), (600, 560), (600, 530), (1000, 530), (1000, 560), (1060, 560), (1060, 900)]
    q.append(shape(wl, stone, 9, k))
    for j in range(9):
        for x in range(560 + (j % 2) * 40, 1060, 80):
            q.append(rect(x + 3, 546 + j * 40, 74 if x + 77 < 1060 else 1057 - x, 6, lit)); q.append(rect(x, 546 + j * 40, 6, 40, dk))
    for x, y, w in ((650, 690, 50), (810, 660, 74), (970, 690, 50)):
        q.append(shape(arch(x, y, w, 910), hole, 9, k))
        q.append(line([(x + math.cos(math.pi + i * math.pi / 12) * (w + 20), y + math.sin(math.pi + i * math.pi / 12) * (w + 20)) for i in range(13)], lit, 8))
    q.append(box(540, 520, 540, 22, lit, 8, k))
    return q
o += town(KN, '#24335f', '#1c2850', '#4f628f', '#7f93bd', '#344570', '#2b3d70')
day += town(KD, '#d99a4a', '#c78540', '#b06a3c', '#d99a5a', '#8a4a2a', '#f8df9c')
# -- the floor: lozenges of a mosaic, night and day
def mosaic(a, b, c, k):
    q = [rect(100, 890, 1400, 220, k)]
    for j in range(5):
        y, h = 900 + j * 44, 40
        for i in range(-12, 13):
            x, w = 800 + (i + (.5 if j % 2 else 0)) * (92 + j * 16), 46 + j * 8
            q.append(loz(x, y + 20, (22, 12), ((a, b, c)[(i + j) % 3], k), w / 22))
    return q
o += mosaic('#55699c', '#334a82', '#8fa5c4', '#1a2548')
day += mosaic('#e8c07a', '#b5653a', '#f4dfae', '#7a3f24')
o.append(g(day, 'clip-path="url(#day)"'))

# -- the columns: base, fluted shaft with a break, Corinthian capital, a piece of the beam
def column(x, c, lit, dk, k, f, chip):
    o.append(shape([(x - 150, 1070), (x - 150, 1010), (x + 150, 1010), (x + 150, 1070)], c, 11, k)); o.append(rect(x - 150, 1010, 300, 9, lit))
    o.append(shape([(x - 124, 1006), (x - 132, 980), (x - 112, 958), (x + 112, 958), (x + 132, 980), (x + 124, 1006)], c, 10, k)); o.append(rect(x - 114, 962, 228, 9, lit))
    sh = [(x - 92, 954), (x - 84, 440), (x + 84, 440), (x + 92, 954)]
    o.append(shape(sh, c, 11, k))
    for i in range(7):
        u = -72 + i * 24
        o.append(poly([(x + u - 7, 450), (x + u + 7, 450), (x + u * 1.08 + 7, 950), (x + u * 1.08 - 7, 950)], lit if (i < 3) == (f > 0) else dk))
    for y in (610, 786):
        o.append(rect(x - 90, y, 180, 7, k))
    o.append(poly([(x + chip * 94, 700), (x + chip * 60, 690), (x + chip * 44, 720), (x + chip * 66, 746), (x + chip * 50, 770), (x + chip * 96, 790)], k))
    o.append(shape([(x - 92, 432), (x - 98, 404), (x + 98, 404), (x + 92, 432)], lit, 9, k))
    o.append(shape([(x - 88, 400), (x - 100, 330), (x - 146, 246), (x + 146, 246), (x + 100, 330), (x + 88, 400)], c, 10, k))
    for row, (y, m, w, h) in enumerate(((400, 5, 36, 62), (352, 4, 42, 66))):
        for i in range(m):
            u = (i - (m - 1) / 2) * w * (1.08 + .12 * row)
            o.append(shape([(x + u - w * .4, y), (x + u - w * .5, y - h * .6), (x + u - w * .2, y - h), (x + u + w * .2, y - h), (x + u + w * .5, y - h * .6), (x + u + w * .4, y)], lit if (u < 0) == (f > 0) else c, 6, k))
            o.append(rect(x + u - 4, y - h * .76, 8, h * .7, dk))
    for s in (-1, 1):
        o.append(circ(x + s * 116, 268, 36, k)); o.append(circ(x + s * 116, 268, 27, c if s == f else lit)); o.append(circ(x + s * 116, 268, 13, k))
    o.append(shape([(x - 160, 240), (x - 160, 214), (x + 160, 214), (x + 160, 240)], lit, 9, k))
    bm = [(x - 190, 208), (x - 176, 150), (x - 120, 164), (x - 90, 140), (x + 40, 140), (x + 80, 160), (x + 150, 148), (x + 186, 208)]
    o.append(shape(bm, c, 10, k)); o.append(poly([(x - 180, 204), (x + 178, 204), (x + 172, 190), (x - 176, 190)], dk))
column(420, '#dcd9cc', '#fbf7ea', '#a9adb8', KN, 1, 1)
column(1200, '#4a322c', '#74503f', '#33211e', '#170d0c', -1, -1)
o.append(woven('ⵉⵙⵃⴰⵇ', KN, C, 420, 1017))
o.append(emblem_frame(W, H, '#27325e', '#b5702a'))
print(page(W, H, o))
