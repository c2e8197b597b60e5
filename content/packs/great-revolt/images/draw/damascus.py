"""Damascus from above: the Barada leaves its gorge under the bare mountain, parts into channels like a tree and waters the gardens. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(57), '#122418'
O = (210, 520)                                           # where the river leaves the gorge
o.append(rect(0, 0, W, H, '#e6c48e'))
for k, c in enumerate(['#dcb680', '#eccd9a', '#e2bc86', '#f0d6a8']):       # the desert round about
    o.append(poly([(0, 0)] + [(1700, 0), (1700, 1300), (0, 1300)], c) if k == 0 else poly([(1500 + k * 16 + (14 if i % 2 else -14), i * 40) for i in range(32)] + [(1700, 1300), (1700, 0)], c))
AN = [-31, -19, -8, 3, 15, 28, 43]                       # seven channels
def ray(a, q, wob=1):
    t = math.radians(a + wob * 3.2 * math.sin(q / 130 + a))
    k = min(1, q / 420)
    return O[0] + math.cos(t * (.5 + .5 * k)) * q, O[1] + math.sin(t * (.35 + .65 * k)) * q
# -- the gardens: fields between the channels
f = lambda u, v: ray(-44 + 100 * u, 120 + 1190 * v, 1)
rim = [ray(-44, 120 + i * 60) for i in range(20)] + [ray(-44 + i * 5, 1290 + (16 if i % 2 else -16)) for i in range(21)] + [ray(56, 1290 - i * 60) for i in range(20)]
o.append(poly(rim, '#24553a'))
o += patchwork(f, 20, 17, [['#2f6b42', '#3f7f4a'], ['#4f8f4a', '#3f7f4a'], ['#24553a', '#2f6b42'], ['#6fa352', '#5c9450'], ['#a3b85c', '#8fa850'], ['#2a5f3a', '#24553a']], 6, 16, .06)
had = []
CX, CY, A, B = 790, 590, 262, 190                        # the walled town
for k in range(340):
    u, v = r.uniform(.02, .98), r.uniform(.05, .99) ** .6
    x, y = f(u, v)
    q = r.uniform(17, 24)
    if not (130 < x < 1470 and 130 < y < 1070) or ((x - CX) / (A + 52)) ** 2 + ((y - CY) / (B + 52)) ** 2 < 1 or any(math.hypot(x - a, y - b) < 38 for a, b in had) or x > 1130 and y > 950:
        continue
    had.append((x, y))
    blossom = k % 9 == 0
    o += crown(x, y, q, *(('#c98a94', '#f6dcd6') if blossom else [('#1c4a30', '#5c9450'), ('#2a5530', '#7aa852'), ('#1f4436', '#4f8560')][k % 3]), '#163a26')
# -- the mountain: bare beds of limestone, and the gorge
M1 = [(60, 60), (820, 60), (760, 150), (640, 200), (560, 270), (430, 330), (350, 420), (240, 486), (60, 500)]
M2 = [(60, 556), (190, 560), (270, 640), (250, 760), (330, 860), (290, 960), (360, 1140), (60, 1140)]
for M, s in ((M1, 0), (M2, 1)):
    o.append(poly([(x + 16, y + 20) for x, y in M], '#163a26'))
    o.append(poly(M, '#a56a50'))
    for k, c in enumerate(['#b97a5a', '#d9a378', '#c48a66', '#e6b88c', '#cf9a72', '#f0cca0', '#dcae82', '#f6dcb8']):
        t = 1 - .02 - k * .115
        ax, ay = (60, 60) if not s else (60, 1000)
        o.append(poly([(ax + (x - ax) * t + (8 if i % 2 else -6), ay + (y - ay) * t + (9 if i % 2 else -7)) for i, (x, y) in enumerate(dense(M[1:-1] if not s else M, 44))] + ([(60, 60)] if not s else []), c))
# -- the water
for a in AN:
    q = [ray(a, d) for d in range(10, 1290, 64)]
    w = [26 - 14 * i / len(q) for i in range(len(q))]
    o += [limb(q, [v + 18 for v in w], K), limb(q, w, '#4f9fc4'), limb(q, [max(6, v * .36) for v in w], '#d4ebf0')]
q = [(60, 540), (130, 512), (190, 524), (260, 522), (330, 528)]
o += river(q, [46, 48, 50, 46, 40], [K, '#4f9fc4', '#d4ebf0'], (1.5, 1, .34))
# -- the town: an oblong of roofs within its wall, the straight street, the court of the great mosque of 715
box_ = [(CX - A, CY - B * .62), (CX - A * .72, CY - B), (CX + A * .78, CY - B * .94), (CX + A, CY - B * .5), (CX + A * .94, CY + B * .6), (CX + A * .6, CY + B), (CX - A * .7, CY + B * .92), (CX - A * .98, CY + B * .5)]
S = lambda k, d=0: [(CX + (x - CX) * k + d, CY + (y - CY) * k + d) for x, y in box_]
o += [poly(S(1.06, 18), '#163a26'), poly(S(1.08), K), poly(S(1.05), '#d9bd8c'), poly(S(.99), K), poly(S(.965), '#c9a878')]
for x, y in box_:
    o += [poly(octo(CX + (x - CX) * 1.03, CY + (y - CY) * 1.03, 27), K), poly(octo(CX + (x - CX) * 1.03, CY + (y - CY) * 1.03, 19), '#f0dfb8')]
it = []
for j in range(9):
    for i in range(12):
        x, y = CX - A + 10 + i * 44, CY - B + 8 + j * 42
        if j == 5:
            continue
        w, h = 36, 34
        it += [rect(x + 7, y + 7, w, h, '#7d5a3c'), rect(x, y, w, h, '#fbf3e2'), rect(x + 6, y + 6, w - 6, h - 6, ['#e6cfa0', '#d9bd8c', '#efdcb4', '#cdb084'][(i * 5 + j * 3) % 4])]
        if (i + j * 2) % 5 == 0:
            it += [rect(x + 12, y + 12, 16, 14, '#2f6b42')]
it += [rect(CX - A, CY + 14, 2 * A, 30, '#8a6a48'), rect(CX - A, CY + 20, 2 * A, 18, '#f6ecd2')]
mx, my = CX - 128, CY - 122
it += [rect(mx - 2, my, 268, 140, '#7d5a3c'), rect(mx - 10, my - 10, 268, 140, K), rect(mx, my, 248, 120, '#f6ecd2'), rect(mx, my, 248, 16, '#b0c4c8'), rect(mx, my, 16, 66, '#b0c4c8'), rect(mx + 232, my, 16, 66, '#8fa5ac')]
for k, c in enumerate(['#93a9b2', '#6d858f', '#a8bcc2', '#7a929c', '#93a9b2', '#6d858f']):    # three aisles, roofed with lead
    it.append(rect(mx, my + 66 + k * 9, 248, 9, c))
it += [rect(mx + 106, my + 60, 36, 62, K), rect(mx + 112, my + 60, 24, 58, '#a8bcc2'), rect(mx + 112, my + 60, 12, 58, '#d4dfe0')]
o += [f'<clipPath id="t"><polygon points="{pts(S(.95))}"/></clipPath>', g(it, 'clip-path="url(#t)"')]
o.append(woven('ⴷⵉⵎⴰⵛⵇ', P['bone'], 4, 1290, 1000))
show(o + [emblem_frame(W, H, '#1f5438', '#b9713c')])
