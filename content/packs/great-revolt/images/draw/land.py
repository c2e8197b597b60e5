"""land.py - land seen from above or from far: striped fields, rivers, trees and palms from above, tents, flocks, roofs. All return lists of SVG pieces."""
import math, random
from amz import *

lerp = lambda a, b, t: (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def stripes(a, b, c, d, m, cols):
    """The quadrilateral a b c d in m stripes that run from the side ab to the side dc."""
    o = [poly([a, b, c, d], cols[0])]
    for i in range(m):
        if i % len(cols):
            t0, t1 = i / m, (i + 1) / m
            o.append(poly([lerp(a, b, t0), lerp(a, b, t1), lerp(d, c, t1), lerp(d, c, t0)], cols[i % len(cols)]))
    return o


def patchwork(f, nu, nv, kinds, seed, pitch=18, gap=.05, skip=None):
    """Fields on the net f(u, v), u and v in 0..1; kinds: lists of colours; every field is striped one way or the other. skip(x, y) leaves one out."""
    r, o = random.Random(seed), []
    for j in range(nv):
        for i in range(nu):
            u0, u1, v0, v1 = (i + gap) / nu, (i + 1 - gap) / nu, (j + gap) / nv, (j + 1 - gap) / nv
            q = [f(u0, v0), f(u1, v0), f(u1, v1), f(u0, v1)]
            k, turned = r.choice(kinds), r.random() < .5
            cx, cy = sum(p[0] for p in q) / 4, sum(p[1] for p in q) / 4
            if skip and skip(cx, cy):
                continue
            if turned:
                q = q[1:] + q[:1]
            m = max(2, round(math.dist(q[0], q[1]) / pitch))
            o += stripes(*q, m, k)
    return o


def river(ps, w, cols, steps=(1, .7, .34), m=10):
    """Bands of water within each other along ps; w = widths at the points; cols from the bank inwards."""
    q = smooth_line(ps, m)
    ws = []
    for i in range(len(w) - 1):
        ws += [w[i] + (w[i + 1] - w[i]) * k / m for k in range(m)]
    ws += [w[-1]]
    return [limb(q, [max(6, v * s) for v in ws], c) for s, c in zip(steps, cols)]


def octo(x, y, q, f=.94):
    return [(x + px * q, y + py * q * f) for px, py in ((-.42, -1), (.42, -1), (1, -.42), (1, .42), (.42, 1), (-.42, 1), (-1, .42), (-1, -.42))]


def crown(x, y, q, dark, lit, shade=None, sx=.7, sy=.5):
    """A round tree from above, lit from the upper left, with its shadow on the ground."""
    o = [poly(octo(x + q * sx, y + q * sy, q), shade)] if shade else []
    return o + [poly(octo(x, y, q), dark), poly(octo(x - q * .2, y - q * .22, q * .58), lit)]


def palm_top(x, y, q, dark, lit, shade=None, a=0, sx=.6, sy=.5):
    """A palm from above: eight blades."""
    def cross(b, m, dx=0, dy=0):                           # m blades as one shape
        p = lambda k, t: (x + dx + math.cos(t) * q * k, y + dy + math.sin(t) * q * k)
        return [v for i in range(m) for v in (p(.24, b + (i - .5) * math.tau / m), p(.62, b + i * math.tau / m - .3), p(1, b + i * math.tau / m), p(.62, b + i * math.tau / m + .3))]
    o = [poly(cross(a, 8, q * sx, q * sy)[::2], shade)] if shade else []
    return o + [poly(cross(a, 4), dark), poly(cross(a + math.tau / 8, 4), lit)]


def flock(ps, cols, w=16, h=10):
    """Sheep from above or from far: cut lozenges at the points ps."""
    return [poly([(x - w / 2, y), (x - w / 4, y - h / 2), (x + w / 4, y - h / 2), (x + w / 2, y), (x + w / 4, y + h / 2), (x - w / 4, y + h / 2)], cols[i % len(cols)]) for i, (x, y) in enumerate(ps)]


def tent(x, y, s=1.0, cloth=('#2a2024', '#3a2c2e'), stripe='#a02c2f', edge='#efe3cb', dark='#16121a', mouth='#120e12'):
    """A black tent from the side: long, low, two poles, the mouth open to the front; x, y = the middle of its foot."""
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    back = [(-190, 0), (-150, -46), (-84, -84), (-60, -96), (0, -78), (60, -100), (86, -86), (150, -46), (196, 0)]
    o = [line(t([(-60, -92), (-232, 6)]), dark, max(6, 6 * s)), line(t([(60, -96), (240, 6)]), dark, max(6, 6 * s)),
         poly(t(back), dark, f'stroke="{dark}" stroke-width="{n(14 * s)}" stroke-linejoin="round"'), poly(t(back), cloth[0])]
    for k in range(5):                                   # bands of the cloth, sagging between the poles
        yy = k * 18
        band = [(-150 - k * 8, -40 + yy * .45), (-84, -72 + yy), (-60, -80 + yy), (0, -62 + yy * .96), (60, -84 + yy), (86, -74 + yy), (150 + k * 8, -40 + yy * .45)]
        if yy < 62:
            o.append(line(t(band), [cloth[1], stripe, cloth[1], edge][k % 4], max(6, 8 * s)))
    return o + [poly(t([(-34, 2), (-24, -34), (0, -42), (26, -36), (38, 2)]), mouth)]


def tent_top(x, y, s=1.0, a=0, cols=('#2a2024', '#4a383a', '#a02c2f'), shade='#8f7f4d'):
    """The same from above: a long cloth in strips, its shadow, its ropes."""
    t = math.radians(a)
    p = lambda ps, dx=0, dy=0: [(x + dx + (px * math.cos(t) - py * math.sin(t)) * s, y + dy + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    b = [(-58, -22), (-30, -28), (0, -22), (30, -28), (58, -22), (62, 0), (58, 22), (30, 28), (0, 22), (-30, 28), (-58, 22), (-62, 0)]
    o = [poly(p(b, 20 * s, 14 * s), shade)]
    o += [line(p([(px, py), (px * 1.34, py * 1.6)]), cols[0], 6) for px, py in ((-58, -22), (58, -22), (58, 22), (-58, 22))]
    o.append(poly(p(b), cols[0]))
    for k, c in ((-13, cols[1]), (0, cols[2]), (13, cols[1])):
        o.append(poly(p([(-56, k - 4), (56, k - 4), (56, k + 4), (-56, k + 4)]), c))
    return o


def house_top(x, y, w, h, roof, lit, shade, court=None, d=10):
    """A flat roof from above with its lit parapet and its shadow; court = the colour of a yard in the middle."""
    o = [rect(x + d, y + d, w, h, shade), rect(x, y, w, h, lit), rect(x + 6, y + 6, w - 6, h - 6, roof)]
    if court:
        o += [rect(x + w * .34, y + h * .32, w * .36, h * .4, shade), rect(x + w * .34 + 6, y + h * .32 + 6, w * .36 - 6, h * .4 - 6, court)]
    return o


def tiles(x, y, w, h, cols, ridge_='#efc49a', shade=None, d=10, pitch=12):
    """A tiled roof from above: a ridge along the longer side, gutters of tiles on both slopes; cols = lit pair, shaded pair."""
    o, lo = [], w >= h
    if shade:
        o.append(rect(x + d, y + d, w, h, shade))
    o += [rect(x, y, w, h, cols[0]), rect(x, y + h / 2, w, h / 2, cols[2]) if lo else rect(x + w / 2, y, w / 2, h, cols[2])]
    m = max(2, round((w if lo else h) / pitch))
    for i in range(1, m, 2):
        t = (w if lo else h) / m
        if lo:
            o += [rect(x + i * t, y, t, h / 2, cols[1]), rect(x + i * t, y + h / 2, t, h / 2, cols[3])]
        else:
            o += [rect(x, y + i * t, w / 2, t, cols[1]), rect(x + w / 2, y + i * t, w / 2, t, cols[3])]
    return o + [rect(x, y + h / 2 - 4, w, 8, ridge_) if lo else rect(x + w / 2 - 4, y, 8, h, ridge_)]


def goat(x, y, s=1.0, c='#2a2024', f=1, horn='#efe3cb'):
    """A goat from the side, head to the right when f = 1; x, y = between its feet."""
    t = lambda ps: [(x + px * s * f, y + py * s) for px, py in ps]
    body = [(-30, -44), (-36, -52), (-28, -50), (18, -50), (26, -66), (34, -74), (50, -64), (46, -56), (36, -54), (32, -34), (30, -24), (30, 0), (22, 0), (20, -24), (8, -22), (-14, -22), (-16, 0), (-24, 0), (-24, -24), (-30, -30)]
    return [poly(t(body), c), line(t([(33, -72), (28, -86), (14, -88)]), horn, max(6, 6 * s)), poly(t([(38, -56), (44, -54), (40, -42)]), c)]


def sheep(x, y, s=1.0, wool='#efe3cb', shade='#c9b596', leg='#2a2024', f=1):
    t = lambda ps: [(x + px * s * f, y + py * s) for px, py in ps]
    return [poly(t([(-20, -14), (-12, -14), (-13, 0), (-19, 0)]), leg), poly(t([(12, -14), (20, -14), (19, 0), (13, 0)]), leg),
            poly(t([(-32, -24), (-28, -42), (-12, -50), (10, -50), (26, -42), (32, -26), (26, -12), (-24, -12)]), wool),
            poly(t([(-32, -24), (-10, -20), (14, -22), (32, -26), (26, -12), (-24, -12)]), shade), poly(t([(26, -40), (38, -44), (50, -30), (44, -24), (30, -26)]), leg)]
