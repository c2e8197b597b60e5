"""The Battle of the Nobles, 740, near Tangier: the white banners lie like reeds on a field, one lance of the rebels stands. Grey dusk,
looking west to the ocean. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C, B = 1600, 1200, 4, 100
o, r = [], random.Random(61)
K = P['kohl']

# -- a grey dusk of late autumn
o.append(rect(0, 0, W, H, '#2a2335'))
for i, (c, y) in enumerate(zip(['#372d45', '#4a3d56', '#635267', '#806b77', '#a08985', '#bfa793', '#d9c4a3', '#ecdcb9'],
                               [150, 198, 246, 292, 334, 372, 406, 436])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
sx, sy = 850, 446
for q, c in ((112, '#d9c4a3'), (96, '#f4e6c6'), (74, P['bone'])):
    o.append(circ(sx, sy, q, c))
for i in range(30):
    a = (i + .5) * math.tau / 30
    p = lambda rr, da=0: (sx + math.cos(a + da) * rr, sy + math.sin(a + da) * rr)
    o.append(poly([p(124), p(138, .05), p(154), p(138, -.05)], P['straw']))
    if i % 2:
        o.append(poly([p(162), p(174, .034), p(196), p(174, -.034)], P['clay']))

# -- the ocean in the west, the hills, Tangier on its height
o.append(rect(0, 462, W, H, '#5f7ba6'))
for j, c in enumerate(('#8fa5c4', '#4f6d9c', '#7f97ba')):
    o.append(teeth(W, 470 + j * 12, 40, 4, H, c, phase=20 * (j % 2)))
def hills(base, peaks, fills, seed, gap=18, rough=7):
    o.extend(strata(ridge(0, W, base, peaks, rough, seed, 30), H, fills, gap, 2.5, seed))
hills(508, [(90, 110, 330), (330, 30, 240), (1180, 60, 330), (1340, 60, 260), (1560, 120, 300)], ['#7a6674', '#6d5b6b', '#85707c'], 3)
def town(x0, y, w):
    for dx, h, ww in ((0, 34, 40), (34, 48, 44), (74, 40, 48), (118, 66, 40), (152, 44, 52), (200, 36, 44)):
        a, t = x0 + dx, y - h
        o.append(rect(a - 4, t - 4, ww + 8, h + 30, '#3a2c3a')); o.append(rect(a, t, ww, h + 30, P['wool'])); o.append(rect(a + ww * .62, t, ww * .38, h + 30, '#c9b596'))
        o.append(rect(a + 8, t + 12, 8, 12, '#3a2c3a'))
        for k in range(3):
            o.append(rect(a + k * (ww - 8) / 2, t - 10, 8, 8, P['wool']))
town(1130, 470, 240)
hills(548, [(1240, 74, 330), (1560, 30, 300), (40, 60, 330)], ['#5f4e55', '#54444c', '#6a5860'], 7)
hills(596, [(160, 50, 400), (900, 14, 400), (1480, 56, 380)], ['#5b5a44', '#51503d', '#65634a'], 9, 16)

# -- a small river, and the field
for j, (y, c) in enumerate(zip((600, 612, 624, 636), ('#2c3f66', '#6d8bb2', '#3f5f92', '#9db4cc'))):
    o.append(teeth(W, y, 56, 6, H, c, phase=28 * (j % 2)))
for i, (c, y) in enumerate(zip(['#7c7648', '#6c6840', '#5b5938', '#4b4a31', '#3d3d2a', '#313224'], [650, 704, 776, 862, 956, 1040])):
    o.append(teeth(W, y, 48, 9, H, c, phase=24 * (i % 2)))
def reed(x, y, h, lean, c):
    o.append(poly([(x - 5, y), (x + 5, y), (x - lean + 3, y - h), (x - lean - 3, y - h)], c))
    o.append(poly([(x - lean - 5, y - h + 26), (x - lean + 7, y - h + 26), (x - lean - 4, y - h - 20)], c))
def clump(x, y, s, m, dark, lit):
    for i in range(m):
        dx = (i - m / 2) * 15 * s + r.uniform(-4, 4)
        reed(x + dx, y, r.uniform(54, 92) * s, r.uniform(22, 44) * s, dark if i % 3 else lit)
for x in range(20, W, 70):                               # along the water
    clump(x + r.uniform(-20, 20), 662 + r.uniform(-4, 8), .72, r.randint(2, 4), '#4b4a31', '#a39a5e')

# -- the banners of the nobles, laid down from the right to the left as wind lays reeds
def banner(x, y, L, a, s, dim):
    t = math.radians(a)
    ex, ey = x + math.sin(t) * L, y - math.cos(t) * L
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
    o.append(poly([(x + 16, y + 2), (x - 10, y + 12), (ex + 20, max(ey + 30, y + 14)), (ex + 60, y + 4)], '#26271c')) if a < -66 else None
    o.append(line([(x, y), (ex, ey)], K, 13 * s)); o.append(line([(x, y), (ex, ey)], '#7a4a2c', 6))
    o.append(poly([u(-6, -12 * s), u(18 * s, -15 * s), u(70 * s, 0), u(18 * s, 15 * s), u(-6, 12 * s)], K))
    o.append(poly([u(2, 0), u(18 * s, -9 * s), u(58 * s, 0)], P['bone'])); o.append(poly([u(2, 0), u(18 * s, 9 * s), u(58 * s, 0)], P['steel']))
    n0, n1, drop = -20 * s, -190 * s, 128 * s * (.36 + .64 * math.cos(t))
    A, D = u(n0, 2), u(n1, 2)
    M = ((A[0] + D[0]) / 2, (A[1] + D[1]) / 2)
    sw = -26 * s
    cloth = [A, D, (D[0] + sw, D[1] + drop * .92), ((M[0] + D[0]) / 2 + sw * 1.3, (M[1] + D[1]) / 2 + drop * .66), (M[0] + sw, M[1] + drop * .98),
             ((M[0] + A[0]) / 2 + sw * 1.3, (M[1] + A[1]) / 2 + drop * .66), (A[0] + sw, A[1] + drop)]
    o.append(poly(cloth, K, f'stroke="{K}" stroke-width="{n(13 * s)}" stroke-linejoin="miter"'))
    o.append(poly(cloth, dim[0]))
    for k in (.25, .62):                                 # folds
        q = (A[0] + (D[0] - A[0]) * k, A[1] + (D[1] - A[1]) * k)
        q2 = (A[0] + (D[0] - A[0]) * (k + .14), A[1] + (D[1] - A[1]) * (k + .14))
        o.append(poly([q, q2, (q2[0] + sw * .9, q2[1] + drop * .62), (q[0] + sw * .9, q[1] + drop * .62)], dim[1]))
    e = lambda f, g_: (A[0] + (D[0] - A[0]) * f + sw * g_, A[1] + (D[1] - A[1]) * f + drop * g_ * .66)
    o.append(poly([A, D, e(1, .14), e(0, .14)], dim[2]))        # the seam at the pole
lean = lambda x: -84 + 58 * max(0, min(1, (x - 260) / 1330)) ** 1.15
FAR, MID, NEAR = ('#c9bfae', '#a99f95', '#7d8294'), ('#e2d9c6', '#b9b3aa', '#6f7c95'), (P['bone'], '#c6cbd0', '#8795ad')
for i, x in enumerate(range(150, 1700, 170)):
    banner(x + r.uniform(-16, 16), 716 + r.uniform(-6, 10), 250, lean(x) + r.uniform(-5, 5), .62, FAR)
for x in (60, 250, 420, 640, 760, 960, 1120, 1290, 1440, 1560):
    clump(x, 770 + r.uniform(-8, 8), 1, r.randint(3, 5), '#3d3d2a', '#b0a565')
for i, x in enumerate(range(290, 1760, 230)):
    banner(x + r.uniform(-20, 20), 850 + r.uniform(-8, 10), 360, lean(x) + r.uniform(-4, 4), .88, MID)

# -- the one lance that stands
lx = 520
o.append(line([(lx, 930), (lx, 300)], K, 19)); o.append(line([(lx, 930), (lx, 300)], '#8a4a25', 9))
o.append(poly([(lx - 16, 306), (lx - 20, 284), (lx, 196), (lx + 20, 284), (lx + 16, 306)], K)); o.append(poly([(lx, 214), (lx - 12, 284), (lx, 298)], P['bone'])); o.append(poly([(lx, 214), (lx + 12, 284), (lx, 298)], P['steel']))
pen = [(lx, 318), (lx - 190, 330), (lx - 150, 374), (lx - 200, 424), (lx, 430)]
o.append(poly(pen, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(pen, P['madder']))
for q, c in ((44, K), (36, P['straw']), (22, P['madder2']), (10, P['bone'])):
    o.append(poly([(lx - 74, 374 - q), (lx - 74 + q, 374), (lx - 74, 374 + q), (lx - 74 - q, 374)], c))
for k in range(4):
    o.append(rect(lx - 11, 470 + k * 18, 22, 10, P['straw'] if k % 2 else P['madder']))

# -- what lies before: shields, helmets, the last row
def shield(x, y, q, c, c2):
    e = lambda f: [(x + math.cos(i * math.tau / 24) * q * f, y + math.sin(i * math.tau / 24) * q * .56 * f) for i in range(24)]
    o.append(poly([(px + 8, py + 14) for px, py in e(1.1)], '#1f2018')); o.append(poly(e(1.12), K)); o.append(poly(e(1), c2)); o.append(poly(e(.82), c))
    for i in range(8):
        a = i * math.tau / 8 + .2
        p = lambda rr, da=0: (x + math.cos(a + da) * rr * q, y + math.sin(a + da) * rr * q * .56)
        o.append(poly([p(.3), p(.54, .26), p(.78), p(.54, -.26)], c2))
    o.append(poly(e(.25), K)); o.append(poly(e(.15), P['bone']))
def helmet(x, y, s, a):
    """An empty helmet with its mail veil, lying."""
    t = math.radians(a)
    f = lambda ps: [(x + (px * math.cos(t) - py * math.sin(t)) * s, y + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    o.append(poly(f([(-34, 0), (34, 0), (46, 52), (-46, 52)]), K)); o.append(poly(f([(-28, 4), (28, 4), (37, 44), (-37, 44)]), P['steel']))
    for j in range(3):
        for i in range(6):
            if (i + j) % 2:
                o.append(poly(f([(-30 + i * 10, 8 + j * 12), (-20 + i * 10, 8 + j * 12), (-20 + i * 10, 18 + j * 12), (-30 + i * 10, 18 + j * 12)]), '#4c5664'))
    o.append(poly(f([(0, -72), (40, 4), (-40, 4)]), K)); o.append(poly(f([(0, -56), (0, -4), (-28, -4)]), P['bone'])); o.append(poly(f([(0, -56), (28, -4), (0, -4)]), '#98a2ae'))
    o.append(poly(f([(-36, -4), (36, -4), (36, 8), (-36, 8)]), P['saffron']))
for x in (40, 330, 700, 980, 1330, 1570):
    clump(x, 930 + r.uniform(-8, 8), 1.25, 4, '#2c2d20', '#b0a565')
for i, x in enumerate((480, 800, 1110, 1400, 1660)):
    banner(x, 1010 + (i % 2) * 22, 460, lean(x) + (-3, 3)[i % 2], 1.16, NEAR)
shield(190, 1034, 84, P['cobalt'], P['silver']); shield(940, 1052, 78, P['indigo2'], P['wool']); shield(1270, 1040, 70, P['silver'], P['indigo2'])
helmet(640, 1040, 1.0, -68); helmet(1470, 1046, .9, 62)
for x in (330, 780, 1130, 1390):
    clump(x, 1096, 1.5, 4, '#1f2018', '#c2b673')

# -- woven bands: points above, reeds bowed by the wind below
key = {'p': '#3a2038', 'w': P['wool'], 's': P['saffron'], 'k': K, 'o': '#4a4a2c', 'g': P['olive'], 't': P['straw'], 'm': P['mist'], 'r': P['madder']}
nb, cols = B // C, W // C
top, bot = blank(cols, nb, 'p'), blank(cols, nb, 'o')
for gr in (top, bot):
    for y in (0, 3, nb - 4, nb - 1):
        gr[y] = list('k' * cols)
    for y in (1, 2, nb - 3, nb - 2):
        gr[y] = [('w' if x % 8 < 4 else 'k') for x in range(cols)]
for x in range(0, cols, 40):
    paste(top, lozenge(8, 'kkwmkw'), x + 13, 5)
    for xx in (x - 4, x + 36):
        paste(top, ['....m....', '...mmm...', '..mmkmm..', '.mmkkkmm.'], xx, nb - 8); paste(top, ['....m....', '...mmm...', '..mmkmm..', '.mmkkkmm.'][::-1], xx, 4)
        paste(top, ['..s..', '.sks.', 'skrks', '.sks.', '..s..'], xx + 2, 10)
for y in range(4, nb - 4):
    for x in range(cols):
        d = (x + (nb - 5 - y) * 2 // 2 + (2 if y < 10 else 0)) % 10
        bot[y][x] = 'k' if d in (0, 4) else 't' if d in (1, 2) and y < 9 else 'g' if d in (1, 2, 3) else 'o'
o.append(grid_svg(top, key, C)); o.append(grid_svg(bot, key, C, y0=H - B))
print(page(W, H, o))
