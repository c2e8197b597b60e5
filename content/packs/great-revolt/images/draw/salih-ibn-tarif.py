"""Salih ibn Tarif emblem: a page of signs that nobody reads and a frame with nothing in it, on a rock by the night ocean. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, water, stars

W, H, C = 1600, 1200, 4
o, r = [], random.Random(114)
K = '#150d1e'

# -- night over the ocean: plum, no moon
o += sky('#251437', ['#321b45', '#402353', '#502d60', '#62396c', '#764878'], [220, 310, 400, 480, 550], 64, 12)
o += stars(8, 46, ['#e9d3dc', P['straw'], '#b79ac4'], 150, 1450, 150, 540, ((540, 560, 330),))
o += water(596, 1100, ['#8d6a97', '#3a2b5e', '#52407a', '#2c2150', '#b79ac4'], 30, 64, 10, body='#33265a')
rk = [(90, 1110), (90, 1000), (190, 960), (330, 976), (480, 930), (760, 950), (960, 920), (1200, 940), (1330, 900), (1510, 930), (1510, 1110)]
o.append(shape(rk, '#2a2036', 10, K))
o.append(clip('rk', rk, [poly([(90, 1000), (190, 960), (330, 976), (480, 930), (760, 950), (700, 1010), (400, 1020), (200, 1010)], '#4b3c5c'), poly([(760, 950), (960, 920), (1200, 940), (1330, 900), (1510, 930), (1510, 980), (1260, 990), (960, 980)], '#43344f'),
                         poly([(400, 1020), (700, 1010), (640, 1110), (420, 1110)], '#3a2d48')]))
for i in range(18):
    x = 120 + i * 82 + r.uniform(-14, 14)
    o.append(loz(x, 930 + r.uniform(-30, 4), (14, 8), (K, '#e9d3dc'), 1.5))

# -- the empty frame: carved wood, the sea goes on inside it
def fr(x, y, w, h, a, b):
    T = lambda ps: turned(ps, x, y, 1, a)
    R = lambda u, v: [(-u, -v), (u, -v), (u, v), (-u, v)]
    op = R(w - b, h - b)
    d = 'M' + 'L'.join(f'{p:.0f} {q:.0f}' for p, q in T(R(w + 9, h + 9))) + 'ZM' + 'L'.join(f'{p:.0f} {q:.0f}' for p, q in T(R(w - b - 9, h - b - 9))) + 'Z'
    d2 = 'M' + 'L'.join(f'{p:.0f} {q:.0f}' for p, q in T(R(w, h))) + 'ZM' + 'L'.join(f'{p:.0f} {q:.0f}' for p, q in T(op)) + 'Z'
    o.append(f'<path d="{d}" fill="{K}" fill-rule="evenodd"/><path d="{d2}" fill="#a8683a" fill-rule="evenodd"/>')
    o.append(poly(T([(-w, -h), (w, -h), (w - b, -h + b), (-w + b, -h + b)]), '#cf9350')); o.append(poly(T([(w, -h), (w, h), (w - b, h - b), (w - b, -h + b)]), '#8a4f2c')); o.append(poly(T([(-w, h), (w, h), (w - b, h - b), (-w + b, h - b)]), '#6d3b22'))
    for u, v, m, ax in ((0, -h + b / 2, 5, 0), (0, h - b / 2, 5, 0), (-w + b / 2, 0, 7, 1), (w - b / 2, 0, 7, 1)):
        for i in range(m):
            k = (i - (m - 1) / 2) * (2 * (h if ax else w) - 2 * b) / m
            cx, cy = T([(u + (0 if ax else k), v + (k if ax else 0))])[0]
            o.append(loz(cx, cy, (b * .36, b * .25, b * .1), (K, P['straw'], K)))
    for u, v in R(w - b / 2, h - b / 2):
        cx, cy = T([(u, v)])[0]
        o.append(loz(cx, cy, (b * .5, b * .38, b * .18), (K, P['coral'], K)))
fr(1140, 590, 250, 330, 4, 68)

# -- the page: old skin, its edges eaten, rows of signs
T = lambda ps: turned(ps, 540, 580, 1, -5)
w, h = 300, 370
ed = [(-w, -h), (-180, -h + 8), (-90, -h - 6), (40, -h + 6), (170, -h - 4), (w - 70, -h), (w - 40, -h + 34), (w, -h + 60), (w - 6, -120), (w + 4, 40), (w - 8, 190), (w, h - 40), (w - 60, h), (120, h - 8), (20, h + 6), (-60, h - 4), (-110, h - 40), (-150, h - 6), (-w, h), (-w + 8, 150), (-w - 4, 0), (-w + 6, -180)]
o.append(shape(T(ed), '#ead9b4', 10, K))
o.append(poly(T([(w - 70, -h), (w - 40, -h + 34), (w, -h + 60), (w - 6, -120), (w + 4, 40), (w - 8, 190), (w, h - 40), (w - 60, h), (w - 84, 200), (w - 60, -100)]), '#cfb888'))
o.append(poly(T([(-w, -h), (-180, -h + 8), (-200, -200), (-w + 40, 0), (-w - 4, 0)]), '#f8efd8'))
SG = [['..#..', '.#.#.', '#...#', '.#.#.', '..#..'], ['#...#', '##.##', '#####', '##.##', '#...#'], ['#.#.#', '.....', '#.#.#', '.....', '#.#.#'], ['..#..', '.###.', '#####', '.....', '#.#.#'],
      ['#....', '##...', '###..', '##...', '#....'], ['#.#.#', '.#.#.', '#.#.#', '.#.#.', '#.#.#'], ['..#..', '.###.', '##.##', '.###.', '..#..'], ['#####', '.###.', '..#..', '.....', '..#..'], ['#.#..', '.#.#.', '..#.#', '.#.#.', '#.#..']]
cell = []
last = None
for j in range(9):
    for i in range(8):
        if r.random() < .12 or (j > 6 and i < 3) or (j == 0 and i > 6):
            continue
        k = r.choice([q for q in range(9) if q != last])
        last = k
        x0, y0 = -240 + i * 62, -316 + j * 70
        c = '#9c3a30' if (i + 2 * j) % 11 == 0 else '#3a2233'
        if r.random() < .14:
            c = '#bfa67a'                                # rubbed away
        cell.append(grid_svg(SG[k], {'#': c}, 8, 9, x0, y0))
o.append(f'<g transform="translate(540 580) rotate(-5)">' + ''.join(cell) + '</g>')
o.append(shape([(270, 930), (300, 890), (390, 880), (450, 920), (440, 960), (280, 964)], '#5c4b6d', 9, K)); o.append(poly([(286, 926), (306, 898), (384, 890), (350, 916)], '#8d7a9c'))       # stones that hold it
o.append(shape([(760, 940), (790, 896), (850, 890), (890, 926), (880, 958), (770, 962)], '#5c4b6d', 9, K)); o.append(poly([(774, 932), (796, 904), (846, 898), (820, 920)], '#8d7a9c'))
o.append(woven('ⵚⴰⵍⵉⵃ', P['straw'], C, 1180, 1016))
o.append(emblem_frame(W, H, '#57284c', '#2b4179'))
print(page(W, H, o))
