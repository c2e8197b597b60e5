"""arms.py - lances with and without pennons, shields, helmets with mail veils. All return SVG text."""
import math
from amz import *
from ink import K


def lance(x, y, L, a=0, pennon=None, s=1.0, wood='#7a4a2c', mark=None, side=1, long=190, drop=104, k=K):
    """A lance from its foot (x, y), L long, a degrees from upright; pennon = (lit, shade) for a plain swallow-tailed cloth."""
    t = math.radians(a)
    ex, ey = x + math.sin(t) * L, y - math.cos(t) * L
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
    o = [line([(x, y), (ex, ey)], k, 22 * s), line([(x, y), (ex, ey)], wood, max(6, 9 * s))]
    o.append(poly([u(-6, -13 * s), u(20 * s, -18 * s), u(88 * s, 0), u(20 * s, 18 * s), u(-6, 13 * s)], k))
    o.append(poly([u(2, 0), u(20 * s, -11 * s), u(74 * s, 0)], P['bone'])); o.append(poly([u(2, 0), u(20 * s, 11 * s), u(74 * s, 0)], P['steel']))
    if pennon:
        A, D, f = -20 * s, (-20 - drop) * s, side
        ps = [u(A, 0), u(A - 14 * s, f * long * s), u((A + D) / 2, f * long * .74 * s), u(D + 4 * s, f * long * 1.06 * s), u(D, 0)]
        o.append(poly(ps, k, f'stroke="{k}" stroke-width="{n(16 * s)}" stroke-linejoin="miter"')); o.append(poly(ps, pennon[0]))
        o.append(poly([u(A, 0), u(A - 6 * s, f * long * .34 * s), u(D + 2 * s, f * long * .4 * s), u(D, 0)], pennon[1]))
        if mark:
            c = u((A + D) / 2, f * long * .46 * s)
            for q, cc in ((34 * s, k), (26 * s, mark)):
                o.append(poly([(c[0], c[1] - q), (c[0] + q, c[1]), (c[0], c[1] + q), (c[0] - q, c[1])], cc))
    return ''.join(o)


def shield(x, y, q, c, c2, sq=1.0, k=K):
    e = lambda f: [(x + math.cos(i * math.tau / 28) * q * f, y + math.sin(i * math.tau / 28) * q * sq * f) for i in range(28)]
    o = [poly(e(1 + 9 / q), k), poly(e(1), c2), poly(e(.82), c)]
    for i in range(8):
        a = i * math.tau / 8 + .2
        p = lambda rr, da=0: (x + math.cos(a + da) * rr * q, y + math.sin(a + da) * rr * q * sq)
        o.append(poly([p(.3), p(.54, .26), p(.78), p(.54, -.26)], c2))
    return ''.join(o + [poly(e(.25), k), poly(e(.15), P['bone'])])
