"""Musa ibn Nusayr emblem: a laden cart, its shafts on the ground; behind it the train of carts goes east into yellow dust. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#2a1c14', random.Random(17)

# -- a yellow afternoon, dust to the zenith
o += sky(['#c98f2e', '#d6a03c', '#e0ae4e', '#e9bd63', '#f0cc7c', '#f5da98', '#f8e6b4'], 190, 560, '#b87f26')
o += hills(640, [(200, 60, 300), (620, 100, 360), (1080, 70, 300), (1420, 120, 330)], ['#d3a156', '#c7934b', '#dcae66'], 6, 18, 6)
o += floor(['#dfb162', '#d3a051', '#c48d42', '#b17a38', '#9a662f', '#825326'], 668, 1036, 52, 8)
road = [(1480, 690), (1320, 716), (1180, 760), (1030, 830), (860, 930), (700, 1090)]
o.append(limb(road, [16, 34, 66, 120, 210, 330], '#ecc986'))
for s in (-1, 1):
    o.append(limb([(x + s * w * .22, y) for (x, y), w in zip(road, [16, 34, 66, 120, 210, 330])], [4, 7, 10, 14, 20, 28], '#c99a50'))

def wheel(x, y, q, wood=('#8a5432', '#b9773f'), m=10):
    w = [circ(x, y, q + 7, K), circ(x, y, q, wood[0]), circ(x, y, q - q * .1, wood[1]), circ(x, y, q * .8, K)]
    w.append(circ(x, y, q * .8 - 7, '#d3a051'))
    for i in range(m):
        a = i * math.tau / m + .16
        p = lambda f, d: (x + math.cos(a) * q * f - math.sin(a) * d, y + math.sin(a) * q * f + math.cos(a) * d)
        w += [poly([p(.1, -q * .075 - 5), p(.8, -q * .055 - 5), p(.8, q * .055 + 5), p(.1, q * .075 + 5)], K), poly([p(.1, -q * .07), p(.82, -q * .05), p(.82, q * .05), p(.1, q * .07)], wood[1])]
    for i in range(m * 2):
        a = (i + .5) * math.tau / m / 2
        w.append(loz(x + math.cos(a) * q * .9, y + math.sin(a) * q * .9, max(7, q * .045), K))
    return w + [circ(x, y, q * .24, K), circ(x, y, q * .24 - 8, wood[0]), *nest(x, y, [(q * .14, K), (q * .09, P['straw'])])]

def far_cart(x, y, s, c, d):
    f = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    return [poly(f([(-120, -40), (-96, -110), (-50, -132), (-20, -170), (40, -160), (70, -120), (112, -104), (126, -40)]), c), poly(f([(-140, -44), (220, -40), (222, -22), (-140, -22)]), d),
            circ(x, y, 62 * s, d), circ(x, y, 44 * s, '#d9aa5a'), poly(f([(-6, -60), (6, -60), (6, 60), (-6, 60)]), d), poly(f([(-60, -6), (60, -6), (60, 6), (-60, 6)]), d), circ(x, y, 16 * s, d)]
for x, y, s in ((1420, 676, .18), (1352, 690, .28), (1250, 712, .44), (1096, 748, .66)):
    o += far_cart(x, y, s, mix('#7a4a2c', '#d9aa5a', .5 - .4 * s), mix('#4a2c22', '#d9aa5a', .42 - .4 * s))
    q = random.Random(x)
    for k in range(9):
        z = q.uniform(24, 44) * s * 1.5
        cx, cy = x + q.uniform(-220, 100) * s, y + 50 * s + q.uniform(-10, 14) * s
        o.append(poly([(cx - z * 1.6, cy), (cx - z * .3, cy - z), (cx + z, cy), (cx, cy + z * .5)], '#f0cc7c' if k % 2 else '#e3b96b'))

# -- the load of the near cart: bales, chests, jars, rolled carpets
bx = 560
def bale(x, y, w, h, c, band, a=0):
    t = [rect(x, y, w, h, K, 'rx="10"'), rect(x + 8, y + 8, w - 16, h - 16, c), rect(x + 8, y + 8, w - 16, 14, mix(c, '#ffffff', .25)), rect(x + 8, y + h - 24, w - 16, 16, mix(c, '#000000', .25))]
    for k in (.25, .75):
        t.append(rect(x + w * k - 12, y + 2, 24, h - 4, K)); t.append(rect(x + w * k - 5, y + 4, 10, h - 8, band))
    t += nest(x + w / 2, y + h / 2, [(min(w, h) * .28, K), (min(w, h) * .2, band), (min(w, h) * .1, c)])
    return t
def chest(x, y, w, h):
    t = [rect(x, y, w, h, K), rect(x + 8, y + 8, w - 16, h - 16, '#6b3a24'), rect(x + 8, y + 8, w - 16, h * .3, '#8a4a25'), rect(x + 8, y + h * .34, w - 16, 8, K)]
    for k in (.12, .8):
        t += [rect(x + w * k, y + 4, w * .08, h - 8, P['straw'])]
    for k in range(3):
        t += nest(x + w * (.34 + k * .16), y + h * .66, [(h * .16, P['straw']), (h * .08, K)])
    return t + [rect(x + w * .46, y + h * .26, w * .08, h * .2, P['straw'])]
def rolls(x, y, m, q, cs):
    t = []
    for i in range(m):
        cx = x + i * q * 2
        t += [circ(cx, y, q + 7, K), circ(cx, y, q, cs[i % len(cs)]), circ(cx, y, q * .66, K), circ(cx, y, q * .66 - 7, P['wool']), circ(cx, y, q * .26, cs[i % len(cs)])]
    return t
def jar(x, y, s):
    b = [(-30, 0), (-58, -40), (-64, -90), (-34, -128), (-22, -150), (22, -150), (34, -128), (64, -90), (58, -40), (30, 0)]
    b = [(x + px * s, y + py * s) for px, py in b]
    return [f'<path d="{curve(b, True, .8)}" fill="#c9602f" stroke="{K}" stroke-width="{16 * s:.0f}"/>', line([(x - 58 * s, y - 84 * s + (i % 2) * 18 * s) for i in (0,)] + [(x + (-58 + i * 16.6) * s, y + (-84 + (i % 2) * 18) * s) for i in range(8)], P['wool'], 9), rect(x - 56 * s, y - 50 * s, 112 * s, 8, K)]
o += jar(900, 646, 1.0) + jar(810, 648, 1.1)
o += bale(250, 470, 230, 176, P['madder'], P['straw']) + chest(486, 500, 260, 146)
o += rolls(298, 424, 4, 48, [P['indigo2'], P['coral'], P['leaf'], P['madder2']]) + bale(640, 372, 170, 132, P['leaf'], P['wool'])
o += bale(380, 250, 220, 134, '#2b4179', P['saffron'])
for q in ([(262, 650), (246, 470), (262, 390), (376, 248), (604, 248), (812, 370), (884, 490), (960, 560), (966, 650)],          # the ropes over it
          [(420, 652), (436, 384), (446, 246)], [(716, 652), (690, 372), (556, 246)]):
    o += [line(q, K, 19, 'stroke-linejoin="round"'), line(q, P['wool'], 8, 'stroke-linejoin="round"')]
# -- the cart: bed, stakes, shafts down to the right, the great wheel
o.append(poly([(400, 1012), (560, 992), (860, 996), (960, 1016), (760, 1036), (480, 1034)], '#6d431f'))
o += [circ(690, 790, 186, K), circ(690, 790, 178, '#5f3826'), circ(690, 790, 146, K), circ(690, 790, 138, '#b98a44')] + [line([(690 - 150 * math.cos(a), 790 - 150 * math.sin(a)), (690 + 150 * math.cos(a), 790 + 150 * math.sin(a))], '#5f3826', 16) for a in [k * math.pi / 5 + .3 for k in range(5)]]
sh = [(190, 690), (980, 690), (1300, 912)]
o += [line(sh, K, 50), line(sh, '#8a5432', 32), line([(x, y - 9) for x, y in sh], '#b9773f', 8)]
o += [poly([(1262, 880), (1330, 880), (1352, 940), (1240, 940)], K), poly([(1272, 888), (1320, 888), (1338, 932), (1254, 932)], '#a98c62')]
for x in (196, 330, 470, 660, 800, 946):
    o += [rect(x - 17, 572, 34, 120, K), rect(x - 9, 580, 18, 112, '#b9773f')]
o += [rect(176, 640, 806, 62, K), rect(186, 650, 786, 42, '#8a5432'), rect(186, 650, 786, 10, '#b9773f')]
for i in range(12):
    o += nest(228 + i * 64, 676, [(15, K), (8, P['straw'])])
o += wheel(bx, 804, 206)
o.append(woven('ⵎⵓⵙⴰ ⴱⵏ ⵏⵓⵚⴰⵢⵔ', P['straw'], 4, 1200, 1010))

show(o + [emblem_frame(W, H, '#80581a', '#7a1f2b')])
