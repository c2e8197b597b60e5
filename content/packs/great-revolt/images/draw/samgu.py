"""Samgu emblem: a herd of sheep beside a new wall of rammed earth, its boards still on; the palms of Tafilalt, morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, floor
from trees import palm, tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(118)
K = '#2c1a17'

# -- morning, pale green-blue to cream
o += sky('#7fb5b5', ['#92c1bc', '#a7cdc3', '#bed9ca', '#d6e4d0', '#ebecd6', '#f7f1dc'], [182, 228, 276, 326, 378, 430], 56, 10)
o += hills(560, [(300, 60, 330), (700, 40, 300), (1100, 80, 360), (1420, 50, 280)], ['#c79a8f', '#bb8d84', '#d3a79b'], 4, 14)
for x, y, h, s in ((190, 640, 240, .85), (310, 640, 330, 1), (430, 640, 210, .75), (545, 640, 280, .9), (650, 640, 200, .7)):
    o.append(palm(x, y, h, s, '#7d5638', '#2f5f45', '#6a9455', (20, -14, 10, 26, -8, 14)[int(x) % 6], 0, K))
o += floor(['#8fae62', '#7d9c55', '#c9a06a', '#d9b07a', '#cfa36a', '#bd8f58', '#a67848'], [620, 646, 676, 720, 800, 900, 1000], 64, 8)

# -- the wall: courses of rammed earth, stepping up to the right as the work goes
E1 = ['#c9774f', '#c27048', '#d18259']
def course(x0, x1, y, h, c):
    o.append(box(x0, y, x1 - x0, h, c, 9, K))
    o.append(rect(x0, y, x1 - x0, 10, '#e8a67c')); o.append(rect(x0, y + h - 18, x1 - x0, 18, '#b5664c'))
    for i in range(int((x1 - x0) / 92)):
        x = x0 + 46 + i * 92
        o.append(box(x - 8, y + h * .5, 16, 16, '#5a2c22', 5, K))
    for i in range(int((x1 - x0) / 40)):
        o.append(rect(x0 + 10 + i * 40 + (y % 3) * 8, y + 20 + (i * 37) % int(h - 50), 22, 7, '#ad6140'))
course(1110, 1500, 372, 110, E1[2]); course(900, 1500, 482, 112, E1[1]); course(640, 1500, 594, 122, E1[0])
# the piece in hand, between its boards, with posts and ties
for y in (262, 302, 342):
    o.append(box(1180, y, 330, 32, '#b98a54', 8, K)); o.append(rect(1180, y, 330, 9, '#e0bb80'))
o.append(rect(1196, 238, 310, 18, '#a8583f')); o.append(box(1196, 236, 310, 18, '#a8583f', 6, K))
for x in (1220, 1330, 1440):
    o.append(box(x, 196, 24, 200, '#8a5a35', 8, K)); o.append(rect(x, 196, 8, 200, '#b98a54'))
for x in (1232, 1342):
    o.append(rope([(x, 214), (x + 55, 226), (x + 110, 214)], 9, P['straw'], '#8a5a2e', 5, K, 18))
o.append(shape([(934, 430), (962, 390), (1022, 390), (1050, 430), (1036, 480), (948, 480)], '#c79a5b', 8, K))          # a basket of earth, a rammer, a ladder
for k in range(3):
    o.append(line([(944, 418 + k * 20), (1040, 418 + k * 20)], '#8f6a34', 7))
o.append(shape([(966, 390), (988, 362), (1012, 364), (1024, 390)], '#b5664c', 8, K))
o.append(rod([(790, 560), (752, 380)], '#b98a54', 14, 8, K)); o.append(shape([(756, 494), (816, 484), (826, 578), (766, 588)], '#8a5a35', 8, K))
for x in (1080, 1140):
    o.append(rod([(x - 40, 712), (x + 20, 340)], '#b98a54', 12, 7, K))
for k in range(6):
    o.append(rod([(1046 + k * 10, 672 - k * 60), (1106 + k * 10, 672 - k * 60)], '#d0a565', 8, 6, K))

# -- the sheep
def sheep(x, y, s, f, wool='#f5ead6', dk='#cdbb9c', head='#3a2a28', graze=False):
    """A sheep from the side, standing at (x, y); f = 1 looks right."""
    T = lambda ps: [(x + px * f * s, y + py * s) for px, py in ps]
    for lx in (-62, -40, 34, 56):
        o.append(shape(T([(lx - 6, -66), (lx + 6, -66), (lx + 3, -26), (lx + 6, 0), (lx - 5, 0), (lx - 4, -26)]), head, 4, K))
    fl = []
    for i in range(22):                                  # fleece: a scalloped oval
        a = i * math.tau / 22
        k = 1.0 if i % 2 else .95
        fl.append((math.cos(a) * 92 * k, -92 + math.sin(a) * 54 * k))
    o.append(shape(T(fl + []), wool, 8, K))
    o.append(poly(T([(-80, -80), (-60, -56), (0, -44), (60, -52), (84, -84), (78, -60), (40, -42), (0, -40), (-50, -46)]), dk))
    for px, py in ((-50, -108), (-14, -120), (24, -112), (-34, -86), (6, -90), (42, -86)):
        o.append(poly(T([(px - 13, py), (px, py - 9), (px + 13, py), (px + 6, py + 2), (px, py - 3), (px - 6, py + 2)]), dk))
    if graze:
        hd, ear = [(72, -96), (104, -84), (124, -40), (128, -14), (112, -6), (98, -22), (84, -56), (66, -70)], [(92, -74), (66, -62), (60, -48), (88, -58)]
    else:
        hd, ear = [(66, -130), (92, -152), (116, -150), (142, -122), (140, -108), (120, -104), (98, -104), (84, -84), (66, -92)], [(92, -138), (66, -140), (56, -128), (84, -122)]
    o.append(shape(T(hd), head, 7, K)); o.append(shape(T(ear), mix(head, '#ffffff', .18), 6, K))
    o.append(shape(T([(-88, -104), (-104, -92), (-102, -62), (-90, -64)]), wool, 7, K))
BL, BD = '#5a4038', '#3f2c27'
defs = []
for w in (0, 1):
    for gz in (0, 1):
        m = len(o)
        sheep(0, 0, 1, 1, *((BL, BD, '#241614') if w else ()), graze=gz)
        defs.append(g(o[m:], f'id="s{w}{gz}"'))
        del o[m:]
put = lambda x, y, s, f, w, gz: o.append(f'<use xlink:href="#s{w}{gz}" transform="translate({x} {y}) scale({f * s:g} {s:g})"/>')
for x, y, s, f, w, gz in ((760, 800, .62, 1, 0, 0), (960, 806, .62, -1, 1, 1), (1180, 800, .62, 1, 0, 0), (1380, 812, .64, -1, 0, 1), (480, 806, .62, 1, 0, 1), (270, 816, .64, 1, 0, 0),
                          (330, 930, .94, 1, 1, 0), (640, 940, .96, 1, 0, 1), (960, 930, .96, -1, 0, 0), (1300, 946, .98, -1, 0, 0)):
    o.append(poly([(x - 90 * s, y), (x - 40 * s, y - 8), (x + 130 * s, y - 4), (x + 110 * s, y + 10), (x - 60 * s, y + 12)], '#8f643a'))
    put(x, y, s, f, w, gz)
for x in range(140, 1470, 62):
    o.append(tuft(x + r.uniform(-14, 14), 1074, 40, ['#6f8a48', '#8fae62', '#566f38'][x % 3], 6, 9, 3, 13))
put(500, 1066, 1.2, -1, 0, 0); put(1110, 1070, 1.22, 1, 1, 0)
o.append(woven('ⵙⴰⵎⴳⵓ', P['bone'], C, 1340, 1012))
o.append(emblem_frame(W, H, '#d6b084', '#2f6b52'))
print(page(W, H, o, '\n'.join(defs)))
