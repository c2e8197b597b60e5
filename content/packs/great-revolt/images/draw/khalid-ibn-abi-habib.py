"""Khalid ibn Abi Habib emblem: spears grounded in rows, points up, going off into white morning fog; nobody. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from spear import spear

o, K, r = [], '#1d222b', random.Random(73)

# -- fog: a sky with no top and no bottom, a white sun in it
o += sky(['#aab3ba', '#b6bec3', '#c2c9cb', '#ced3d3', '#dadcd9', '#e6e4dc', '#efece1'], 170, 520, '#9ea8b1')
o += disc(1130, 330, [(122, '#dadcd9'), (104, '#efece1'), (82, '#fffaf0')])
o += strata(ridge(0, W, 560, [(260, 120, 340), (620, 60, 240), (980, 90, 320), (1420, 150, 330)], 6, 4, 26), 640, ['#b9c0c5', '#b2bac0', '#c0c7ca'], 18, 2, 4)


def row(y, L, step, s, dark, wood, iron, lean, seed, skip=0.0, wrap=None, y1=None):
    q = random.Random(seed)
    x = 110 + q.uniform(0, step)
    while x < 1500:
        if q.random() >= skip:
            a = q.gauss(lean, 3.2)
            yy = y + q.uniform(-.02, .03) * L
            h = L * q.uniform(.86, 1.1)
            o.extend(spear(x, yy, h, a, s, dark, wood, iron))
            if wrap:
                t = math.radians(a)
                for k in range(2):
                    d = h * .62 + k * 22 * s
                    u = lambda dd, w: (x + math.sin(t) * (d + dd) + math.cos(t) * w, yy - math.cos(t) * (d + dd) + math.sin(t) * w)
                    o.append(poly([u(-9 * s, -12 * s), u(-9 * s, 12 * s), u(9 * s, 12 * s), u(9 * s, -12 * s)], wrap[k]))
        x += step * q.uniform(.72, 1.28)


def fog(y, cols, period=76, amp=10):
    for i, c in enumerate(cols):
        o.append(teeth(W, y + i * 26, period, amp, H, c, phase=period / 2 * (i % 2)))


# -- rows, from the far pale ones to the near
row(640, 180, 27, .5, '#a5aeb6', '#a5aeb6', ('#c9ced0', '#b3bbc1'), -2, 1)
fog(612, ['#c9cdcc', '#d4d6d2'])
row(720, 250, 44, .66, '#8d97a2', '#9aa2a8', ('#dadcd9', '#aab3ba'), 1, 2, .05)
fog(690, ['#c2c8c6', '#cfd2cd'])
row(810, 350, 70, .86, '#6b7683', '#857f7c', ('#e6e4dc', '#98a2ae'), 2, 3, .06)
fog(776, ['#b4bbb8', '#c2c6c0', '#cccec6'])
row(926, 500, 118, 1.15, '#434c59', '#75645a', ('#efece1', '#8a95a1'), -2, 5, .04, (P['madder'], '#c98a7c'))
fog(890, ['#98a19b', '#a8afa6', '#b6bab0'], 88, 11)
# -- the near row: tall, dark, one of them leaning far
for x, h, a in ((212, 640, -3), (420, 730, 4), (612, 600, -7), (1010, 740, 2), (1236, 620, 6), (1412, 700, -2)):
    y = 1030 + (x % 7) * 4
    o += [poly([(x - 10, y - 6), (x + 60, y - 20), (x + 250, y + 26), (x + 240, y + 36), (x, y + 12)], '#7d867f')]
    o += spear(x, y, h, a, 1.75, K, '#6b4636', (P['bone'], '#7d8794'))
    t = math.radians(a)
    for k in range(3):
        d = h * .6 + k * 27
        u = lambda dd, w: (x + math.sin(t) * (d + dd) + math.cos(t) * w, y - math.cos(t) * (d + dd) + math.sin(t) * w)
        o += [poly([u(-15, -20), u(-15, 20), u(15, 20), u(15, -20)], K), poly([u(-8, -14), u(-8, 14), u(8, 14), u(8, -14)], P['bone'] if k % 2 else P['madder'])]
o += spear(720, 1040, 520, 33, 1.6, K, '#6b4636', (P['bone'], '#7d8794'))
for x in (212, 420, 612, 720, 1010, 1236, 1412):         # earth heaped at each foot
    y = 1034 + (x % 7) * 4
    o += [poly([(x - 66, y + 22), (x - 34, y - 10), (x + 6, y - 22), (x + 40, y - 8), (x + 70, y + 22)], K), poly([(x - 52, y + 16), (x - 28, y - 6), (x + 4, y - 14), (x + 10, y + 16)], '#8a7a66'), poly([(x + 4, y - 14), (x + 34, y - 2), (x + 56, y + 16), (x + 10, y + 16)], '#5c5348')]
o += [teeth(W, 1050, 44, 9, H, '#6d766c', 0)]
for i in range(60):
    x, y = r.uniform(140, 1460), r.uniform(1046, 1070)
    o.append(line([(x, y), (x + r.uniform(-10, 10), y - r.uniform(20, 38))], ['#4c5650', '#8c968a'][i % 2], 7))
o.append(woven('ⵅⴰⵍⵉⴷ', P['madder'], 4, 884, 976))

show(o + [emblem_frame(W, H, '#79828c', '#7a1f2b')])
