"""Abd al-Rahman ibn Habib emblem: a palace door left ajar at night, one blade of lamplight across the court. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, stars
from walls import ashlar, merlons
from trees import palm

W, H, C = 1600, 1200, 4
o, r = [], random.Random(103)
K = '#0b0f1c'

# -- the sky above the court wall
o += sky('#101a38', ['#152243', '#1a2b50', '#20345e', '#283f6c'], [190, 240, 290, 340])
o += stars(4, 26, ['#cfdcec', P['straw'], P['mist']], 160, 1440, 156, 330)
o.append(palm(300, 560, 250, 1.05, '#26304c', '#12233a', '#21405a', 24, 0, K))
# -- the wall of the palace
o += merlons(100, 1500, 430, '#2a3560', K, 84, 60)
o.append(rect(100, 422, 1400, 500, K))
o += ashlar(100, 430, 1500, 900, ['#2a3560', '#2e3a66', '#26315a', '#333f6d'], '#1d2749', 44, (88, 104, 128), 5)
for i in range(-1, 17):                                  # a carved course of stars
    x = 140 + i * 96
    o.append(loz(x, 496, (36, 28, 16, 8), (K, '#55648f', '#1d2749', '#8fa5c4')))
o.append(rect(100, 446, 1400, 8, K)); o.append(rect(100, 538, 1400, 8, K))

# -- the court: flags of stone, dark
for j, (y, c) in enumerate(zip((900, 936, 980, 1030), ('#1c2546', '#18203e', '#141b36', '#10162e'))):
    o.append(rect(100, y, 1400, 200, c))
    for i in range(-10, 12):
        x = 960 + i * (104 + j * 22)
        o.append(line([(x, y), (x + i * 9, y + 60)], K, 6))
    o.append(rect(100, y, 1400, 6, K))

# -- the doorway
x0, x1, t, b = 800, 1200, 330, 910
o.append(box(x0 - 70, t - 70, x1 - x0 + 140, b - t + 74, '#46527f', 10, K)); o.append(rect(x0 - 70, t - 70, x1 - x0 + 140, 14, '#6f7fae'))
for k in range(6):
    for x in (x0 - 35, x1 + 35):
        o.append(loz(x, 340 + k * 100, (36, 27, 14), (K, '#8fa5c4', '#1d2749'), .8))
for k in range(5):
    o.append(loz(x0 + 40 + k * 80, t - 34, (28, 20, 9), (K, '#8fa5c4', '#1d2749'), 1.2))
o.append(rect(x0 - 10, t - 8, x1 - x0 + 20, b - t + 8, K))
# the right leaf, shut
def leaf(x, w, lit, c, dk):
    o.append(rect(x, t, w, b - t, c))
    for j in range(4):
        y = t + 16 + j * 144
        o.append(rect(x + 16, y, w - 32, 124, dk)); o.append(rect(x + 16, y, w - 32, 7, lit))
        o.append(loz(x + w / 2, y + 62, (50, 41, 24, 12), (K, lit, dk, P['clay'])))
leaf(1036, 164, '#5a3f5c', '#3b2944', '#2c1f36')
# the opening: light
lo, hi = 880, 1028
o.append(rect(lo, t, hi - lo, b - t, P['saffron']))
for x, c in ((904, P['straw']), (936, '#f7dfa6'), (968, P['bone'])):
    ps = [(x + (12 if k % 2 else -8), t + k * (b - t) / 20) for k in range(21)]
    o.append(poly(ps + [(hi, b), (hi, t)], c))
o.append(rect(hi, t, 10, b - t, K))
# the left leaf, swung into the court: foreshortened, its edge lit
sw = [(660, t - 26), (872, t + 4), (872, b - 2), (660, b + 66)]
o.append(shape(sw, '#4a2f45', 10, K))
mx = lambda f, v: (660 + 212 * f, (t - 26) + 30 * f + ((b + 66) + (-68) * f - ((t - 26) + 30 * f)) * v)
for j in range(4):
    v0, v1 = .035 + j * .24, .215 + j * .24
    o.append(poly([mx(.1, v0), mx(.88, v0), mx(.88, v1), mx(.1, v1)], '#33203a'))
    c = ((v0 + v1) / 2)
    for q, cc in ((.36, K), (.29, '#7a4f66'), (.17, '#33203a'), (.09, P['clay'])):
        o.append(poly([mx(.49 - q, c), mx(.49, c - q * .2), mx(.49 + q, c), mx(.49, c + q * .2)], cc))
o.append(poly([(860, t + 2), (872, t + 4), (872, b - 2), (860, b + 2)], P['saffron']))
for x, y in ((692, 640), (1064, 628)):
    o.append(loz(x, y - 26, (20, 12), (K, P['clay']))); o.append(ring(x, y, 24, 10, P['straw'], e=7, k=K))
# -- the blade of light on the flags
o.append(poly([(884, b), (1028, b), (760, 1100), (250, 1100)], '#b5702a'))
o.append(poly([(912, b), (1026, b), (720, 1100), (360, 1100)], P['saffron'])); o.append(poly([(950, b), (1024, b), (676, 1100), (490, 1100)], '#f7dfa6'))
for y in (936, 980, 1030):
    f = (y - b) / 190
    o.append(line([(884 - 634 * f, y + 3), (1028 - 268 * f, y + 3)], '#8a4a25', 6))
o.append(rect(x0 - 90, b - 2, 172, 16, K)); o.append(rect(hi, b - 2, x1 - hi + 90, 16, K))
o.append(woven('ⴱⵏ ⵃⴰⴱⵉⴱ', P['straw'], C, 1250, 1000))
o.append(emblem_frame(W, H, '#2b1f4a', '#8a4a25'))
print(page(W, H, o))
