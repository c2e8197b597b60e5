"""Tubna at the edge of the Hodna, September 742, bare: hills in the north and east, a town below them, a wadi that ends in the salt plain.
The field is not known; this ground is schematic. Usage: OUT.jpg"""
import math, random, sys
import numpy as np
from scipy import ndimage as nd
from amz import line, smooth_line
import ground as G, terrain as T, towns as S

TX, TY = 1080, 500                                       # Tubna
wadi = G.meander(smooth_line([(1330, 130), (1270, 230), (1240, 330), (1240, 440), (1225, 560), (1150, 690), (1000, 775), (850, 810), (720, 840), (560, 860)], 12), 14, 170)
north = smooth_line([(560, 190), (540, 290), (570, 380), (520, 480), (480, 590), (420, 700)], 8)
ridges = [([(-150, 120), (200, 60), (480, 150), (760, 60), (1040, 140), (1300, 40), (1750, 100)], 1, 120), ([(1750, 330), (1520, 400), (1450, 560), (1560, 760), (1490, 960), (1620, 1150), (1750, 1200)], 1, 120),
          ([(1200, 190), (1290, 260)], .4, 60), ([(760, 1330), (980, 1290), (1120, 1330)], .45, 75)]
r = random.Random(44)
z = G.relief(ridges, [(wadi, 1.1), (north[12:], .8)], 5)
img = G.paper(z, 1.25)

# the salt plain: pale crust, a damp rim, cracks; its edge is uneven
y, x = np.mgrid[0:G.H, 0:G.W].astype(float)
d = 1 - np.hypot((x - 250) / 470, (y - 880) / 255) + .09 * T.fbm((G.H, G.W), 170, 21, 4)
crust = np.clip(d * 9, 0, 1)[..., None]
rim = np.exp(-((d - .02) / .045) ** 2)[..., None]
grain = T.fbm((G.H, G.W), 26, 31, 3)[..., None] * 3 + T.fbm((G.H, G.W), 120, 41, 3)[..., None] * 5
img = np.clip(img + rim * np.array([-20, -18, -10]), 0, 255)
salt = np.concatenate([np.clip(np.array([236, 232, 226]) + grain, 0, 255), crust * 255], -1)

tracks_near = lambda a, b: min(math.hypot(a + 25 - p, b + 20 - q) for t in tracks for p, q in t) < 75
near = lambda a, b: tracks_near(a, b) or min(math.hypot(a - p, b - q) for p, q in wadi + north) < 60 or d[int(b), int(a)] > -.12 or (200 < a < 1400 and 330 < b < 1100) or (800 < a < 1020 and b > 240) or b < 90
tracks = [smooth_line([(-40, 470), (160, 460), (380, 430), (620, 450), (820, 500), (TX - 100, TY)], 10), smooth_line([(TX + 20, TY + 100), (1120, 700), (1180, 860), (1240, 1020), (1270, 1240)], 10),
          smooth_line([(TX + 105, TY - 10), (1290, 470), (1400, 380), (1500, 300), (1640, 250)], 10)]
o = [G.image(img)] + G.contours(z) + G.water(north, 1, 6) + G.water(wadi, 2, 12) + [G.image(salt)]      # the water ends under the crust
for lv, c, w, a in ((.0, '#a98f6a', 2.2, .5), (.07, '#ffffff', 2.2, .75), (.15, '#ffffff', 1.6, .6), (.25, '#c9bfb6', 1.4, .6), (.38, '#c9bfb6', 1.2, .5)):
    for p in T.contours(d[::4, ::4], lv):
        if len(p) > 30:
            o.append(line([(a_ * 4, b_ * 4) for a_, b_ in p[::2]], c, w, f'opacity="{a}"'))
o += G.reeds([p for p in wadi[30:] if d[int(p[1]), int(p[0])] < -.05], r, 50, 16, 34) + G.groves(z, r, near, 14, 260, 1, 16)
for t in tracks:
    o += S.track(t)
for a, b, w, h, t in ((960, 650, 54, 32, .2), (1330, 610, 50, 34, -.3), (930, 370, 52, 32, .1)):
    o += S.field(a, b, w, h, t, r)
o += S.town(TX, TY, 84, 70, [math.pi, 1.3, -.1], r, 'wall')
G.write(sys.argv[1], o)
