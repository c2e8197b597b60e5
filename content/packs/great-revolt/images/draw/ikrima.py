"""Ikrima emblem: a camel's saddle with two seats and two cushions, set down by the road; far off the walls of Kairouan, early. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import shape, rod, blob, oval, rope

o, K, r = [], '#2b1618', random.Random(119)

# -- early: turquoise above, apricot at the edge of the steppe; the sun behind us on the left
o += sky(['#4f9a9c', '#6bb0a8', '#93c4b0', '#bfd6ba', '#e6e0bc', '#f6dfa8', '#f9d692'], 170, 540, '#3f8a90')
for x, y, w, h in ((430, 220, 560, 44), (1180, 300, 480, 40), (820, 380, 360, 26)):
    o += cloud(x, y, w, h, ['#fdf3d6', '#f3cfa0', '#dfae8c'], int(x))
# -- the steppe, and Kairouan low on it: a wall of brick, nothing higher than its roofs
o += hills(590, [(200, 50, 330), (1400, 60, 360)], ['#b9a08e', '#ad9584'], 4, 12, 5)
o += [rect(900, 556, 470, 44, '#b0714a'), rect(900, 556, 470, 9, '#e6b07c')]
for i in range(12):
    o.append(rect(912 + i * 38, 570, 8, 30, '#95593a'))
for x, w, h in ((930, 44, 22), (990, 30, 16), (1040, 60, 28), (1120, 40, 18), (1180, 56, 26), (1260, 34, 16), (1310, 40, 22)):
    o += [rect(x, 556 - h, w, h, '#f3e0bc'), rect(x + w * .66, 556 - h, w * .34, h, '#c9a684')]
o.append(rect(1120, 572, 30, 28, '#5a2f26'))
o += floor(['#e2bd7c', '#d9ae6c', '#cf9f5e', '#c49054', '#b5804a', '#a67042'], 600, 1010, 90, 8)
road = [(1134, 600), (1120, 622), (1180, 660), (1260, 720), (1330, 800), (1400, 920), (1520, 1120)]
o += [limb(road, [14, 20, 34, 60, 100, 170, 300], '#b5804a'), limb(road, [10, 15, 27, 48, 82, 146, 270], '#f0d6a0')]
for (x, y), w in zip(smooth_line(road, 5)[6:], [20 + i * 7 for i in range(40)]):         # a camel's tracks on it: two pads, then two
    for d in (-.22, .2):
        o.append(poly(oval(x + d * w, y + (6 if d > 0 else -4), max(6, w * .1), max(4, w * .045), 10), '#a9773f'))
for x, y, s in ((200, 700, .8), (330, 660, .5), (1000, 700, .6), (170, 960, 1.2), (1240, 1050, 1)):
    for k in range(-3, 4):
        o.append(poly([(x + k * 9 * s - 5, y), (x + k * 9 * s + 5, y), (x + k * 22 * s, y - (64 - abs(k) * 12) * s)], ['#6b6a3a', '#a39a54'][k % 2]))

# -- the saddle, from the side: three forked bows carry two seats, one behind the other; bars tie them; under all the pads and the cloth
o.append(poly([(300, 1040), (420, 1000), (1090, 1000), (1300, 1040), (1180, 1076), (420, 1076)], '#8a5a36'))
o += [rect(330, 800, 700, 70, K), rect(340, 806, 680, 54, '#5a2a24')]
for c0, s in ((452, -1), (908, 1)):                      # a saddle-bag on either side of the hump
    bag = [(c0 - 150, 830), (c0 + 150, 830), (c0 + 168 + 8 * s, 1004), (c0 + 120, 1030), (c0 - 120, 1030), (c0 - 168 + 8 * s, 1004)]
    o.append(poly(bag, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(bag, '#7a2430'))
    for y, h, c in ((852, 10, P['straw']), (862, 58, '#1f4a5a'), (920, 10, P['straw']), (962, 10, '#efe3cb')):
        w = 150 + (y - 830) * .1
        o.append(poly([(c0 - w, y), (c0 + w, y), (c0 + w + 2, y + h), (c0 - w - 2, y + h)], c))
    for i in range(5):
        o += nest(c0 - 116 + i * 58, 891, [(25, K), (18, P['bone']), (8, '#d4553c')])
    for i in range(9):
        x = c0 - 116 + i * 29
        o += [rect(x - 11, 1026, 22, 42, K), rect(x - 5, 1024, 10, 36, [P['wool'], P['coral'], P['straw'], '#3f8a90'][i % 4])]
for x0, x1 in ((320, 660), (700, 1040)):                  # the straw pads
    o.append(blob([(x0, 820), (x0 + 60, 758), (x1 - 60, 758), (x1, 820), (x1 - 30, 852), (x0 + 30, 852)], '#c9a05e', 9, K, .7))
    for k in range(6):
        o.append(line([(x0 + 50 + k * 48, 772), (x0 + 40 + k * 52, 842)], '#8f6a34', 8))
# the far bars
o += [rod([(380, 800), (980, 640)], '#7a4a2c', 18, 8, K)]
# cushions: red before, blue behind, plump, with corded seams
def cushion(cx, cy, w, h, c, lit, dark, mark):
    ps = [(cx - w, cy + h * .3), (cx - w * 1.02, cy - h * .34), (cx - w * .7, cy - h * .86), (cx, cy - h), (cx + w * .7, cy - h * .86), (cx + w * 1.02, cy - h * .34), (cx + w, cy + h * .3), (cx + w * .8, cy + h * .8), (cx, cy + h * .9), (cx - w * .8, cy + h * .8)]
    o.append(blob(ps, c, 10, K, .8))
    o.append(blob([(cx - w * .9, cy - h * .3), (cx - w * .62, cy - h * .76), (cx, cy - h * .88), (cx + w * .62, cy - h * .74), (cx + w * .3, cy - h * .5), (cx - w * .4, cy - h * .46)], lit, 0, lit, .8))
    o.append(blob([(cx - w * .86, cy + h * .5), (cx, cy + h * .56), (cx + w * .9, cy + h * .3), (cx + w * .76, cy + h * .74), (cx, cy + h * .84), (cx - w * .76, cy + h * .74)], dark, 0, dark, .8))
    for d in (-.56, 0, .56):
        o.extend(nest(cx + d * w, cy + 4, [(h * .42, K), (h * .34, mark), (h * .2, dark), (h * .09, P['straw'])], .9))
cushion(520, 700, 122, 76, '#b5312f', '#d9584a', '#7a1f2b', P['bone'])
cushion(850, 700, 122, 76, '#2b5c9a', '#5a8cc4', '#1e3a6b', P['bone'])
# the bows: a tall post with a knob at each, splayed below into two feet
def bow(x, top, lean):
    o.append(rod([(x, 780), (x - 50, 860)], '#8a5a30', 24, 9, K)); o.append(rod([(x, 780), (x + 50, 860)], '#8a5a30', 24, 9, K))
    o.append(rod([(x, 800), (x + lean, top)], '#a8703c', 34, 9, K)); o.append(line([(x - 10, 796), (x + lean - 10, top + 6)], '#d9a566', 9))
    for t in (.2, .28):
        X, Y = x + lean * (1 - t), top + (800 - top) * t
        o.append(line([(X - 26, Y), (X + 26, Y)], K, 24)); o.append(line([(X - 20, Y), (X + 20, Y)], P['straw'], 10))
    o.append(shape([(x + lean, top - 74), (x + lean + 34, top - 32), (x + lean + 20, top + 6), (x + lean - 20, top + 6), (x + lean - 34, top - 32)], '#c98a4c', 9, K)); o.extend(nest(x + lean, top - 30, [(24, K), (16, P['bone'])], .8))
bow(360, 430, -34); bow(684, 520, 0); bow(1006, 430, 34)
# the near bars, crossing from bow to bow, lashed with hide
for a, b in (((352, 808), (690, 640)), ((678, 640), (1016, 808)), ((356, 812), (1012, 812))):
    o.append(rod([a, b], '#b97d46', 20, 8, K)); o.append(line([(a[0], a[1] - 6), (b[0], b[1] - 6)], '#e0b078', 7))
for x, y in ((358, 808), (684, 642), (1010, 808), (684, 812)):
    for d in (-14, 0, 14):
        o.append(line([(x - 28, y + d - 8), (x + 28, y + d + 8)], K, 15)); o.append(line([(x - 24, y + d - 7), (x + 24, y + d + 7)], '#efe3cb', 7))
# tassels from the outer knobs
for x, s in ((326, -1), (1040, 1)):
    o.append(rope([(x, 440), (x + s * 30, 500), (x + s * 34, 560)], 9, P['straw'], '#8a5a2e', 6, K, 18))
    o.append(shape([(x + s * 34 - 16, 560), (x + s * 34 + 16, 560), (x + s * 34 + 24, 640), (x + s * 34 - 24, 640)], '#d4553c', 8, K)); o.append(rect(x + s * 34 - 16, 566, 32, 10, P['straw']))
o.append(woven('ⵉⴽⵔⵉⵎⴰ', '#4a191c', 4, 1300, 1012))
show(o + [emblem_frame(W, H, '#c2683a', '#1f5a6b')])
