"""Thalaba emblem: iron collars hang from one rope along a white wall of Cordoba; the stone of the market is empty, noon. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import ring, rope, box, shape, rod

o, K, r = [], '#1a1a22', random.Random(103)

# -- noon: a strip of hot blue, tiled eaves, a wall of white lime
o += sky(['#3f7fb0', '#5c97c0', '#84b3cf'], 130, 200, '#3f7fb0')
o += [rect(90, 216, 1420, 700, '#f3ead6')]
for i in range(70):                                      # lime, laid on by hand
    x, y = r.uniform(90, 1480), r.uniform(300, 860)
    o.append(poly([(x - 60, y), (x - 20, y - 9), (x + 50, y - 5), (x + 70, y + 4), (x + 10, y + 10)], r.choice(['#faf4e4', '#e9dcc2', '#e6d6b8'])))
for x, y, m in ((1180, 640, 3), (180, 420, 2), (1330, 330, 2), (150, 800, 3)):                       # where it has fallen, brick
    for k in range(m):
        for i in range(3 - k % 2):
            o.append(rect(x + i * 64 + (k % 2) * 30, y + k * 26, 56, 19, ['#c98a62', '#b9774f', '#d69a70'][(i + k) % 3]))
o += [rect(90, 286, 1420, 40, '#8f9bb8'), *[poly([(90 + i * 40, 322), (110 + i * 40, 344), (130 + i * 40, 322)], '#8f9bb8') for i in range(36)]]          # shade of the eaves
for i in range(37):
    x = 82 + i * 40
    o += [poly([(x, 190), (x + 40, 190), (x + 40, 280), (x + 33, 296), (x + 7, 296), (x, 280)], K), poly([(x + 7, 196), (x + 33, 196), (x + 33, 276), (x + 28, 287), (x + 12, 287), (x + 7, 276)], ['#b9573a', '#c9694a', '#a94c34'][i % 3]), rect(x + 10, 196, 8, 82, '#dd8a62')]
o.append(rect(82, 180, 1450, 14, K))
# -- the ground of the market, bleached
o += [rect(90, 900, 1420, 220, '#d9bd8c'), rect(90, 894, 1420, 12, '#8f7a5c')]
o += [teeth(W, 940, 90, 7, H, '#e3c99a'), teeth(W, 1000, 100, 8, H, '#d6b884', 50), teeth(W, 1056, 100, 8, H, '#c7a570')]
for i in range(40):
    x, y = r.uniform(110, 1490), r.uniform(930, 1080)
    o.append(poly([(x - 14, y), (x, y - 6), (x + 16, y), (x + 2, y + 6)], r.choice(['#b08d5c', '#f0dcb4'])))

# -- the rope, from peg to peg, sagging; first all shadows on the wall, then the iron
pegs = [(200, 430), (1400, 430)]
f = lambda x: 430 + 96 * (1 - ((x - 800) / 600) ** 2)
xs = [330, 565, 800, 1035, 1270]
SH = '#a9a7b4'
o.append(line([(x + 44, f(x) + 60) for x in range(200, 1401, 40)], SH, 16))
def collar(x, y, a, c, shade=False, open_=0):
    """An iron collar on its short chain: a hinge on the left, a hasp with a staple on the right. Turned by a degrees."""
    q, cy = 74, y + 126
    if shade:
        o.append(rect(x - 8, y, 16, 70, c)); o.append(circ(x, cy, q + 14, c)); o.append(circ(x, cy, q - 18, '#f3ead6' if not open_ else c))
        o.append(rect(x + q - 16, cy - 30, 46, 60, c))
        return
    for k in range(2):                                   # two links
        o.append(ring(x, y + 16 + k * 30, 15, 9, '#6d7681', '#aeb6be', None, e=6, k=K, sq=1.15))
    o.append(ring(x, cy, q, 28, '#4f5863', '#a3adb7', '#2f3640', e=8, k=K))
    o.append(shape([(x - 16, cy - q - 26), (x + 16, cy - q - 26), (x + 18, cy - q + 18), (x - 18, cy - q + 18)], '#6d7681', 7, K)); o.append(circ(x, cy - q - 6, 9, K))
    o.append(shape([(x - q - 24, cy - 26), (x - q + 22, cy - 26), (x - q + 22, cy + 26), (x - q - 24, cy + 26)], '#6d7681', 7, K)); o.append(rect(x - q - 8, cy - 26, 14, 52, K)); o.append(rect(x - q - 18, cy - 18, 8, 36, '#aeb6be'))
    o.append(shape([(x + q - 20, cy - 34), (x + q + 34, cy - 34), (x + q + 34, cy - 14), (x + q - 20, cy - 14)], '#8c949d', 7, K)); o.append(shape([(x + q - 20, cy + 12), (x + q + 34, cy + 12), (x + q + 34, cy + 32), (x + q - 20, cy + 32)], '#5c6570', 7, K))
    o.append(rect(x + q + 10, cy - 46, 14, 92, K)); o.append(rect(x + q + 14, cy - 40, 6, 80, '#a34a2a'))
for x in xs:
    collar(x + 44, f(x) + 60, 0, SH, True)
for x, y in pegs:
    o += [poly([(x + 16, y - 14), (x + 84, y + 50), (x + 70, y + 66), (x, y + 14)], SH)]
o.append(rope([(x, f(x)) for x in range(200, 1401, 60)], 16, '#c79a5b', '#7d5226', 8, K, 24))
for x in xs:
    collar(x, f(x) + 4, 0, None)
    o.append(rope([(x - 16, f(x - 16) - 3), (x, f(x) + 16), (x + 16, f(x + 16) - 3)], 10, '#d9b074', '#7d5226', 6, K, 18))
for x, y in pegs:
    s = -1 if x < 800 else 1
    o.append(shape([(x - 24, y - 30), (x + 24, y - 30), (x + 20, y + 34), (x - 20, y + 34)], '#7a4a2c', 9, K)); o.append(rect(x - 18, y - 24, 12, 50, '#a8733f'))
    for k in range(3):
        o.append(line([(x - 26, y - 12 + k * 15), (x + 26, y - 8 + k * 15)], K, 16)); o.append(line([(x - 24, y - 12 + k * 15), (x + 24, y - 8 + k * 15)], '#c79a5b', 8))
    o.append(rope([(x + s * 6, y + 26), (x + s * 18, y + 80), (x + s * 4, y + 130)], 10, '#c79a5b', '#7d5226', 6, K, 20))
# -- the stone of the auction: two worn steps, nobody on them
o.append(poly([(560, 1050), (1150, 1050), (1330, 1078), (700, 1078)], '#a08052'))
def step(x0, x1, y, h, d, top, front):
    o.append(shape([(x0 + d, y - d * .7), (x1 - d, y - d * .7), (x1, y), (x1, y + h), (x0, y + h), (x0, y)], front, 10, K)); o.append(poly([(x0, y), (x0 + d, y - d * .7), (x1 - d, y - d * .7), (x1, y), (x1 - 60, y + 8), (x1 - 150, y - 2), (x0 + 200, y + 7), (x0 + 90, y - 1)], top))
    q = random.Random(int(y))
    for _ in range(9):
        x, yy = q.uniform(x0 + 20, x1 - 80), q.uniform(y + 20, y + h - 14)
        o.append(poly([(x, yy), (x + 40, yy - 6), (x + 54, yy + 4), (x + 10, yy + 8)], '#6f6a68'))
step(500, 1120, 988, 66, 60, '#cfc8ba', '#8f8986')
step(610, 1010, 886, 66, 70, '#e2dccd', '#9c9690')
o.append(poly([(720, 866), (780, 850), (850, 850), (900, 862), (850, 874), (760, 876)], '#c4bcae'))
o.append(woven('ⵜⴰⵍⴰⴱⴰ', P['madder2'], 4, 300, 1012))
show(o + [emblem_frame(W, H, '#c9a44e', '#7a1f2b')])
