"""Tariq ibn Ziyad emblem: the Rock, Jabal Tariq, seen from the sea at daybreak; four small sails make for it. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from hull import ship

o, K, r = [], '#191a2c', random.Random(21)

# -- daybreak: cobalt, violet, rose, a thread of gold
o += sky(['#3a4f94', '#5763a3', '#7c79b0', '#a58fb6', '#cba5b4', '#e8bdaa', '#f6d7ab', '#f8e9c6'], 200, 610, '#2b3f80')
o += stars(14, (150, 150, 700, 260), 3)
o += disc(296, 664, [(120, '#f6d7ab'), (102, '#f3b85a'), (84, P['straw']), (60, '#fffaf0')], [(150, 26, 30, .06, '#f3b85a'), (186, 26, 22, .035, '#f6d7ab')])
# -- the low coast of Spain behind
o += strata(ridge(0, W, 664, [(120, 20, 200), (1340, 70, 220), (1500, 100, 220)], 5, 4, 26), 680, ['#8f86b2', '#847ba8'], 14, 2, 4)

# -- the Rock: a sheer cliff to the north (left), a saw-edged ridge, terraces down to the south
S = [(430, 680), (446, 610), (470, 540), (486, 430), (512, 330), (538, 262), (566, 236), (600, 262), (640, 300), (690, 316), (730, 282), (770, 250), (806, 272), (850, 306), (900, 292),
     (940, 262), (976, 244), (1010, 276), (1050, 330), (1090, 380), (1124, 398), (1150, 470), (1190, 500), (1250, 508), (1276, 560), (1330, 584), (1390, 590), (1412, 640), (1436, 680)]
o.append(poly(S, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"'))
rock = [rect(400, 200, 1060, 500, '#b9a7a6')]
for k, c in enumerate(['#d9c4b4', '#c4aea8', '#cdb9ae', '#b49d9e', '#c4aea8', '#a58f96', '#b49d9e', '#97828e', '#8a7686', '#7d6c80']):   # beds, dipping to the south
    y = 236 + k * 50
    rock.append(poly([(400, y)] + [(400 + i * 40, y + i * 5 + (i % 2) * 16 + 10 * math.sin(i * 1.3 + k * 2)) for i in range(28)] + [(1500, 720), (400, 720)], c))
for x0, y0, x1, y1, w in ((566, 236, 600, 690, 92), (770, 250, 812, 690, 120), (976, 244, 1010, 690, 120), (1150, 470, 1170, 690, 60)):           # shaded couloirs below each summit
    rock.append(poly([(x0, y0 - 6), (x0 + w * .5, y0 + 120), (x0 + w * .3, y0 + 190), (x1 + w, y1), (x1, y1), (x0 + 14, y0 + 240), (x0 + 34, y0 + 150)], '#6d5f7c'))
for x0, y0, s in ((538, 262, 1), (730, 282, .8), (940, 262, .9)):                                                         # lit faces, to the sunrise
    rock.append(poly([(x0 + 24 * s, y0 - 20 * s), (x0 + 4, y0 + 150 * s), (x0 - 30 * s, y0 + 330 * s), (x0 - 70 * s, y0 + 420), (x0 - 110 * s, y0 + 420), (x0 - 60 * s, y0 + 170 * s)], '#f0d3b4'))
for i in range(64):                                      # scrub on the slopes
    x = r.uniform(640, 1420)
    y = r.uniform(470 + max(0, x - 1100) * .34, 676)
    q = r.uniform(10, 18)
    rock += [poly([(x - q * 1.3, y + 4), (x - q * .6, y - q * .7), (x + q * .5, y - q * .8), (x + q * 1.3, y + 4)], '#3a4a58'), poly([(x - q, y), (x - q * .5, y - q * .6), (x + q * .3, y - q * .6), (x, y)], '#61745f')]
o += [f'<clipPath id="rock"><polygon points="{pts(S)}"/></clipPath>', g(rock, 'clip-path="url(#rock)"')]

# -- the Strait
o += sea(676, 1090, ['#8fb0d2', '#3f67ab', '#345a99', '#cba5b4', '#2b4179', '#3f67ab', '#24366b'], 14, 2, 42, 3.5, '#f6d7ab')
for j in range(9):                                       # the sun's road
    y, q = 694 + j * 27, 12 + j * 3
    for i in range(-1 - j // 4, 2 + j // 4):
        x = 296 + j * 12 + (i + .5 * (j % 2)) * (50 + 5 * j)
        if x > 140:
            o.append(poly([(x - q * 1.7, y), (x, y - q * .5), (x + q * 1.7, y), (x, y + q * .5)], '#f8e9c6' if j % 2 else '#f3b85a'))
for x, y, s in ((1240, 750, .34), (1010, 790, .46), (770, 850, .62), (440, 930, .84)):
    o += ship(x, y, s, K, ('#5a3426', '#7d5236', '#3a2020'), (P['bone'], '#cbb7b4'), P['madder'])
    for k in range(7):
        o.append(poly([(x + (-230 + k * 70 - 40) * s, y + 40 * s), (x + (-230 + k * 70) * s, y + 30 * s), (x + (-230 + k * 70 + 40) * s, y + 40 * s), (x + (-230 + k * 70) * s, y + 50 * s)], '#8fb0d2'))
o.append(woven('ⵟⴰⵕⵉⵇ', P['straw'], 4, 1080, 990))

show(o + [emblem_frame(W, H, '#2f5590', '#4b2440')])
