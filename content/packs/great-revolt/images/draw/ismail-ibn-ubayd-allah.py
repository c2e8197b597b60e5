"""Ismail ibn Ubayd Allah emblem: a banner-pole snapped in two among the palms of the Sous; its white cloth trails in the water, moonlight. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from palm import palm, frond
from ink import rod, shape, blob

o, K, r = [], '#0b1a1e', random.Random(74)

# -- night, green as glass; the moon behind the palms on the left
o += sky(['#0f2f38', '#143d45', '#1b4d52', '#265f60', '#357570', '#4c8d80'], 180, 560, '#0b252f')
o += disc(430, 330, [(210, '#143d45'), (160, '#1f5558'), (112, '#8fb8a4'), (98, '#f3f0d6')], ())
for x, y, q in ((400, 300, 18), (460, 350, 24), (420, 372, 14)):
    o.append(circ(x, y, q, '#dcdcbc'))
o += stars(40, (150, 150, 1450, 420), 12, ('#cfe3d0', '#8fc0b4', '#efc873'), ((430, 330, 220),))
o += hills(640, [(180, 80, 300), (560, 130, 330), (960, 90, 300), (1340, 150, 340)], ['#1c4a50', '#184248', '#225459'], 4, 18)
# far grove
for i in range(7):
    x = 160 + i * 150 + r.uniform(-18, 18)
    o += palm(x, 700, r.uniform(90, 150), r.uniform(-14, 14), .42, ('#0f2f33', '#1b464a'), ('#0f3336', '#1f5350'), '#0b252b', None, i, 5)
o += floor(['#163e3c', '#1b4a43', '#174139', '#133630', '#0f2b28', '#0c2322'], 690, 1000, 72, 8)
# -- an irrigation channel, the moon in it, from the lower left to the middle distance
ch = [(140, 1110), (330, 960), (560, 860), (760, 790), (900, 744), (980, 712)]
o += [limb(ch, [330, 210, 130, 76, 42, 20], K), limb(ch, [300, 186, 112, 62, 32, 12], '#2a6a68'), limb(ch, [220, 130, 74, 40, 18, 8], '#3f8780')]
for i in range(18):
    t = i / 18
    c = smooth_line(ch, 6)[int(t * 29)]
    w = 110 * (1 - t) ** 1.4 + 8
    o.append(loz(c[0] + r.uniform(-.5, .5) * w, c[1], max(8, w * .1), ['#f3f0d6', '#8fc0b4', '#cfe3d0'][i % 3], 3))
# -- two great trunks that frame the place, lit by the moon
def trunk(x0, x1, w0, w1, seed):
    q = [(x0, 1110), ((x0 * 2 + x1) / 3, 800), ((x0 + 2 * x1) / 3, 460), (x1, 90)]
    o.append(limb(q, [w0 + 22, w0 * .8 + 22, w1 + 22, w1 + 18], K)); o.append(limb(q, [w0, w0 * .8, w1, w1], '#3a3f3a'))
    c = smooth_line(q, 8)
    for i, (x, y) in enumerate(c):
        w = (w0 + (w1 - w0) * min(1, i / len(c) * 1.4)) / 2
        o.append(poly([(x - w, y), (x - w * .3, y - 24), (x + w * .1, y - 8), (x - w * .2, y + 12)], '#a9c3ac')); o.append(poly([(x - w * .1, y - 2), (x + w * .4, y - 26), (x + w, y - 4), (x + w * .4, y + 14)], '#23302f'))
trunk(1240, 1310, 120, 76, 1); trunk(1440, 1400, 96, 60, 2)
for x, y, L, a, d in ((1300, 60, 420, 200, 50), (1310, 70, 330, 230, 40), (1320, 60, 330, -30, 40), (1390, 60, 300, 250, 30)):
    o.extend(frond(x, y, L * 1.04, a, d, K, None, 60, 8)); o.extend(frond(x, y, L, a, d, '#1f5350', '#4c8d80', 48, 8))

# -- the pole: its foot still upright, the upper part broken over and hanging by its splinters
bx, by = 830, 470                                        # the break
o.append(poly([(560, 1040), (820, 1000), (1150, 1010), (1120, 1056), (760, 1070)], '#0c2322'))
base = [(846, 1030), (838, 800), (bx, by)]
o += [line(base, K, 50), line(base, '#6b4a34', 32), line([(836, 1030), (828, 800), (bx - 9, by)], '#c9b08a', 10)]
for y in (620, 650, 680):
    o += [line([(808, y), (856, y + 4)], K, 22), line([(812, y), (854, y + 4)], '#a02c2f', 11)]
tip = (430, 960)                                        # the head lies at the water's edge
ang = math.atan2(tip[1] - by, tip[0] - bx)
# the banner: fixed along the fallen part, its cloth falling straight down and spreading on the ground
at = lambda t, d=0: (bx + (tip[0] - bx) * t - math.sin(ang) * d, by + (tip[1] - by) * t + math.cos(ang) * d)
cloth = [at(.42), at(.9), (440, 990), (370, 1000), (270, 1030), (190, 1020), (150, 1056), (250, 1072), (360, 1052), (470, 1076), (570, 1046), (640, 1066), (700, 1030), (672, 940), (690, 820)]
o.append(poly(cloth, K, f'stroke="{K}" stroke-width="20" stroke-linejoin="round"')); o.append(poly(cloth, '#f0eedb'))
o.append(poly([at(.42), (690, 820), (672, 940), (700, 1030), (640, 1066), (628, 980), (646, 900), at(.52)], '#9fb6ac'))
o.append(poly([at(.66), at(.74), (540, 960), (556, 1046), (500, 1066), (510, 1000)], '#b3c6ba'))
o.append(poly([(440, 1004), (370, 1014), (270, 1042), (190, 1034), (170, 1050), (250, 1058), (350, 1036), (450, 1050)], '#b3c6ba'))
o.append(line([(156, 1052), (250, 1064), (360, 1044), (470, 1067), (570, 1038), (640, 1057), (694, 1024)], '#a02c2f', 13, 'stroke-linejoin="round"'))
for k in range(5):                                       # ties along the pole
    x, y = at(.46 + k * .11)
    o += [loz(x, y, 17, K), loz(x, y, 10, '#a02c2f')]
up = [at(-.02), at(.98)]
o += [line(up, K, 48), line(up, '#6b4a34', 30), line([at(0, 8), at(.98, 8)], '#c9b08a', 9)]
for k in range(5):
    x, y = at(.46 + k * .11)
    o += [line([(x - 18, y - 14), (x + 18, y + 14)], K, 20), line([(x - 16, y - 12), (x + 16, y + 12)], '#a02c2f', 9)]
hd = [at(.97, -26), at(.97, 26), at(1.05, 34), at(1.24, 0), at(1.05, -34)]
o.append(shape(hd, '#7d8f96', 9, K)); o.append(poly([at(.97, 22), at(1.05, 30), at(1.22, 0), at(.97, 0)], '#dfe9e2'))
# splinters at the break
for dx, dy, c in ((-26, -96, '#c9b08a'), (-4, -140, '#a5825c'), (14, -84, '#6b4a34'), (24, -30, '#8a6442')):
    o.append(shape([(bx - 16 + dx * .3, by + 10), (bx + dx, by + dy), (bx + 14 + dx * .3, by + 14)], c, 7, K))
for dx, dy in ((-60, 46), (-36, 78)):
    o.append(shape([(bx - 18, by - 6), (bx + dx, by + dy - 10), (bx - 6, by + 26)], '#dcc49a', 6, K))
# stones about the foot, reeds along the water
for x, y, s in ((790, 1040, 1), (900, 1040, 1.2), (850, 1062, 1.1), (960, 1056, .8)):
    o.append(shape([(x - 40 * s, y + 14), (x - 26 * s, y - 20 * s), (x + 8 * s, y - 28 * s), (x + 36 * s, y - 8 * s), (x + 40 * s, y + 14)], '#35504e', 8, K)); o.append(poly([(x - 26 * s, y - 20 * s), (x + 8 * s, y - 28 * s), (x - 4 * s, y - 4 * s), (x - 30 * s, y + 2)], '#6f9088'))
for x in list(range(150, 420, 34)) + list(range(980, 1200, 36)):
    h = 60 + (x * 7) % 50
    y = 1080 if x > 900 else 940 - (x - 150) * .2
    for d in (-14, 4, 20):
        o.append(poly([(x + d - 6, y), (x + d + 6, y), (x + d * 2.2, y - h)], ['#2f6b5a', '#184238', '#4c8d72'][(x + d) % 3]))
o.append(woven('ⵉⵙⵎⴰⵄⵉⵍ', P['straw'], 4, 1050, 164))
show(o + [emblem_frame(W, H, '#123f45', '#8a6a2a')])
