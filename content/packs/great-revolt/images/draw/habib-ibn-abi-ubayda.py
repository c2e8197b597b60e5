"""Habib ibn Abi Ubayda emblem: a ship's steering-oar lies on the sand of Sicily; over the sea, very far, a fire. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#171226', random.Random(71)

# -- after sunset: violet to ember at the edge of the sea
o += sky(['#3a2a5c', '#4c3268', '#643c72', '#82497a', '#a2587a', '#c06a74'], 190, 470, '#2a2048')
o += stars(34, (150, 150, 1450, 330), 6)
# -- the far shore, low, and the fire on it
fx, hz = 332, 520
for i, (q, c) in enumerate(((210, '#b0566a'), (150, '#cc6a5a'), (98, '#e08a4a'), (58, '#efb85a'))):
    o.append(poly([(fx + math.cos(k * math.tau / 40) * (q + (8 if k % 2 else -8)) * 1.15, 486 + math.sin(k * math.tau / 40) * (q + (8 if k % 2 else -8))) for k in range(40)], c))
for k in range(3):                                       # smoke, carried off to the right
    ps = smooth_line([(fx + 6, 470), (fx + 70, 380 - k * 20), (fx + 240, 320 - k * 34), (fx + 460 + k * 80, 300 - k * 44)], 6)
    o.append(limb(ps[::3] + [(ps[-1][0] + 70, ps[-1][1] - 4)], [(8 + 7 * i) if i < len(ps[::3]) - 3 else 10 + 12 * (len(ps[::3]) - i) for i in range(len(ps[::3]) + 1)], ['#4c3268', '#3a2a5c', '#5a3a66'][k]))
o += strata(ridge(0, W, 516, [(180, 26, 220), (420, 40, 260), (700, 20, 260)], 5, 4, 22), 540, ['#2e2148', '#382a54'], 12, 2, 4)
def flame(x, y, h, w, c):
    o.append(poly([(x - w, y), (x - w * .9, y - h * .5), (x - w * .3, y - h * .36), (x, y - h), (x + w * .4, y - h * .46), (x + w, y - h * .6), (x + w, y)], c))
flame(fx, 516, 92, 40, P['coral']); flame(fx, 516, 66, 26, P['saffron']); flame(fx, 516, 40, 14, P['bone'])
# -- the sea
o += sea(524, 780, ['#c06a74', '#4a3a7c', '#3a3270', '#2c2860', '#82497a', '#352e6a', '#262252'], 13, 1.6, 42, 3.5, '#a2587a')
for j in range(9):
    y, q = 540 + j * 24, 10 + j * 3
    for i in range(-1 - j // 5, 2 + j // 5):
        o.append(poly([(fx + (i + .5 * (j % 2)) * (44 + 6 * j) + dx, y + dy) for dx, dy in ((-q * 1.7, 0), (0, -q * .5), (q * 1.7, 0), (0, q * .5))], ['#efb85a', '#e08a4a'][j % 2]))
# -- foam and sand: a beach that runs up to the right
def slant(y, per, amp, c, phase=0):
    ps, x, k = [], -per + phase, 0
    while x < W + per:
        ps.append((x, y - .21 * (x - 100) + (amp if k % 2 else -amp)))
        x += per / 2
        k += 1
    return poly(ps + [(W + per, H), (-per, H)], c)
for i, (c, y) in enumerate(zip(['#b9a0bc', '#e6cfd0', '#6b5070', '#9a7080', '#a87c88', '#93697a', '#7d586e', '#6b4a64', '#5c4060'], [832, 850, 866, 890, 930, 990, 1066, 1150, 1230])):
    o.append(slant(y, 100, 7, c, 50 * (i % 2)))
for i in range(60):
    x = r.uniform(140, 1460)
    y = min(1060, 930 - .21 * (x - 100) + r.uniform(0, 300))
    o.append(grid_svg(r.choice([['##'], ['.#.', '###'], ['##', '##']]), {'#': r.choice(['#b98c94', '#5c4464', '#c6a0a0'])}, 4, x0=x // 4 * 4, y0=y // 4 * 4))

# -- the oar, across the whole field: loom up to the right, broad blade to the left; a tiller and a lashing
ax, ay, a = 176, 962, math.radians(-15)
u = lambda d, w: (ax + math.cos(a) * d - math.sin(a) * w, ay + math.sin(a) * d + math.cos(a) * w)
o.append(poly([u(10, 110), u(330, 150), u(460, 130), u(540, 74), u(1340, 66), u(1390, 40), u(1330, 20), u(500, 20)], '#5c4060'))
# a quarter rudder: the lower edge runs straight from the loom, the upper edge swells into the blade
swell = [u(d, -w) for d, w in ((0, 120), (40, 166), (120, 186), (240, 178), (360, 138), (470, 84), (580, 46), (680, 34))]
blade = swell + [u(1330, -30), u(1372, -20), u(1372, 20), u(1330, 30), u(60, 46), u(14, 34), u(0, 0)]
o.append(poly(blade, K, f'stroke="{K}" stroke-width="26" stroke-linejoin="round"')); o.append(poly(blade, '#9a6038'))
o.append(poly(swell + [u(1330, -30), u(1372, -20), u(1372, -8), u(680, -12), u(560, -22), u(440, -60), u(330, -112), u(220, -150), u(120, -158), u(50, -140), u(0, -96)], '#c98a50'))
o.append(poly([u(0, 0), u(400, 10), u(680, 12), u(1372, 8), u(1372, 20), u(1330, 30), u(60, 46), u(14, 34)], '#5f3826'))
for d0, w0, d1, w1 in ((10, -50, 520, -30), (6, -104, 350, -84)):                         # the seams of its planks
    o.append(line([u(d0, w0), u(d1, w1)], '#5f3826', 8))
for d0, w0 in ((120, 180), (300, 156)):                  # battens nailed across
    o.append(poly([u(d0 - 14, -w0), u(d0 + 20, -w0), u(d0 + 20, 40), u(d0 - 14, 40)], K)); o.append(poly([u(d0 - 6, -w0 + 4), u(d0 + 12, -w0 + 4), u(d0 + 12, 34), u(d0 - 6, 34)], '#b9713c'))
    for k in range(4):
        x, y = u(d0 + 3, 20 - k * (w0 / 4))
        o.append(loz(x, y, 8, K))
t0 = u(1200, 0)                                          # the tiller, through the loom
o.append(poly([u(1150, -34), u(1160, -150), u(1206, -150), u(1216, -34)], K)); o.append(poly([u(1162, -30), u(1171, -140), u(1196, -140), u(1204, -30)], '#c08048'))
for d0 in (1130, 1226):
    o.append(poly([u(d0 - 8, -38), u(d0 + 20, -38), u(d0 + 20, 38), u(d0 - 8, 38)], K)); o.append(poly([u(d0, -30), u(d0 + 12, -30), u(d0 + 12, 30), u(d0, 30)], '#7d8794'))
for d in range(620, 800, 30):                            # rope round the loom, an end hanging
    o.append(poly([u(d - 4, -44), u(d + 22, -44), u(d + 10, 44), u(d - 16, 44)], K)); o.append(poly([u(d + 3, -36), u(d + 15, -36), u(d + 3, 36), u(d - 9, 36)], P['wool']))
rp = smooth_line([u(612, 30), u(590, 110), u(700, 160), u(800, 130), u(880, 190), u(1010, 170)], 8)
o += [line(rp, K, 30), line(rp, P['wool'], 16)]
for (x0, y0), (x1, y1) in list(zip(rp, rp[1:]))[::3]:
    o.append(line([(x0, y0), (x1, y1)], '#b39b8c', 16))
# -- sand drifted over the point of the blade
o += [poly([(90, 1100), (90, 890), (150, 862), (206, 900), (232, 968), (262, 1030), (340, 1066), (460, 1100)], '#7d586e'), poly([(90, 890), (150, 862), (206, 900), (232, 968), (190, 920), (140, 896)], '#c6a0a0')]
o.append(woven('ⵃⴰⴱⵉⴱ', P['straw'], 4, 1330, 1010))

show(o + [emblem_frame(W, H, '#4a3a78', '#b9573a')])
