"""Numbers emblem: a hill of reeds tied in bundles, and one reed alone standing in the ground; a misty yellow morning. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, hills, disc

W, H, C = 1600, 1200, 4
o, r = [], random.Random(313)
K = '#20231a'

o += sky('#b9bf7e', ['#c6c987', '#d3d494', '#dfdda4', '#e9e5b6', '#f1ecc8', '#f7f3da'], [190, 250, 314, 380, 450, 520], 84, 9)
o += disc(1290, 300, [(66, '#f1ecc8'), (50, '#fbf8ea')])
o += hills(600, [(300, 50, 400), (900, 30, 300), (1360, 70, 380)], ['#b3b88a', '#a9af80'], 5, 18, 5)
o += [teeth(W, y, 96, 8, H, c, phase=48 * (j % 2)) for j, (y, c) in enumerate(((620, '#d0cd94'), (652, '#bdbb7c'), (700, '#a6a668'), (770, '#8f9156'), (860, '#777b47'), (950, '#61673b'), (1030, '#4d5430')))]
# -- the field: a reed laid beside a reed, as far as one sees
for j in range(12):
    y = 636 + j * 12 + j * j * 2.6
    s = .18 + j * .075
    x = 130 + (j % 2) * 50 * s
    while x < 1470:
        o.append(poly([(x, y), (x + 100 * s, y - 20 * s), (x + 104 * s, y - 20 * s + max(6, 9 * s)), (x + 4 * s, y + max(6, 9 * s))], '#e9dc9a' if (j + int(x)) % 3 else '#cdb86a'))
        x = round(x + 170 * s + 22)

# -- the bundles, end on
def bundle(x, y, q, tone):
    o.append(circ(x, y, q + 10, K)); o.append(circ(x, y, q, '#8f2529')); o.append(circ(x, y, q - 13, K))
    for k in range(11):                                  # the cord round it
        a = k * math.tau / 11 + tone
        p = lambda rr, d: (round(x + math.cos(a + d) * rr), round(y + math.sin(a + d) * rr))
        o.append(poly([p(q, 0), p(q - 13, .14), p(q - 13, .26), p(q, .12)], '#d4553c'))
    cells = [(0, 0)] + [(math.cos(i * math.tau / 6 + tone) * .36, math.sin(i * math.tau / 6 + tone) * .36) for i in range(6)] + [(math.cos(i * math.tau / 12 + tone + .26) * .7, math.sin(i * math.tau / 12 + tone + .26) * .7) for i in range(12)]
    for i, (dx, dy) in enumerate(cells):
        cx, cy, w = round(x + dx * q), round(y + dy * q), 13
        o.append(circ(cx, cy, w, ('#d9c46e', '#c8b25c', '#e6d588', '#b9a94e')[(i * 7 + int(x)) % 4])); o.append(circ(cx, cy, 6, '#4d5430'))
Q = 84
rows = 5
for j in range(rows):
    for i in range(rows - j):
        x = 248 + i * 2 * (Q + 9) + j * (Q + 9)
        y = 950 - j * (Q + 9) * 1.74
        bundle(round(x), round(y), Q, (i * 3 + j) * .17)
o.append(poly([(120, 1040), (500, 1022), (1160, 1040), (1300, 1056), (400, 1066)], '#3a4026'))

# -- one reed, standing
q = smooth_line([(1290, 1010), (1284, 800), (1292, 600), (1280, 420), (1270, 330)], 8)
o.append(poly([(1180, 1018), (1290, 1002), (1450, 1020), (1290, 1038)], '#3a4026'))
o.append(line(q, K, 34)); o.append(line(q, '#c8b25c', 18)); o.append(line([(x - 4, y) for x, y in q], '#f1e6a8', 6))
for y in (860, 700, 560):
    o.append(rect(1266, y, 44, 14, K)); o.append(rect(1272, y + 3, 32, 8, '#8f7f3a'))
for ps in ([(1286, 740), (1350, 610), (1420, 540), (1462, 560)], [(1288, 600), (1230, 480), (1160, 410), (1120, 420)], [(1284, 860), (1220, 760), (1160, 720), (1130, 736)]):
    o.append(limb(ps, [26, 30, 24, 12], K)); o.append(limb(ps, [10, 14, 9, 2], '#7f9148'))
# its plume: loose strands, drooping with the wind
ST = []
for k in range(8):
    x, y = 1271 - k * 3, 400 - k * 27
    ST.append([(x, y), (x - 34, y - 56), (x - 92 + k * 4, y - 54 + k * 2), (x - 138 + k * 8, y + 8 + k * 4)])
    if k % 2 == 0:
        ST.append([(x, y - 8), (x + 30, y - 62), (x + 70 - k * 3, y - 58), (x + 96 - k * 6, y - 10)])
for ps in ST:
    o.append(limb(ps, [18, 38, 36, 18], K))
for i, ps in enumerate(ST):
    o.append(limb(ps, [5, 22, 20, 4], ('#8d6a5a', '#c4a086', '#74524a', '#b08a72')[i % 4]))
o.append(emblem_frame(W, H, '#6f7330', '#8f2529'))
print(page(W, H, o))
