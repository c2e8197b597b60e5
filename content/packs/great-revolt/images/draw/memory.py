"""Memory emblem: a cairn on a pass before the Aurès; every passer-by has laid a stone of another colour, one more lies ready. Spring morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show
from sky import sky, floor, hills
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(316)
K = '#231a2b'

# -- a turquoise morning, violet mountains with the last snow
o += sky('#3fa0a8', ['#58b0b2', '#76c0bb', '#96cfc4', '#b6ddcd', '#d5e8d4', '#efeed8'], [186, 240, 298, 356, 412, 464], 64, 10)
sk = [(round(x), round(y)) for x, y in ridge(0, W, 620, [(190, 200, 300), (430, 300, 330), (640, 210, 260), (900, 130, 260), (1180, 190, 300), (1460, 250, 300)], 12, 14, 34)]
o += strata(sk, 720, ['#8a7fae', '#7d72a3', '#978cba'], 26, 3, 5)
for x, y, w in ((430, 320, 120), (190, 420, 80), (640, 410, 74), (1460, 370, 90), (1180, 430, 60)):
    o.append(poly([(x - w * .8, y + w * .8), (x, y), (x + w * .9, y + w * .8), (x + w * .5, y + w * .62), (x + w * .24, y + w), (x, y + w * .66), (x - w * .3, y + w * .96), (x - w * .5, y + w * .66)], '#f6f4f4'))
    o.append(poly([(x, y), (x + w * .9, y + w * .8), (x + w * .5, y + w * .62), (x + w * .24, y + w), (x + w * .1, y + w * .5)], '#cdc8de'))
o += hills(690, [(150, 60, 300), (520, 30, 280), (1000, 60, 360), (1420, 80, 300)], ['#6d9a6a', '#618d60', '#7aa876'], 8, 18, 5)
# -- the pass: short grass, a path that goes by
o += [teeth(W, y, 80, 8, H, c, phase=40 * (i % 2)) for i, (c, y) in enumerate(zip(['#a9b56e', '#98a861', '#869956', '#74894c', '#637943'], [716, 780, 850, 930, 1010]))]
for e, cs in ((14, ['#7d7a4e'] * 4), (0, ['#ead9b8', '#e3cfab', '#dcc39a', '#d0b488'])):
    o.append(limb([(1330, 716), (1250, 770), (1290, 850), (1190, 950), (1240, 1110)], [14 + e, 40 + e, 84 + e, 150 + e, 230 + e], cs[1]))
# -- the cairn: courses of stones, no two of one colour beside each other
X0, Y0 = 660, 1030
o.append(poly([(200, 984), (660, 960), (1110, 980), (900, 1010), (560, 1030), (180, 1012)], '#4f6238')); 
COL = ['#a8a29a', '#b5523f', '#8c8f99', '#d9b46a', '#7f9a8a', '#c9b59a', '#5c6f9c', '#c98a5a', '#9b6a86', '#a8a29a', '#87634a', '#c9b59a']
def stone(x, y, w, h, c, sd):
    q = random.Random(sd)
    base = ((-.5, .2), (-.44, -.26), (-.2, -.5), (.18, -.5), (.44, -.28), (.5, .16), (.36, .46), (-.34, .5))
    ps = [(x + a * w + q.uniform(-.04, .04) * w, y + b * h + q.uniform(-.05, .05) * h) for a, b in base]
    o.append(shape(ps, c, 8, K))
    o.append(clip(f'k{sd}', ps, [poly([(x - w, y + h * .16), (x + w, y + h * .06), (x + w, y + h), (x - w, y + h)], mix(c, K, .3)), poly([(x - w * .06, y - h), (x - w, y - h), (x - w, y + h), (x - w * .3, y + h), (x - w * .36, y)], mix(c, K, .16)),
                                 poly([(x - w * .16, y - h * .42), (x + w * .2, y - h * .44), (x + w * .36, y - h * .22), (x - w * .1, y - h * .2)], mix(c, '#ffffff', .45))]))
rows = [(946, 7, 132, 104), (866, 6, 128, 100), (788, 5, 124, 96), (712, 4, 120, 92), (640, 3, 116, 88), (570, 2, 112, 86)]
sd = 0
for j, (y, m, w, h) in enumerate(rows):
    for i in range(m):
        sd += 1
        x = X0 + (i - (m - 1) / 2) * w * .93 + (8 if j % 2 else -6)
        stone(x, y + (i * 13 + j * 7) % 11 - 5, w * (1, 1.1, .94)[(i + j) % 3], h * (1, .94, 1.06)[(i * 2 + j) % 3], COL[(i * 5 + j * 7) % 12], sd)
stone(X0 - 4, 498, 108, 84, '#f4efe4', 90)
# -- poppies at its foot, one more stone ready beside the path
def flower(x, y, q, c):
    o.append(line([(x, y), (x + 4, y + q * 2.4)], '#3f5a2c', 7)); o.append(poly([(x - q, y - q * .3), (x - q * .5, y - q), (x + q * .5, y - q), (x + q, y - q * .3), (x + q * .4, y + q * .7), (x - q * .4, y + q * .7)], c, f'stroke="{K}" stroke-width="6"')); o.append(poly([(x, y - 8), (x + 7, y), (x, y + 8), (x - 7, y)], K))
for i in range(34):
    x = 170 + i * 37
    if abs(x - 1230) > 130:
        o.append(tuft(x, 1052 + (i * 17) % 18, 36 + (i * 13) % 26, ['#4f6e36', '#5f7f3e', '#3f5a2c'][i % 3], r.uniform(-8, 8), 9, 3, 12))
for x, y, c in ((230, 990, 0), (300, 1014, 1), (196, 1020, 1), (362, 1000, 0), (960, 1006, 0), (1030, 1012, 1), (896, 1020, 1)):
    flower(x, y, 20, ('#d8402f', '#efc248')[c])
o.append(poly([(1150, 1020), (1250, 1000), (1330, 1014), (1290, 1034), (1190, 1036)], '#a88c62'))
stone(1236, 984, 116, 84, '#b5523f', 91)
o.append(emblem_frame(W, H, '#7d2a50', '#2f7f86'))
show(o)
