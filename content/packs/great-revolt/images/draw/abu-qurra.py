"""Abu Qurra emblem: a fortified hill over a green plain, mist of the early morning lying in stripes. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor, hills
from walls import wall, merlons, ashlar
from trees import olive, fir

W, H, C = 1600, 1200, 4
o, r = [], random.Random(106)
K = '#1f2420'

# -- early: lilac above, then rose, the far hills like paper
o += sky('#8f8fb5', ['#a39fc0', '#b9b0ca', '#cfc4d0', '#e3d5d0', '#f1e4cf', '#f8efd8'], [182, 226, 272, 318, 362, 404], 64, 10)
o += hills(520, [(200, 110, 330), (460, 70, 260), (760, 120, 340), (1050, 80, 300)], ['#a9b3b8', '#9ca8ae', '#b5bdbf'], 4, 16)
o += hills(580, [(120, 60, 330), (560, 80, 330), (900, 50, 300)], ['#86a08f', '#7a9583', '#91a998'], 8, 14)

# -- the plain: fields as a flat weave, a stream between them
o += floor(['#a8bb6a', '#98b060', '#86a456', '#74964e', '#648746', '#547840', '#476a3a'], [590, 630, 680, 740, 812, 896, 990], 80, 6)
for y, x0, x1, c in ((640, 140, 480, '#c9c878'), (662, 520, 760, '#7fa253'), (700, 190, 420, '#5f8a48'), (716, 460, 700, '#d6cf84'), (764, 130, 350, '#d6cf84'), (776, 400, 640, '#5f8a48'),
                     (846, 150, 420, '#5a8244'), (862, 500, 700, '#c9c878'), (940, 140, 330, '#c9c878'), (1000, 420, 760, '#426436')):
    h = (y - 590) * .1 + 14
    o.append(poly([(x0 + h, y), (x1 + h * 1.6, y), (x1, y + h), (x0, y + h)], c))
    o.append('<path d="' + ''.join(f'M{x0 + 12 + k * 34 + h:.0f} {y}h8l{-h:.0f} {h:.0f}h-8z' for k in range(int((x1 - x0) / 34))) + f'" fill="{mix(c, "#2f4a2c", .3)}"/>')
q = [(700, 600), (620, 640), (690, 700), (560, 770), (600, 850), (500, 930), (580, 1010), (540, 1100)]
o.append(limb(q, [10, 18, 26, 34, 44, 56, 70, 90], '#3f6a4a')); o.append(limb(q, [6, 10, 16, 22, 30, 40, 52, 70], '#c6d9dc'))
for x, y, s in ((220, 650, .5), (300, 642, .5), (560, 668, .55), (180, 730, .7), (470, 742, .7), (250, 824, .9), (700, 812, .85), (330, 906, 1.1), (640, 964, 1.2)):
    o.append(olive(x, y, s, '#4d6b3f', '#9fb36c', '#4a3a2a'))

# -- mist
def mist(y, x0, x1, h, c='#f1ede2'):
    q = random.Random(int(y + x0))
    for k in range(4):
        a, b = x0 + q.uniform(0, 110) * abs(k - 1.5), x1 - q.uniform(0, 110) * abs(k - 1.5)
        o.append(rect(round(a / 8) * 8, y + k * h * .5, round((b - a) / 8) * 8, h * .5 + .5, [c, mix(c, '#cfd8d0', .6)][k % 2]))
mist(600, 110, 560, 16); mist(622, 420, 980, 20, '#e3e6dc')

# -- the hill: beds of rock, terraces of oaks, two rings of wall and a keep
hl = [(600, 1110), (650, 980), (720, 900), (760, 790), (830, 730), (870, 610), (930, 560), (960, 470), (1300, 450), (1340, 540), (1400, 600), (1440, 700), (1500, 740), (1500, 1110)]
o.append(shape(hl, '#a88a5e', 10, K))
cl = [rect(560, 400, 960, 720, '#b99a6a')]
for j in range(14):
    y = 500 + j * 46
    cl.append(poly([(560 + i * 60, y + (14 if i % 2 else -8) + (i % 3) * 6) for i in range(17)] + [(1520, y + 46 - 12), (560, y + 46 - 12)], ['#a5845a', '#b99a6a', '#937350', '#82654a'][(j + (j > 7)) % 4]))
cl.append(poly([(1210, 440), (1300, 440), (1340, 540), (1500, 740), (1500, 1110), (1280, 1110), (1330, 860), (1250, 640)], '#6f5642', 'opacity=".55"'))
o.append(clip('hill', hl, cl))
WS = ['#e2c592', '#d6b783', '#ead2a4']
for x0, x1, t in ((1010, 1290, 372), ):                  # keep
    o += wall(x0, x1, t, 520, WS, '#b08d5c', K, h=26, seed=3, mw=56)
o += wall(1090, 1190, 262, 420, WS, '#b08d5c', K, h=26, seed=5, mw=50)
o.append(rect(1130, 300, 20, 60, K)); o.append(rect(1210, 410, 18, 46, K)); o.append(rect(1056, 410, 18, 46, K))
def ring_wall(ps, h, seed):
    """A wall that follows the ground: stepped pieces with towers."""
    for i, (x0, x1, t) in enumerate(ps):
        o.extend(wall(x0, x1, t, t + h, WS if i % 2 else ['#d9bb88', '#cbab78', '#e2c592'], '#a88455', K, h=24, seed=seed + i, mw=46))
ring_wall([(905, 1010, 560), (1010, 1130, 530), (1130, 1260, 520), (1260, 1400, 548)], 90, 11)
for x, y in ((880, 760), (960, 730), (1040, 700), (1330, 720), (1410, 760)):
    o.append(fir(x, y, .9, '#35553c', '#5d8050'))
ring_wall([(750, 860, 808), (860, 1000, 780), (1120, 1290, 780), (1290, 1480, 812)], 104, 21)
for x in (1000, 1092):                                   # the gate of the lower ring
    o += wall(x - 4, x + 60, 720, 890, WS, '#b08d5c', K, h=24, seed=x, mw=34)
o.append(box(1066, 790, 20, 100, K, 4, K)); o.append(rect(1060, 780, 30, 112, '#2a1f1a'))
for i in range(6):                                       # the track up to it
    y = 894 + i * 36
    o.append(poly([(1052 - i * 26 - (i % 2) * 30, y), (1100 - i * 14 - (i % 2) * 30, y), (1086 - i * 20 + (i % 2) * 30, y + 36), (1020 - i * 32 + (i % 2) * 30, y + 36)], '#ecd7a8'))
for x, y, s in ((820, 1000, 1.2), (730, 1066, 1.4), (1250, 1010, 1.3), (1370, 980, 1.2), (1440, 1070, 1.4)):
    o.append(fir(x, y, s, '#2f4f39', '#567a4c'))
mist(946, 600, 960, 20); mist(930, 1180, 1520, 22, '#e3e6dc')
o.append(woven('ⴰⴱⵓ ⵇⵓⵔⵔⴰ', P['bone'], C, 326, 1012))
o.append(emblem_frame(W, H, '#2f6b52', '#4b2440'))
print(page(W, H, o))
