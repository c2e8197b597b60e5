"""The field of Bagdoura, 741, bare: hills in the north, the Sebou winding west to east, a brook coming down to it. Schematic. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G

river = smooth_line([(-260, 985), (-20, 960), (150, 905), (300, 965), (470, 1010), (640, 940), (800, 905), (960, 965), (1110, 985), (1260, 900),
                     (1420, 880), (1560, 930), (1700, 900), (1840, 880)], 10)
brook = smooth_line([(760, 236), (728, 290), (736, 350), (720, 430), (770, 540), (740, 640), (790, 760), (770, 850), (800, 905)], 8)
ridges = [([(-150, 60), (250, 120), (520, 40), (800, 130), (1100, 50), (1750, 120)], 1, 125), ([(1200, 250), (1450, 330), (1750, 300)], .8, 95),
          ([(-150, 420), (150, 380), (330, 440)], .6, 85), ([(-100, 1330), (500, 1290), (900, 1330), (1300, 1280), (1750, 1250)], .55, 90),
          ([(520, 250), (640, 300)], .35, 60)]
r = random.Random(5)
z = G.relief(ridges, [(river, 1.2), (brook[14:], .8)], 3)
near = lambda x, y: min(math.hypot(x - a, y - b) for a, b in river + brook) < 90 or (380 < x < 1500 and 330 < y < 860)
o = [G.image(G.paper(z))] + G.contours(z) + G.water(brook, 1, 8) + G.water(river, 26, 30)
G.write(sys.argv[1], o + G.reeds(river, r, 90) + G.groves(z, r, near, 16))
