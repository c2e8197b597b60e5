"""A river below the Aures, 690s, bare: the Aures in the south, scrub at its edge, a narrow pass in the north-east, a river that comes out of the pass and
runs west across the plain; the fortress of Baghai on the west, the castle of Majjana on the east edge. Which river it was is not known: schematic. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G
import oasis as A

river = G.meander(smooth_line([(1860, 240), (1700, 262), (1540, 300), (1400, 330), (1270, 420), (1130, 500), (990, 540), (850, 560), (700, 540), (560, 560), (420, 610), (280, 610), (130, 650),
                               (-40, 660), (-260, 690)], 12), 16, 220)
b1 = G.join(smooth_line([(640, 900), (660, 820), (620, 740), (660, 660), (640, 560)], 8), river)
b2 = G.join(smooth_line([(1230, 860), (1180, 760), (1190, 660), (1130, 580), (1120, 500)], 8), river)
ridges = [([(-150, 1130), (150, 1060), (420, 1120), (700, 1040), (1000, 1110), (1300, 1040), (1750, 1100)], 1, 135), ([(560, 960), (660, 930)], .45, 65), ([(1200, 930), (1290, 900)], .45, 65),
          ([(1130, 210), (1290, 150), (1450, 170), (1750, 90)], .95, 95), ([(1430, 500), (1560, 460), (1750, 470)], .9, 92), ([(820, 40), (1000, 90), (1130, 40)], .45, 80), ([(-150, 90), (150, 60), (330, 110)], .5, 85)]
r = random.Random(33)
z = G.relief(ridges, [(river, 1.1), (b1[6:], .7), (b2[6:], .7)], 15)
zs = G.nd.gaussian_filter(z, 5)
wet = lambda x, y: min(math.hypot(x - a, y - b) for a, b in river + b1 + b2)
bush = A.scatter(r, (30, 780, 1570, 1000), 95, 38, lambda x, y: zs[int(y), int(x)] < 45 and wet(x, y) > 30) + A.scatter(r, (1280, 330, 1560, 640), 14, 45, lambda x, y: wet(x, y) > 46 and zs[int(y), int(x)] < 40)
baghai, majjana = [(88, 400), (226, 388), (234, 492), (96, 500)], [(1436, 660), (1530, 660), (1530, 730), (1436, 730)]
o = [G.image(G.paper(z))] + G.contours(z) + A.track(smooth_line([(1620, 790), (1480, 770), (1380, 720), (1270, 690), (1180, 640), (1060, 620)], 8))
o += A.track(smooth_line([(240, 450), (380, 470), (520, 480), (640, 470)], 8)) + G.water(b1[:-1], 1, 6) + G.water(b2[:-1], 1, 7) + G.water(river, 14, 24)
o += A.scrub(sorted(bush, key=lambda p: p[1]), r) + A.town(baghai, r, 12, [(230, 448)]) + A.town(majjana, r, 5, [(1436, 696)])
near = lambda x, y: wet(x, y) < 70 or (260 < x < 1400 and 200 < y < 900) or x < 280 or y > 700
G.write(sys.argv[1], o + G.reeds(river, r, 90, 20, 42) + G.groves(z, r, near, 7))
