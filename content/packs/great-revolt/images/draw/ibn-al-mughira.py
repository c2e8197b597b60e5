"""Ibn al-Mughira emblem: the gate of Tlemcen, shut, at night; a thread of light under the leaves. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#0a1214', random.Random(79)

# -- a green-black night, the road of stars across it
o += sky(['#0f2226', '#13292d', '#183236', '#1e3d40', '#27494a', '#345856'], 180, 560, '#0c1a1e')
o += stars(46, (150, 150, 1450, 420), 8)
for i in range(60):
    t = r.random()
    x, y = 140 + 900 * t, 460 - 330 * t + r.gauss(0, 34)
    if y > 150:
        o.append(grid_svg(r.choice([['##', '##'], ['##', '##'], ['.#.', '###', '.#.']]), {'#': r.choice(['#8fb3ab', '#5f8a86', '#efe3cb'])}, 4, x0=x // 4 * 4, y0=y // 4 * 4))
# -- the plateau behind the town
o += strata(ridge(0, W, 560, [(200, 170, 330), (420, 150, 240), (60, 120, 240)], 8, 4, 24), 620, ['#16302f', '#122a2a', '#193534'], 20, 2, 4)

# -- the wall of rammed earth, in lifts, with putlog holes; a great tower at the right edge
EARTH = ['#33403c', '#2e3a37', '#38463f', '#2a3533']
def rammed(x0, x1, top, foot, lit):
    o.append(rect(x0 - 8, top - 8, x1 - x0 + 16, foot - top + 8, K))
    y, k = top, 0
    while y < foot:
        o.append(rect(x0, y, x1 - x0, min(58, foot - y), EARTH[k % 4] if not lit else mix(EARTH[k % 4], '#5f7a70', .3)))
        for i in range(int((x1 - x0) / 120) + 1):
            x = x0 + 46 + i * 120 + (k % 2) * 50
            if x < x1 - 20:
                o.append(rect(x, y + 40, 14, 14, K))
        y += 62
        k += 1
def caps(x0, x1, top, c):
    """Plain merlons of earth with a pointed cap."""
    m = round((x1 - x0) / 88)
    w = (x1 - x0) / m
    for i in range(m):
        a = x0 + i * w
        p = [(a + 10, top + 4), (a + 10, top - 46), (a + w / 2 - 6, top - 76), (a + w - 22, top - 46), (a + w - 22, top + 4)]
        o.append(poly(p, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(p, c)); o.append(poly([(a + w / 2 - 6, top - 76), (a + w - 22, top - 46), (a + w - 22, top + 4), (a + w / 2 - 6, top + 4)], '#26302e'))
caps(100, 1200, 470, '#3d4c45')
rammed(100, 1200, 470, 1000, False)
caps(1140, 1540, 310, '#4b5c53')
rammed(1140, 1540, 310, 1040, True)
o += slit(1330, 470, 40, 110, K, '#0a1214') + slit(1330, 700, 40, 110, K, '#0a1214')

# -- the gate, left of the middle: a stone surround with a band, a horseshoe arch, two leaves shut
gx, gy, q0, q1 = 600, 640, 214, 284
o += [rect(gx - 356, 366, 712, 660, K), rect(gx - 344, 378, 688, 648, '#56665c'), rect(gx - 344, 378, 688, 16, '#7d8f80')]
for i in range(14):
    o += nest(gx - 312 + i * 48, 424, [(22, K), (14, '#a9b59a'), (7, K)])
o += [rect(gx - 344, 456, 688, 10, K)]
hole = arch_points(gx, gy, q0, 1.24, 36)
hole = hole + [(gx + 176, 980), (gx - 176, 980)]
o += voussoirs(gx, gy, q0, q1, 17, ['#7d8f80', '#6b7c70'], K, 1.24)
for s in (-1, 1):
    o += [rect(gx + s * 228 - 60, 782, 120, 214, K), rect(gx + s * 228 - 52, 790, 104, 96, '#7d8f80'), rect(gx + s * 228 - 52, 892, 104, 96, '#6b7c70')]
lv = [rect(300, 300, 600, 740, '#5a2a2c')]
for i in range(12):
    x = gx - 216 + i * 36
    lv += [rect(x, 400, 36, 600, ['#6b3030', '#5e2a2c', '#742f30'][i % 3]), rect(x - 3, 400, 6, 600, '#331a1e')]
for y in (506, 640, 774, 908):                           # iron bands and studs
    lv += [rect(300, y - 9, 600, 62, K), rect(300, y, 600, 44, '#3a464a'), rect(300, y, 600, 8, '#62737a')]
    for i in range(12):
        lv += nest(gx - 198 + i * 36, y + 24, [(13, K), (8, '#98a2ae')])
lv += [rect(gx - 9, 300, 18, 740, K)]
lv += nest(gx, 798, [(92, K), (80, '#62737a'), (60, K), (50, '#98a2ae'), (26, K)], .8)          # one lock for both leaves
o += clip('gate', hole, lv)
o.append(line(hole[:37], K, 9))
# -- the ground, the light under the leaves
o += floor(['#2c3a38', '#243130', '#1c2828', '#142020'], 984, 1046, 60, 6)
o += [rect(gx - 182, 966, 364, 28, K), rect(gx - 174, 972, 348, 16, P['saffron']), rect(gx - 174, 976, 348, 7, P['straw'])]
o += [poly([(gx - 174, 990), (gx + 174, 990), (gx + 270, 1078), (gx - 270, 1078)], '#4a4430'), poly([(gx - 174, 990), (gx + 174, 990), (gx + 218, 1030), (gx - 218, 1030)], '#7d6434'), poly([(gx - 174, 990), (gx + 174, 990), (gx + 190, 1006), (gx - 190, 1006)], '#c98f2e')]
o.append(woven('ⴱⵏ ⵍⵎⵓⵖⵉⵔⴰ', P['straw'], 4, 1260, 1012))

show(o + [emblem_frame(W, H, '#16302f', '#7a1f2b')])
