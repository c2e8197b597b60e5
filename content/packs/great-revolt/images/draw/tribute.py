"""Tribute emblem: on a steelyard a small sealed list outweighs a bale of pale fleeces; behind, an empty sheepfold; before dawn. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills

W, H, C = 1600, 1200, 4
o, r = [], random.Random(301)
K = '#141a1e'

# -- before dawn: a cold sky, one yellow line
o += sky('#123640', ['#174450', '#1f5560', '#2e6a70', '#4a827f', '#74998a', '#a9b48f', '#dccf94', '#f3e3a8'], [200, 268, 336, 404, 470, 530, 580, 622], 56, 12)
o += hills(690, [(220, 70, 330), (620, 40, 300), (1010, 90, 360), (1430, 50, 300)], ['#35615f', '#2e5755', '#3c6a66'], 5, 18, 5)
o += floor(['#8b8f6b', '#75805f', '#5f6f54', '#4a5d49', '#384c3e', '#2a3c34'], [716, 752, 806, 872, 946, 1016], 60, 8)
# -- the empty fold: hurdles, its gate standing open
def hurdle(x0, y0, x1, y1, h, m):
    for k in (.3, .72):
        o.append(rod([(x0, y0 - h * k), (x1, y1 - h * k)], '#6f6a4c', 7, 5, K))
    for i in range(m + 1):
        x, y = x0 + (x1 - x0) * i / m, y0 + (y1 - y0) * i / m
        o.append(rod([(x, y), (x + (i % 2) * 4, y - h)], '#8d8660', 9, 5, K))
hurdle(690, 770, 1040, 770, 62, 8); hurdle(1040, 770, 1110, 836, 76, 2); hurdle(690, 770, 610, 836, 76, 2)
hurdle(610, 836, 790, 836, 88, 4); hurdle(930, 836, 1110, 836, 88, 4); hurdle(930, 836, 884, 904, 88, 2)

# -- fleeces: flat folded bundles of tight curls
def fleece(x, y, w, h, c, seed):
    q = random.Random(seed)
    m = 9
    top = [(x - w + 2 * w * i / m, y - h + (10 if i % 2 else -6) + (18 if i in (0, m) else 0)) for i in range(m + 1)]
    bot = [(x + w - 2 * w * i / m, y + h + (8 if i % 2 else -4) - (18 if i in (0, m) else 0)) for i in range(m + 1)]
    ps = top + [(x + w + 20, y - 4)] + bot + [(x - w - 20, y + 4)]
    o.append(blob(ps, c, 9, K, 1.1))
    o.append(f'<path d="{curve([(px * .93 + x * .07, py - 10) for px, py in bot] + [(px * .93 + x * .07, py + 4) for px, py in bot[::-1]], True)}" fill="{mix(c, "#7a6f5c", .45)}"/>')
    for j in range(int(h * 2 / 26)):
        for i in range(int(w * 2 / 44)):
            cx, cy = x - w + 30 + i * 44 + (j % 2) * 20, y - h + 20 + j * 25
            if cx < x + w - 6 and cy < y + h - 12:
                o.append(f'<path d="M{n(cx - 11)} {n(cy + 4)}q2 -13 12 -11q10 4 4 12q-6 4 -8 -2" fill="none" stroke="{mix(c, "#8a7a60", .5 + .1 * (q.random() > .5))}" stroke-width="6"/>')

# -- the steelyard: beam, hook, fulcrum
fx, fy, t = 600, 400, math.radians(15)
B = lambda d, w=0: (fx + math.cos(t) * d - math.sin(t) * w, fy + math.sin(t) * d + math.cos(t) * w)
o.append(box(110, 150, 1380, 44, '#6b4a33', 9, K)); o.append(rect(110, 150, 1380, 12, '#94704f')); o.append(rect(110, 184, 1380, 10, '#46301f'))
for y in (228, 268, 308):
    o.append(ring(fx, y, 22, 12, P['steel'], P['silver'], None, e=7, k=K, sq=1.15))
o.append(shape([(fx - 34, 330), (fx + 34, 330), (fx + 26, 440), (fx - 26, 440)], '#5f6a75', 9, K)); o.append(rect(fx - 20, 340, 12, 88, P['silver']))
bx, by = B(-176)
for dx in (-150, -52, 52, 150):                          # the sling of the bale
    o.append(rod([(bx, by + 30), (bx + dx, 586)], '#b98f56', 9, 6, K))
for i, (w, h, c) in enumerate(((196, 58, '#d9ccb2'), (186, 54, '#e6dbc4'), (200, 56, '#f1e8d4'), (168, 50, '#fbf5e6'))):
    fleece(bx + (6, -8, 4, -2)[i], 886 - i * 92, w, h, c, 40 + i)
for dx in (-120, 120):                                   # its cords
    o.append(rod([(bx + dx * .82, 556), (bx + dx, 640), (bx + dx * 1.04, 760), (bx + dx, 944)], P['madder'], 15, 7, K))
    for k in range(8):
        y = 588 + k * 44
        o.append(poly([(bx + dx - 7, y), (bx + dx + 8, y + 10), (bx + dx + 8, y + 20), (bx + dx - 7, y + 10)], P['coral']))
beam = [B(-214, -16), B(-60, -20), B(60, -20), B(800, -11), B(800, 11), B(60, 20), B(-60, 20), B(-214, 16)]
o.append(shape(beam, '#a87b32', 10, K)); o.append(poly([B(-210, -12), B(-60, -15), B(60, -15), B(796, -8), B(796, -1), B(60, -4), B(-60, -4), B(-210, -4)], P['straw']))
for i in range(17):                                      # the marks of the weights
    d = 96 + i * 40
    o.append(poly([B(d - 4, -14), B(d + 4, -14), B(d + 4, 4 if i % 5 else 14), B(d - 4, 4 if i % 5 else 14)], K))
for x, y in (B(0), B(-176)):
    o.append(loz(x, y, (26, 17, 8), (K, P['bone'], P['madder'])))
o.append(loz(*B(806), (24, 15), (K, P['straw'])))
# -- the weight: one small roll, corded and sealed
wx, wy = B(690)
o.append(ring(wx, wy + 6, 34, 13, P['steel'], P['silver'], None, e=7, k=K, sq=1.2))
o.append(rod([(wx, wy + 48), (wx, wy + 118)], P['madder'], 13, 6, K))
y0, y1 = wy + 118, wy + 300
sh = [(wx - 40, y1 - 30), (wx + 46, y1 - 30), (wx + 40, y1 + 60), (wx + 52, y1 + 118), (wx + 8, y1 + 128), (wx - 46, y1 + 116), (wx - 38, y1 + 50)]
o.append(shape(sh, '#fffaf0', 9, K)); o.append(poly([(wx + 22, y1), (wx + 46, y1), (wx + 40, y1 + 60), (wx + 52, y1 + 118), (wx + 30, y1 + 122)], '#dccba2'))
for k in range(5):                                       # the list itself, in a writing that is only woven
    o.append(rect(wx - 26, y1 + 18 + k * 20, (44, 28, 48, 36, 22)[k], 8, '#5c4a3c'))
o.append(shape([(wx - 50, y0), (wx + 50, y0), (wx + 50, y1), (wx - 50, y1)], '#e9dcbc', 10, K))
for a, b, c in ((-50, -36, '#cdb98d'), (-36, -2, '#fffaf0'), (-2, 18, '#f1e6cc'), (34, 50, '#b39c6f')):
    o.append(rect(wx + a, y0, b - a, y1 - y0, c))
o.append(blob(oval(wx, y0, 50, 15, 14), '#fffaf0', 8, K)); o.append(poly(oval(wx, y0, 34, 8, 14), '#6d5636'))
cy = y0 + 98
o.append(rect(wx - 58, cy - 17, 116, 34, K)); o.append(rect(wx - 52, cy - 10, 104, 20, P['madder']))
o.append(blob([(wx + px, cy + py) for px, py in ((-50, 4), (-36, -40), (0, -50), (40, -38), (52, 2), (38, 42), (-4, 50), (-42, 38))], P['madder'], 9, K))
o.append(loz(wx, cy, (34, 24, 12), (P['madder2'], P['coral'], P['madder2'])))
o.append(poly([(wx - 150, 1032), (wx, 1018), (wx + 150, 1032), (wx, 1046)], '#1f2f2a')); o.append(poly([(bx - 220, 1018), (bx, 1000), (bx + 220, 1018), (bx, 1036)], '#1f2f2a'))
o.append(emblem_frame(W, H, '#1d4a50', '#7f2127'))
print(page(W, H, o))
