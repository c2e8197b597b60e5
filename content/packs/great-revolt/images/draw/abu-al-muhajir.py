"""Abu al-Muhajir emblem: two linked fetters hang on the wall beside an open gate; outside, noon over Tahuda. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from palm import palm

o, K = [], '#1a1416'

# -- outside, seen through the gate: white noon, the mountain, palms
gx, gy, q0, q1 = 1120, 560, 234, 316
hole = arch_points(gx, gy, q0) + [(gx + q0, 1080), (gx - q0, 1080)]
out = sky(['#7fb2cc', '#a5cbd6', '#cbdfd8', '#eee6c8', '#f8f1e1'], 330, 610, '#5f9cc0', x0=800, w=700)
out += strata(ridge(800, 1500, 700, [(900, 90, 260), (1060, 150, 240), (1260, 100, 260)], 8, 5, 22), H, ['#b58a78', '#a87c6c', '#c09684'], 16, 2, 5)
out += [teeth(700, y, 56, 7, H, c, phase=28 * (i % 2), x0=800) for i, (c, y) in enumerate(zip(['#f3dca4', '#eccb86', '#e3b96b', '#d6a556'], [722, 790, 870, 960]))]
for x, y, h, ln, s, sd in ((1262, 826, 190, 18, .62, 3), (976, 812, 170, -12, .58, 5), )[:2]:
    out += [poly([(x - 70 * s, y), (x, y - 14 * s), (x + 130 * s, y + 4), (x, y + 14 * s)], '#b98b4a')]
    out += palm(x, y, h, ln, s, seed=sd, dark='#2b3a2a', leaf=('#3d6a45', '#6c9550'))
out += [poly([(gx - 60, 790), (gx - 30, 790), (gx + 150, 1080), (gx - 200, 1080)], '#f6e6bd')]

# -- the wall in shade
o += courses(100, 1500, 100, 1100, ['#5b3a3a', '#634040', '#523334', '#6b4744'], '#3a2428', 7, 60, (136, 160, 184), 6)
o += clip('gate', hole, out)
o += voussoirs(gx, gy, q0, q1, 13, ['#c79a72', '#d9b084'], K)
for s in (-1, 1):
    x = gx + (q0 if s > 0 else -q1)
    for k in range(6):
        o += [rect(x - 6, gy + k * 88, q1 - q0 + 12, 88, K), rect(x, gy + 4 + k * 88, q1 - q0, 80, ['#d9b084', '#c79a72'][k % 2])]
o.append(line(hole[:33], K, 9))
# -- the leaf of the gate, swung inwards to the left, and its lit edge
leaf = [(gx - q0 + 4, 452), (gx - q0 + 4, 1060), (700, 1110), (700, 400)]
o.append(poly(leaf, K, f'stroke="{K}" stroke-width="18"'))
L = lambda u, v: (gx - q0 + 4 + (700 - gx + q0 - 4) * u, (452 + (400 - 452) * u) * (1 - v) + (1060 + 50 * u) * v)
for i in range(4):
    o.append(poly([L(i / 4 + .02, .012), L(i / 4 + .23, .012), L(i / 4 + .23, .99), L(i / 4 + .02, .99)], ['#9a5a33', '#8a4d2c', '#7b4327', '#6b3a24'][i]))
for v in (.14, .42, .7):
    o.append(poly([L(.0, v), L(1, v), L(1, v + .075), L(.0, v + .075)], K)); o.append(poly([L(.0, v + .014), L(.98, v + .014), L(.98, v + .06), L(.0, v + .06)], '#7d8794'))
    for i in range(4):
        x, y = L(i / 4 + .125, v + .037)
        o.append(loz(x, y, 15, K)); o.append(loz(x, y, 8, P['silver']))
# -- the threshold and the light that falls in
o += floor(['#6b4744', '#5b3a3a', '#492d30'], 968, 1046)
o.append(poly([(gx - q0 + 8, 960), (gx + q0, 960), (gx + q0 - 40, 1100), (gx - q0 - 130, 1100)], '#e3b96b'))
o.append(poly([(gx - q0 + 8, 960), (gx + q0, 960), (gx + q0 - 14, 1004), (gx - q0 - 34, 1004)], '#f3dca4'))

# -- the fetters: a chain from a staple, then two rings, one through the other
def arc(x, y, q, a0, a1, w, f=1.0):
    p = [(x + math.cos(math.radians(a0 + (a1 - a0) * i / 40)) * q, y + math.sin(math.radians(a0 + (a1 - a0) * i / 40)) * q * f) for i in range(41)]
    h = lambda d, b0, b1: [(x + math.cos(math.radians(b0 + (b1 - b0) * i / 20)) * (q + d), y + math.sin(math.radians(b0 + (b1 - b0) * i / 20)) * (q + d) * f) for i in range(21)]
    r = [line(p, K, w + 20), line(p, '#7d8794', w), line([(a, b) for a, b in p], '#98a2ae', w * .45)]
    for b0, b1 in ((190, 262), (16, 66)):
        lo, hi = max(a0, b0), min(a1, b1)
        if hi - lo > 20:
            r.append(line(h(-w * .26 if b0 > 100 else w * .26, lo, hi), P['bone'] if b0 > 100 else '#c6cbd0', 8))
    return r
o += [rect(346, 262, 116, 52, K), rect(356, 272, 96, 32, '#98a2ae')]
for k in range(3):                                       # the hanging links
    y = 342 + k * 66
    if k % 2 == 0:
        o += [f'<ellipse cx="404" cy="{y}" rx="30" ry="44" fill="none" stroke="{K}" stroke-width="34"/>', f'<ellipse cx="404" cy="{y}" rx="30" ry="44" fill="none" stroke="#7d8794" stroke-width="16"/>']
    else:
        o += [rect(386, y - 48, 36, 96, K), rect(395, y - 40, 18, 80, '#c6cbd0')]
ax, ay, aq, bx, by, bq, w = 382, 652, 136, 508, 818, 136, 46
o += arc(ax, ay, aq, 0, 360, w) + arc(bx, by, bq, 0, 360, w) + arc(ax, ay, aq, -28, 40, w)
for x, y in ((ax - 92, ay + 92), (bx + 92, by + 92)):    # the rivets that close them
    o += nest(x, y, [(62, K), (48, '#98a2ae'), (30, K), (18, P['coral'])])
o.append(woven('ⴰⴱⵓ ⵍⵎⵓⵀⴰⵊⵉⵔ', P['straw'], 4, 420, 1012))

o.append(emblem_frame(W, H, '#6e3b22', '#5c6670'))
show(o)
