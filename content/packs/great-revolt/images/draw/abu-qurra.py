"""Abu Qurra emblem: a long table of rock with one rampart round its brow, over a plain at harvest; storm light. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *
from trees import olive
from land import tent

o, K, r = [], '#231a1c', random.Random(106)

# -- a slate sky after rain, a bright slot under it; the sun from the left
o += sky(['#35465c', '#43566b', '#566a7b', '#71858c', '#9aa898', '#cfcda0', '#f3e3a6'], 180, 500, '#2b3a50')
for x, y, w, h in ((1180, 200, 700, 80), (420, 180, 600, 60), (900, 290, 520, 46)):
    o += cloud(x, y, w, h, ['#6d8090', '#43566b', '#35465c'], int(x))
o += hills(560, [(180, 90, 330), (480, 60, 260), (1360, 130, 330), (1100, 60, 300)], ['#6f8590', '#647a86', '#7a8f98'], 4, 16)

# -- the plain: stubble, fallow and green strips, all running to one far point
o += floor(['#c9b25a', '#d8bc5c', '#e2c465', '#d9b656'], 590, 800, 90, 6)
vx, vy = 1040, 470
strips = [-1700, -1360, -1100, -860, -640, -430, -240, -60, 120, 310, 520, 760, 1040, 1360, 1720]
cols = ['#d6b455', '#8f9a4a', '#e8ce74', '#b98b3f', '#dcbd5e', '#7a8a44', '#ecd684', '#c79a46']
at = lambda d, y: (vx + d * (y - vy) / (1110 - vy), y)
f = []
for i, (a, b) in enumerate(zip(strips, strips[1:])):
    c = cols[i % len(cols)]
    f.append(poly([at(a, 600), at(b, 600), at(b, 1120), at(a, 1120)], c))
    for k in range(1, 7):                                # furrows and rows of stubble
        u = a + (b - a) * k / 7
        f.append(poly([at(u - 5, 700), at(u + 5, 700), at(u + 9, 1120), at(u - 9, 1120)], mix(c, '#5a4320', .24)))
o += clip('pl', [(90, 640), (1510, 640), (1510, 1110), (90, 1110)], f)
o += [teeth(W, 640 + k * 5, 90, 6, 640 + k * 5 + 14, c, 45 * k) for k, c in enumerate(['#a99c50', '#8f9a4a'])]

# -- the hill: a broad table, scarps in two steps, lit on the left, dark on the right
hill = [(150, 830), (230, 760), (318, 730), (350, 640), (430, 610), (452, 500), (500, 470), (1150, 452), (1208, 490), (1230, 590), (1310, 640), (1340, 740), (1440, 790), (1520, 850), (1520, 900), (1300, 890), (900, 880), (500, 890), (150, 870)]
o.append(poly([(160, 860), (500, 900), (900, 890), (1300, 900), (1520, 960), (1520, 850)], '#6d6a38'))
o.append(line(hill[:16], K, 18, 'stroke-linejoin="round"'))
hc = [rect(100, 430, 1420, 480, '#c07a4c')]
def bed(y, dy, c):
    hc.append(poly([(100 + i * 48, y + dy * abs(i - 14) / 14 * 1.2 + (10 if i % 2 else -6) + 8 * math.sin(i * 1.9 + y)) for i in range(32)] + [(1600, 920), (100, 920)], c))
for k, c in enumerate(['#d98f58', '#c07a4c', '#e3a268', '#b56d45', '#cf8652', '#a9744a', '#9c8a4e', '#8a8a4a', '#7c8446', '#6d7a40']):
    bed(492 + k * 40, 60, c)
for i in range(46):                                      # buttresses of the scarp
    x, y = 430 + (i % 23) * 36 + r.uniform(-12, 12), (520 if i < 23 else 640) + r.uniform(-6, 20)
    hc.append(poly([(x, y), (x + 15, y + 8), (x + 11, y + 76), (x - 3, y + 60)], '#8f5638' if i % 3 else '#f0b880'))
hc.append(poly([(980, 440), (1210, 440), (1540, 800), (1540, 920), (1180, 920), (1120, 760), (1150, 640), (1030, 560)], '#3a2c3a', 'opacity=".42"'))
o += clip('hi', hill, hc)
for x, y, s in ((280, 800, .8), (390, 770, .7), (460, 830, .9), (600, 800, .75), (720, 850, .9), (880, 810, .75), (1010, 850, .9), (1150, 820, .8), (1290, 850, .95), (200, 850, .9)):
    o.append(olive(x, y, s, '#4d5a34', '#a3a85c', '#3f2f22'))

# -- the rampart of beaten earth: long lit curtains, square towers, unequal; flat roofs of houses above it
for x, w, h, c in ((560, 70, 54, 0), (640, 90, 72, 1), (742, 60, 50, 0), (810, 84, 96, 1), (900, 70, 60, 0), (976, 96, 76, 1), (1080, 60, 48, 0)):
    o += [rect(x - 8, 392 - h, w + 16, h + 20, K), rect(x, 400 - h, w * .62, h + 12, ('#f0d3a0', '#f7e2b6')[c]), rect(x + w * .62, 400 - h, w * .38, h + 12, '#a5765a')]
    o.append(rect(x + w * .22, 400 - h + 18, 14, 20, K))
def curtain(x0, x1, y, b, c, d):
    o.extend([rect(x0 - 4, y - 9, x1 - x0 + 8, b - y + 14, K), rect(x0, y, x1 - x0, b - y, c), rect(x0, y, x1 - x0, 12, mix(c, '#fff4d6', .6))])
    for k in range(1, 4):                                # the lifts of the earth
        o.append(rect(x0, y + (b - y) * k / 4, x1 - x0, 6, d))
    for i in range(int((x1 - x0) / 46)):
        o.append(rect(x0 + 22 + i * 46, y + (b - y) * (.34 if i % 2 else .6), 8, 8, d))
curtain(476, 1180, 404, 486, '#e9b67a', '#c38a58')
for x0, w, t, b in ((452, 76, 360, 502), (620, 66, 384, 490), (800, 120, 350, 490), (1010, 66, 380, 484), (1130, 82, 356, 496)):
    o += [rect(x0 - 9, t - 9, w + 18, b - t + 18, K), rect(x0, t, w * .66, b - t, '#f3c88c'), rect(x0 + w * .66, t, w * .34, b - t, '#94604c'), rect(x0, t, w * .66, 12, '#fdeac4')]
    for k in range(1, 4):
        o.append(rect(x0, t + (b - t) * k / 4, w * .66, 6, '#cf9662'))
    if w < 100:
        o.append(rect(x0 + w * .24, t + 36, 14, 30, K))
o += [rect(830, 416, 46, 78, K), *[circ(853, 418, 23, K)]]                                # the gate
# -- the way up: from the plain to the gate in two bends
way = [(853, 494), (880, 536), (760, 590), (600, 632), (560, 668), (700, 706), (850, 744), (790, 800), (700, 880), (650, 960), (610, 1120)]
for d, c in ((12, '#8f5638'), (0, '#f2d9a4')):
    o.append(limb(way, [w + d for w in (10, 11, 12, 14, 14, 17, 22, 30, 48, 72, 130)], c))
for i, (x, y) in enumerate(smooth_line(way, 7)[36:]):
    o.append(loz(x + r.uniform(-.3, .3) * (10 + i * 3), y, 5 + i * .16, ('#c9a468', '#fdf0cc')[i % 2], 2))
for x, y, s in ((560, 760, .7), (1000, 770, .65)):
    o.append(olive(x, y, s, '#4d5a34', '#a3a85c', '#3f2f22'))
# -- black tents on the stubble, of those who came with him
for x, y, s in ((1040, 962, .8), (300, 1000, 1.0), (1270, 1040, 1.15)):
    o.append(poly([(x - 210 * s, y - 6), (x + 210 * s, y - 6), (x + 290 * s, y + 16), (x - 160 * s, y + 20)], '#7d5a2c'))
    o += tent(x, y, s)
o.append(woven('ⴰⴱⵓ ⵇⵓⵔⵔⴰ', P['bone'], 4, 1250, 164))
show(o + [emblem_frame(W, H, '#7d4a2a', '#35465c')])
