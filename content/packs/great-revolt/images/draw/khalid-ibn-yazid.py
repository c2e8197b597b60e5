"""Khalid ibn Yazid emblem: a loaf broken over a letter, a saddle bow with a slit in it; by the fire, in a tent. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#170f12', random.Random(9)

# -- the tent wall: woven strips, lit from the fire below on the left
cols = ['#2a1620', '#35192a', '#2f1824']
for i in range(20):
    o.append(rect(100 + i * 72, 100, 72, 1000, cols[i % 3]))
for i in range(20):
    x = 100 + i * 72
    if i % 3 == 0:
        for k in range(22):
            o += nest(x + 36, 150 + k * 44, [(20, '#4b2440'), (11, '#7a1f2b')])
    if i % 3 == 1:
        for k in range(0, 44, 2):
            o.append(poly([(x + 12, 132 + k * 22), (x + 36, 142 + k * 22), (x + 60, 132 + k * 22), (x + 60, 142 + k * 22), (x + 36, 152 + k * 22), (x + 12, 142 + k * 22)], '#4a2c22'))
    o.append(rect(x - 3, 100, 6, 1000, K))
fx, fy = 296, 700
for q, c in ((560, '#431c22'), (430, '#5e2422'), (320, '#7d3222'), (220, '#a34a22')):
    m = 40
    o.append(poly([(fx + math.cos(i * math.tau / m) * (q + (16 if i % 2 else -16)), fy - 60 + math.sin(i * math.tau / m) * (q + (16 if i % 2 else -16))) for i in range(m)], c))
for i in range(26):                                      # sparks
    x, y = fx + r.gauss(10, 70), fy - 250 - r.uniform(0, 420)
    o.append(loz(x, y, r.choice([8, 9, 11]), r.choice([P['saffron'], P['coral'], P['straw']])))
# -- the ground, a mat
o += floor(['#6b3a24', '#54291f', '#3f1f1b', '#2e1719'], 790, 1010, 48, 8)
# -- the fire
def flame(x, y, h, w, c):
    o.append(poly([(x - w, y), (x - w * 1.1, y - h * .3), (x - w * .5, y - h * .24), (x - w * .56, y - h * .62), (x - w * .1, y - h * .5), (x + w * .12, y - h), (x + w * .42, y - h * .52), (x + w * .66, y - h * .7),
                   (x + w * .8, y - h * .3), (x + w * 1.1, y - h * .36), (x + w, y)], c))
for x, w, a in ((fx - 84, 180, 20), (fx + 84, 180, -20), (fx, 190, 0)):
    t = math.radians(a)
    q = [(x - w * .6 * math.cos(t), fy + 40 - w * .6 * math.sin(t)), (x + w * .6 * math.cos(t), fy + 40 + w * .6 * math.sin(t))]
    o += [line(q, K, 56), line(q, '#5a3426', 38), line([(u, v - 8) for u, v in q], '#a34a22', 10)]
flame(fx, fy + 34, 320, 104, P['coral']); flame(fx - 4, fy + 38, 244, 80, P['saffron']); flame(fx + 4, fy + 42, 170, 54, P['straw']); flame(fx, fy + 44, 96, 30, P['bone'])
for i in range(8):
    x = fx - 154 + i * 44
    o += [poly([(x - 30, fy + 104), (x - 18, fy + 70), (x + 20, fy + 68), (x + 32, fy + 104)], K), poly([(x - 21, fy + 97), (x - 13, fy + 78), (x + 14, fy + 77), (x + 22, fy + 97)], ['#8a4a25', '#6b3a24', '#a34a22'][i % 3])]

# -- the saddle bow: an arch of carved wood, a slit cut in it, the edge of a letter in the slit
ax, ay = 1120, 610
outer = [(ax - 326, 880), (ax - 290, 720), (ax - 244, 530), (ax - 150, 372), (ax - 60, 300), (ax - 44, 214), (ax, 186), (ax + 44, 214), (ax + 60, 300), (ax + 150, 372), (ax + 244, 530), (ax + 290, 720), (ax + 326, 880)]
inner = [(ax + 190, 880), (ax + 136, 740), (ax + 96, 600), (ax + 44, 524), (ax, 506), (ax - 44, 524), (ax - 96, 600), (ax - 136, 740), (ax - 190, 880)]
# -- the saddle cloth over its rack; behind the bow the seat and the cantle
cl = [(ax - 290, 716), (ax + 290, 716), (ax + 330, 1016), (ax - 330, 1016)]
o.append(poly(cl, K, f'stroke="{K}" stroke-width="20"'))
ct = [rect(700, 700, 800, 330, '#7a1f2b')]
for y, h, c in ((850, 10, K), (862, 14, P['saffron']), (878, 70, '#1e2c55'), (950, 14, P['saffron']), (966, 10, K)):
    ct.append(rect(700, y, 800, h, c))
for i in range(-6, 7):
    ct += nest(ax + i * 72, 914, [(30, K), (23, P['wool']), (14, P['madder'])])
ct.append(poly([(ax + 200, 700), (1500, 700), (1500, 1030), (ax + 220, 1030)], '#170f12', 'opacity=".35"'))
o += [f'<clipPath id="cl"><polygon points="{pts(cl)}"/></clipPath>', g(ct, 'clip-path="url(#cl)"')]
for i in range(34):
    o += [rect(ax - 330 + i * 19.6, 1014, 13, 32, K), rect(ax - 328 + i * 19.6, 1012, 8, 28, [P['wool'], P['madder'], P['straw']][i % 3])]
b = []
seat = [(ax - 180, 910), (ax - 160, 640), (ax - 70, 520), (ax + 70, 520), (ax + 160, 640), (ax + 180, 910)]
b += [poly(seat, K), poly([(ax - 120, 800), (ax - 60, 720), (ax + 60, 720), (ax + 120, 800), (ax + 140, 900), (ax - 140, 900)], '#6b3a24'), poly([(ax - 120, 800), (ax - 60, 720), (ax + 60, 720), (ax + 40, 742), (ax - 40, 742), (ax - 90, 812)], '#a8622f')]
cant = smooth_line([(ax - 118, 740), (ax - 84, 640), (ax, 590), (ax + 84, 640), (ax + 118, 740)], 6)
b += [line(cant, K, 62), line(cant, '#5a3022', 44), line([(x, y - 12) for x, y in cant], '#8a4a25', 10)]
d = curve(outer, False, .8) + 'L' + curve(inner, False, .8)[1:] + 'Z'
b.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="26" stroke-linejoin="round"/><clipPath id="bow"><path d="{d}"/></clipPath>')
it = [rect(780, 160, 640, 760, '#7c4327'), poly([(780, 160), (ax - 30, 160), (ax - 70, 420), (ax - 150, 640), (ax - 150, 920), (780, 920)], '#a8622f'), poly([(ax + 170, 360), (1420, 300), (1420, 920), (ax + 196, 920), (ax + 200, 640)], '#4f2a20')]
mid = smooth_line([(ax - 262, 900), (ax - 214, 720), (ax - 164, 556), (ax - 96, 446), (ax, 404), (ax + 96, 446), (ax + 164, 556), (ax + 214, 720), (ax + 262, 900)], 8)
rail = lambda f, dy: [(ax + (x - ax) * f, y + dy) for x, y in mid]
it += [line(rail(1.26, -24), K, 22), line(rail(1.26, -24), P['straw'], 10), line(rail(.74, 22), K, 22), line(rail(.74, 22), P['straw'], 10)]
for i in range(3, len(mid) - 2, 5):
    x, y = mid[i]
    if abs(x - ax) > 70:
        it += nest(x, y, [(36, K), (27, P['wool']), (17, P['madder']), (8, K)])
b.append(g(it, 'clip-path="url(#bow)"'))
b += nest(ax, 256, [(44, K), (33, P['straw']), (21, P['madder'])])
b += [poly([(ax - 96, 380), (ax + 96, 380), (ax + 84, 428), (ax - 84, 428)], K)]                                   # the slit, and the letter
b += [poly([(ax - 74, 404), (ax - 66, 318), (ax + 78, 330), (ax + 74, 410)], K), poly([(ax - 64, 402), (ax - 57, 330), (ax + 67, 340), (ax + 64, 404)], P['bone']), poly([(ax - 60, 372), (ax - 57, 330), (ax + 67, 340), (ax + 66, 366)], '#d9c49a')]
b += [rect(ax - 84, 398, 168, 24, K), rect(ax - 76, 404, 152, 10, '#2a1620')]

o.append(g(b, 'transform="translate(0 236) scale(1 .72)"'))
for s in (-1, 1):                                        # girth straps with their rings
    x = ax + s * 214
    o += [rect(x - 20, 850, 40, 116, K), rect(x - 11, 850, 22, 112, P['clay']), circ(x, 978, 34, K), circ(x, 978, 25, P['silver']), circ(x, 978, 12, K)]
# -- the loaf: flat, round, scored in lozenges, broken in two; between the halves a folded letter
lx, ly, q = 520, 916, 286
def half(dx, dy, side):
    ring = [(lx + dx + math.cos(t) * q, ly + dy + math.sin(t) * q * .42) for t in [math.pi * (.5 + side * i / 24) for i in range(25)]]
    tear = [(lx + dx + side * -1 * v * 18, ly + dy + w * q * .42) for v, w in ((.2, -.72), (-1, -.42), (.6, -.1), (-.8, .22), (.8, .52), (-.2, .8))]
    ps = ring + tear
    o.append(poly([(x, y + 34) for x, y in ps] , K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"'))
    o.append(poly([(x, y + 28) for x, y in ps], '#8a4a25')); o.append(poly(ps, K, f'stroke="{K}" stroke-width="14"')); o.append(poly(ps, '#e0a030' if side > 0 else '#c98a30'))
    it = []
    e = lambda f, m=40: [(lx + dx + math.cos(i * math.tau / m) * q * f, ly + dy + math.sin(i * math.tau / m) * q * .42 * f) for i in range(m + 1)]
    it += [line(e(.86), '#9a5a22', 9), line(e(.42), '#9a5a22', 9)]
    for x, y in e(.63, 14)[:-1]:
        it += [loz(x, y, 17, '#9a5a22', 1.5), loz(x, y, 9, '#f3d48e', 1.5)]
    for x, y in e(.2, 6)[:-1]:
        it.append(loz(x, y, 9, '#9a5a22', 1.5))
    uid = f'lf{side > 0}'
    o.extend([f'<clipPath id="{uid}"><polygon points="{pts(ps)}"/></clipPath>', g(it, f'clip-path="url(#{uid})"')])
half(-6, -6, 1)
o += [poly([(416, 944), (446, 728), (668, 780), (634, 986)], K), poly([(431, 933), (458, 744), (652, 790), (621, 968)], P['bone']), poly([(458, 744), (652, 790), (643, 852), (540, 872), (449, 806)], '#d9c49a'),
      line([(449, 806), (540, 872), (643, 852)], '#8a7350', 7)]
half(58, 16, -1)
o.append(woven('ⵅⴰⵍⵉⴷ ⴱⵏ ⵢⴰⵣⵉⴷ', P['straw'], 4, 1130, 164))

o.append(emblem_frame(W, H, '#4b2440', '#8a4a25'))
show(o)
