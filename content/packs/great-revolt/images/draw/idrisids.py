"""Idrisids emblem: a Roman arch at Walili against the morning sun; a new town of earth houses lies in its shadow. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, disc
from walls import ashlar

W, H, C = 1600, 1200, 4
o, r = [], random.Random(311)
K = '#221527'

# -- an amber morning, the sun low on the left
o += sky('#7a3f5c', ['#9c5060', '#bd6a5c', '#d98a55', '#eaa955', '#f3c76c', '#f9e09a'], [180, 232, 290, 352, 412, 466], 60, 12)
o += disc(300, 420, [(118, '#f6cf7d'), (100, '#fbe5a8'), (78, '#fffaf0')], '#fbe5a8', 26)
o += hills(540, [(160, 40, 300), (700, 70, 400), (1080, 150, 360), (1430, 210, 320)], ['#a5625c', '#985854', '#b06c62'], 5, 20, 6)
o += hills(610, [(200, 24, 300), (1000, 40, 360), (1440, 70, 300)], ['#8a5348', '#7d4b42'], 9, 18, 5)
# -- the plain in stubble, gold
o += [teeth(W, y, 72, 9, H, c, phase=36 * (j % 2)) for j, (y, c) in enumerate(((630, '#e9b75a'), (700, '#e0aa4e'), (780, '#d39b42'), (860, '#c58b38'), (940, '#b57b30'), (1020, '#a26a2a')))]
for i in range(70):
    x, y = r.uniform(130, 1480), r.uniform(660, 1070)
    o.append(poly([(x - 26, y), (x, y - 6), (x + 26, y), (x, y + 6)], r.choice(['#f3cf7d', '#c88f3a'])))

# -- the shadow: the arch laid down on the field
AX, G0, HW, TOP, OP = 620, 660, 290, 440, 150
body = [(-HW, 0), (-HW, 300), (-HW + 40, 300), (-HW + 40, 380), (-170, 380), (-170, 410), (-60, 410), (-40, TOP), (90, TOP), (110, 400), (200, 400), (200, 350), (HW, 350), (HW, 0)]
hole = [(OP, 0), (OP, 150)] + [(math.cos(a) * OP, 150 + math.sin(a) * OP) for a in [math.pi * i / 18 for i in range(1, 18)]] + [(-OP, 150), (-OP, 0)]
S = lambda px, h: (AX + px * (1 + h / 1300) + h * .74, G0 + 10 + h * .93)
o.append(poly([S(*p) for p in body], '#5c3355')); o.append(poly([S(*p) for p in hole], '#e3ae52'))
for i in range(40):
    px, h = r.uniform(-HW, HW), r.uniform(20, 400)
    if (abs(px) > OP + 30 and h < 300) or 320 < h < 370:
        x, y = S(px, h)
        o.append(poly([(x - 22, y), (x, y - 6), (x + 22, y), (x, y + 6)], '#6f4463'))

# -- the arch, dark against the light, its left edges gilt
E = lambda px, h: (AX + px, G0 - h)
ST = ['#6d4552', '#63404d', '#774d58']
bd, hl = [E(*p) for p in body], [E(*p) for p in hole]
o.append(shape(bd, '#4a2c3a', 11, K)); o.append(clip('bd', bd, ashlar(AX - HW, G0 - TOP, AX + HW, G0, ST, '#4a2c3a', 48, (80, 100, 120), 4, 6)))
for px, h0, h1 in ((-HW, 0, 300), (-HW + 40, 300, 380), (-170, 380, 410), (OP, 0, 150)):
    o.append(rect(AX + px, G0 - h1, 14, h1 - h0, '#f3c76c'))
vs = lambda q0, q1, a0, a1: [(AX + math.cos(a) * q, G0 - 150 - math.sin(a) * q) for a, q in ((a0, q0), (a0, q1), (a1, q1), (a1, q0))]
for i in range(13):
    a0, a1 = math.pi * i / 13, math.pi * (i + 1) / 13
    o.append(poly(vs(OP - 4, OP + 66, a0, a1), K)); o.append(poly(vs(OP + 4, OP + 58, a0 + .022, a1 - .022), '#8d5a5c' if i % 2 else '#9c6660'))
o.append(poly([(x, y) for x, y in hl], '#f6d27f')); o.append(line(hl, K, 10))
inn = [teeth(340, y, 52, 9, 670, c, phase=26 * (j % 2), x0=450) for j, (y, c) in enumerate(((400, '#f9e09a'), (470, '#fbe8b4')))]
inn += [poly([(440, 560), (560, 530), (700, 545), (800, 520), (800, 670), (440, 670)], '#b06c62'), poly([(440, 610), (800, 596), (800, 670), (440, 670)], '#e9b75a')]
o.append(clip('hl', hl, inn)); o.append(line(hl, K, 9)); o.append(rect(AX + OP - 14, G0 - 150, 12, 150, '#f3c76c'))
o.append(rect(AX - OP + 5, G0 - 6, 2 * OP - 10, 20, '#e9b75a'))
for x, y, w, h in ((AX - HW - 20, G0 - 168, 150, 22), (AX + OP - 10, G0 - 168, 160, 22)):
    o.append(box(x, y, w, h, '#8d5a5c', 8, K)); o.append(rect(x, y, w, 8, '#e9b08a'))
for x, y, q in ((1010, 668, 40), (1070, 690, 26), (250, 690, 30)):
    o.append(shape(turned([(-1, .5), (-.9, -.4), (.2, -.7), (1, -.3), (.9, .5)], x, y, q), '#6d4552', 9, K)); o.append(poly(turned([(-.9, -.3), (.2, -.6), (.0, -.2), (-.8, .1)], x, y, q), '#e9b08a'))

# -- the new town: houses of rammed earth, lamps not yet out, threads of smoke
def house(x, y, w, h, lamp):
    o.append(shape([(x - w / 2, y), (x - w / 2, y - h), (x + w / 2, y - h), (x + w / 2, y)], '#a8735f', 8, K)); o.append(rect(x - w / 2, y - h, w * .3, h, '#c48d70')); o.append(rect(x + w * .22, y - h, w * .28, h, '#84564f'))
    o.append(rect(x - w / 2 - 8, y - h - 8, w + 16, 14, K)); o.append(rect(x - w / 2 - 2, y - h - 3, w + 4, 6, '#d9a583'))
    o.append(box(x - 12, y - h * .56, 24, h * .56, '#fbdc8a' if lamp else '#3a2033', 6, K))
def smoke(x, y, m=5):
    for k in range(m):
        o.append(loz(x + math.sin(k * 1.4) * 10 + k * 7, y - k * 26, (13,), (['#b98a8c', '#a67a80', '#936b76', '#845f6c', '#775463'][k],)))
HS = [(-248, 70, 84, 62, 1), (-200, 150, 92, 66, 0), (238, 60, 92, 66, 0), (214, 150, 84, 62, 1), (-236, 236, 96, 70, 1), (232, 236, 92, 70, 1), (-180, 322, 92, 68, 0), (-60, 330, 104, 78, 1), (66, 330, 92, 66, 0), (176, 326, 100, 72, 1), (-30, 402, 110, 76, 1), (100, 404, 100, 70, 0)]
for i, (px, h, w, hh, lamp) in enumerate(sorted(HS, key=lambda q: q[1])):
    x, y = S(px, h)
    if x < 1440:
        house(x, y + 18, w, hh, lamp)
        if lamp:
            smoke(x + w * .3, y - hh - 6, 4)
o.append(emblem_frame(W, H, '#59305a', '#d98a55'))
print(page(W, H, o))
