"""Balj emblem: a bit broken in two and its torn reins on a rock above the Strait, in winter rain. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, water, hills, rain, cloud

W, H, C = 1600, 1200, 4
o, r = [], random.Random(101)
K = '#161a22'

# -- a winter storm over the Strait, the other shore pale and near
o += sky('#2b3545', ['#37445a', '#45556c', '#566a80', '#6c8192', '#8798a2', '#a3b0b2', '#bec6c0'], [186, 244, 300, 352, 402, 446, 484], 64, 15)
for x, y, w in ((330, 158, 250), (820, 140, 300), (1300, 176, 240)):
    o += cloud(x, y, w, (.4, .72, 1, .86), ('#1d2534', '#2a3446'), 22)
o += hills(560, [(190, 96, 300), (430, 54, 260), (700, 30, 240)], ['#6f8494', '#7c91a0', '#64798a'], 3, 18)
o += water(556, 1100, ['#7d98a8', '#3d566c', '#56728a', '#2e4358', '#b4c4c8'], 30, 72, 13, body='#3d566c')

# -- the rock: planes of slate, its edge to the left, the sea breaking under it
top = [(300, 1100), (330, 960), (396, 900), (410, 800), (470, 740), (640, 716), (860, 690), (1000, 640), (1180, 610), (1330, 520), (1480, 470), (1480, 1100)]
o.append(shape(top, '#4a4650', 10, K))
o.append(clip('rock', top, [
    poly([(470, 740), (640, 716), (860, 690), (1000, 640), (1180, 610), (1330, 520), (1480, 470), (1480, 580), (1300, 700), (1020, 780), (760, 820), (560, 850)], '#8b8790'),
    poly([(410, 800), (470, 740), (560, 850), (500, 950), (396, 900)], '#6c6872'),
    poly([(560, 850), (760, 820), (820, 930), (700, 1030), (500, 950)], '#5b5761'), poly([(1020, 780), (1300, 700), (1340, 860), (1130, 940)], '#66626c'),
    poly([(820, 930), (760, 820), (1020, 780), (1130, 940), (960, 1030)], '#4f4b56'), poly([(1300, 700), (1480, 580), (1480, 950), (1340, 860)], '#57535d'),
    poly([(330, 960), (396, 900), (500, 950), (700, 1030), (660, 1110), (300, 1110)], '#37343e'), poly([(700, 1030), (820, 930), (960, 1030), (1100, 1110), (660, 1110)], '#413d48'),
    poly([(1130, 940), (1340, 860), (1480, 950), (1480, 1110), (1100, 1110), (960, 1030)], '#3c3944')]))
for j, (y, x1, c) in enumerate(((900, 430, '#b4c4c8'), (936, 400, '#dfe6e2'), (990, 386, '#b4c4c8'), (1030, 366, '#f4f5ef'))):     # foam at the foot
    o.append(clip(f's{j}', [(120, y - 30), (x1, y - 30), (x1 - 30, y + 40), (120, y + 40)], [teeth(400, y, 52, 15, y + 20, c, phase=26 * (j % 2), x0=110)]))
for x, y, q in ((400, 850, 20), (372, 900, 16), (430, 812, 14), (350, 860, 12), (392, 968, 18), (350, 1016, 22)):
    o.append(loz(x, y, (q,), ('#f4f5ef',), 1.1))

# -- reins: red leather, torn
def strap(ps, w=30):
    q = dense(smooth_line(ps, 10), 8)
    o.append(line(q, K, w + 18, 'stroke-linejoin="round"')); o.append(line(q, '#8e2a2b', w, 'stroke-linejoin="round"'))
    o.append(line(q, '#c2513f', 8, 'stroke-linejoin="round"'))
    (ax, ay), (bx, by) = q[-4], q[-1]
    t = math.atan2(by - ay, bx - ax)
    u = lambda d, s: (bx + d * math.cos(t) - s * math.sin(t), by + d * math.sin(t) + s * math.cos(t))
    fr = [u(-4, -w / 2), u(44, -w / 2 - 6), u(16, -5), u(60, 2), u(18, 8), u(38, w / 2 + 6), u(-4, w / 2)]
    o.append(shape(fr, '#8e2a2b', 8, K))
strap([(470, 660), (390, 630), (300, 670), (250, 760), (290, 860), (240, 950)], 36)
strap([(1200, 420), (1290, 330), (1390, 350), (1410, 470), (1350, 590), (1380, 700), (1320, 800)], 36)

# -- the two halves of the bit
IR = ('#a9b2bc', '#eef1f2', '#6b7480')
def half(x, y, f, a, s=1.0):
    """Ring, cheek bar and half a mouthpiece ending in a break; f = 1: the break is to the right."""
    T = lambda ps: turned([(px * f, py) for px, py in ps], x, y, s, a)
    bar = [(70, -17), (150, -19), (230, -24), (290, -19), (318, -34), (326, -6), (302, 2), (340, 22), (270, 20), (230, 24), (150, 19), (70, 17)]
    o.append(shape(T(bar), IR[0], 10, K)); o.append(poly(T([(90, -12), (150, -14), (230, -18), (300, -14), (304, -6), (90, -3)]), IR[1])); o.append(poly(T([(90, 5), (280, 6), (262, 15), (230, 18), (90, 13)]), IR[2]))
    for d in (150, 186, 222):
        o.append(poly(T([(d, -22), (d + 9, -22), (d + 15, 22), (d + 6, 22)]), K))
    o.append(ring(x, y, 108 * s, 26, *IR, e=11, k=K))
    for b in ((60, 180, 300) if f > 0 else (0, 120, 240)):
        bx, by = x + math.cos(math.radians(b)) * 108 * s, y + math.sin(math.radians(b)) * 108 * s
        o.append(loz(bx, by, (27, 18, 8), (K, P['straw'], K)))
    cheek = [(90, -104), (118, -104), (114, -40), (118, 0), (114, 40), (118, 104), (90, 104), (94, 40), (90, 0), (94, -40)]        # the cheek piece, where ring and mouthpiece meet
    for py in (-116, 116):
        X, Y = T([(104, py)])[0]
        o.append(circ(X, Y, 34 * s, K)); o.append(circ(X, Y, 24 * s, IR[0])); o.append(circ(X, Y, 10 * s, K))
    o.append(shape(T(cheek), IR[0], 9, K)); o.append(poly(T([(94, -100), (104, -100), (101, -40), (104, 0), (101, 40), (104, 100), (94, 100), (98, 40), (94, 0), (98, -40)]), IR[1]))
half(516, 628, 1, 4, 1.1)
half(1176, 470, -1, -20, 1.1)

o += rain(7, 60, '#d6dedd', y1=1000, lean=.42, length=(46, 84))
o.append(woven('ⴱⴰⵍⵊ', P['straw'], C, 1240, 1000))
o.append(emblem_frame(W, H, '#3a5674', '#7a1f2b'))
print(page(W, H, o))
