"""Salim Abu Yusuf emblem: a rocky track climbs in the rain towards the sea at Ceuta; a shield lies dropped on it. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from spear import shield

o, K, r = [], '#1a1f1c', random.Random(67)

# -- autumn rain; one pale slot over the sea
o += sky(['#4d5a58', '#5d6b66', '#707d75', '#879288', '#a3aa9a', '#c6c8b2', '#e6e2c8'], 170, 400, '#414c4b')
for x, y, w, h in ((380, 200, 620, 70), (900, 170, 700, 64), (1320, 236, 460, 60)):
    o += cloud(x, y, w, h, ['#7f8c84', '#4d5a58', '#3b4645'], int(x))
o += [rect(100, 412, 1400, 120, '#5f7a80')]
o += [teeth(W, 424 + j * 15, 44, 4, 560, ['#86a0a0', '#5f7a80', '#4d6870', '#e6e2c8'][j % 4], phase=22 * (j % 2)) for j in range(7)]
# -- Ceuta on its neck of land, far off
neck = [(1060, 476), (1110, 452), (1200, 440), (1236, 416), (1262, 376), (1290, 352), (1322, 384), (1352, 424), (1420, 442), (1520, 456), (1520, 476)]
o += [poly(neck, '#4d5b59'), poly([(1290, 352), (1262, 376), (1236, 416), (1200, 440), (1110, 452), (1060, 476), (1240, 472), (1270, 420)], '#66746c')]
for x, h, w in ((1130, 26, 36), (1164, 38, 30), (1196, 24, 44), (1352, 30, 40), (1390, 22, 36)):
    o += [rect(x - 4, 448 - h, w + 8, h + 18, '#3b4645'), rect(x, 452 - h, w, h + 12, '#d5d0b8')]

# -- slopes: the hill from the left, a second from the right, a saddle between them where the sea shows
o += strata([(100, 300)] + ridge(100, 1500, 560, [(100, 280, 520), (360, 200, 380), (640, 90, 300)], 12, 6, 30), H, ['#6b6f55', '#5f634b', '#74785c', '#565a44'], 22, 3, 6)
o += strata(ridge(560, 1600, 640, [(1500, 190, 420), (1240, 60, 300)], 10, 9, 30), H, ['#5a5440', '#4f4a39', '#645e48'], 22, 3, 9)
o += floor(['#555038', '#4b4633', '#403b2d', '#343028'], 760, 1010, 70, 9)

# -- the track: from the lower left, doubling back, over the saddle
tr = [(330, 1110), (420, 1010), (640, 930), (900, 876), (1030, 812), (960, 756), (760, 720), (640, 680), (690, 634), (800, 604), (870, 580), (884, 556)]
ws = [340, 290, 230, 170, 128, 100, 78, 60, 46, 34, 24, 16]
for d, c in ((26, K), (8, '#8d8466'), (-30, '#a89e7c')):
    o.append(limb(tr, [max(8, w + d * w / 130) for w in ws], c))
rr = random.Random(5)
for (x, y), w in zip(smooth_line(tr, 7), [ws[i // 7] * (1 - i % 7 / 7) + ws[min(11, i // 7 + 1)] * (i % 7 / 7) for i in range(78)]):
    for _ in range(2):
        px, q = x + rr.uniform(-.36, .36) * w, max(8, w * rr.uniform(.05, .1))
        o.append(poly([(px - q, y + q * .3), (px - q * .3, y - q * .45), (px + q, y - q * .1), (px + q * .5, y + q * .45)], rr.choice(['#c4ba96', '#7d7458', '#6b6349', '#8fa0a0'])))
# -- rocks along it
def rock(x, y, s, lit='#9a9a88', mid='#75766a', dark='#4c4f49'):
    f = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    o.extend([poly(f([(-74, 30), (-66, -20), (-30, -62), (16, -74), (56, -40), (80, 30)]), K, f'stroke="{K}" stroke-width="{max(8, 14 * s):.0f}" stroke-linejoin="round"'), poly(f([(-74, 30), (-66, -20), (-30, -62), (16, -74), (56, -40), (80, 30)]), mid),
              poly(f([(-66, -20), (-30, -62), (16, -74), (-4, -30)]), lit), poly(f([(16, -74), (56, -40), (80, 30), (26, 30), (-4, -30)]), dark)])
def bush(x, y, s):
    for dx, q in ((-30, 26), (26, 28), (0, 36)):
        o.append(poly([(x + (dx - q) * s, y), (x + (dx - q * .5) * s, y - q * .9 * s), (x + (dx + q * .4) * s, y - q * s), (x + (dx + q) * s, y)], '#26342c'))
        o.append(poly([(x + (dx - q * .8) * s, y - 6 * s), (x + (dx - q * .4) * s, y - q * .8 * s), (x + (dx + q * .2) * s, y - q * .86 * s), (x + dx * s, y - 8 * s)], '#55694e'))
for x, y, s in ((560, 700, .5), (900, 690, .5), (1090, 744, .7), (760, 648, .34), (930, 610, .3), (240, 620, .7), (400, 700, .6), (1330, 700, .8)):
    rock(x, y, s)
for x, y, s in ((320, 560, 1), (470, 620, .9), (200, 760, 1.4), (560, 800, 1.2), (1230, 660, 1), (1400, 640, 1.1), (1180, 700, .7), (420, 840, 1.3)):
    bush(x, y, s)
for x, y, s in ((1180, 866, 1.3), (1370, 850, 1.7), (230, 930, 1.1), (1440, 980, 1.6)):
    rock(x, y, s)

# -- the shield, dropped: leaning on a stone in the middle of the way, wet
o.append(poly([(540, 1010), (700, 1040), (1010, 1034), (900, 1064), (600, 1062)], '#2b2820'))
rock(880, 1000, 1.3, '#a8a795', '#80806f', '#4c4f49')
o += shield(730, 946, 190, '#8a3a2c', P['wool'], K, P['silver'], .5, -16, 4, '#b9773f')
for i in range(16):
    a = i * math.tau / 16
    x, y = math.cos(a) * 177, math.sin(a) * 177 * .5
    t = math.radians(-16)
    o.append(loz(730 + x * math.cos(t) - y * math.sin(t), 946 + x * math.sin(t) + y * math.cos(t), 8, K))
# -- the rain
o += rain(120, (150, 150, 1500, 1060), 4, ['#c6d0cc', '#9fb0ae', '#c6d0cc'], -22, 58, 6)
o.append(woven('ⵙⴰⵍⵉⵎ', P['straw'], 4, 1160, 1010))

show(o + [emblem_frame(W, H, '#565c44', '#8a3a2c')])
