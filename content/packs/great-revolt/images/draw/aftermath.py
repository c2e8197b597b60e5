"""Aftermath emblem: the stump of a great olive; from it rise four young trees, each for itself, after the rain. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show
from sky import sky, floor, hills, rain, cloud
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(308)
K = '#1d1b22'
o += sky('#5d7f96', ['#7394a6', '#8fabb5', '#abc0bf', '#c7d2c4', '#e2e0c4', '#f4ecc8'], [186, 240, 300, 366, 430, 490], 64, 10)
for x, y, w, cs in ((1330, 150, 240, ('#3d4a60', '#4c5a70')), (1100, 140, 170, ('#4c5a70', '#5d6b80'))):
    o += cloud(x, y, w, (.6, .9, 1, .8), cs, 24)
o += rain(3, 40, '#8aa0b4', 1100, 1480, 230, 560, .5, (50, 80))
o += hills(640, [(180, 90, 300), (480, 50, 260), (1120, 60, 260), (1420, 120, 320)], ['#8a9aa6', '#7e8f9c', '#94a3ac'], 6, 18, 6)
o += floor(['#c49a62', '#b98b54', '#ac7d49', '#9c6d3e', '#8b5f36', '#7a522f'], [690, 740, 800, 870, 940, 1010], 80, 10)
# -- the felled trunk lies behind, to the right
lg = [(1010, 800), (1480, 742), (1480, 858), (1040, 902)]
o.append(shape(lg, '#7d7266', 9, K)); o.append(poly([(1030, 866), (1480, 812), (1480, 858), (1040, 902)], '#5c5249'))
for i in range(7):
    x = 1090 + i * 58
    o.append(line([(x, 806 - i * 6), (x + 44, 800 - i * 6)], '#5c5249', 7))
o.append(shape(oval(1024, 851, 34, 54, 20), '#d8b27c', 9, K)); o.append(poly(oval(1024, 851, 20, 34, 18), '#b98b54')); o.append(poly(oval(1024, 851, 8, 15, 12), '#8a5f38'))
# -- the stump: shadow, roots, flutes, the cut
o.append(poly([(380, 968), (700, 930), (1120, 940), (1330, 985), (1060, 1020), (560, 1024)], '#5c3f26'))
st = [(560, 640), (556, 730), (530, 820), (452, 900), (356, 956), (420, 972), (520, 948), (560, 990), (612, 1010), (672, 958), (742, 992), (806, 1022), (856, 966), (930, 998), (1010, 1004), (1020, 952), (1110, 978), (1196, 966), (1104, 904), (1046, 820), (1030, 730), (1032, 640)]
o.append(shape(st, '#8d7a63', 10, K))
o += [clip('st', st, [poly([(780, 600), (1300, 600), (1300, 1100), (880, 1100), (830, 940)], '#6f5d4a'), poly([(930, 600), (1300, 600), (1300, 1100), (1040, 1100), (960, 900)], '#54453a')]
      + [line(smooth_line(p, 6), c, w) for p, c, w in (([(620, 690), (606, 800), (560, 900)], '#b19c80', 20), ([(690, 690), (682, 820), (640, 940)], '#5c4c3d', 12), ([(750, 690), (760, 820), (742, 950)], '#b19c80', 14),
                                                      ([(820, 690), (828, 820), (850, 950)], '#4a3c32', 12), ([(900, 690), (912, 810), (980, 960)], '#8d7a63', 12), ([(970, 690), (990, 800), (1090, 930)], '#3d322b', 12))])]
o.append(shape(oval(796, 640, 240, 66, 32), '#d8b27c', 10, K))
for a, b, c in ((206, 54, '#e8cb98'), (166, 43, '#cfa56c'), (124, 32, '#e8cb98'), (84, 21, '#c1945c'), (40, 10, '#8a5f38')):
    o.append(poly(oval(790, 641, a, b, 28), c))
o.append(poly([(790, 641), (980, 612), (1010, 632)], '#8a5f38')); o.append(poly([(790, 641), (640, 690), (690, 698)], '#a87c4a'))
# -- four young trees, each of its own green
def leafy(ps, ws, bark, dark, lit, twigs, seed):
    """A young tree: a bent stem, twigs with narrow leaves on both sides and air between them; twigs = (share of the stem, angle, length)."""
    q = random.Random(seed)
    s = smooth_line(ps, 8)
    tw, L = [], []
    for f, a, ln in twigs:
        x, y = s[int(f * (len(s) - 1))]
        t = math.radians(a)
        e = (x + math.cos(t) * ln, y - math.sin(t) * ln)
        tw.append([(x, y), ((x + e[0]) / 2, (y + e[1]) / 2 + 8), e])
        m = max(2, round(ln / 38))
        for i in range(1, m + 1):
            px, py = x + (e[0] - x) * i / m, y + (e[1] - y) * i / m
            for d in ((46, -46) if i < m else (0, 52, -52)):
                L.append((px, py, math.radians(a + d + q.uniform(-8, 8)), q.uniform(54, 66)))
    for c, e in ((K, 18), (bark, 0)):
        for p in tw:
            o.append(line(p, c, 9 + e))
        o.append(limb(ps, [w + e for w in ws], c))
    leaf = lambda x, y, a, z, w, b=0: [(x + math.cos(a) * b, y - math.sin(a) * b), (x + math.cos(a) * z * .55 - math.sin(a) * w, y - math.sin(a) * z * .55 - math.cos(a) * w), (x + math.cos(a) * z, y - math.sin(a) * z), (x + math.cos(a) * z * .55 + math.sin(a) * w, y - math.sin(a) * z * .55 + math.cos(a) * w)]
    for x, y, a, z in L:
        o.append(poly(leaf(x, y, a, z + 14, 20, -6), K))
    for x, y, a, z in L:
        lf = leaf(x, y, a, z, 12)
        o.append(poly(lf, dark)); o.append(poly([lf[0], min(lf[1], lf[3], key=lambda p: p[1]), lf[2]], lit))
TW = lambda s_, k=1: [(1, 90 - 8 * s_, 62 * k), (.94, 150, 96 * k), (.94, 30, 96 * k), (.72, 168, 132 * k), (.70, 14, 132 * k), (.5, 156, 96 * k), (.46, 22, 96 * k)]
leafy([(606, 668), (520, 590), (420, 540), (350, 450), (340, 380)], [34, 28, 20, 14, 10], '#7a5c3e', '#3f6a3a', '#86ab50', TW(0, .84), 1)
leafy([(1000, 660), (1090, 590), (1180, 560), (1252, 490), (1262, 430)], [34, 28, 20, 14, 10], '#6a4c34', '#2f6b62', '#6fa58c', TW(1, .84), 4)
leafy([(724, 690), (700, 580), (664, 480), (650, 380), (640, 280)], [36, 28, 22, 15, 10], '#7a5c3e', '#55702c', '#b9b74c', TW(0, .86), 2)
leafy([(880, 694), (912, 590), (950, 500), (966, 400), (986, 336)], [36, 28, 22, 15, 10], '#6a4c34', '#4c6b52', '#a9c2a0', TW(1, .82), 3)
for x, y, h in ((470, 1000, 60), (600, 1030, 70), (840, 1044, 64), (1060, 1030, 60), (1230, 1000, 54), (320, 1010, 50), (1370, 960, 46), (700, 1046, 56)):
    o.append(tuft(x, y, h, '#4e7a3a', r.uniform(-8, 8), 10, 5, 14)); o.append(tuft(x + 8, y, h * .7, '#86ab50', r.uniform(-8, 8), 8, 3, 12))
o.append(emblem_frame(W, H, main='#2b6a78', second=P['madder']))
show(o)
