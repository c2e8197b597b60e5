"""oasis.py - small things of the bare battle grounds: date palms, scrub, springs, wells, walled towns, the sea.

Drawn as in ground.py: seen a little from above, light from the north-west, muted tones under the pieces. Everything returns SVG items.
"""
import base64, io, math
import numpy as np
from scipy import ndimage as nd
from PIL import Image, ImageDraw
import ground as G
import terrain as T
from amz import *

INK, STONE, SHADE, ROOF = '#5a3020', '#cfae82', '#b08a60', '#eadbb8'


def palm(x, y, s=1.0):
    """A date palm: a short trunk and eight fronds."""
    o = [f'<ellipse cx="{n(x + 6)}" cy="{n(y + 3)}" rx="{n(11 * s)}" ry="{n(4 * s)}" fill="#3a2a20" opacity=".26"/>',
         line([(x, y + 2), (x, y - 12 * s)], '#7a5a3c', 3 * s)]
    for k in range(8):
        a = k * math.tau / 8 + .3
        ex, ey = x + 12 * s * math.cos(a), y - 12 * s + 8 * s * math.sin(a)
        o.append(f'<path d="M{n(x)} {n(y - 12 * s)}Q{n((x + ex) / 2)} {n(y - 17 * s + 4 * s * math.sin(a))} {n(ex)} {n(ey + 2)}" stroke="{"#66754e" if k % 2 else "#4f6444"}" '
                 f'stroke-width="{n(3.4 * s)}" fill="none" stroke-linecap="round"/>')
    return o


def scatter(r, box, count, gap, ok=lambda x, y: True, tries=40):
    """Points of a grove inside box = (x0, y0, x1, y1), none nearer to another than gap, sorted from far to near."""
    ps = []
    for _ in range(count * tries):
        x, y = r.uniform(box[0], box[2]), r.uniform(box[1], box[3])
        if ok(x, y) and all(math.hypot(x - a, (y - b) * 1.2) > gap for a, b in ps):
            ps.append((x, y))
        if len(ps) == count:
            break
    return sorted(ps, key=lambda p: p[1])


def palms(ps, r):
    return [i for x, y in ps for i in palm(x, y, r.uniform(.85, 1.15))]


def scrub(ps, r):
    """Low bushes of the hills: mastic, juniper."""
    o = []
    for x, y in ps:
        s = r.uniform(.7, 1.2)
        o += [f'<ellipse cx="{n(x + 3)}" cy="{n(y + 3)}" rx="{n(8 * s)}" ry="{n(3.5 * s)}" fill="#3a2a20" opacity=".22"/>',
              f'<path d="M{n(x - 8 * s)} {n(y + 2)}q{n(1 * s)} {n(-8 * s)} {n(6 * s)} {n(-6 * s)}q{n(4 * s)} {n(-4 * s)} {n(7 * s)} {n(1 * s)}q{n(4 * s)} {n(0)} {n(3 * s)} {n(5 * s)}z" fill="#7d8660"/>',
              f'<path d="M{n(x - 5 * s)} {n(y)}q{n(2 * s)} {n(-4 * s)} {n(5 * s)} {n(-3 * s)}" stroke="#9da37c" stroke-width="1.6" fill="none"/>']
    return o


def spring(x, y, w=26):
    """A pool with a few stones: where water comes out of the ground."""
    o = [f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(w)}" ry="{n(w * .6)}" fill="#2c4a78"/><ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(w - 3)}" ry="{n(w * .6 - 3)}" fill="#6f97c4"/>',
         f'<ellipse cx="{n(x - 4)}" cy="{n(y - 2)}" rx="{n(w * .45)}" ry="{n(w * .2)}" fill="none" stroke="#c3d6e6" stroke-width="2"/>']
    for k in range(5):
        a = math.pi * (1.1 + .2 * k)
        o.append(poly([(x + w * 1.05 * math.cos(a) + dx, y + w * .66 * math.sin(a) + dy) for dx, dy in ((-7, 3), (-4, -5), (3, -6), (8, 2), (2, 5))], STONE, f'stroke="{INK}" stroke-width="1.2"'))
    return o


def well(x, y, r=24):
    """A stone well mouth with its shadow, a beam over it."""
    o = [f'<ellipse cx="{n(x + 8)}" cy="{n(y + 9)}" rx="{n(r * 1.35)}" ry="{n(r * .8)}" fill="#3a2a20" opacity=".28"/>',
         f'<ellipse cx="{n(x)}" cy="{n(y + 8)}" rx="{n(r)}" ry="{n(r * .62)}" fill="{SHADE}" stroke="{INK}" stroke-width="2"/>', rect(x - r, y, 2 * r, 8, SHADE),
         f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r)}" ry="{n(r * .62)}" fill="{STONE}" stroke="{INK}" stroke-width="2"/>',
         f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(r * .6)}" ry="{n(r * .36)}" fill="#24344f"/><ellipse cx="{n(x)}" cy="{n(y + 3)}" rx="{n(r * .42)}" ry="{n(r * .2)}" fill="#5b85b8"/>']
    for k in range(10):
        a = k * math.tau / 10
        o.append(line([(x + r * .6 * math.cos(a), y + r * .36 * math.sin(a)), (x + r * math.cos(a), y + r * .62 * math.sin(a))], INK, 1.2, 'opacity=".7"'))
    return o


def houses(box, r, count, low=16, high=26, ok=lambda x, y: True):
    """Flat-roofed houses and courts inside box."""
    o = []
    for x, y in scatter(r, box, count, high * 1.25, ok):
        w, h = r.uniform(low, high), r.uniform(low * .7, high * .7)
        o += [rect(x - w / 2 + 4, y - h / 2 + 5, w, h, '#3a2a20', 'opacity=".22"'), rect(x - w / 2, y - h / 2, w, h, ROOF, f'stroke="{INK}" stroke-width="1.3"'),
              rect(x - w / 2, y + h / 2 - 4, w, 4, SHADE)]
        if r.random() < .4:
            o.append(rect(x - w / 5, y - h / 4, w / 2.5, h / 2.8, SHADE, f'stroke="{INK}" stroke-width=".8"'))
    return o


def walls(ring, tower=15, gates=(), every=70):
    """A town wall along the closed ring of points, with square towers; gates are points where it stands open."""
    o = [f'<path d="{"M" + "L".join(f"{n(x + 6)} {n(y + 8)}" for x, y in ring)}Z" fill="none" stroke="#3a2a20" stroke-width="11" opacity=".25"/>',
         f'<path d="{"M" + "L".join(f"{n(x)} {n(y)}" for x, y in ring)}Z" fill="none" stroke="{INK}" stroke-width="12"/>',
         f'<path d="{"M" + "L".join(f"{n(x)} {n(y)}" for x, y in ring)}Z" fill="none" stroke="{STONE}" stroke-width="8.5"/>']
    for x, y in gates:
        o.append(rect(x - 9, y - 9, 18, 18, '#e6d4ab'))
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        m = max(1, round(math.hypot(bx - ax, by - ay) / every))
        for i in range(m):
            x, y = ax + (bx - ax) * i / m, ay + (by - ay) * i / m
            if all(math.hypot(x - p, y - q) > 20 for p, q in gates):
                o += [rect(x - tower / 2 + 4, y - tower / 2 + 5, tower, tower, '#3a2a20', 'opacity=".25"'),
                      rect(x - tower / 2, y - tower / 2, tower, tower, STONE, f'stroke="{INK}" stroke-width="1.8"'), rect(x - tower / 2 + 3, y - tower / 2 + 3, tower - 6, tower - 6, ROOF)]
    for x, y in gates:                                   # two posts, along the wall that the gate stands in
        (ax, ay), (bx, by) = min(zip(ring, ring[1:] + ring[:1]), key=lambda s: abs(math.dist(s[0], (x, y)) + math.dist(s[1], (x, y)) - math.dist(*s)))
        up = abs(by - ay) > abs(bx - ax)
        o += [rect(x - 7 + (0 if up else d), y - 7 + (d if up else 0), 14, 14, STONE, f'stroke="{INK}" stroke-width="1.6"') for d in (-14, 14)]
    return o


def town(ring, r, count, gates=()):
    """Ground, houses and wall of a town."""
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    sides = list(zip(ring, ring[1:] + ring[:1]))
    deep = lambda x, y: all(((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / math.dist((ax, ay), (bx, by)) > 22 for (ax, ay), (bx, by) in sides)   # the ring runs clockwise
    inside = f'<path d="{"M" + "L".join(f"{n(x)} {n(y)}" for x, y in ring)}Z" fill="#e6d4ab"/>'
    return [inside] + houses((min(xs), min(ys), max(xs), max(ys)), r, count, 13, 20, deep) + walls(ring, gates=gates)


def track(ps, w=5):
    """A beaten road."""
    return [line(ps, '#a98a63', w + 3, 'opacity=".30" stroke-linejoin="round"'), line(ps, '#f1e6cc', w, 'opacity=".75" stroke-linejoin="round" stroke-dasharray="26 9"')]


def sea(coast):
    """Pale water inside the closed polygon, darker away from the shore, with thinning shore lines."""
    im = Image.new('L', (G.W + 400, G.H + 400))
    ImageDraw.Draw(im).polygon([(x + 200, y + 200) for x, y in coast], fill=255)
    depth = nd.distance_transform_edt(np.asarray(im) > 0)
    depth = nd.gaussian_filter(depth, 1.2)[200:200 + G.H, 200:200 + G.W]
    t = np.clip(depth / 150, 0, 1)[..., None]
    rgb = np.array([176, 199, 214]) * (1 - t) + np.array([140, 170, 198]) * t
    o = [G.image(np.concatenate([rgb, np.clip(depth * 180, 0, 255)[..., None]], -1))]
    for d, c, w, a in ((1.2, '#2c4a78', 4, .9), (10, '#f1f5f5', 2.6, .7), (22, '#f1f5f5', 2, .55), (36, '#f1f5f5', 1.6, .45), (52, '#f1f5f5', 1.2, .35), (72, '#f1f5f5', 1, .3)):
        for q in T.contours(depth[::2, ::2], d):
            o.append(f'<path d="{curve([(x * 2, y * 2) for x, y in q[::3]])}" fill="none" stroke="{c}" stroke-width="{w}" opacity="{a}"/>')
    return o
