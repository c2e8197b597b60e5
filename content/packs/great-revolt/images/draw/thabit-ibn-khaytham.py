"""Thabit ibn Khaytham emblem: a long trench, cut from the near field up and over a green hill, full of winter rain. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import shape, rod, blob
from trees import tuft

o, K, r = [], '#15201a', random.Random(105)

# -- December: low cloud, a pale slot behind the hill
o += sky(['#3f4a54', '#4f5b63', '#636e73', '#808a88', '#a6aca0', '#d0d0b6', '#efe8c6'], 180, 470, '#333d47')
for x, y, w, h in ((420, 190, 760, 80), (1160, 210, 760, 90), (760, 300, 500, 46)):
    o += cloud(x, y, w, h, ['#6f7b80', '#4a565e', '#37424b'], int(x))
o += hills(520, [(170, 60, 300), (1450, 70, 300)], ['#7d938a', '#6f867d', '#889d92'], 4, 14)
# -- the hill: one broad back of wet grass in folded beds
sk = [(x, 560 - 190 * math.exp(-((x - 940) / 430) ** 2) - 30 * math.exp(-((x - 300) / 200) ** 2) + (4 if i % 2 else -4)) for i, x in enumerate(range(60, 1580, 40))]
hill = lambda x: 560 - 190 * math.exp(-((x - 940) / 430) ** 2)
o += strata(sk, H, ['#7fae4f', '#73a348', '#8ab957', '#679740', '#7aa94b', '#5c8b3b', '#528036'], 34, 3, 5)
for i in range(36):
    x, t = r.uniform(140, 1460), r.random()
    y = max(hill(x) + 40, 440 + t * 640)
    o.append(tuft(x, y, 14 + 30 * (y - 400) / 700, ['#a9d06a', '#3f6d30', '#c4e07e'][i % 3], 5, 7, 2, 9))

# -- trenches: a cut between two banks of earth; q = points, w = widths
def trench(q, w, stones=True, uid=0):
    c = [(x + (u - x) * k / 5, y + (v - y) * k / 5) for (x, y), (u, v) in zip(q, q[1:]) for k in range(5)] + [q[-1]]
    m = len(c)
    ww = []
    for i in range(m):
        t = i / (m - 1) * (len(w) - 1)
        k = min(int(t), len(w) - 2)
        ww.append(w[k] + (w[k + 1] - w[k]) * (t - k))
    nrm = []
    for i in range(m):
        ax, ay = c[max(0, i - 1)]
        bx, by = c[min(m - 1, i + 1)]
        L = math.hypot(bx - ax, by - ay) or 1
        nrm.append((-(by - ay) / L, (bx - ax) / L))
    off = lambda f, j=0: [(x + nx * v * f + (r.uniform(-j, j) * v), y + ny * v * f * .8 + r.uniform(-j, j) * v * .6) for (x, y), (nx, ny), v in zip(c, nrm, ww)]
    ribbon = lambda a, b, col, ja=0, jb=0: o.append(poly(off(a, ja) + off(b, jb)[::-1], col))
    ribbon(-1.3, 1.24, '#3f6d30', .05, .05)
    ribbon(-1.16, 1.1, K, .05, .05)
    ribbon(-1.1, -.42, '#b4744a', .06, 0); ribbon(-1.02, -.8, '#d79a68', .05, .05)            # the bank beyond, lit
    ribbon(.42, 1.04, '#8a5234', 0, .06); ribbon(.42, .6, '#a9683f', 0, .05)                  # the bank on this side
    ribbon(-.46, .46, K); ribbon(-.4, .1, '#6b3a26'); ribbon(-.4, -.24, '#8f5434'); ribbon(.06, .4, '#33202a')
    for i in range(1, m - 1):                            # clods on both banks
        (x, y), (nx, ny), v = c[i], nrm[i], ww[i]
        for f in (r.uniform(-1.16, -.6), r.uniform(.6, 1.06)):
            s = max(7, v * r.uniform(.1, .2))
            X, Y = x + nx * v * f + r.uniform(-.2, .2) * v, y + ny * v * f * .8
            o.append(poly([(X - s, Y + s * .4), (X - s * .4, Y - s * .5), (X + s * .5, Y - s * .5), (X + s, Y + s * .1), (X + s * .4, Y + s * .6)], ['#6b3a26', '#e0ab7c', '#8a5234', '#c98a5c'][int(r.random() * 4)]))
    for i in range(4, m - 3, 7):                         # rain stands here and there on its floor
        (x, y), (nx, ny), v = c[i], nrm[i], ww[i]
        if v > 60:
            o.append(poly([(x + nx * v * .24 + a * v * .6, y + ny * v * .2 + b * v * .08 - a * (c[i + 1][1] - c[i - 1][1]) * .0) for a, b in ((-1, 0), (-.4, -1), (.5, -.8), (1, .2), (.3, 1), (-.6, .8))], '#9fb6c0'))

trench([(600, 468), (700, 438), (790, 446), (890, 408), (980, 418), (1080, 398)], [10, 14, 16, 17, 15, 10])
trench([(300, 640), (430, 586), (560, 604), (700, 548), (850, 574), (980, 512), (1130, 530), (1290, 476)], [22, 30, 34, 36, 36, 34, 28, 16])
trench([(1560, 620), (1400, 676), (1250, 650), (1060, 730), (900, 706), (700, 820), (520, 850), (330, 1000), (60, 1070)], [38, 46, 54, 64, 74, 90, 110, 140, 170])
# -- a mattock left in the bank, a basket of earth on its side
o.append(poly([(1020, 1010), (1180, 980), (1440, 1000), (1420, 1030), (1120, 1040)], '#3f6d30'))
o.append(rod([(1000, 1000), (1130, 720)], '#c08a52', 20, 9, K)); o.append(line([(1000, 996), (1122, 730)], '#e6bd86', 7))
o.append(shape([(1084, 690), (1160, 724), (1240, 790), (1262, 850), (1196, 800), (1136, 768), (1110, 768), (1070, 730)], '#8c959b', 9, K)); o.append(poly([(1090, 696), (1160, 728), (1236, 790), (1170, 764), (1106, 736)], '#d5dadb'))
o.append(shape([(1068, 690), (1040, 660), (1060, 640), (1098, 684)], '#6b737a', 9, K))
bk = [(1230, 900), (1440, 880), (1420, 1010), (1372, 1046), (1296, 1046), (1252, 1014)]
o.append(blob([(1244, 902), (1262, 872), (1310, 862), (1380, 852), (1412, 866), (1428, 892)], '#8a5234', 9, K, .8)); o.append(blob([(1270, 890), (1296, 872), (1340, 866), (1376, 868), (1350, 884)], '#b4744a', 0, '#b4744a', .8))
o.append(shape(bk, '#d9ae66', 9, K)); o.append(poly([(1380, 886), (1440, 880), (1420, 1010), (1372, 1046), (1350, 1046)], '#a8783c'))
for k in range(4):
    y = 912 + k * 34
    for i in range(6):
        if (i + k) % 2:
            x = 1236 + k * 6 + i * 33
            o.append(rect(x, y, 24, 18, '#8f6330'))
o.append(line([(1226, 896), (1444, 876)], K, 24)); o.append(line([(1228, 896), (1442, 877)], '#efcf8e', 11))
o += [line([(1262, 890), (1290, 836), (1380, 828), (1412, 876)], K, 22, 'stroke-linejoin="round"'), line([(1262, 890), (1290, 836), (1380, 828), (1412, 876)], '#c79a5b', 9, 'stroke-linejoin="round"')]
o += rain(60, (150, 150, 1500, 1050), 4, ['#dfe6e2', '#b6c2c2', '#dfe6e2'], -20, 60, 6)
o.append(woven('ⵜⴰⴱⵉⵜ', P['straw'], 4, 1000, 164))
show(o + [emblem_frame(W, H, '#4f3426', '#2f6b52')])
