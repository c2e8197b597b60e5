"""Jizya and kharaj emblem: three purses on a boundary stone before a furrowed field: one for the head, one for the land, one of alms. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills
from trees import olive

W, H, C = 1600, 1200, 4
o, r = [], random.Random(302)
K = '#1e1710'

# -- a clear morning after rain, the field up to the hills
o += sky('#7fb4c4', ['#9cc6cb', '#bcd7cc', '#dbe4c8', '#f1ecc9'], [186, 226, 264, 300], 72, 8)
o += hills(364, [(230, 60, 300), (560, 30, 260), (1180, 70, 330), (1480, 40, 200)], ['#7a9a6a', '#6f8f60', '#85a473'], 12, 14, 5, 90)
o.append(rect(0, 384, W, 700, '#84904c'))
vx, vy = 1090, 330
FUR = ['#6b3a22', '#a8653a', '#8a4f2b', '#5a301d']
m = 34
for i in range(-m, m):                                   # furrows: a dark trench, a lit back, a row of seedlings
    for a, b, c in ((0, .3, '#5a301d'), (.3, .52, '#7d4526'), (.52, .8, '#b06c3e'), (.8, 1, '#8f5630')):
        x0, x1 = 800 + (i + a) * 118, 800 + (i + b) * 118
        f = lambda x, y: vx + (x - vx) * (y - vy) / (1000 - vy)
        if max(f(x0, 384), f(x0, 1000)) < 100 or min(f(x0, 384), f(x0, 1000)) > 1500:
            continue
        o.append(poly([(f(x0, 384), 384), (f(x1, 384), 384), (f(x1, 1000), 1000), (f(x0, 1000), 1000)], c))
    if i % 2 == 0:
        y = 412
        while y < 960:
            s = (y - vy) / 640
            x = vx + (800 + (i + .64) * 118 - vx) * (y - vy) / (1000 - vy)
            if 120 < x < 1480:
                h = 42 * s + 6
                o.append(poly([(x - 4 - 8 * s, y - h * .8), (x + 2, y - h * .2), (x + 8 * s + 8, y - h), (x + 5, y + 4), (x - 5, y + 4)], '#6f9a3e' if (i // 2 + int(y)) % 3 else '#8fb450'))
            y += 54 * s + 12
for x, s in ((190, .7), (300, .6), (400, .55), (1380, .6)):
    o.append(olive(x, 400, s, '#47663c', '#86a05a'))

# -- the boundary stone
o.append(shape([(100, 900), (180, 872), (1430, 872), (1510, 900), (1510, 1100), (100, 1100)], '#b7ab92', 10, K))
o.append(poly([(100, 900), (180, 872), (1430, 872), (1510, 900), (1510, 936), (100, 936)], '#e3d9c0'))
for j, y in enumerate((944, 1004)):
    for i in range(9):
        x = 80 + i * 180 + (j % 2) * 84
        o.append(rect(x, y, 170, 52, ['#a79b82', '#b7ab92', '#998d75'][(i * 2 + j) % 3])); o.append(rect(x, y, 170, 9, '#cfc4aa'))

# -- purses
def purse(x, y, s, c, uid, marks):
    T = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    sh = mix(c, '#1e1710', .36); hi = mix(c, '#fff6de', .3)
    neck = [(-66, -312), (-46, -336), (-24, -318), (0, -342), (26, -318), (50, -338), (70, -312), (48, -250), (-46, -250)]
    o.append(shape(T(neck), c, 10, K)); o.append(poly(T([(-52, -308), (-30, -312), (-14, -254), (-40, -254)]), hi)); o.append(poly(T([(20, -310), (60, -310), (44, -254), (20, -254)]), sh))
    b = [(-46, -248), (-96, -204), (-142, -130), (-152, -60), (-118, -8), (-50, 4), (50, 4), (118, -8), (152, -60), (142, -130), (96, -204), (46, -248)]
    d = curve(T(b), True, .8)
    o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="20" stroke-linejoin="round"/><clipPath id="{uid}"><path d="{d}"/></clipPath>')
    it = [poly(T([(-170, -270), (170, -270), (170, 20), (-170, 20)]), c)]
    it += [poly(T([(p, -250), (p * 1.5 + 8, -250), (p * 3.0 + 12, 20), (p * 3.0 - 14, 20)]), sh) for p in (26, 42)]
    it += [poly(T([(60, -260), (180, -260), (180, 20), (60, 20), (112, -60), (104, -160)]), sh), poly(T([(-60, -230), (-30, -240), (-96, -160), (-118, -70), (-132, -80), (-118, -150)]), hi)]
    o.append(g(it + marks(T, s), f'clip-path="url(#{uid})"'))
    o.append(rod(T([(-50, -254), (0, -244), (52, -254)]), P['straw'], 17 * s, 7, K)); o.append(rod(T([(-50, -238), (0, -226), (52, -238)]), P['saffron'], 13 * s, 6, K))
    q = smooth_line(T([(30, -236), (70, -190), (60, -140), (84, -100)]), 6)
    o.append(rod(q, P['straw'], 10, 6, K)); o.append(loz(*T([(84, -86)])[0], (20, 12), (K, P['saffron'])))
def heads(T, s):
    out = []
    for px, py in ((-84, -132), (-10, -150), (-96, -54), (-26, -66), (44, -76), (58, -154), (-60, -200), (104, -96), (-60, 0), (20, 0), (96, -22)):
        (cx, cy), = T([(px, py)])
        out += [circ(cx, cy, 27 * s, K), circ(cx, cy, 20 * s, '#e7c79a'), circ(cx, cy, 9 * s, '#a8653a')]
    return out
def furrows(T, s):
    out = []
    for k in range(5):
        q = T([(-170, -150 + k * 44), (-85, -180 + k * 44), (0, -150 + k * 44), (85, -180 + k * 44), (170, -150 + k * 44)])
        out += [line(q, '#2a1a10', 20 * s), line(q, '#d9a05a' if k % 2 else '#9db356', 11 * s)]
    return out
def ear(T, s):
    out = [line(T([(0, 10), (0, -60), (-4, -160)]), '#7d6a2a', 10)]
    for k in range(5):
        for f in (-1, 1):
            out.append(poly(T([(0, -58 - k * 26), (f * 34, -82 - k * 26), (f * 22, -112 - k * 26), (0, -92 - k * 26)]), '#c08a2e' if f > 0 else P['saffron']))
    return out + [poly(T([(-12, -184), (-2, -214), (10, -184), (-2, -166)]), P['saffron'])]
for x, w in ((420, 190), (850, 180), (1210, 120)):
    o.append(poly([(x - w, 902), (x, 888), (x + w * 1.5, 902), (x, 920)], '#8d8269'))
purse(420, 896, 1.22, '#9b2f2f', 'p1', heads)
purse(850, 896, 1.12, '#7a5228', 'p2', furrows)
purse(1210, 900, .72, '#efe3cb', 'p3', ear)
for i, x in enumerate((590, 626, 664)):
    o.append(blob(oval(x, 910 - (i % 2) * 10, 26, 13, 12), '#d6ac78', 7, K)); o.append(poly(oval(x - 4, 906 - (i % 2) * 10, 12, 5, 10), '#f1d9ae'))
o.append(emblem_frame(W, H, '#6b3f1e', '#2f6b52'))
print(page(W, H, o))
