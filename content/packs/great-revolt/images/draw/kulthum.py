"""Kulthum emblem: the look-out he sat on, a low platform of beams with an empty folding seat; a wall of dust comes over the plain. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import rod, shape, box

o, K, r = [], '#1b1a22', random.Random(41)

# -- a hard blue noon; the sun high on the right
o += sky(['#2f5f96', '#3f74a8', '#5789b6', '#759fc2', '#98b7cc', '#bccdd2'], 180, 480, '#285488')
# -- the wall of dust that horsemen raise: billows, lit above on the right
edge = lambda x: 246 + 22 * math.sin(x / 95) + 16 * math.sin(x / 37 + 1) + max(0, x - 560) ** 1.12 * .235      # its upper edge
DU = ['#7d5230', '#96653a', '#b07c46', '#c8954f', '#dcae68', '#eccb90']
cells = []
for j in range(22):
    for i in range(27):
        x, y = 90 + i * 56 + (j % 2) * 28 + r.uniform(-9, 9), 590 - j * 20
        e = y - edge(x)
        if e > -14:
            cells.append((x, y, e))
for x, y, e in cells[::-1]:
    k = 5 - min(5, int(e / 52)) + (1 if math.sin(x / 60 + y / 44) > .35 else 0) - (1 if math.sin(x / 47 - y / 38) > .5 else 0)
    q = r.uniform(22, 36) if e > 20 else r.uniform(12, 24)
    o.append(loz(round(x), round(y), round(q), DU[max(0, min(5, k))], 1.7))
for i in range(26):                                      # torn off by the wind, ahead of it
    x = r.uniform(500, 1400)
    o.append(loz(x, edge(x) - r.uniform(10, 70), r.uniform(8, 13), DU[3 + i % 3], 2))
o += [teeth(W, 520, 76, 12, H, '#a8733f'), teeth(W, 566, 84, 10, H, '#c08a4e', 40)]
for i in range(30):                                      # lance points in it
    x, h = 140 + i * 33 + r.uniform(-8, 8), r.uniform(60, 110)
    o += [line([(x, 590), (x + 10, 590 - h)], '#5f3f28', 6), poly([(x + 3, 590 - h), (x + 11, 566 - h), (x + 18, 590 - h)], '#f3e3bd' if i % 3 else '#5f3f28')]
for i in range(60):
    x, y = r.uniform(110, 1300), 596 + r.uniform(-18, 22)
    o.append(loz(x, y, r.uniform(9, 22), ['#d9a662', '#b9814a', '#8f6138', '#efcf94'][i % 4], 1.9))
# -- the plain of the Sebou, grey-green and straw; tracks of many hooves run past the platform into the dust
o += floor(['#b9a25e', '#a99a55', '#9a8d4c', '#8a7f45', '#776f3d', '#645f36'], 624, 1010, 80, 9)
o.append(limb([(1500, 640), (1340, 652), (1200, 646), (1040, 654)], [26, 20, 14, 8], '#7fb0c4'))
for i in range(150):
    t = r.random() ** .7
    y = 650 + t * 440
    x = 420 + (t * 60) + r.gauss(0, 1) * (60 + 200 * t)
    w = 8 + 12 * t
    if 110 < x < 900:
        o.append(poly([(x - w, y), (x - w * .3, y - w * .6), (x + w * .7, y - w * .5), (x + w, y + w * .1), (x + w * .2, y + w * .45), (x - w * .6, y + w * .4)], '#57502f'))
for x, y, s in ((1220, 700, .7), (1400, 740, .8), (180, 800, .9), (1440, 980, 1.3), (300, 1040, 1.1)):
    for k in range(-2, 3):
        o.append(poly([(x + k * 10 * s - 5, y), (x + k * 10 * s + 5, y), (x + k * 24 * s, y - (60 - abs(k) * 12) * s)], ['#4f4f2c', '#c9b66c'][k % 2]))

p0 = len(o)
# -- the platform: a crib of squared beams, two steps up; lit from the right, its shadow to the left
o.append(poly([(330, 1000), (560, 940), (1300, 960), (1250, 1030), (760, 1060), (420, 1050)], '#45412a'))
def beam(x0, y0, x1, y1, h, c, top):
    """A beam along the front, seen a little from above."""
    o.append(poly([(x0, y0), (x1, y1), (x1, y1 + h), (x0, y0 + h)], K, f'stroke="{K}" stroke-width="16" stroke-linejoin="round"'))
    o.append(poly([(x0, y0), (x1, y1), (x1, y1 + h), (x0, y0 + h)], c)); o.append(poly([(x0, y0), (x1, y1), (x1, y1 + 10), (x0, y0 + 10)], top))
# the left side in shadow, the front lit: three courses of beams with gaps, crossing at the corners
L, M, R_ = (560, 800), (700, 870), (1330, 850)           # corner points of the deck's lower edge: far left, near, far right
for k in range(3):
    y = 56 * k
    o.append(poly([(L[0], L[1] + y - 10), (M[0], M[1] + y), (M[0], M[1] + y + 40), (L[0], L[1] + y + 24)], K, f'stroke="{K}" stroke-width="16"'))
    o.append(poly([(L[0], L[1] + y - 10), (M[0], M[1] + y), (M[0], M[1] + y + 40), (L[0], L[1] + y + 24)], ['#4a3226', '#54392a', '#45302a'][k]))
    beam(M[0], M[1] + y, R_[0], R_[1] + y, 40, ['#a8733f', '#b57d46', '#9c6a3a'][k], '#dcae72')
for x in (760, 900, 1040, 1180, 1300):                    # ends of the cross beams between the courses
    for k in range(2):
        y = M[1] + (x - M[0]) * (R_[1] - M[1]) / (R_[0] - M[0]) + 40 + 56 * k
        o.append(rect(x - 24, y - 2, 48, 20, K)); o.append(rect(x - 16, y, 32, 14, '#e6c08a'))
deck = [(540, 790), (690, 862), (1350, 842), (1240, 760)]
o.append(poly([(x, y + 22) for x, y in deck] + [], K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"'))
o.append(poly([(540, 790), (690, 862), (690, 884), (540, 812)], '#54392a')); o.append(poly([(690, 862), (1350, 842), (1350, 864), (690, 884)], '#8a5a30'))
o.append(poly(deck, K, f'stroke="{K}" stroke-width="16" stroke-linejoin="round"')); o.append(poly(deck, '#d9a868'))
for k in range(1, 9):                                    # planks
    t = k / 9
    o.append(line([(540 + 700 * t, 790 - 30 * t), (690 + 660 * t, 862 - 20 * t)], '#8a5a30', 6))
# two steps in front
for x, y, w, h in ((930, 936, 230, 40), (900, 986, 290, 46)):
    o += [poly([(x - 10, y), (x + w + 10, y - 6), (x + w - 16, y - 34), (x + 16, y - 28)], K, f'stroke="{K}" stroke-width="16"'), poly([(x - 10, y), (x + w + 10, y - 6), (x + w - 16, y - 34), (x + 16, y - 28)], '#e6c08a'), box(x - 10, y, w + 20, h, '#a8733f', 8, K)]
# -- a carpet with bone squares on indigo, and on it the folding seat, empty
car = [(730, 792), (860, 846), (1190, 834), (1080, 776)]
o.append(poly(car, K, f'stroke="{K}" stroke-width="12"')); o.append(poly(car, '#274a86'))
for u, v in ((.12, .3), (.12, .72), (.9, .3), (.9, .72), (.32, .86), (.5, .86), (.7, .86)):
    a = [(car[0][0] * (1 - u_) + car[3][0] * u_) * (1 - v_) + (car[1][0] * (1 - u_) + car[2][0] * u_) * v_ for u_, v_ in ((u - .03, v - .09), (u + .03, v - .09), (u + .03, v + .09), (u - .03, v + .09))]
    b = [(car[0][1] * (1 - u_) + car[3][1] * u_) * (1 - v_) + (car[1][1] * (1 - u_) + car[2][1] * u_) * v_ for u_, v_ in ((u - .03, v - .09), (u + .03, v - .09), (u + .03, v + .09), (u - .03, v + .09))]
    o.append(poly(list(zip(a, b)), P['bone']))
o.append(poly([(790, 812), (880, 830), (1060, 822), (1000, 796)], '#1e2c55'))
s0 = len(o)
for dx, dy, c in ((46, -24, '#5f3f28'), (0, 0, '#c98a4c')):                               # far pair, near pair of crossed legs
    o += [rod([(830 + dx, 826 + dy), (1030 + dx, 610 + dy)], c, 22, 8, K), rod([(1030 + dx, 826 + dy), (830 + dx, 610 + dy)], c, 22, 8, K)]
o += [line([(838, 818), (1022, 618)], '#efc48a', 7)]
seat = [(806, 600), (860, 566), (1090, 566), (1054, 600), (1040, 640), (930, 664), (820, 640)]
o.append(poly(seat, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"')); o.append(poly(seat, '#a02c2f'))
o.append(poly([(806, 600), (860, 566), (1090, 566), (1054, 600), (930, 624)], '#c9503f'))
for x in (850, 930, 1010):
    o += nest(x, 630, [(16, P['straw'])])
for x, y in ((930, 718), (976, 694)):
    o.append(circ(x, y, 14, K)); o.append(circ(x, y, 8, P['silver']))
o[s0:] = [g(o[s0:], 'transform="translate(164 148) scale(.82)"')]
o[p0:] = [g(o[p0:], 'transform="translate(-60 0)"')]
o.append(woven('ⴽⵓⵍⵜⵓⵎ', P['bone'], 4, 270, 1020))
show(o + [emblem_frame(W, H, '#8e949c', '#274a86')])
