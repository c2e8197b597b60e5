"""sky.py - skies, floors, water and weather: dyed bands, stars, discs, rain, blown sand, stepped clouds. All return lists of SVG text."""
import math, random
from amz import *

W, H = 1600, 1200


def sky(top, cs, ys, period=48, amp=12):
    return [rect(0, 0, W, H, top)] + [teeth(W, y, period, amp, H, c, phase=period / 2 * (i % 2)) for i, (c, y) in enumerate(zip(cs, ys))]


def floor(cs, ys, period=64, amp=8):
    return [teeth(W, y, period, amp, H, c, phase=period / 2 * (i % 2)) for i, (c, y) in enumerate(zip(cs, ys))]


def hills(base, peaks, fills, seed, gap=20, rough=7, depth=150):
    """A range in folded beds; below base + depth it is one flat tone, for what stands before it to cover."""
    sk = [(round(x), round(y)) for x, y in ridge(0, W, base, peaks, rough, seed, 34)]
    return [rect(0, base + depth - 2, W, H - base - depth + 2, fills[0])] + strata(sk, base + depth, fills, gap, 2.5, seed)


def water(y0, y1, cs, gap=22, period=56, amp=7, x0=0, w=W, body=None):
    o = [rect(x0, y0, w, y1 - y0, body or cs[0])]
    y, j = y0 + gap * .6, 0
    while y < y1:
        o.append(teeth(w, y, period, amp, min(y1, y + gap * .72), cs[j % len(cs)], phase=period / 2 * (j % 2), x0=x0))
        y, j = y + gap, j + 1
    return o


def stars(seed, m, cs, x0=150, x1=1450, y0=150, y1=420, free=(), big=13):
    """Stars as tattoo marks, none within the circles (x, y, q) of free."""
    r, o, seen = random.Random(seed), [], []
    for i in range(m * 12):
        x, y = round(r.uniform(x0, x1) / 4) * 4, round(r.uniform(y0, y1) / 4) * 4
        if len(seen) >= m or any(math.hypot(x - a, y - b) < q for a, b, q in free) or any(math.hypot(x - a, y - b) < 62 for a, b in seen):
            continue
        seen.append((x, y))
        k = r.choice([1, 3, 3, 0, 2])
        o.append(star(x, y, big if k else 14, r.choice(cs), k) if k != 2 else star(x, y, 16, r.choice(cs), 2))
    return o


def disc(x, y, rings, halo=None, m=36, c2=None):
    """Discs [(radius, colour)], then a halo of lozenges."""
    o = [circ(x, y, q, c) for q, c in rings]
    q0 = rings[0][0]
    for i in range(m if halo else 0):
        a = (i + .5) * math.tau / m
        p = lambda q, d=0: (x + math.cos(a + d) * q, y + math.sin(a + d) * q)
        o.append(poly([p(q0 + 12), p(q0 + 28, 6 / q0), p(q0 + 46), p(q0 + 28, -6 / q0)], halo))
        if c2 and i % 2:
            o.append(poly([p(q0 + 54), p(q0 + 66, 5 / q0), p(q0 + 92), p(q0 + 66, -5 / q0)], c2))
    return o


def rain(seed, m, c, x0=130, x1=1470, y0=130, y1=1070, lean=.35, length=(50, 90), w=6):
    r, o = random.Random(seed), []
    for i in range(m):
        x, y, L = r.uniform(x0, x1), r.uniform(y0, y1), r.uniform(*length)
        o.append(poly([(x, y), (x + w, y), (x + w - L * lean, y + L), (x - L * lean, y + L)], c))
    return o


def sand(seed, m, cs, x0, x1, y0, y1, size=26, flat=2.6):
    """Blown sand: long flat lozenges."""
    r, o = random.Random(seed), []
    for i in range(m):
        x, y, s = r.uniform(x0, x1), r.uniform(y0, y1), size * r.uniform(.5, 1.2)
        o.append(poly([(x - s * flat, y), (x - s * .4, y - s * .42), (x + s * flat, y), (x + s * .4, y + s * .42)], r.choice(cs)))
    return o


def cloud(x, y, w, rows, cs, h=20):
    """A woven cloud: stepped rows, rows = half-widths from the top down in shares of w."""
    o = []
    for k, c in enumerate(cs):
        for j, f in enumerate(rows):
            a = round((w * f - k * 22) / 8) * 8
            if a > 8 and (k == 0 or j >= k):
                o.append(rect(x - a + k * 14, y + j * h + k * 4, 2 * a, h, c))
    return o
