"""palm.py - date palms: a ringed trunk and a crown of toothed fronds. palm(x, y, h, ...) -> list of SVG pieces; x, y = the foot."""
import math, random
from amz import *


def frond(x, y, L, a, droop, c, lit=None, wide=30, m=9):
    """A feather from x, y in direction a (degrees, 0 = right, 90 = up); droop bends it down; teeth on both edges."""
    sp, t0 = [], math.radians(a)
    px, py, t, step = x, y, t0, L / m
    sg = 1 if math.cos(t0) >= 0 else -1
    for i in range(m + 1):
        sp.append((round(px), round(py), t))
        px, py = px + math.cos(t) * step, py - math.sin(t) * step
        t -= sg * math.radians(droop) / m
    def edge(s):
        out = []
        for i in range(m):
            (ax, ay, ta), (bx, by, tb) = sp[i], sp[i + 1]
            w = wide * math.sin(math.pi * (.12 + .8 * (i + 1) / (m + 1)))
            nx, ny = -math.sin(tb) * s, -math.cos(tb) * s
            out += [(round(ax + nx * w * .3), round(ay + ny * w * .3)), (round(bx + nx * w), round(by + ny * w))]
        return out
    e0, e1 = edge(1), edge(-1)
    out = [poly(e0 + [sp[-1][:2]] + e1[::-1], c)]
    if lit:
        out.append(poly(e0 + [sp[-1][:2]] + [s[:2] for s in sp[::-1]], lit))
    return out


def palm(x, y, h, lean=0, s=1.0, trunk=('#5a3a28', '#7c5236'), leaf=('#2c5a3c', '#4d7f4a'), dark='#15211c', dates=None, seed=1, m=9):
    r, out = random.Random(seed), []
    q = [(x, y), (x + lean * .25, y - h * .35), (x + lean * .62, y - h * .7), (x + lean, y - h)]
    out.append(limb(q, [v * s for v in (58, 44, 38, 40)], dark))
    out.append(limb(q, [v * s for v in (44, 30, 25, 26)], trunk[0]))
    rows = smooth_line(q, 8)
    for i, ((ax, ay), (bx, by)) in enumerate(zip(rows, rows[2:])):
        if i % 2 == 0:
            w = (21 - 9 * i / len(rows)) * s
            out.append(poly([(ax - w, ay), (ax, ay - 15 * s), (ax + w, ay), (ax, ay - 6 * s)], trunk[1]))
    cx, cy = q[-1]
    A = [(-8, 40), (188, 40), (22, 60), (158, 60), (-34, 20), (214, 20), (52, 74), (128, 74), (88, 30)][:m]
    for a, d in A:
        a += r.uniform(-5, 5)
        L = r.uniform(150, 178) * s
        k = 9 if s > .8 else 5
        out += frond(cx, cy, L * 1.05, a, d, dark, None, 36 * s, k)
        out += frond(cx, cy, L, a, d, leaf[0], leaf[1], 28 * s, k)
    if dates:
        for dx in (-22, 22):
            for k in range(3):
                out.append(poly([(cx + dx * s, cy + (6 + k * 16) * s), (cx + (dx + 13) * s, cy + (20 + k * 16) * s), (cx + dx * s, cy + (36 + k * 16) * s), (cx + (dx - 13) * s, cy + (20 + k * 16) * s)], dates[k % len(dates)]))
    return out
