"""dromedary.py - a standing dromedary from the side, facing right, ground at y = 0, about 640 x 600. dromedary(coat, ...) -> SVG text."""
from amz import *

BODY = [(-196, -300), (-190, -350), (-160, -392), (-104, -412), (-66, -458), (-22, -516), (18, -508), (52, -456), (92, -414), (140, -398), (178, -372), (212, -356), (242, -378), (262, -430), (272, -500),
        (278, -556), (296, -592), (330, -600), (366, -588), (398, -566), (412, -546), (404, -528), (376, -522), (342, -524), (324, -508), (322, -460), (314, -392), (288, -332), (244, -292), (196, -276), (156, -250),
        (118, -226), (70, -232), (-20, -246), (-96, -272), (-140, -262), (-184, -268)]
LEGS = [([(118, -300), (112, -200), (116, -128), (112, -50), (118, -10)], [84, 52, 36, 24, 30]), ([(-150, -320), (-118, -236), (-164, -150), (-148, -56), (-142, -10)], [126, 96, 40, 26, 30])]


def leg(ps, ws, c, foot, k, dx=0):
    ps = [(x + dx * i / 4, y) for i, (x, y) in enumerate(ps)]
    x = ps[-1][0]
    pad = [(x - 26, 0), (x - 20, -20), (x + 18, -24), (x + 42, -8), (x + 44, 0)]
    return (limb(ps, [w + 16 for w in ws], k) + poly(pad, k, f'stroke="{k}" stroke-width="14"') + limb(ps, ws, c) + poly(pad, foot))


def dromedary(coat='#d9a765', shade='#b07d45', far='#8f6236', k='#1d1a1f', hair='#6d4526', load=None, uid='d'):
    """load = (ground, stripe, mark, fringe): a woven saddle-bag over the hump."""
    o = [leg(*LEGS[1], far, mix(far, k, .4), k, -70), leg(*LEGS[0], far, mix(far, k, .4), k, 66)]
    o += [line([(-188, -330), (-214, -290), (-216, -220)], k, 24), line([(-188, -330), (-214, -290), (-216, -224)], shade, 9), poly([(-228, -230), (-206, -230), (-212, -178), (-222, -178)], hair, f'stroke="{k}" stroke-width="10"')]
    o += [leg(*LEGS[1], coat, hair, k), leg(*LEGS[0], coat, hair, k)]
    d = curve(BODY, True, .9)
    o += [f'<path d="{d}" fill="{k}" stroke="{k}" stroke-width="17" stroke-linejoin="round"/>', f'<path d="{d}" fill="{coat}"/>', f'<clipPath id="{uid}"><path d="{d}"/></clipPath>']
    it = [poly([(-200, -270), (-140, -300), (-60, -290), (40, -278), (120, -280), (180, -310), (250, -330), (290, -400), (306, -500), (330, -520), (340, -400), (300, -200), (-200, -200)], shade),
          poly([(-100, -420), (-22, -530), (60, -450), (40, -440), (-16, -488), (-64, -430)], hair), poly([(196, -364), (240, -390), (260, -440), (272, -560), (258, -560), (240, -420), (190, -380)], hair)]
    it += [limb(ps, [w * .96 for w in ws], coat) for ps, ws in ((LEGS[0][0][:3], LEGS[0][1]), (LEGS[1][0][:3], LEGS[1][1]))]
    o.append(g(it, f'clip-path="url(#{uid})"'))
    o += [poly([(290, -592), (282, -624), (308, -600)], coat, f'stroke="{k}" stroke-width="8"'), circ(352, -572, 8, k), line([(388, -536), (408, -534)], k, 6), line([(398, -556), (404, -550)], k, 6)]
    if load:
        a, b, c, e = load
        ps = [(-92, -440), (-40, -486), (24, -486), (74, -440), (88, -330), (80, -262), (-96, -270), (-106, -350)]
        o += [poly(ps, k, f'stroke="{k}" stroke-width="17" stroke-linejoin="round"'), poly(ps, a), f'<clipPath id="{uid}l"><polygon points="{pts(ps)}"/></clipPath>',
              g([poly([(-120, -390 + j * 56), (110, -394 + j * 56), (110, -376 + j * 56), (-120, -372 + j * 56)], b) for j in range(3)] + [poly([(x, -346 - q), (x + q * .8, -346), (x, -346 + q), (x - q * .8, -346)], cc) for x in (-72, -32, 8, 48) for q, cc in ((22, c), (10, k))]
                + [poly([(-120 + i * 26, -288), (-94 + i * 26, -288), (-107 + i * 26, -260)], e) for i in range(9)] + [poly([(44, -500), (120, -500), (120, -240), (64, -240)], k, 'opacity=".3"')], f'clip-path="url(#{uid}l)"')]
    return ''.join(o)
