"""walls.py - masonry: courses of cut stone, mud brick, merlons, towers, gates. All return lists of SVG text."""
import math, random
from amz import *
from ink import K, shape


def ashlar(x0, y0, x1, y1, tones, joint, h=32, ws=(56, 72, 88), seed=1, gap=5, lit=None):
    """Courses of stone between two corners; tones = colours of the blocks, joint = the ground between them."""
    r, o, d = random.Random(seed), [rect(x0, y0, x1 - x0, y1 - y0, joint)], {}
    put = lambda x, y, w, h, c: d.setdefault(c, []).append(f'M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z')
    y, k = y0, 0
    while y < y1 - 4:
        x = x0 - (k % 2) * ws[0] * .5
        while x < x1:
            w = r.choice(ws)
            a, b = max(x, x0), min(x + w, x1)
            if b - a > 12:
                hh = min(h, y1 - y) - gap
                c = r.choice(tones)
                put(a + gap / 2, y + gap / 2, b - a - gap, hh, c)
                if lit and hh > 20:
                    put(a + gap / 2, y + gap / 2, b - a - gap, 7, mix(c, lit, .45))
            x += w
        y, k = y + h, k + 1
    return o + [f'<path d="{"".join(v)}" fill="{c}"/>' for c, v in d.items()]


def merlons(x0, x1, top, c, dark=K, w=76, h=58, lit=None):
    """Stepped merlons along the top of a wall."""
    m = max(1, round((x1 - x0) / w))
    w, o = (x1 - x0) / m, []
    for i in range(m):
        a, b = x0 + i * w, x0 + (i + 1) * w
        s = w * .2
        ps = [(a + 4, top + 4), (a + 4, top - h * .36), (a + s, top - h * .36), (a + s, top - h * .7), (a + 2 * s, top - h * .7), (a + 2 * s, top - h),
              (b - 2 * s, top - h), (b - 2 * s, top - h * .7), (b - s, top - h * .7), (b - s, top - h * .36), (b - 4, top - h * .36), (b - 4, top + 4)]
        o.append(shape(ps, c, 7, dark))
        if lit:
            o.append(rect(a + 2 * s, top - h, s, h * .3, lit))
    return o


def wall(x0, x1, top, bottom, tones, joint, dark=K, teeth=True, h=32, seed=1, mw=76, lit=None):
    """A wall with an outline and merlons."""
    o = merlons(x0, x1, top, tones[0], dark, mw, lit=lit) if teeth else []
    o.append(rect(x0 - 8, top - 8, x1 - x0 + 16, bottom - top + 8, dark))
    return o + ashlar(x0, top, x1, bottom, tones, joint, h, seed=seed)


def arch(x, y, q, bottom, a0=.0, m=30):
    """The outline of an opening: a half circle of radius q about (x, y), prolonged by a0 (in half turns) below its centre, then jambs."""
    ps = [(x + math.cos(math.pi * (1 - a0 + (1 + 2 * a0) * i / m)) * q, y + math.sin(math.pi * (1 - a0 + (1 + 2 * a0) * i / m)) * q) for i in range(m + 1)]
    return ps + [(ps[-1][0], bottom), (ps[0][0], bottom)]


def voussoirs(x, y, q0, q1, cs, m=15, a0=.0, dark=K):
    o, span = [], 1 + 2 * a0
    p = lambda a, q: (x + math.cos(a) * q, y + math.sin(a) * q)
    full = [math.pi * (1 - a0 - .012 + (span + .024) * i / 40) for i in range(41)]
    o.append(poly([p(a, q1 + 9) for a in full] + [p(a, q0 - 9) for a in full[::-1]], dark))
    for i in range(m):
        b0, b1 = [math.pi * (1 - a0 + span * (i + t) / m) for t in (0, 1)]
        e = 3.5 / q1
        o.append(poly([p(b0 + e, q0), p(b0 + e, q1), p((b0 + b1) / 2, q1), p(b1 - e, q1), p(b1 - e, q0)], cs[i % len(cs)]))
    return o
