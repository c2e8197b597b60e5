"""Hassan ibn al-Numan emblem: Carthage's aqueduct goes off across the plain, broken in the middle; a rose evening. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#2a1a22', random.Random(7)

# -- afterglow: plum above, then rose, then peach
o += sky(['#5a3a5c', '#7a4a66', '#9c5c6c', '#bd7370', '#d98f78', '#ecb08a', '#f6cfa4', '#fae3c2'], 190, 640, '#47305a')
o += cloud(420, 300, 620, 34, ['#f0b79a', '#b0647a'], 3) + cloud(760, 420, 420, 26, ['#fae3c2', '#d98f86'], 5) + cloud(260, 500, 300, 22, ['#fae3c2', '#e0a08c'], 6)
o += hills(676, [(170, 120, 190), (330, 150, 170), (560, 70, 260), (820, 40, 260)], ['#8a6484', '#7c5a7a', '#94708c'], 9, 16, 5)
o += floor(['#c98c6a', '#b9795a', '#a5664c', '#8d5341', '#743f38', '#5c2f30'], 690, 1040, 56, 7)
for i in range(56):                                      # furrows and stubble on the plain
    y = 700 + 360 * (i / 56) ** 1.5
    x, q = r.uniform(110, 1400), 10 + 40 * (i / 56)
    if y > 985 and x < 540:                              # room for the name
        continue
    o.append(poly([(x - q, y), (x, y - 4), (x + q, y), (x, y + 4)], r.choice(['#dba27c', '#8d5341', '#6a3a38'])))

# -- the aqueduct in one perspective: top and foot run to a far point on the left
vx, vy = 96, 660
top = lambda x: vy + (186 - vy) * (x - vx) / (1500 - vx)
foot = lambda x: vy + 14 + (1052 - vy - 14) * (x - vx) / (1500 - vx)
xs = [1560]
while xs[-1] > 250:
    xs.append(vx + (xs[-1] - vx) * .8)
xs = xs[::-1]
BROKEN = len(xs) - 4
def P2(x, v):
    return x, top(x) * (1 - v) + foot(x) * v
for x0, x1 in zip(xs, xs[1:]):                           # the shadows, long towards us
    w = (x1 - x0) * .3
    o.append(poly([P2(x0, 1), P2(x0 + w, 1), (x0 + w - 180 * (x1 - vx) / 1400, P2(x0, 1)[1] + 130 * (x1 - vx) / 1400), (x0 - 210 * (x1 - vx) / 1400, P2(x0, 1)[1] + 116 * (x1 - vx) / 1400)], '#6a3a38'))
for i, (x0, x1) in enumerate(zip(xs, xs[1:])):
    d = x1 - x0
    if i == BROKEN:
        continue
    a, b = x0 + d * .3, x1                               # the pier, then the opening
    sp, cr = .34, .155                                   # spring and crown
    n_ = 18
    arc = []
    for k in range(n_ + 1):
        t = k / n_
        x = a + (b - a) * t
        arc.append(P2(x, sp - (sp - cr) * math.sin(math.pi * t) ** .72))
    right = i + 1 == BROKEN                              # nothing to carry: a torn edge
    if right:
        m = [P2(x0, 0), P2(x0 + d * .62, 0), P2(x0 + d * .56, .05), P2(x0 + d * .66, .09), P2(x0 + d * .5, .15), P2(x0 + d * .54, .2), P2(x0 + d * .4, .26)] + [P2(a, .34), P2(a, 1), P2(x0, 1)]
    else:
        m = ([P2(x0, 0)] if i != BROKEN + 1 else [P2(x0, .2), P2(x0 + d * .09, .15), P2(x0 + d * .03, .11), P2(x0 + d * .14, .06), P2(x0 + d * .1, .03), P2(x0 + d * .2, 0)]) + [P2(x1, 0)] + arc[::-1] + [P2(a, 1), P2(x0, 1)]
    o.append(poly(m, K, f'stroke="{K}" stroke-width="{n(7 + 8 * (x1 - vx) / 1400)}" stroke-linejoin="round"'))
    o.append(poly(m, '#e0a878'))
    body = []
    rows = 12 if x1 > 700 else 6
    for k in range(rows):                                # courses
        v0, v1 = k / rows, (k + .9) / rows
        cuts = [x0 + d * (j / 3.4 + (.14 if k % 2 else 0)) for j in range(-1, 5)]
        for p, q in zip(cuts, cuts[1:]):
            body.append(poly([P2(p, v0), P2(q - d * .012 - 2, v0), P2(q - d * .012 - 2, v1), P2(p, v1)], r.choice(['#e8b586', '#dba072', '#d29566', '#f0c496'])))
    body.append(poly([P2(x0, .05), P2(x1, .05), P2(x1, .085), P2(x0, .085)], K)); body.append(poly([P2(x0, .052), P2(x1, .052), P2(x1, .07), P2(x0, .07)], '#fae3c2'))
    body.append(poly([P2(x0, .33), P2(a, .33), P2(a, .36), P2(x0, .36)], '#fae3c2'))
    o += [f'<clipPath id="q{i}"><polygon points="{pts(m)}"/></clipPath>', g(body, f'clip-path="url(#q{i})"')]
    th = d * .13                                         # the thickness of the pier, in shade
    o.append(poly([P2(a, .335 if not right else .36), P2(a + th, .335 - .05 if not right else .38), (P2(a + th, 1)[0], P2(a, 1)[1] - 4), P2(a, 1)], '#7d4a4a'))
    if not right:
        o.append(poly(arc + [(x - th * .2, y + d * .07) for x, y in arc[::-1]][4:-2], '#7d4a4a'))
    o.append(line([P2(a, 1), P2(a, .34)], K, 6))
# -- the fallen stones, and the torn end on the near side
x1 = xs[BROKEN + 1]
for dx, v, q in ((-196, .99, 40), (-130, 1.03, 52), (-70, .98, 44), (-36, 1.07, 36), (-236, 1.06, 30), (-150, .93, 30), (-96, .9, 26)):
    x, y = P2(x1 + dx, v)
    o += [poly([(x - q, y + q * .5), (x - q * .8, y - q * .5), (x + q * .5, y - q * .66), (x + q, y - q * .1), (x + q * .8, y + q * .56)], K),
          poly([(x - q * .84, y + q * .36), (x - q * .68, y - q * .38), (x + q * .42, y - q * .5), (x + q * .3, y + q * .3)], '#e8b586'),
          poly([(x + q * .36, y + q * .34), (x + q * .48, y - q * .48), (x + q * .84, y - q * .06), (x + q * .68, y + q * .42)], '#a5664c')]
o.append(woven('ⵃⴰⵙⵙⴰⵏ', P['straw'], 4, 330, 1012))

o.append(emblem_frame(W, H, '#94503f', '#4b2440'))
show(o)
