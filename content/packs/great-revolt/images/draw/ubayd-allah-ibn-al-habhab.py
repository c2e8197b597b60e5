"""Ubayd Allah ibn al-Habhab emblem: an account-book of columns before the ship-sheds of the arsenal; Tunis, noon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1f1a1c', random.Random(47)

# -- white noon
o += sky(['#4fa3b5', '#6db5c0', '#8dc6ca', '#aed6d4', '#d0e5dc', '#eef1e2'], 150, 330, '#3f93a8')
# -- the arsenal: three vaulted sheds in a white wall, a hull in each, bow forward
top, foot = 262, 680
o.append(rect(100, top - 10, 1400, foot, K))
o += courses(100, 1500, top, foot, ['#f1e9d6', '#e8dfca', '#f6efdf', '#e0d6bf'], '#cfc2a6', 5, 44, (90, 112, 134), 4)
o += merlons(100, 1500, top, '#f1e9d6', K, 74, 54)
o += [rect(100, top + 18, 1400, 34, K), rect(100, top + 24, 1400, 22, '#2b6f8a')]
for i in range(36):
    o.append(loz(128 + i * 40, top + 35, 11, P['bone']))
def bow(x, y, s, c):
    """A ship seen from ahead: stem, strakes spreading to both sides, props."""
    f = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    out = []
    for k in (-1, 1):
        out += [poly(f([(k * 150, 40), (k * 132, 40), (k * 84, -110), (k * 100, -120)]), K), poly(f([(k * 143, 36), (k * 136, 36), (k * 90, -108), (k * 97, -112)]), '#b9773f')]
    H_ = [(0, 24), (-58, -10), (-104, -80), (-128, -176), (-84, -188), (-36, -220), (0, -268), (36, -220), (84, -188), (128, -176), (104, -80), (58, -10)]
    out += [poly(f(H_), K, f'stroke="{K}" stroke-width="{18 * s:.0f}" stroke-linejoin="round"'), poly(f(H_), c[0]), poly(f([(0, 24), (58, -10), (104, -80), (128, -176), (84, -188), (36, -220), (0, -268)]), c[1])]
    for k in range(4):
        w, t = 122 - k * 23, -150 + k * 42
        out.append(line(f([(-w, t - 8), (0, t + 22), (w, t - 8)]), K, 7))
    out += [poly(f([(-13, -276), (13, -276), (13, 30), (-13, 30)]), K), poly(f([(-5, -270), (5, -270), (5, 26), (-5, 26)]), P['straw'])]
    return out
for x, c in ((330, ('#8a5432', '#6b3a24')), (800, ('#b9773f', '#8a5432')), (1270, ('#8a5432', '#6b3a24'))):
    q0, q1, sp = 168, 214, 500
    hole = arch_points(x, sp, q0) + [(x + q0, foot + 8), (x - q0, foot + 8)]
    o += voussoirs(x, sp, q0, q1, 11, ['#d9c29a', '#cbb286'], K)
    for s in (-1, 1):
        for k in range(3):
            a = x + (q0 if s > 0 else -q1)
            o += [rect(a - 6, sp + k * 62, q1 - q0 + 12, 62, K), rect(a, sp + 4 + k * 62, q1 - q0, 54, ['#cbb286', '#d9c29a'][k % 2])]
    o += clip(f'h{x}', hole, [rect(x - 200, 300, 400, 400, '#241c22'), *[rect(x - 200, 330 + k * 46, 400, 8, '#352a30') for k in range(8)], *bow(x, 660, 1.06, c)])
    o.append(line(hole[:33], K, 9))
# -- the slip and the quay
o += floor(['#d9c29a', '#c4ab80', '#a98f68'], 690, 760, 70, 6)
for x in (330, 800, 1270):
    o += [poly([(x - 150, 684), (x + 150, 684), (x + 190, 760), (x - 190, 760)], '#a98f68')]
    for k in range(3):
        o += [rect(x - 160 - k * 10, 694 + k * 24, 320 + k * 20, 14, K), rect(x - 154 - k * 10, 698 + k * 24, 308 + k * 20, 7, '#8a5432')]

# -- the book, open and flat before us: five columns a page, ruled in red
top_, bot = 742, 1040
def Pg(s, u, v):
    """u outwards from the spine, v down the page."""
    x0, x1 = 800 + s * 14, 800 + s * 520
    y = top_ + (bot - top_) * v
    bulge = -26 * math.sin(math.pi * min(1, u * 1.1)) * (1 - .2 * v) + 26 * (1 - u) ** 3
    spread = 1 + .2 * v
    return 800 + s * (14 + 506 * u) * spread, y + bulge
cover = [(270, 726), (1330, 726), (1462, 1078), (138, 1078)]
o.append(poly([(240, 790), (1380, 770), (1500, 1100), (100, 1100)], '#7d6a4e'))
o.append(poly(cover, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(cover, '#4a2c22')); o.append(poly([(290, 734), (1310, 734), (1316, 750), (284, 750)], '#7c4327'))
for s in (-1, 1):
    U = [i / 14 for i in range(15)]
    page_ = [Pg(s, u, 0) for u in U] + [Pg(s, u, 1) for u in U[::-1]]
    for k in (2, 1):
        o.append(poly([(x + s * k * 5, y + k * 9) for x, y in page_], ['', '#b39b6c', '#8a7350'][k]))
    o.append(poly(page_, K, f'stroke="{K}" stroke-width="12" stroke-linejoin="round"')); o.append(poly(page_, '#fbf3de' if s < 0 else '#f1e6c9'))
    for v0, v1 in ((.1, .125), (.215, .24), (.9, .925)):
        o.append(poly([Pg(s, u, v0) for u in U] + [Pg(s, u, v1) for u in U[::-1]], P['madder']))
    for c in range(6):
        u = .06 + c * .176
        o.append(poly([Pg(s, u, .1), Pg(s, u + .014, .1), Pg(s, u + .014, .925), Pg(s, u, .925)], P['madder']))
    q = random.Random(3 + s)
    for c in range(5):
        u = .06 + c * .176
        m = u + .095
        x, y = Pg(s, m, .17)
        o.extend(nest(x, y, [(17, K), (10, [P['saffron'], P['bone'], P['coral'], P['straw'], P['mist']][c])], 1.3))
        for k in range(6):
            v = .29 + k * .1
            w = q.choice([.05, .08, .11])
            o.append(poly([Pg(s, u + .036, v), Pg(s, u + .036 + w, v), Pg(s, u + .036 + w, v + .045), Pg(s, u + .036, v + .045)], '#4a2c22' if q.random() < .8 else '#2b6f8a'))
o.append(poly([(792, 764), (808, 764), (812, 1068), (788, 1068)], K))
# -- a reed pen across the page
pa, pb = (1000, 996), (1330, 858)
o += [line([pa, pb], K, 30), line([pa, pb], '#c98a3c', 15), poly([(1006, 980), (1014, 1006), (936, 1022)], K)]
for t in (.35, .68):
    x, y = pa[0] + 330 * t, pa[1] - 138 * t
    o.append(line([(x, y), (x + 10, y - 4)], '#6b3a24', 15))
o.append(woven('ⴱⵏ ⵍⵃⴰⴱⵃⴰⴱ', K, 4, 1210, 148))

show(o + [emblem_frame(W, H, '#4a2c22', '#2b6f8a')])
