"""Jarawa: a gorge of the Aures from above, villages on both rims, a ribbon of palms below; the low sun leaves one wall in shade. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(82), '#2f1a22'
o.append(rect(0, 0, W, H, '#ecc79a'))
C0 = smooth_line([(430, -240), (500, -90), (560, 60), (640, 200), (900, 330), (980, 480), (800, 600), (640, 700), (690, 850), (900, 960), (960, 1160)], 14)
def off(d, seed, rough):                                 # the middle line moved sideways by d, with steps like eroded rock
    rr, out = random.Random(seed), []
    for i, (x, y) in enumerate(C0):
        ax, ay = C0[max(i - 1, 0)]
        bx, by = C0[min(i + 1, len(C0) - 1)]
        L = math.hypot(bx - ax, by - ay) or 1
        k = d * (1 + .14 * math.sin(i * .37 + (2 if d > 0 else 0))) + (rough if i % 2 else -rough) * rr.uniform(.4, 1)
        out.append((x - (by - ay) / L * k, y + (bx - ax) / L * k))
    return out
# -- the plateau: pale ground in long waves along the gorge
for k, c in enumerate(['#e6bc8e', '#f0d0a6', '#e9c396', '#f4dab4', '#ecc79a', '#f6e0bd']):
    d = 760 - k * 82
    a, b = off(d, 90 + k, 10), off(-d, 60 + k, 10)
    o.append(poly(a + b[::-1], c))
D = [300, 268, 236, 206, 178, 152, 128, 104, 82]
SH = ['#7a3f3e', '#92504a', '#6b3440', '#83463f', '#5c2b3a', '#743d42', '#522638', '#64343c', '#46202f']    # the wall that looks away from the sun
LI = ['#c9714e', '#e39a68', '#d07f55', '#f0b47c', '#c97350', '#e8a470', '#d6875c', '#f3bf8a', '#c06a4a']    # and the one that faces it
for s, cols, sd in ((1, SH, 5), (-1, LI, 7)):
    for i, d in enumerate(D):
        e, f = off(s * d, sd + i, 7), off(0, 1, 0)
        if i == 0:
            o.append(poly(off(s * (d + 13), sd, 7) + f[::-1], K))
        o.append(poly(e + f[::-1], cols[i]))
o.append(poly(off(62, 3, 8) + off(-62, 4, 8)[::-1], '#24402f'))
o.append(poly(off(50, 5, 7) + off(-50, 6, 7)[::-1], '#2f5a3c'))
for k, (x, y) in enumerate(dense(C0, 37)):
    for s in (-1, 1):
        o += palm_top(x + s * (32 + 7 * (k % 2)), y + r.uniform(-6, 6), 25, '#3f7a46', '#79a35a', None, k * .3)
for c, w in (('#24402f', 34), ('#2f7f96', 22), ('#a8d6d8', 8)):
    o.append(line(C0, c, w, 'stroke-linejoin="round"'))
# -- terraces and villages on the rims
def village(i0, i1, d0, rows, s, seed):
    rr = random.Random(seed)
    for row in range(rows):
        for i in range(i0, i1):
            x, y = C0[i]
            ax, ay = C0[i - 1]
            bx, by = C0[i + 1]
            L = math.hypot(bx - ax, by - ay)
            k = s * (d0 + row * 56) * (1 + .14 * math.sin(i * .37 + (2 if s > 0 else 0)))
            px, py = x - (by - ay) / L * k, y + (bx - ax) / L * k
            if any(abs(px - a) < 62 and abs(py - b) < 50 for a, b in had) or not (150 < px < 1420 and 140 < py < 1030) or min(math.hypot(px - a, py - b) for a, b in C0) < 330 or 1020 < px < 1370 and 520 < py < 800:
                continue
            had.append((px, py))
            w, h = rr.choice([58, 48, 54]), rr.choice([40, 46])
            o.extend([rect(px - w / 2 - 5, py - h / 2 - 5, w + 10, h + 10, K)] + house_top(px - w / 2, py - h / 2, w, h, rr.choice(['#c98a5c', '#b9764c', '#d69a68']), '#f6e0bd', '#7a3f3e', '#5c2b3a' if rr.random() < .35 else None, 12))
had = []
village(46, 68, 352, 3, -1, 1)
village(88, 116, 352, 3, 1, 2)
village(92, 108, 350, 2, -1, 3)
for k in range(110):                                     # almond and juniper on the plateau
    x, y = r.uniform(140, 1460), r.uniform(140, 1060)
    if min(math.hypot(x - a, y - b) for a, b in C0) < 392 or any(abs(x - a) < 64 and abs(y - b) < 56 for a, b in had):
        continue
    had.append((x, y))
    o += crown(x, y, r.uniform(15, 22), '#5c7048', '#93a466', '#c08a64') if not (x > 1190 and 810 < y < 960) else []
# -- the granary, a tower of stone on a spur of the lit wall
x, y = 1156, 610
o += [rect(x + 26, y + 24, 150, 150, '#7a3f3e'), rect(x - 10, y - 10, 170, 170, K), rect(x, y, 150, 150, '#f6e0bd'), rect(x + 10, y + 10, 130, 130, '#b9764c')]
for i in range(3):
    for j in range(3):
        if (i, j) != (1, 1):
            o += [rect(x + 14 + i * 43, y + 14 + j * 43, 36, 36, '#e6bc8e'), rect(x + 14 + i * 43, y + 14 + j * 43, 36, 9, '#f6e0bd')]
o += [rect(x + 57, y + 57, 36, 36, K), rect(x + 63, y + 63, 24, 24, '#5c2b3a')]
o.append(woven('ⵉⵊⵕⴰⵡⵏ', '#7a1f2b', 4, 1344, 866))
show(o + [emblem_frame(W, H, '#b4795c', '#2f6b52')])
