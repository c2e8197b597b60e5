"""spear.py - lances, shields lying and standing, empty helmets. Every function returns a list of SVG pieces."""
import math
from amz import *


def spear(x, y, L, a=0, s=1.0, dark='#1d1a1f', wood='#7a4a2c', iron=('#f8f1e1', '#7d8794'), pennon=None, head=True):
    """From the foot x, y leaning a degrees to the right; pennon = colour."""
    t = math.radians(a)
    ex, ey = x + math.sin(t) * L, y - math.cos(t) * L
    u = lambda d, w: (ex + math.sin(t) * d + math.cos(t) * w, ey - math.cos(t) * d + math.sin(t) * w)
    out = [line([(x, y), (ex, ey)], dark, 15 * s), line([(x, y), (ex, ey)], wood, max(6, 7 * s))]
    if head:
        out.append(poly([u(-8 * s, -13 * s), u(20 * s, -18 * s), u(88 * s, 0), u(20 * s, 18 * s), u(-8 * s, 13 * s)], dark))
        out += [poly([u(0, 0), u(20 * s, -11 * s), u(72 * s, 0)], iron[0]), poly([u(0, 0), u(20 * s, 11 * s), u(72 * s, 0)], iron[1])]
    if pennon:
        out.append(poly([u(-12 * s, 4), u(-20 * s, 98 * s), u(-42 * s, 56 * s), u(-78 * s, 88 * s), u(-70 * s, 4)], dark))
        out.append(poly([u(-20 * s, 5), u(-26 * s, 82 * s), u(-43 * s, 44 * s), u(-69 * s, 72 * s), u(-62 * s, 5)], pennon))
    return out


def shield(x, y, q, c, c2, dark='#1d1a1f', boss='#f8f1e1', squash=1.0, a=0, petals=8, rim=None):
    """A round shield; squash < 1 lays it down, a turns it."""
    t = math.radians(a)
    def p(ang, f):
        px, py = math.cos(ang) * q * f, math.sin(ang) * q * f * squash
        return x + px * math.cos(t) - py * math.sin(t), y + px * math.sin(t) + py * math.cos(t)
    ring = lambda f: [p(i * math.tau / 40, f) for i in range(40)]
    out = [poly(ring(1 + 10 / q), dark), poly(ring(1), rim or c2), poly(ring(.86), dark), poly(ring(.82), c)]
    for i in range(petals):
        b = i * math.tau / petals + .2
        out.append(poly([p(b, .32), p(b + .26, .54), p(b, .77), p(b - .26, .54)], c2))
    return out + [poly(ring(.27), dark), poly(ring(.18), boss)]


def helmet(x, y, s=1.0, a=0, dark='#1d1a1f', iron=('#f8f1e1', '#98a2ae', '#7d8794', '#4c5664')):
    """An empty helmet with its veil of mail."""
    t = math.radians(a)
    f = lambda ps: [(x + (px * math.cos(t) - py * math.sin(t)) * s, y + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    out = [poly(f([(-34, 0), (34, 0), (48, 56), (-48, 56)]), dark), poly(f([(-28, 4), (28, 4), (39, 47), (-39, 47)]), iron[2])]
    for j in range(3):
        for i in range(6):
            if (i + j) % 2:
                out.append(poly(f([(-30 + i * 10, 9 + j * 12), (-20 + i * 10, 9 + j * 12), (-20 + i * 10, 20 + j * 12), (-30 + i * 10, 20 + j * 12)]), iron[3]))
    out += [poly(f([(0, -78), (42, 6), (-42, 6)]), dark), poly(f([(0, -60), (0, -2), (-29, -2)]), iron[0]), poly(f([(0, -60), (29, -2), (0, -2)]), iron[1])]
    return out
