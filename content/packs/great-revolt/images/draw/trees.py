"""trees.py - palms, olives, oaks, cedars, grass. All return SVG text."""
import math, random
from amz import *
from ink import K


def palm(x, y, h, s=1.0, trunk='#6d4a2f', dark='#1f3a2c', lit='#4d7248', lean=0, wind=0, k=K):
    o = []
    tx = x + lean
    q = smooth_line([(x, y), (x + lean * .25, y - h * .5), (tx, y - h)], 8)
    o.append(line(q, k, 34 * s)); o.append(line(q, trunk, 20 * s))
    for i in range(2, len(q) - 1, 2):
        o.append(line([(q[i][0] - 10 * s, q[i][1]), (q[i][0] + 10 * s, q[i][1])], mix(trunk, '#000000', .4), 6))
    ty = y - h
    fr = []
    for a in (-176, -150, -122, -90, -58, -30, -4):
        t = math.radians(a)
        R, c = 124 * s, abs(math.cos(t))
        e = (tx + math.cos(t) * R * (.8 if wind and math.cos(t) < 0 else 1) + wind * 76 * s, ty + math.sin(t) * R * .5 + (84 * c - 10) * s)
        m = (tx + math.cos(t) * R * .52 + wind * 22 * s, ty + math.sin(t) * R * .72 - 22 * s * c)
        fr.append(((tx, ty), m, ((m[0] + e[0]) / 2 + math.cos(t) * 14 * s, (m[1] + e[1]) / 2 - 16 * s), e))
    for i in (3, 2, 4, 1, 5, 0, 6):
        o.append(limb(list(fr[i]), [10 * s + 12, 21 * s + 13, 17 * s + 13, 13], k))
        o.append(limb(list(fr[i]), [9 * s, 20 * s, 15 * s, 2], lit if i % 2 else dark))
    o.append(f'<circle cx="{n(tx)}" cy="{n(ty + 6 * s)}" r="{n(15 * s)}" fill="{mix(trunk, "#e0a030", .5)}"/>')
    return ''.join(o)


def olive(x, y, s=1.0, dark='#3c4a2c', lit='#7c8a4f', trunk='#4a3526', k=None):
    """A low crown in three lumps on a twisted trunk."""
    k = k or mix(dark, '#000000', .5)
    o = [poly([(x - 14 * s, y), (x - 6 * s, y - 24 * s), (x - 12 * s, y - 50 * s), (x + 10 * s, y - 50 * s), (x + 6 * s, y - 22 * s), (x + 16 * s, y)], trunk)]
    lumps = ((-30, -58, 30), (30, -60, 30), (0, -82, 36))
    P8 = lambda cx, cy, q: [(cx + px * q, cy + py * q) for px, py in ((-1, .3), (-.86, -.42), (-.3, -.9), (.36, -.88), (.9, -.36), (1, .32), (.5, .74), (-.5, .74))]
    for dx, dy, q in lumps:
        o.append(poly(P8(x + dx * s, y + dy * s, q * s + 6), k))
    for dx, dy, q in lumps:
        o.append(poly(P8(x + dx * s, y + dy * s, q * s), dark))
        o.append(poly(P8(x + (dx - 6) * s, y + (dy - 8) * s, q * .56 * s), lit))
    return ''.join(o)


def fir(x, y, s=1.0, dark='#1f3a2c', lit='#3d6b4a', trunk='#33241b', tiers=4):
    """An Atlas cedar or a pine of the hills: flat tiers."""
    o = [rect(x - 7 * s, y - 40 * s, 14 * s, 40 * s, trunk)]
    for i in range(tiers):
        w, yy = (52 - i * 10) * s, y - (22 + i * 30) * s
        o.append(poly([(x - w, yy), (x, yy - 52 * s), (x + w, yy), (x + w * .5, yy - 6 * s), (x, yy + 8 * s), (x - w * .5, yy - 6 * s)], dark))
        o.append(poly([(x - w * .7, yy - 6 * s), (x, yy - 46 * s), (x, yy - 4 * s)], lit))
    return ''.join(o)


def tuft(x, y, h, c, lean=10, w=8, m=3, spread=12):
    return ''.join(poly([(x + (i - (m - 1) / 2) * spread - w / 2, y), (x + (i - (m - 1) / 2) * spread + w / 2, y),
                         (x + (i - (m - 1) / 2) * spread * 1.9 + lean, y - h * (1 if i % 2 else .74))], c) for i in range(m))
