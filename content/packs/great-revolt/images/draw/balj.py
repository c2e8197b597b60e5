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
top = [(352, 1100), (380, 930), (440, 880), (452, 800), (560, 742), (700, 700), (960, 668), (1180, 560), (1330, 520), (1480, 430), (1480, 1100)]
o.append(shape(top, '#4a4650', 10, K))
o.append(clip('rock', top, [
    poly([(560, 742), (700, 700), (960, 668), (1180, 560), (1330, 520), (1480, 430), (1480, 520), (1300, 610), (1020, 742), (760, 786), (600, 830)], '#8b8790'),
    poly([(452, 800), (560, 742), (600, 830), (540, 930), (440, 880)], '#6c6872'),
    poly([(600, 830), (760, 786), (820, 900), (700, 1010), (540, 930)], '#5b5761'), poly([(1020, 742), (1300, 610), (1340, 800), (1130, 900)], '#66626c'),
    poly([(820, 900), (760, 786), (1020, 742), (1130, 900), (960, 1000)], '#4f4b56'), poly([(1300, 610), (1480, 520), (1480, 900), (1340, 800)], '#57535d'),
    poly([(380, 930), (540, 930), (700, 1010), (660, 1100), (340, 1100)], '#37343e'), poly([(700, 1010), (820, 900), (960, 1000), (1100, 1100), (660, 1100)], '#413d48'),
    poly([(1130, 900), (1340, 800), (1480, 900), (1480, 1100), (1100, 1100), (960, 1000)], '#3c3944')]))
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
strap([(548, 530), (470, 470), (360, 500), (330, 620), (380, 720), (330, 830)])
strap([(596, 500), (640, 400), (740, 330), (880, 330), (930, 380)])
strap([(1250, 430), (1350, 420), (1400, 520), (1370, 640), (1250, 690), (1150, 650), (1080, 720)])
strap([(1206, 380), (1200, 300), (1140, 240), (1050, 240)])

# -- the two halves of the bit
IR = ('#8d97a3', '#d5dade', '#5a636f')
def half(x, y, f, a):
    """Ring, cheek bar and half a mouthpiece ending in a break; f = 1: the break is to the right."""
    T = lambda ps: turned([(px * f, py) for px, py in ps], x, y, 1, a)
    bar = [(78, -30), (150, -36), (250, -30), (310, -40), (328, -8), (300, 0), (340, 26), (262, 30), (150, 36), (78, 30)]
    o.append(shape(T(bar), IR[0], 10, K)); o.append(poly(T([(90, -22), (150, -27), (250, -21), (300, -28), (306, -16), (90, -6)]), IR[1])); o.append(poly(T([(90, 14), (270, 12), (262, 22), (150, 28), (90, 22)]), IR[2]))
    for d in (126, 168, 210):
        o.append(poly(T([(d, -36), (d + 14, -36), (d + 22, 36), (d + 8, 36)]), K))
    o.append(ring(x, y, 108, 38, *IR, e=10, k=K))
    for b in (20, 130, 250):
        bx, by = x + math.cos(math.radians(b)) * 108, y + math.sin(math.radians(b)) * 108
        o.append(loz(bx, by, (36, 26, 12), (K, P['straw'], K)))
    o.append(shape(T([(76, -44), (118, -44), (118, 44), (76, 44)]), IR[0], 9, K)); o.append(rect(*T([(86, -36)])[0], 8, 8, IR[1]))
half(590, 590, 1, 15)
half(1210, 480, -1, -12)

o += rain(7, 84, '#d6dedd', y1=1000, lean=.42, length=(46, 84))
o.append(woven('ⴱⴰⵍⵊ', P['straw'], C, 1240, 1000))
o.append(emblem_frame(W, H, '#3a5674', '#7a1f2b'))
print(page(W, H, o))
