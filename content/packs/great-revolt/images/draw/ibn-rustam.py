"""Ibn Rustam emblem: a square frame drum lying in a forest clearing, where Tahert will stand; light falls between the trunks. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(120)
K = '#0c1a14'

# -- deep forest: dark above, a green brightness in the middle distance
o.append(rect(0, 0, W, H, '#10281d'))
for i, (c, y) in enumerate(zip(['#17362a', '#1f4a35', '#2b6143', '#3d7d50', '#5a9a5c', '#82b76a', '#aed07e', '#d6e59a'], [200, 280, 350, 412, 468, 518, 562, 602])):
    o.append(teeth(W, y, 56, 16, H, c, phase=28 * (i % 2)))
def trunk(x, w, b, c, l, t=100):
    ps = [(x - w, t), (x - w * .8, b - 160), (x - w * 1.1, b - 40), (x - w * 1.8, b), (x + w * 1.8, b), (x + w * 1.1, b - 40), (x + w * .8, b - 160), (x + w, t)]
    o.append(shape(ps, c, 8, K))
    for k in range(int((b - t) / 60)):
        y = t + 30 + k * 60
        o.append(poly([(x - w * .5, y), (x - w * .2, y - 18), (x - w * .1, y + 34), (x - w * .4, y + 40)], mix(c, '#000000', .35)))
        o.append(poly([(x + w * .3, y + 22), (x + w * .62, y + 4), (x + w * .66, y + 48), (x + w * .4, y + 58)], l))
for x in range(150, 1480, 84):                           # far trunks, pale
    o.append(rect(x + (x * 7) % 30, 180, 14, 470, ['#3d7d50', '#4c8a55', '#34704a'][x % 3]))
for x, w in ((360, 17), (520, 15), (690, 14), (1010, 15), (1160, 17), (1290, 18)):
    trunk(x, w, 680, '#3a3f2c', '#7f8a4f')
# -- shafts of light
for x0, x1, c in ((700, 800, '#e9f0b4'), (860, 900, '#d6e59a'), (1010, 1090, '#e9f0b4')):
    o.append(poly([(x0, 120), (x1, 120), (x1 - 330, 900), (x0 - 470, 900)], c, 'opacity=".2"'))
# -- the clearing: grass in lit rows
for j, (y, c) in enumerate(zip((650, 690, 740, 800, 870, 950, 1030), ('#c8dd86', '#b2cf74', '#9abf63', '#80ab53', '#659446', '#4a7a39', '#34602e'))):
    o.append(teeth(W, y, 48, 10, H, c, phase=24 * (j % 2)))
for x, w, b in ((190, 54, 850), (1420, 60, 870), (300, 34, 760), (1310, 32, 760)):
    trunk(x, w, b, '#4a3b2a', '#a08a54')
# -- canopy: boughs of dark leaves, hanging in from above
for i in range(64):
    x, y, s = 110 + i * 22 + r.uniform(-10, 10), 120 + r.uniform(0, 90) + 150 * abs(i - 31) / 31 * r.random(), r.uniform(26, 50)
    c = ['#17362a', '#1f4a35', '#2b6143', '#10281d', '#3d7d50'][i % 5]
    o.append(poly(turned([(-1, .2), (-.5, -.7), (.3, -.8), (1, -.1), (.6, .7), (-.3, .8)], x, y, s), c)); o.append(poly(turned([(-.5, 0), (0, -.5), (.5, -.1), (0, .3)], x, y, s * .8), ['#2b6143', '#3d7d50', '#5a9a5c', '#1f4a35', '#82b76a'][i % 5]))

# -- the stump it leans on
o.append(shape([(930, 880), (950, 720), (1160, 720), (1190, 880), (1260, 920), (880, 920)], '#6d4f33', 9, K))
o.append(poly([(950, 720), (1050, 690), (1160, 720), (1050, 752)], K)); o.append(poly(oval(1055, 720, 98, 28), '#d8b47a'))
for q in (70, 44, 20):
    o.append(poly(oval(1055, 720, q, q * .28), '#a8804c' if q != 44 else '#d8b47a'))
for x in (970, 1020, 1140):
    o.append(poly([(x, 770), (x + 14, 764), (x + 20, 880), (x, 886)], '#4a3522'))

# -- the drum: a square of wood with a skin drawn over it
A, B, Cc, D = (450, 560), (900, 440), (1060, 860), (590, 980)            # the skin
dx, dy = -58, 32
o.append(poly([(470, 960), (620, 1040), (1130, 900), (1080, 860), (590, 980)], '#34602e'))
o.append(shape([A, (A[0] + dx, A[1] + dy), (D[0] + dx, D[1] + dy), D], '#8a5a35', 10, K)); o.append(shape([D, (D[0] + dx, D[1] + dy), (Cc[0] + dx, Cc[1] + dy), Cc], '#5d3a22', 10, K))
def jingles(P0, P1, t):
    """A slot in the rim and the pair of brass discs that hangs in it."""
    ux, uy = P1[0] - P0[0], P1[1] - P0[1]
    at = lambda u, v: (P0[0] + ux * u + dx * v, P0[1] + uy * u + dy * v)
    o.append(poly([at(t - .1, .2), at(t + .1, .2), at(t + .1, .8), at(t - .1, .8)], K))
    for k in (-.04, .04):
        (x, y), ang = at(t + k, .5), math.atan2(uy, ux)
        e = [(x + math.cos(i * math.tau / 20) * 12 * math.cos(ang) - math.sin(i * math.tau / 20) * 36 * math.sin(ang), y + math.cos(i * math.tau / 20) * 12 * math.sin(ang) + math.sin(i * math.tau / 20) * 36 * math.cos(ang)) for i in range(20)]
        o.append(shape(e, P['saffron'], 6, K)); o.append(poly([((px - x) * .5 + x - 2, (py - y) * .6 + y - 4) for px, py in e], P['straw']))
for t in (.2, .5, .8):
    jingles(A, D, t)
    jingles(D, Cc, t)
o.append(shape([A, B, Cc, D], '#f0e0bb', 10, K))
def on(u, v):
    """A point of the skin, u and v from -1 to 1."""
    u, v = (u + 1) / 2, (v + 1) / 2
    x = A[0] * (1 - u) * (1 - v) + B[0] * u * (1 - v) + Cc[0] * u * v + D[0] * (1 - u) * v
    y = A[1] * (1 - u) * (1 - v) + B[1] * u * (1 - v) + Cc[1] * u * v + D[1] * (1 - u) * v
    return x, y
face = lambda ps, c: o.append(poly([on(u, v) for u, v in ps], c))
face([(-1, -1), (1, -1), (.7, -.55), (-.6, .1), (-1, .3)], '#fbf1d8')
face([(1, .1), (1, 1), (-.2, 1), (.3, .6)], '#dcc698')
face([(math.cos(k * math.tau / 24) * .6 + .02, math.sin(k * math.tau / 24) * .6) for k in range(24)], '#e3cc9c')       # worn where hands have struck it
face([(math.cos(k * math.tau / 24) * .44 + .02, math.sin(k * math.tau / 24) * .44) for k in range(24)], '#d3b680')
for i in range(10):                                      # the fold of the skin along its edges
    t = -.9 + i * .2
    for f in (lambda u, v: (u, v), lambda u, v: (u, -v), lambda u, v: (v, u), lambda u, v: (-v, u)):
        face([f(t - .1, -.86), f(t + .1, -.86), f(t + .1, -.83), f(t - .1, -.83)], '#c9a870')
face([(math.cos(k * math.tau / 20) * .26 - .06, math.sin(k * math.tau / 20) * .22 + .05) for k in range(20)], '#c29f66')
for i in range(9):                                       # the skin's stitches along the edges
    t = -1 + (i + .5) * 2 / 9
    for (u, v), (u2, v2) in (((t, -1), (t, -.93)), ((1, t), (.93, t)), ((t, 1), (t, .93)), ((-1, t), (-.93, t))):
        o.append(line([on(u, v), on(u2, v2)], K, 8))
for (x, y), (tx, ty) in ((B, (40, -10)), (D, (-70, 60)), (A, (-60, -20))):          # a nail at each corner
    o.append(loz(x, y, (20, 13), (K, P['straw'])))
for x in list(range(150, 480, 40)) + list(range(620, 1460, 44)):
    if 950 < x < 1460:
        continue
    o.append(tuft(x, 1040 + (x * 13) % 36, 54 + (x * 7) % 40, ['#8fc05c', '#234a26', '#c8dd86'][x % 3], 8, 10, 3, 15))
for x, y in ((360, 930), (430, 1010), (1180, 980), (1300, 940), (280, 1000)):
    o.append(loz(x, y, (16, 10, 0), (K, P['bone'], K))); o.append(loz(x, y, (4,), (P['saffron'],)))
o.append(woven('ⴱⵏ ⵔⵓⵙⵜⴰⵎ', P['bone'], C, 1200, 1020))
o.append(emblem_frame(W, H, '#1f4a34', '#7a1f2b'))
print(page(W, H, o))
