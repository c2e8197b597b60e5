"""Tangier, 740, bare: the Strait in the north, the ocean in the west, the bay with its beach, the town on the hill at its western end, hills and a small
river behind, the road that leaves for the south. The shape of the walls is invented. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G
import oasis as A

coast = smooth_line([(-300, 1400), (-60, 1230), (10, 940), (48, 640), (86, 430), (150, 268), (250, 226), (380, 232), (470, 214), (560, 186), (640, 192), (672, 236), (690, 300), (750, 366), (850, 400),
                     (960, 396), (1050, 352), (1110, 280), (1150, 214), (1230, 196), (1350, 170), (1480, 150), (1620, 120), (1900, 100)], 10)
coast = [p for i, p in enumerate(coast) if not i or p[0] > coast[i - 1][0]]
river = G.meander(smooth_line([(1120, 1320), (1090, 1180), (1020, 1060), (1010, 940), (940, 830), (950, 720), (900, 610), (880, 500), (870, 430), (866, 396)], 12), 15, 190)
creek = G.join(smooth_line([(1330, 640), (1250, 690), (1150, 700), (1060, 760), (960, 780)], 8), river)
ridges = [([(180, 340), (330, 330), (460, 320)], .6, 72), ([(150, 560), (230, 700), (200, 900), (260, 1100), (200, 1330)], .9, 105), ([(420, 700), (500, 820)], .4, 65),
          ([(1750, 300), (1450, 320), (1290, 400), (1260, 480)], .95, 105), ([(1750, 760), (1500, 800), (1400, 930), (1450, 1100), (1750, 1200)], .9, 110), ([(1180, 300), (1260, 300)], .5, 55)]
r = random.Random(58)
z = G.relief(ridges, [(river, 1.1), (creek[4:], .7)], 31, coast)
wet = lambda x, y: min(math.hypot(x - a, y - b) for a, b in river + creek)
shore = [(-260, 1500)] + coast + [(1900, -260), (-260, -260)]
ring = [(512, 236), (566, 210), (630, 218), (650, 262), (664, 318), (640, 370), (560, 378), (500, 328)]
far = lambda x, y: wet(x, y) < 70 or y < 430 or x < 150 or (420 < x < 1240 and 330 < y < 1120)
o = [G.image(G.paper(z))] + G.contours(z) + A.track(smooth_line([(600, 380), (620, 470), (690, 580), (720, 700), (700, 840), (720, 980), (700, 1100), (690, 1230)], 9))
o += A.track(smooth_line([(606, 400), (660, 420), (740, 446), (860, 470), (1000, 470), (1130, 430), (1240, 540), (1400, 640), (1640, 660)], 9)) + G.water(creek, 1, 7) + G.water(river, 8, 22) + A.sea(shore)
o += A.town(ring, r, 30, [(600, 376)])
G.write(sys.argv[1], o + G.reeds([p for p in river if p[1] > 440], r, 60, 18, 40) + G.groves(z, r, far, 15))
