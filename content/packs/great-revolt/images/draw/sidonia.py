"""Sidonia, spring 742: a bay mare grazes among poppies, tied to a lance, the folded cloaks of the vanquished on her back. 1600x1200 SVG."""
import math, random
from amz import *
from grazing import grazing
from light import sky, hills, cloud, show, loz
from trees import tuft, olive
from arms import lance
from band import bands, W, H

o, r, K = [], random.Random(131), '#1f2420'
o += sky(['#a8d5e3', '#bfe0e6', '#d3eae6', '#e6f1e0', '#f3f4da'], 150, 420, '#8fc7dd')
o += cloud(1180, 230, 420, 54, ['#ffffff', '#e6eef0'], 3)
o += hills(520, [(200, 120, 360), (700, 90, 300), (1150, 150, 400), (1560, 110, 300)], ['#8fb8a0', '#83ad96', '#9bc2a9'], 4, 20, 7)
o += hills(590, [(60, 90, 320), (480, 50, 320), (960, 30, 300), (1420, 110, 380)], ['#7fb05a', '#74a552', '#8bbb64'], 8, 22, 7)
for x, y in ((60, 560), (170, 574), (1010, 572), (1120, 556), (1400, 552), (1500, 566)):
    o.append(olive(x, y, .55, '#4d7a44', '#7fae5c', '#5a4632'))
for i, (c, y) in enumerate(zip(['#8cc05c', '#7bb352', '#6aa34a', '#5a9244', '#4b803e', '#3e6e37'], [640, 700, 770, 850, 940, 1030])):
    o.append(teeth(W, y, 56, 9, H, c, phase=28 * (i % 2)))
for x, y, f, s, c, fa in ((1240, 592, 1, .8, '#efe3cb', '#c9bda6'), (1440, 606, -1, .84, '#3a2a24', None)):
    o.append(poly([(x - 70, y + 70 * s), (x, y + 62 * s), (x + 80, y + 70 * s), (x, y + 78 * s)], '#6aa34a'))
    o.append(f'<g transform="translate({x} {y}) scale({f * s} {s})">' + grazing(c, fa, '#6d4a2f' if fa else None) + '</g>')
# -- one cork oak at the left edge, its lower bark taken off
x, y = 90, 990
tr = [(x - 70, y + 8), (x - 46, y - 140), (x - 56, y - 340), (x - 130, y - 470), (x - 90, y - 490), (x - 4, y - 390), (x + 60, y - 510), (x + 104, y - 490), (x + 58, y - 340), (x + 48, y - 140), (x + 84, y + 8)]
o.append(poly([(x - 60, y + 14), (x + 60, y - 10), (x + 340, y + 4), (x + 250, y + 34)], '#3e6e37'))
o.append(poly(tr, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(tr, '#7a6a5a'))
o.append(poly([(x - 70, y + 8), (x - 46, y - 140), (x - 54, y - 300), (x - 20, y - 316), (x + 14, y - 298), (x + 54, y - 312), (x + 48, y - 140), (x + 84, y + 8)], '#a5553a'))
o.append(poly([(x + 14, y + 8), (x + 8, y - 140), (x + 14, y - 298), (x + 54, y - 312), (x + 48, y - 140), (x + 84, y + 8)], '#7c382c'))
for f_, dx, dy, c in ((1.1, 0, 0, K), (1, 0, 0, '#2f5f3c'), (.74, -10, -14, '#3f7746'), (.44, -20, -24, '#5b944f')):
    for cx, cy, q in ((x - 150, y - 520, 130), (x + 150, y - 540, 138), (x - 10, y - 620, 170), (x + 190, y - 650, 120), (x + 60, y - 740, 150)):
        o.append(poly([(cx + dx + math.cos(i * math.tau / 13) * q * f_ * (1 if i % 2 else .92), cy + dy + math.sin(i * math.tau / 13) * q * .72 * f_) for i in range(13)], c))
# -- the mare, her shadow to the right
MX, MY, S = 690, 716, 3.75
o.append(poly([(MX - 250, 990), (MX - 60, 968), (MX + 330, 976), (MX + 560, 996), (MX + 250, 1016), (MX - 120, 1014)], '#36612f'))
o.append(lance(1262, 1030, 560, 5, s=1.35, k=K))
o.append(f'<g transform="translate({MX} {MY}) scale({S})">' + grazing('#9a4f2c', '#5f2f1e', '#2e1a14', rein='#efc873') + '</g>')
# -- a cloak over her back, and on it the folded load, corded
X = lambda v: MX + v * S
def cloth(ps, c):
    o.append(poly(ps, K, f'stroke="{K}" stroke-width="17" stroke-linejoin="round"')); o.append(poly(ps, c))
drape = [(X(-36), 628), (X(34), 608), (X(40), 700), (X(36), 800), (X(24), 782), (X(12), 806), (X(0), 786), (X(-12), 808), (X(-24), 786), (X(-34), 800), (X(-40), 700)]
cloth(drape, P['madder'])
o.append(f'<clipPath id="dr"><polygon points="{pts(drape)}"/></clipPath>')
it = [rect(X(-50), 716, 400, 16, P['straw']), rect(X(-50), 752, 400, 10, P['bone'])] + [loz(X(-30 + i * 12), 680, 20, P['bone'], .8) for i in range(6)] + [loz(X(-30 + i * 12), 680, 9, P['indigo2'], .8) for i in range(6)]
it.append(poly([(X(20), 560), (X(60), 560), (X(60), 830), (X(26), 830)], '#7a1f2b', 'opacity=".45"'))
o.append(g(it, 'clip-path="url(#dr)"'))
yy = 624
for i, (h, a, b, c, st) in enumerate(((62, 36, 34, P['indigo2'], P['bone']), (56, 30, 28, P['saffron'], P['madder2']), (46, 24, 22, P['bone'], P['coral']))):
    t, e = yy - h, 12
    ps = [(X(-a) + e, yy), (X(-a), yy - h * .5), (X(-a) + e, t), (X(0), t - 6), (X(b) - e, t), (X(b), yy - h * .5), (X(b) - e, yy), (X(0), yy + 6)]
    cloth(ps, c)
    o.append(poly([(X(b * .5), t - 4), (X(b) - e, t), (X(b), yy - h * .5), (X(b) - e, yy), (X(b * .55), yy + 4)], mix(c, K, .26)))
    o.append(poly([(X(-a) + 4, yy - h * .58), (X(b) - 4, yy - h * .58), (X(b) - 4, yy - h * .38), (X(-a) + 4, yy - h * .38)], st))
    yy = t - 3
# one empty sleeve hangs from the load
sl = [(X(-28), 536), (X(-43), 548), (X(-52), 650), (X(-57), 742), (X(-48), 752), (X(-38), 744), (X(-35), 650), (X(-26), 570)]
cloth(sl, P['bone']); o.append(poly([(X(-55.4), 712), (X(-57), 742), (X(-48), 752), (X(-38), 744), (X(-37), 716)], P['madder'])); o.append(line([(X(-40), 566), (X(-45), 700)], '#c9bda6', 7))
for v in (-16, 14):
    ps = [(X(v) - 4, yy - 6), (X(v) + 4, 540), (X(v) - 2, 640), (X(v) + 6, 836)]
    o.append(line(ps, K, 24)); o.append(line(ps, P['straw'], 10))
o.append(line([(X(15), 836), (X(-15), 838)], K, 24)); o.append(line([(X(15), 836), (X(-15), 838)], P['straw'], 10))
# the halter rope to the lance
q = smooth_line([(X(96), MY + 58 * S), (1130, 1000), (1210, 1006), (1268, 950)], 8)
o.append(line(q, K, 20)); o.append(line(q, P['straw'], 9)); o.append(line([(1254, 944), (1284, 956)], K, 24)); o.append(line([(1256, 945), (1282, 955)], P['straw'], 11))
# -- poppies
for i in range(70):
    x, y = r.uniform(0, W), r.uniform(1010, 1095)
    o.append(tuft(x, y, 22 + (y - 780) * .1, r.choice(['#2f5f3c', '#a3cf6a', '#3e6e37']), r.uniform(-8, 8), 8))
for i in range(58):
    x, y = r.uniform(0, W), r.uniform(1010, 1084)
    q = 8 + (y - 780) * .04
    o.append(line([(x, y), (x + 3, y + q * 2.6)], '#2f5f3c', 6)); o.append(poly([(x - q, y - q * .3), (x - q * .5, y - q), (x + q * .5, y - q), (x + q, y - q * .3), (x + q * .4, y + q * .7), (x - q * .4, y + q * .7)], [P['coral'], '#c23a30'][i % 2])); o.append(loz(x, y, max(4, q * .3), K))
o += bands('#2f6b52', '#3e6e37', P['straw'], P['coral'], P['bone'], 'lozenges', 'reeds', 'ⵛⴰⴷⵓⵏⴰ', K)
show(o)
