"""Gabes, 741: stones of the mangonels lie in a garden of the oasis, among palms and channels. Green noon shade. 1600x1200 SVG."""
import math, random
from amz import *
from light import show, loz
from palm import palm, frond
from stone import courses, clip
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(81), '#16201c'
o.append(rect(0, 0, W, H, '#d8e7a8'))
for i, (c, y) in enumerate(zip(['#c5dc9a', '#aecd8a', '#93ba79', '#78a56a'], [180, 250, 320, 390])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
# -- the town wall behind the trees, broken in one place
top = [(0, 380), (620, 380), (650, 420), (690, 410), (730, 452), (780, 478), (830, 470), (870, 446), (900, 452), (930, 418), (960, 380), (W, 380)]
o.append(poly(top + [(W, 640), (0, 640)], K, f'stroke="{K}" stroke-width="16"'))
o += clip('wa', top + [(W, 640), (0, 640)], courses(0, W, 380, 640, ['#d9a66c', '#cf9a60', '#e2b27a', '#c99056'], '#8a5a38', 4, 34, (64, 84, 104), 5))
for i in range(14):
    if not 5 <= i <= 7:
        o.append(rect(8 + i * 118, 330, 74, 58, K)); o.append(rect(16 + i * 118, 338, 58, 50, '#e2b27a'))
for i in range(16):
    x, y, q = 810 + r.uniform(-150, 150), 628 + r.uniform(-24, 16), r.uniform(14, 28)
    o.append(rect(x - q - 5, y - q * .6 - 5, 2 * q + 10, q * 1.2 + 10, K)); o.append(rect(x - q, y - q * .6, 2 * q, q * 1.2, ['#f2d6a8', '#b07a48'][i % 2]))
# -- the far palms, dark
far = dict(trunk=('#4a3a2c', '#5f4b36'), leaf=('#2f6a48', '#3d7d52'), dark='#1d3f30')
for x, h, ln in ((140, 420, 20), (430, 380, -16), (1090, 400, 14), (1420, 430, -24)):
    o += palm(x, 660, h, ln, .72, seed=x, **far)
for i, (c, y) in enumerate(zip(['#5f9154', '#4d7f4a', '#3f6f42', '#335f3b', '#294f33', '#20402b'], [640, 700, 770, 850, 940, 1030])):
    o.append(teeth(W, y, 56, 9, H, c, phase=28 * (i % 2)))
# -- plots and channels, running to the eye
def channel(a, b, c, d):
    o.append(poly([a, b, c, d], '#6d4a2f')); m = lambda p, q, t: (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)
    o.append(poly([m(a, b, .2), m(a, b, .8), m(d, c, .8), m(d, c, .2)], '#2f7f96'))
    for k in range(9):
        t, u = k / 9, (k + .5) / 9
        l, rr = m(m(a, b, .2), m(d, c, .2), t), m(m(a, b, .8), m(d, c, .8), t)
        l2, r2 = m(m(a, b, .2), m(d, c, .2), u), m(m(a, b, .8), m(d, c, .8), u)
        o.append(poly([l, m(l, rr, .5), rr, r2, m(l2, r2, .5), l2], '#7cc0c4' if k % 2 else '#4fa0b0'))
channel((560, 668), (602, 668), (330, 1110), (150, 1110)); channel((1010, 668), (1050, 668), (1500, 1110), (1330, 1110))
o.append(poly([(-10, 860), (W, 800), (W, 834), (-10, 902)], '#6d4a2f')); o.append(poly([(-10, 868), (W, 808), (W, 826), (-10, 892)], '#4fa0b0'))
for i in range(70):
    x, y = r.uniform(0, W), r.uniform(700, 1090)
    o.append(tuft(x, y, 18 + (y - 680) * .12, r.choice(['#8fb760', '#2a5a38', '#b8cf72']), r.uniform(-8, 8), 8))
for i in range(36):                                      # henna, onions, flowers
    x, y = r.uniform(0, W), r.uniform(720, 1080)
    o.append(loz(x, y, 8, r.choice([P['coral'], P['straw'], P['bone']])))
# -- the stones
def ball(x, y, q, seed):
    rr = random.Random(seed)
    P_ = [(x + math.cos(i * math.tau / 13) * q * rr.uniform(.92, 1.06), y + math.sin(i * math.tau / 13) * q * rr.uniform(.9, 1.02)) for i in range(13)]
    o.append(poly([(x - q * 1.5, y + q * .84), (x - q * .4, y + q * .6), (x + q * 1.3, y + q * .8), (x + q * .7, y + q * 1.14), (x - q * .9, y + q * 1.12)], '#17301f'))
    o.append(poly(P_, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(P_, '#b9b3a0'))
    o.append(poly([P_[i] for i in (0, 1, 2, 3, 4, 5)] + [(x - q * .3, y + q * .3), (x + q * .3, y + q * .1)], '#837f73'))
    o.append(poly([P_[i] for i in (7, 8, 9, 10)] + [(x + q * .1, y - q * .5), (x - q * .4, y - q * .2)], '#e3dec9'))
    for k in range(5):
        a, b = x + rr.uniform(-.5, .5) * q, y + rr.uniform(-.4, .4) * q
        o.append(poly([(a - 9, b), (a, b - 6), (a + 9, b), (a, b + 6)], '#6d6a60'))
for x, y, q in ((700, 716, 34), (1220, 738, 40), (330, 770, 44)):
    ball(x, y, q, x)
# a palm broken by one of them
q = [(1010, 1000), (1000, 900), (1024, 800), (1030, 760)]
o.append(limb(q, [84, 66, 58, 64], K)); o.append(limb(q, [62, 46, 40, 46], '#7c5236'))
for k in range(7):
    y = 980 - k * 32
    o.append(poly([(984, y), (1008, y - 18), (1040, y), (1008, y - 8)], '#a3714a'))
o.append(poly([(994, 772), (1004, 716), (1014, 752), (1030, 706), (1040, 750), (1060, 722), (1064, 772)], K)); o.append(poly([(1006, 764), (1010, 740), (1018, 764), (1030, 730), (1036, 762), (1050, 744), (1052, 768)], P['straw']))
tr = [(1050, 790), (1200, 850), (1320, 930)]
o.append(limb(tr, [64, 58, 60], K)); o.append(limb(tr, [42, 38, 40], '#7c5236'))
for k in range(7):
    x, y = 1080 + k * 34, 800 + k * 17 + k * k * .8
    o.append(poly([(x - 8, y - 12), (x + 14, y + 6), (x + 2, y + 26), (x + 4, y + 8)], '#a3714a'))
for a, d in ((60, 60), (30, 50), (0, 40), (-30, 10), (-62, 0), (-95, -20), (95, 60)):
    o += frond(1330, 936, 205, a, d, K, None, 42, 8); o += frond(1330, 936, 194, a, d, '#2c6a40', '#5f9a4f', 32, 8)
ball(560, 960, 118, 5); ball(846, 1046, 64, 6)
near = dict(trunk=('#5a3a28', '#7c5236'), leaf=('#24543a', '#4d8a4a'), dark='#12231b')
o += palm(70, 1150, 760, 60, 1.5, seed=3, dates=[P['coral'], P['saffron'], P['clay']], **near)
o += bands('#2c5a3c', '#6d4a2f', P['straw'], P['coral'], '#4fa0b0', 'combs', 'net', 'ⵇⴰⴱⵉⵙ ⴷ ⵇⴼⵚⴰ', K)
show(o)
