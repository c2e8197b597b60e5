"""Uqba ibn al-Hajjaj emblem: wild combs hang side by side in a cleft high in a cliff, a ladder of rope beside them; the valley far below. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import clip
from ink import rod, shape, rope

o, K, r = [], '#161d22', random.Random(102)

# -- a bright morning after rain over the northern mountains
o += sky(['#6f9db4', '#86afbf', '#a1c1c8', '#bdd2cf', '#d9e3d4', '#efeed8'], 180, 520, '#5c8ca6')
def peak(x, y, wl, wr, base, lit, dark):
    h = base - y
    o.append(poly([(x - wl, base), (x - wl * .5, y + h * .44), (x - wl * .3, y + h * .36), (x, y), (x + wr * .3, y + h * .3), (x + wr * .5, y + h * .36), (x + wr, base)], lit))
    o.append(poly([(x, y), (x - wr * .1, y + h * .3), (x + wr * .1, y + h * .5), (x, y + h * .74), (x + wr * .2, base), (x + wr, base), (x + wr * .5, y + h * .36), (x + wr * .3, y + h * .3)], dark))
for a in ((1240, 330, 240, 230, 690), (1010, 420, 180, 190, 690), (1440, 400, 180, 200, 690)):
    peak(*a, '#b9c6c2', '#8199a4')
for i, (c, y) in enumerate(zip(['#8fb09a', '#7aa088', '#679073', '#547f60', '#446d50', '#365b43', '#2a4a38'], [640, 690, 744, 806, 876, 952, 1034])):
    o.append(teeth(W, y, 100 + 8 * i, 12, H, c, 50 * (i % 2)))
o.append(limb([(1200, 690), (1260, 730), (1190, 780), (1290, 840), (1210, 920), (1330, 1000), (1260, 1110)], [6, 9, 13, 18, 26, 36, 50], '#d9e8e2'))
for i in range(46):                                      # woods, seen from above
    y = 720 + (i % 10) * 38
    x = r.uniform(900, 1470)
    s = .5 + (y - 700) / 500
    if abs(x - 1240) > 60 + s * 30:
        o += [poly([(x - 18 * s, y), (x, y - 46 * s), (x + 18 * s, y)], '#23402f'), poly([(x - 18 * s, y), (x, y - 46 * s), (x - 2 * s, y)], '#5f8f63')]

# -- the cliff: it fills the left two thirds and leans out overhead; a cleft cut deep into it
cliff = [(90, 90), (1240, 90), (1210, 170), (1140, 230), (1150, 320), (1080, 400), (1096, 520), (1020, 640), (1040, 760), (960, 860), (976, 980), (920, 1110), (90, 1110)]
o.append(poly(cliff, K, f'stroke="{K}" stroke-width="22" stroke-linejoin="round"'))
f = [rect(90, 90, 1200, 1020, '#8f8a84')]
q = random.Random(8)
for j in range(13):                                      # limestone in broken planes, each with a lit and a dark side
    for i in range(9):
        x, y, w, h = 60 + i * 136 + (j % 2) * 68 + q.uniform(-16, 16), 70 + j * 84 + q.uniform(-14, 14), 150, 108
        k = q.randrange(4)
        f.append(poly([(x, y + 12), (x + w * .56, y - 8), (x + w, y + 20), (x + w * .94, y + h), (x + w * .4, y + h + 16), (x - 8, y + h * .8)], ['#a39c92', '#8f8982', '#989189', '#868079'][k]))
        f.append(poly([(x + w * .56, y - 8), (x + w, y + 20), (x + w * .94, y + h), (x + w * .66, y + h * .6)], ['#7b7773', '#6f6c6a', '#75716d', '#686664'][k]))
        f.append(poly([(x, y + 12), (x + w * .56, y - 8), (x + w * .62, y + 6), (x + 14, y + 26)], '#bdb5a7'))
for i in range(18):
    x, y = r.uniform(100, 1180), r.uniform(120, 1060)
    f.append(poly([(x, y), (x + 13, y + 30), (x + 5, y + r.uniform(70, 150)), (x - 8, y + 40)], '#55565a' if i % 3 else '#cfc7b7'))
f.append(poly([(1000, 80), (1260, 80), (1240, 170), (1150, 230), (1160, 320), (1090, 400), (1100, 520), (1030, 640), (1050, 760), (970, 860), (980, 980), (930, 1120), (820, 1120), (880, 860), (960, 620), (1010, 380)], '#d9cfba', 'opacity=".55"'))
o += clip('cl', cliff, f)
cave = [(250, 420), (300, 300), (420, 236), (600, 214), (780, 236), (890, 300), (930, 420), (900, 560), (936, 700), (860, 830), (720, 900), (520, 916), (370, 870), (290, 760), (240, 620)]
o += [poly([(x + (x - 590) * .05, y + (y - 560) * .06 - 4) for x, y in cave], '#c2b8a6'), poly(cave, K, f'stroke="{K}" stroke-width="16" stroke-linejoin="round"')]
cv = [rect(200, 180, 800, 780, '#22262c'), poly([(200, 180), (1000, 180), (1000, 300), (840, 260), (600, 238), (400, 262), (290, 350), (270, 500), (200, 560)], '#14171c'), poly([(420, 960), (520, 760), (700, 700), (860, 560), (960, 640), (960, 960)], '#343840'), poly([(640, 960), (720, 820), (900, 700), (960, 960)], '#4b4d50')]

# -- the combs: six sheets of wax hung from the roof, edges to the left, the nearest with its cells; wider than they are long
def comb(x, y, w, h, cells, t, uid):
    """A sheet: w wide and h deep, its rounded lower edge; t = 0 far and dark, 1 near and bright."""
    ps = [(x - w, y - 10), (x + w * .96, y - 18)] + [(x + math.cos(a) * w * (1 + .03 * math.sin(5 * a + x)), y + math.sin(a) * h * (1 + .05 * math.sin(3 * a + x))) for a in [math.pi * i / 26 for i in range(27)]]
    c = lambda d: mix('#2a1c10', d, .34 + .66 * t)
    q = [poly([(px - 20, py + 6) for px, py in ps], K, f'stroke="{K}" stroke-width="16" stroke-linejoin="round"'), poly([(px - 20, py + 6) for px, py in ps], c('#8a4f16')), poly(ps, K, f'stroke="{K}" stroke-width="12" stroke-linejoin="round"'), poly(ps, c('#e0a030'))]
    if cells:
        d, k = [], 20
        for j in range(int(h / (k * 1.5)) + 3):
            for i in range(int(2 * w / (k * 1.74)) + 3):
                X, Y = x - w + i * k * 1.74 + (j % 2) * k * .87, y + j * k * 1.5
                u, v = (X - x) / w, (Y - y) / h
                if u * u + v * v < 1.06:
                    col = '#f3d07a' if v < .34 + .12 * math.sin(X / 40) else ('#a8621c', '#8a4a16', '#c47f22')[int(r.random() * 3)]
                    d.append(poly([(X + math.sin(a) * (k - 3.4), Y + math.cos(a) * (k - 3.4)) for a in [math.tau * n_ / 6 for n_ in range(6)]], c(col)))
        q += clip(uid, ps, d)
    return q
for i, (x, y, w, h) in enumerate(((790, 280, 96, 200), (704, 262, 118, 290), (600, 256, 140, 370), (474, 262, 156, 440))):
    cv += comb(x, y, w, h, i > 0, (.3, .5, .72, 1)[i], f'cb{i}')
o += clip('cv', cave, cv)
# lit rim of the cleft, grass on the ledges
for x, y in ((420, 912), (700, 936), (560, 950)):
    for k in range(-2, 3):
        o.append(poly([(x + k * 11 - 5, y), (x + k * 11 + 5, y), (x + k * 22, y - 46 + abs(k) * 8)], ['#5f8f4f', '#a9c46a'][k % 2]))
# -- the rope ladder let down from above, at the mouth of the cleft
for dx in (0, 96):
    o.append(rope([(850 + dx, 96), (846 + dx, 300), (856 + dx, 560), (848 + dx, 800), (856 + dx, 980)], 10, '#d9b878', '#8a5a2e', 6, K, 26))
for k in range(9):
    y = 190 + k * 92
    o.append(rod([(834, y), (962, y - 4)], '#a8733f', 14, 7, K)); o.append(line([(838, y - 4), (958, y - 8)], '#e6c08a', 6))
# -- bees
def bee(x, y, s):
    o.extend([poly([(x - 6 * s, y - 8 * s), (x - 26 * s, y - 34 * s), (x + 2 * s, y - 30 * s), (x + 6 * s, y - 8 * s)], '#f8f1e1'), poly([(x, y - 8 * s), (x + 8 * s, y - 36 * s), (x + 26 * s, y - 22 * s), (x + 12 * s, y - 6 * s)], '#dfe6e2'),
              poly([(x - 32 * s, y), (x - 16 * s, y - 14 * s), (x + 16 * s, y - 12 * s), (x + 30 * s, y), (x + 14 * s, y + 12 * s), (x - 16 * s, y + 12 * s)], K), poly([(x - 20 * s, y - 7 * s), (x - 10 * s, y - 9 * s), (x - 10 * s, y + 8 * s), (x - 20 * s, y + 6 * s)], P['saffron']), poly([(x, y - 9 * s), (x + 10 * s, y - 8 * s), (x + 10 * s, y + 8 * s), (x, y + 9 * s)], P['saffron'])])
for x, y, s in ((1080, 600, 1.1), (1180, 480, .9), (1300, 560, 1), (1040, 720, .9), (1250, 390, .8), (1390, 470, .8), (380, 720, 1), (330, 600, .9), (740, 640, 1), (700, 760, .9)):
    bee(x, y, s)
o.append(woven('ⵄⵓⵇⴱⴰ', P['straw'], 4, 530, 826))
show(o + [emblem_frame(W, H, '#3d5c56', '#8a5a1e')])
