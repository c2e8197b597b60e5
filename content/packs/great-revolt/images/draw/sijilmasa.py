"""Sijilmasa: a walled town and its palms at the foot of the great dune, the moon just up. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from palm import palm
from sheet import show

o, r, K = [], random.Random(140), '#2a1220'
o += sky(['#23506a', '#3f6f82', '#6a8f92', '#a0a890', '#d6b083', '#eba873', '#f0956a'], 180, 560, '#173a54')
o += stars(26, (150, 150, 1450, 300), 9, ('#efe3cb', '#a0d0d0', '#efc873'), [(420, 300, 130), (1100, 190, 100), (1240, 190, 110), (1380, 190, 100)])
o += disc(420, 300, [(74, '#f6e6bd'), (62, '#fffaf0')], [(100, 24, 22, .05, '#a0a890')])
# -- far dunes
o += strata(ridge(0, W, 560, [(200, 60, 240), (520, 90, 260), (760, 40, 180)], 3, 4, 20), 580, ['#a8506a', '#b55c6a'], 16, 2, 2)
# -- the great dune: one crest in a long S; the left face has the last light, the right one is dark
crest = smooth_line([(330, 770), (470, 700), (600, 610), (700, 500), (800, 396), (910, 326), (1000, 330), (1060, 400), (1120, 450), (1210, 462), (1310, 420), (1400, 470), (1560, 560)], 8)
foot = smooth_line([(950, 322), (925, 440), (990, 560), (950, 700), (1040, 800), (1010, 960), (1120, 1200)], 8)
o.append(poly(crest + [(1560, 1200), (100, 1200), (100, 800)], '#e8783c'))
lit = ['#f09a52', '#e8783c', '#f4ac64', '#e2703a', '#f7be7c', '#dc6a38']
for k in range(13):                                      # wind ripples run down the lit face
    ps = [(x - k * 30 - 16 * math.sin(y / 60 + k), y + 34 + k * 46 + (5 if i % 2 else -5)) for i, (x, y) in enumerate(crest[:46])]
    o.append(poly(ps + [(ps[-1][0] + 80, 1200), (100, 1200), (100, ps[0][1] + 60)], lit[k % 6]))
top = crest.index(min(crest, key=lambda p: p[1]))
dark = crest[top:] + [(1560, 1200)] + foot[::-1]
o.append(poly(dark, '#7a2444'))
it = []
for k, c in enumerate(['#6a1f42', '#84294a', '#5c1a3c', '#752344', '#8a2f4c', '#63203f', '#7a2444', '#571a3a', '#6f2442']):
    it.append(poly([(x + 18 * math.sin(x / 90 + k), y + 40 + k * 66 + (3 if i % 2 else -3)) for i, (x, y) in enumerate(crest[top - 2:])] + [(1600, 1300), (700, 1300)], c))
o += [f'<clipPath id="d"><polygon points="{pts(dark)}"/></clipPath>', g(it, 'clip-path="url(#d)"'), line(crest, '#fbd9a0', 9, 'stroke-linejoin="round"'), line(foot, '#a83a4c', 9)]
second = smooth_line([(1060, 1090), (1150, 960), (1240, 820), (1330, 740), (1400, 770), (1470, 860), (1560, 880)], 8)
o.append(poly(second + [(1560, 1200), (1060, 1200)], '#4a1636'))
o.append(poly(second[:33] + [(1290, 900), (1330, 1000), (1250, 1200), (1060, 1200)], '#d2603c')); o.append(poly([(x - 20, y + 60) for x, y in second[4:30]] + [(1260, 960), (1210, 1200), (1060, 1200)], '#e88a50'))
o.append(line(second, '#f0a868', 9))
# -- the plain of the oasis, canals, gardens
o += [poly([(60, 820), (300, 800), (560, 838), (760, 900), (900, 990), (960, 1200), (60, 1200)], '#8a4a34'), poly([(60, 850), (300, 828), (540, 862), (730, 920), (850, 1000), (900, 1200), (60, 1200)], '#31503c')]
f = lambda u, v: (90 + u * 720 + v * (u - .3) * 130, 880 + v * 210 + u * 60)
o += patchwork(f, 7, 3, [['#2f6b48', '#3f7f50'], ['#24553a', '#2f6b48'], ['#6f8f46', '#5c7f42']], 4, 18, .05, lambda x, y: x > 830 or y > 1060)
o += river([(60, 1010), (260, 980), (460, 1010), (640, 1000), (800, 1050)], [20, 24, 26, 22, 8], [K, '#5fa3b0', '#bfe0dc'], (1.6, 1, .4))
# -- the town: rammed earth, towers narrowing upward, after the sun
def tower(x, y, w, h, c, d):
    o.extend([poly([(x - w / 2 - 7, y), (x - w * .4 - 6, y - h - 7), (x + w * .4 + 6, y - h - 7), (x + w / 2 + 7, y)], K), poly([(x - w / 2, y), (x - w * .4, y - h), (x + w * .4, y - h), (x + w / 2, y)], c), poly([(x + w * .1, y), (x + w * .08, y - h), (x + w * .4, y - h), (x + w / 2, y)], d)])
    for k in (-1, 0, 1):
        o.append(rect(x + k * w * .3 - 6, y - h * .72, 9, 18, K))
def run(x0, x1, y, h):
    o.extend([rect(x0 - 7, y - h - 7, x1 - x0 + 14, h + 10, K), rect(x0, y - h, x1 - x0, h, '#c9683f'), rect(x0, y - h, x1 - x0, 9, '#f0a868'), rect(x0, y - h * .34, x1 - x0, h * .34, '#a84f34')])
for x, h in ((230, 112), (300, 140), (372, 120), (438, 150), (506, 116)):
    tower(x, 810, 72, h, '#d9784a', '#a84a38')
run(150, 620, 850, 84)
for x in (156, 270, 500, 612):
    tower(x, 862, 66, 128, '#e08a54', '#b0523a')
o += [poly([(352, 856), (352, 806), (364, 786), (386, 776), (408, 786), (420, 806), (420, 856)], K), poly([(364, 856), (364, 810), (374, 796), (386, 790), (398, 796), (408, 810), (408, 856)], '#5c1a3c')]
for i, (x, y, h, l) in enumerate(((690, 900, 150, 16), (640, 930, 190, -14), (760, 950, 170, 26), (190, 930, 170, -20), (280, 960, 140, 10), (480, 950, 180, 14), (560, 990, 150, -16), (400, 1000, 130, 16), (860, 1010, 130, 20))):
    o += palm(x, y, h, l, .56, leaf=('#1f4a38', '#4f8050'), dark='#14201e', seed=i, m=7)
o.append(woven('ⵙⵉⵊⵉⵍⵎⴰⵙⴰ', P['straw'], 4, 1240, 176))
show(o + [emblem_frame(W, H, '#a3431f', '#23506a')])
