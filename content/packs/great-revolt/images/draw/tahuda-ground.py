"""Tahuda, 682-683, bare: the foot of the Aures in the north, a wadi that leaves it and runs past the north side of a small walled town, the palms
of the oasis, the plain in the south, a road with wells from the west and one to Tubna in the north-west. The dig knows the fort and its stream; the rest is schematic. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G
import oasis as A

wadi = smooth_line([(600, -60), (632, 60), (610, 150), (668, 250), (740, 330), (830, 392), (940, 410), (1050, 416), (1150, 452), (1240, 540), (1300, 660), (1390, 760),
                    (1520, 860), (1660, 960), (1840, 1040)], 10)
west = smooth_line([(150, -60), (190, 80), (150, 200), (205, 330), (170, 460), (230, 610), (190, 760), (250, 900), (215, 1060), (260, 1290)], 9)
seguia = G.join(smooth_line([(905, 700), (900, 640), (878, 580), (846, 520), (812, 460), (800, 378)], 8), wadi)      # a ditch that waters the palms
ridges = [([(300, 60), (420, 120), (520, 40)], 1, 105), ([(720, 130), (900, 60), (1150, 110), (1400, 40), (1750, 90)], 1, 135), ([(700, 250), (770, 230)], .35, 55),
          ([(1230, 250), (1400, 300), (1560, 270), (1750, 320)], .75, 95), ([(-150, 120), (20, 180)], .7, 90), ([(330, 240), (430, 270)], .45, 65)]
r = random.Random(8)
z = G.relief(ridges, [(wadi, 1.1), (west, 1.0)], 9)
ring = [(960, 520), (1132, 520), (1132, 628), (960, 628)]
far = lambda x, y: min(math.hypot(x - a, y - b) for a, b in wadi + west) > 34 and not (930 < x < 1162 and 490 < y < 660)
grove = A.scatter(r, (760, 455, 935, 560), 16, 40, far) + A.scatter(r, (1180, 590, 1300, 820), 16, 42, far) + A.scatter(r, (960, 680, 1150, 770), 15, 44, far) \
    + A.scatter(r, (1330, 830, 1560, 1010), 16, 46, far)
bush = A.scatter(r, (40, 300, 1560, 420), 26, 60, lambda x, y: far(x, y) and not 90 < x < 1200) + A.scatter(r, (60, 1020, 1100, 1170), 22, 70, far)
o = [G.image(G.paper(z))] + G.contours(z) + A.track(smooth_line([(-20, 560), (160, 575), (330, 560), (520, 580), (700, 585), (950, 574)], 8))
o += A.track(smooth_line([(110, -20), (165, 90), (150, 210), (185, 330), (170, 450), (215, 566)], 8))                                                  # to Tubna
o += A.track(smooth_line([(880, 585), (850, 500), (868, 420), (960, 350), (1130, 375), (1300, 430), (1450, 462), (1620, 472)], 8))                 # to Kairouan
o += G.water(seguia, 3, 4) + G.water(wadi, 9, 20) + A.well(128, 516, 15) + A.well(214, 512, 15) + A.well(300, 520, 15) + A.scrub(bush, r) + A.town(ring, r, 22, [(960, 574)])
G.write(sys.argv[1], o + G.reeds(wadi[60:], r, 26, 18, 36) + A.palms(sorted(grove, key=lambda p: p[1]), r))
