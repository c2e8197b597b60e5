"""The Kahina's Well, about 700, bare: a mountain foot in the west, a dry wadi, a well with a few palms, the open plain in the east. The place is not known;
nothing here is surveyed. Usage: OUT.jpg"""
import math, random, sys
from amz import smooth_line
import ground as G
import oasis as A

wadi = G.meander(smooth_line([(330, 520), (430, 560), (520, 640), (640, 690), (760, 760), (900, 800), (1040, 880), (1200, 930), (1380, 1020), (1560, 1090), (1720, 1160), (1860, 1260)], 12), 13, 180)
ridges = [([(-150, 80), (140, 160), (260, 60), (480, 30), (640, -40)], 1, 130), ([(-150, 420), (80, 380), (230, 430)], 1, 115), ([(-150, 760), (60, 740), (220, 800), (180, 960), (330, 1090), (260, 1330)], .95, 120),
          ([(230, 430), (330, 400)], .55, 60), ([(480, 170), (600, 200), (640, 290)], .5, 65), ([(1750, 60), (1500, 90), (1330, 20)], .5, 90), ([(330, 1000), (470, 1010)], .45, 65)]
r = random.Random(47)
z = G.relief(ridges, [(wadi, 1.1)], 27)
zs = G.nd.gaussian_filter(z, 5)
wet = lambda x, y: min(math.hypot(x - a, y - b) for a, b in wadi)
bush = A.scatter(r, (30, 200, 660, 1160), 75, 42, lambda x, y: 3 < zs[int(y), int(x)] < 45 and wet(x, y) > 40 and not (480 < x < 720 and 360 < y < 560)) + A.scatter(r, (700, 60, 1560, 240), 14, 80)
grove = [(576, 452), (612, 424), (700, 436), (668, 410), (724, 478)]
sand = lambda w0, w1: [i.replace('#2c4a78', '#a9855a').replace('#5b85b8', '#f0e4c6') for i in G.water(wadi, w0, w1)[:2]]       # a wadi without water: pale sand
o = [G.image(G.paper(z))] + G.contours(z) + A.track(smooth_line([(1640, 820), (1460, 760), (1280, 700), (1080, 620), (880, 560), (720, 510)], 10))
o += sand(8, 30) + A.scrub(sorted(bush, key=lambda p: p[1]), r) + A.palms(sorted(grove, key=lambda p: p[1]), r) + A.well(646, 482, 30)
near = lambda x, y: wet(x, y) < 60 or (430 < x < 1560 and 250 < y < 1000)
G.write(sys.argv[1], o + G.groves(z, r, near, 6))
