"""Volubilis: an olive press among the old stones; on the rise behind, the arch of Rome against the evening. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from ink import shape, rod, box
from trees import olive
from sheet import show

o, r, K = [], random.Random(217), '#1f1a12'
o += sky(['#75823f', '#938f43', '#b39f48', '#cdac4e', '#e2bd5a', '#f2d07a', '#f8e3a6'], 180, 560, '#5f7440')
o += disc(1090, 560, [(118, '#f8e0a0'), (96, '#fdf0c4'), (70, '#fffaf0')])
o += strata(ridge(0, W, 600, [(160, 130, 320), (520, 60, 260), (1440, 160, 340)], 6, 21, 24), 660, ['#6a6434', '#766e3a', '#5f5c30'], 18, 2, 4)
o += strata(ridge(0, W, 690, [(1090, 70, 420), (300, 40, 300)], 5, 23, 24), H, ['#5a5428', '#4d4a24', '#645c2c', '#45421f'], 26, 2, 6)
# -- the arch on the rise, dark, with the light in it
A = lambda x, y, w, h, c: o.append(rect(x, y, w, h, c))
ax, by = 1090, 640
A(ax - 158, by - 236, 316, 240, K); A(ax - 150, by - 228, 300, 230, '#6d5330'); A(ax - 150, by - 228, 40, 230, '#a37c40')
A(ax - 176, by - 256, 352, 34, K); A(ax - 168, by - 248, 336, 20, '#c2954a')
A(ax - 148, by - 306, 230, 54, K); A(ax - 140, by - 298, 214, 44, '#7d5f34'); A(ax - 140, by - 298, 60, 44, '#a37c40'); A(ax + 78, by - 276, 42, 24, K)       # the attic, half fallen
hole = [(ax - 70, by + 4), (ax - 70, by - 100)] + [(ax - math.cos(i * math.pi / 14) * 70, by - 100 - math.sin(i * math.pi / 14) * 70) for i in range(15)] + [(ax + 70, by + 4)]
o.append(poly([(ax + (x - ax) * 1.18, by + (y - by) * 1.07 if y < by else y) for x, y in hole], K)); o.append(poly(hole, '#fdf0c4'))
o.append(poly([(ax - 70, by + 4), (ax - 70, by - 60), (ax + 70, by - 44), (ax + 70, by + 4)], '#dcae48')); o.append(poly([(ax - 70, by + 4), (ax - 70, by - 20), (ax + 70, by - 14), (ax + 70, by + 4)], '#6a6434'))
for s in (-1, 1):                                        # half columns, niches
    for d in (96, 134):
        A(ax + s * d - 12, by - 222, 24, 224, K); A(ax + s * d - 6, by - 216, 12, 212, '#c2954a' if s < 0 else '#8a6a38')
for x, h in ((420, 190), (500, 230), (580, 150), (690, 210)):                     # columns of the basilica
    A(x - 22, 690 - h - 22, 44, 22, K); A(x - 17, 690 - h - 17, 34, 12, '#c2954a'); A(x - 16, 690 - h, 32, h, K); A(x - 9, 690 - h, 18, h, '#8a6a38'); A(x - 9, 690 - h, 7, h, '#b08a46'); A(x - 22, 684, 44, 16, K)
for x, y, s in ((220, 700, .9), (330, 726, .8), (800, 708, .8), (880, 716, .7), (1330, 706, .9), (1440, 722, 1.0)):
    o.append(olive(x, y, s, '#3a4022', '#7a7c3c', '#2a2114', K))
# -- the yard of the press
o += floor(['#b0955a', '#a38850', '#b89d60', '#957a46', '#866c3c'], 748, 1010, 70, 7)
for j in range(6):
    for i in range(16):
        x, y = 120 + i * 96 + (j % 2) * 48, 770 + j * 54
        if r.random() < .5:
            o.append(poly([(x, y), (x + 56, y - 4), (x + 74, y + 16), (x + 10, y + 20)], ['#c4ab6e', '#8f7642'][r.random() < .5]))
# -- the beam press: two uprights, the long beam, the baskets beneath its head, the stone weight
def piece(ps, c, w=10):
    o.append(shape(ps, c, w, K))
def baskets(x, y, w):
    for k in range(6):
        yy = y - k * 38
        piece([(x - w, yy - 30), (x + w, yy - 30), (x + w + 10, yy - 14), (x + w, yy), (x - w, yy), (x - w - 10, yy - 14)], ['#c79a4c', '#b3863c'][k % 2], 7)
        for i in range(-4, 5):
            o.append(poly([(x + i * w / 4.6 - 8, yy - 16), (x + i * w / 4.6, yy - 24), (x + i * w / 4.6 + 8, yy - 16), (x + i * w / 4.6, yy - 8)], '#7a5a24'))
piece([(196, 1000), (210, 960), (510, 960), (524, 1000), (480, 1022), (240, 1022)], '#b0a080'); o.append(poly([(214, 966), (506, 966), (500, 978), (220, 978)], '#d9cba4'))
baskets(360, 956, 96)
piece([(196, 1000), (176, 490), (222, 490), (236, 1000)], '#6d4a2a'); piece([(484, 1000), (500, 490), (546, 490), (524, 1000)], '#5a3c22')
o.append(poly([(182, 496), (196, 496), (212, 1000), (200, 1000)], '#95693c'))
piece([(150, 500), (150, 452), (572, 452), (572, 500)], '#7d5530'); o.append(rect(150, 456, 422, 12, '#a87a44'))
piece([(250, 726), (250, 664), (470, 656), (1080, 752), (1080, 792), (470, 724)], '#8a5f34'); o.append(poly([(250, 672), (470, 664), (1080, 758), (1080, 768), (470, 682), (250, 690)], '#b98a4c'))
piece([(270, 736), (270, 700), (450, 700), (450, 736)], '#5a3c22')
for w, c in ((24, K), (10, '#dcae48')):
    o.append(line([(1040, 744), (1040, 880)], c, w)); o.append(line([(1064, 748), (1064, 880)], c, w))
piece([(962, 1010), (952, 900), (978, 872), (1126, 872), (1152, 900), (1142, 1010)], '#a89a78'); o.append(poly([(960, 900), (980, 878), (1124, 878), (1144, 900)], '#d9cba4')); o.append(poly([(1072, 884), (1144, 904), (1136, 1004), (1072, 1004)], '#857757'))
for q, c in ((38, K), (28, '#c2954a'), (12, K)):
    o.append(loz(1052, 946, q, c))
# -- the oil runs to a basin, jars and olives beside it
for w, c in ((30, K), (14, '#e0b030')):
    o.append(line([(500, 1000), (600, 1012), (690, 1000)], c, w))
e = lambda q, f, dy=0: [(770 + math.cos(i * math.tau / 28) * q, 1000 + dy + math.sin(i * math.tau / 28) * q * f) for i in range(28)]
for q, f, c in ((134, .42, K), (124, .4, '#c9bb92'), (96, .36, K), (88, .34, '#c8961e'), (66, .3, '#e6b93a')):
    o.append(poly(e(q, f), c))
o.append(loz(744, 992, 12, '#fdf0c4', 2.6))
for x, y, s in ((1260, 1000, 1.0), (1376, 1016, 1.12)):  # jars
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    d = curve(t([(-20, -150), (-22, -128), (-56, -96), (-60, -50), (-34, -6), (0, 8), (34, -6), (60, -50), (56, -96), (22, -128), (20, -150)]), True, .8)
    o += [f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18"/>', f'<path d="{d}" fill="#b5703c"/>', poly(t([(-46, -92), (-30, -100), (-34, -30), (-48, -50)]), '#dc9c5c'), rect(x - 28 * s, y - 160 * s, 56 * s, 16, K), rect(x - 22 * s, y - 156 * s, 44 * s, 8, '#dc9c5c'), line(t([(-58, -70), (58, -70)]), '#6d3a1c', 8)]
for row in range(4):                                     # a heap of olives
    for k in range(9 - row * 2):
        x, y = 700 + row * 30 + k * 30, 912 - row * 24
        o += [loz(x, y, 21, K, .85), loz(x, y, 13, ['#5c5a8a', '#7d9044', '#4b2440', '#8a9a4c'][(k * 3 + row) % 4], .85)]
o.append(woven('ⵡⴰⵍⵉⵍⵉ', '#fdf0c4', 4, 290, 176))
show(o + [emblem_frame(W, H, '#57521f', '#a35a24')])
