"""Isa ibn Mazyad emblem: a lone juniper on a bare ridge, snow on the range behind; a white winter day. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, cloud

W, H, C = 1600, 1200, 4
o, r = [], random.Random(117)
K = '#1f2630'

# -- a winter sky, nearly white
o += sky('#8fb0c8', ['#a2bed1', '#b6ccd9', '#c9d9e0', '#dbe5e6', '#eaeeea', '#f5f5ee'], [180, 230, 284, 340, 396, 450], 120, 8)
# -- the snow range: white faces, blue faces
def peak(x, y, w, b, lit='#ffffff', dk='#9cb6cf', rock='#6b7f99'):
    o.append(poly([(x - w, b), (x, y), (x + w, b)], dk))
    o.append(poly([(x - w, b), (x, y), (x + w * .12, y + (b - y) * .3), (x - w * .1, y + (b - y) * .5), (x + w * .1, y + (b - y) * .74), (x - w * .12, b)], lit))
    for k in range(4):
        t = .42 + k * .16
        xx = x + w * (t - .12) * .8
        yy = y + (b - y) * t
        o.append(poly([(xx - 16, yy), (xx + 20, yy - 16), (xx + 44, yy + 34), (xx + 8, yy + 20)], rock))
        xx = x - w * t * .62
        o.append(poly([(xx - 20, yy + 40), (xx, yy), (xx + 18, yy + 8), (xx + 4, yy + 44)], '#c3d3e0'))
for x, y, w in ((240, 470, 190), (1420, 400, 230), (980, 500, 170), (600, 520, 190), (1180, 440, 200), (420, 430, 200), (800, 460, 190)):
    peak(x, y, w, 700)
o.append(poly([(100, 680)] + [(100 + i * 50, 676 + (14 if i % 2 else -8)) for i in range(29)] + [(1500, 1100), (100, 1100)], '#b9cad6'))
for j, (y, c) in enumerate(((710, '#a8b7c0'), (744, '#96a4ab'))):
    o.append(teeth(W, y, 72, 9, H, c, phase=36 * j))

o += strata(ridge(700, W, 800, [(900, 40, 200), (1120, 90, 260), (1400, 130, 260)], 8, 5, 34), 980, ['#7f8b92', '#8c979c', '#757f88'], 24, 3, 5)
for x, y, w in ((1110, 744, 60), (1380, 704, 80), (1290, 770, 50), (1200, 800, 60), (1440, 790, 60)):
    o.append(poly([(x - w, y + 14), (x - w * .2, y - 8), (x + w, y + 10), (x + w * .3, y + 22)], '#f5f5ee'))
# -- the bare ridge, climbing to the left
rd = [(90, 700), (180, 690), (300, 668), (420, 676), (520, 690), (640, 716), (740, 760), (860, 790), (960, 846), (1100, 880), (1240, 926), (1380, 940), (1510, 980), (1510, 1110), (90, 1110)]
o.append(shape(rd, '#b08d6a', 10, K))
cl = []
for k in range(9):
    cl.append(poly([(x, y + k * 46 + (8 if (i + k) % 2 else -8)) for i, (x, y) in enumerate(rd[:13])] + [(1510, 1110), (90, 1110)], ['#c9a983', '#b08d6a', '#9c7857', '#86644a', '#a5815f', '#745440', '#8f6c50', '#614636', '#523a2e'][k]))
for x, y, w in ((260, 700, 90), (620, 760, 110), (900, 850, 80), (1180, 940, 120), (420, 860, 90), (760, 940, 100)):
    cl.append(poly([(x - w, y), (x - w * .3, y - 14), (x + w, y + 12), (x + w * .4, y + 24), (x - w * .6, y + 18)], '#eef2f0'))
o.append(clip('rd', rd, cl))
def stone(x, y, q):
    o.append(shape(turned([(-1, .4), (-.8, -.4), (-.1, -.8), (.7, -.5), (1, .2), (.7, .5)], x, y, q), '#9c8a78', 8, K)); o.append(poly(turned([(-.7, -.2), (-.1, -.65), (.4, -.5), (0, -.1)], x, y, q), '#e3dccf'))
for x, y, q in ((700, 750, 26), (1000, 850, 34), (1060, 866, 22), (1300, 920, 30), (180, 700, 24)):
    stone(x, y, q)

# -- the tree: a trunk split and twisted, its crown drawn out by the wind
TR, TL = '#4a3a34', '#8a6f5c'
def wood(ps, ws, lit=True):
    o.append(limb(ps, [w + 18 for w in ws], K)); o.append(limb(ps, ws, TR))
    if lit:
        o.append(limb([(x - w * .22, y) for (x, y), w in zip(ps, ws)], [max(6, w * .26) for w in ws], TL))
wood([(430, 720), (440, 640), (410, 570), (450, 490), (540, 420), (660, 380)], [120, 76, 60, 52, 38, 16])
wood([(420, 600), (370, 520), (380, 440), (450, 370), (560, 330)], [40, 38, 32, 24, 12])
wood([(450, 500), (560, 520), (660, 500), (760, 470)], [36, 28, 20, 10])
wood([(412, 560), (340, 540), (290, 480), (300, 440)], [26, 20, 14, 8])
for ps in ([(370, 710), (330, 722), (290, 716)], [(480, 712), (540, 726), (590, 724)]):     # roots
    o.append(limb(ps, [44, 30, 12], K)); o.append(limb(ps, [28, 16, 6], TR))
LV = [('#274a3c', '#4f7a58'), ('#21402f', '#44694b'), ('#2f5543', '#5d8a62')]
for i, (x, y, w) in enumerate(((430, 350, 150), (600, 300, 170), (760, 350, 150), (560, 400, 130), (880, 420, 110), (700, 440, 130), (320, 430, 90), (470, 280, 110), (830, 480, 90))):
    d, l = LV[i % 3]
    ps = [(x - w, y + 14), (x - w * .8, y - 16), (x - w * .4, y - 34), (x, y - 48), (x + w * .4, y - 38), (x + w * .8, y - 30), (x + w * 1.25, y - 8), (x + w * .8, y + 6), (x + w * .9, y + 26), (x + w * .3, y + 22), (x + w * .2, y + 40), (x - w * .3, y + 26), (x - w * .6, y + 36)]
    o.append(shape(ps, d, 9, K))
    o.append(poly([(x - w * .84, y - 8), (x - w * .4, y - 28), (x, y - 40), (x + w * .4, y - 30), (x + w * .9, y - 16), (x + w * .3, y - 8), (x, y + 4), (x - w * .4, y - 6)], l))
    o.append(poly([(x - w * .4, y - 34), (x, y - 48), (x + w * .4, y - 38), (x + w * .2, y - 30), (x - .2 * w, y - 28)], '#f5f5ee'))
for i in range(46):                                      # snow on the wind
    x, y = r.uniform(150, 1450), r.uniform(160, 900)
    o.append(loz(x, y, (8,), ('#ffffff',), 1.3))
o.append(woven('ⵄⵉⵙⴰ', P['bone'], C, 330, 1012))
o.append(emblem_frame(W, H, '#8593a3', '#7a1f2b'))
print(page(W, H, o))
