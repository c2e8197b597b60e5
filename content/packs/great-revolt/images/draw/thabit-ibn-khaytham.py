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
for i in range(170):
    x, t = r.uniform(140, 1460), r.random()
    y = max(hill(x) + 40, 440 + t * 640)
    o.append(tuft(x, y, 14 + 30 * (y - 400) / 700, ['#a9d06a', '#3f6d30', '#c4e07e'][i % 3], 5, 7, 2, 9))

# -- trenches: a cut between two banks of earth; q = points, w = widths
def trench(q, w, stones=True, uid=0):
    c = smooth_line(q, 9)
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
    ribbon(-.46, .46, K); ribbon(-.4, .1, '#6b3a26'); ribbon(-.4, -.24, '#8f5434'); ribbon(.02, .4, '#3d5160'); ribbon(.1, .24, '#b9cbd0')
    for i in range(3, m - 2, 2):
        (x, y), (nx, ny), v = c[i], nrm[i], ww[i]
        if v < 34:
            continue
        for f in (r.uniform(-1.1, -.6), r.uniform(.55, .95)):
            s = v * r.uniform(.1, .17)
            X, Y = x + nx * v * f, y + ny * v * f * .8
            o.append(shape([(X - s, Y + s * .4), (X - s * .5, Y - s * .6), (X + s * .4, Y - s * .7), (X + s, Y), (X + s * .5, Y + s * .6)], ['#e0ab7c', '#b4744a', '#8a5234', '#c98a5c'][(i + int(v)) % 4], max(5, v * .03), K))
trench([(600, 470), (700, 450), (830, 424), (960, 404), (1080, 400)], [12, 16, 18, 16, 10])
trench([(330, 640), (470, 590), (640, 566), (830, 552), (1010, 520), (1180, 500), (1290, 470)], [22, 30, 36, 38, 34, 26, 16])
trench([(1560, 640), (1420, 664), (1230, 690), (1040, 690), (840, 730), (700, 800), (640, 880), (520, 960), (300, 1010), (60, 1080)], [40, 48, 56, 62, 76, 96, 116, 140, 166, 190])
# -- a mattock left in the bank, a basket of earth on its side
o.append(poly([(1020, 1010), (1180, 980), (1440, 1000), (1420, 1030), (1120, 1040)], '#3f6d30'))
o.append(rod([(1000, 1000), (1130, 720)], '#c08a52', 20, 9, K)); o.append(line([(1000, 996), (1122, 730)], '#e6bd86', 7))
o.append(shape([(1084, 690), (1160, 724), (1240, 790), (1262, 850), (1196, 800), (1136, 768), (1110, 768), (1070, 730)], '#8c959b', 9, K)); o.append(poly([(1090, 696), (1160, 728), (1236, 790), (1170, 764), (1106, 736)], '#d5dadb'))
o.append(shape([(1068, 690), (1040, 660), (1060, 640), (1098, 684)], '#6b737a', 9, K))
bk = [(1230, 900), (1440, 880), (1420, 1010), (1372, 1046), (1296, 1046), (1252, 1014)]
o.append(blob([(1220, 900), (1250, 850), (1310, 826), (1380, 824), (1430, 850), (1450, 892)], '#8a5234', 9, K, .8)); o.append(blob([(1250, 880), (1280, 846), (1330, 834), (1380, 850), (1350, 876)], '#b4744a', 0, '#b4744a', .8))
o.append(shape(bk, '#d9ae66', 9, K)); o.append(poly([(1380, 886), (1440, 880), (1420, 1010), (1372, 1046), (1350, 1046)], '#a8783c'))
for k in range(4):
    y = 912 + k * 34
    for i in range(6):
        if (i + k) % 2:
            x = 1236 + k * 6 + i * 33
            o.append(rect(x, y, 24, 18, '#8f6330'))
o.append(line([(1226, 896), (1444, 876)], K, 24)); o.append(line([(1228, 896), (1442, 877)], '#efcf8e', 11))
o += rain(110, (150, 150, 1500, 1050), 4, ['#dfe6e2', '#b6c2c2', '#dfe6e2'], -20, 60, 6)
o.append(woven('ⵜⴰⴱⵉⵜ', P['straw'], 4, 1000, 164))
show(o + [emblem_frame(W, H, '#4f3426', '#2f6b52')])
