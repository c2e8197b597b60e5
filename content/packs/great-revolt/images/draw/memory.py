"""Memory emblem: an empty plinth with fresh flowers before the Aurès; its shadow has no figure either. Spring morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills

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
# -- a paved square, its joints running to the left
o += [teeth(W, 712, 90, 6, H, '#c9b28f')]
o.append(rect(0, 724, W, 400, '#dcc8a4'))
ys = [724, 762, 812, 876, 958, 1064]
for j in range(5):
    for i in range(-8, 9):
        f = lambda x, y: 620 + (x - 620) * (y - 560) / 500
        x0, x1 = 620 + i * 236 + (j % 2) * 118, 620 + (i + 1) * 236 + (j % 2) * 118
        ps = [(f(x0, ys[j]) + 3, ys[j] + 3), (f(x1, ys[j]) - 3, ys[j] + 3), (f(x1, ys[j + 1]) - 4, ys[j + 1] - 3), (f(x0, ys[j + 1]) + 4, ys[j + 1] - 3)]
        if ps[3][0] < 1490 and ps[2][0] > 110:
            o.append(poly(ps, ['#ead9b8', '#e3cfab', '#f0e2c6', '#d9c49e'][(i * 5 + j * 3) % 4]))

# -- the plinth, its top bare; the shadow long and square
px, w = 1010, 170
o.append(poly([(px - w - 60, 960), (px + w, 960), (px - 300, 1010), (136, 1030), (100, 880), (430, 872)], '#a08ea8')); 
def slab(x, y, w, h, d, c):
    """A slab: front face, right face, top."""
    lt, sh, tp = mix(c, '#ffffff', .3), mix(c, '#5a4668', .45), mix(c, '#ffffff', .6)
    o.append(shape([(x - w, y), (x - w, y - h), (x - w + d, y - h - d * .6), (x + w + d, y - h - d * .6), (x + w + d, y - d * .6), (x + w, y)], c, 10, K))
    o.append(poly([(x - w, y - h), (x - w + d, y - h - d * .6), (x + w + d, y - h - d * .6), (x + w, y - h)], tp)); o.append(poly([(x + w, y), (x + w, y - h), (x + w + d, y - h - d * .6), (x + w + d, y - d * .6)], lt)); o.append(rect(x - w, y - h, 2 * w, h, mix(c, '#7a6688', .18)))
    o.append(rect(x - w, y - h, 2 * w, 7, c)); o.append(rect(x - w, y - 8, 2 * w, 8, sh))
ST = '#e9e0d2'
slab(px, 1000, 270, 46, 70, ST); slab(px, 950, 226, 44, 64, ST); slab(px + 4, 902, 176, 30, 56, ST)
slab(px + 10, 868, 146, 300, 48, ST)
o.append(rect(px - 104, 620, 228, 184, K)); o.append(rect(px - 97, 627, 214, 170, '#d2c6ba')); o.append(rect(px - 97, 627, 214, 10, '#a697a6')); o.append(rect(px - 97, 627, 10, 170, '#b5a8b0'))
slab(px + 6, 566, 186, 34, 56, ST); slab(px + 6, 530, 160, 24, 50, ST)
for s in (-1, 1):                                        # the two feet of a figure that is not there
    x = px + 26 + s * 62
    o.append(poly([(x - 34, 494), (x - 6, 484), (x + 34, 486), (x + 20, 497)], '#b3a6b2'))
for i in range(9):
    o.append(loz(px - 130 + i * 34, 549, (10, 5), ('#8a7a96', '#f6efe2'), .9))

# -- fresh flowers: a sheaf leaning at its foot, more on the steps
def stalk(x, y, x1, y1):
    q = [(x, y), ((x + x1) / 2 + 8, (y + y1) / 2), (x1, y1)]
    o.append(line(q, K, 20)); o.append(line(q, '#4f8a4a', 9))
def leafy(x, y, L, a):
    t = turned([(0, 0), (L * .4, -L * .2), (L, 0), (L * .4, L * .2)], x, y, 1, a)
    o.append(shape(t, '#4f8a4a', 7, K)); o.append(poly([t[0], t[1], t[2]], '#86b860'))
def flower(x, y, q, kind):
    if kind == 0:                                        # poppy
        o.append(shape(turned([(-1, -.1), (-.8, -.7), (-.2, -.9), (0, -.7), (.3, -.9), (.9, -.6), (1, 0), (.6, .8), (0, .95), (-.7, .75)], x, y, q), '#d8402f', 8, K)); o.append(poly(turned([(-.7, -.2), (-.5, -.6), (0, -.5), (-.2, 0)], x, y, q), '#f08a6a')); o.append(loz(x, y, (q * .38, q * .18), (K, P['straw'])))
    elif kind == 1:                                      # daisy, yellow or white
        c = '#fffaf0' if int(x) % 2 else '#f2c230'
        for k in range(8):
            o.append(shape(turned([(.2, 0), (.6, -.3), (1.05, 0), (.6, .3)], x, y, q, k * 45 + 10), c, 6, K))
        for k in range(8):
            o.append(poly(turned([(.2, 0), (.6, -.3), (1.05, 0), (.6, .3)], x, y, q, k * 45 + 10), c))
        o.append(circ(x, y, q * .36, K)); o.append(circ(x, y, q * .26, '#e0902a'))
    else:                                                # iris
        for a in (90, 210, 330):
            o.append(shape(turned([(0, 0), (.5, -.5), (1.05, -.1), (1.05, .2), (.5, .5)], x, y, q, a), '#4a3f9a', 8, K)); o.append(poly(turned([(.1, 0), (.5, -.3), (.95, 0)], x, y, q, a), '#8f86d6'))
        o.append(loz(x, y, (q * .28,), ('#f2c230',)))
base = (820, 990)
SH = [(560, 730, 1, 40), (640, 690, 0, 46), (720, 672, 2, 46), (790, 690, 1, 41), (596, 800, 2, 42), (680, 770, 1, 43), (760, 760, 0, 44), (840, 752, 2, 40), (650, 850, 0, 40), (730, 842, 2, 40), (540, 866, 0, 38), (808, 832, 1, 37)]
for x, y, k, q in SH:
    stalk(base[0] + (x - 690) * .12, base[1] + 20, x, y)
for x, y, L, a in ((600, 880, 110, -160), (560, 800, 90, -170), (850, 830, 90, -30), (840, 700, 80, -60), (690, 640, 80, -110), (620, 920, 100, 170), (840, 900, 90, -10), (580, 680, 80, -130)):
    leafy(x, y, L, a)
for x, y, k, q in sorted(SH, key=lambda f: f[1]):
    flower(x, y, q, k)
o.append(shape([(768, 936), (868, 920), (884, 956), (786, 976)], '#c22f55', 9, K)); o.append(poly([(770, 938), (868, 922), (872, 932), (774, 948)], '#e87a90'))
o.append(shape([(790, 974), (760, 1040), (800, 1030), (820, 1052), (836, 966)], '#c22f55', 9, K)); o.append(poly([(796, 976), (776, 1026), (800, 1020), (812, 972)], '#e87a90'))
for x, y, k, q in ((1040, 980, 0, 32), (1130, 966, 1, 31), (1220, 990, 2, 32), (1330, 1030, 0, 30), (960, 1034, 1, 32), (1120, 1040, 2, 32)):
    leafy(x, y + 8, 60, 20); leafy(x, y + 8, 60, 165); flower(x, y, q, k)
o.append(emblem_frame(W, H, '#97305a', '#2f7f86'))
print(page(W, H, o))
