"""Al-Asnam before Kairouan, winter 742-743, bare: an open plain, the town behind its ditch, a small fort, a red hill, far hills in the west.
The place is not identified; this ground is schematic. Usage: OUT.jpg"""
import math, random, sys
import numpy as np
from scipy import ndimage as nd
from amz import smooth_line
import ground as G, towns as S

KX, KY = 960, 930                                        # Kairouan
wadi = G.meander(smooth_line([(-260, 1120), (-60, 1110), (140, 1080), (330, 1100), (520, 1150), (700, 1230), (800, 1400)], 12), 12, 170)
ridges = [([(-150, 120), (40, 200), (90, 420), (-20, 640), (-150, 760)], .95, 110), ([(-150, -60), (200, -40), (420, -110)], .6, 80),
          ([(1260, 570), (1330, 500), (1430, 490)], .6, 62), ([(1750, 20), (1620, 160), (1700, 330)], .5, 80)]
r = random.Random(33)
z = G.relief(ridges, [(wadi, 1.1)], 12)
img = G.paper(z)
y, x = np.mgrid[0:G.H, 0:G.W]
red = np.exp(-(((x - 1345) / 170.) ** 2 + ((y - 520) / 120.) ** 2)) * np.clip(nd.gaussian_filter(z, 6) / 18, 0, 1)
img = np.clip(img + red[..., None] * np.array([-8, -34, -34]), 0, 255)
tracks = [smooth_line([(KX, KY - 120), (930, 690), (880, 520), (850, 330), (880, 150), (860, -40)], 10), smooth_line([(KX - 130, KY), (690, 880), (480, 760), (260, 610), (120, 560), (-40, 540)], 10),
          smooth_line([(KX + 130, KY), (1280, 960), (1450, 930), (1680, 960)], 10), smooth_line([(KX, KY + 110), (980, 1120), (960, 1240)], 10)]
near = lambda a, b: min(math.hypot(a - p, b - q) for p, q in wadi) < 70 or (240 < a < 1250 and b < 800) or math.hypot(a - KX, b - KY) < 250 or math.hypot(a - 1345, b - 520) < 220 or min(math.hypot(a + 25 - p, b + 20 - q) for t in tracks for p, q in t) < 75 or (480 < a < 1480 and b > 620)
o = [G.image(img)] + G.contours(z) + G.water(wadi, 9, 15)
o += G.reeds(wadi, r, 40, 16, 34) + G.groves(z, r, near, 16, 260, .3, 14)
for t in tracks:
    o += S.track(t)
for a, b, w, h, t in ((1190, 800, 64, 36, .2), (1340, 830, 56, 40, -.15), (1240, 1080, 70, 40, .1), (1420, 1060, 60, 44, -.2), (700, 1030, 66, 38, .15), (620, 930, 52, 34, -.1),
                      (1120, 660, 56, 34, -.25), (760, 690, 54, 32, .25)):
    o += S.field(a, b, w, h, t, r)
o += S.fort(560, 720, 26) + S.town(KX, KY, 116, 92, [math.pi, -math.pi / 2, 0, math.pi / 2], r, 'ditch')
G.write(sys.argv[1], o)
