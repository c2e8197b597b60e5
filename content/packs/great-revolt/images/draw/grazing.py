"""grazing.py - a mare standing with her head down, to drink or to graze; the proportions of horse.py, facing right, ground at y = 72."""
from amz import *
from horse import leg

BODY = [(30, -28), (14, -23), (-4, -20), (-22, -22), (-38, -25), (-50, -18), (-56, -4), (-52, 10), (-36, 14), (-22, 14), (-2, 19), (20, 21),
        (36, 18), (48, 12), (60, 20), (72, 32), (80, 44), (88, 54), (97, 64), (104, 77), (110, 81), (117, 76), (116, 66), (110, 52), (104, 38),
        (96, 22), (84, 4), (68, -14), (50, -27), (40, -32)]


def grazing(coat='#1d1a1f', far=None, hair=None, cloth=None, uid='g', eye=None, rein=None):
    """cloth = (ground, stripe, fringe): a saddle cloth with its saddle; rein = colour of a rope halter."""
    far, hair = far or mix(coat, '#000000', .35), hair or mix(coat, '#000000', .5)
    o = [leg([(-36, 12), (-48, 36), (-60, 56), (-56, 68)], far, True), leg([(34, 8), (56, 34), (60, 56), (67, 68)], far, False),
         limb([(-50, -18), (-64, -8), (-69, 20), (-64, 50)], [7, 14, 17, 2], hair)]
    crest = [(40, -34), (52, -29), (63, -21), (73, -12), (83, 0), (91, 11), (98, 22)]
    for (ax, ay), (bx, by) in zip(crest, crest[1:]):
        o.append(poly([(ax - 1, ay + 3), (bx + 1, by + 3), ((ax + bx) / 2 + 9, (ay + by) / 2 - 15)], hair))
    o += [leg([(-42, 10), (-55, 36), (-48, 58), (-42, 69)], coat, True), leg([(38, 8), (42, 36), (41, 58), (48, 69)], coat, False)]
    d = curve(BODY, True, .95)
    o += [f'<path d="{d}" fill="{coat}"/>', poly([(95, 26), (106, 14), (106, 34)], coat), poly([(94, 22), (112, 28), (104, 42)], hair)]
    if cloth:
        a, b, c = cloth
        o.append(poly([(-28, -27), (24, -31), (28, 8), (24, 16), (-24, 14), (-30, 6)], hair)); o.append(poly([(-24, -25), (20, -28), (23, 9), (-25, 7)], a))
        o.append(poly([(-24, -10), (22, -12), (22, -5), (-25, -3)], b))
        for i in range(6):
            x = -22 + i * 7.6
            o.append(poly([(x, 7), (x + 7, 7), (x + 3.5, 16)], c))
        o.append(poly([(-22, -22), (-27, -44), (-18, -46), (-10, -32), (8, -33), (12, -50), (21, -48), (19, -24)], hair))
        o.append(poly([(-17, -25), (-21, -40), (-11, -28), (10, -29), (15, -44), (15, -26)], mix(a, '#000000', .3)))
    if rein:
        o.append(line([(103, 37), (87, 52)], rein, 3.6)); o.append(line([(115, 62), (99, 69)], rein, 3.6)); o.append(line([(93, 46), (106, 66)], rein, 3.4))
    o.append(circ(100, 49, 2.2, eye or mix(coat, '#ffffff', .7)))
    return ''.join(o)
