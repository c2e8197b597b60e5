"""Awraba: the plough of wood rests in the furrow, hills ploughed in stripes behind, egrets after the share; a spring morning. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from ink import shape, rod, rope
from trees import olive
from sheet import show

o, r, K = [], random.Random(8), '#2a1714'
o += sky(['#f2c7a8', '#f5d4b4', '#f8e0c2', '#fae9d0', '#fbf1de'], 170, 360, '#eab898')
for x, y, w, h in ((420, 220, 380, 34), (1120, 180, 320, 30)):
    o += cloud(x, y, w, h, ['#e8b49c', '#fbf1de'], int(x))
# -- round hills, each with its furrows in another direction
def hill(cx, base, hw, h, cols, a, pitch, uid):
    top = [(cx + (i / 24 * 2 - 1) * hw, base - h * (1 - abs(i / 24 * 2 - 1) ** 2.1)) for i in range(25)]
    o.append(poly([(x, y - 9) for x, y in top], K)); it = [rect(cx - hw, base - h - 10, 2 * hw, h + 20, cols[0])]
    m = int(2.6 * hw / pitch)
    for i in range(m):
        x0 = cx - 1.3 * hw + i * pitch
        if i % 2:
            q = [(x0 + a * t * 60 + 26 * math.sin(t * .9 + i * .05), base - h + t * h / 5) for t in range(-1, 7)]
            it.append(line(q, cols[1 + i % 4 // 2], pitch * .62))
    o.extend([f'<clipPath id="h{uid}"><polygon points="{pts(top)}"/></clipPath>', g(it, f'clip-path="url(#h{uid})"')])
hill(330, 560, 420, 180, ['#9fb85c', '#8aa64e', '#b4c870'], .9, 26, 1)
hill(1240, 560, 460, 220, ['#b98a58', '#a2744a', '#c99c6a'], -1.0, 26, 2)
hill(800, 600, 400, 150, ['#7f9f4c', '#6f8f44', '#93b05a'], .2, 24, 3)
for x, y, s in ((560, 470, .6), (624, 458, .54), (690, 462, .58), (930, 480, .6), (1000, 500, .62), (210, 440, .5), (280, 420, .5)):
    o.append(olive(x, y, s, '#3f5a34', '#86a052', '#4a3526', '#2f4428'))
o += [rect(60, 586, 1500, 70, '#6f8f44'), teeth(W, 610, 56, 6, 660, '#5c7a3a')]
hill(160, 660, 380, 110, ['#8a5a38', '#744a2e', '#9c6a44'], 1.4, 24, 4)
hill(1460, 680, 420, 130, ['#8fae54', '#7c9a48', '#a3c064'], -1.4, 24, 5)
# -- the field in front: furrows that run to one point
vx, vy = 980, 560
o.append(rect(0, 640, W, H, '#6d3a22'))
o += [teeth(W, 644, 60, 7, 700, '#7d4428')]
xs = [-2300 + i * 150 for i in range(32)]
for i, x in enumerate(xs):
    p = lambda t, d: (vx + (x + d - vx) * t, vy + (1200 - vy) * t)
    o.append(poly([p(.14, 0), p(.14, 150), p(1, 150), p(1, 0)], ['#7a4227', '#85492b'][i % 2]))
    o.append(poly([p(.14, 0), p(.14, 46), p(1, 46), p(1, 0)], '#4a2418')); o.append(poly([p(.14, 100), p(.14, 142), p(1, 142), p(1, 100)], '#b06c40'))
    for k in range(5):                                   # clods
        t = .3 + k * .15 + (i * 7 % 5) * .02
        cx, cy = p(t, 122)
        q = 9 + 15 * t
        if 120 < cx < 1480:
            o += [poly(octo(cx, cy, q, .6), '#5c2f1c'), poly(octo(cx - 3, cy - 4, q * .6, .6), '#c98554')]
# -- the turned furrow
F = [(vx + 6, vy + 92), (900, 760), (790, 930), (690, 1120)]
o += [limb(F, [16, 70, 130, 210], '#2f1710'), limb([(x - 14, y) for x, y in F], [8, 34, 64, 110], '#4a2418')]
for k in range(16):
    t = k / 15
    x, y = vx + 10 + (840 - vx) * t ** 1.1, vy + 110 + 480 * t
    q = 12 + 34 * t
    o += [poly([(x - q, y + q * .4), (x - q * .6, y - q * .6), (x + q * .5, y - q * .7), (x + q * 1.1, y + q * .4)], K), poly([(x - q * .7, y + q * .25), (x - q * .45, y - q * .4), (x + q * .35, y - q * .5), (x + q * .7, y + q * .25)], '#8f5230'), poly([(x - q * .6, y), (x - q * .4, y - q * .4), (x + q * .3, y - q * .5), (x, y - q * .1)], '#d6935e')]
# -- the plough (ard): beam, sole, share, one handle; the yoke laid beside
def piece(ps, c):
    o.append(shape(ps, c, 10, K))
piece([(470, 1000), (500, 960), (760, 936), (800, 950), (790, 990), (520, 1020)], '#8a5632'); o.append(poly([(500, 966), (760, 942), (790, 952), (510, 984)], '#b98050'))      # sole
piece([(760, 930), (850, 950), (940, 1012), (850, 1000), (770, 992)], '#8d97a2'); o.append(poly([(770, 938), (850, 956), (912, 998), (850, 976)], '#dfe3e6'))                  # share
piece([(470, 1000), (440, 930), (372, 720), (334, 640), (376, 622), (424, 700), (500, 910), (530, 976)], '#9c6238'); o.append(poly([(386, 716), (346, 644), (366, 634), (408, 706), (470, 880)], '#c98f5c'))   # handle
piece([(300, 650), (292, 612), (400, 580), (412, 616)], '#7d4a2a'); o.append(poly([(302, 626), (398, 596), (401, 606), (304, 638)], '#b98050'))                                # grip
piece([(560, 962), (556, 900), (610, 800), (760, 700), (1180, 570), (1330, 540), (1340, 572), (1196, 612), (800, 740), (670, 830), (624, 910), (622, 958)], '#9c6238')           # beam
o.append(poly([(566, 902), (618, 806), (764, 708), (1180, 578), (1326, 550), (1328, 558), (1186, 592), (780, 722), (640, 824), (592, 910)], '#d09a62'))
for x, y in ((598, 900), (520, 984)):
    for q, c in ((26, K), (17, '#efc873'), (8, K)):
        o.append(loz(x, y, q, c))
for k in range(4):                                       # rope that binds the beam
    x, y = 668 + k * 22, 800 - k * 17
    o.append(line([(x - 22, y - 44), (x + 26, y + 36)], K, 16)); o.append(line([(x - 22, y - 44), (x + 26, y + 36)], '#efe3cb', 8))
o.append(rope([(1290, 560), (1260, 640), (1200, 700), (1130, 760)], 14, '#d9b370', '#8a5a2e', 7, K, 20))
piece([(1010, 800), (1014, 770), (1120, 752), (1230, 786), (1340, 772), (1440, 800), (1440, 834), (1340, 808), (1230, 824), (1120, 790)], '#7d4a2a'); o.append(poly([(1020, 782), (1120, 762), (1230, 796), (1340, 782), (1432, 806), (1340, 794), (1230, 808), (1120, 774)], '#b98050'))
for x in (1080, 1160, 1300, 1390):
    o += [line([(x, 790), (x + 6, 890)], K, 24), line([(x, 796), (x + 6, 884)], '#b98050', 9)]
# -- egrets
def egret(x, y, s, f=1):
    t = lambda ps: [(x + px * s * f, y + py * s) for px, py in ps]
    o.extend([line(t([(-6, -30), (-8, 0)]), K, 8 * s if 8 * s > 6 else 6), line(t([(10, -30), (10, 0)]), K, 8 * s if 8 * s > 6 else 6), poly(t([(-56, -42), (-20, -74), (20, -78), (34, -110), (28, -126), (42, -138), (58, -130), (54, -108), (46, -74), (26, -40), (-10, -28)]), K),
              poly(t([(-40, -44), (-16, -64), (26, -70), (41, -108), (36, -122), (44, -129), (50, -124), (46, -104), (38, -74), (20, -46), (-8, -36)]), '#fffaf0'), poly(t([(52, -128), (88, -118), (54, -114)]), '#e0a030')])
egret(1080, 1010, 1.0, -1); egret(1210, 960, .86, -1); egret(1340, 1020, 1.06, 1); egret(250, 920, .9, 1); egret(1030, 700, .5, 1); egret(880, 690, .46, -1)
o.append(woven('ⵉⵡⵕⴰⴱⵏ', '#7a1f2b', 4, 300, 176))
show(o + [emblem_frame(W, H, '#6a3b26', '#7f9f4c')])
