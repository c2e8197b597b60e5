"""Tripoli: the four-way arch of Marcus Aurelius at the harbour, seen from its corner, at sunset. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from hull import ship
from sheet import show

o, r, K = [], random.Random(163), '#2a1030'
o += sky(['#8a2f6a', '#a83f6e', '#c6536c', '#de6f66', '#ee9166', '#f6b673', '#fbd994'], 180, 560, '#6a2464')
o += disc(330, 560, [(120, '#f6b673'), (98, '#fbd994'), (70, '#fff6dc')], [(150, 28, 30, .05, '#f6b673'), (190, 28, 24, .03, '#ee9166')])
for x, y, w, h in ((1200, 230, 420, 44), (760, 190, 240, 30)):
    o += cloud(x, y, w, h, ['#a83f6e', '#f09a78'], int(x))
# -- the harbour
o += sea(600, 900, ['#c6536c', '#6a2f74', '#a8466c', '#58286a', '#8a3a72', '#4a2462'], 13, 1.6, 42, 4, '#ee9166')
for j in range(9):
    y, q = 614 + j * 28, 12 + j * 3
    for i in range(-1 - j // 3, 2 + j // 3):
        x = 330 + (i + .5 * (j % 2)) * (46 + 5 * j)
        if x > 140:
            o.append(loz(x, y, q * .5, '#fbd994' if j % 2 else '#fff6dc', 3.2))
o += [poly([(60, 640), (60, 604), (150, 596), (240, 604), (250, 622), (230, 640)], K)]                # the reef that shuts the harbour
for x, y, s, f in ((560, 690, .46, 1), (250, 770, .7, -1)):
    o += ship(x, y, s, K, ('#4a2440', '#6d3550', '#34182e'), ('#fbe0b4', '#d99a80'), '#a02c2f', f=f)
# -- the quay
o += floor(['#8a4a5c', '#74394f', '#9c5866', '#623046', '#50283c'], 872, 1050, 74, 6)
for j in range(6):
    for i in range(14):
        x, y = 100 + i * 112 + (j % 2) * 56, 890 + j * 36
        if r.random() < .6:
            o.append(poly([(x, y), (x + 84, y), (x + 92, y + 16), (x + 6, y + 16)], ['#a86470', '#5c2c42', '#8a4a5c'][r.randrange(3)]))
# -- the arch: the face to the sea in the light, the face to the town in shade
X, B, T = 1000, 960, 330                                 # the near corner, foot and top
def face(s, x1, yb, yt, cols, uid):
    """One face from the corner X to x1; its far edge stands from yb up to yt."""
    p = lambda u, v: (X + (x1 - X) * u, (B + (yb - B) * u) + ((T + (yt - T) * u) - (B + (yb - B) * u)) * v)
    o.append(poly([p(0, -.01), p(1.02, -.01), p(1.02, 1), p(0, 1)], K, f'stroke="{K}" stroke-width="18"'))
    o.append(poly([p(0, 0), p(1, 0), p(1, 1), p(0, 1)], cols[0]))
    rr = random.Random(uid)
    for j in range(16):                                  # great blocks
        v0, v1 = j / 16, (j + 1) / 16
        u = -.06 * (j % 2)
        while u < 1:
            w = rr.choice([.14, .18, .22])
            a, b = max(0, u), min(1, u + w)
            if b - a > .04:
                o.append(poly([p(a + .008, v0 + .006), p(b - .008, v0 + .006), p(b - .008, v1 - .008), p(a + .008, v1 - .008)], rr.choice(cols[:3])))
            u += w
    def arch(q, v0, spring, m=18):
        return [p(.5 - q, v0), p(.5 - q, spring)] + [p(.5 - q * math.cos(i * math.pi / m), spring + q * .72 * math.sin(i * math.pi / m)) for i in range(m + 1)] + [p(.5 + q, v0)]
    o.append(poly(arch(.3, -.01, .4), K)); o.append(poly(arch(.285, 0, .4), cols[3])); o.append(poly(arch(.235, -.01, .4), K))
    inner = arch(.215, -.01, .4)
    for u in (.1, .9):                                   # a niche and a relief on each pier
        for a, b, v0, v1, c in ((.075, .075, .1, .36, K), (.055, .055, .115, .345, cols[4]), (.06, .06, .5, .62, K), (.042, .042, .512, .608, cols[3])):
            o.append(poly([p(u - a, v0), p(u + b, v0), p(u + b, v1), p(u - a, v1)], c))
        x, y = p(u, .56)
        o.extend(nest(x, y, [(20, K), (12, cols[5])], .7))
        x, y = p(u, .23)
        o.extend(nest(x, y, [(44, cols[1]), (28, K), (16, cols[3])], .5))
    for v0, v1, c in ((.385, .43, K), (.393, .422, cols[5])):
        for a, b in ((0, .21), (.79, 1)):
            o.append(poly([p(a, v0), p(b, v0), p(b, v1), p(a, v1)], c))
    for v0, v1, c in ((.8, .93, K), (.812, .918, cols[5]), (.93, 1.05, K), (.945, 1.03, cols[3]), (.945, .965, cols[5])):
        e = .03 if v0 > .9 else 0
        o.append(poly([p(-e * .2, v0), p(1 + e, v0), p(1 + e, v1), p(-e * .2, v1)], c))
    for k in range(7):                                   # the frieze
        x, y = p((k + .5) / 7, .866)
        o.extend(nest(x, y, [(24, K), (15, cols[3])], .9 if s else .6))
    return inner
L = face(1, 520, 930, 372, ['#e0946c', '#d0805e', '#ecaa7c', '#fbd9a8', '#b0604e', '#f4bf8c'], 1)
it = [rect(400, 300, 700, 700, '#f6b673'), poly([(400, 560), (1100, 560), (1100, 1000), (400, 1000)], '#fbd994')]
it += [g(sea(640, 900, ['#c6536c', '#8a3a72', '#a8466c', '#6a2f74'], 15, 1.6, 42, 4, '#ee9166')[1:])] + ship(740, 690, .4, K, ('#4a2440', '#6d3550', '#34182e'), ('#fbe0b4', '#d99a80'), '#a02c2f')
it += [poly([(860, 300), (1000, 300), (1000, 1000), (860, 1000), (846, 640)], '#74394f'), poly([(860, 300), (884, 300), (872, 640), (884, 1000), (860, 1000), (846, 640)], '#a8566a'), poly([(400, 890), (1000, 900), (1000, 1000), (400, 1000)], '#8a4a5c')]
o += [f'<clipPath id="a1"><polygon points="{pts(L)}"/></clipPath>', g(it, 'clip-path="url(#a1)"')]
R_ = face(0, 1330, 910, 392, ['#7a3a5e', '#6a3054', '#864468', '#a85f78', '#4a2044', '#9a5270'], 2)
it = [rect(1000, 300, 500, 700, '#3a1838'), poly([(1240, 300), (1500, 300), (1500, 1000), (1240, 1000)], '#ee9166'), poly([(1226, 300), (1252, 300), (1252, 1000), (1226, 1000)], '#c6536c'), poly([(1000, 880), (1500, 880), (1500, 1000), (1000, 1000)], '#50283c')]
o += [f'<clipPath id="a2"><polygon points="{pts(R_)}"/></clipPath>', g(it, 'clip-path="url(#a2)"'), line([(X, B), (X, T)], K, 9)]
o += [poly([(X - 10, B + 4), (512, 938), (500, 962), (X, B + 34)], K), poly([(X + 6, B + 4), (1338, 918), (1350, 940), (X, B + 34)], K), poly([(X - 10, B + 12), (520, 944), (512, 956), (X - 4, B + 24)], '#fbd9a8'), poly([(X + 4, B + 12), (1332, 924), (1340, 936), (X + 4, B + 24)], '#a85f78')]
for x, y, s in ((1400, 1010, .9), (1330, 1020, .8), (452, 1010, .8)):     # oil jars on the quay
    t = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    d = curve(t([(-18, -150), (-20, -126), (-52, -96), (-54, -50), (-26, 0), (0, 14), (26, 0), (54, -50), (52, -96), (20, -126), (18, -150)]), True, .8)
    o += [f'<path d="{d}" fill="{K}" stroke="{K}" stroke-width="18"/>', f'<path d="{d}" fill="#c6536c"/>', poly(t([(-42, -90), (-26, -98), (-30, -24), (-44, -50)]), '#fbb98a'), rect(x - 26 * s, y - 160 * s, 52 * s, 18, K), rect(x - 18 * s, y - 155 * s, 36 * s, 8, '#fbd994')]
    for f in (-1, 1):
        o += [line(t([(f * 20, -132), (f * 46, -134), (f * 50, -96)]), K, 12)]
o.append(woven('ⵟⵔⴰⴱⵍⵙ', '#fbd994', 4, 290, 1010))
show(o + [emblem_frame(W, H, '#8a2f58', '#b5702a')])
