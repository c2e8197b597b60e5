"""Lawata: a well in the steppe of Barqa from above; the tracks of the flocks run to it like spokes, morning. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(71), '#2a1a1c'
cx, cy = 690, 600
o.append(rect(0, 0, W, H, '#d9ab90'))
# -- the steppe: rings of ground, paler towards the trodden middle
for q, c in ((900, '#cf9d84'), (700, '#d9ab90'), (520, '#e2b99c'), (360, '#ecc9aa'), (258, '#f3dabb')):
    m = 48
    o.append(poly([(cx + math.cos(i * math.tau / m) * (q + (16 if i % 2 else -16)) * 1.12, cy + math.sin(i * math.tau / m) * (q + (16 if i % 2 else -16))) for i in range(m)], c))
A = [(12, 5), (47, -8), (83, 6), (118, -6), (163, 8), (204, -5), (243, 7), (281, -8), (318, 6), (347, -6)]
def track(a, bend, q):                                   # a point of a track at the distance q
    t = math.radians(a + bend * (q - 200) / 190)
    return cx + math.cos(t) * q * 1.12, cy + math.sin(t) * q
on_track = lambda x, y: any(math.hypot(x - px, y - py) < 46 for a, b in A for px, py in [track(a, b, q) for q in range(200, 980, 50)])
for k in range(300):                                     # scrub
    x, y = r.uniform(130, 1470), r.uniform(130, 1070)
    if math.hypot((x - cx) / 1.12, y - cy) < 290 or on_track(x, y):
        continue
    q = r.uniform(9, 15)
    o += [loz(x + 7, y + 6, q * .8, '#b98468', 1.5), loz(x, y, q, ['#8a7a4a', '#766b44', '#a08d54'][k % 3], 1.3)]
for a, b in A:
    ps = [track(a, b, q) for q in (170, 300, 450, 620, 820, 1000)]
    o.append(limb(ps, [64, 46, 40, 36, 34, 34], '#c08a6c')); o.append(limb(ps, [48, 32, 27, 24, 22, 22], '#f3dabb'))
# -- flocks in file on the tracks
for i, (a, b) in enumerate(A):
    cols = [['#fbf3e2', '#e9dabd'], ['#2a1a1c', '#4a2c28'], ['#fbf3e2', '#8a4a25'], ['#fbf3e2', '#e9dabd']][i % 4]
    q0 = [300, 380, 340, 310, 440, 320, 470, 390, 330, 520][i]
    P_ = []
    for k in range([13, 9, 10, 8, 9, 12, 7, 9, 10, 8][i]):
        x, y = track(a, b, q0 + k * 37)
        t = math.radians(a + 90)
        d = (k % 3 - 1) * 15
        P_.append((x + math.cos(t) * d + r.uniform(-3, 3), y + math.sin(t) * d + r.uniform(-3, 3)))
    o += flock([(x + 7, y + 7) for x, y in P_], ['#a06a52'], 36, 24) + flock(P_, cols, 35, 24)
# -- troughs of stone
for a, L in ((28, 210), (140, 210), (225, 190), (305, 200)):
    t, q = math.radians(a), 222
    px, py = cx + math.cos(t) * q, cy + math.sin(t) * q
    u = lambda s, d: (px - math.sin(t) * s + math.cos(t) * d, py + math.cos(t) * s + math.sin(t) * d)
    B = lambda h, d: [u(-h, -d), u(h, -d), u(h, d), u(-h, d)]
    o += [poly([(x + 12, y + 12) for x, y in B(L / 2, 34)], '#b07a5e'), poly(B(L / 2 + 8, 40), K), poly(B(L / 2, 32), '#cbb394'), poly(B(L / 2 - 16, 16), K), poly(B(L / 2 - 22, 10), '#3f7f9a')]
    for k in range(-2, 3):
        x, y = u(k * L * .17, 66)
        o += flock([(x + 6, y + 6)], ['#b98a6c'], 30, 22) + flock([(x, y)], [['#fbf3e2', '#2a1a1c', '#e9dabd'][k % 3]], 28, 20)
# -- the well: a ring of dressed stones, rope-worn, the sky at the bottom
o.append(circ(cx + 20, cy + 18, 172, '#b07a5e'))
o.append(circ(cx, cy, 170, K))
M = 20
for i in range(M):
    p = lambda t, q: (cx + math.cos((i + t) * math.tau / M) * q, cy + math.sin((i + t) * math.tau / M) * q)
    c = '#f3e2c2' if math.cos((i + .5) * math.tau / M + .9) < -.2 else '#d8bf97' if math.cos((i + .5) * math.tau / M + .9) < .5 else '#b89a74'
    o.append(poly([p(.04, 161), p(.96, 161), p(.93, 104), p(.07, 104)], c))
    o.append(poly([p(.3, 112), p(.7, 112), p(.6, 124), p(.4, 124)], '#7d6248'))
o += [circ(cx, cy, 100, K), circ(cx, cy, 90, '#241f3c'), circ(cx + 8, cy + 8, 70, '#1e3a6a'), circ(cx + 12, cy + 12, 52, '#3f7fae'), circ(cx + 15, cy + 15, 34, '#8fc0d6')]
o += nest(cx + 15, cy + 15, [(20, '#fbf3e2'), (10, '#efc873')])
# -- two posts, a beam and its wheel, a rope to the leather bucket
b0, b1 = (cx - 216, cy + 84), (cx + 216, cy - 84)
for w, c in ((40, K), (24, '#8a5a35'), (8, '#b98a54')):
    o.append(line([b0, b1], c, w))
for x, y in (b0, b1):
    o += nest(x, y, [(46, K), (34, '#6d3f26'), (16, '#b98a54')])
o += [circ(cx, cy, 44, K), circ(cx, cy, 34, '#b98a54'), circ(cx, cy, 15, K)]
for i in range(8):
    t = i * math.tau / 8
    o.append(line([(cx + math.cos(t) * 16, cy + math.sin(t) * 16), (cx + math.cos(t) * 34, cy + math.sin(t) * 34)], K, 6))
q = smooth_line([(cx + 8, cy - 36), (cx + 60, cy - 150), (cx + 150, cy - 200), (cx + 230, cy - 230), (cx + 290, cy - 190)], 10)
o += [line(q, K, 20), line(q, '#efc873', 8)]
o += [poly(octo(cx + 306, cy - 166, 54), '#b07a5e'), poly(octo(cx + 294, cy - 176, 54), K), poly(octo(cx + 294, cy - 176, 43), '#8a4a25'), poly(octo(cx + 294, cy - 176, 28), '#3f7f9a'), line([(cx + 254, cy - 150), (cx + 334, cy - 202)], K, 10)]
o += [rect(1244, 952, 200, 76, '#d9ab90'), woven('ⵉⵍⵡⴰⵜⵏ', '#7a1f2b', 4, 1330, 968)]
show(o + [emblem_frame(W, H, '#a8695c', '#2b6f8a')])
