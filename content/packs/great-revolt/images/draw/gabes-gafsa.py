"""Gabes, winter 741: a great stone from a mangonel lies in a garden channel under the palms; the town wall behind stands. 1600x1200 SVG."""
import math, random
from amz import *
from ink import shape, oval, clip
from light import sky, hills, cloud, show, loz
from palm import palm, frond
from trees import tuft
from band import bands, W, H

o, r, K = [], random.Random(151), '#17231d'
o += sky(['#f0b878', '#f4c78a', '#f7d69e', '#f9e3b4', '#fbeecb'], 150, 420, '#e8a566')
o += cloud(420, 190, 420, 40, ['#f7d69e', '#e8b07c'], 4)
# -- the wall in evening light, long and low, one notch in its top; small palms behind it
far = dict(trunk=('#7a5138', '#93684a'), leaf=('#5f7f56', '#86a068'), dark='#43593f')
for x, h, l in ((230, 250, 10), (560, 290, -14), (900, 270, 16), (1230, 300, -8), (1420, 250, 12)):
    o += palm(x, 640, h, l, .62, seed=x, m=7, **far)
top = 500
wl = [(-20, 690), (-20, top)] + [(x, top + dy) for x0 in range(0, 1620, 90) for x, dy in ((x0, 0), (x0, -40), (x0 + 48, -40), (x0 + 48, 0))] + [(1640, top), (1640, 690)]
wl = [p for p in wl if not 1010 < p[0] < 1200]
i = next(k for k, p in enumerate(wl) if p[0] >= 1200)
wl[i:i] = [(1010, top), (1030, top + 34), (1064, top + 30), (1086, top + 62), (1128, top + 54), (1150, top + 26), (1184, top + 22), (1196, top)]
o.append(shape(wl, '#d8a06a', 9, K))
it = [rect(0, 420 + j * 34, W, 5, '#b97f52') for j in range(1, 9)]
for j in range(8):
    for k in range(24):
        x = k * 72 + (j % 2) * 36
        it.append(rect(x, 425 + j * 34, 5, 30, '#b97f52'))
        if (j * 7 + k * 5) % 9 < 2:
            it.append(rect(x + 5, 425 + j * 34, 67, 29, ['#e6b680', '#c98f5c'][(j + k) % 2]))
it += [rect(x, 400, 120, 320, '#e6b680') for x in ()] + [rect(x + 90, 400, 44, 320, '#b97f52') for x in ()]
o.append(clip('wl', wl, it))
for x in (330, 1330):
    o.append(shape([(x - 10, 700), (x - 10, 424), (x + 134, 424), (x + 134, 700)], '#e3b07a', 9, K)); o.append(poly([(x + 86, 700), (x + 86, 424), (x + 134, 424), (x + 134, 700)], '#a8703f')); o.append(rect(x - 10, 450, 144, 8, '#b97f52'))
# -- the garden: beds between two channels that meet
for i, (c, y) in enumerate(zip(['#6f9450', '#638849', '#557a42', '#476b3b', '#3a5b34', '#2e4b2d'], [660, 712, 776, 852, 936, 1022])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))
for j in range(26):                                       # rows of greens
    x, y = 40 + (j * 151) % 1560, 716 + (j // 6) * 26
    o.append(tuft(x, y, 26, '#8fb35c', 0, 10, 5, 14))
def channel(ps, ws):
    for e, c in ((22, K), (10, '#8a5a38'), (0, '#2f7f96'), (-.42, '#6fb6bf')):
        o.append(limb(ps, [w + e if e >= 0 else w * (1 + e) for w in ws], c))
channel([(560, 684), (600, 760), (660, 860), (760, 980), (900, 1110)], [18, 30, 54, 92, 130])
channel([(-30, 884), (200, 872), (440, 850), (650, 846)], [62, 54, 48, 44])
# -- the great stone in the channel, water thrown round it, clods on the bank
SX, SY, Q = 800, 884, 138
o.append(poly(oval(SX - 6, SY + 96, 236, 52, 30), K)); o.append(poly(oval(SX - 6, SY + 96, 224, 44, 30), '#5a3c26')); o.append(poly(oval(SX - 6, SY + 98, 200, 35, 30), '#2f7f96')); o.append(poly(oval(SX - 20, SY + 102, 176, 25, 30), '#6fb6bf')); o.append(poly(oval(SX - 20, SY + 102, 160, 19, 30), '#2f7f96'))
ps = [(SX + math.cos(i * math.tau / 15 + .1) * Q * (1, .95, 1.02, .97)[i % 4], SY + math.sin(i * math.tau / 15 + .1) * Q * (1, .97, .95, 1.01)[i % 4]) for i in range(15)]
ps = [(x, min(y, SY + 104)) for x, y in ps]
o.append(shape(ps, '#b7a997', 11, K))
f = lambda q: [(SX + a * Q, SY + b * Q) for a, b in q]
o.append(clip('st', ps, [poly(f([(.2, -1.1), (1.2, -1), (1.2, 1.1), (-.5, 1.1), (.1, .6), (.42, 0)]), '#8d8078'), poly(f([(.62, -.9), (1.2, -.8), (1.2, 1.1), (-.1, 1.1), (.5, .6), (.78, 0)]), '#675d5c'),
          poly(f([(-.9, -.5), (-.3, -.98), (.2, -.9), (-.1, -.55), (-.6, -.1)]), '#e3d6bf')]
         + [poly(f([(a - .06, b), (a, b - .05), (a + .07, b), (a, b + .05)]), c) for a, b, c in ((-.5, .2, '#8d8078'), (-.2, -.1, '#8d8078'), (.1, .4, '#675d5c'), (.3, -.5, '#675d5c'), (-.62, .55, '#8d8078'), (-.1, .72, '#675d5c'), (.5, .3, '#4f4748'), (-.34, .46, '#8d8078'))]))
for x, y, s in ((430, 1000, 1.2), (500, 1056, .9), (1210, 1040, 1.2), (1290, 1000, .8), (380, 1050, .7)):
    o.append(shape([(x - 34 * s, y + 10 * s), (x - 20 * s, y - 18 * s), (x + 14 * s, y - 22 * s), (x + 34 * s, y + 2 * s), (x + 18 * s, y + 16 * s)], '#7a5233', 7, K))
# -- two palms before us, one whole at the left, one snapped by the stone at the right
near = dict(trunk=('#5a3a28', '#8a5f40'), leaf=('#2c5a3c', '#4d8a4a'), dark='#15211c')
o += palm(130, 1110, 720, 90, 1.35, seed=3, dates=[P['coral'], P['saffron'], P['clay']], **near)
st = [(1360, 1096), (1368, 980), (1376, 860), (1370, 800), (1386, 770), (1394, 806), (1408, 760), (1420, 812), (1436, 790), (1430, 870), (1436, 980), (1456, 1096)]
o.append(shape(st, '#5a3a28', 9, K))
for j in range(7):
    y = 1080 - j * 40
    o.append(poly([(1366, y), (1404, y - 24), (1446, y), (1404, y - 8)], '#8a5f40'))
fall = [(1390, 812), (1300, 900), (1180, 990), (1080, 1046)]
o.append(limb(fall, [62, 56, 52, 46], K)); o.append(limb(fall, [44, 38, 34, 30], '#5a3a28'))
for (ax, ay), (bx, by) in list(zip(smooth_line(fall, 5), smooth_line(fall, 5)[1:]))[::2]:
    o.append(line([(ax - 12, ay - 16), (bx + 4, by + 12)], '#8a5f40', 8))
for a, d, L in ((150, 20, 210), (118, 70, 190), (176, -10, 230), (200, -40, 210), (60, 60, 150), (236, -30, 120)):
    o += frond(1076, 1044, L * 1.05, a, d, '#15211c', None, 46, 9) + frond(1076, 1044, L, a, d, '#2c5a3c', '#4d8a4a', 36, 9)
o += bands('#2c5a3c', '#6d4a2f', P['straw'], P['coral'], '#4fa0b0', 'combs', 'net', 'ⵇⴰⴱⵉⵙ ⴷ ⵇⴼⵚⴰ', K)
show(o)
