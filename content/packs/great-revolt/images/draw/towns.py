"""towns.py - what three battle grounds share beside ground.py: a town seen from above, its ditch or wall, tracks, fields, a small fort.

Invented like the relief: no plan of these towns in the eighth century is known. Plain Python, fixed seeds."""
import math
from amz import *

ROOFS, SHADE, LINE = ['#e3cfa6', '#d9c197', '#cfb386', '#e9d9b6'], '#5a3b26', '#6d4a30'


def block(x, y, w, h, t, roof):
    """A house with a flat roof, turned by t radians, its shadow to the lower right."""
    c, s = math.cos(t), math.sin(t)
    q = [(x + a * w / 2 * c - b * h / 2 * s, y + a * w / 2 * s + b * h / 2 * c) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return [poly([(a + 4, b + 4) for a, b in q], SHADE, 'opacity=".32"'), poly(q, roof, f'stroke="{LINE}" stroke-width="1.4"')]


def mosque(x, y, s):
    """Roofs about an open court, and a square tower in the middle of one side."""
    o = [rect(x - s + 5, y - s * .8 + 6, 2 * s, 1.6 * s, SHADE, 'opacity=".34"'), rect(x - s, y - s * .8, 2 * s, 1.6 * s, '#f0e4c9', f'stroke="{LINE}" stroke-width="2"')]
    o += [line([(x - s + i * s / 4, y + s * .3), (x - s + i * s / 4, y + s * .8)], '#b89566', 1.2) for i in range(1, 8)]     # the naves of the prayer hall
    o.append(rect(x - s * .7, y - s * .55, 1.4 * s, .85 * s, '#cdb083', f'stroke="{LINE}" stroke-width="1.2"'))
    return o + [rect(x - s * .17 + 3, y - s * .9 + 3, s * .34, s * .34, SHADE, 'opacity=".4"'), rect(x - s * .17, y - s * .9, s * .34, s * .34, '#fbf5e6', f'stroke="{LINE}" stroke-width="1.6"')]


def ring(cx, cy, rx, ry, gates, r, gap=.13, m=120):
    """The outline of a town, uneven, in pieces that leave its gates open. gates = angles in radians, 0 to the east, clockwise."""
    wob = [1 + .035 * math.sin(3 * k * math.tau / m + .7) + .02 * math.sin(7 * k * math.tau / m) for k in range(m)]
    o, cur = [], []
    far = lambda a: all(abs((a - b + math.pi) % math.tau - math.pi) > gap for b in gates)
    start = next(k for k in range(m) if not far(k * math.tau / m))
    for j in range(m + 1):
        k = (start + j) % m
        a = k * math.tau / m
        if far(a):
            cur.append((cx + rx * wob[k] * math.cos(a), cy + ry * wob[k] * math.sin(a)))
        elif cur:
            o, cur = o + [cur], []
    return o + ([cur] if cur else [])


def town(cx, cy, rx, ry, gates, r, edge, house=17, prayer=1.0):
    """Houses along crooked streets. edge: 'ditch' (a trench with its bank of earth) or 'wall' (with towers)."""
    o = []
    if edge == 'ditch':
        for p in ring(cx, cy, rx * 1.2, ry * 1.2, gates, r):
            o += [line(p, '#8b6238', 15, 'opacity=".55" stroke-linecap="round"'), line(p, '#4a2f1e', 9, 'stroke-linecap="round"')]
        for p in ring(cx, cy, rx * 1.12, ry * 1.12, gates, r, .15):
            o += [line(p, '#c9a36c', 8, 'stroke-linecap="round"'), line([(x - 1, y - 2) for x, y in p], '#f0dcb2', 2.4, 'opacity=".9"')]
    for a in gates:                                       # a street to every gate
        o.append(line([(cx, cy), (cx + rx * 1.32 * math.cos(a), cy + ry * 1.32 * math.sin(a))], '#e6d2a8', 11, 'stroke-linecap="round" opacity=".9"'))
    k = prayer * house * 1.5
    y = cy - ry
    while y < cy + ry:
        x = cx - rx + r.uniform(0, house * .6)
        while x < cx + rx:
            px, py = x + r.uniform(-2, 2), y + r.uniform(-2.5, 2.5)
            dx, dy = (px - cx) / rx, (py - cy) / ry
            free = all(abs((px - cx) * math.sin(a) - (py - cy) * math.cos(a)) > house * .5 or (px - cx) * math.cos(a) + (py - cy) * math.sin(a) < 0 for a in gates)
            w = r.uniform(.66, 1.0) * house
            if dx * dx + dy * dy < .9 and free and (prayer == 0 or max(abs(px - cx) - k, abs(py - cy) - k * .8) > house * .42) and r.random() < .96:
                o += block(px, py, w, r.uniform(.6, .85) * house, r.uniform(-.12, .12), r.choice(ROOFS))
            x += w + 3.5 + r.uniform(0, 2)
        y += house * .95
    if prayer:
        o += mosque(cx, cy, k)
    if edge == 'wall':
        for p in ring(cx, cy, rx * 1.08, ry * 1.08, gates, r):
            o += [line([(x + 4, y + 5) for x, y in p], SHADE, 8, 'opacity=".35" stroke-linecap="round"'), line(p, LINE, 9, 'stroke-linecap="round"'), line(p, '#d8bd8f', 5.4, 'stroke-linecap="round"')]
            for x, y in p[::13] + [p[-1]]:
                o.append(rect(x - 6.5, y - 6.5, 13, 13, '#e6d0a2', f'stroke="{LINE}" stroke-width="2"'))
    return o


def fort(x, y, s):
    """A small square fort with four corner towers."""
    o = [rect(x - s + 5, y - s + 6, 2 * s, 2 * s, SHADE, 'opacity=".32"'), rect(x - s, y - s, 2 * s, 2 * s, '#d8bd8f', f'stroke="{LINE}" stroke-width="3"'),
         rect(x - s * .58, y - s * .58, s * 1.16, s * 1.16, '#c4a274', f'stroke="{LINE}" stroke-width="1.4"')]
    return o + [rect(x + a * s - 6, y + b * s - 6, 12, 12, '#e9d6ad', f'stroke="{LINE}" stroke-width="2"') for a in (-1, 1) for b in (-1, 1)]


def track(ps):
    """A way worn by feet and hooves: two faint lines."""
    return [line(ps, '#b48c58', 5, 'opacity=".3" stroke-linecap="round"'), line(ps, '#8f6a40', 1.8, 'opacity=".5" stroke-dasharray="10 9"')]


def field(x, y, w, h, t, r):
    """Ploughed or sown strips."""
    c, s = math.cos(t), math.sin(t)
    q = lambda a, b: (x + a * c - b * s, y + a * s + b * c)
    green = r.choice(['#b9bd84', '#c6c38c', '#d2bb85', '#c9b07c'])
    o = [poly([q(-w, -h), q(w, -h), q(w, h), q(-w, h)], green, 'opacity=".5"')]
    m = int(2 * h / 9)
    return o + [line([q(-w + 3, -h + (i + .5) * 2 * h / m), q(w - 3, -h + (i + .5) * 2 * h / m)], '#8a8452', 1.5, 'opacity=".5"') for i in range(m)]
