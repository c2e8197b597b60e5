"""light.py - skies, suns, moons, stars, rain, snow, water and ground in toothed bands. Every function returns a list of SVG pieces."""
import math, random, re
from amz import *

W, H = 1600, 1200


def sky(cols, y0, y1, base=None, period=48, amp=13, x0=0, w=W):
    """Bands from y0 down to y1, toothed, in alternate phase; everything above and below is filled too."""
    out = [rect(x0, 0, w, H, base or cols[0])]
    m = len(cols)
    for i, c in enumerate(cols):
        out.append(teeth(w, y0 + (y1 - y0) * i / max(1, m - 1), period, amp, H, c, phase=period / 2 * (i % 2), x0=x0))
    return out


def floor(cols, y0, y1, period=64, amp=8):
    return [teeth(W, y0 + (y1 - y0) * i / max(1, len(cols) - 1), period, amp, H, c, phase=period / 2 * (i % 2)) for i, c in enumerate(cols)]


def sea(y0, y1, cols, step=20, grow=1.6, period=40, amp=4, far=None):
    """Swell upon swell, larger towards the eye."""
    out, y, k = [rect(0, y0, W, H - y0, far or cols[0])], y0 + 6, 0
    while y < y1:
        per, a = period + 7 * k, amp + 1.1 * k
        out.append(teeth(W, y, per, a, H, cols[k % len(cols)], phase=per / 2 * (k % 2)))
        y += step + grow * k
        k += 1
    return out


def disc(x, y, rings, halo=()):
    """rings: [(radius, colour)]; halo: [(radius, number, length, half width in radians, colour)], lozenges round about."""
    out = [circ(x, y, q, c) for q, c in rings]
    for q, m, ln, wd, c in halo:
        for i in range(m):
            a = (i + .5) * math.tau / m
            p = lambda rr, d=0: (x + math.cos(a + d) * rr, y + math.sin(a + d) * rr)
            out.append(poly([p(q - ln / 2), p(q - ln * .05, wd), p(q + ln / 2), p(q - ln * .05, -wd)], c))
    return out


def stars(m, box, seed, cols=('#efe3cb', '#efc873', '#8fa5c4'), clear=()):
    """Small stars on the bead grid: crosses, dots, lozenges; none inside the circles of clear (x, y, r)."""
    r, out, had = random.Random(seed), [], []
    sh = [['.#.', '###', '.#.'], ['##', '##'], ['..#..', '.###.', '#####', '.###.', '..#..'], ['#.#', '.#.', '#.#'], ['##', '##']]
    while len(had) < m:
        x, y = r.uniform(box[0], box[2]), r.uniform(box[1], box[3])
        if any(math.hypot(x - a, y - b) < q for a, b, q in clear) or any(math.hypot(x - a, y - b) < 46 for a, b in had):
            m -= .05
            continue
        had.append((x, y))
        out.append(grid_svg(r.choice(sh), {'#': r.choice(cols)}, 4, x0=x // 4 * 4, y0=y // 4 * 4))
    return out


def rain(m, box, seed, cols, dx=-26, dy=70, w=6):
    r = random.Random(seed)
    out = []
    for i in range(m):
        x, y, f = r.uniform(box[0], box[2]), r.uniform(box[1], box[3]), r.uniform(.5, 1.1)
        out.append(line([(x, y), (x + dx * f, y + dy * f)], cols[i % len(cols)], w))
    return out


def snow(m, box, seed, cols):
    r = random.Random(seed)
    sh = [['.#.', '###', '.#.'], ['##', '##'], ['##', '##'], ['.##.', '####', '####', '.##.']]
    return [grid_svg(r.choice(sh), {'#': r.choice(cols)}, 4, x0=r.uniform(box[0], box[2]) // 4 * 4, y0=r.uniform(box[1], box[3]) // 4 * 4) for _ in range(m)]


def cloud(x, y, w, h, cols, seed=1):
    """A flat bank of lozenges laid over one another, light above."""
    r, out = random.Random(seed), []
    for k, c in enumerate(cols):
        m = max(3, int(w / h * 1.3))
        for i in range(m):
            t = (i + .5) / m
            s = h * (.35 + .65 * math.sin(math.pi * t)) * r.uniform(.75, 1.05)
            cx, cy = x + w * (t - .5), y + k * h * .24 - s * .2
            out.append(poly([(cx - s * 1.5, cy), (cx - s * .5, cy - s * .5), (cx + s * .4, cy - s * .5), (cx + s * 1.5, cy), (cx + s * .5, cy + s * .34), (cx - s * .6, cy + s * .34)], c))
    return out


def hills(base, peaks, fills, seed, gap=20, rough=7, step=28):
    return strata(ridge(0, W, base, peaks, rough, seed, step), H, fills, gap, 2.5, seed)


def loz(x, y, q, c, f=1):
    return poly([(x, y - q), (x + q * f, y), (x, y + q), (x - q * f, y)], c)


def nest(x, y, pairs, f=1):
    return [loz(x, y, q, c, f) for q, c in pairs]


def show(o, w=W, h=H):
    """Writes the picture; lengths above 100 lose their tenths, which no bead could show."""
    print(re.sub(r'\b(\d{3,4})\.(\d)', lambda m: str(int(m[1]) + (m[2] >= '5')), page(w, h, o)))
