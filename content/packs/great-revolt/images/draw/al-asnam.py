"""Al-Asnam, winter 742-743: the night of candles; Kairouan behind its new trench, lit from end to end. 1600x1200 SVG."""
import math, random
from amz import *
from light import stars, show, loz
from band import bands, W, H

o, r, K = [], random.Random(121), '#0d0a10'
o.append(rect(0, 0, W, H, '#0b0c16'))
for i, (c, y) in enumerate(zip(['#10101d', '#171423', '#221a29', '#33212c', '#4a2b2c', '#643828'], [230, 310, 380, 440, 494, 540])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))
o += stars(40, (10, 116, 1590, 380), 3, ('#efe3cb', '#8fa5c4', '#efc873'))
# -- the town: low blocks against the glow, every window alight, candles along the roofs
WIN, wall_ = ['#f6dc93', P['saffron'], '#d9822f'], ['#2a1a1f', '#33201f', '#241619']
def flame(x, y, s):
    for q, c in ((46, '#4a2418'), (35, '#7a3a1c'), (25, '#b8602a')):
        o.append(poly([(x + math.cos(i * math.tau / 8 + .39) * q * s, y - 22 * s + math.sin(i * math.tau / 8 + .39) * q * s) for i in range(8)], c))
    o.append(poly([(x, y - 50 * s), (x + 13 * s, y - 20 * s), (x + 9 * s, y - 4 * s), (x - 9 * s, y - 4 * s), (x - 13 * s, y - 20 * s)], P['saffron'])); o.append(poly([(x, y - 34 * s), (x + 7 * s, y - 16 * s), (x, y - 4 * s), (x - 7 * s, y - 16 * s)], P['bone']))
    o.append(rect(x - 8 * s, y - 4 * s, 16 * s, 34 * s, '#efe3cb')); o.append(rect(x + 2 * s, y - 4 * s, 6 * s, 34 * s, '#c9a878'))
def house(x, y, w, h, s, win=1):
    o.append(rect(x - 7, y - 7, w + 14, h + 7, K)); o.append(rect(x, y, w, h, wall_[s % 3])); o.append(rect(x, y, w, 9, '#8a4a25'))
    m = int(w // 74)
    for i in range(m):
        if (i + s) % 3:
            xx, yy = x + w * (i + .5) / m - 10, y + 34
            o.append(rect(xx - 6, yy - 6, 32, 46, '#6b3a20')); o.append(rect(xx, yy, 20, 34, WIN[(i + s) % 3])); o.append(rect(xx + 7, yy, 6, 34, '#6b3a20'))
def dome(x, y, q):
    D = [(x + math.cos(math.pi * (1 + i / 20)) * q, y + math.sin(math.pi * (1 + i / 20)) * q * .86) for i in range(21)]
    o.append(poly(D, K, f'stroke="{K}" stroke-width="14"')); o.append(poly(D, '#33201f')); o.append(line([(x + math.cos(math.pi * (1 + i / 20)) * (q - 5), y + math.sin(math.pi * (1 + i / 20)) * (q - 5) * .86) for i in range(2, 19)], '#8a4a25', 7))
rows = (((-30, 520, 170), (150, 486, 150), (310, 540, 190), (510, 470, 160), (680, 430, 190), (880, 404, 210), (1100, 440, 170), (1280, 480, 150), (1440, 510, 190)),
        ((-80, 590, 220), (150, 610, 190), (350, 580, 230), (590, 546, 200), (800, 520, 250), (1060, 540, 200), (1270, 570, 210), (1490, 590, 160)),
        ((-40, 690, 260), (232, 716, 220), (464, 672, 250), (726, 640, 280), (1018, 630, 230), (1260, 656, 200), (1472, 676, 170)))
dome(400, 546, 56); dome(985, 404, 66); dome(1390, 480, 48)
for k, row in enumerate(rows):
    for i, (x, y, w) in enumerate(row):
        house(x, y, w, 900 - y, i + k)
    for i, (x, y, w) in enumerate(row):
        if k == 2:
            for j in range(3):
                flame(x + w * (j + .5) / 3, y - 34, .94)
        elif (i + k) % 2:
            flame(x + w * .5, y - 24, .62)
# -- the ground before it, and the trench that runs across from the left, nearer to us there
for i, (c, y) in enumerate(zip(['#5a3321', '#4a2a1e', '#3b221b', '#2d1a18', '#231416'], [806, 850, 910, 980, 1050])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))
zz = [(-70, 1046, 70), (190, 940, 62), (350, 1026, 57), (580, 920, 50), (720, 984, 45), (920, 892, 39), (1050, 940, 34), (1220, 872, 29), (1340, 904, 25), (1490, 856, 21), (1680, 872, 17)]
lift = lambda f, d=0: [(x, y + w * f + d) for x, y, w in zz]
o.append(poly(lift(-1.5) + lift(-.5)[::-1], '#b8672f')); o.append(poly(lift(-1.15) + lift(-.5)[::-1], '#8a4a25'))
o.append(poly(lift(-.62) + lift(.72)[::-1], K)); o.append(poly(lift(-.5) + lift(-.12)[::-1], '#5c3423'))
o.append(poly(lift(.66) + lift(1.0)[::-1], '#a3592c'))
for x, y, w in zz[1:-1:2]:                               # spades left in the bank
    h = w * 2.1
    o.append(line([(x + w * .4, y - w * 1.1), (x + w * 1.1, y - w * 1.1 - h)], K, 10 + w * .14)); o.append(line([(x + w * .4, y - w * 1.1), (x + w * 1.1, y - w * 1.1 - h)], '#8a5a34', max(6, w * .12)))
def torch(x, y, s):
    for q, c in ((100, '#3f2119'), (76, '#6b331c'), (54, '#a3521f')):
        o.append(poly([(x + math.cos(i * math.tau / 10) * q * s, y - 150 * s + math.sin(i * math.tau / 10) * q * s) for i in range(10)], c))
    o.append(poly([(x - 9 * s, y), (x + 9 * s, y), (x + 14 * s, y - 112 * s), (x - 14 * s, y - 112 * s)], K)); o.append(poly([(x - 4, y - 6), (x + 4, y - 6), (x + 7 * s, y - 106 * s), (x - 7 * s, y - 106 * s)], '#8a4a25'))
    o.append(poly([(x - 22 * s, y - 118 * s), (x + 22 * s, y - 118 * s), (x + 14 * s, y - 92 * s), (x - 14 * s, y - 92 * s)], K))
    o.append(poly([(x - 22 * s, y - 118 * s), (x - 32 * s, y - 150 * s), (x - 14 * s, y - 172 * s), (x - 10 * s, y - 206 * s), (x + 8 * s, y - 184 * s), (x + 22 * s, y - 200 * s), (x + 32 * s, y - 150 * s), (x + 22 * s, y - 118 * s)], P['coral']))
    o.append(poly([(x - 15 * s, y - 118 * s), (x - 20 * s, y - 148 * s), (x - 2 * s, y - 180 * s), (x + 20 * s, y - 150 * s), (x + 15 * s, y - 118 * s)], P['saffron'])); o.append(poly([(x - 8 * s, y - 118 * s), (x, y - 156 * s), (x + 9 * s, y - 118 * s)], P['bone']))
for x, y, s in ((1500, 906, .42), (1345, 962, .5), (1130, 980, .62), (880, 1030, .8), (560, 1080, 1.05), (170, 1100, 1.3)):
    torch(x, y, s)
o += bands('#5a2a1c', '#1f1522', P['saffron'], P['coral'], P['straw'], 'points', 'chevrons', 'ⵍⴰⵚⵏⴰⵎ', K, '#efe3cb')
show(o)
