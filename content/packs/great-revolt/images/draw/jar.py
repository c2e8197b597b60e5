"""jar.py - plain store jars with two handles: standing, or lying with the empty mouth to the eye. Lists of SVG pieces."""
import math
from amz import *

PROFILE = [(-34, -150), (-30, -122), (-66, -92), (-86, -40), (-80, 20), (-58, 74), (-26, 112)]


def jar(x, y, s=1.0, a=0, clay=('#d98f58', '#b9673c', '#8a4528'), ink='#1d1a1f', band='#efe3cb', mouth=True, broken=False):
    """x, y = middle of the belly; a = degrees turned (0 upright, 90 lying with the mouth to the right)."""
    t = math.radians(a)
    f = lambda ps: [(x + (px * math.cos(t) - py * math.sin(t)) * s, y + (px * math.sin(t) + py * math.cos(t)) * s) for px, py in ps]
    out = []
    body = PROFILE + [(-px, py) for px, py in PROFILE[::-1]]
    for k in (-1, 1):
        h = smooth_line(f([(k * 30, -138), (k * 80, -140), (k * 92, -104), (k * 70, -70)]), 6)
        out += [line(h, ink, 30 * s), line(h, clay[0] if k < 0 else clay[1], max(6, 14 * s))]
    out += [poly(f(body), ink, f'stroke="{ink}" stroke-width="{n(18 * s)}" stroke-linejoin="round"'), poly(f(body), clay[0])]
    out.append(poly(f([(6, -150), (10, -122), (26, -92), (40, -40), (36, 20), (24, 74), (6, 112), (26, 112), (58, 74), (80, 20), (86, -40), (66, -92), (30, -122), (34, -150)]), clay[1]))
    out.append(poly(f([(24, -118), (52, -92), (70, -40), (64, 20), (44, 74), (18, 112), (26, 112), (58, 74), (80, 20), (86, -40), (66, -92), (30, -122)]), clay[2]))
    for yy, w in ((-54, 78), (-34, 86)):
        out.append(poly(f([(-w, yy), (w, yy), (w, yy + 9), (-w, yy + 9)]), band))
    for i in range(5):
        px = -56 + i * 28
        out.append(poly(f([(px - 12, 22), (px, 0), (px + 12, 22)]), band))
    if mouth:
        e = lambda a_, b_: [(math.cos(i * math.tau / 24) * a_, -150 + math.sin(i * math.tau / 24) * b_) for i in range(24)]
        out += [poly(f(e(46, 22)), ink), poly(f(e(38, 16)), clay[0]), poly(f(e(29, 11)), '#120d10')]
    if broken:
        out.append(poly(f([(-4, -20), (18, -36), (44, -14), (36, 14), (56, 40), (20, 52), (6, 30), (-18, 34), (-10, 4)]), ink)); out.append(poly(f([(4, -14), (18, -24), (34, -8), (26, 14), (40, 34), (22, 40), (10, 18), (-6, 22), (0, 2)]), '#120d10'))
    return out
