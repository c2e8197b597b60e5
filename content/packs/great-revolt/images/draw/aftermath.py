"""Aftermath emblem: a great jar lies broken on a crag; four small springs run from it into four green valleys; after the storm. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills, rain, cloud

W, H, C = 1600, 1200, 4
o, r = [], random.Random(308)
K = '#1d1b22'

# -- the storm goes off to the right, light comes from the left
o += sky('#5d7f96', ['#7394a6', '#8fabb5', '#abc0bf', '#c7d2c4', '#e2e0c4', '#f4ecc8'], [186, 232, 280, 330, 380, 430], 64, 10)
for x, y, w, cs in ((1330, 150, 240, ('#3d4a60', '#4c5a70')), (1100, 140, 170, ('#4c5a70', '#5d6b80'))):
    o += cloud(x, y, w, (.6, .9, 1, .8), cs, 24)
o += rain(3, 46, '#8aa0b4', 1080, 1500, 230, 470, .5, (50, 80))
o += hills(520, [(180, 90, 300), (480, 50, 260), (1120, 60, 260), (1420, 120, 320)], ['#8a9aa6', '#7e8f9c', '#94a3ac'], 6, 18, 6)
# -- dry land falling to the viewer in benches
o += floor(['#c49a62', '#b98b54', '#ac7d49', '#9c6d3e', '#8b5f36', '#7a522f', '#694628'], [560, 620, 690, 770, 860, 950, 1030], 80, 10)
# -- the springs: green on both banks, a pool at each end
S = [([(600, 604), (500, 600), (440, 622), (360, 606), (300, 622)], 240, 632, .5),
     ([(680, 650), (560, 690), (560, 750), (400, 780), (400, 850), (300, 900)], 300, 960, 1.15),
     ([(930, 656), (960, 720), (900, 780), (980, 840), (950, 900), (1010, 950)], 1010, 1004, 1.1),
     ([(1040, 610), (1130, 622), (1180, 660), (1290, 660), (1330, 690)], 1376, 730, .75)]
G = ['#3f6a3a', '#5d8a42', '#86ab50']
for ps, x, y, f in S:
    m = len(ps)
    for k, c in enumerate(G):
        o.append(limb([(px + (4 if i % 2 else -4), py) for i, (px, py) in enumerate(ps)], [(50 + i * 16 - k * (18 + i * 2)) * f for i in range(m)], c))
    for k, (a, b, c) in enumerate(((178, 68, '#3f6a3a'), (156, 56, '#5d8a42'), (124, 44, K), (114, 36, '#3f8ab8'), (80, 22, '#6fb0cc'), (40, 9, '#cfe6e4'))):
        o.append(poly(oval(x, y, a * f, b * f, 22), c))
for a, b, c in ((400, 96, '#7a522f'), (372, 84, '#3f6a3a'), (350, 74, '#86ab50')):
    o.append(poly(oval(806, 604, a, b, 26), c))
for w, c in ((16, K), (0, '#3f8ab8')):
    for ps, x, y, f in S:
        o.append(limb([(806 + (ps[0][0] - 806) * .7, 610)] + ps, [max(6, 34 * f + i * 5 * f + w) for i in range(len(ps) + 1)], c))
    o.append(poly(oval(806, 600, 310 + w / 2, 56 + w / 2, 26), c))
for ps, x, y, f in S:
    o.append(limb([(806 + (ps[0][0] - 806) * .7, 610)] + ps, [max(6, (14 + i * 3) * f) for i in range(len(ps) + 1)], '#8fcbd8'))
o.append(poly(oval(806, 602, 280, 36, 26), '#6fb0cc'))
def reed(x, y, s):
    for k in (-2, -1, 0, 1, 2):
        o.append(poly([(x + k * 12 * s - 5, y), (x + k * 12 * s + 5, y), (x + k * 20 * s, y - (70 - abs(k) * 14) * s)], '#2f5a34' if k % 2 else '#79a04a'))
def town(x, y, f):                                       # a few roofs beside each pool
    for dx, w, h, c in ((-52, 50, 50, '#d9c39a'), (-4, 42, 76, '#e8d6b0'), (36, 54, 42, '#cdb486')):
        o.append(box(x + dx * f - w * f / 2, y - h * f, w * f, h * f, c, 6, K)); o.append(rect(x + dx * f - w * f / 2, y - h * f, 12 * f, h * f, '#f6ead0')); o.append(rect(x + dx * f - 7 * f, y - h * f * .5, 14 * f, h * f * .5, K))
for x, y, f in ((190, 620, .7), (470, 990, 1.25), (1180, 1016, 1.2), (1300, 712, .85)):
    town(x, y, f)
for x, y, s in ((170, 1010, 1.2), (230, 1030, 1), (430, 1040, 1), (850, 1036, 1.1), (1130, 1050, .9), (1440, 780, .8), (1330, 790, .6)):
    reed(x, y, s)

# -- the jar, lying on its side, its belly burst: black inside, water at four gaps
J = [(470, 300), (500, 290), (528, 322), (560, 336), (640, 268), (760, 222), (880, 224), (990, 270), (1060, 340), (1096, 372), (1100, 430), (1062, 462), (1010, 500), (930, 520), (800, 520), (690, 500), (600, 462), (552, 438), (522, 440), (496, 470), (462, 464), (452, 384)]
d = curve(J, True, .8)
o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="22" stroke-linejoin="round"/><clipPath id="jr"><path d="{d}"/></clipPath>')
it = [rect(430, 200, 700, 340, '#cf8a54')]
X = lambda x, k=0: [(x - 26 - k, 200), (x + 10 - k, 290), (x + 18 - k, 380), (x + 10 - k, 460), (x - 26 - k, 560)]
for x, w, c in ((600, 16, K), (632, 14, '#8f2f26'), (1000, 16, K), (968, 14, '#8f2f26')):
    it.append(line(X(x), c, w))
for j in range(5):
    for i in range(3):
        cx, cy = 712 + i * 92 + (14 if j % 2 else 0) - abs(j - 2) * 8, 240 + j * 66
        for q, c in ((38, K), (28, '#f0d9ae'), (16, '#8f2f26'), (7, '#f0d9ae')):
            it.append(poly([(cx, cy - q), (cx + q, cy), (cx, cy + q), (cx - q, cy)], c))
it.append(poly([(430, 540), (430, 450), (600, 440), (800, 486), (1000, 450), (1130, 390), (1130, 560)], '#8a4f2f'))
it.append(poly([(560, 330), (650, 262), (780, 226), (900, 230), (780, 250), (660, 300), (600, 350)], '#e8b07a'))
o.append(g(it, 'clip-path="url(#jr)"'))
o.append(blob(oval(486, 382, 34, 92, 18), '#b06c3e', 9, K)); o.append(poly(oval(488, 382, 20, 70, 16), '#2a1a18'))
hole = [(600, 540), (616, 440), (660, 460), (690, 380), (740, 420), (790, 352), (830, 410), (880, 360), (904, 436), (960, 410), (980, 470), (1010, 540)]
o.append(shape(hole, '#2a1a18', 9, K)); o.append(poly([(626, 540), (640, 476), (672, 486), (700, 420), (742, 452), (788, 392), (826, 446), (872, 404), (890, 470), (946, 450), (980, 540)], '#46302a'))
for x, y, q, a in ((396, 560, 60, 20), (300, 600, 34, 60), (1200, 560, 58, -12), (1300, 606, 40, 30)):
    o.append(shape(turned([(-1, .3), (-.5, -.7), (.3, -.8), (1, -.1), (.4, .6)], x, y, q, a), '#cf8a54', 9, K)); o.append(poly(turned([(-.7, .1), (-.4, -.5), (.2, -.6), (.5, -.2)], x, y, q, a), '#e8b07a'))
for x, w in ((652, 40), (742, 52), (870, 52), (962, 40)):
    o.append(poly([(x - w / 2 - 8, 478), (x + w / 2 + 8, 478), (x + w * .8 + 8, 590), (x - w * .8 - 8, 590)], K)); o.append(poly([(x - w / 2, 474), (x + w / 2, 474), (x + w * .8, 600), (x - w * .8, 600)], '#3f8ab8')); o.append(poly([(x - w * .2, 474), (x + w * .2, 474), (x + w * .3, 604), (x - w * .3, 604)], '#cfe6e4'))
for x, y, w in ((700, 616, 90), (900, 616, 90), (806, 634, 60)):
    o.append(loz(x, y, (7,), ('#cfe6e4',), w / 7))
for k in range(26):
    x = 470 + k * 27 + r.randint(-8, 8)
    o.append(poly([(x - 6, 674 - abs(x - 806) * .12), (x + 6, 674 - abs(x - 806) * .12), (x + r.randint(-10, 10), 634 - abs(x - 806) * .12)], '#3f6a3a' if k % 2 else '#79a04a')) if not (640 < x < 720 or 890 < x < 970) else None
o.append(emblem_frame(W, H, '#2c6d7d', '#a02c2f'))
print(page(W, H, o))
