"""Kairouan: the camp-city on the white salt plain, its ditch, and the cisterns before it; noon without shade. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from ink import shape
from sheet import show

o, r, K = [], random.Random(19), '#2b2420'
o += sky(['#9cc4cc', '#b0d0d2', '#c6dcd8', '#d9e6dc', '#e9ece0', '#f6f1e2'], 170, 400, '#86b4c0')
o += disc(1220, 250, [(86, '#f6f1e2'), (70, '#fbe7b2'), (48, '#fffdf6')], [(120, 24, 34, .05, '#f6e6bd')])
o += strata(ridge(0, W, 430, [(180, 56, 240), (420, 86, 220), (640, 40, 200)], 4, 6, 26), 440, ['#a8bcc0', '#b6c8c8'], 16, 2, 4)
# -- the plain: salt, with seams like a net
o += floor(['#e9e4d4', '#f6f1e2', '#ece6d6', '#fbf8ee', '#f0ebdc', '#fffdf6', '#f3eee0', '#e6dfcb'], 426, 1040, 72, 7)
for j in range(15):
    y = 450 + j * (14 + j * 2.3)
    s = .3 + j * .1
    for i in range(-9, 10):
        x = 800 + (i + .5 * (j % 2)) * 150 * s
        if 130 < x < 1470 and y < 1060:
            o.append(line([(x - 74 * s, y), (x - 30 * s, y - 15 * s), (x + 30 * s, y - 15 * s), (x + 74 * s, y), (x + 30 * s, y + 15 * s)], '#d9d3bf', 6))
# -- the town: flat roofs of mud brick in rows, tents at both ends, the mosque a plain hall of columns
WALLS = [('#d9b884', '#b3875a', '#efd9ac'), ('#cda874', '#a67a4e', '#e6cb98'), ('#e2c594', '#bd9264', '#f6e6c2')]
def block(x, y, w, h, c, door=False):
    o.extend([rect(x - 6, y - h - 6, w + 12, h + 6, K), rect(x, y - h, w, h, c[0]), rect(x + w * .64, y - h, w * .36, h, c[1]), rect(x, y - h, w, 8, c[2])])
    if door:
        o.append(rect(x + w * .2, y - h * .56, max(10, w * .2), h * .56, K))
for row in range(4):
    y, x = 474 + row * 36, 300 - row * 26
    while x < 1250 + row * 30:
        w = r.choice([44, 54, 64, 74]) + row * 5
        block(x, y, w, r.choice([30, 38, 46]) + row * 6, WALLS[r.randrange(3)], r.random() < .5)
        x += w + r.choice([8, 12, 26])
o += [rect(640, 408, 330, 120, K), rect(648, 416, 314, 112, '#e9cf9c'), rect(648, 416, 314, 12, '#fbf3dc'), rect(880, 416, 82, 112, '#c29a68')]      # the mosque of 703
for k in range(7):
    x = 668 + k * 42
    o += [poly([(x, 528), (x, 476), (x + 5, 462), (x + 14, 456), (x + 23, 462), (x + 28, 476), (x + 28, 528)], K)]
for k in range(9):
    o.append(rect(656 + k * 34, 396, 18, 16, K)); o.append(rect(660 + k * 34, 400, 10, 14, '#e9cf9c'))
for row in (1, 2, 3):
    y, x = 500 + row * 30, 520 - row * 130
    for k in range(3 + row):
        block(560 + k * 118 - row * 66, y + 22, 70, 40 + row * 4, WALLS[(k + row) % 3], True)
for x, y, s in ((190, 560, .44), (300, 604, .5), (1330, 560, .46), (1250, 610, .52), (1420, 620, .5)):
    o += tent(x, y, s, ('#fbf3e2', '#d9c9a4'), '#7a2f2a', '#8a7a5c', K)
# -- the ditch of 742 and its bank
q = [(60 + i * 62, 706 - 46 * math.sin(i * math.pi / 24) + 8 * math.sin(i * 1.7)) for i in range(25)]
o += [line([(x, y - 34) for x, y in q], '#b98f62', 46), line([(x, y - 44) for x, y in q], '#d9b884', 20), line(q, K, 52), line([(x, y - 4) for x, y in q], '#6a4a34', 34), line([(x, y + 12) for x, y in q], '#8f6a48', 14)]
for i in range(0, 25):
    x, y = q[i]
    o.append(poly([(x - 24, y - 56), (x, y - 76), (x + 24, y - 56), (x, y - 44)], '#c79a6c'))
o += [poly([(742, 640), (858, 640), (880, 720), (720, 720)], K), poly([(752, 640), (848, 640), (868, 714), (732, 714)], '#d9b884')]                   # the way over it
for k in range(5):
    o.append(poly([(750 - k * 4, 650 + k * 13), (850 + k * 4, 650 + k * 13), (852 + k * 4, 657 + k * 13), (748 - k * 4, 657 + k * 13)], '#a67a4e'))
# -- the cisterns: round, stepped, the sky in them
def cistern(x, y, a):
    b = a * .34
    e = lambda f, dy=0: [(x + math.cos(i * math.tau / 40) * a * f, y + dy + math.sin(i * math.tau / 40) * b * f) for i in range(40)]
    o.append(poly(e(1.12, b * .3), '#c9c0a6')); o.append(poly(e(1.09, b * .16), K)); o.append(poly(e(1.05, b * .1), '#b3875a'))
    o.append(poly(e(1.08), K)); o.append(poly(e(1.04), '#efd9ac')); o.append(poly(e(.9), K)); o.append(poly(e(.87, b * .03), '#8f6a48')); o.append(poly(e(.84, b * .08), '#3f8098'))
    o.append(poly(e(.7, b * .12), '#5fa3b4')); o.append(poly(e(.52, b * .14), '#8fc6cc')); o.append(poly(e(.3, b * .15), '#c6e2de'))
    for i in range(24):
        t = (i + .5) * math.tau / 24
        p = lambda f: (x + math.cos(t) * a * f, y + math.sin(t) * b * f)
        o.append(line([p(.92), p(1.03)], '#b98f62', 7))
    o.append(loz(x + a * .22, y + b * .1, max(10, b * .16), '#fffdf6', 2.4)); o.append(loz(x + a * .02, y + b * .3, max(8, b * .09), '#fffdf6', 3))
cistern(1130, 800, 160); cistern(420, 800, 190); cistern(830, 952, 330)
o.append(woven('ⵍⵇⴰⵢⵔⴰⵡⴰⵏ', '#7a2f2a', 4, 330, 1004))
show(o + [emblem_frame(W, H, '#8aa6a8', '#8a4a25')])
