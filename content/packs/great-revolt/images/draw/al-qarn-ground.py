"""Al-Qarn near Kairouan, winter 742-743, bare: hills in the west, one horn of a hill before them, a wadi, the plain and Kairouan behind its ditch.
The place is not identified; this ground is schematic. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G, towns as S

KX, KY = 1270, 820                                       # Kairouan
wadi = G.meander(smooth_line([(-260, 1000), (-40, 1010), (170, 985), (360, 1030), (560, 1060), (760, 1030), (960, 1080), (1150, 1110), (1380, 1090), (1600, 1120), (1860, 1100)], 12), 12, 170)
creek = smooth_line([(620, 560), (600, 650), (640, 730), (610, 830), (650, 930), (680, 1040)], 8)
creek = G.join(creek, wadi)
ridges = [([(-150, 60), (120, 150), (200, 330), (90, 560), (-150, 700)], 1, 125), ([(230, -150), (420, 40), (640, 20), (900, -120)], .8, 100),
          ([(440, 500), (500, 400), (620, 350), (750, 380), (810, 460)], 1, 74), ([(-150, 1330), (200, 1290), (480, 1330)], .5, 80),
          ([(1280, -120), (1500, 20), (1750, 60)], .45, 85)]
r = random.Random(21)
z = G.relief(ridges, [(wadi, 1.1), (creek[10:], .7)], 8)
tracks = [smooth_line([(-40, 830), (160, 820), (330, 740), (480, 640), (640, 600), (800, 640), (980, 740), (KX - 120, KY)], 10),
          smooth_line([(KX, KY - 120), (1290, 560), (1210, 380), (1150, 200), (1170, -40)], 10), smooth_line([(KX + 120, KY + 10), (1480, 850), (1680, 900)], 10)]
near = lambda x, y: min(math.hypot(x - a, y - b) for a, b in wadi + creek) < 70 or (300 < x < 1160 and 250 < y < 960) or math.hypot(x - KX, y - KY) < 330 or y < 90 or min(math.hypot(x + 25 - a, y + 20 - b) for t in tracks for a, b in t) < 75
o = [G.image(G.paper(z))] + G.contours(z) + G.water(creek, 1, 6) + G.water(wadi, 9, 15)
o += G.reeds(wadi, r, 60, 16, 34) + G.groves(z, r, near, 14, 260, .5, 14)
for t in tracks:
    o += S.track(t)
for x, y, w, h, t in ((1120, 975, 62, 32, .1), (1300, 1000, 64, 34, -.05), (1460, 960, 60, 44, .3), (1475, 700, 56, 38, -.3), (1120, 620, 58, 34, .5)):
    o += S.field(x, y, w, h, t, r)
o += S.town(KX, KY, 104, 84, [math.pi, -math.pi / 2, .1, 1.9], r, 'ditch')
G.write(sys.argv[1], o)
