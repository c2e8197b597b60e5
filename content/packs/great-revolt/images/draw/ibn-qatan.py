"""Ibn Qatan emblem: a shut gate of Cordoba and two empty posts, their shadows long on wet stone at evening. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, cloud
from walls import wall, voussoirs, ashlar, arch

W, H, C = 1600, 1200, 4
o, r = [], random.Random(110)
K = '#191726'

# -- after rain: cold violet, a lemon strip low down
o += sky('#3b3a5c', ['#4a486d', '#5c597f', '#726d90', '#8c859e', '#aaa1a8', '#cbbfae', '#e6d9ae', '#f3ebc0'], [180, 226, 274, 322, 370, 416, 460, 502], 80, 9)
for x, y, w in ((420, 190, 280), (900, 236, 330), (1330, 170, 230)):
    o += cloud(x, y, w, (.5, 1, .8), ('#302f4f', '#45436a'), 20)

# -- the river and the far bank on the right, catching the light; the bridge on its piers
o.append(rect(860, 620, 640, 200, '#8c859e'))
for j in range(8):
    o.append(teeth(640, 640 + j * 22, 56, 6, 820, ['#f3ebc0', '#aaa1a8', '#726d90', '#e6d9ae'][j % 4], phase=28 * (j % 2), x0=860))
o.append(poly([(860, 610), (1000, 594), (1120, 602), (1300, 586), (1500, 596), (1500, 640), (860, 640)], '#4a486d'))
o.append(box(860, 636, 660, 134, '#9a94ac', 9, K)); o.append(rect(860, 636, 660, 16, '#f3ebc0'))
for i in range(4):
    x = 960 + i * 172
    ar = arch(x, 748, 62, 790)
    o.append(shape(ar, '#5c597f', 8, K)); o.append(clip(f'b{i}', ar, [teeth(160, 776, 40, 5, 800, '#f3ebc0', x0=x - 80)]))
    o.append(shape([(x + 70, 800), (x + 70, 720), (x + 86, 700), (x + 102, 720), (x + 102, 800)], '#b3adc0', 7, K))
o += wall(1420, 1500, 540, 640, ['#9a94ac'], '#726d90', K, h=30, seed=2, mw=40)

# -- the wall and the gate, to the left, in shadow, its right edges lit
ST = ['#6a6684', '#625e7c', '#737090', '#5a5674']
o += wall(80, 900, 470, 800, ST, '#443f60', K, h=34, seed=3, mw=70)
for x0, x1 in ((180, 330), (640, 790)):
    o += wall(x0, x1, 360, 810, ['#7b7796', '#726e8d', '#8480a0'], '#4c4769', K, h=36, seed=x0, mw=50)
    o.append(rect(x1 - 16, 362, 16, 446, '#e6d9ae'))
    o.append(rect((x0 + x1) / 2 - 14, 450, 28, 76, K))
o.append(rect(884, 472, 16, 328, '#e6d9ae'))
hole = arch(485, 620, 110, 810)
o += voussoirs(485, 620, 118, 176, ['#a39eb4', '#8e89a3'], 13, 0, K)
for s in (-1, 1):
    o.append(box(485 + s * 147 - 29, 624, 58, 186, '#8e89a3', 8, K))
o.append(poly(hole, K))
o.append(clip('gt', arch(485, 620, 102, 810), [rect(380, 500, 210, 320, '#3a2a3a')] + [rect(389 + i * 40, 500, 32, 320, '#4f3a48' if i % 2 else '#463342') for i in range(5)]
              + [rect(380, y, 210, 18, K) for y in (600, 700, 780)] + [loz(405 + i * 40, y + 9, (9,), ('#a39eb4',)) for i in range(5) for y in (600, 700, 780)] + [rect(481, 500, 8, 320, K)]))
# -- wet paving
for j, (y, h) in enumerate(((800, 44), (844, 56), (900, 70), (970, 88), (1058, 60))):
    o.append(rect(80, y, 1440, h + 50, K))
    for i in range(-9, 10):
        x, w = 1000 + (i + (.5 if j % 2 else 0)) * (110 + j * 34), 110 + j * 34
        o.append(rect(x + 4, y + 4, w - 8, h - 5, ['#57537a', '#4d496e', '#615d84', '#524e74'][(i * 3 + j) % 4]))
for x, y, a, b in ((1330, 900, 130, 20), (300, 980, 150, 24), (1280, 1030, 150, 18), (560, 870, 80, 12)):
    o.append(poly([(x - a, y), (x - a * .6, y - b), (x + a * .7, y - b), (x + a, y), (x + a * .5, y + b), (x - a * .5, y + b)], '#cbbfae')); o.append(poly([(x - a * .6, y + 2), (x + a * .5, y - b * .4), (x + a * .6, y + b * .3), (x - a * .2, y + b * .7)], '#f3ebc0'))

# -- the posts, their shadows running to the gate
P2 = ((990, 900, 250, 34), (1280, 970, 190, 40))
for x, y, t, w in P2:
    o.append(poly([(x - w, y - 12), (x + w, y + 14), (x - 400, y + 8), (x - 820, y - 22), (x - 860, y - 60), (x - 400, y - 44)], '#2a2744'))
for x, y, t, w in P2:                                    # hewn square: a dark face, a lit face; a mortise cut through near the top, empty
    o.append(shape([(x - w, y), (x - w, t + 14), (x - w + 14, t), (x + w + 12, t), (x + w + 26, t + 14), (x + w + 26, y - 6)], '#5a4250', 11, K))
    o.append(poly([(x + w * .5, y), (x + w * .5, t + 12), (x + w * .5 + 10, t), (x + w + 12, t), (x + w + 26, t + 14), (x + w + 26, y - 6)], '#e8c98a'))
    o.append(poly([(x - w, t + 14), (x - w + 14, t), (x + w * .5 + 10, t), (x + w * .5, t + 14)], '#8a6a70'))
    for k in range(7):                                   # marks of the adze
        yy = t + 190 + k * 76
        if yy < y - 50:
            o.append(poly([(x - w + 8, yy), (x + w * .3, yy - 22), (x + w * .36, yy - 8), (x - w + 12, yy + 14)], '#46323f'))
            o.append(poly([(x + w * .6, yy + 26), (x + w + 18, yy + 14), (x + w + 18, yy + 22), (x + w * .6, yy + 36)], '#b98f5e'))
    o.append(box(x - w * .62, t + 70, w * .86, 64, '#cbbfae', 8, K)); o.append(rect(x - w * .62, t + 70, w * .86, 12, K))
    for dx, q in ((-w - 8, 26), (8, 34), (w + 26, 28)):
        o.append(shape(turned([(-1, .4), (-.7, -.5), (.2, -.8), (.9, -.3), (1, .4)], x + dx, y + 8, q), '#8e89a3', 8, K)); o.append(poly(turned([(.1, -.5), (.7, -.2), (.8, .2), (.3, 0)], x + dx, y + 8, q), '#e6d9ae'))
o.append(woven('ⴱⵏ ⵇⴰⵟⴰⵏ', '#e6d9ae', C, 330, 1014))
o.append(emblem_frame(W, H, '#5b5580', '#8a4a25'))
print(page(W, H, o))
