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
for x in (220, 1380):
    o.append(rope([(x, 206), (x, 300)], 20, '#c79a5b', '#8a5a2e', 7, K))
o.append(rod([(150, 300), (1450, 300)], '#98693f', 30, 9, K)); o.append(line([(150, 294), (1450, 294)], '#b98552', 8))
def fallof(ps, ws, d, l, s, q, N=6):
    """One side of a hank: yarns side by side along ps, each soaked to its own height."""
    c = smooth_line(ps, 12)
    m = len(c)
    wd = [ws[0] + (ws[1] - ws[0]) * min(1, 1.6 * i / m) for i in range(m)]
    nr = []
    for i in range(m):
        (ax, ay), (bx, by) = c[max(i - 1, 0)], c[min(i + 1, m - 1)]
        t = math.atan2(by - ay, bx - ax) - math.pi / 2
        nr.append((math.cos(t), math.sin(t)))
    e = lambda i, f: (c[i][0] + nr[i][0] * wd[i] * f, c[i][1] + nr[i][1] * wd[i] * f)
    o.append(poly([e(i, .5) for i in range(m)] + [e(i, -.5) for i in range(m)][::-1], K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"'))
    for j in range(N):
        a, b = -.5 + j / N, -.5 + (j + 1) / N
        k = next(i for i in range(m) if c[i][1] > 600 + q.uniform(-44, 44))
        tone = ('#f8f1e1', '#f8f1e1', '#efe3cb', '#f8f1e1', '#e2d3b4', '#c8b690')[j]
        dye = (l, d, l, d, d, s)[j]
        f = lambda u, v: [e(i, a) for i in range(u, v)] + [e(i, b) for i in range(u, v)][::-1]
        o.append(poly(f(0, k + 1), tone)); o.append(poly(f(k, min(m, k + 4)), mix(tone, dye, .55))); o.append(poly(f(min(m - 2, k + 3), m), dye))
    for j in range(1, N):
        o.append(line([e(i, -.5 + j / N) for i in range(m)], '#8a7a60' if j % 2 else '#b3a283', 4))
def hank(x, d, l, s, sd):
    q = random.Random(sd)
    fallof([(x + 14, 300), (x + 58, 420), (x + 74, 540), (x + 60, 680), (x + 36, 806)], (48, 78), d, l, s, q)
    fallof([(x - 14, 300), (x - 58, 420), (x - 74, 540), (x - 60, 680), (x - 36, 806)], (48, 78), d, l, s, q)
    hp = [(x - 52, 330), (x - 46, 288), (x - 20, 268), (x + 20, 268), (x + 46, 288), (x + 52, 330), (x + 20, 316), (x - 20, 316)]
    o.append(shape(hp, '#f8f1e1', 9, K)); o.append(poly([(x + 16, 270), (x + 46, 288), (x + 52, 330), (x + 22, 316)], '#dccba8'))
    for i in range(-1, 2):
        o.append(line([(x + i * 20, 272), (x + i * 22, 318)], '#b3a283', 5))
    o.append(line([(x - 78, 724), (x + 80, 716)], K, 24)); o.append(line([(x - 76, 724), (x + 78, 716)], P['bone'], 10))   # a tie of thread
for i, (x, d, l, s) in enumerate(V):
    hank(x, d, l, s, 3 + i)
# the dye stands before the foot of the wool
for x, d, l, s in V:
    o.append(poly(oval(x, 812, 104, 17, 24, 0, math.pi), d)); o.append(poly(oval(x + 4, 822, 112, 8, 24), l)); o.append(poly(oval(x + 4, 825, 106, 7, 24), d))
o.append(emblem_frame(W, H, main='#8a5664', second=P['indigo2']))
show(o)
