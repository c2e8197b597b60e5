"""Thalaba emblem: iron rings on a rope, from a post in the glare of noon back to the walls of Cordoba. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills
from walls import wall

W, H, C = 1600, 1200, 4
o, r = [], random.Random(102)
K = '#241a16'

# -- noon: a white sky, blue sierra, the walls small and far to the right
o += sky('#9cc0cf', ['#aecbd3', '#c1d6d6', '#d4e0d8', '#e5e8da', '#f1eedd', P['bone']], [178, 222, 268, 314, 360, 406])
o += hills(520, [(180, 60, 330), (520, 110, 360), (900, 90, 300), (1320, 130, 380)], ['#a8b9c4', '#9aadbb', '#b5c3ca'], 5, 16)
o += hills(560, [(60, 40, 300), (700, 26, 320), (1560, 40, 300)], ['#c9bd83', '#bdb076', '#d2c68e'], 9, 14)
ST = ['#f0e0b8', '#e6d3a6', '#f6ead0']
for x0, x1, t in ((940, 1480, 500), (1000, 1070, 462), (1180, 1260, 456), (1380, 1450, 462)):
    o += wall(x0, x1, t, 590, ST, '#c7ad79', '#6d4f33', h=22, seed=int(x0), mw=38)
o.append(rect(1196, 520, 48, 70, '#6d4f33')); o.append(rect(1204, 530, 32, 60, '#3a2a22'))
# -- the bare ground, blazing
o += floor(['#f4e6bd', '#efd9a0', '#e9cb86', '#e0ba70', '#d4a65c', '#c4914a'], [590, 650, 726, 816, 920, 1020], 72, 9)
for i in range(60):
    x, y = r.uniform(150, 1450), r.uniform(640, 1050)
    q = 6 + (y - 600) / 60
    o.append(loz(x, y, (q * .6,), (r.choice(['#c99f5a', '#fbf2d4', '#b98a48']),), 2.4))

# -- shadows under the rope: noon, so they lie straight below
at = lambda t: (330 + 790 * t - 40 * math.sin(math.pi * t), 300 + 260 * t + 150 * math.sin(math.pi * t) * (1 - .4 * t))
RG = [(.165, 118), (.415, 88), (.60, 66), (.74, 49), (.845, 37), (.93, 27)]
for t, q in RG:
    x, y = at(t)
    gy = 1000 - 384 * t
    o.append(poly(oval(x + 10, gy, q * 1.25, q * .26), '#a8763a')); o.append(poly(oval(x + 10, gy, q * .7, q * .12), '#e0ba70'))
o.append(poly([(210, 1010), (420, 1000), (400, 1046), (190, 1050)], '#a8763a'))

# -- the post, squared, wedged with stones
def post(x, y0, y1, w, c, lit, dk):
    o.append(shape([(x - w, y1), (x - w, y0 + w * .5), (x, y0), (x + w, y0 + w * .5), (x + w, y1)], c, 10, K))
    o.append(poly([(x - w, y1), (x - w, y0 + w * .5), (x, y0), (x - w * .2, y1)], lit))
    for k in range(5):
        yy = y0 + w + 60 + k * (y1 - y0) / 6
        o.append(poly([(x + w * .2, yy), (x + w * .7, yy - 14), (x + w * .7, yy + 34), (x + w * .2, yy + 52)], dk))
post(270, 216, 1030, 46, '#8a5a35', '#b07c4a', '#5f3a22')
for x, y, q in ((196, 1030, 34), (256, 1044, 40), (334, 1034, 36)):
    o.append(shape(turned([(-1, .2), (-.7, -.6), (.1, -.8), (.8, -.5), (1, .1), (.6, .7), (-.6, .7)], x, y, q), '#b9a88a', 8, K)); o.append(poly(turned([(-.7, 0), (-.5, -.5), (.1, -.7), (.3, -.3)], x, y, q), '#e6d9bf'))
post(1130, 470, 620, 15, '#8a5a35', '#b07c4a', '#5f3a22')

# -- the rope, thinning with distance
for k in range(24):
    t0, t1 = k / 24, (k + 1) / 24
    w = 30 - 20 * t0
    o.append(line([at(t0 - .004), at(t1 + .004)], K, w + 14 - 4 * t0))
for k in range(24):
    w = 30 - 20 * k / 24
    o.append(line([at(k / 24 - .002), at((k + 1) / 24 + .002)], '#d9b06a', w))
for k in range(60):
    t = (k + .5) / 60
    (ax, ay), (bx, by) = at(t - .004), at(t + .004)
    w = (30 - 20 * t) / 2
    o.append(poly([(ax - 5, ay - w), (ax + 3, ay - w), (bx + 6, by + w), (bx - 2, by + w)], '#8a5a2e'))
for k in range(4):                                       # its turns about the post
    o.append(rope([(216, 286 + k * 30), (270, 300 + k * 30), (326, 292 + k * 30)], 24, '#d9b06a', '#8a5a2e', 7, K, 26))
o.append(rope([(222, 396), (206, 470), (232, 540), (214, 600)], 20, '#d9b06a', '#8a5a2e', 7, K, 24))

# -- the rings: iron collars, each with its hinge and its eye
for t, q in RG[::-1]:
    x, y = at(t)
    cy, w = y + q * 1.06, q * .3
    e = 9 if q > 60 else 7
    o.append(ring(x, cy, q, w, '#5d6470', '#aab3bd', '#3a3f49', e=e, k=K))
    for a in (math.pi * .5, math.pi * .02, math.pi * .98):
        px, py = x + math.cos(a) * q, cy + math.sin(a) * q
        o.append(loz(px, py, (w * .95, w * .6), (K, '#aab3bd' if a != math.pi * .5 else P['clay'])))
    o.append(ring(x, y + 2, q * .22, max(8, q * .1), '#5d6470', '#aab3bd', None, e=6, k=K))

x, y, q = 860, 950, 118                                  # one, opened, left on the ground
o.append(poly(oval(x + 26, y + 30, q * 1.14, q * .44), '#a8763a')); o.append(poly(oval(x + 16, y + 22, q * .76, q * .24), '#d4a65c'))
o.append(ring(x, y, q, 34, '#5d6470', '#aab3bd', '#3a3f49', a0=.5, a1=math.tau - .62, e=9, k=K, sq=.42))
for a in (.5, math.tau - .62, math.pi):
    o.append(loz(x + math.cos(a) * q, y + math.sin(a) * q * .42, (30, 20), (K, '#aab3bd' if a != math.pi else P['clay'])))
o.append(woven('ⵜⴰⵍⴰⴱⴰ', '#7a1f2b', C, 1270, 1000))
o.append(emblem_frame(W, H, '#e0c868', '#7a1f2b'))
print(page(W, H, o))
