"""Maysara emblem: at the gate of Tangier the water-carrier's jar now holds lances; dawn over the Strait, 740. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(2)
K = '#1b1416'

# -- dawn
o.append(rect(0, 0, W, H, '#22305c'))
for i, (c, y) in enumerate(zip(['#2b4179', '#41558a', '#6d6f93', '#a4807f', '#cf8f62', '#e3a75a', P['straw'], '#f6e3b4'], [196, 262, 326, 388, 446, 500, 548, 590])):
    o.append(teeth(W, y, 48, 13, H, c, phase=24 * (i % 2)))
# -- the far shore and the Strait
o += strata(ridge(0, W, 622, [(180, 90, 260), (420, 50, 200), (1180, 60, 220), (1430, 100, 280)], 6, 4, 26), 640, ['#6e7fa6', '#7f8fb3'], 16, 2, 4)
o.append(rect(0, 622, W, 580, P['indigo2']))
for j in range(9):
    y = 640 + j * 24
    o.append(teeth(W, y, 56, 8, y + 17, ['#8fb0d2', P['cobalt'], '#345a99', P['indigo2']][j % 4], phase=28 * (j % 2)))

# -- wall, towers, stepped merlons
def wall(x0, x1, top, c, lit, dark):
    m, w = max(1, round((x1 - x0) / 76)), 0
    w = (x1 - x0) / m
    for i in range(m):
        a = x0 + i * w
        o.append(poly([(a + 4, top), (a + 4, top - 20), (a + 18, top - 20), (a + 18, top - 40), (a + w / 2 - 8, top - 40), (a + w / 2 - 8, top - 58), (a + w / 2 + 8, top - 58),
                       (a + w / 2 + 8, top - 40), (a + w - 18, top - 40), (a + w - 18, top - 20), (a + w - 4, top - 20), (a + w - 4, top)], dark, f'stroke="{dark}" stroke-width="8"'))
        o.append(poly([(a + 4, top), (a + 4, top - 20), (a + 18, top - 20), (a + 18, top - 40), (a + w / 2 - 8, top - 40), (a + w / 2 - 8, top - 58), (a + w / 2 + 8, top - 58),
                       (a + w / 2 + 8, top - 40), (a + w - 18, top - 40), (a + w - 18, top - 20), (a + w - 4, top - 20), (a + w - 4, top)], c))
    o.append(rect(x0 - 4, top - 4, x1 - x0 + 8, 1000, dark))
    o.append(rect(x0, top, x1 - x0, 1000, c))
    y, k = top + 10, 0
    while y < 1080:                                     # courses of stone
        h = 28
        x = x0 - (k % 2) * 34
        while x < x1:
            ww = r.choice([52, 64, 76])
            a, b = max(x, x0), min(x + ww, x1)
            if b - a > 10:
                o.append(rect(a + 2, y, b - a - 4, h - 5, r.choice([c, lit, mix(c, dark, .3), mix(c, lit, .5)])))
            x += ww
        y += h
        k += 1
wall(300, 1300, 372, '#9b5f38', '#b5743f', '#3a2018')
# -- the arch, horseshoe, of one pale stone (striped voussoirs are of Cordoba, and later)
ax, ay, q0, q1 = 800, 640, 224, 300
hole = [(ax + math.cos(a) * q0, ay + math.sin(a) * q0) for a in [math.pi * (.86 + (1.28 * i / 40)) for i in range(41)]]
hole = hole + [(ax + 204, 1080), (ax - 204, 1080)]
o.append(f'<clipPath id="arch"><polygon points="{pts(hole)}"/></clipPath>')
M = 21
for i in range(M):
    a0, a1 = [math.pi * (.84 + 1.32 * (i + t) / M) for t in (0, 1)]
    p = lambda a, q: (ax + math.cos(a) * q, ay + math.sin(a) * q)
    o.append(poly([p(a0, q0 - 4), p(a1, q0 - 4), p(a1, q1 + 10), p(a0, q1 + 10)], K))
    o.append(poly([p(a0 + .012, q0), p(a1 - .012, q0), p(a1 - .012, q1), p(a0 + .012, q1)], '#d9bd8c' if i % 2 else '#e6cf9f'))
inner = [rect(500, 380, 600, 760, '#f3cf83')]
for i, (c, y) in enumerate(zip(['#e3a75a', '#f3cf83', '#f7dfa6'], [420, 470, 530])):
    inner.append(teeth(700, y, 48, 12, 1200, c, phase=24 * (i % 2), x0=450))
inner += [circ(ax, 640, 172, '#f3b85a'), circ(ax, 640, 160, '#fbe7b2'), circ(ax, 640, 134, P['straw']), circ(ax, 640, 126, '#fffaf0')]
for i in range(32):
    a = (i + .5) * math.tau / 32
    p = lambda q, d=0: (ax + math.cos(a + d) * q, 640 + math.sin(a + d) * q)
    inner.append(poly([p(182), p(194, .035), p(212), p(194, -.035)], '#e39a3e'))
    inner.append(poly([p(138), p(147, .045), p(156), p(147, -.045)], '#e39a3e'))
inner.append(rect(500, 742, 600, 400, P['indigo2']))
for j in range(8):
    y = 752 + j * 22
    inner.append(teeth(700, y, 56, 7, y + 15, ['#8fb0d2', P['cobalt'], '#345a99', P['indigo2']][j % 4], phase=28 * (j % 2), x0=450))
o.append(g(inner, 'clip-path="url(#arch)"'))
o.append(f'<polygon points="{pts(hole)}" fill="none" stroke="{K}" stroke-width="9"/>')
for x0, x1 in ((196, 420), (1180, 1404)):
    wall(x0, x1, 322, '#8a4f2e', '#a8683a', '#33190f')
    for y in (430, 560):                                # arrow slits
        o.append(rect((x0 + x1) / 2 - 12, y, 24, 72, K)); o.append(rect((x0 + x1) / 2 - 4, y + 8, 8, 56, '#5a3320'))
# diamond frieze on the towers
    for i in range(5):
        x = x0 + 24 + i * 44
        o.append(poly([(x, 386), (x + 18, 404), (x, 422), (x - 18, 404)], P['wool'])); o.append(poly([(x, 394), (x + 10, 404), (x, 414), (x - 10, 404)], P['madder']))

# -- pavement
for i, (c, y) in enumerate(zip(['#c89a63', '#b5834d', '#9a6a3c', '#7d5230'], [930, 968, 1010, 1050])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))

# -- lances standing in the jar
for a, L, pen in ((-31, 470, 1), (-17, 560, 0), (-4, 620, 1), (10, 590, 0), (22, 520, 1), (35, 440, 0)):
    t = math.radians(a)
    x0, y0 = 800 + math.sin(t) * 90, 700
    ex, ey = x0 + math.sin(t) * L * .82, y0 - math.cos(t) * L * .82
    o.append(line([(x0, y0), (ex, ey)], K, 13)); o.append(line([(x0, y0), (ex, ey)], '#7a4a2c', 6))
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
    o.append(poly([u(-6, -12), u(18, -16), u(78, 0), u(18, 16), u(-6, 12)], K))
    o.append(poly([u(2, 0), u(18, -10), u(66, 0)], P['bone'])); o.append(poly([u(2, 0), u(18, 10), u(66, 0)], P['steel']))
    if pen:
        o.append(poly([u(-12, 5), u(-20, 92), u(-40, 52), (u(-72, 84)), u(-66, 5)], K)); o.append(poly([u(-18, 5), u(-24, 78), u(-41, 42), u(-64, 70), u(-60, 5)], P['madder']))

# -- the jar: a painted vessel of the Rif
J = [(720, 690), (724, 720), (738, 744), (700, 776), (650, 830), (634, 890), (654, 950), (700, 1004), (744, 1034)]
out = J + [(1600 - x, y) for x, y in J[::-1]]
d = curve(out[:9], False, .9) + 'L' + ' '.join(f'{x} {y}' for x, y in [out[9]]) + curve(out[9:], False, .9)[len(f'M{n(out[9][0])} {n(out[9][1])}'):] + 'Z'
o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18" stroke-linejoin="round"/><clipPath id="jar"><path d="{d}"/></clipPath>')
jar = [rect(600, 660, 400, 420, '#e6cfa0')]
jar.append(rect(600, 660, 400, 62, '#a2432b'))
for x in range(700, 900, 28):
    jar.append(poly([(x, 722), (x + 14, 696), (x + 28, 722)], '#e6cfa0'))
jar.append(rect(600, 736, 400, 9, K))
for i in range(-8, 9):                                  # shoulder: hatched triangles
    x = 800 + i * 44
    jar.append(poly([(x - 22, 822), (x, 764), (x + 22, 822)], K)); jar.append(poly([(x - 11, 818), (x, 788), (x + 11, 818)], '#e6cfa0')); jar.append(poly([(x - 5, 818), (x, 804), (x + 5, 818)], '#a2432b'))
jar += [rect(600, 826, 400, 9, K), rect(600, 841, 400, 7, '#a2432b')]
for i in range(-4, 5):                                  # belly: nested lozenges
    x = 800 + i * 76
    for q, c in ((40, K), (31, '#a2432b'), (21, '#e6cfa0'), (11, K)):
        jar.append(poly([(x, 893 - q), (x + q * .95, 893), (x, 893 + q), (x - q * .95, 893)], c))
    for yy in (866, 920):
        jar.append(poly([(x + 38, yy - 9), (x + 47, yy), (x + 38, yy + 9), (x + 29, yy)], K))
jar += [rect(600, 938, 400, 7, '#a2432b'), rect(600, 951, 400, 9, K)]
jar.append(line([(560 + i * 20, 970 + (i % 2) * 20) for i in range(26)], K, 8)); jar.append(line([(560 + i * 20, 984 + (i % 2) * 20) for i in range(26)], '#a2432b', 6))
jar.append(rect(600, 1012, 400, 60, '#a2432b'))
jar.append(poly([(880, 680), (1010, 680), (1010, 1050), (860, 1050), (930, 940), (940, 850), (880, 760)], '#6d3020', 'opacity=".38"'))
o.append(g(jar, 'clip-path="url(#jar)"'))
o.append(poly([(704, 676), (896, 676), (890, 700), (710, 700)], K)); o.append(poly([(712, 680), (888, 680), (884, 694), (716, 694)], '#c9602f'))
for s in (-1, 1):                                       # handles
    hp = [(800 + s * 74, 734), (800 + s * 150, 740), (800 + s * 158, 800), (800 + s * 140, 846)]
    o.append(f'<path d="{curve(hp, False, 1)}" fill="none" stroke="{K}" stroke-width="30"/><path d="{curve(hp, False, 1)}" fill="none" stroke="#e6cfa0" stroke-width="14"/>')
def hung_skin(x, y, f):
    """A goatskin for water, hung on the wall by its tied legs; the mouth, tied off, points to the gate."""
    o.append(rect(x - 20, y - 166, 40, 16, K)); o.append(rect(x - 12, y - 162, 24, 8, P['straw']))
    for s in (-1, 1):
        o.append(line([(x, y - 152), (x + s * 62, y - 62)], K, 15)); o.append(line([(x, y - 152), (x + s * 62, y - 62)], P['straw'], 7))
    t = lambda ps: [(x + f * px, y + py) for px, py in ps]
    b = [(-74, -60), (-56, -44), (-28, -30), (0, -26), (28, -30), (56, -44), (74, -60), (90, -54), (86, -34), (112, -26), (128, -30), (128, -6), (106, -2), (90, 2),
         (78, 34), (44, 62), (0, 70), (-44, 62), (-80, 32), (-92, -4), (-90, -52)]
    d = curve(t(b), True, .75)
    o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18" stroke-linejoin="round"/><path d="{d}" fill="#4a2f28"/>')
    o.append(f'<path d="{curve(t([(-70, -36), (-40, -18), (0, -12), (40, -18), (66, -34), (58, -10), (20, 4), (-24, 4), (-60, -8)]), True, .9)}" fill="#8a6655"/>')
    o.append(f'<path d="{curve(t([(-72, 26), (-40, 44), (0, 52), (42, 46), (66, 28), (40, 58), (0, 66), (-42, 58)]), True, .9)}" fill="#2e1c1a"/>')
    for s in (-1, 1):                                    # the ends of the legs stand up above their cords
        o.append(poly(t([(s * 60, -56), (s * 54, -92), (s * 74, -78), (s * 92, -98), (s * 88, -54)]), K)); o.append(poly(t([(s * 66, -58), (s * 62, -78), (s * 75, -68), (s * 85, -82), (s * 82, -58)]), '#6d4a3c'))
    o.append(poly(t([(-88, 4), (-120, 22), (-112, 40), (-76, 34)]), K)); o.append(poly(t([(-86, 12), (-108, 25), (-104, 33), (-80, 28)]), '#4a2f28'))
    for sx in (-72, 72):                                 # cords at the legs and at the mouth
        o.append(line(t([(sx - 16, -54), (sx + 16, -54)]), P['straw'], 9))
    o.append(line(t([(104, -36), (104, 4)]), P['straw'], 9))
    for k in range(-3, 4):                               # the seam of the belly
        o.append(poly(t([(k * 20, 18 - abs(k) * 3), (k * 20 + 7, 25 - abs(k) * 3), (k * 20, 32 - abs(k) * 3), (k * 20 - 7, 25 - abs(k) * 3)]), P['straw']))
for x, f in ((308, 1), (1292, -1)):                      # his two skins
    hung_skin(x, 838, f)
o.append(emblem_frame(W, H, '#26365f', '#7f2127'))
print(page(W, H, o))
