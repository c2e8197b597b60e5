"""Words of war emblem: three hanks of the same white wool hang into three dye vats; the colour climbs up each. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show

W, H, C = 1600, 1200, 4
o, r = [], random.Random(314)
K = '#20181a'
# -- a limed wall in window light from the left, a floor of beaten earth
o.append(rect(0, 0, W, H, '#d9c8a4'))
for i in range(60):
    x, y, w = r.uniform(120, 1460), r.uniform(130, 720), r.uniform(50, 130)
    o.append(poly([(x, y), (x + w * .3, y - 8), (x + w, y), (x + w * .6, y + 8)], r.choice(['#e3d4b4', '#cfbc95', '#e9dcbf'])))
lt = [(128, 240), (520, 300), (900, 760), (128, 760)]
o.append(poly([(128, 170), (470, 170), (1060, 780), (128, 780)], '#e9dcbf')); o.append(poly([(128, 250), (330, 250), (800, 780), (128, 780)], '#f1e7cf'))
o += [teeth(W, y, 72, 8, H, c, phase=36 * (i % 2)) for i, (c, y) in enumerate(zip(['#8f6a48', '#825e3f', '#745237', '#66472f', '#583c28'], [772, 830, 890, 950, 1010]))]
# -- the beam and its peg
o.append(box(120, 158, 1360, 50, '#7a5132', 10, K)); o.append(rect(120, 158, 1360, 16, '#98693f')); o.append(rect(120, 192, 1360, 16, '#5a3a24'))
for x in (300, 560, 1060, 1330):
    o.append(rect(x, 166, 90, 6, '#5a3a24'))
V = [(400, '#9c2a2e', '#c7473f', '#6d1c26'), (800, '#2b4a8c', '#4c77bb', '#1b2f60'), (1200, '#d39420', '#efc04e', '#9a6614')]
# -- shadows of the vats, the vats behind their wool
for x, d, l, s in V:
    o.append(poly(oval(x + 66, 1020, 200, 30, 24), '#432c1e'))
    body = [(x - 150, 800), (x - 178, 860), (x - 170, 930), (x - 128, 1000), (x - 84, 1026), (x + 84, 1026), (x + 128, 1000), (x + 170, 930), (x + 178, 860), (x + 150, 800)]
    o.append(blob(body, '#b0633c', 10, K, .5))
    o += [clip(f'v{x}', body, [poly([(x + 30, 760), (x + 200, 760), (x + 200, 1050), (x + 60, 1050), (x + 80, 900)], '#8a4a2e'), poly([(x + 110, 760), (x + 200, 760), (x + 200, 1050), (x + 96, 1050), (x + 146, 900)], '#6b3826'),
          poly([(x - 150, 810), (x - 120, 810), (x - 134, 960), (x - 164, 900)], '#cc8354'), rect(x - 200, 880, 400, 12, '#f0e0c0'), rect(x - 200, 926, 400, 12, '#f0e0c0')]
          + [poly([(x - 180 + i * 40, 926), (x - 160 + i * 40, 892), (x - 140 + i * 40, 926)], K) for i in range(10)] + [poly([(x - 170 + i * 40, 926), (x - 160 + i * 40, 908), (x - 150 + i * 40, 926)], d) for i in range(10)])]
    for k in range(3):                                   # where the dye ran over
        xx = x - 70 + k * 62
        o.append(poly([(xx - 12, 806), (xx + 12, 806), (xx + 8, 846 + 22 * (k % 2)), (xx, 862 + 22 * (k % 2)), (xx - 8, 846 + 22 * (k % 2))], d))
    o.append(poly(oval(x, 800, 178, 50, 32), K)); o.append(poly(oval(x, 798, 166, 42, 32), '#cc8354')); o.append(poly(oval(x, 800, 142, 32, 32), K)); o.append(poly(oval(x, 803, 136, 27, 32), d)); o.append(poly(oval(x - 30, 798, 80, 12, 24), l))
# -- a pole on two cords; over it three hanks of the same white wool, each with its foot in a vat
for x in (250, 1350):
    o.append(rope([(x, 206), (x, 330)], 20, '#c79a5b', '#8a5a2e', 7, K))
o.append(rod([(150, 330), (1450, 330)], '#98693f', 30, 9, K)); o.append(line([(150, 324), (1450, 324)], '#b98552', 8))
def hank(x, d, l, s, sd):
    q = random.Random(sd)
    for part in (1, 0):                                  # the far half, then the near one
        N, w = (7, 150) if part else (9, 176)
        x0, y0, y1 = (x - w / 2 + 58, 344, 800) if part else (x - w / 2 - 12, 340, 806)
        sway = lambda f, y: x0 + w / 2 + (f - .5) * w * (.86 + .2 * math.sin(math.pi * (y - 300) / 520)) + 7 * math.sin(y / 47 + f * 5)
        ys = [y0 + (y1 - y0) * i / 10 for i in range(11)]
        top = [] if part else [(sway(1, y0) - 4, 316), (sway(.82, y0), 294), (sway(.18, y0), 294), (sway(0, y0) + 4, 316)]
        ps = [(sway(0, y), y) for y in ys] + [(sway(1, y), y) for y in ys[::-1]] + top
        o.append(poly(ps, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"')); o.append(poly(ps, '#e8dabb'))
        for j in range(N):
            yk = 590 + q.uniform(-50, 50)
            tone = '#c2b08f' if part else ('#f8f1e1', '#efe3cb', '#f8f1e1', '#f8f1e1', '#efe3cb', '#f8f1e1', '#e8dabb', '#dccba8', '#c8b690')[j]
            dye = s if part or j > 6 else l if j in (1, 3) else d
            def cut(a_, b_, c):
                yy = [a_ + (b_ - a_) * k / 4 for k in range(5)]
                o.append(poly([(sway(j / N, y), y) for y in yy] + [(sway((j + 1) / N, y), y) for y in yy[::-1]], c))
            if not part:
                o.append(poly([(sway(j / N, y0), y0), (sway(j / N, y0) * .8 + x * .2, 298), (sway((j + 1) / N, y0) * .8 + x * .2, 298), (sway((j + 1) / N, y0), y0)], tone))
            cut(y0, yk, tone); cut(yk - 2, yk + 34, mix(tone, dye, .55)); cut(yk + 32, y1, dye)
        for j in range(1, N):
            if not part:
                o.append(line([(sway(j / N, y0) * .8 + x * .2, 300)] + [(sway(j / N, y), y) for y in ys], '#8a7a60' if j % 2 else '#b3a283', 4))
for i, (x, d, l, s) in enumerate(V):
    hank(x, d, l, s, 3 + i)
# the dye stands before the foot of the wool
for x, d, l, s in V:
    o.append(poly(oval(x, 812, 104, 17, 24, 0, math.pi), d)); o.append(poly(oval(x + 4, 822, 112, 8, 24), l)); o.append(poly(oval(x + 4, 825, 106, 7, 24), d))
o.append(emblem_frame(W, H, main='#8a5664', second=P['indigo2']))
show(o)
