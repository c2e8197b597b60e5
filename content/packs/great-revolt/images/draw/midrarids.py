"""Midrarids emblem: Sijilmasa, palms and gardens at the edge of the dunes; the bales of a caravan unloaded under a palm; late afternoon. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, disc
from trees import palm

W, H, C = 1600, 1200, 4
o, r = [], random.Random(309)
K = '#2a1712'

o += sky('#1f4f86', ['#2a62a0', '#3f7bb4', '#5d94c0', '#86b0c8', '#b3cbc8', '#dedcc0'], [180, 232, 286, 338, 386, 428], 72, 10)
# -- dunes: a lit face and a dark face along one sharp crest
def dune(crest, base, lit, dark, toe):
    """crest = points of the ridge line from left to right; the dark face falls to toe, a list of points back to the left."""
    o.append(poly(crest + [(crest[-1][0], base), (crest[0][0], base)], lit))
    o.append(poly(crest + toe, dark))
def ripples(x0, x1, y0, y1, m, c):
    for i in range(m):
        x, y = r.uniform(x0, x1), r.uniform(y0, y1)
        w = r.uniform(30, 80)
        o.append(poly([(x - w, y), (x - w * .3, y - 8), (x + w, y), (x + w * .3, y + 4)], c))
dune(smooth_line([(90, 470), (260, 430), (430, 448), (620, 410), (800, 440), (1000, 380), (1240, 420), (1520, 390)], 6), 800, '#f0b86a', '#d98f45', [(1520, 440), (1300, 460), (1120, 500), (1000, 420), (860, 470), (720, 480), (640, 450), (480, 480), (300, 470)])
dune(smooth_line([(420, 560), (600, 520), (800, 420), (980, 300), (1060, 268), (1160, 330), (1300, 420), (1520, 500)], 8), 900, '#f6c983', '#c8702f', [(1520, 720), (1380, 700), (1260, 660), (1150, 590), (1210, 520), (1120, 450), (1140, 380), (1080, 330)])
ripples(760, 1040, 470, 620, 16, '#e2a356')
dune(smooth_line([(640, 760), (820, 700), (1000, 640), (1180, 560), (1290, 520), (1400, 560), (1520, 610)], 8), 1000, '#eeb263', '#a9562a', [(1520, 900), (1440, 830), (1330, 760), (1370, 690), (1300, 620), (1330, 580)])
ripples(900, 1260, 680, 830, 18, '#d58e45')

# -- the oasis: gardens walled with earth, a channel, palms in ranks
o.append(poly([(90, 560), (240, 548), (420, 570), (560, 600), (700, 660), (800, 740), (820, 840), (90, 860)], '#4f7a3c'))
o.append(poly([(90, 620), (300, 604), (520, 640), (660, 720), (700, 830), (90, 860)], '#3f6a36'))
for j, (y, w) in enumerate(((640, 470), (700, 560), (770, 600))):
    for i in range(int(w / 46)):
        o.append(loz(140 + i * 46 + j * 14, y + i * 4, (15, 9), ('#2b4d2a', '#8fb04e'), 1.2))
for x, y, h, s, ln in ((170, 640, 190, .62, -10), (260, 630, 230, .66, 14), (352, 640, 200, .62, -8), (440, 660, 240, .66, 18), (530, 690, 200, .62, 10), (618, 730, 210, .62, 20), (210, 720, 220, .72, 10), (310, 740, 190, .7, -14)):
    o.append(palm(x, y, h, s, '#7d5634', '#1f4a30', '#5d8f46', ln, 0, K))
# the town: low walls of red earth in the gardens
for x, y, w, h in ((150, 800, 150, 96), (300, 814, 110, 130), (410, 806, 170, 84), (580, 820, 90, 116)):
    o.append(box(x, y - h, w, h, '#b5613a', 8, K)); o.append(rect(x, y - h, 20, h, '#d98a5a')); o.append(rect(x + w - 26, y - h, 26, h, '#8a4328'))
    for k in range(int(w / 40)):
        o.append(box(x + 8 + k * 40, y - h - 20, 20, 16, '#b5613a', 6, K)); o.append(poly([(x + 34 + k * 40, y - h + 44), (x + 44 + k * 40, y - h + 26), (x + 54 + k * 40, y - h + 44)], K))
o.append(rect(344, 740, 34, 74, K))
o += [teeth(W, y, 60, 9, H, c, phase=30 * (j % 2)) for j, (y, c) in enumerate(((820, '#e2a356'), (880, '#d2904a'), (940, '#bd7a3c'), (1000, '#a56632'), (1044, '#8c532a')))]
o.append(poly([(90, 868), (420, 862), (700, 880), (900, 868), (1060, 840), (1060, 852), (900, 892), (700, 908), (420, 890), (90, 900)], K)); o.append(poly([(90, 874), (420, 868), (700, 886), (900, 874), (1050, 846), (900, 886), (700, 900), (420, 884), (90, 894)], '#4f9ac0'))

# -- the loads of a caravan, set down in a half circle; no beasts, they graze
def bale(x, y, w, h, c, c2, uid):
    ps = [(x - w, y), (x - w + 8, y - h), (x - w + 26, y - h - 18), (x + w - 26, y - h - 18), (x + w - 8, y - h), (x + w, y)]
    o.append(poly([(x - w, y - 8), (x + w, y - 8), (x + w + 110, y + 26), (x - w + 30, y + 26)], '#6d3f22'))
    o.append(shape(ps, c, 10, K))
    it = [rect(x - w, y - h * .62, 2 * w, 36, c2), poly([(x + w - 46, y - h - 20), (x + w, y - h), (x + w, y), (x + w - 40, y)], mix(c, K, .4)), poly([(x - w, y - h), (x - w + 26, y - h - 18), (x + w - 26, y - h - 18), (x + w, y - h)], mix(c, '#fff2d0', .35))]
    for k in range(int(2 * w / 36)):
        it.append(loz(x - w + 22 + k * 36, y - h * .62 + 18, (15, 8), (K, P['wool']), .9))
    o.append(clip(uid, ps, it))
    for dx in (-.45, .45):
        o.append(rod([(x + dx * w, y - h - 18), (x + dx * w * 1.1, y - 2)], '#e0c080', 10, 6, K))
bale(1220, 920, 96, 116, '#8f2f2b', '#e0a030', 'b1'); bale(1030, 930, 88, 104, '#2b4a80', '#c2473c', 'b2')
bale(1370, 990, 92, 110, '#d9c49a', '#2f6b52', 'b3'); bale(1140, 1016, 116, 112, '#6f4a86', '#efc873', 'b4'); bale(900, 1010, 86, 96, '#b98a3c', '#8f2529', 'b5')
o.append(blob([(690, 1000), (700, 950), (740, 930), (790, 944), (806, 990), (800, 1024), (740, 1034), (700, 1026)], '#5c3826', 10, K)); o.append(blob([(704, 986), (716, 958), (744, 948), (730, 980)], '#9a6a48', 0, '#9a6a48')); o.append(rod([(706, 940), (690, 918)], P['straw'], 12, 7, K))
o.append(palm(480, 1050, 330, 1.3, '#7d5634', '#1c4530', '#6a9c4c', 60, .25, K))
o.append(emblem_frame(W, H, '#b5571f', '#1f4f86'))
print(page(W, H, o))
