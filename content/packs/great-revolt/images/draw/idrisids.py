"""Idrisids emblem: a Roman capital in the grass serves as a table; on it a bowl of milk and a loaf for a guest; evening at Walili. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show
from sky import sky, hills, disc
from trees import tuft

W, H, C = 1600, 1200, 4
o, r = [], random.Random(311)
K = '#221527'
o += sky('#5d3a63', ['#84476a', '#ad586b', '#cf7366', '#e7945f', '#f2b566', '#f8d487', '#fbe9b4'], [186, 240, 300, 362, 424, 486, 540], 72, 11)
o += hills(610, [(180, 60, 320), (1080, 120, 420), (1430, 200, 340), (700, 40, 260)], ['#9a5a68', '#8d5160', '#a66573'], 5, 22, 8)
# -- a few low houses of earth on the slope, their smoke; one broken column
o += [teeth(W, y, 88, 8, H, c, phase=44 * (i % 2)) for i, (c, y) in enumerate(zip(['#c98f4a', '#bb8042', '#aa703a', '#966034', '#80502f', '#6a4229'], [650, 706, 776, 856, 940, 1020]))]
for x, y, w, h, lit in ((1120, 668, 110, 60, 1), (1250, 690, 130, 70, 0), (1390, 664, 110, 58, 1), (1180, 730, 100, 56, 0)):
    o.append(box(x, y - h, w, h, '#c78059', 8, K)); o.append(rect(x + w * .66, y - h, w * .34, h, '#8a4f48')); o.append(rect(x, y - h, w, 8, '#e8b27a'))
    o.append(rect(x + w * .26, y - h * .6, 22, h * .6, K)); o.append(rect(x + w * .26 + 6, y - h * .54, 12, h * .54, '#f8d487' if lit else '#4a2a34'))
for x, y in ((1180, 590), (1450, 590)):
    for k in range(6):
        o.append(loz(x + (k % 2) * 12 - k * 4, y - k * 30, (17 + k * 2,), (mix('#b98a8a', '#e7945f', k / 8),), .8))
o.append(box(214, 470, 74, 250, '#b98f86', 9, K)); o.append(rect(214, 470, 22, 250, '#e8c09a')); o.append(rect(262, 470, 26, 250, '#7d5566')); o.append(shape([(206, 474), (214, 440), (238, 456), (256, 432), (276, 452), (296, 474)], '#b98f86', 9, K)); o.append(box(196, 712, 110, 30, '#a67c7a', 9, K))
for y in (552, 636):
    o.append(rect(214, y, 74, 7, K))
# -- the capital: shadow, two rows of acanthus, corner scrolls, the slab
X = 760
o.append(poly([(520, 1030), (1000, 1000), (1420, 1036), (1260, 1066), (700, 1070)], '#4a2d24'))
bell = [(560, 720), (548, 760), (590, 880), (600, 1030), (920, 1030), (930, 880), (972, 760), (960, 720)]
o.append(shape(bell, '#d9bfa4', 10, K)); o.append(clip('bl', bell, [poly([(820, 700), (1000, 700), (1000, 1050), (800, 1050)], '#a98a86'), poly([(900, 700), (1000, 700), (1000, 1050), (870, 1050)], '#7d6070')]))
def acanthus(x, y, w, h, c, d, l):
    """A leaf from its foot x, y: lobed edge, tip curling forward."""
    L = [(-.2, 0), (-.42, -.16), (-.34, -.26), (-.56, -.42), (-.42, -.5), (-.6, -.68), (-.36, -.72), (-.3, -.92), (0, -1)]
    ps = [(x + a * w, y + b * h) for a, b in L] + [(x - a * w, y + b * h) for a, b in L[::-1][1:]]
    o.append(shape(ps, c, 8, K)); o.append(poly([(x, y)] + [(x - a * w, y + b * h) for a, b in L] + [(x, y - h)], d))
    tip = [(x - w * .3, y - h * .92), (x, y - h * 1.02), (x + w * .3, y - h * .92), (x + w * .16, y - h * .76), (x, y - h * .7), (x - w * .16, y - h * .76)]
    o.append(shape(tip, l, 7, K)); o.append(line([(x, y), (x, y - h * .66)], mix(d, K, .5), 8))
    for b in (.22, .46):
        o.append(line([(x, y - h * b), (x - w * .3, y - h * (b + .12))], mix(c, K, .3), 6)); o.append(line([(x, y - h * b), (x + w * .3, y - h * (b + .12))], mix(d, K, .4), 6))
T = [('#e8d2b4', '#c4a690', '#fbeccc'), ('#d9bfa4', '#b0928a', '#f0dcc0'), ('#bfa294', '#947682', '#d9bfa4'), ('#947682', '#6f566a', '#b0928a')]
for x, k in ((600, 0), (706, 1), (814, 2), (920, 3)):
    acanthus(x, 1030, 116, 270, *T[k])
for x, k in ((552, 0), (660, 0), (760, 1), (860, 2), (966, 3)):
    acanthus(x, 1036, 112, 168, *T[k])
for sg, k in ((-1, 0), (1, 3)):                          # scrolls under the corners
    cx, cy = X + sg * 214, 752
    for q, c in ((54, K), (44, T[k][0]), (30, K), (22, T[k][1]), (9, K)):
        o.append(circ(cx, cy, q, c))
slab = [(500, 700), (512, 650), (1008, 650), (1020, 700), (1000, 722), (520, 722)]
o.append(shape(slab, '#e8d2b4', 10, K)); o.append(poly([(512, 650), (1008, 650), (1014, 672), (506, 672)], '#fbeccc')); o.append(poly([(820, 672), (1014, 672), (1020, 700), (1000, 722), (800, 722)], '#a98a86'))
tp = [(512, 650), (580, 606), (944, 606), (1008, 650)]
o.append(shape(tp, '#fbf0d8', 9, K)); o.append(poly([(840, 650), (900, 606), (944, 606), (1008, 650)], '#e2c8a8'))
# -- the bowl of milk, a round loaf, three dates
o.append(poly(oval(730, 634, 150, 14, 26), '#b99a88'))
bw = [(556, 490), (572, 556), (618, 606), (660, 626), (740, 626), (782, 606), (828, 556), (844, 490)]
o.append(blob(bw, '#8a4f2e', 10, K, .5))
o.append(clip('bw', bw, [poly([(556, 480), (630, 480), (640, 640), (556, 640)], '#b87443'), poly([(770, 480), (850, 480), (850, 640), (730, 640)], '#5c3222'), rect(540, 540, 320, 10, P['straw'])] + [loz(572 + i * 32, 572, (15, 7), (P['straw'], K)) for i in range(9)]))
o.append(poly(oval(700, 490, 154, 38, 32), K)); o.append(poly(oval(700, 488, 144, 31, 32), '#b87443')); o.append(poly(oval(700, 490, 124, 23, 32), P['bone'])); o.append(poly(oval(726, 496, 80, 11, 26), '#e2d3c0'))
lf = [(868, 622), (866, 596), (884, 574), (920, 566), (956, 574), (976, 596), (974, 622), (920, 634)]
o.append(blob(lf, '#d99a4e', 9, K, .6)); o.append(poly([(930, 568), (956, 574), (976, 596), (974, 622), (930, 632)], '#a8692f')); o.append(line([(892, 586), (930, 600)], '#f3c987', 8)); o.append(line([(920, 576), (946, 588)], '#f3c987', 8))
for x, h in ((470, 90), (510, 60), (1010, 70), (1060, 100), (1120, 60), (640, 44), (840, 50), (200, 80), (300, 100), (1340, 90)):
    o.append(tuft(x, 1070, h, '#4f5a34', r.uniform(-8, 8), 10, 5, 15)); o.append(tuft(x + 10, 1070, h * .7, '#8f9450', r.uniform(-8, 8), 8, 3, 13))
o.append(emblem_frame(W, H, '#543060', P['saffron']))
show(o)
