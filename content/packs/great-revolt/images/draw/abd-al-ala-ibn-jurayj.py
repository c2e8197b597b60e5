"""Abd al-Ala ibn Jurayj emblem: a plain wooden door with two different locks, in the shade of a fig; Tangier, morning. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from stone import *

o, K, r = [], '#1c1a22', random.Random(61)

# -- a limewashed wall, blue in the shade, a step of stone
o.append(rect(0, 0, W, H, '#7fa0c4'))
for j in range(17):
    x = 90 - (j % 2) * 60
    while x < 1510:
        w = r.choice([110, 140, 170])
        o.append(rect(x + 3, 120 + j * 56, w - 6, 50, r.choice(['#86a7ca', '#7a9bc0', '#8fb0d0', '#7495bb'])))
        x += w
o += floor(['#8d9db4', '#7788a2', '#62728e'], 986, 1050)
o += [rect(330, 968, 800, 92, K), rect(340, 978, 780, 74, '#b8b5b0'), rect(340, 978, 780, 16, '#dcd8cc'), rect(340, 1032, 780, 20, '#8a8a92')]

# -- the frame and the planks, left of the middle
dx0, dx1, dt, db = 400, 1060, 206, 970
o += [rect(dx0 - 66, dt - 74, dx1 - dx0 + 132, db - dt + 74, K), rect(dx0 - 56, dt - 64, dx1 - dx0 + 112, db - dt + 64, '#6b4a34'), rect(dx0 - 56, dt - 64, dx1 - dx0 + 112, 18, '#8f6a4a')]
o += [rect(dx0 - 56, dt - 64, 16, db - dt + 64, '#8f6a4a'), rect(dx0 - 10, dt - 10, dx1 - dx0 + 20, db - dt + 10, K)]
WOOD = ['#c08a4e', '#b57f45', '#c99558', '#ad773e', '#c08a4e', '#b57f45']
n_, pw = 6, (dx1 - dx0) / 6
def planks(tone):
    out = []
    q = random.Random(7)
    for i in range(n_):
        x = dx0 + i * pw
        c = tone(WOOD[i])
        out += [rect(x + 3, dt, pw - 6, db - dt, c), rect(x + 3, dt, 10, db - dt, mix(c, '#ffffff', .22))]
        for k in range(7):                               # grain and knots
            y = dt + 30 + k * 104 + q.uniform(-20, 20)
            xx = x + q.uniform(26, pw - 36)
            out.append(poly([(xx - 4, y), (xx, y - q.uniform(40, 70)), (xx + 5, y), (xx, y + q.uniform(30, 60))], mix(c, '#4a2c22', .34)))
        y = dt + q.uniform(120, 640)
        out += nest(x + pw * .56, y, [(15, mix(c, '#4a2c22', .5)), (8, mix(c, '#4a2c22', .2))], .7)
    for y in (dt + 90, db - 150):
        out += [rect(dx0, y - 10, dx1 - dx0, 76, K), rect(dx0, y, dx1 - dx0, 56, tone('#a06a38')), rect(dx0, y, dx1 - dx0, 12, tone('#c99558'))]
        for i in range(n_):
            out += nest(dx0 + (i + .5) * pw, y + 30, [(17, K), (10, '#98a2ae')])
    return out
o += planks(lambda c: c)

# -- the first lock: wood, as in the villages; a bolt that runs into the jamb, a toothed key of wood
bx, by = 838, 470
o += [rect(bx - 30, by + 52, 420, 60, K), rect(bx - 20, by + 62, 400, 40, '#8a5a30'), rect(bx - 20, by + 62, 400, 12, '#b98546')]
o += [rect(1066, by + 36, 70, 92, K), rect(1076, by + 46, 50, 72, '#6b4a34')]
o += [rect(bx - 74, by - 84, 200, 250, K), rect(bx - 62, by - 72, 176, 226, '#8a5a30'), rect(bx - 62, by - 72, 176, 20, '#b98546'), rect(bx - 62, by + 134, 176, 20, '#5c3a22')]
for k in range(3):
    o += nest(bx - 26 + k * 52, by - 16, [(26, K), (18, P['straw']), (8, '#8a5a30')])
for x in (bx - 56, bx + 92):
    for y in (by - 64, by + 128):
        o.append(rect(x, y, 16, 16, K))
o += [rect(bx - 66, by + 62, 184, 10, K), rect(bx - 66, by + 96, 184, 10, K)]
o += [line([(bx + 26, by + 112), (bx - 20, by + 292)], K, 40), line([(bx + 26, by + 112), (bx - 20, by + 292)], '#d9b27a', 22)]
for k in range(3):                                       # the teeth of the key
    x, y = bx + 4 - k * 9, by + 208 + k * 34
    o += [rect(x - 2, y - 13, 54, 28, K), rect(x, y - 5, 44, 12, '#d9b27a')]
o += [circ(bx - 26, by + 306, 32, K), circ(bx - 26, by + 306, 22, '#d9b27a'), circ(bx - 26, by + 306, 9, K)]

# -- the second: iron, with a hasp; a barrel lock of the towns
hx, hy = 536, 568
o += [rect(hx - 30, hy - 222, 140, 90, K), rect(hx - 20, hy - 212, 120, 70, '#7d8794'), rect(hx - 20, hy - 212, 120, 12, '#c6cbd0')]
for x in (hx + 6, hx + 74):
    o.append(loz(x, hy - 172, 14, K))
sh = [(hx - 76, hy + 90), (hx - 76, hy - 30), (hx + 152, hy - 30), (hx + 152, hy + 90)]          # the bow, square, through the hasp
o += [line(sh, K, 48), line(sh, '#565f6c', 28), line([(hx - 86, hy + 50), (hx - 86, hy - 38), (hx + 152, hy - 38)], '#98a2ae', 8)]
o += [poly([(hx + 6, hy - 150), (hx + 74, hy - 150), (hx + 74, hy + 6), (hx + 40, hy + 34), (hx + 6, hy + 6)], K), poly([(hx + 16, hy - 152), (hx + 64, hy - 152), (hx + 64, hy), (hx + 40, hy + 20), (hx + 16, hy)], '#98a2ae'), rect(hx + 16, hy - 152, 14, 146, '#c6cbd0'), loz(hx + 40, hy - 84, 16, K)]
o += [rect(hx - 124, hy + 60, 328, 112, K), rect(hx - 112, hy + 70, 304, 92, '#7d8794'), rect(hx - 112, hy + 78, 304, 18, '#c6cbd0'), rect(hx - 112, hy + 138, 304, 16, '#565f6c')]
for x in (hx - 90, hx - 10, hx + 90, hx + 170):          # the rings of the barrel
    o += [rect(x - 15, hy + 54, 30, 124, K), rect(x - 7, hy + 62, 14, 108, P['saffron'])]
o += nest(hx + 40, hy + 116, [(30, K), (21, P['saffron']), (10, K)])
o += [rect(hx - 150, hy + 84, 34, 64, K), rect(hx - 140, hy + 94, 20, 44, '#98a2ae')]

# -- the fig that throws the shade: a bough with a few leaves, lower right
def fig(x, y, s, a, c, lit_):
    t = math.radians(a)
    f = lambda ps: [(x + (px * math.cos(t) - py * math.sin(t)) * s, y + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    # five blunt lobes with round ends, the middle one longest
    b = [(0, 62), (-40, 58), (-66, 40), (-64, 16), (-40, 10), (-78, -8), (-98, -36), (-78, -56), (-46, -44), (-30, -36), (-32, -84), (-18, -116), (0, -124), (18, -116), (32, -84), (30, -36), (46, -44), (78, -56), (98, -36), (78, -8), (40, 10), (64, 16), (66, 40), (40, 58)]
    d, h = curve(f(b), True, .8), curve(f([(0, 56)] + [(px * .8, py * .86) for px, py in b[2:12]] + [(0, -106)]), True, .6)
    o.extend([f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="16" stroke-linejoin="round"/>', f'<path d="{d}" fill="{c}"/>', f'<path d="{h}" fill="{lit_}"/>', line(f([(0, 92), (0, -84)]), K, 7), line(f([(-62, -34), (0, 40), (62, -34)]), K, 6)])
bough = [(1500, 1010), (1420, 900), (1330, 800), (1290, 660), (1210, 560)]
o += [limb(bough, [64, 54, 42, 32, 16], K), limb(bough, [46, 36, 26, 16, 8], '#8a8478')]
for x, y, s, a in ((1420, 980, .9, -60), (1300, 930, 1, -30), (1420, 800, 1, 50), (1250, 760, 1.05, -50), (1390, 650, .95, 40), (1200, 600, .9, -70), (1270, 540, .85, 10), (1440, 520, .8, 60), (1180, 900, .8, -80)):
    fig(x, y, s, a, '#2f6b52', '#5f9460')
o.append(woven('ⵄⴰⴱⴷ ⵍⵄⵍⴰ', K, 4, 730, 988))

show(o + [emblem_frame(W, H, '#a88a48', '#2b4179')])
