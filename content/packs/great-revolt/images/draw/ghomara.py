"""Ghomara: a cove of the Rif from above, boats drawn up on the sand, terraces and thatched houses over it, early summer. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(93), '#12282c'
coast = smooth_line([(60, 330), (220, 300), (330, 250), (430, 330), (420, 470), (480, 610), (640, 700), (830, 690), (980, 600), (1060, 470), (1190, 440), (1290, 520), (1400, 500), (1560, 570)], 10)
rough = [(x + r.uniform(-5, 5), y + r.uniform(-7, 7)) for x, y in coast]
land = rough + [(1560, 1200), (60, 1200)]
o.append(rect(0, 0, W, H, '#155a78'))
for d, c in ((330, '#1c7590'), (250, '#24879b'), (176, '#2f9ba6'), (112, '#54b6b4'), (66, '#8fd3c6'), (34, '#f6f3e2'), (20, '#8fd3c6')):
    o.append(line([(x + r.uniform(-3, 3), y + (4 if i % 2 else -4)) for i, (x, y) in enumerate(coast)], c, d * 2, 'stroke-linejoin="round"'))
it = [rect(0, 0, W, H, '#3f6b3f')]
# -- terraces: the coast repeated inland, field over field
T = ['#6f9a4d', '#2f5a3c', '#8fb35a', '#3a6640', '#5a8a48', '#2c5238', '#a3bf66', '#3f6b3f', '#7aa352', '#274c34', '#8fb35a', '#335c3c', '#6f9a4d']
for k, c in enumerate(T):
    d = 640 - k * 42
    it.append(line([(x, y + (6 if i % 2 else -6)) for i, (x, y) in enumerate(coast)], mix(c, '#10241c', .45), d * 2 + 12, 'stroke-linejoin="round"'))
    it.append(line([(x, y + (6 if i % 2 else -6)) for i, (x, y) in enumerate(coast)], c, d * 2, 'stroke-linejoin="round"'))
for d, c in ((126, '#20402e'), (112, '#c9a878'), (92, '#e8d2a4'), (44, '#f6e9c6'), (16, '#cdb98f')):
    it.append(line(coast, c, d * 2, 'stroke-linejoin="round"'))
for (i0, i1) in ((0, 42), (86, 131)):                     # rocks of the two headlands
    for i in range(i0, i1, 2):
        x, y = coast[min(i, len(coast) - 1)]
        for k in range(2):
            q, dx, dy = r.uniform(30, 52), r.uniform(-18, 18), 16 + k * 56 + r.uniform(-10, 10)
            it += [poly(octo(x + dx + 8, y + dy + 10, q), '#3a3a44'), poly(octo(x + dx, y + dy, q), ['#8a8078', '#a39689', '#756c6a'][i % 3]), poly(octo(x + dx - q * .2, y + dy - q * .25, q * .5), '#c9bda8')]
o += [f'<clipPath id="l"><polygon points="{pts(land)}"/></clipPath>', g(it, 'clip-path="url(#l)"')]
# -- houses: straw roofs, ridge and two slopes, each with its shadow
def thatch(x, y, w, h, a):
    t = math.radians(a)
    p = lambda ps, d=0: [(x + d + px * math.cos(t) - py * math.sin(t), y + d + px * math.sin(t) + py * math.cos(t)) for px, py in ps]
    a_, b_ = w / 2, h / 2
    o.append(poly(p([(-a_, -b_), (a_, -b_), (a_, b_), (-a_, b_)], 14), '#1c3826'))
    o.append(poly(p([(-a_ - 7, -b_ - 7), (a_ + 7, -b_ - 7), (a_ + 7, b_ + 7), (-a_ - 7, b_ + 7)]), K))
    o.append(poly(p([(-a_, -b_), (a_, -b_), (a_ - 18, 0), (-a_ + 18, 0)]), '#efc873')); o.append(poly(p([(-a_, b_), (a_, b_), (a_ - 18, 0), (-a_ + 18, 0)]), '#b98a3e'))
    o.append(poly(p([(-a_, -b_), (-a_, b_), (-a_ + 18, 0)]), '#d9a850')); o.append(poly(p([(a_, -b_), (a_, b_), (a_ - 18, 0)]), '#8f6a2c'))
    for k in range(1, 5):
        u = -a_ + 18 + (w - 36) * k / 5
        o.append(line(p([(u, -b_ + 4), (u, b_ - 4)]), '#c2913f', 6))
    o.append(line(p([(-a_ + 18, 0), (a_ - 18, 0)]), '#fbe9b8', 8))
for x, y, a in ((560, 872, 20), (680, 906, 4), (800, 900, -8), (912, 862, -22), (452, 812, 40), (1010, 800, -36), (620, 1000, 8), (760, 1014, -4), (890, 984, -14), (330, 640, 66), (1220, 760, 16)):
    thatch(x, y, 98, 66, a)
for k in range(60):
    x, y = r.uniform(150, 1450), r.uniform(720, 1060)
    if min(math.hypot(x - a, y - b) for a, b in coast) < 150 or 420 < x < 1080 and y > 780 and r.random() < .9:
        continue
    o += crown(x, y, r.uniform(20, 30), '#1f4630', '#4f8048', '#1c3826')
# -- boats: on the sand with their bows to the hill, two on the water with nets
def boat(x, y, a, s=1.0, c='#8a5432', shade='#b98f5c', stripe='#a02c2f'):
    t = math.radians(a)
    p = lambda ps, dx=0, dy=0: [(x + dx + (px * math.cos(t) - py * math.sin(t)) * s, y + dy + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    hull = [(-74, 0), (-56, -20), (-20, -29), (24, -28), (58, -16), (84, 0), (58, 16), (24, 28), (-20, 29), (-56, 20)]
    k = lambda f, g_=None: [(px * f, py * (g_ or f)) for px, py in hull]
    o.append(poly(p(k(1), 12, 12), shade)); o.append(poly(p(k(1.12, 1.26)), K)); o.append(poly(p(hull), stripe)); o.append(poly(p(k(.88, .74)), '#f6e9c6')); o.append(poly(p(k(.8, .58)), c))
    for u in (-34, 0, 34):
        o.append(poly(p([(u - 5, -18), (u + 5, -18), (u + 5, 18), (u - 5, 18)]), '#e2b97c'))
for x, y, a, c in ((540, 716, 128, '#a02c2f'), (640, 752, 106, '#2b4179'), (744, 762, 92, '#e0a030'), (848, 742, 76, '#a02c2f'), (942, 690, 56, '#2b4179')):
    boat(x, y, a, .92, stripe=c)
boat(720, 420, -28, 1.0, shade='#1c7590'); boat(940, 250, -44, .94, shade='#14506c', stripe='#e0a030')
net = smooth_line([(660, 450), (600, 520), (700, 590), (820, 540), (800, 440)], 8)
for i, (x, y) in enumerate(dense(net, 24)):
    o += nest(x, y, [(11, K), (7, '#fbe9b8')] if i % 2 else [(10, '#d9a850')])
o.append(woven('ⵉⵖⵎⴰⵔⵏ', '#fbe9b8', 4, 1290, 1016))
show(o + [emblem_frame(W, H, '#2f8f8a', '#8a4a25')])
