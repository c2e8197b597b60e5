"""Abu al-Khattab emblem: a small key on its nail by an open gate, Kairouan beyond in the first light. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor
from walls import ashlar, arch, voussoirs, merlons
from trees import palm

W, H, C = 1600, 1200, 4
o, r = [], random.Random(119)
K = '#131a17'

# -- beyond the gate: first light, lemon over green
o += sky('#4f8a6a', ['#659b72', '#80ad7b', '#a0c087', '#c2d295', '#e0e0a4', '#f4ebb6', '#fbf4d2'], [250, 310, 366, 420, 470, 520, 568], 48, 10)
def house(x, y, w, h, c='#f3e9cf', dk='#cdbf9a', dome=False):
    o.append(box(x, y - h, w, h, c, 8, K)); o.append(rect(x + w * .64, y - h, w * .36, h, dk))
    if dome:
        d = arch(x + w / 2, y - h, w * .32, y - h + 4)
        o.append(shape(d, c, 8, K)); o.append(clip(f'd{int(x)}', d, [rect(x + w * .58, y - h - w, w, w, dk)]))
    else:
        for k in range(3):
            o.append(box(x + 4 + k * (w - 22) / 2, y - h - 14, 14, 14, c, 6, K))
    o.append(rect(x + w * .2, y - h * .5, 20, 34, K)); o.append(rect(x + w * .7, y - h * .62, 16, 24, K))
o.append(palm(790, 700, 210, .8, '#6d5638', '#1f4a36', '#4f8550', 16, 0, K)); o.append(palm(1250, 690, 170, .7, '#6d5638', '#1f4a36', '#4f8550', -14, 0, K))
house(690, 740, 150, 120); house(1000, 730, 130, 170, dome=True); house(1230, 740, 170, 130); house(860, 740, 130, 96, '#e6d3a6', '#b8a06f'); house(1140, 740, 100, 90, '#e6d3a6', '#b8a06f')
o += floor(['#d8c98a', '#c9b673', '#b39f5e', '#97844c', '#7b6a3e', '#5f5232'], [736, 776, 830, 896, 970, 1040], 64, 7)
o.append(poly([(960, 740), (1010, 740), (1290, 1100), (690, 1100)], '#efe2a8')); o.append(poly([(980, 740), (996, 740), (1130, 1100), (860, 1100)], '#fbf4d2'))

# -- the gate about it: dark brick in shadow, a horseshoe of pale stone
hole = arch(990, 520, 372, 1120, .09)
d = 'M100 100H1500V1110H100Z M' + ' L'.join(f'{x:.0f} {y:.0f}' for x, y in hole[::-1]) + 'Z'
o.append(f'<clipPath id="w"><path d="{d}" clip-rule="evenodd"/></clipPath>')
o.append(g(ashlar(100, 100, 1500, 1110, ['#3d4a3f', '#37443a', '#435145', '#2f3b33'], '#1e2822', 34, (60, 76, 92), 7), 'clip-path="url(#w)"'))
o += voussoirs(990, 520, 380, 450, ['#8f9a78', '#7b8768'], 21, .09, K)
for s in (-1, 1):
    x = 990 + s * 399
    o.append(box(x - 36, 616, 72, 494, '#7b8768', 9, K)); o.append(rect(x - 36 if s > 0 else x + 22, 616, 14, 494, '#e0e0a4'))
    for k in range(4):
        o.append(loz(x, 700 + k * 108, (44, 35, 18), (K, '#aab58f', '#3d4a3f'), .7))
# -- the two leaves swung inwards against the jambs
for s in (-1, 1):
    X = lambda x: 990 + s * x
    lf = [(X(362), 430), (X(258), 470), (X(258), 1000), (X(362), 1110)]
    o.append(shape(lf, '#5a4028', 9, K))
    for k in range(5):
        y0 = 500 + k * 112
        o.append(poly([(X(362), y0 - 8 + k * 5), (X(258), y0 + 6 - k * 3), (X(258), y0 + 22 - k * 3), (X(362), y0 + 14 + k * 5)], '#8d8a72'))
        o.append(loz(X(310), y0 + 8, (13,), (P['straw'],)))
    o.append(poly([(X(258), 470), (X(246), 478), (X(246), 990), (X(258), 1000)], '#f4ebb6'))

# -- the nail, the cord and the key
kx = 330
key0 = len(o)
o.append(shape([(kx - 46, 210), (kx + 46, 210), (kx + 60, 256), (kx - 60, 256)], '#6b7a5c', 9, K))
for s in (-1, 1):
    q = smooth_line([(kx, 258), (kx + s * 52, 320), (kx + s * 60, 400), (kx + s * 22, 470), (kx, 500)], 8)
    o.append(line(q, K, 32)); o.append(line(q, P['madder'], 16))
    for (ax, ay), (bx, by) in list(zip(q, q[1:]))[1::4]:
        o.append(line([(ax, ay), (bx, by)], P['coral'], 16))
o.append(circ(kx, 256, 31, K)); o.append(circ(kx, 256, 22, '#c6cbd0')); o.append(loz(kx, 256, (13,), (K,)))
IR, IL, ID = '#d8a94a', '#f8e4a0', '#946420'
o.append(ring(kx, 566, 72, 30, IR, IL, ID, e=10, k=K))
for a in (0, 90, 180):
    t = math.radians(a)
    o.append(loz(kx + math.cos(t) * 72, 566 + math.sin(t) * 72, (30, 20, 9), (K, IL, K)))
o.append(shape([(kx - 17, 640), (kx + 17, 640), (kx + 17, 950), (kx - 17, 950)], IR, 10, K)); o.append(rect(kx - 13, 644, 9, 302, IL))
for y in (660, 690, 780):
    o.append(box(kx - 30, y, 60, 16, IR, 8, K)); o.append(rect(kx - 30, y, 60, 6, IL))
bit = [(kx + 10, 806), (kx + 128, 806), (kx + 128, 850), (kx + 84, 850), (kx + 84, 872), (kx + 128, 872), (kx + 128, 904), (kx + 84, 904), (kx + 84, 924), (kx + 112, 924), (kx + 112, 950), (kx + 10, 950)]
o.append(shape(bit, IR, 9, K)); o.append(rect(kx + 14, 808, 110, 9, IL)); o.append(rect(kx - 8, 806, 20, 140, IR)); o.append(box(kx + 40, 848, 16, 56, K, 3, K))
o.append(loz(kx, 964, (26, 17), (K, IL)))
o[key0:] = [g(o[key0:], 'transform="translate(330 260) scale(.8) translate(-330 -210)"')]
o.append(woven('ⵍⵅⴰⵟⵟⴰⴱ', P['straw'], C, 340, 1010))
o.append(emblem_frame(W, H, '#8d9440', '#7a1f2b'))
print(page(W, H, o))
