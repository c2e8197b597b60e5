"""Tarif emblem: one tent-pole standing in the wide grass of Tamasna, wind from the ocean, late afternoon. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, cloud
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(113)
K = '#1d211c'

# -- a very wide sky, turquoise to pale gold; long thin clouds
o += sky('#1f7f86', ['#2f9297', '#48a5a6', '#68b7b3', '#8dc7bd', '#b4d5c2', '#d6e0c0', '#f1e5b4', '#f8e29a'], [196, 264, 334, 404, 474, 544, 608, 660], 96, 10)
for x, y, w, c in ((360, 250, 210, '#e9f1e6'), (1250, 200, 190, '#cfe6e0'), (820, 330, 130, '#e9f1e6'), (1330, 420, 150, '#fbe9c0'), (260, 470, 170, '#fbe9c0'), (700, 540, 120, '#fdf3d6')):
    o += cloud(x, y, w, (.45, 1, .7), (c,), 16)
# -- the ocean on the left, a bar of blue; the plain, flat to its end
o.append(poly([(100, 700), (720, 700), (760, 712), (100, 712)], '#2b6fa0')); o.append(poly([(100, 700), (690, 700), (700, 706), (100, 706)], '#8fc7d8'))
o += floor(['#e3c35c', '#dcb54a', '#d0a63e', '#c29636', '#b1852e', '#9d7427', '#856020'], [712, 742, 780, 828, 886, 950, 1020], 40, 7)
# -- grass in rows, all leaning one way, each row taller
for j, (y, h, st) in enumerate(((742, 20, 20), (768, 28, 24), (800, 38, 29), (842, 52, 36))):
    c = [('#f3dc86', '#b98f35'), ('#efd270', '#a98130'), ('#f5de8a', '#97722a'), ('#efd270', '#86652a')][j]
    d = {k: [] for k in c}
    x = 100 + (j % 2) * st / 2
    i = 0
    while x < 1500:
        hh = h * r.uniform(.7, 1.25)
        d[c[i % 2]].append(f'M{x:.0f} {y + 8:.0f}h{7 + j}l{hh * .5 - 4:.0f} {-hh:.0f}z')
        x, i = x + st * r.uniform(.7, 1.2), i + 1
    o += [f'<path d="{"".join(v)}" fill="{k}"/>' for k, v in d.items()]

# -- the shadow of the pole, and the pole itself with its ridge-piece, pegs and cords
px, t, b = 1040, 216, 950
o.append(poly([(px - 10, b), (px + 22, b - 6), (1470, b - 96), (1470, b - 78)], '#7a5a20'))
def cord(ps):
    o.append(line(ps, K, 20)); o.append(line(ps, '#efe3cb', 8))
pegs = ((690, 1000), (1330, 1010), (1390, 850))
for x, y in pegs:
    cord([(px, t + 74), (x, y)])
for x, y in pegs:
    s = -1 if x < px else 1
    o.append(shape([(x - 12 + s * 16, y - 44), (x + 12 + s * 16, y - 40), (x + 8 - s * 8, y + 36), (x - 8 - s * 8, y + 34)], '#8a5a35', 8, K))
o.append(shape([(px - 20, b), (px - 15, t), (px + 15, t), (px + 20, b)], '#9a6a3c', 10, K)); o.append(poly([(px - 18, b), (px - 13, t), (px - 3, t), (px - 5, b)], '#d0a05c'))
for k, y in enumerate((330, 352, 374, 620, 642)):
    o.append(box(px - 20, y, 40, 10, [P['madder'], P['bone'], '#1e2c55'][k % 3], 6, K))
rp = [(-170, 26), (-150, -22), (-70, -38), (0, -42), (70, -38), (150, -22), (170, 26), (120, 20), (60, 34), (0, 44), (-60, 34), (-120, 20)]
o.append(shape(turned(rp, px, t), '#8a5a35', 10, K)); o.append(poly(turned([(-150, -12), (-70, -28), (0, -32), (70, -28), (150, -12), (70, -14), (0, -18), (-70, -14)], px, t), '#d0a05c'))
for i in range(-3, 4):
    o.append(loz(px + i * 42, t + 6 - abs(i) * 2, (20, 13, 6), (K, P['bone'], P['madder'])))
# -- a woven band, all that is left of the tent, streaming inland
q = smooth_line([(px + 10, t + 60), (1150, 300), (1250, 262), (1340, 318), (1420, 290)], 8)
o.append(line(q, K, 66)); o.append(line(q, P['madder'], 48))
for k in range(1, len(q) - 1, 3):
    x, y = q[k]
    o.append(loz(x, y, (22, 15, 7), (K, P['bone'], '#1e2c55')))
ex, ey = q[-1]
for k in range(4):
    o.append(rod([(ex - 4, ey - 20 + k * 14), (ex + 34, ey - 28 + k * 17)], [P['bone'], P['madder']][k % 2], 6, 5, K))

# -- the nearest grass
for j, (y, h, st, c) in enumerate(((900, 74, 46, ('#f3dc86', '#745419')), (970, 104, 58, ('#efd270', '#5f4517')), (1060, 150, 70, ('#f5de8a', '#4c3814', '#c9a03c')))):
    x, i, d = 90 + j * 23, 0, {k: [] for k in c}
    while x < 1500:
        hh = h * r.uniform(.6, 1.2) * (.5 if abs(x - 1000) < 130 and j < 2 else 1)
        d[c[i % len(c)]].append(f'M{x:.0f} {y + 14:.0f}h{9 + j * 2}l{hh * .55 - 5:.0f} {-hh:.0f}z')
        if i % 4 == 0 and hh > 60:                        # an ear of wild oats
            d[c[0]].append(f'M{x + hh * .55:.0f} {y + 14 - hh:.0f}l18 -22l4 26l-14 16z')
        x, i = x + st * r.uniform(.5, 1), i + 1
    o += [f'<path d="{"".join(v)}" fill="{k}"/>' for k, v in d.items()]
    if j < 2:
        o.append(teeth(W, y + 22, 40, 7, H, ['#9d7427', '#7a5a20'][j], phase=20 * j))
o.append(poly([(100, 1062), (1500, 1062), (1500, 1100), (100, 1100)], '#4c3814'))
for s in ((470, 380, 1), (540, 340, .8), (400, 330, .7), (600, 410, .9)):         # swallows
    x, y, k = s
    o.append(poly(turned([(-44, -18), (0, 0), (44, -22), (14, 10), (34, 26), (0, 14), (-18, 30), (-10, 8)], x, y, k, -14), K))
o.append(woven('ⵟⴰⵔⵉⴼ', K, C, 330, 620))
o.append(emblem_frame(W, H, '#2a7a7c', '#8a4a25'))
print(page(W, H, o))
