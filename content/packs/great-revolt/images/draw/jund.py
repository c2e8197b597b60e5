"""Jund emblem: from above, six square camps of tents, each of one colour, on green land by a river; a register at the corner. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(307)
K = '#182016'

# -- the land from above: fields in strips, each with its own lie
o.append(rect(0, 0, W, H, '#7f9a4e'))
TONE = [('#8aa556', '#7a944a'), ('#a3b268', '#93a35a'), ('#6d8a48', '#5f7b3e'), ('#c2b36a', '#b2a25a'), ('#93a85a', '#83984c')]
y = 90
for j in range(6):
    x = 60 + (j % 2) * -70
    while x < 1540:
        w, h = r.choice([190, 240, 300]), 176
        a, b = TONE[r.randrange(5)]
        ps = [(x, y + r.randint(-12, 12)), (x + w, y + r.randint(-12, 12)), (x + w, y + h + 14), (x, y + h + 14)]
        o.append(poly(ps, a))
        m = r.random() > .45
        for k in range(7):
            if m:
                o.append(rect(x + 12 + k * w / 7, y + 14, 9, h - 22, b))
            elif k < 6:
                o.append(rect(x + 12, y + 16 + k * 28, w - 24, 10, b))
        o.append(line(ps + ps[:1], '#526b38', 8))
        x += w
    y += 168
# -- the river, between the two rows
RV = [(60, 500), (230, 560), (400, 590), (560, 640), (760, 600), (960, 590), (1120, 640), (1300, 600), (1420, 540), (1560, 560)]
for w, c in ((118, '#dccb8f'), (98, K), (84, '#3f7fae'), (52, '#5f9fc4'), (18, '#a8d2dc')):
    o.append(line(smooth_line(RV, 8), c, w, 'stroke-linejoin="round"'))
RV2 = [(640, 620), (680, 740), (640, 860), (700, 980), (680, 1100)]

# -- the camps: trampled ground, twelve ridge tents about a square, a standard of their colour in the middle; light from the left
def camp(x, y, cols, lean):
    lit, mid, sh, top = cols
    T = lambda px, py: (x + px + py * lean, y + py * .94 - px * lean * .5)
    q = random.Random(int(x))
    S = 172
    rim = [(-S, -S * .5), (-S * .8, -S), (0, -S * 1.04), (S * .84, -S * .96), (S * 1.02, -S * .3), (S, S * .7), (S * .6, S), (-S * .4, S * 1.02), (-S * .96, S * .8)]
    for f, c in ((1.07, '#6b7c40'), (1, '#c9b67c'), (.8, '#dcc98f')):
        o.append(f'<path d="{curve([T(a * f, b * f) for a, b in rim], True, .9)}" fill="{c}"/>')
    def tent(cx, cy, up):
        a, b = (46, 30) if up else (30, 46)                  # half length, half depth of the cloth
        R = lambda *ps: [T(cx + px, cy + py) for px, py in ps]
        o.append(poly([(px + 15, py + 13) for px, py in R((-a, -b), (a, -b), (a, b), (-a, b))], '#8a7a48'))
        o.append(poly(R((-a - 8, -b - 8), (a + 8, -b - 8), (a + 8, b + 8), (-a - 8, b + 8)), K))
        if up:
            o.append(poly(R((-a, -b), (a, -b), (a - 8, 0), (-a + 8, 0)), top)); o.append(poly(R((-a + 8, 0), (a - 8, 0), (a, b), (-a, b)), mid)); o.append(poly(R((a, -b), (a, b), (a - 8, 0)), sh)); o.append(line(R((-a + 8, 0), (a - 8, 0)), K, 6))
        else:
            o.append(poly(R((-a, -b), (0, -b + 8), (0, b - 8), (-a, b)), lit)); o.append(poly(R((0, -b + 8), (a, -b), (a, b), (0, b - 8)), sh)); o.append(poly(R((-a, b), (0, b - 8), (a, b)), mid)); o.append(line(R((0, -b + 8), (0, b - 8)), K, 6))
    for i in (-1, 0, 1):
        tent(i * 104 + q.uniform(-5, 5), -124 + q.uniform(-5, 5), True)
    for s in (-1, 1):
        tent(s * 132 + q.uniform(-5, 5), -14 + q.uniform(-6, 6), False)
    for i in (-1, 0, 1):
        tent(i * 104 + q.uniform(-5, 5), 112 + q.uniform(-5, 5), True)
    fx, fy = T(-22, 40)                                      # the standard and its shadow
    o.append(line([(fx, fy), (fx + 70, fy + 22)], '#8a7a48', 10)); o.append(line([(fx, fy + 4), (fx, fy - 96)], K, 18)); o.append(line([(fx, fy), (fx, fy - 92)], '#a3742a', 6))
    fl = [(fx, fy - 92), (fx + 82, fy - 84), (fx + 58, fy - 62), (fx + 82, fy - 36), (fx, fy - 40)]
    o.append(shape(fl, mid, 8, K)); o.append(poly([(fx, fy - 92), (fx + 34, fy - 88), (fx + 30, fy - 39), (fx, fy - 40)], top))
COL = [('#fbf5e6', '#dccfb2', '#b3a487', '#ffffff'), ('#e8b24a', '#c8892a', '#94601c', '#f4cf80'), ('#c2473c', '#9b2f2f', '#6e1f25', '#dd7a62'),
       ('#4a86bc', '#34669f', '#234a7a', '#86b4d6'), ('#4d4250', '#3a303d', '#282029', '#74657a'), ('#4f9a78', '#37795c', '#245642', '#86c0a0')]
for (x, y), c in zip(((330, 342), (780, 360), (1232, 338), (356, 846), (800, 846), (1180, 826)), COL):
    camp(x, y, c, -.12)
def tree(x, y, s):
    o.append(circ(x + 8, y + 10, 25 * s, '#55693a')); o.append(circ(x, y, 27 * s, K)); o.append(circ(x, y, 20 * s, '#3f6a3a')); o.append(circ(x - 5 * s, y - 6 * s, 10 * s, '#79a052'))
for x, y, s in ((556, 240, 1), (566, 300, .9), (552, 440, 1), (1010, 480, 1), (1004, 250, .9), (1440, 470, 1), (570, 700, .9), (176, 660, 1), (160, 1020, 1), (584, 1010, 1), (572, 770, .8), (1000, 720, .9), (160, 200, .9), (1010, 190, .9), (1430, 200, 1)):
    tree(x, y, s)

# -- the register, in the near corner: a row for each regiment
sh = [(1120, 1100), (1146, 930), (1500, 880), (1500, 1100)]
o.append(poly([(1100, 1100), (1128, 910), (1500, 858), (1500, 1100)], '#4a5a34')); o.append(shape(sh, '#f3e8cd', 10, K))
o.append(shape([(1132, 922), (1500, 868), (1500, 904), (1140, 958)], '#dccba2', 9, K)); o.append(poly([(1134, 928), (1500, 875), (1500, 886), (1135, 938)], '#fffaf0'))
for i in range(3):
    for k in range(2):
        x, y = 1192 + k * 150, 974 + i * 36 - k * 22
        o.append(loz(x, y, (17, 11), (K, COL[i * 2 + k][1] if i or k else '#ffffff')))
        for q in range(3):
            o.append(poly([(x + 26 + q * 32, y - 5 - q * 5), (x + 48 + q * 32, y - 8 - q * 5), (x + 48 + q * 32, y + q * -5), (x + 26 + q * 32, y + 3 - q * 5)], '#5c4a3c'))
o.append(emblem_frame(W, H, '#3d5a26', '#8f2529'))
print(page(W, H, o))
