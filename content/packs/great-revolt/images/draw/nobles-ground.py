"""The hinterland of Tangier, 740, bare: the Strait in the north, the walled town by the mouth of a small river that comes from the south-east, a road,
hills on both sides.
The field of the Battle of the Nobles is unknown; this ground is schematic. Usage: OUT.jpg"""
import math, random, sys
import numpy as np
from scipy import ndimage as nd
from amz import line, smooth_line
import ground as G
import oasis as A

coast = smooth_line([(-300, 150), (-100, 138), (60, 118), (190, 92), (300, 100), (370, 132), (430, 150), (520, 148), (640, 128), (760, 122), (850, 140), (930, 142),
                     (1040, 112), (1180, 96), (1300, 88), (1420, 104), (1560, 84), (1720, 76), (1900, 70)], 8)
river = G.meander(smooth_line([(1900, 1190), (1700, 1120), (1530, 1090), (1400, 1020), (1270, 975), (1150, 890), (1030, 830), (930, 740), (830, 690), (750, 600), (650, 530),
                               (580, 440), (515, 370), (480, 290), (440, 220), (424, 150), (418, 110)], 12), 20, 190)
brook = smooth_line([(1180, 420), (1120, 500), (1040, 540), (1010, 630), (960, 680), (930, 745)], 8)
creek = smooth_line([(420, 900), (500, 860), (560, 790), (640, 770), (700, 690), (750, 600)], 8)
brook, creek = G.join(brook, river), G.join(creek, river)
ridges = [([(-150, 330), (120, 380), (230, 560), (150, 800), (-150, 900)], 1, 130), ([(40, 210), (180, 260)], .5, 80), ([(300, 1000), (520, 1180), (760, 1330)], .75, 105),
          ([(1750, 250), (1450, 300), (1330, 450), (1440, 640), (1750, 720)], 1, 130), ([(980, 230), (1180, 250), (1330, 300)], .6, 85), ([(1150, 1160), (1300, 1330)], .5, 85)]
r = random.Random(11)                                    # one seed for everything that grows
z = G.relief(ridges, [(river, 1.1), (brook[4:], .7), (creek[4:], .7)], 6, coast)
img = G.paper(z)


# the Strait: pale water, darker away from the shore, with thinning shore lines; laid over the river's mouth
edge = np.interp(np.arange(G.W), *zip(*coast)) + nd.gaussian_filter1d(np.random.default_rng(4).standard_normal(G.W) * 9, 6) * .6
depth = edge[None] - np.arange(G.H)[:, None]              # > 0 at sea
t = np.clip(depth / 120, 0, 1)[..., None]
sea = np.concatenate([np.array([176, 199, 214]) * (1 - t) + np.array([140, 170, 198]) * t, np.clip(depth * 255, 0, 255)[..., None]], -1)
shore = lambda d, c, w, a: line([(x, edge[x] - d) for x in range(0, G.W, 4)], c, w, f'opacity="{a}"')
road = smooth_line([(590, 212), (690, 320), (800, 470), (930, 600), (1060, 680), (1180, 720), (1320, 800), (1460, 880), (1640, 950)], 9)
ring = [(492, 172), (540, 160), (588, 168), (592, 212), (586, 250), (536, 256), (494, 246)]                                    # the shape of the walls is invented
far = lambda x, y: min(math.hypot(x - a, y - b) for a, b in river + brook + creek + road) < 80 or y < 190 or (520 < x < 1240 and 230 < y < 1010)

o = [G.image(img), shore(0, '#2c4a78', 5, .9)] + G.contours(z) + A.track(road) + G.water(brook, 1, 7) + G.water(creek, 1, 7) + G.water(river, 15, 26) + [G.image(sea)]
o += [shore(d, '#f1f5f5', w, a) for d, w, a in ((8, 2.6, .7), (19, 2, .55), (32, 1.6, .45), (47, 1.2, .35), (65, 1, .3))]
o += A.town(ring, r, 12, [(592, 212)])
G.write(sys.argv[1], o + G.reeds([p for p in river if p[1] > 260], r, 80, 18, 40) + G.groves(z, r, far, 16))
