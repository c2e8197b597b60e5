"""Khalid ibn Humayd emblem: a row of leather shields set on the ground, waiting; behind it the plain of the Sebou, dawn. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import shape, rod, oval
from trees import tuft
from spear import spear

o, K, r = [], '#1d1612', random.Random(31)

# -- dawn, the sun just over the far plain on the right
o += sky(['#4f77a8', '#6d8fb6', '#90a9c2', '#b5bfc6', '#d9d0bd', '#f0dcac', '#f7e3a2'], 170, 500, '#3f6698')
for x, y, w, h in ((420, 230, 560, 44), (1000, 320, 420, 34), (330, 350, 360, 30)):
    o += cloud(x, y, w, h, ['#f7e3b4', '#e0b48c', '#b98f86'], int(x))
o += disc(1216, 470, [(150, '#f9ecc0'), (104, '#f3c766'), (86, '#fbf3d9')], [(196, 26, 44, .05, '#efb552')])
o += hills(560, [(160, 120, 330), (460, 80, 280), (760, 50, 260), (1420, 60, 300)], ['#7d88a0', '#727d96', '#8994aa'], 4, 18)
# -- the plain and the river
o += floor(['#a3a866', '#93995a', '#838a4f'], 570, 650, 90, 6)
q = [(1520, 600), (1380, 606), (1240, 590), (1090, 606), (960, 596), (800, 612), (640, 602), (480, 614)]
o += [limb(q, [34, 28, 24, 20, 16, 13, 10, 8], '#5a6f74'), limb(q, [24, 20, 17, 14, 11, 8, 7, 6], '#f3dca0')]
# a line of dust, far beyond the river: the army that is expected
for i in range(20):
    x = 250 + i * 26
    o.append(loz(x, 556 - 10 * math.sin(i * .8) - (i % 3) * 5, 14 + (i % 4) * 3, ['#d9bf94', '#c9a97c', '#e8d4ac'][i % 3], 1.8))
# -- the hilltop: red earth and short grass
o += strata(ridge(0, W, 700, [(260, 40, 420), (1300, 30, 420)], 6, 5, 40), H, ['#9c5f36', '#8a512e', '#a96a3e', '#7a4628', '#6a3c24', '#5a3320'], 46, 3, 5)

# -- the shields: hide stretched on a rim, each with its own mark; they stand in a row that comes towards us, propped from behind
def shield(x, foot, q, hide, mark, rim, kind):
    """x = the middle, foot = the ground, q = the radius; the face looks a little to the right, into the light."""
    sx, cy = .86, foot - q * .97
    e = lambda f, dx=0, dy=0: [(x + dx + math.cos(i * math.tau / 32) * q * f * sx, cy + dy + math.sin(i * math.tau / 32) * q * f) for i in range(32)]
    k = max(7, q * .05)
    o.append(poly([(x - q * 1.9, foot + q * .05), (x - q * .4, foot - q * .1), (x + q * .6, foot + q * .02), (x - q * .2, foot + q * .13), (x - q * 1.6, foot + q * .17)], '#4a2a1c'))           # shadow, to the left
    o.append(rod([(x - q * .8, foot - q * .02), (x - q * .28, cy - q * .3)], '#6b4530', max(8, q * .07), max(6, q * .03), K))
    th = q * .1
    o.append(poly(e(1 + k / q, -th), K)); o.append(poly(e(1, -th), mix(rim, '#000000', .45)))
    o.append(poly(e(1 + k / q), K)); o.append(poly(e(1), rim)); o.append(poly(e(.9), K)); o.append(poly(e(.87), hide))
    # light from the right: a pale crescent on the right of the face, a dark one on the left
    cr = [(x + math.cos(a) * q * .84 * sx, cy + math.sin(a) * q * .84) for a in [-1.25 + 2.5 * i / 20 for i in range(21)]]
    o.append(poly(cr + [(x + math.cos(a) * q * .84 * sx * .74, cy + math.sin(a) * q * .84) for a in [1.25 - 2.5 * i / 20 for i in range(21)]], mix(hide, '#fff3d0', .5)))
    cl = [(x + math.cos(a) * q * .84 * sx, cy + math.sin(a) * q * .84) for a in [math.pi - 1.2 + 2.4 * i / 20 for i in range(21)]]
    o.append(poly(cl + [(x + math.cos(a) * q * .84 * sx * .72, cy + math.sin(a) * q * .84) for a in [math.pi + 1.2 - 2.4 * i / 20 for i in range(21)]], mix(hide, '#2a1a14', .3)))
    p = lambda a, f: (x + math.cos(a) * q * f * sx, cy + math.sin(a) * q * f)
    for i in range(8):                                   # studs of the rim
        o.append(circ(*p(i * math.tau / 8 + .2, .935), max(5, q * .03), '#d9b26a'))
    if kind == 0:                                        # nested lozenges
        for f, c in ((.6, K), (.54, mark), (.36, K), (.31, hide), (.15, mark)):
            o.append(poly([(x, cy - q * f), (x + q * f * sx * .8, cy), (x, cy + q * f), (x - q * f * sx * .8, cy)], c))
    elif kind == 1:                                      # three zigzags
        for j in (-1, 0, 1):
            z = [(x + (i - 3) * q * .19 * sx, cy + j * q * .32 + (q * .11 if i % 2 else -q * .11)) for i in range(7)]
            o.extend([line(z, K, q * .13), line(z, mark, q * .07)])
    elif kind == 2:                                      # a cross of four points
        for i in range(4):
            a = i * math.tau / 4
            o.append(poly([p(a, .68), p(a + .34, .36), p(a, .14), p(a - .34, .36)], K)); o.append(poly([p(a, .6), p(a + .3, .37), p(a, .2), p(a - .3, .37)], mark))
    else:                                                # a ring of triangles
        for i in range(9):
            a = i * math.tau / 9 + .1
            o.append(poly([p(a, .34), p(a - .26, .7), p(a + .26, .7)], K)); o.append(poly([p(a, .42), p(a - .17, .65), p(a + .17, .65)], mark))
    o.append(poly(e(.15), K)); o.append(poly(e(.1), '#d9b26a')); o.append(poly(e(.05, q * .02, -q * .03), '#f8f1e1'))
ROW = [(1400, 724, 62), (1318, 736, 74), (1220, 752, 90), (1100, 776, 112), (950, 812, 142), (756, 866, 186), (474, 984, 262)]
ST = [('#8a4a25', '#efe3cb', '#5a3320', 1), ('#efe3cb', '#a02c2f', '#8a512e', 0), ('#3a2a24', '#efc873', '#8a4a25', 3), ('#c98a4c', '#7a1f2b', '#5a3320', 2), ('#efe3cb', '#1e2c55', '#7a4628', 3), ('#6b3420', '#efe3cb', '#3a2218', 1), ('#e8d3a6', '#a02c2f', '#6b3420', 0)]
for i, ((x, y, s), (h, m, rm, kd)) in enumerate(zip(ROW, ST)):
    for dx, a in ((-.1, 4),):                            # a lance planted behind each
        o += spear(x + dx * s, y - s * .3, s * 2.5, a, max(.5, s / 150), K, '#8a5a35')
    shield(x, y, s, h, m, rm, kd)
# -- grass and stones along their foot
for i in range(20):
    x = r.uniform(130, 1480)
    y = 1080 - r.random() * 300
    if y > 770 + (1500 - x) * .18:
        s = (y - 600) / 400
        o.append(tuft(x, y, 46 * s, ['#93994f', '#6b7340', '#c9b864'][i % 3], 8, 8, 3, 12))
for x, y, s in ((860, 1030, 1), (1000, 980, .8), (1400, 960, 1.1), (1300, 880, .7)):
    o.append(shape([(x - 40 * s, y + 14 * s), (x - 28 * s, y - 16 * s), (x + 4 * s, y - 28 * s), (x + 34 * s, y - 10 * s), (x + 42 * s, y + 14 * s)], '#7d5a48', 8, K)); o.append(poly([(x - 4 * s, y - 8 * s), (x + 4 * s, y - 28 * s), (x + 34 * s, y - 10 * s), (x + 42 * s, y + 14 * s), (x + 10 * s, y + 12 * s)], '#c99a74'))
o.append(woven('ⵅⴰⵍⵉⴷ', P['straw'], 4, 1200, 1012))
show(o + [emblem_frame(W, H, '#7a431f', P['indigo2'])])
