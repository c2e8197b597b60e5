"""stone.py - cut stone: courses, merlons, arches, clipped faces. Every function returns a list of SVG pieces."""
import math, random
from amz import *


def courses(x0, x1, y0, y1, cols, mortar, seed=1, h=32, widths=(60, 76, 92), gap=4):
    r, out, y, k = random.Random(seed), [rect(x0, y0, x1 - x0, y1 - y0, mortar)], y0, 0
    while y < y1 - gap:
        hh = min(h, y1 - y)
        x = x0 - (k % 2) * widths[0] / 2
        while x < x1:
            w = r.choice(widths)
            a, b = max(x, x0), min(x + w, x1)
            if b - a > 12:
                out.append(rect(a + gap / 2, y + gap / 2, b - a - gap, hh - gap, r.choice(cols)))
            x += w
        y += h
        k += 1
    return out


def merlons(x0, x1, top, c, dark, pitch=76, tall=58):
    """Stepped merlons standing on the line y = top."""
    m = max(1, round((x1 - x0) / pitch))
    w, out, s = (x1 - x0) / m, [], tall / 3
    for i in range(m):
        a = x0 + i * w
        p = [(a + 4, top), (a + 4, top - s), (a + w * .22, top - s), (a + w * .22, top - 2 * s), (a + w * .38, top - 2 * s), (a + w * .38, top - 3 * s)]
        p += [(2 * a + w - x, y) for x, y in p[::-1]]
        out += [poly(p, dark, f'stroke="{dark}" stroke-width="12"'), poly(p, c)]
    return out


def arch_points(ax, ay, q, span=1.0, m=32):
    """Half circle (span 1) or horseshoe (span > 1) over the spring line ay, from the left to the right."""
    a0 = math.pi * (1.5 - span / 2)
    return [(ax + math.cos(a0 + math.pi * span * i / m) * q, ay + math.sin(a0 + math.pi * span * i / m) * q) for i in range(m + 1)]


def voussoirs(ax, ay, q0, q1, m, cols, dark, span=1.0):
    out, a0 = [], math.pi * (1.5 - span / 2)
    p = lambda a, q: (ax + math.cos(a) * q, ay + math.sin(a) * q)
    out.append(poly(arch_points(ax, ay, q1 + 8, span, 40) + arch_points(ax, ay, q0 - 4, span, 40)[::-1], dark))
    for i in range(m):
        a, b = a0 + math.pi * span * i / m, a0 + math.pi * span * (i + 1) / m
        d = 3 / q1
        out.append(poly([p(a + d, q0), p(a + d, q1), p((a + b) / 2, q1), p(b - d, q1), p(b - d, q0), p((a + b) / 2, q0)], cols[i % len(cols)]))
    return out


def clip(uid, ps, items):
    return [f'<clipPath id="{uid}"><polygon points="{pts(ps)}"/></clipPath>', g(items, f'clip-path="url(#{uid})"')]


def slit(x, y, w, h, dark, deep):
    return [rect(x - w / 2, y, w, h, dark), rect(x - w / 2 + 8, y + 8, w - 16, h - 16, deep)]
