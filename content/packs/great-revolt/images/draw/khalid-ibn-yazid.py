"""Khalid ibn Yazid emblem: a flat loaf torn open over a letter, before a saddle's high front; evening at the tent's mouth. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from ink import oval, blob, rod, shape

o, K, r = [], '#24130f', random.Random(9)

# -- seen from inside a tent: its dark edge above, outside a rose evening and a low red cloud over the Aures
o += sky(['#7c8fae', '#9aa3b6', '#bdb5b6', '#dcc4ae', '#efd3a4', '#f7e2b0'], 250, 560, '#6a80a4')
o += cloud(420, 330, 460, 90, ['#e58a6a', '#c9503f', '#a02c2f'], 5)
o += hills(620, [(150, 90, 260), (420, 150, 300), (760, 110, 280), (1100, 190, 330), (1420, 120, 260)], ['#8d7f98', '#807390', '#998aa2'], 4, 18)
o += [teeth(W, 628, 80, 7, H, '#c9a866'), teeth(W, 660, 90, 8, H, '#b9934f', 40), teeth(W, 694, 90, 8, H, '#a37c42')]
roof = [(90, 90), (1510, 90), (1510, 330), (1440, 300), (1290, 246), (1080, 210), (800, 198), (520, 210), (310, 246), (160, 300), (90, 330)]
o.append(poly(roof, K))
for k, (c, d) in enumerate((('#3a2320', 26), ('#a02c2f', 52), ('#efe3cb', 66), ('#3a2320', 78), ('#2c1a18', 110))):
    o.append(poly([(90, 80), (1510, 80)] + [(x, max(82, y - d)) for x, y in roof[2:]], c))
for i in range(30):                                      # woven points in the red strip
    x = 120 + i * 46
    y = 198 + ((x - 800) / 700) ** 2 * 128 - 46
    o.append(loz(x, y, 8, '#efc873'))
# -- the mat
o += floor(['#7a2a2a', '#8c3130', '#7a2a2a'], 730, 800, 90, 5)
o.append(rect(90, 760, 1420, 350, '#8c3130'))
for y, h, c in ((742, 12, K), (754, 20, '#efe3cb'), (774, 10, K), (900, 8, '#5f1f22'), (1010, 8, '#5f1f22')):
    o.append(rect(90, y, 1420, h, c))
for i in range(36):
    o.append(poly([(90 + i * 40, 774), (110 + i * 40, 756), (130 + i * 40, 774)], '#24130f'))
for row, (y, q, st) in enumerate(((842, 26, 120), (956, 32, 144))):
    for i in range(14):
        x = 800 + (i - 6.5) * st
        if 100 < x < 1500:
            o += nest(x, y, [(q, '#5f1f22'), (q - 9, '#c98a3c'), (q - 20, '#5f1f22')], 1.8)

# -- the saddle from the side, set down on a bale: high front, seat, lower cantle, flap and cloth
s0 = len(o)
o.append(poly([(790, 960), (900, 930), (1440, 930), (1500, 960), (1420, 990), (900, 990)], '#4a191c'))
o.append(blob([(880, 800), (1120, 770), (1400, 800), (1430, 880), (1400, 956), (1120, 966), (890, 956), (856, 880)], '#5a4632', 9, K, .6))
for x in (960, 1290):
    o += [rect(x - 14, 780, 28, 182, K), rect(x - 7, 782, 14, 176, '#b9935f')]
cloth = [(856, 660), (1440, 660), (1466, 900), (836, 900)]
o.append(poly(cloth, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(cloth, '#1e3a4a'))
for y, h, c in ((812, 10, P['straw']), (822, 44, '#a02c2f'), (866, 10, P['straw'])):
    o.append(rect(838, y, 626, h, c))
for i in range(11):
    o += nest(868 + i * 57, 844, [(20, K), (14, P['bone'])])
for i in range(27):
    o.append(rect(838 + i * 23.6, 898, 14, 30, K)); o.append(rect(841 + i * 23.6, 896, 8, 26, [P['wool'], P['madder'], P['straw']][i % 3]))
tree = [(880, 420), (908, 384), (948, 392), (962, 430), (960, 520), (990, 590), (1070, 632), (1190, 636), (1290, 600), (1350, 530), (1392, 476), (1432, 470), (1452, 500), (1446, 600), (1420, 690), (1380, 740), (1130, 756), (930, 740), (896, 690), (884, 560)]
o.append(blob(tree, '#a8622f', 10, K, .7))
o.append(blob([(892, 470), (930, 560), (980, 640), (1090, 690), (1220, 692), (1330, 650), (1400, 570), (1440, 520), (1444, 600), (1418, 690), (1378, 736), (1130, 750), (934, 736), (900, 690), (890, 560)], '#74401f', 0, '#74401f', .7))
o.append(blob([(968, 560), (1000, 596), (1080, 634), (1190, 638), (1290, 602), (1352, 534), (1376, 560), (1310, 640), (1200, 684), (1070, 680), (984, 630)], '#b5382f', 8, K, .7))
flap = [(1050, 700), (1240, 700), (1262, 800), (1226, 860), (1064, 860), (1030, 800)]
o.append(blob(flap, '#8f5228', 9, K, .6)); o += nest(1146, 780, [(56, K), (46, P['straw']), (32, '#7a1f2b'), (14, P['bone'])])
o += nest(921, 452, [(30, K), (22, P['bone']), (10, '#a02c2f')], .8)
for x, y in ((912, 660), (960, 700), (1330, 706), (1390, 660)):
    o += nest(x, y, [(17, K), (11, P['straw'])])
# the slit under the front, and the second letter coming out of it
o.append(poly([(906, 546), (962, 612), (950, 622), (894, 560)], K))
o.append(poly([(916, 560), (952, 604), (1004, 560), (966, 514)], K, f'stroke="{K}" stroke-width="14"')); o.append(poly([(916, 560), (952, 604), (1004, 560), (966, 514)], P['bone'])); o.append(line([(940, 552), (972, 526)], '#8a6a4a', 7)); o.append(line([(956, 570), (986, 545)], '#8a6a4a', 7))
o[s0:] = [g(o[s0:], 'transform="translate(-36 -22)"')]

# -- the loaf, torn across: the far half, the letter, the near half
cx, cy, A, B = 450, 880, 290, 96
o.append(poly(oval(cx + 30, cy + 104, A + 50, B + 18, 40), '#4a191c'))
q = random.Random(4)
def half(dx, dy, a0, a1, rag, uid):
    arc = [(cx + dx + math.cos(a0 + (a1 - a0) * i / 24) * (A + (5 if i % 2 else -4)), cy + dy + math.sin(a0 + (a1 - a0) * i / 24) * (B + (3 if i % 3 else -3))) for i in range(25)]
    edge = [(cx + dx + x, cy + dy + y) for x, y in rag]
    top, wall_ = arc + edge, 52
    th = [(x, y + wall_) for x, y in top]
    for ps in (th, top):
        o.append(poly(ps, K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"'))
    o.append(poly(th, '#a3652c'))
    for (x0, y0), (x1, y1) in zip(arc, arc[1:]):
        o.append(poly([(x0, y0), (x1, y1), (x1, y1 + wall_), (x0, y0 + wall_)], '#b9772f' if x0 < cx else '#8f5524'))
    for k, ((x0, y0), (x1, y1)) in enumerate(zip(edge, edge[1:])):
        o.append(poly([(x0, y0), (x1, y1), (x1, y1 + wall_), (x0, y0 + wall_)], ('#f7e8c2', '#e6cd98')[k % 2]))
    items, spots = [poly(top, '#dba551'), poly([(cx + dx + math.cos(i * math.tau / 40) * (A - 26), cy + dy - 4 + math.sin(i * math.tau / 40) * (B - 12)) for i in range(40)], '#ebc074')], []
    for _ in range(500):
        a, f = q.uniform(a0, a1), math.sqrt(q.uniform(.02, .84))
        x, y = cx + dx + math.cos(a) * (A - 20) * f, cy + dy + math.sin(a) * (B - 8) * f
        if all(math.hypot(x - u, (y - v) * 2.6) > 66 for u, v in spots):
            spots.append((x, y))
    for i, (x, y) in enumerate(spots):                   # blisters and scorched spots of the griddle
        w = q.uniform(16, 32)
        items.append(poly(oval(x, y, w, w * .4, 10), ['#c98a3c', '#8a4a1f', '#f7dda2'][i % 3]))
    o.extend([f'<clipPath id="h{uid}"><polygon points="{pts(top)}"/></clipPath>', g(items, f'clip-path="url(#h{uid})"')])
rag = [(290, 8), (236, -12), (176, 16), (120, -8), (58, 18), (0, -10), (-64, 14), (-120, -12), (-180, 12), (-236, -10), (-290, 6)]
half(6, -30, math.pi, math.tau, rag, 1)
L4 = [(352, 960), (330, 704), (556, 668), (584, 950)]
mid = ((L4[1][0] + L4[2][0]) / 2, (L4[1][1] + L4[2][1]) / 2 + 26)
mlo = ((L4[0][0] + L4[3][0]) / 2, 980)
o.append(poly([L4[0], L4[1], mid, L4[2], L4[3], mlo], K, f'stroke="{K}" stroke-width="18" stroke-linejoin="round"'))
o.append(poly([L4[0], L4[1], mid, mlo], '#fbf3df')); o.append(poly([mid, L4[2], L4[3], mlo], '#d9c7a2'))
for k in range(5):
    y = 744 + k * 34
    o.append(line([(354 + k * 2, y), (354 + k * 2 + (74, 60, 78, 54, 70)[k], y + 8)], '#4a2c22', 8)); o.append(line([(468, y - 14), (468 + (70, 78, 60, 74, 56)[k], y - 34)], '#6b4a34', 8))
half(-4, 34, 0, math.pi, [(-x, y) for x, y in rag], 2)
for x, y in ((160, 1040), (700, 1046), (790, 1010), (740, 930)):
    o.append(shape([(x - 16, y), (x, y - 13), (x + 18, y - 3), (x + 6, y + 10)], '#ebc074', 6, K))
o.append(woven('ⵅⴰⵍⵉⴷ ⴱⵏ ⵢⴰⵣⵉⴷ', P['straw'], 4, 1150, 1010))
show(o + [emblem_frame(W, H, '#6d2632', '#8a5a2a')])
