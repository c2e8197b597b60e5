"""Mammes, between 683 and 690, bare: springs at the foot of wooded hills in the west, the brooks that run from them, the wide plain, and in the east
Kairouan, a camp-city without walls. Distances are pressed together; the place of the fight is not known. Usage: OUT.jpg"""
import math, random, sys
from amz import line, rect, smooth_line
import ground as G
import oasis as A

wadi = G.meander(smooth_line([(300, 470), (420, 500), (520, 560), (640, 600), (760, 640), (900, 700), (1040, 760), (1180, 850), (1330, 930), (1480, 980), (1660, 1040), (1860, 1100)], 12), 14, 210)
b1 = G.join(smooth_line([(322, 300), (382, 350), (430, 420), (462, 470)], 8), wadi)
b2 = G.join(smooth_line([(330, 690), (410, 660), (500, 660), (590, 620), (660, 600)], 8), wadi)
ridges = [([(-150, 260), (60, 330), (170, 250), (300, 160)], 1, 105), ([(-150, 560), (40, 540), (160, 620), (120, 800)], .95, 105), ([(-150, 1000), (100, 1010), (330, 960), (430, 1040)], .8, 95),
          ([(360, 60), (560, 110), (760, 40)], .6, 85), ([(300, 160), (420, 210)], .5, 65), ([(200, 420), (250, 400)], .45, 55), ([(900, -60), (1150, 30)], .4, 75), ([(600, 1290), (900, 1230)], .4, 80)]
r = random.Random(21)
z = G.relief(ridges, [(wadi, 1.1), (b1, .7), (b2, .7)], 12)
zs = G.nd.gaussian_filter(z, 5)
dry = lambda x, y: min(math.hypot(x - a, y - b) for a, b in wadi + b1 + b2) > 40
hill = lambda x, y: 6 < zs[int(y), int(x)] < 70 and dry(x, y)
bush = A.scatter(r, (20, 120, 560, 1160), 105, 38, hill) + A.scatter(r, (560, 30, 900, 150), 14, 45, hill)
field = lambda x, y: not dry(x, y) or (300 < x < 1350 and 250 < y < 950) or x > 1300
o = [G.image(G.paper(z))] + G.contours(z) + A.track(smooth_line([(1370, 600), (1200, 560), (1000, 520), (820, 480), (640, 450), (520, 430)], 10))
o += A.track(smooth_line([(1470, 700), (1530, 820), (1580, 960), (1620, 1120), (1640, 1230)], 8)) + G.water(b1, 5, 8) + G.water(b2, 5, 8) + G.water(wadi, 7, 20)
o += A.spring(320, 298, 24) + A.spring(298, 468, 28) + A.spring(326, 692, 22) + A.scrub(sorted(bush, key=lambda p: p[1]), r)
# Kairouan: open streets of houses round a great court
o += A.houses((1350, 470, 1580, 720), r, 38, 16, 25)
o += [rect(1426 + 6, 560 + 7, 84, 62, '#3a2a20', 'opacity=".25"'), rect(1426, 560, 84, 62, '#e6d4ab', f'stroke="{A.INK}" stroke-width="2.4"'), rect(1436, 570, 44, 42, '#f1e6cc', f'stroke="{A.INK}" stroke-width="1.2"')]
o += [line([(1485 + i * 8, 564), (1485 + i * 8, 618)], A.SHADE, 2) for i in range(3)]
G.write(sys.argv[1], o + G.reeds(wadi[30:], r, 60, 18, 40) + G.groves(z, r, field, 9))
