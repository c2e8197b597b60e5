"""Front rank emblem: seen from a town wall, ranks of shields of one make; the first rank is cracked and full of arrows. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from sky import sky, sand

W, H, C = 1600, 1200, 4
o, r = [], random.Random(304)
K = '#1d1310'

o += sky('#b98b5c', ['#c79a66', '#d5ab74', '#e2bd86', '#ecd09c'], [170, 206, 244, 284], 56, 10)
o += sand(5, 26, ['#e2bd86', '#d5ab74', '#ecd09c'], 140, 1460, 150, 300, 24)

def shield(x, y, q, t, worn=0, seed=1):
    """Round, of hide on wood: rim, sewn ring, lozenge star, boss. t = distance: tones fade into the dust."""
    f = lambda c: mix(c, '#d9ae78', t)
    out = [circ(x, y, q + 9, f(K)), circ(x, y, q, f('#7a4a2a')), circ(x, y, q * .88, f('#8f2529'))]
    for i in range(8) if t < .6 else (2, 4, 6):
        a = i * math.tau / 8
        p = lambda rr, da=0: (round(x + math.cos(a + da) * rr * q), round(y + math.sin(a + da) * rr * q))
        out.append(poly([p(.34), p(.56, .26), p(.8), p(.56, -.26)], f('#efe3cb' if i % 2 else '#e0a030')))
        if worn:
            out.append(circ(*p(.94, .39), max(5, q * .045), f('#efc873')))
    out += [circ(x, y, q * .3, f(K)), circ(x, y, q * .23, f('#7d8794')), circ(x - q * .05, y - q * .05, q * .13, f('#c6cbd0'))]
    if worn:
        z = random.Random(seed)
        for _ in range(worn):                            # cracks from the rim inwards
            a = z.uniform(.2, math.tau)
            pp, k = [], 1.04
            while k > .22:
                pp.append((x + math.cos(a) * q * k, y + math.sin(a) * q * k)); a += z.uniform(-.24, .24); k -= .2
            w = [26, 20, 15, 12, 7][:len(pp)]
            out.append(limb(pp, w, K))
        a = z.choice([-2.5, -.7, -1.9])                     # a bite out of the rim
        p = lambda rr, da: (x + math.cos(a + da) * rr * q, y + math.sin(a + da) * rr * q)
        out.append(poly([p(1.12, -.3), p(.8, -.22), p(.86, -.1), p(.62, .02), p(.84, .1), p(.76, .2), p(1.12, .32)], K))
        out.append(poly([p(.92, -.2), p(.8, -.16), p(.88, -.1)], '#d8b07a')); out.append(poly([p(.9, .2), p(.8, .16), p(.88, .11)], '#d8b07a'))
    return out
def arrow(x, y, a, L):
    """Shot from the wall: shaft towards the viewer's upper side, three feathers."""
    t = math.radians(a)
    u = lambda d, w: (x + math.sin(t) * d + math.cos(t) * w, y - math.cos(t) * d + math.sin(t) * w)
    out = [line([u(-6, 0), u(L, 0)], K, 20), line([u(0, 0), u(L, 0)], '#e8d3a2', 8)]
    out += [poly([u(L - 64, 0), u(L - 46, -26), u(L + 14, -26), u(L, 0), u(L + 14, 26), u(L - 46, 26)], K), poly([u(L - 56, 0), u(L - 42, -17), u(L + 2, -17), u(L - 8, 0)], P['bone']), poly([u(L - 56, 0), u(L - 8, 0), u(L + 2, 17), u(L - 42, 17)], P['silver'])]
    return out + [poly([u(-16, -12), u(0, -8), u(14, 0), u(0, 8), u(-16, 12)], K)]
def helm(x, y, s, t):
    f = lambda c: mix(c, '#d9ae78', t)
    T = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    T = lambda ps: [(round(x + px * s), round(y + py * s)) for px, py in ps]
    return [poly(T([(0, -92), (44, -10), (50, 60), (-50, 60), (-44, -10)]), f(K)), poly(T([(0, -78), (0, -14), (-34, -14)]), f('#d6d9dc')), poly(T([(0, -78), (34, -14), (0, -14)]), f('#8f99a5')),
            rect(x - 36 * s, y - 4 * s, 72 * s, 60 * s, f('#5f6873'))]

# -- ranks, from the dust forward: lances, helmets, shields
ROWS = ((300, 46, 96, .66, 14), (398, 62, 118, .46, 12), (514, 80, 144, .24, 11), (652, 102, 186, .06, 9))
for k, (y, q, step, t, m) in enumerate(ROWS):
    off = (k % 2) * step / 2
    xs = [800 + (i - m // 2) * step + off for i in range(-1, m + 2)]
    xs = [x for x in xs if 60 < x < 1540]
    for x in xs:
        L = 150 - k * 4
        c = mix('#3a2418', '#d9ae78', t)
        o.append(rect(x + q * .7, y - q * 1.2 - L, max(6, q * .1), L + q, c))
        o.append(poly([(x + q * .75 - q * .17, y - q * 1.2 - L + 10), (x + q * .75, y - q * 1.2 - L - q * .7), (x + q * .75 + q * .2, y - q * 1.2 - L + 10)], mix('#d6d9dc', '#d9ae78', t * .8)))
    for x in xs:
        o += helm(x, y - q * 1.0, q / 74, t)
    for x in xs:
        o += shield(round(x), y, q, t)
o += [teeth(W, 742, 56, 9, H, '#d9ae70'), teeth(W, 800, 56, 9, H, '#c89a5e', phase=28), teeth(W, 880, 56, 9, H, '#b0824c'), teeth(W, 960, 56, 9, H, '#8f653a', phase=28), teeth(W, 1036, 56, 9, H, '#6d4a2c')]

# -- the first rank: nobody stands behind it
def torn(x, y, q, cut, parts, seed):
    """A shield broken along a jagged line through it; parts = (dx, dy, turn) of its halves."""
    z = random.Random(seed)
    t = math.radians(cut)
    J = [(x + math.cos(t) * d - math.sin(t) * e, y + math.sin(t) * d + math.cos(t) * e) for d, e in ((k * q * .24, (q * .13 if k % 2 else -q * .13) + z.uniform(-6, 6)) for k in range(-6, 7))]
    for s, (dx, dy, a) in zip((-1, 1), parts):
        far = [(px - math.sin(t) * s * q * 1.4, py + math.cos(t) * s * q * 1.4) for px, py in (J[-1], J[0])]
        edge = [(px - math.sin(t) * s * 2, py + math.cos(t) * s * 2) for px, py in J]
        it = shield(x, y, q, 0) + [line(J[2:-2], K, 34), line([(px - math.sin(t) * s * 17, py + math.cos(t) * s * 17) for px, py in J[3:-3]], '#e0bd86', 12)]
        o.append(f'<g transform="translate({dx} {dy}) rotate({a} {x} {y})">' + clip(f't{seed}{s + 1}', J + far, it) + '</g>')
for x, w in ((250, 170), (540, 150), (850, 180), (1130, 150), (1380, 140)):
    o.append(poly([(x - w, 1026), (x, 1004), (x + w * 1.1, 1026), (x, 1048)], '#5a3c24'))
Q = 128
o.append(f'<g transform="rotate(-10 560 900)">' + ''.join(shield(560, 900, Q, 0, 4, 71)) + '</g>')
torn(250, 906, Q, 72, ((-30, 4, -16), (34, 24, 20)), 81)
torn(850, 896, Q, 20, ((14, -22, 12), (-6, 58, -10)), 82)
o.append(f'<g transform="rotate(14 1130 906)">' + ''.join(shield(1130, 906, Q, 0, 5, 76)) + '</g>')
torn(1390, 912, Q, 104, ((30, -4, 18), (-34, 26, -14)), 84)
for x, y, a, L in ((206, 870, -24, 190), (310, 950, 18, 170), (530, 850, -14, 200), (620, 940, 24, 170), (590, 830, 8, 170), (820, 850, -10, 190), (900, 990, 34, 150),
                   (1090, 850, -20, 190), (1180, 920, 12, 190), (1110, 980, -34, 150), (1440, 880, 16, 190)):
    o += arrow(x, y, a, L)
for x, y, a in ((690, 1020, 64), (1010, 1024, -74), (380, 1040, 100)):
    o += arrow(x, y + 6, a, 130)
o.append(emblem_frame(W, H, '#6e1c22', '#7d8794'))
print(page(W, H, o))
