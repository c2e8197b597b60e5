"""The fifth emblem: five houses alike in the snow; four are lit, the door of one stands open on the dark, and tracks lead away. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, floor

W, H, C = 1600, 1200, 4
o, r = [], random.Random(303)
K = '#171526'

# -- a winter evening
o += sky('#2a2548', ['#352e58', '#443a69', '#574a79', '#6f5d87', '#8b7294', '#a98a9f'], [190, 246, 304, 362, 418, 470], 64, 11)
for sk, cs in ((ridge(0, W, 600, [(250, 220, 330), (640, 120, 260), (900, 190, 300), (1330, 260, 380)], 8, 5, 36), ['#7f7ea6', '#8b8ab0', '#7573a0']),):
    o += strata([(round(x), round(y)) for x, y in sk], 700, cs, 26, 3, 5)
for x, y, w in ((250, 380, 110), (900, 410, 100), (1330, 340, 140), (640, 480, 60)):       # snow on the heads of the range
    o.append(poly([(x - w, y + w * .72), (x, y), (x + w, y + w * .72), (x + w * .5, y + w * .56), (x + w * .2, y + w * .86), (x - w * .1, y + w * .6), (x - w * .5, y + w * .84)], '#d9d8ea'))
o += floor(['#a9abcb', '#bcbfd9', '#ced2e4', '#dfe3ee', '#cfd4e6', '#bfc4dc'], [620, 680, 760, 850, 940, 1020], 96, 8)

# -- five houses of one measure, on one terrace
WALL, SH, LIT = '#7d5f57', '#5c4547', '#98776a'
B0, HW, HH, DARK = 820, 204, 236, 3
for i in range(5):
    x = 194 + i * 252
    y = B0 + (6 if i % 2 else 0)
    o.append(shape([(x, y - HH), (x + HW, y - HH), (x + HW + 8, y), (x - 8, y)], WALL, 10, K))
    o.append(poly([(x + HW - 46, y - HH), (x + HW, y - HH), (x + HW + 8, y), (x + HW - 44, y)], SH)); o.append(poly([(x, y - HH), (x + 18, y - HH), (x + 12, y), (x - 8, y)], LIT))
    for k in range(16):                                  # courses of rough stone
        sx, sy = x + 22 + (k * 53) % 132, y - HH + 34 + (k // 3) * 38
        if not x + 40 < sx < x + 136 or sy < y - 190:
            o.append(rect(sx, sy, 34, 12, SH if k % 2 else LIT))
    for k in range(5):                                   # the roof beams, the snow on the roof
        o.append(rect(x + 14 + k * 42, y - HH + 8, 18, 14, K))
    o.append(shape([(x - 22, y - HH + 2), (x - 18, y - HH - 30), (x + 40, y - HH - 44), (x + 110, y - HH - 36), (x + 170, y - HH - 46), (x + HW + 18, y - HH - 28), (x + HW + 22, y - HH + 2)], '#f4f4f8', 9, K))
    o.append(poly([(x - 20, y - HH + 2), (x - 19, y - HH - 8), (x + 60, y - HH - 14), (x + 140, y - HH - 8), (x + HW + 20, y - HH - 12), (x + HW + 22, y - HH + 2)], '#c3c8de'))
    dx, dw, dh = x + 66, 72, 132
    o.append(rect(dx - 12, y - dh - 14, dw + 24, dh + 14, K)); o.append(rect(dx - 4, y - dh - 8, dw + 8, 10, '#a98a6f'))
    if i != DARK:
        o.append(rect(dx, y - dh, dw, dh, '#f3b64a')); o.append(rect(dx + 14, y - dh + 16, dw - 28, dh - 16, '#fbe09a')); o.append(rect(x + 22, y - 172, 30, 34, K)); o.append(rect(x + 29, y - 165, 16, 20, '#f3b64a'))
        o.append(poly([(dx - 4, y + 4), (dx + dw + 4, y + 4), (dx + dw + 34, y + 46), (dx - 34, y + 46)], '#efc67c')); o.append(poly([(dx + 14, y + 4), (dx + dw - 14, y + 4), (dx + dw + 8, y + 32), (dx - 8, y + 32)], '#fbe4ac'))
        q, sx = [], x + 160                              # smoke
        for k in range(6):
            o.append(loz(sx + math.sin(k * 1.3 + i) * 14 + k * 8, y - HH - 62 - k * 34, (20 + k * 3,), (['#c9bccb', '#b8a9c0', '#a797b6', '#9687ac', '#8578a0', '#756a94'][k],), 1.1))
    else:
        o.append(rect(dx, y - dh, dw, dh, '#0e0c18'))
        o.append(shape([(dx - 6, y - dh + 4), (dx - 62, y - dh + 26), (dx - 62, y + 26), (dx - 6, y + 2)], '#6a4a35', 8, K))     # the leaf, hanging open
        for k in (0, 1):
            o.append(poly([(dx - 14, y - dh + 30 + k * 66), (dx - 54, y - dh + 44 + k * 64), (dx - 54, y - dh + 56 + k * 64), (dx - 14, y - dh + 42 + k * 66)], '#9b7048'))
        tx, ty = dx + dw / 2, y
# -- the tracks: several feet, one way, out of the picture
T = [(tx, ty + 26), (tx - 20, ty + 86), (tx - 120, ty + 130), (tx - 300, ty + 166), (tx - 520, ty + 206), (tx - 740, ty + 262)]
o.append(limb([(px, py) for px, py in T], [70, 92, 84, 92, 104, 130], '#aeb4d2'))
q = dense(smooth_line(T, 8), 5)
d = 0
for i, ((ax, ay), (bx, by)) in enumerate(zip(q, q[1:])):
    if i % 6 == 0 and i > 3:
        a, s = math.atan2(by - ay, bx - ax), .6 + (ay - ty) / 260
        for j, off in enumerate((-30, -6, 20)):
            k = off + (9 if (i // 6) % 2 else -9)
            x, y = ax - math.sin(a) * k * s + (j - 1) * 12, ay + math.cos(a) * k * s * .8
            o.append(poly(turned([(-17, 0), (-7, -8), (14, -7), (19, 0), (14, 7), (-7, 8)], x, y, s * (.7 if j == 1 else 1), math.degrees(a)), '#5b5f8c'))
# -- snow falling
for i in range(95):
    x, y = r.uniform(140, 1460), r.uniform(150, 1060)
    o.append(loz(x, y, (r.choice((6, 7, 9)),), ('#ffffff' if y < 780 else '#f6f7fb',)))
o.append(emblem_frame(W, H, '#3d3966', '#b9713c'))
print(page(W, H, o))
