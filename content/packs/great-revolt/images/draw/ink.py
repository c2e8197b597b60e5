"""ink.py - outlined pieces: polygons, blobs, rods, nested lozenges, clips. All return SVG text."""
import math
from amz import *

K = '#1b1416'


def shape(ps, fill, w=9, k=K):
    """A polygon with an outline of w outside its edge."""
    p = ' '.join(f'{x:.0f},{y:.0f}' for x, y in ps)
    return f'<polygon points="{p}" fill="{k}" stroke="{k}" stroke-width="{n(2 * w)}"/><polygon points="{p}" fill="{fill}"/>'


def blob(ps, fill, w=9, k=K, t=.9):
    d = curve(ps, True, t)
    return f'<path d="{d}" fill="{k}" stroke="{k}" stroke-width="{n(2 * w)}" stroke-linejoin="round"/><path d="{d}" fill="{fill}"/>'


def rod(ps, fill, w=12, e=8, k=K):
    return line(ps, k, w + 2 * e, 'stroke-linejoin="round"') + line(ps, fill, w, 'stroke-linejoin="round"')


def box(x, y, w, h, fill, e=8, k=K):
    return rect(x - e, y - e, w + 2 * e, h + 2 * e, k) + rect(x, y, w, h, fill)


def loz(x, y, qs, cs, f=1.0):
    """Nested lozenges: half-heights qs, colours cs, f = width over height."""
    return ''.join(f'<path d="M{n(x)} {n(y - q)}l{n(q * f)} {n(q)}l{n(-q * f)} {n(q)}l{n(-q * f)} {n(-q)}z" fill="{c}"/>' for q, c in zip(qs, cs))


def clip(uid, ps, items):
    return f'<clipPath id="{uid}"><polygon points="{pts(ps)}"/></clipPath>' + g(items, f'clip-path="url(#{uid})"')


def oval(x, y, a, b, m=28, t0=0, t1=math.tau):
    return [(round(x + math.cos(t0 + (t1 - t0) * i / m) * a), round(y + math.sin(t0 + (t1 - t0) * i / m) * b)) for i in range(m + (t1 - t0 < 6.28))]


def turned(ps, x, y, s=1.0, a=0):
    """Points about the origin -> scaled, turned by a degrees, moved to x, y."""
    t = math.radians(a)
    return [(x + (px * math.cos(t) - py * math.sin(t)) * s, y + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]


def ring(x, y, q, w, c, lit=None, dark=None, a0=0, a1=math.tau, e=8, k=K, sq=1.0):
    """An iron ring of middle radius q and thickness w, whole or an arc; lit above, dark below."""
    arc = lambda b0, b1, q: [(x + math.cos(b0 + (b1 - b0) * i / 32) * q, y + math.sin(b0 + (b1 - b0) * i / 32) * q * sq) for i in range(33)]
    ends = 'stroke-linecap="butt"'
    o = [line(arc(a0 - e / q, a1 + e / q, q), k, w + 2 * e, ends), line(arc(a0, a1, q), c, w, ends)]
    clamp = lambda b0, b1: (max(b0, a0), min(b1, a1))
    if lit:
        for b0, b1 in (clamp(math.pi * 1.05, math.pi * 1.75),):
            if b1 > b0:
                o.append(line(arc(b0, b1, q - w * .1), lit, w * .34, ends))
    if dark:
        for b0, b1 in (clamp(math.pi * .1, math.pi * .75),):
            if b1 > b0:
                o.append(line(arc(b0, b1, q + w * .2), dark, w * .36, ends))
    return ''.join(o)


def rope(ps, w=18, c='#c79a5b', c2='#8a5a2e', e=8, k=K, step=22):
    """A twisted rope along ps."""
    c_ = smooth_line(ps, 6)
    q = dense(c_, 6)
    o = [line(c_, k, w + 2 * e, 'stroke-linejoin="round"'), line(c_, c, w, 'stroke-linejoin="round"')]
    d = 0
    for (ax, ay), (bx, by) in zip(q, q[1:]):
        d += math.hypot(bx - ax, by - ay)
        if d > step:
            d = 0
            t = math.atan2(by - ay, bx - ax)
            u = lambda p, s: (ax + p * math.cos(t) - s * math.sin(t), ay + p * math.sin(t) + s * math.cos(t))
            h = w / 2
            o.append(poly([u(-h * .9, -h), u(-h * .9 + 8, -h), u(h * .9, h), u(h * .9 - 8, h)], c2))
    return ''.join(o)
