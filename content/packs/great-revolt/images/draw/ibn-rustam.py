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

# -- the drum: a square rim of wood with slots and brass jingles, the skin nailed inside it
A, B, Cc, D = (430, 520), (900, 424), (1010, 880), (540, 990)
dx, dy = -30, 26
o.append(poly([(470, 980), (560, 1040), (1080, 930), (1060, 880), (540, 990)], '#2b5a2c'))
for P0, P1, c in ((A, D, '#6d4628'), (D, Cc, '#4f321e')):
    o.append(shape([P0, (P0[0] + dx, P0[1] + dy), (P1[0] + dx, P1[1] + dy), P1], c, 10, K))
def on(u, v):
    """A point of the face, u and v from -1 to 1."""
    u, v = (u + 1) / 2, (v + 1) / 2
    x = A[0] * (1 - u) * (1 - v) + B[0] * u * (1 - v) + Cc[0] * u * v + D[0] * (1 - u) * v
    y = A[1] * (1 - u) * (1 - v) + B[1] * u * (1 - v) + Cc[1] * u * v + D[1] * (1 - u) * v
    return x, y
face = lambda ps, c: o.append(poly([on(u, v) for u, v in ps], c))
o.append(shape([A, B, Cc, D], '#a8703c', 10, K))
face([(-1, -1), (1, -1), (.93, -.93), (-.93, -.93), (-.93, .93), (-1, 1)], '#d9a566')
face([(1, -1), (1, 1), (-1, 1), (-.93, .93), (.93, .93), (.93, -.93)], '#7d4f2c')
for f in (lambda u, v: (u, v), lambda u, v: (u, -v), lambda u, v: (v, u), lambda u, v: (-v, u)):
    for t in (-.52, 0, .52):                             # a slot, and the two discs that hang in it
        face([f(t - .17, -.93), f(t + .17, -.93), f(t + .17, -.79), f(t - .17, -.79)], K)
        for k in (-.07, .07):
            face([f(t + k + .05 * math.cos(a * math.tau / 12), -.86 + .105 * math.sin(a * math.tau / 12)) for a in range(12)], K)
            face([f(t + k + .035 * math.cos(a * math.tau / 12), -.86 + .085 * math.sin(a * math.tau / 12)) for a in range(12)], P['saffron'])
            face([f(t + k - .01 + .016 * math.cos(a * math.tau / 8), -.87 + .05 * math.sin(a * math.tau / 8)) for a in range(8)], P['straw'])
s_ = .7
face([(-s_ - .03, -s_ - .03), (s_ + .03, -s_ - .03), (s_ + .03, s_ + .03), (-s_ - .03, s_ + .03)], K)
face([(-s_, -s_), (s_, -s_), (s_, s_), (-s_, s_)], '#f0e0bb')
face([(-s_, -s_), (s_, -s_), (.5, -.4), (-.42, .1), (-s_, .24)], '#fbf1d8'); face([(s_, .06), (s_, s_), (-.14, s_), (.2, .42)], '#dcc698')
for q, c, u0, v0 in ((.42, '#e3cc9c', .02, 0), (.29, '#d3b680', .02, .02), (.15, '#c29f66', -.05, .06)):        # worn where it has been struck
    face([(u0 + math.cos(k * math.tau / 20) * q, v0 + math.sin(k * math.tau / 20) * q) for k in range(20)], c)
for k in range(8):                                       # nails
    t = -.62 + k * 1.24 / 7
    for u, v in ((t, -.64), (t, .64), (-.64, t), (.64, t)):
        x, y = on(u, v)
        o.append(loz(x, y, (9,), ('#6d4628',)))
for x in list(range(150, 480, 40)) + list(range(620, 1460, 44)):
    if 950 < x < 1460:
        continue
    o.append(tuft(x, 1040 + (x * 13) % 36, 54 + (x * 7) % 40, ['#8fc05c', '#234a26', '#c8dd86'][x % 3], 8, 10, 3, 15))
for x, y in ((360, 930), (430, 1010), (1180, 980), (1300, 940), (280, 1000)):
    o.append(loz(x, y, (16, 10, 0), (K, P['bone'], K))); o.append(loz(x, y, (4,), (P['saffron'],)))
o.append(woven('ⴱⵏ ⵔⵓⵙⵜⴰⵎ', P['bone'], C, 1200, 1020))
o.append(emblem_frame(W, H, '#1f4a34', '#7a1f2b'))
print(page(W, H, o))
