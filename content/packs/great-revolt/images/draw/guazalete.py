"""Wadi Salit, 742: reeds bent over a stream at evening; a lance with a madder pennon drifts under them. 1600x1200 SVG."""
import math, random
from amz import *
from light import show, loz
from band import bands, W, H

o, r, K = [], random.Random(151), '#0c1f1f'
o.append(rect(0, 0, W, H, '#0f3b40'))
for i, (c, y) in enumerate(zip(['#14494a', '#1d5a54', '#2f6f5e', '#4f8767', '#7ba070', '#a9b878', '#d3cb82'], [150, 220, 296, 376, 450, 516, 570])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
o += strata(ridge(0, W, 640, [(240, 60, 340), (800, 40, 300), (1340, 84, 420)], 6, 5, 30), 700, ['#2c5a4c', '#265044', '#336556'], 18, 2, 4)
# -- the stream, with the light of the evening in it
o.append(rect(0, 660, W, H, '#c9c67f'))
for j in range(17):
    y = 664 + j * (15 + j * 1.1)
    cs = ['#d9d28a', '#9fb47a', '#e6dc9c', '#7ba070'] if j < 5 else ['#6f9a70', '#4f8767', '#8fae76', '#3a7663'] if j < 10 else ['#2a6458', '#1d5a54', '#3a7663', '#174c4c']
    o.append(teeth(W, y, 60 + j * 8, 4 + j * .6, H, cs[j % 4], phase=(30 + j * 4) * (j % 2)))
for i in range(30):
    x, y = r.uniform(0, W), r.uniform(690, 1060)
    q = 16 + (y - 660) * .06
    o.append(poly([(x - q * 3, y), (x, y - q * .24), (x + q * 3, y), (x, y + q * .24)], '#e6dc9c' if y < 840 else '#5f9270'))
# -- far bank of reeds
def reed(x, y, h, lean, w, c, c2, plume, pc):
    """A cane bowed to the right by lean at its head."""
    q = smooth_line([(x, y), (x + lean * .12, y - h * .45), (x + lean * .5, y - h * .86), (x + lean, y - h)], 8)
    o.append(limb(q, [w * (1 - .55 * i / (len(q) - 1)) for i in range(len(q))], c))
    if plume:
        ex, ey = q[-1]
        for k in range(4):
            o.append(poly([(ex - 8 + k * 4, ey + 4), (ex + (24 + k * 20) * plume, ey + (-26 + k * 22) * plume), (ex + (70 + k * 6) * plume, ey + (10 + k * 24) * plume), (ex + 20 * plume, ey + 16 * plume)], pc[k % 2]))
def leaf(x, y, L, a, droop, w, c, c2):
    sp, t = [], math.radians(a)
    px, py = x, y
    for i in range(9):
        sp.append((px, py, t)); px += math.cos(t) * L / 8; py -= math.sin(t) * L / 8; t -= math.radians(droop) / 8
    A_ = [(p[0] - math.sin(p[2]) * w * math.sin(math.pi * (.1 + .9 * (i / 8))) / 2, p[1] - math.cos(p[2]) * w * math.sin(math.pi * (.1 + .9 * (i / 8))) / 2) for i, p in enumerate(sp)]
    B_ = [(2 * p[0] - q[0], 2 * p[1] - q[1]) for p, q in zip(sp, A_)]
    o.append(poly(A_ + B_[::-1], c)); o.append(poly(A_ + [p[:2] for p in sp[::-1]], c2))
for i in range(44):
    x = -60 + i * 40 + r.uniform(-14, 14)
    h = r.uniform(90, 210)
    reed(x, 676, h, h * .42, 11, '#1d4a44', None, .42 if i % 3 == 0 else 0, ('#3f6b55', '#1d4a44'))
    leaf(x, 676 - h * .3, h * .7, 74, 60, 13, '#1d4a44', '#2f6350')
# -- the lance, adrift
def drift(x, y, L, a):
    t = math.radians(a)
    u = lambda d, w: (x + math.cos(t) * d - math.sin(t) * w, y + math.sin(t) * d + math.cos(t) * w)
    o.append(poly([u(-330, 34), u(0, 22), u(330, 34), u(0, 60)], '#174c4c'))
    o.append(line([u(-L / 2, 0), u(L / 2, 0)], K, 24)); o.append(line([u(-L / 2, 0), u(L / 2, 0)], '#8a4a25', 11)); o.append(line([u(-L / 2, -4), u(L / 2, -4)], P['clay'], 6))
    o.append(poly([u(L / 2 - 8, -18), u(L / 2 + 24, -25), u(L / 2 + 118, 0), u(L / 2 + 24, 25), u(L / 2 - 8, 18)], K)); o.append(poly([u(L / 2 + 2, 0), u(L / 2 + 24, -15), u(L / 2 + 100, 0)], P['bone'])); o.append(poly([u(L / 2 + 2, 0), u(L / 2 + 24, 15), u(L / 2 + 100, 0)], P['steel']))
    e = L / 2 - 24
    pen = [u(e, 2), u(e - 10, 56), u(e - 60, 84), u(e - 150, 78), u(e - 236, 104), u(e - 218, 66), u(e - 250, 34), u(e - 170, 30), u(e - 136, 2)]
    o.append(poly(pen, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(pen, P['madder'])); o.append(poly([u(e - 60, 84), u(e - 150, 78), u(e - 236, 104), u(e - 226, 80), u(e - 150, 56), u(e - 60, 60)], P['madder2']))
    c = u(e - 84, 38)
    for q, cc in ((30, K), (22, P['straw']), (11, P['madder2'])):
        o.append(loz(c[0], c[1], q, cc))
    for k in range(3):
        o.append(poly([u(L / 2 - 60 - 26 * k, -13), u(L / 2 - 48 - 26 * k, -13), u(L / 2 - 48 - 26 * k, 13), u(L / 2 - 60 - 26 * k, 13)], P['straw'] if k != 1 else P['madder']))
drift(860, 880, 760, -7)
for x, y, w in ((560, 930, 250), (1010, 990, 330), (1400, 880, 120)):
    o.append(poly([(x - w, y), (x, y - 11), (x + w, y), (x, y + 11)], '#8fae76')); o.append(poly([(x - w * .6, y + 22), (x, y + 14), (x + w * .6, y + 22), (x, y + 31)], '#3a7663'))
# -- the near reeds, great, bowed over the water from the left
D1, D2, L1, L2 = '#0f2f2c', '#17453b', '#4d8a4e', '#86b45c'
for i, (x, h, ln) in enumerate(((-30, 900, 640), (30, 860, 470), (96, 920, 760), (150, 740, 360), (214, 820, 560), (280, 620, 300), (-60, 700, 300), (340, 560, 400))):
    reed(x, 1120, h, ln, 34, K, None, 0, None); reed(x, 1120, h, ln, 20, D2 if i % 3 else '#3f7746', None, 1.25, (P['clay'], '#8a5a3a') if i % 2 else ('#d9b577', P['clay']))
for i, (x, y, L, a, d, w) in enumerate(((20, 760, 520, 66, 110, 44), (120, 640, 480, 56, 96, 40), (40, 940, 430, 50, 90, 42), (200, 800, 460, 62, 120, 42), (270, 900, 400, 58, 116, 40), (150, 1000, 380, 40, 80, 38), (-40, 560, 440, 60, 90, 40),
                                           (330, 980, 360, 64, 124, 36), (90, 500, 420, 44, 90, 38), (400, 1080, 300, 70, 100, 34), (240, 560, 380, 30, 80, 34))):
    leaf(x, y, L + 14, a, d, w + 16, K, K); leaf(x, y, L, a, d, w, '#2f6a48' if i % 2 else '#3f7746', L1 if i % 2 else L2)
for i, (x, h) in enumerate(((1600, 420), (1540, 330), (1480, 250), (1580, 240))):
    leaf(x, 1120, h + 14, 104 + i * 9, -40, 46, K, K); leaf(x, 1120, h, 104 + i * 9, -40, 32, '#2f6a48', L1)
# a dragonfly on the nearest leaf
x, y = 0, 0
o.append('<g transform="translate(1150 470) rotate(38) scale(.72)">')
for a in (-150, -196, -28, 16):
    t = math.radians(a)
    o.append(poly([(x, y), (x + math.cos(t - .2) * 60, y + math.sin(t - .2) * 60), (x + math.cos(t) * 100, y + math.sin(t) * 100), (x + math.cos(t + .2) * 60, y + math.sin(t + .2) * 60)], K)); o.append(poly([(x + math.cos(t) * 12, y + math.sin(t) * 12), (x + math.cos(t - .14) * 58, y + math.sin(t - .14) * 58), (x + math.cos(t) * 88, y + math.sin(t) * 88), (x + math.cos(t + .14) * 58, y + math.sin(t + .14) * 58)], '#e6f0d0'))
o.append(limb([(x, y - 34), (x + 2, y), (x + 14, y + 110)], [30, 22, 12], K)); o.append(limb([(x, y - 26), (x + 2, y), (x + 12, y + 100)], [16, 12, 7], P['coral']))
o.append('</g>')
o += bands('#174c4c', '#0f3b40', '#d3cb82', P['coral'], '#4f8767', 'chevrons', 'reeds', 'ⵡⴰⵙⵉⴼ ⵏ ⵙⴰⵍⵉⵟ', K)
show(o)
