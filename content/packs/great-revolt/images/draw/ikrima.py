"""Ikrima emblem: a camel saddle with two cushions set down among the dunes, the track going back to Basra. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor

W, H, C = 1600, 1200, 4
o, r = [], random.Random(115)
K = '#2a1512'

# -- late day in the desert: peach above apricot dunes
o += sky('#e08a5a', ['#e6996a', '#ecaa7c', '#f2bc90', '#f7cfa8', '#fae0c2', '#fcedd9'], [196, 262, 328, 392, 452, 506], 112, 9)
# -- dunes: each a lit slope and a shaded one, their crests drawn as one line
def dune(crest, lit, dk, bottom=1110):
    pk = min(crest, key=lambda p: p[1])
    i = crest.index(pk)
    o.append(poly(crest + [(1500, bottom), (100, bottom)], lit))
    sh = crest[i:] + [(crest[-1][0], bottom), (pk[0] + 240, bottom), (pk[0] + 90, pk[1] + 210), (pk[0] + 120, pk[1] + 110), (pk[0] + 30, pk[1] + 60)]
    o.append(poly(sh, dk))
dune(smooth_line([(90, 580), (240, 540), (380, 500), (560, 560), (760, 590), (1510, 600)], 6), '#e6a066', '#c47a4a')
dune(smooth_line([(90, 600), (700, 610), (960, 560), (1180, 490), (1340, 560), (1510, 590)], 6), '#dc9158', '#b4693f')
dune(smooth_line([(90, 620), (300, 600), (520, 640), (800, 650), (1100, 640), (1510, 660)], 6), '#e8a86c', '#e8a86c')
tr = [(560, 600), (520, 650), (640, 690), (560, 750), (420, 800), (330, 880), (240, 1010)]           # the track: footprints in pairs
q = smooth_line(tr, 7)
for k, ((x, y), (x2, y2)) in enumerate(zip(q, q[1:])):
    s = max(.18, (y - 560) / 420)
    o.append(loz(x + (18 if k % 2 else -18) * s, y, (12 * s + 4,), ('#b4693f',), 1.8))
dune(smooth_line([(90, 900), (300, 870), (620, 820), (1000, 850), (1300, 800), (1510, 830)], 6), '#d98c50', '#c9793f')
for j, (y, c) in enumerate(zip((900, 950, 1000, 1046), ('#cf8248', '#c0733d', '#ad6334', '#97532c'))):
    o.append(teeth(W, y, 128, 10, H, c, phase=64 * (j % 2)))
for i in range(22):
    x, y = r.uniform(150, 1450), r.uniform(900, 1060)
    if x < 1160 or y < 960:
        o.append(loz(x, y, (7,), ('#f2bc90',), 4))

key0 = len(o)
# -- the shadow, the blanket spread under it
o.append(poly([(520, 1000), (1230, 1000), (1460, 930), (1460, 900), (1100, 920)], '#8a4a2a'))
bl = [(470, 880), (1170, 880), (1250, 1020), (390, 1020)]
o.append(shape(bl, '#1f6a70', 9, K))
it = [rect(360, 870, 920, 170, '#1f6a70')]
for k, (y, hh, c) in enumerate(((892, 10, P['straw']), (912, 26, P['bone']), (948, 10, P['straw']), (968, 30, '#0f4650'), (1006, 14, P['straw']))):
    it.append(rect(360, y, 920, hh, c))
for i in range(24):
    it.append(loz(400 + i * 38, 925, (13, 6), (P['coral'], K), .9)); it.append(loz(400 + i * 38, 983, (14, 7), (P['straw'], '#0f4650'), .9))
o.append(clip('bl', bl, it))
for i in range(22):
    x = 396 + i * 40
    o.append(shape([(x, 1020), (x + 10, 1020), (x + 8, 1050), (x + 2, 1050)], P['bone'] if i % 2 else P['coral'], 5, K))

# -- the saddle tree: two forks of wood seen from the side front, joined by bars, lashed with rawhide, on a pad stuffed with palm fibre
WD, WL, WK = '#8a5230', '#c48850', '#5d3319'
def stave(ax, ay, bx, by, w, c=WD, l=WL):
    t = math.atan2(by - ay, bx - ax)
    nx, ny = -math.sin(t) * w / 2, math.cos(t) * w / 2
    s = 1 if -nx - ny > 0 else -1
    o.append(shape([(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)], c, 9, K))
    o.append(poly([(ax + s * nx, ay + s * ny), (bx + s * nx, by + s * ny), (bx + s * nx * .3, by + s * ny * .3), (ax + s * nx * .3, ay + s * ny * .3)], l))
def lash(x, y, a):
    for k in (-1, 0, 1):
        o.append(rod(turned([(-34, k * 16 + 4), (34, k * 16 - 4)], x, y, 1, a), P['bone'], 7, 6, K))
stave(560, 760, 1060, 690, 30, WK, WD)                    # far bar
stave(1010, 400, 870, 880, 36, WK, WD)                    # rear fork, far leg
pad = [(470, 900), (520, 780), (640, 700), (830, 660), (1020, 660), (1140, 730), (1200, 860), (1120, 900), (1030, 820), (900, 790), (740, 810), (620, 880), (560, 930)]
o.append(blob(pad, '#b08a5a', 9, K, .7))
for x, y, q in ((545, 840, 34), (625, 770, 34), (725, 728, 34), (840, 712, 34), (960, 712, 34), (1070, 752, 34), (1130, 822, 30)):
    o.append(loz(x, y, (q, q - 8, q - 20), (K, '#d8b98a', P['madder']), .8))
stave(560, 420, 690, 930, 40)                             # front fork, far leg under the near one
stave(960, 400, 1170, 910, 40)                            # rear fork, near leg
stave(610, 400, 420, 930, 42)                             # front fork, near leg
stave(650, 860, 1170, 830, 34)                            # near bar
lash(584, 470, 10); lash(988, 458, -10); lash(672, 858, -8); lash(1146, 834, 8)
for x, y in ((590, 380), (986, 366)):
    o.append(shape(turned([(-30, 34), (-44, -14), (0, -66), (44, -14), (30, 34)], x, y), P['straw'], 9, K)); o.append(loz(x, y - 14, (26, 17, 8), (K, P['madder'], P['bone'])))

# -- two cushions, one for each teacher
def cushion(x, y, w, h, c, c2, uid, a):
    b = turned([(-w, -h), (-w * .5, -h * .84), (0, -h * .9), (w * .5, -h * .84), (w, -h), (w * .88, 0), (w, h), (w * .5, h * .86), (0, h * .9), (-w * .5, h * .86), (-w, h), (-w * .88, 0)], x, y, 1, a)
    d = curve(b, True, .6)
    o.append(f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18" stroke-linejoin="round"/><path d="{d}" fill="{c}"/><clipPath id="{uid}"><path d="{d}"/></clipPath>')
    m = [rect(-w, -h, 2 * w, h * .3, mix(c, '#ffffff', .25)), rect(-w, h * .62, 2 * w, h * .5, mix(c, '#000000', .3))]
    m.append(loz(0, 0, (h * .7, h * .6, h * .44, h * .3, h * .14), (K, P['bone'], c, c2, K), .95))
    for s in (-1, 1):
        m.append(loz(s * w * .78, 0, (h * .3, h * .2), (K, P['straw']), .7))
    o.append(f'<g clip-path="url(#{uid})"><g transform="translate({x} {y}) rotate({a})">' + ''.join(m) + '</g></g>')
    for px, py in (b[0], b[4], b[6], b[10]):
        o.append(circ(px, py, 19, K)); o.append(circ(px, py, 11, P['straw']))
cushion(872, 588, 96, 88, '#2b4f8f', P['mist'], 'cb', 9)
cushion(712, 604, 96, 88, P['madder'], P['coral'], 'ca', -9)
o[key0:] = [g(o[key0:], 'transform="translate(690 1046) scale(1.12) translate(-800 -1046)"')]
o.append(woven('ⵉⴽⵔⵉⵎⴰ', P['bone'], C, 1328, 1012))
o.append(emblem_frame(W, H, '#b5532c', '#1f6a70'))
print(page(W, H, o))
