"""Ismail ibn Ubayd Allah emblem: a banner-pole snapped among palms in the Sous; night, a late moon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from palm import palm

o, K, r = [], '#0c1020', random.Random(59)

# -- night, lightest about the moon
o += sky(['#171c40', '#1d2450', '#252e60', '#303a70', '#3f4a80', '#525c8c'], 210, 600, '#11152f')
mx, my = 1180, 330
for i, (q, c) in enumerate(((230, '#252e60'), (186, '#303a70'), (146, '#4a5488'))):
    o.append(poly([(mx + math.cos(k * math.tau / 48) * (q + (9 if k % 2 else -9)), my + math.sin(k * math.tau / 48) * (q + (9 if k % 2 else -9))) for k in range(48)], c))
o += [circ(mx, my, 100, P['silver']), circ(mx, my, 90, P['bone'])]
o.append(f'<clipPath id="mo"><circle cx="{mx}" cy="{my}" r="90"/></clipPath>')
o.append(g([poly([(mx + 30, my - 100), (mx + 110, my - 90), (mx + 110, my + 100), (mx + 20, my + 100), (mx + 66, my + 40), (mx + 76, my - 30)], '#d2d3cc')]
           + [poly([(mx + x - q, my + y), (mx + x, my + y - q * .7), (mx + x + q, my + y), (mx + x, my + y + q * .7)], '#dcdcd0') for x, y, q in ((-34, -26, 26), (6, 20, 20), (-30, 44, 16), (30, -50, 15))], 'clip-path="url(#mo)"'))
o += stars(60, (150, 150, 1450, 480), 9, clear=[(mx, my, 220)])
# -- the Anti-Atlas, and the plain of the Sous in moonlight
o += hills(660, [(180, 120, 330), (480, 70, 280), (840, 130, 360), (1160, 60, 280), (1440, 140, 330)], ['#3a4274', '#343b6a', '#414a7e'], 4, 18, 7)
o += floor(['#3c4a66', '#33405c', '#2b3650', '#232c44', '#1b2238', '#151a2e'], 690, 1040, 60, 7)
for i, (x, y, s) in enumerate(((250, 706, .3), (640, 704, .28), (1000, 704, .26), (1330, 708, .32))):
    o += palm(x, y, 150 * s * 2.2, (-1) ** i * 12, s, ('#20294a', '#2c3660'), ('#1c2a44', '#2c3d5c'), K, None, i, 7)
for j in range(7):                                       # the moon on a canal
    o.append(poly([(1060 + j * 6, 760 + j * 12), (1180 + j * 8, 754 + j * 12), (1310 + j * 10, 760 + j * 12), (1190 + j * 8, 768 + j * 12)], ['#8fa5c4', '#efe3cb', '#5f74a0'][j % 3]))

# -- palms near by, the moon on one side of them
o += palm(300, 1010, 640, -40, 1.5, ('#2a2438', '#6a6480'), ('#1d3a44', '#6d8f9c'), K, None, 3)
o += palm(1390, 1030, 560, 26, 1.3, ('#2a2438', '#6a6480'), ('#1d3a44', '#6d8f9c'), K, None, 7)

# -- the pole: a stump upright in a heap of stones, the rest thrown down with its banner
def stone(x, y, q):
    o.extend([poly([(x - q, y + q * .5), (x - q * .7, y - q * .4), (x + q * .3, y - q * .62), (x + q, y - q * .1), (x + q * .9, y + q * .5)], K), poly([(x - q * .82, y + q * .36), (x - q * .56, y - q * .26), (x + q * .24, y - q * .44), (x + q * .1, y + q * .3)], '#3c4668'),
              poly([(x + q * .2, y + q * .3), (x + q * .3, y - q * .44), (x + q * .8, y - q * .04), (x + q * .72, y + q * .34)], '#8fa0c0')])
sx, sy = 700, 960
o.append(poly([(sx - 30, 968), (sx + 20, 950), (sx - 260, 1040), (sx - 330, 1046)], '#0c1020'))
st = [(sx - 21, sy), (sx - 21, 560), (sx - 10, 590), (sx - 3, 510), (sx + 6, 572), (sx + 13, 486), (sx + 21, 548), (sx + 21, sy)]
o.append(poly(st, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(st, '#5c4048')); o.append(poly([(sx + 5, sy), (sx + 6, 572), (sx + 13, 486), (sx + 21, 548), (sx + 21, sy)], '#c9b8b0'))
for k in range(3):
    o += [rect(sx - 28, 660 + k * 30, 56, 22, K), rect(sx - 21, 665 + k * 30, 42, 12, P['madder']), rect(sx + 4, 665 + k * 30, 17, 12, P['coral'])]
for x, y, q in ((sx - 70, 972, 40), (sx + 66, 974, 44), (sx - 14, 990, 48), (sx + 120, 996, 30), (sx - 118, 998, 28)):
    stone(x, y, q)
ax, ay, bx, by = 800, 690, 1270, 850                     # the fallen part: broken end above, head to the right
ang = math.atan2(by - ay, bx - ax)
u = lambda d, w: (ax + math.cos(ang) * d - math.sin(ang) * w, ay + math.sin(ang) * d + math.cos(ang) * w)
L = math.hypot(bx - ax, by - ay)
cloth = [u(110, 6), u(450, 6), u(470, 90), (1236, 958), (1180, 1004), (1090, 990), (1010, 1036), (910, 1016), (830, 1048), (760, 1010), (800, 960), u(70, 150), u(96, 70)]
o.append(poly([(x - 16, y + 20) for x, y in cloth], '#0c1020'))
o.append(poly(cloth, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(cloth, P['bone']))
for a, b, p, q, t in ((130, 168, (880, 1000), (838, 1020), '#8fa5c4'), (210, 246, (964, 1004), (924, 1010), '#c6cbd0'), (296, 330, (1060, 990), (1016, 1006), '#8fa5c4'), (380, 410, (1150, 990), (1110, 986), '#c6cbd0')):
    o.append(poly([u(a, 8), u(b, 8), p, q], t))
o.append(line([(806, 984), (856, 1012), (916, 984), (1010, 1002), (1088, 958), (1172, 972), (1222, 936)], P['madder'], 14))
o.append(poly([u(110, 6), u(450, 6), u(454, 34), u(106, 34)], '#8fa5c4'))
sh = [u(-40, -4), u(-12, -18), u(-26, -8), u(8, -19), u(L, -15), u(L, 15), u(10, 19), u(-18, 12), u(-4, 6)]
o.append(poly(sh, K, f'stroke="{K}" stroke-width="16" stroke-linejoin="round"')); o.append(poly(sh, '#5c4048')); o.append(poly([u(-12, -18), u(8, -19), u(L, -15), u(L, -4), u(4, -5)], '#c9b8b0'))
o.append(poly([u(L - 8, -26), u(L + 30, -34), u(L + 130, 0), u(L + 30, 34), u(L - 8, 26)], K)); o.append(poly([u(L + 4, 0), u(L + 30, -23), u(L + 110, 0)], P['bone'])); o.append(poly([u(L + 4, 0), u(L + 30, 23), u(L + 110, 0)], P['steel']))
for i in range(26):                                      # grass
    x, y = r.uniform(150, 1450), r.uniform(1020, 1066)
    for dx in (-12, 0, 12):
        o.append(line([(x, y), (x + dx, y - r.uniform(20, 40))], '#3c5a68' if dx else '#0c1020', 7))
o.append(woven('ⵉⵙⵎⴰⵄⵉⵍ', P['straw'], 4, 480, 1008))

show(o + [emblem_frame(W, H, '#2c2350', '#a02c2f')])
