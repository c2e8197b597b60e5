"""Bagdoura, October 741: the mares with skins of pebbles tied to their tails are driven into the Syrian line. 1600x1200."""
import math, random
from amz import *
from horse import mare

W, H, C, B = 1600, 1200, 4, 100
o, r = [], random.Random(4)

# -- evening sky, dyed in bands
o.append(rect(0, 0, W, H, '#3c1a38'))
for i, (c, y) in enumerate(zip(['#5a1f38', '#7a2434', P['madder'], '#b8432f', '#cc6a35', '#d98c36', P['saffron'], P['straw'], '#f4dca4'],
                               [152, 206, 262, 320, 378, 432, 482, 528, 570])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
sx, sy = 610, 420
for q, c in ((190, '#d98c36'), (172, P['straw']), (144, '#f7e7c1'), (112, P['bone'])):
    o.append(circ(sx, sy, q, c))
for i in range(36):
    a = i * math.tau / 36
    p = lambda rr, da=0: (sx + math.cos(a + da) * rr, sy + math.sin(a + da) * rr)
    o.append(poly([p(204), p(222, .04), p(240), p(222, -.04)], P['straw']))
    if i % 2:
        o.append(poly([p(248), p(262, .026), p(292), p(262, -.026)], P['saffron']))

# -- hills of the Gharb
def hills(base, peaks, fills, seed, gap=20, rough=8):
    o.extend(strata(ridge(0, W, base, peaks, rough, seed, 30), H, fills, gap, 2.5, seed))
hills(600, [(120, 130, 330), (400, 60, 240), (840, 90, 300), (1180, 80, 260), (1480, 170, 360)], ['#a9623a', '#9b5634', '#b36d41'], 3)
hills(660, [(40, 90, 300), (640, 40, 300), (1060, 50, 320), (1560, 100, 320)], ['#7d4029', '#8a4a25', '#733a27'], 6, 18)

# -- dust: banks of lozenges, swept back from the hooves; cs = colours, back to front
def dust(x0, x1, y, size, cs, seed, m=22, lift=0):
    q = random.Random(seed)
    for c in cs:
        for i in range(m):
            t = (i + q.random()) / m
            s = size * q.uniform(.5, 1.1) * (.4 + .75 * math.sin(math.pi * t))
            x, yy = x0 + (x1 - x0) * t, y - lift * math.sin(math.pi * t) + q.uniform(-.35, .35) * size
            o.append(poly([(x - s * .3, yy - s), (x + s * 1.15, yy), (x + s * .1, yy + s * .9), (x - s * 1.3, yy)], c))
        y, size, lift = y + size * .5, size * .92, lift * .8
D = ['#d9a768', '#e6bd84', '#f0d3a1']

def herd(row):
    for x, y, s, pose, coat, rot, kw in row:
        o.append(f'<g transform="translate({x} {y}) rotate({rot}) scale({s})">' + mare(pose, coat, uid=f'u{x}{y}', **kw) + '</g>')
sk = ('#2b2024', '#140f12', '#7a5f54', P['straw'])
far = dict(skin=('#41261f', '#2e1a17', '#7d4a30', '#c08a4e'))

dust(-40, 1230, 640, 58, D[:2], 1, 26, 36)
herd([(110, 640, .86, 'land', '#5c3022', 0, far), (352, 655, .9, 'fly', '#6d3827', -3, far), (596, 640, .86, 'gather', '#5c3022', 2, far),
      (842, 650, .9, 'reach', '#6d3827', -3, far), (1070, 632, .9, 'fly', '#5c3022', 1, far)])
dust(-80, 1250, 720, 48, D[1:], 5, 30, 8)
for i, (c, y) in enumerate(zip(['#d9a768', '#c98f4e'], [745, 800])):
    o.append(teeth(W, y, 40, 9, H, c, phase=20 * (i % 2)))
mk = (P['saffron'], P['wool'])
herd([(260, 770, 1.22, 'gather', P['umber'], -2, dict(skin=sk, marks=mk)), (600, 760, 1.24, 'fly', P['madder2'], -4, dict(skin=sk, marks=(P['straw'], P['wool']))),
      (905, 775, 1.26, 'land', P['kohl'], 3, dict(skin=sk, marks=mk)), (1170, 735, 1.3, 'reach', P['madder'], -8, dict(skin=sk, marks=(P['straw'], P['wool'])))])
dust(-60, 1120, 868, 34, D[1:], 8, 26, 4)

# -- ground
for i, (c, y) in enumerate(zip(['#b9773f', '#a16036', '#86492c', '#6a3626', '#552a20'], [885, 935, 990, 1042, 1084])):
    o.append(teeth(W, y, 40, 9, H, c, phase=20 * (i % 2)))

# -- the Syrian line: shields, mailed helmets, a hedge of lances giving way
def lance(x, y, L, a, pennon=False, broken=False):
    t = math.radians(a)
    ex, ey = x + math.sin(t) * L, y - math.cos(t) * L
    o.append(line([(x, y), (ex, ey)], P['kohl'], 8.5))
    if broken:
        return
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
    o.append(poly([u(-4, -10), u(16, -12), u(58, 0), u(16, 12), u(-4, 10)], P['kohl']))
    o.append(poly([u(4, 0), u(16, -8), u(48, 0)], P['bone'])); o.append(poly([u(4, 0), u(16, 8), u(48, 0)], P['steel']))
    if pennon:
        o.append(poly([u(-6, 3), u(-14, 78), u(-30, 44), u(-56, 74), u(-50, 3)], P['bone']))
        o.append(poly([u(-16, 3), u(-20, 42), u(-40, 42), u(-40, 3)], P['silver']))
def soldier(x, y, s, c):
    f = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    o.append(poly(f([(-40, 260), (-46, 40), (-30, 6), (30, 6), (46, 40), (40, 260)]), c))
    o.append(poly(f([(-40, 260), (-46, 40), (-30, 6), (-14, 6), (-20, 260)]), mix(c, P['mist'], .25)))
    o.append(poly(f([(-28, -34), (-36, 22), (36, 22), (28, -34)]), P['steel']))
    for j in range(4):                                  # mail veil
        for i in range(7):
            if (i + j) % 2:
                o.append(rect(x + (-31 + i * 9) * s, y + (-30 + j * 13) * s, 8 * s, 8 * s, '#4c5664'))
    o.append(poly(f([(0, -94), (32, -36), (-32, -36)]), P['kohl']))
    o.append(poly(f([(0, -84), (0, -38), (-24, -38)]), P['bone'])); o.append(poly(f([(0, -84), (24, -38), (0, -38)]), '#98a2ae'))
    o.append(rect(x - 34 * s, y - 42 * s, 68 * s, 12 * s, P['kohl'])); o.append(rect(x - 30 * s, y - 39 * s, 60 * s, 6 * s, P['saffron']))
def shield(x, y, q, c, c2):
    o.append(circ(x, y, q + 7, P['kohl'])); o.append(circ(x, y, q, c2)); o.append(circ(x, y, q * .82, c))
    for i in range(8):
        a = i * math.tau / 8 + .2
        p = lambda rr, da=0: (x + math.cos(a + da) * rr, y + math.sin(a + da) * rr)
        o.append(poly([p(q * .3), p(q * .54, .26), p(q * .78), p(q * .54, -.26)], c2))
    o.append(circ(x, y, q * .25, P['kohl'])); o.append(circ(x, y, q * .17, P['bone']))
for i in range(15):
    x = 1262 + i * 25 + r.uniform(-5, 5)
    lance(x, 900, r.uniform(440, 560), r.uniform(-5, 7) + (x - 1450) / 26, i % 4 == 1)
for i, x in enumerate((1320, 1402, 1486, 1570)):
    soldier(x, 800 + (i % 2) * 14, .92, P['indigo2'])
for i in range(7):
    x = 1262 + i * 54 + r.uniform(-8, 8)
    lance(x, 1010, r.uniform(430, 520), [-42, -27, -19, -8, 4, 7, 12][i], i in (1, 4), i == 3)
for i, x in enumerate((1290, 1388, 1488, 1588)):
    soldier(x, 912 + (i % 2) * 16, 1.1, P['indigo'])
for i, x in enumerate((1258, 1366, 1474, 1582)):
    shield(x, 1012 + (i % 2) * 16, 64, [P['cobalt'], P['silver'], P['indigo2'], P['cobalt']][i], [P['silver'], P['indigo2'], P['wool'], P['wool']][i])
lance(1236, 1084, 300, 74, False, True)

# -- leading mares, each with its shadow
for i in range(40):                                     # stones thrown up
    x, y = r.uniform(40, 1180), r.uniform(900, 1076)
    q = r.uniform(4, 8)
    o.append(poly([(x - q, y), (x, y - q), (x + q, y), (x, y + q)], r.choice([P['umber'], P['kohl'], P['straw'], '#3f1f1b'])))
for x, w in ((430, 190), (960, 210)):
    o.append(poly([(x - w, 1078), (x, 1062), (x + w * 1.1, 1078), (x, 1096)], '#3f1f1b'))
herd([(430, 965, 1.62, 'fly', P['kohl'], -3, dict(skin=sk, marks=mk)),
      (985, 940, 1.82, 'fly', P['bone'], -6, dict(skin=sk, hair=P['madder2'], far='#c9bda6', marks=(P['madder'], P['cobalt']), eye=P['kohl']))])
for x0, x1, s, m in ((-40, 330, 1086, 14), (600, 850, 1088, 9)):
    dust(x0, x1, s, 26, ['#d9a768', '#f0d3a1'], int(x0) + 99, m, 10)
# -- woven bands: lances above, the Sebou below
key = {'r': P['madder'], 'd': P['madder2'], 'w': P['wool'], 's': P['saffron'], 'k': P['kohl'], 'b': P['indigo'], 'c': P['cobalt'], 'i': P['indigo2'], 'm': P['mist']}
nb, cols = B // C, W // C
top = blank(cols, nb, 'd')
bot = blank(cols, nb, 'b')
for gr in (top, bot):
    for y in (0, 3, nb - 4, nb - 1):
        gr[y] = list('k' * cols)
    for y in (1, 2, nb - 3, nb - 2):
        gr[y] = [('w' if x % 8 < 4 else 'k') for x in range(cols)]
for x in range(0, cols, 40):
    paste(top, lozenge(8, 'kwsrkb'), x + 13, 5)
    for f in (1, -1):
        paste(top, ['....w....', '...www...', '..wwwww..', '.wwwwwww.'][::f], x + 36 - 40 * (x + 45 > cols), 4 if f < 0 else nb - 8)
        paste(top, ['....w....', '...www...', '..wwwww..', '.wwwwwww.'][::f], x - 4, 4 if f < 0 else nb - 8)
    paste(top, ['..s..', '.sks.', 'skrks', '.sks.', '..s..'], x - 2, 10)
    paste(top, ['..s..', '.sks.', 'skrks', '.sks.', '..s..'], x + 38, 10)
paste(bot, zigzag(cols, 17, 20, 'kkwwmmcciikk'), 0, 4)
o.append(grid_svg(top, key, C)); o.append(grid_svg(bot, key, C, y0=H - B))
print(page(W, H, o))
