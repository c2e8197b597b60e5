"""Rustamids emblem: Tahert in the mist, a town of several gates on green hills; in front a bough of quinces, wet with rain. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills, rain
from trees import olive

W, H, C = 1600, 1200, 4
o, r = [], random.Random(310)
K = '#1c2620'

# -- a grey-green morning, the hills step back into mist
o += sky('#a9bab4', ['#b4c3ba', '#bfccc0', '#cbd5c6', '#d6decc', '#e1e6d3'], [190, 240, 290, 340, 386], 96, 8)
o += hills(430, [(240, 100, 320), (620, 150, 340), (1060, 120, 340), (1420, 170, 300)], ['#a3b8a6', '#9bb09e', '#abbfae'], 3, 20, 6)
o += [teeth(W, 470, 120, 7, H, '#cfdac9'), teeth(W, 500, 120, 7, H, '#c0d0bb', phase=60)]
o += hills(600, [(160, 60, 300), (800, 110, 480), (1100, 150, 420), (1480, 60, 240)], ['#8fae86', '#86a57c', '#99b78f'], 8, 20, 5)

# -- the town: a wall that climbs over the hill, a gate on every side, roofs within
WALL, SH, LT = '#c6ad84', '#97805c', '#e2cfa6'
def roof(x, y, w, h, c='#d3bd93'):
    o.append(box(x - w / 2, y - h, w, h, c, 6, K)); o.append(rect(x - w / 2, y - h, w * .24, h, '#ecdcb8')); o.append(rect(x + w * .24, y - h, w * .26, h, '#a48d68')); o.append(rect(x - 5, y - h * .62, 12, h * .34, K))
for i in range(30):
    t = i / 38
    x = 600 + (i * 173) % 740
    y = 520 + (i // 6) * 27 + abs(x - 980) * .09
    roof(x, y, 46 + (i * 7) % 24, 40 + (i * 11) % 26, ('#d3bd93', '#c8b088', '#dcc8a0')[i % 3])
    if i % 3 == 1:
        o.append(loz(x + 34, y - 18, (22, 14), ('#3f5f3c', '#7f9c5c'), 1.0))
def gate(x, y, s):
    w, h = 76 * s, 118 * s
    o.append(box(x - w / 2, y - h, w, h, WALL, 8, K)); o.append(rect(x - w / 2, y - h, 14, h, LT)); o.append(rect(x + w / 2 - 14, y - h, 14, h, SH)); o.append(rect(x - w / 2, y - h, w, 8, LT))
    o.append(poly([(x - 24 * s, y)] + [(x + math.cos(math.pi * (1 + i / 10)) * 24 * s, y - 54 * s + math.sin(math.pi * (1 + i / 10)) * 24 * s) for i in range(11)] + [(x + 24 * s, y)], '#2a241c'))
G = [(560, 668), (780, 742), (1050, 760), (1300, 700), (1424, 610)]
WL = [(500, 610)] + G + [(1500, 560)]
for (ax, ay), (bx, by) in zip(WL, WL[1:]):
    o.append(shape([(ax, ay - 92), (bx, by - 92), (bx, by), (ax, ay)], WALL, 8, K)); o.append(poly([(ax, ay - 92), (bx, by - 92), (bx, by - 74), (ax, ay - 74)], LT))
    m = int(math.hypot(bx - ax, by - ay) / 62)
    for k in range(m):
        x, y = ax + (bx - ax) * (k + .5) / m, ay + (by - ay) * (k + .5) / m
        o.append(rect(x - 14, y - 52 + (k % 2) * 22, 28, 8, SH))
for x, y in G:
    gate(x, y, .92)
# -- orchards before the wall, in rows on the slope
o += [teeth(W, y, 80, 10, H, c, phase=40 * (j % 2)) for j, (y, c) in enumerate(((790, '#7d9e6a'), (850, '#6c8e58'), (920, '#5a7c48'), (990, '#496a3b'), (1044, '#3b5831')))]
for x, y in G[:3]:
    o.append(poly([(x - 22, y + 8), (x + 22, y + 8), (x + (x - 900) * .3 + 60, 1070), (x + (x - 900) * .3 - 60, 1070)], '#cbb98c'))
for j in range(2):
    for i in range(6):
        x, y = 700 + i * 150 + j * 74 - 60, 872 + j * 118
        if j * 9 + i != 5 and min(abs(x - (gx + (gx - 900) * .3 * (y - 760) / 310)) for gx, _ in G[:4]) > 70 and x < 1440:
            o.append(olive(x, y, 1.0 + j * .3, '#3d6238', '#85a95a', '#4a3526', K))
            for dx, dy in ((-20, -52), (16, -70), (26, -48)):
                o.append(loz(x + dx * (.85 + j * .2), y + dy * (.85 + j * .2), (10,), ('#efc23f',)))
o += rain(4, 20, '#dfe8e0', 480, 1460, 140, 700, .22, (50, 90), 6)

# -- the bough of quinces, close to the eye
def leaf(x, y, L, a, c, c2):
    ps = [(0, 0), (L * .3, -L * .26), (L * .7, -L * .22), (L, 0), (L * .7, L * .22), (L * .3, L * .26)]
    o.append(shape(turned(ps, x, y, 1, a), c, 9, K)); o.append(poly(turned([(0, 0), (L * .3, -L * .26), (L * .7, -L * .22), (L, 0)], x, y, 1, a), c2)); o.append(line(turned([(8, 0), (L * .8, 0)], x, y, 1, a), mix(c, K, .4), 7))
def quince(x, y, s):
    ps = [(0, -96), (38, -88), (58, -50), (84, -6), (84, 46), (52, 84), (16, 90), (0, 80), (-18, 90), (-54, 82), (-84, 44), (-84, -8), (-56, -52), (-38, -88)]
    T = lambda q: [(x + px * s, y + py * s) for px, py in q]
    o.append(blob(T(ps), '#e8b62e', 11, K)); o.append(f'<path d="{curve(T([(52, -40), (74, -4), (74, 42), (46, 74), (14, 80), (34, 40), (40, -4)]), True, .9)}" fill="#c08a1e"/>')
    o.append(f'<path d="{curve(T([(-28, -76), (-4, -84), (-20, -44), (-44, 0), (-52, 40), (-70, 34), (-68, -4), (-46, -44)]), True, .9)}" fill="#f8dc78"/>')
    o.append(shape(T([(-16, 76), (-22, 98), (-6, 88), (0, 104), (8, 88), (24, 98), (16, 76)]), '#6a5a2a', 6, K))
    for px, py in ((26, 24), (-14, 54), (18, -30)):
        o.append(loz(*T([(px, py)])[0], (11 * s + 3, 6), ('#a87416', '#fff6d0'), .8))
for ps, ws in (([(60, 250), (200, 262), (330, 330), (440, 460), (496, 650)], [64, 54, 42, 30, 14]), ([(250, 280), (340, 240), (430, 226), (520, 250)], [30, 24, 18, 10]), ([(300, 310), (280, 430), (264, 560)], [26, 20, 12])):
    o.append(limb(ps, [w + 18 for w in ws], K)); o.append(limb(ps, ws, '#5c4632')); o.append(limb([(x - 2, y - 6) for x, y in ps], [w * .3 for w in ws], '#927658'))
LV = ('#3f6a44', '#6f9a5c')
for x, y, L, a in ((150, 250, 120, -60), (220, 270, 130, 100), (330, 250, 130, -80), (430, 228, 120, -50), (520, 250, 120, 20), (380, 370, 120, -20), (330, 340, 130, 150), (440, 440, 120, -15), (480, 540, 110, 60), (470, 520, 110, 140), (250, 500, 120, 150), (290, 420, 110, 20), (150, 270, 110, 130)):
    leaf(x, y, L, a, *LV)
quince(262, 690, 1.42); quince(486, 770, 1.2); quince(560, 392, .92)
leaf(262, 548, 140, 30, *LV); leaf(262, 552, 110, -170, *LV); leaf(500, 640, 120, -150, *LV); leaf(500, 640, 110, 10, *LV); leaf(540, 300, 100, 160, *LV)
o.append(emblem_frame(W, H, '#4f6f3a', '#c08a1e'))
print(page(W, H, o))
