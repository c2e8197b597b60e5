"""hull.py - round ships of the Mediterranean with one lateen sail. ship(x, y, s, ...) -> list of SVG pieces; x, y = amidships on the water."""
import math
from amz import *


def ship(x, y, s=1.0, dark='#1d1a1f', wood=('#6d3f26', '#8a5432', '#4a2c22'), sail=('#efe3cb', '#c9b596'), stripe='#a02c2f', f=1, furled=False, oars=0):
    t = lambda ps: [(x + px * s * f, y + py * s) for px, py in ps]
    out = []
    mast = [(18, -20), (30, -240)]
    out += [line(t(mast), dark, 17 * s), line(t(mast), wood[1], max(6, 8 * s))]
    yard = [(-138, -92), (20, -206), (126, -296)]
    if not furled:
        sl = [(-132, -94), (124, -290), (150, -170), (128, -70), (60, -52), (-40, -64)]
        out.append(poly(t(sl), dark, f'stroke="{dark}" stroke-width="{n(15 * s)}" stroke-linejoin="round"'))
        out.append(poly(t(sl), sail[0]))
        out.append(poly(t([(124, -290), (150, -170), (128, -70), (96, -60), (112, -160), (104, -274)]), sail[1]))
        if stripe:
            out.append(poly(t([(-70, -141), (-30, -172), (22, -57), (-8, -61)]), stripe))
            out.append(poly(t([(30, -218), (66, -245), (104, -62), (74, -56)]), stripe))
    out += [line(t(yard), dark, 17 * s), line(t(yard), wood[1], max(6, 8 * s))]
    hull = [(-178, -56), (-150, -30), (-80, -14), (20, -10), (110, -22), (158, -46), (190, -92), (204, -88), (186, -30), (146, 24), (90, 44), (-80, 44), (-140, 20)]
    out.append(poly(t(hull), dark, f'stroke="{dark}" stroke-width="{n(17 * s)}" stroke-linejoin="round"'))
    out.append(poly(t(hull), wood[0]))
    out.append(poly(t([(-178, -56), (-150, -30), (-80, -14), (20, -10), (110, -22), (158, -46), (190, -92), (196, -70), (164, -28), (112, -4), (20, 8), (-80, 4), (-152, -14)]), wood[1]))
    out.append(poly(t([(-150, 6), (-80, 22), (30, 26), (120, 14), (166, -12), (146, 24), (90, 44), (-80, 44), (-140, 20)]), wood[2]))
    for k in range(6):
        cx, cy, q = -110 + k * 44, [8, 13, 15, 15, 12, 4][k] - 2, 9
        out.append(poly(t([(cx, cy - q), (cx + q, cy), (cx, cy + q), (cx - q, cy)]), sail[0]))
    for k in range(oars):
        cx = -110 + k * 200 / max(1, oars - 1)
        out += [line(t([(cx, 0), (cx - 46, 66)]), dark, 13 * s), line(t([(cx, 0), (cx - 46, 66)]), wood[1], max(6, 6 * s))]
    return out
