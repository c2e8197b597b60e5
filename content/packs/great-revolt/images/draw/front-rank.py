"""Front rank emblem: one great shield of the first rank, cracked and full of arrows, stands alone; the others are far behind in the dust. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show
from sky import sky, sand

W, H, C = 1600, 1200, 4
o, r = [], random.Random(304)
K = '#1d1310'
o += sky('#a97c50', ['#b98b5c', '#c79a66', '#d5ab74', '#e2bd86', '#ecd09c', '#f3dfb4'], [170, 230, 290, 350, 410, 470], 56, 11)
o += [circ(1230, 318, q, c) for q, c in ((104, '#ecd09c'), (76, '#f8ecd0'))]
# -- the ranks, far off, in two tones of dust
def rank(y, s, x0, step, m, body, mid, lit):
    for i in range(m):
        x = x0 + i * step
        a = math.radians((-5, 3, 6, -3, 2)[i % 5])
        L = (330 + (i * 37) % 60) * s
        ex, ey = x + 46 * s + math.sin(a) * L, y - math.cos(a) * L
        o.append(line([(x + 46 * s, y), (ex, ey)], body, 10)); o.append(poly([(ex - 15 * s - 2, ey + 8), (ex + math.sin(a) * 66 * s, ey - 66 * s), (ex + 15 * s + 2, ey + 8)], body))
    for i in range(m):
        x = x0 + i * step
        o.append(poly([(x - 62 * s, y - 96 * s), (x - 44 * s, y - 150 * s), (x, y - 226 * s), (x + 44 * s, y - 150 * s), (x + 62 * s, y - 96 * s)], body)); o.append(poly([(x - 44 * s, y - 150 * s), (x, y - 226 * s), (x, y - 150 * s)], mid))
        o.append(poly(oval(x, y, 100 * s, 100 * s, 22), body)); o.append(poly(oval(x, y, 84 * s, 84 * s, 20), mid)); o.append(poly(oval(x, y, 56 * s, 56 * s, 18), lit)); o.append(poly(oval(x, y, 18 * s, 18 * s, 12), body))
rank(560, .52, 150, 112, 13, '#cda36d', '#d8b27c', '#e2bd86')
o += sand(9, 30, ['#ecd09c', '#e2bd86'], 120, 1480, 560, 620, 30)
rank(640, .74, 110, 160, 10, '#a9794c', '#bb8a58', '#cf9f6a')
o += sand(7, 46, ['#ecd09c', '#e2bd86', '#f3dfb4'], 120, 1480, 670, 740, 34)
o += [teeth(W, y, 84, 9, H, c, phase=42 * (i % 2)) for i, (c, y) in enumerate(zip(['#e2bd86', '#d5a768', '#c59256', '#b17d46', '#9b6939', '#84562e'], [720, 766, 826, 894, 970, 1044]))]
# -- arrows: shaft, three feathers
def arrow(x, y, a, L, s=1.0, deep=True):
    """Struck in at x, y; the shaft stands out in direction a (degrees, 90 = up)."""
    t = math.radians(a)
    u = lambda d, w: (x + math.cos(t) * d - math.sin(t) * w, y - math.sin(t) * d - math.cos(t) * w)
    q = [line([u(0, 0), u(L, 0)], K, 24 * s), line([u(0, 0), u(L, 0)], '#e2bd86', 9 * s)]
    for sg, c in ((1, P['bone']), (-1, P['silver'])):
        f = [u(L - 104 * s, 0), u(L - 76 * s, sg * 34 * s), u(L + 18 * s, sg * 38 * s), u(L - 6 * s, 0)]
        q.append(poly(f, K, f'stroke="{K}" stroke-width="{n(16 * s)}"')); q.append(poly(f, c))
    q.append(line([u(L - 110 * s, 0), u(L, 0)], '#7a4a2c', 7))
    if deep:
        q.insert(0, poly([u(14, -22 * s), u(-16, 0), u(14, 22 * s), u(20, 0)], K))
    return q
# -- the shadow, the broken lance that props it, the shield
X, Y, R = 720, 700, 330
o.append(poly(oval(960, 1024, 420, 44, 30), '#6b4424')); o.append(poly([(620, 1000), (1400, 1010), (1440, 1034), (700, 1064)], '#6b4424'))
o.append(rod([(1160, 1020), (860, 420)], '#7a4a2c', 22, 10, K)); o.append(line([(1150, 1014), (856, 428)], '#b9713c', 7))
o.append(shape([(846, 436), (838, 396), (852, 412), (858, 382), (870, 408), (884, 398), (880, 428)], '#d5a768', 8, K))
el = lambda f, dx=0: oval(X + dx, Y, R * f * .93, R * f, 44)
o.append(poly(el(1.07, 26), K)); o.append(poly(el(1.035, 22), '#5a3a24')); o.append(poly(el(1.04), K)); o.append(poly(el(1.01), '#9a6a3c')); o.append(poly(el(.93), K)); o.append(poly(el(.905), P['madder']))
o += [clip('sh', el(.905), [poly([(X + 60, Y - R), (X + R, Y - R), (X + R, Y + R), (X - 60, Y + R), (X + 120, Y + 60)], '#7a1f2b')]
      + [poly([(X + math.cos(i * math.tau / 12 + da) * q * R * .93, Y + math.sin(i * math.tau / 12 + da) * q * R) for q, da in ((.36, 0), (.55, .17), (.84, 0), (.55, -.17))], P['straw'] if i % 2 else P['bone']) for i in range(12)]
      + [poly([(X + math.cos(i * math.tau / 12 + da) * q * R * .93, Y + math.sin(i * math.tau / 12 + da) * q * R) for q, da in ((.47, 0), (.56, .07), (.7, 0), (.56, -.07))], P['madder2']) for i in range(12)])]
o.append(poly(oval(X, Y, 84, 90, 28), K)); o.append(poly(oval(X, Y, 72, 78, 28), '#7d8794')); o.append(poly(oval(X - 8, Y - 10, 52, 56, 24), '#a8b0b8')); o.append(poly(oval(X - 20, Y - 24, 24, 26, 18), P['bone']))
for i in range(16):
    a = i * math.tau / 16 + .1
    o.append(circ(X + math.cos(a) * R * .97 * .93, Y + math.sin(a) * R * .97, 10, K)); o.append(circ(X + math.cos(a) * R * .97 * .93 - 1, Y + math.sin(a) * R * .97 - 1, 6, P['straw']))
# the split: a wedge gone at the rim, a crack running in
o.append(poly([(X + 150, Y - R * 1.02), (X + 120, Y - 236), (X + 166, Y - 214), (X + 84, Y - 118), (X + 120, Y - 104), (X + 44, Y - 60), (X + 160, Y - 120), (X + 134, Y - 136), (X + 214, Y - 206), (X + 196, Y - 224), (X + 264, Y - 268), (X + 226, Y - R)], K))
o.append(poly([(X + 172, Y - R * 1.04), (X + 150, Y - 256), (X + 190, Y - 226), (X + 238, Y - 270), (X + 224, Y - R * 1.04)], '#d5ab74'))
o.append(line([(X - 60, Y + 50), (X - 96, Y + 128), (X - 70, Y + 150), (X - 130, Y + 250), (X - 116, Y + 306)], K, 16))
for x, y, a, L in ((-196, -150, 148, 250), (-90, -226, 112, 230), (20, 178, 62, 250), (196, 60, 28, 240), (-214, 90, 172, 230), (-40, -96, 128, 270), (150, 210, 12, 210)):
    o += arrow(X + x, Y + y, a, L)
# -- two arrows in the ground before it, and one broken
o += arrow(330, 1034, 74, 200, .9); o += arrow(1330, 968, 112, 180, .8)
o.append(rod([(940, 1052), (1090, 1040)], '#e2bd86', 9, 7, K))
for x, y in ((420, 1050), (1220, 1046), (560, 1056), (1400, 1010), (220, 1000)):
    o.append(poly([(x - 24, y), (x - 8, y - 14), (x + 18, y - 12), (x + 26, y), (x, y + 8)], '#6b4424'))
o.append(emblem_frame(W, H, '#5f1a1f', '#7d8794'))
show(o)
