"""Abu al-Khattar emblem: six plain pennants planted along a road in al-Andalus, for the six regiments he settled; a bright morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, floor, cloud
from trees import olive
from arms import lance

W, H, C = 1600, 1200, 4
o, r = [], random.Random(111)
K = '#14212e'

# -- a bright morning, white stepped clouds
o += sky('#2f79b8', ['#3f8ac4', '#569bce', '#72add7', '#92c0df', '#b3d3e6', '#d3e5ea'], [200, 262, 324, 386, 446, 500], 64, 10)
for x, y, w in ((360, 210, 190), (1240, 300, 170), (760, 168, 130)):
    o += cloud(x, y, w, (.3, .62, .8, 1, .9), ('#eaf3f4', '#ffffff'), 18)
# -- sierras, then rolling ground in strips of wheat, fallow and olive
o += hills(570, [(240, 120, 330), (560, 170, 330), (900, 110, 320), (1240, 190, 340), (1450, 130, 280)], ['#7ba0be', '#6f95b5', '#88abc6'], 4, 18)
o += hills(640, [(140, 70, 330), (520, 40, 330), (1040, 60, 340), (1470, 90, 330)], ['#8fb35a', '#82a750', '#9cbf68'], 7, 18, 6)
o += hills(740, [(60, 80, 400), (760, 50, 420), (1400, 90, 420)], ['#d8c65c', '#c9b64e', '#e3d272'], 9, 20, 5)
o += hills(850, [(300, 70, 420), (1200, 60, 460)], ['#d3b054', '#c4a048', '#dfc06a'], 12, 24, 5)
o += floor(['#a88a42', '#8f7a3a', '#766a34'], [950, 1010, 1060], 72, 9)
for x, y, s in ((180, 640, .5), (260, 630, .5), (350, 640, .5), (1120, 620, .5), (1210, 626, .5), (1300, 616, .5), (1390, 600, .5), (200, 770, .75), (330, 790, .75), (1330, 740, .75), (1420, 730, .75),
                (1180, 880, 1), (1370, 890, 1.1), (200, 910, 1.1)):
    o.append(olive(x, y, s, '#41602f', '#9db56b', '#54402c'))

# -- the road: from the lower left, turning away to the pass
road = [(420, 1130), (500, 1010), (660, 920), (860, 850), (940, 786), (950, 728), (900, 690), (880, 656), (890, 622)]
wd = [300, 230, 170, 120, 84, 56, 36, 24, 16]
o.append(limb(road, [w + min(18, w * .5) for w in wd], '#8f7440')); o.append(limb(road, wd, '#e9d3a0')); o.append(limb([(x + w * .18, y) for (x, y), w in zip(road, wd)], [w * .5 for w in wd], '#f8ecc8'))
for x, y, q in ((430, 1050, 16), (560, 1010, 14), (620, 930, 12), (780, 890, 11), (920, 800, 9), (500, 1080, 14)):
    o.append(loz(x, y, (q * .6,), ('#b99a5e',), 2.2))

# -- the six pennants, near to far; each colour plain: we do not know their marks
COL = [('#efe6d0', '#c9c2b0'), (P['madder'], '#7a1f2b'), (P['saffron'], '#b5761f'), ('#2c4c9a', '#1e2c55'), ('#3f7d4f', '#2a5a3c'), ('#6d3568', '#4b2440')]
PL = [(930, 604, .30, 200), (512, 706, .46, 215), (1040, 740, .56, 330), (620, 850, .74, 520), (1090, 900, .92, 640), (250, 1040, 1.2, 850)]
for (x, y, s, L), c in zip(PL, COL[::-1]):
    o.append(poly([(x - 8 * s, y), (x + 30 * s, y - 8), (x + 240 * s, y + 20 * s), (x + 230 * s, y + 30 * s)], '#7d6a34' if y > 700 else '#86a04a'))
    o.append(lance(x, y + 6, L, 2 if s > .5 else 0, c, s, '#8a5a35', side=1, long=270, drop=150, k=K))
    for dx in (-18, 8, 26):
        o.append(poly([(x + dx * s - 16 * s, y + 14 * s), (x + dx * s, y - 16 * s), (x + dx * s + 18 * s, y + 14 * s)], K)); o.append(poly([(x + dx * s - 8 * s, y + 8 * s), (x + dx * s, y - 8 * s), (x + dx * s + 10 * s, y + 8 * s)], '#cbbfae'))
o.append(woven('ⴰⴱⵓ ⵍⵅⴰⵟⵟⴰⵔ', P['bone'], C, 1230, 1012))
o.append(emblem_frame(W, H, '#2c5a9c', '#a02c2f'))
print(page(W, H, o))
