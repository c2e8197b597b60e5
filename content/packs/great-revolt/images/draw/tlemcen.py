"""Tlemcen: a spring leaps in three falls from the red edge of the plateau; the town stands on the brink; winter morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import shape, oval, clip
from light import *
from land import octo, crown
from trees import tuft
from sheet import show

o, r, K = [], random.Random(66), '#2a141c'
o += sky(['#7d9cb8', '#98b4c8', '#b5cbd4', '#d2dfdc', '#ebe9d6', '#f6e8c4'], 160, 400, '#6a89aa')
o += cloud(1130, 210, 420, 44, ['#ebe9d6', '#d2dfdc'], 3)
o += hills(420, [(1180, 60, 300), (1440, 100, 300), (880, 40, 240), (300, 30, 300)], ['#8ea3a8', '#849aa0', '#9aaeb2'], 9, 16, 5)
# -- the brink, and the wall of red travertine under it, in beds
edge = [(60, 452), (200, 446), (420, 458), (640, 452), (800, 470), (880, 492), (1080, 496), (1150, 470), (1300, 440), (1420, 424), (1560, 416)]
o.append(poly([(x, y - 9) for x, y in edge] + [(1560, 1200), (60, 1200)], K)); o.append(poly(edge + [(1560, 1200), (60, 1200)], '#7fa24e')); o.append(poly([(x, y + 18) for x, y in edge] + [(1560, 1200), (60, 1200)], '#4f7038'))
RED = ['#d4785a', '#c4634a', '#b5523f', '#a64838', '#963f35', '#86372f', '#76302c', '#682b2a', '#5b2728']
for k, c in enumerate(RED):
    q = dense(edge, 40)
    o.append(poly([(x, y + 34 + k * 62 + (9 if i % 2 else -9) + 12 * math.sin(i * .6 + k * 1.3) + abs(x - 980) * -.03 * k) for i, (x, y) in enumerate(q)] + [(1560, 1200), (60, 1200)], c))
for k in range(46):
    x, y = r.uniform(140, 1450), r.uniform(560, 1000)
    if not 640 < x < 1300:
        o.append(poly([(x, y), (x + 18, y + 8), (x + 12, y + r.uniform(60, 120)), (x - 5, y + 40)], ['#5b2728', '#e0947a'][k % 2 if x < 700 else 0]))
# a darker hollow behind the water
o.append(poly([(800, 500), (1120, 506), (1230, 640), (1190, 800), (1250, 1090), (560, 1090), (640, 860), (720, 720), (770, 620)], '#4a2024'))
o.append(poly([(850, 500), (1070, 506), (1130, 640), (1080, 800), (1120, 1090), (640, 1090), (720, 860), (800, 640)], '#351820'))
# -- ledges that jut out, their lit left cheek, moss on their lips
def ledge(ps, lit, moss):
    o.append(shape(ps, '#8f3c32', 9, K)); o.append(poly(lit, '#d4785a'))
    for a, b in moss:
        o.append(poly([(a, ps[0][1] - 12), (b, ps[0][1] - 12), (b - 8, ps[0][1] + 18), ((a * 2 + b) / 3, ps[0][1] + 44), ((a + b) / 2, ps[0][1] + 16), ((a + b * 2) / 3, ps[0][1] + 36), (a + 4, ps[0][1] + 16)], '#4f7038'))
def fall(x0, x1, y0, x2, x3, y1, m, sd):
    """A sheet of water from the lip x0..x1 to x2..x3 below, in threads."""
    q = random.Random(sd)
    o.append(poly([(x0, y0), (x1, y0), (x3, y1), (x2, y1)], K, f'stroke="{K}" stroke-width="18"'))
    for i in range(m):
        a, b = i / m, (i + 1) / m
        c = ['#f8f6ee', '#cfe2e8', '#8fb9cc', '#e6f0f0', '#a9cbd8'][(i * 3 + sd) % 5] if i < m - 2 else '#6f9db6'
        o.append(poly([(x0 + (x1 - x0) * a, y0), (x0 + (x1 - x0) * b, y0), (x2 + (x3 - x2) * b, y1), (x2 + (x3 - x2) * a, y1)], c))
    for i in range(m):
        t = (i + .5) / m
        y = y0 + (y1 - y0) * q.uniform(.3, .75)
        xx = x0 + (x2 - x0) * (y - y0) / (y1 - y0) + ((x1 - x0) + ((x3 - x2) - (x1 - x0)) * (y - y0) / (y1 - y0)) * t
        o.append(poly([(xx - 5, y), (xx, y - 46), (xx + 5, y), (xx, y + 46)], '#f8f6ee'))
def foam(x, y, w, sd):
    q = random.Random(sd)
    for k, c in enumerate(('#8fb9cc', '#cfe2e8', '#f8f6ee')):
        for i in range(9):
            xx, s = x + w * (i / 8 - .5) * (1.1 - .2 * k), q.uniform(16, 28) * (1.1 - .2 * k)
            o.append(poly([(xx - s * 1.5, y - k * 6), (xx - s * .2, y - s - k * 6), (xx + s * 1.4, y - k * 6), (xx, y + s * .6 - k * 6)], c))
fall(896, 1064, 494, 876, 1084, 660, 9, 1)
ledge([(700, 690), (760, 652), (1220, 656), (1262, 700), (1220, 760), (1090, 744), (960, 780), (820, 748), (720, 770)], [(700, 690), (760, 652), (820, 656), (790, 700), (800, 752), (720, 770)], [(1110, 1210)])
o.append(poly(oval(980, 672, 214, 22, 28), '#3f7f9c')); o.append(poly(oval(980, 670, 180, 14, 28), '#8fc0cc')); foam(980, 668, 230, 4)
fall(760, 930, 688, 736, 950, 856, 9, 2); fall(1060, 1110, 690, 1052, 1122, 880, 4, 5)
ledge([(560, 880), (640, 846), (1170, 850), (1220, 900), (1180, 948), (1060, 936), (900, 972), (760, 938), (600, 962)], [(560, 880), (640, 846), (700, 850), (664, 890), (680, 946), (600, 962)], [(1000, 1060), (1130, 1180)])
o.append(poly(oval(880, 868, 250, 24, 28), '#3f7f9c')); o.append(poly(oval(880, 866, 214, 15, 28), '#8fc0cc')); foam(842, 864, 230, 6)
fall(840, 1000, 888, 800, 1040, 1030, 9, 3); fall(690, 740, 888, 676, 756, 1030, 4, 7)
o.append(poly(oval(900, 1062, 440, 60, 32), K)); o.append(poly(oval(900, 1066, 424, 56, 32), '#2f6f8c')); o.append(poly(oval(890, 1062, 350, 34, 32), '#5fa3b8')); o.append(poly(oval(890, 1062, 250, 20, 32), '#a8d6dc')); foam(920, 1044, 280, 8); foam(716, 1042, 90, 9)
# -- gardens at the foot, bare in winter but for the evergreen
for x, y, q in ((190, 1010, 46), (260, 1050, 40), (330, 1010, 36), (400, 1062, 38), (1330, 1020, 46), (1410, 1050, 42), (1440, 980, 38), (170, 940, 34), (1380, 950, 30)):
    o += crown(x, y, q + 7, K, K) + crown(x, y, q, '#2f5a38', '#6fa352')
for x in (470, 520, 1270, 1310):
    o.append(tuft(x, 1076, 70, '#6fa352', 4, 9, 5, 14))
# -- the town on the brink at the left: plain walls, one square tower
for x, w, h in ((190, 90, 84), (270, 80, 116), (350, 110, 92), (450, 84, 124), (540, 90, 80)):
    y = 352
    o += [rect(x - 8, y - h - 8, w + 16, h + 40, K), rect(x, y - h, w, h + 30, '#f0dcbc'), rect(x + w * .58, y - h, w * .42, h + 30, '#c9a684'), rect(x, y - h, w, 8, '#fbf0d8'), rect(x + 16, y - h + 28, 14, 24, K)]
wl = [(128, 346), (660, 346), (676, 456), (128, 454)]
o.append(shape(wl, '#dcb58c', 9, K)); o.append(rect(128, 346, 534, 10, '#f3dab4'))
for j in range(3):
    for i in range(11):
        o.append(rect(140 + i * 48 + (j % 2) * 24, 372 + j * 26, 30, 8, ['#c49a72', '#e9cba4'][(i + j) % 2]))
o.append(shape([(628, 310), (712, 310), (720, 466), (622, 462)], '#e6c49c', 9, K)); o.append(poly([(676, 310), (712, 310), (720, 466), (680, 464)], '#b5876a')); o.append(rect(628, 310, 84, 9, '#fbecd2'))
o.append(poly([(350, 454), (350, 404), (364, 386), (378, 380), (392, 386), (406, 404), (406, 454)], K))
o.append(woven('ⵜⵍⵎⵙⴰⵏ', P['wool'], 4, 1340, 860))
show(o + [emblem_frame(W, H, '#6d2f48', '#3f7a44')])
