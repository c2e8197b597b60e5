"""Munusa emblem: a walled refuge of rough stone on a ledge of the Pyrenees; the last sun on the rock, the gorge already blue. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1d1b30', random.Random(43)

# -- a clear cold evening, the sun low on the left, outside the picture
o += sky(['#3c5484', '#54699a', '#7582aa', '#9c9cb4', '#c9b6b2', '#ecccac', '#f7dfb4'], 180, 560, '#2d4372')


def face(ps, ridge, lit, dark, snow=None, gap=0, seed=1):
    """A mountain: its outline ps, the broken line `ridge` that parts the lit side from the dark one; beds of rock in both."""
    q = random.Random(seed)
    right = ridge + [(1700, ridge[-1][1]), (1700, ridge[0][1])]
    f = [poly(ps, lit[0])]
    x0, x1, y0, y1 = min(x for x, _ in ps), max(x for x, _ in ps), min(y for _, y in ps), max(y for _, y in ps)
    for side, cols in ((0, lit), (1, dark)):
        g_ = [rect(x0, y0, x1 - x0, y1 - y0, cols[0])]
        for k in range(int((y1 - y0) / gap) + 3):
            y = y0 + k * gap
            sl = -.5 if side else .34                    # the beds dip away from the edge on both sides
            z = [(x, y - sl * (x - ridge[0][0]) * (1 if side else -1) + q.uniform(-9, 9)) for x in range(int(x0), int(x1) + 60, 54)]
            g_.append(poly(z + [(x + 0, yy + gap * .46) for x, yy in z[::-1]], cols[1 + k % (len(cols) - 1)]))
        if side:
            f += [f'<clipPath id="d{seed}"><polygon points="{pts(right)}"/></clipPath>', g(g_, f'clip-path="url(#d{seed})"')]
        else:
            f += g_
    if snow:
        f.append(poly(snow[0], '#fbe9d2')); f.append(poly(snow[1], '#a7aecb'))
    o.extend([poly(ps, K, f'stroke="{K}" stroke-width="{snow and 10 or 16}" stroke-linejoin="round"')])
    o.extend([f'<clipPath id="m{seed}"><polygon points="{pts(ps)}"/></clipPath>', g(f, f'clip-path="url(#m{seed})"')])


def far(x, y, wl, wr, base, lit, dark, snow=True):
    ps = [(x - wl, base), (x - wl * .62, y + (base - y) * .56), (x - wl * .4, y + (base - y) * .46), (x - wl * .16, y + (base - y) * .14), (x, y), (x + wr * .2, y + (base - y) * .2), (x + wr * .36, y + (base - y) * .3), (x + wr * .7, y + (base - y) * .72), (x + wr, base)]
    rg = [(x, y), (x - wr * .08, y + (base - y) * .26), (x + wr * .1, y + (base - y) * .44), (x - wr * .04, y + (base - y) * .66), (x + wr * .14, base)]
    o.append(poly(ps, lit)); o.append(poly(rg + ps[4:][::-1], dark))
    if snow:
        h = base - y
        o.append(poly([(x, y), (x - wl * .16, y + h * .14), (x - wl * .34, y + h * .36), (x - wl * .22, y + h * .34), (x - wl * .17, y + h * .48), (x - wl * .08, y + h * .3), (x - wr * .02, y + h * .38), (x - wr * .07, y + h * .26)], '#fdf0dc'))
        o.append(poly([(x, y), (x + wr * .2, y + h * .2), (x + wr * .36, y + h * .3), (x + wr * .24, y + h * .36), (x + wr * .16, y + h * .3), (x + wr * .1, y + h * .44), (x - wr * .08, y + h * .26)], '#8e97bf'))


# -- the high range
for a in ((190, 300, 260, 240, 700), (500, 392, 200, 190, 700), (760, 470, 170, 200, 720)):
    far(*a, '#e3a58c', '#75719c')
o += [teeth(W, 640, 90, 10, H, '#8d83a6'), teeth(W, 690, 100, 12, H, '#776f98', 40), teeth(W, 752, 110, 12, H, '#625c88'), teeth(W, 820, 120, 12, H, '#4e4a76', 50), teeth(W, 900, 120, 12, H, '#3d3b64'), teeth(W, 990, 120, 12, H, '#2f2e54', 50)]
# the stream far below
o.append(limb([(560, 776), (620, 800), (560, 850), (640, 900), (600, 960), (680, 1020), (660, 1110)], [6, 10, 14, 20, 26, 34, 44], '#9aa2c9'))
# wooded spurs in the blue gorge
def pine(x, y, s, c, lit):
    for k in range(3):
        w, t = (40 - k * 9) * s, y - k * 34 * s
        o.append(poly([(x - w, t), (x, t - 62 * s), (x + w, t), (x, t - 8 * s)], c))
        if lit:
            o.append(poly([(x - w, t), (x, t - 62 * s), (x - 4 * s, t - 10 * s)], lit))
for sx, sy, ex, ey, c, tc in ((100, 690, 700, 930, '#504d7a', '#3b3a66'), (100, 850, 640, 1090, '#2f2e56', '#25254a')):
    o.append(poly([(sx, sy)] + [(sx + (ex - sx) * t / 8, sy + (ey - sy) * t / 8 + (9 if t % 2 else -9)) for t in range(9)] + [(ex, 1120), (sx, 1120)], c))
    for t in range(11):
        x = sx + 24 + (ex - sx - 20) * t / 11
        pine(x, sy + (ey - sy) * (x - sx) / (ex - sx) + 26 + (t % 3) * 8, (.8, 1.1, .95)[t % 3] + .3 * (sy > 800), tc, '#57548a' if sy < 800 else '#3d3c6c')

# -- the great rock: a wall on the right, a ledge half way up, a sheer drop to the gorge
LIT, DARK = ['#d58f68', '#e0a074', '#c67f5e', '#eab184', '#b8735a'], ['#5a4c76', '#665782', '#4f4369', '#5f527d']
big = [(930, 1110), (966, 900), (1010, 820), (1030, 660), (1100, 560), (1130, 430), (1210, 330), (1240, 240), (1320, 150), (1400, 190), (1440, 130), (1520, 90), (1520, 1110)]
face(big, [(1320, 150), (1290, 300), (1340, 420), (1300, 560), (1360, 760), (1320, 1110)], LIT, DARK, None, 40, 7)
led = [(640, 1110), (668, 1010), (640, 930), (690, 850), (672, 770), (706, 690), (724, 650), (830, 640), (960, 628), (1080, 606), (1190, 600), (1240, 640), (1300, 760), (1340, 1110)]
face(led, [(1010, 610), (984, 720), (1040, 800), (1000, 900), (1070, 1110)], ['#d99a70', '#e7ae7e', '#c98661', '#f0bd8c'], ['#54486f', '#605279', '#493e62'], None, 44, 9)
for x, y, h in ((720, 700, 120), (760, 820, 140), (700, 900, 110), (860, 690, 100), (830, 880, 160), (940, 740, 120), (900, 960, 110)):      # cracks
    o.append(poly([(x, y), (x + 16, y + h * .4), (x + 6, y + h), (x - 8, y + h * .46)], '#8f5648'))

# -- the refuge: a wall of rough stone along the brink, following the ledge, one square tower at its high end
WS, WD = ['#f2d6ac', '#e6c497', '#fae6c2', '#d9b488'], ['#8d7386', '#7d6580', '#977d8c']
top = [(722, 562), (742, 562), (742, 548), (838, 548), (838, 530), (946, 530), (946, 508), (1004, 508), (1004, 620), (900, 640), (722, 656)]
o.append(poly(top, K, f'stroke="{K}" stroke-width="20"'))
o += clip('wl', top, courses(700, 1020, 500, 664, WS, '#a07a63', 3, 27, (30, 44, 58), 5))
side = [(1004, 508), (1100, 520), (1100, 540), (1196, 552), (1196, 612), (1080, 622), (1004, 622)]
o.append(poly(side, K, f'stroke="{K}" stroke-width="20"'))
o += clip('ws', side, courses(1000, 1210, 490, 664, WD, '#54486f', 5, 27, (30, 44, 58), 5))
for x, y in ((790, 560), (880, 546), (1040, 540), (1140, 562)):
    o.append(rect(x, y + 10, 14, 34, K))
for x0, y0, w in ((1030, 470, 74), (1108, 486, 66)):     # two low roofs behind the wall
    o += [poly([(x0 - 8, y0 + 60), (x0 - 8, y0 - 4), (x0 + w + 8, y0 + 8), (x0 + w + 8, y0 + 60)], K), rect(x0, y0 + 12, w, 40, '#7d6580'), poly([(x0 - 4, y0 + 2), (x0 + w, y0 + 12), (x0 + w, y0 + 22), (x0 - 4, y0 + 16)], '#b49aa0')]
    o.append(poly([(x0 - 8, y0 + 56), (x0 + w + 8, y0 + 56), (x0 + w + 8, y0 + 74), (x0 - 8, y0 + 66)], K))
tw = [(866, 318), (982, 318), (988, 640), (858, 640)]
o.append(poly([(978, 306), (1058, 322), (1068, 600), (980, 640)], K)); o.append(poly([(850, 646), (858, 304), (990, 304), (996, 646)], K))
o += clip('td', [(982, 318), (1048, 332), (1056, 600), (988, 620)], courses(970, 1066, 300, 640, WD, '#54486f', 8, 30, (34, 48), 5))
o += clip('tl', tw, courses(850, 1000, 312, 640, WS, '#a07a63', 6, 30, (34, 48, 60), 5))
o.append(poly([(846, 300), (996, 300), (1066, 318), (1066, 340), (992, 330), (846, 330)], K)); o.append(poly([(856, 308), (990, 308), (990, 322), (856, 322)], '#b9835f')); o.append(poly([(990, 308), (1056, 324), (1056, 332), (990, 322)], '#5d4152'))
o += slit(912, 382, 30, 64, K, '#2a2138')
o += [rect(892, 560, 56, 84, K), rect(900, 568, 40, 74, '#2a2138')]
# the path along the brink, to the door
o.append(poly([(900, 650), (944, 646), (900, 672), (800, 684), (730, 720), (700, 716), (760, 676), (850, 658)], '#fae6c2'))
# -- a lammergeier over the gorge
for x, y, s in ((420, 600, .8),):
    o.append(poly([(x + px * s, y + py * s) for px, py in ((-90, -24), (-50, -20), (-10, 0), (10, 0), (54, -28), (96, -34), (60, -6), (22, 16), (16, 50), (2, 40), (-12, 50), (-14, 16), (-52, 2))], K))
o.append(woven('ⵎⵓⵏⵓⵙⴰ', P['straw'], 4, 270, 1012))
show(o + [emblem_frame(W, H, '#55527f', '#9c4a33')])
