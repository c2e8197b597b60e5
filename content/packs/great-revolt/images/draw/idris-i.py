"""Idris I emblem: a Roman arch at Walili and a small banner of blank cloth, poppies, the hill of Zerhoun; a spring morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, floor, cloud
from walls import ashlar, voussoirs, arch
from trees import olive, tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(121)
K = '#22231c'

# -- spring: a pale sky, the long hill
o += sky('#86b9cf', ['#9ac5d3', '#afd0d5', '#c5dbd6', '#d9e5d6', '#ebecd6', '#f6f0da'], [184, 236, 290, 344, 396, 440], 72, 9)
for x, y, w in ((300, 220, 150), (1330, 180, 170)):
    o += cloud(x, y, w, (.4, .8, 1), ('#f8f6ea',), 18)
o += hills(600, [(250, 200, 420), (620, 250, 440), (1000, 190, 420), (1400, 120, 340)], ['#7f9f7a', '#749470', '#8aaa84'], 4, 20, 8)
for i in range(34):
    x = 130 + i * 40
    y = 470 + 60 * math.sin(i * 1.7) + 80 * abs(i - 22) / 38 + r.uniform(0, 60)
    o.append(loz(x, y + 20, (13, 8), ('#4f6b48', '#6d8a5c'), 1.5))
o += hills(690, [(150, 60, 400), (800, 40, 420), (1450, 80, 400)], ['#a3b565', '#96a85a', '#b0c172'], 8, 18, 6)
for x, y, s in ((190, 690, .7), (300, 700, .75), (420, 690, .65), (1330, 680, .7), (1430, 690, .75)):
    o.append(olive(x, y, s, '#5d7248', '#a9b87e'))
# -- broken columns and low walls of the town in the grass
def stump(x, y, h, w=26):
    o.append(shape([(x - w, y), (x - w, y - h), (x - w * .3, y - h - 14), (x + w * .4, y - h + 4), (x + w, y - h - 8), (x + w, y)], '#d9c79d', 8, K)); o.append(rect(x - w + 2, y - h + 8, w * .7, h - 10, '#f1e5c4')); o.append(rect(x + w * .4, y - h + 8, w * .5, h - 10, '#b39c6f'))
    o.append(box(x - w - 10, y - 12, 2 * w + 20, 18, '#d9c79d', 7, K))
o += floor(['#93a84e', '#829845', '#70873c', '#5f7634', '#4f652d'], [706, 760, 830, 910, 1000], 56, 9)
for x, y, h in ((200, 790, 110), (300, 800, 60), (400, 784, 170), (500, 800, 44)):
    stump(x, y, h)

# -- the arch: one bay of cut stone, half columns at its sides, its top broken away
ax, ay = 1010, 520
ST = ['#ead9ac', '#decb98', '#f2e4bf', '#d5be88']
body = [(720, 920), (720, 330), (760, 330), (760, 300), (840, 300), (840, 250), (930, 250), (930, 216), (1070, 216), (1070, 244), (1130, 244), (1130, 290), (1220, 290), (1220, 350), (1300, 350), (1300, 920)]
hole = arch(ax, ay, 150, 930)
o.append(shape(body, '#b99f6c', 11, K))
o.append(clip('bd', body, ashlar(720, 200, 1300, 920, ST, '#a88c58', 52, (84, 104, 124), 6, 6, '#ffffff')))
o.append(poly([(1236, 350), (1300, 350), (1300, 920), (1236, 920)], '#8f7548', 'opacity=".42"'))
o.append(box(700, 452, 620, 30, '#f2e4bf', 9, K)); o.append(rect(700, 470, 620, 12, '#b39c6f'))
for i in range(19):
    o.append(rect(712 + i * 32, 486, 16, 14, '#8f7548'))
o += voussoirs(ax, ay, 158, 226, ['#f2e4bf', '#d5be88'], 13, 0, K)
for s in (-1, 1):
    x = ax + s * 192
    o.append(box(x - 40, 526, 80, 400, '#ead9ac', 9, K)); o.append(rect(x - 40, 526, 14, 400, '#f8efd6')); o.append(rect(x + 22, 526, 18, 400, '#b39c6f'))
    for y in (600, 680, 760, 840):
        o.append(rect(x - 40, y, 80, 6, '#8f7548'))
    for y, w in ((520, 58), (900, 56)):
        o.append(box(x - w, y, 2 * w, 22, '#f2e4bf', 8, K))
for s in (-1, 1):                                        # half columns with their capitals
    x = ax + s * 268
    o.append(box(x - 22, 560, 44, 340, '#f2e4bf', 8, K))
    for k in (0, 14, 28):
        o.append(rect(x - 20 + k, 560, 7, 340, '#c9b283'))
    o.append(shape([(x - 40, 510), (x + 40, 510), (x + 26, 560), (x - 26, 560)], '#ead9ac', 8, K)); o.append(loz(x, 536, (18, 10), ('#8f7548', '#f2e4bf'), 1.3)); o.append(box(x - 36, 896, 72, 26, '#ead9ac', 8, K))
o.append(shape(hole, '#dfe7cf', 9, K))
inn = [rect(840, 340, 340, 600, '#e8ecd6'), teeth(400, 470, 60, 9, 950, '#f6f0da', x0=820), poly([(840, 660), (900, 610), (1000, 590), (1100, 620), (1180, 650), (1180, 950), (840, 950)], '#7f9f7a')]
inn += [teeth(400, y, 56, 8, 950, c, phase=28 * (j % 2), x0=820) for j, (y, c) in enumerate(((700, '#a3b565'), (770, '#93a84e'), (850, '#829845')))] + [olive(930, 760, .8, '#5d7248', '#a9b87e'), olive(1100, 740, .7, '#5d7248', '#a9b87e')]
inn.append(poly([(990, 700), (1030, 700), (1120, 940), (900, 940)], '#e6d6a4'))
o.append(clip('hl', hole, inn))
for x, y in ((780, 296), (1090, 240), (1250, 346), (880, 246)):                            # grass and capers in the broken top
    o.append(tuft(x, y, 38, '#7f9a48', 6, 9, 4, 14))
o.append(shape([(1330, 920), (1340, 860), (1440, 850), (1460, 920)], '#decb98', 8, K)); o.append(shape([(640, 926), (650, 880), (700, 876), (712, 926)], '#d5be88', 8, K))

# -- the ground in front, a banner of blank cloth
for j, (y, c) in enumerate(((916, '#5f7634'), (976, '#4f652d'), (1034, '#3f5325'))):
    o.append(teeth(W, y, 48, 10, H, c, phase=24 * (j % 2)))
bx = 560
o.append(rod([(bx, 1000), (bx, 470)], '#8a5a35', 13, 8, K))
o.append(shape([(bx - 12, 474), (bx, 430), (bx + 12, 474)], P['silver'], 8, K))
fl = smooth_line([(bx, 496), (500, 482), (440, 512), (372, 490), (300, 516)], 5) + smooth_line([(312, 590), (304, 650), (380, 626), (446, 652), (506, 622), (bx, 640)], 5)
o.append(shape(fl, P['bone'], 10, K))
o.append(clip('fl', fl, [poly([(510, 470), (470, 480), (450, 670), (490, 660)], '#d8d3c2'), poly([(390, 470), (350, 480), (330, 670), (370, 660)], '#d8d3c2'), rect(bx - 18, 480, 20, 180, '#e6dfcb')]))
for k in range(3):
    o.append(rod([(bx, 500 + k * 66), (bx - 16, 502 + k * 66)], P['straw'], 7, 5, K))
# -- poppies
for i in range(44):
    y = 936 + i * 3
    x = r.uniform(140, 1460)
    if 640 < x < 1360 and y > 960 and x > 1180:
        continue
    s = .6 + (y - 930) / 220
    o.append(line([(x, y), (x - 3, y + 30 * s)], '#2f4220', 6))
    o.append(poly(turned([(-1, -.1), (-.5, -.8), (0, -.5), (.5, -.8), (1, -.1), (.5, .6), (-.5, .6)], x, y, 17 * s), P['coral'])); o.append(loz(x, y, (6 * s,), (K,)))
o.append(woven('ⵉⴷⵔⵉⵙ', P['bone'], C, 1320, 1012))
o.append(emblem_frame(W, H, '#c24a34', '#2b4179'))
print(page(W, H, o))
