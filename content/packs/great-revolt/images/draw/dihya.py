"""Dihya emblem: the Aures as a fibula, its open ring holding the full moon. Writes a 1600x1200 SVG to stdout."""
import math, random
from amz import *

W, H, C, N = 1600, 1200, 4, 32
B = N * C
o, r = [], random.Random(11)
K = '#161c2e'

# -- sky: dyed bands with toothed edges
o.append(rect(0, 0, W, H, '#0c1120'))
for i, (c, y) in enumerate(zip(['#10172d', '#16203d', P['indigo'], '#24376a', P['indigo2'], '#365592', '#5179ad', '#86a0bd', '#c9c2a6', P['straw']],
                               [262, 362, 452, 532, 602, 662, 712, 752, 784, 812])):
    o.append(teeth(W, y, 48, 14, H, c, phase=24 * (i % 2)))

# -- stars as tattoo marks, set on the bead grid, kept clear of the moon
cx, cy, R = 800, 378, 152
MARKS = [['#'], ['##', '##'], ['.#.', '###', '.#.'], ['..#..', '..#..', '#####', '..#..', '..#..'], ['.#.#.', '.....', '#...#', '.....', '.#.#.'],
         ['..#..', '.###.', '##.##', '.###.', '..#..']]
used = [(330, 300), (1270, 300)]
for i in range(700):
    x, y = r.uniform(B + 30, W - B - 30), B + 24 + 470 * r.random() ** 1.5
    if math.hypot(x - cx, y - cy) < R + 118 or any(math.hypot(x - a, y - b) < 44 for a, b in used):
        continue
    used.append((x, y))
    m = r.choices(MARKS, [6, 6, 4, 2, 2, 1.5])[0]
    o.append(grid_svg(m, {'#': r.choice([P['wool'], P['silver'], P['straw'], P['mist']])}, C, x0=x // C * C, y0=y // C * C))
    if len(used) > 88:
        break
for x, y in ((330, 300), (1270, 300)):                  # two yaz among the stars
    o.append(grid_svg(['#..#..#', '#..#..#', '##.#.##', '.#####.', '...#...', '.#####.', '##.#.##', '#..#..#', '#..#..#'], {'#': P['straw']}, C, x0=x // C * C - 14, y0=y // C * C - 18))

# -- halo: three rings of stitches
for k, rr in enumerate((206, 234, 264)):
    m = 40 + 6 * k
    for i in range(m):
        a = (i + .5 * (k % 2)) * math.tau / m
        p = lambda q, da=0: (cx + math.cos(a + da) * q, cy + math.sin(a + da) * q)
        o.append(poly([p(rr - 9), p(rr, .03), p(rr + 9), p(rr, -.03)], [P['straw'], '#b89a62', '#6f6f78'][k]))

# -- ranges: folded beds of rock, as at Ghoufi
def range_(base, peaks, fills, seed, gap=24, rough=9, wob=3):
    o.extend(strata(ridge(0, W, base, peaks, rough, seed), H, fills, gap, wob, seed))
range_(850, [(150, 170, 330), (390, 110, 240), (590, 120, 240), (1010, 140, 260), (1240, 120, 260), (1480, 190, 320)],
       ['#5a6c98', '#4d5e8a', '#546692', '#455581'], 5, 18)
range_(905, [(40, 150, 320), (330, 110, 260), (1290, 120, 260), (1560, 170, 320)], ['#33436f', '#3b4c7b', '#2d3c66'], 6, 20)

# -- the fibula mountain
ax, ay, by, hb = 800, 520, 1010, 352                    # apex, base line, half width of the base
hw = lambda y: (y - ay) / (by - ay) * hb
def trap(y0, y1, fill, ins=0):
    o.append(poly([(ax - max(0, hw(y0) - ins), y0), (ax + max(0, hw(y0) - ins), y0), (ax + hw(y1) - ins, y1), (ax - hw(y1) + ins, y1)], fill))
trap(ay - 14, by + 8, K, -16)
o.append(poly([(ax, ay - 14), (ax, by), (ax - hb, by)], '#e4e6e6'))
o.append(poly([(ax, ay - 14), (ax + hb, by), (ax, by)], '#aeb6bf'))
for s, cs in ((-1, (P['bone'], '#3a4358')), (1, ('#d3d8dc', '#2b3347'))):       # twisted-wire edges
    for i in range(23):
        y0, y1 = ay + 8 + i * 21, ay + 8 + i * 21 + 12
        o.append(poly([(ax + s * hw(y0), y0), (ax + s * (hw(y0) + 3), y0), (ax + s * (hw(y1) + 5), y1 + 4), (ax + s * (hw(y1) - 20), y1 + 10), (ax + s * (hw(y0) - 18), y0 + 7)], cs[i % 2]))
def clipped(y0, y1, items, ins=26, uid=[0]):
    uid[0] += 1
    o.append(f'<clipPath id="r{uid[0]}"><polygon points="{pts([(ax - hw(y0) + ins, y0), (ax + hw(y0) - ins, y0), (ax + hw(y1) - ins, y1), (ax - hw(y1) + ins, y1)])}"/></clipPath>')
    o.append(f'<g clip-path="url(#r{uid[0]})">' + ''.join(items) + '</g>')
def rule(y, w=8):
    o.append(rect(ax - hw(y) + 22, y - w / 2, 2 * hw(y) - 44, w, K))
def saw(y0, y1, m, cols, under):
    """upright triangles shoulder to shoulder, symmetric about the axis"""
    wb = 2 * (hw(y1) - 26) / m
    it = [rect(ax - 400, y0, 800, y1 - y0, under)]
    for i in range(m):
        q = ax + (i - (m - 1) / 2) * wb
        c = cols[abs(i - (m - 1) // 2) % len(cols)]
        it.append(poly([(q - wb / 2, y1), (q, y0 + 4), (q + wb / 2, y1)], K))
        it.append(poly([(q - wb / 2 + 9, y1), (q, y0 + 17), (q + wb / 2 - 9, y1)], c))
        it.append(poly([(q - wb / 6, y1), (q, y0 + (y1 - y0) * .62), (q + wb / 6, y1)], P['bone']))
    clipped(y0, y1, it)
def zig(y0, y1, half, w=9):
    it = []
    for k, c in ((0, K), (1, P['madder'])):
        ps = [(ax + i * half, (y0 + 4 if i % 2 else y1 - 18) + 14 * k) for i in range(-12, 13)]
        it.append(line(ps, c, w if not k else 7, 'stroke-linejoin="miter" stroke-miterlimit="8"'))
    clipped(y0 - 6, y1 + 6, it, 32)
rule(612); zig(626, 690, 28); rule(704); rule(718)
saw(722, 792, 3, [P['cobalt'], P['leaf']], P['saffron'])
rule(796); rule(810); zig(824, 884, 30); rule(898); rule(912)
saw(916, 978, 7, [P['leaf'], P['cobalt'], P['madder']], P['saffron'])
rule(982)
def cab(x, y, q):                                       # coral in a granulated bezel
    o.append(circ(x, y, q * 1.62, K))
    for i in range(12):
        a = i * math.tau / 12
        o.append(circ(x + math.cos(a) * q * 1.34, y + math.sin(a) * q * 1.34, q * .2, P['bone']))
    o.append(circ(x, y, q * 1.1, '#6d1e22')); o.append(circ(x, y, q * .96, P['coral']))
    o.append(poly([(x - q * .6, y - q * .1), (x - q * .1, y - q * .6), (x + q * .1, y - q * .4), (x - q * .4, y + q * .1)], '#f3b39c'))
cab(ax, 762, 34)

# -- the ring, the moon and the pin
o.append(circ(cx, cy, R + 30, '#10172d'))
o.append(circ(cx, cy, R - 24, '#f5e9c9'))
for dx, dy, q in ((-58, -34, 22), (46, -30, 34), (-44, 46, 28), (66, 52, 15), (-92, 20, 12), (44, -88, 12)):
    o.append(poly([(cx + dx, cy + dy - q), (cx + dx + q * 1.2, cy + dy), (cx + dx, cy + dy + q), (cx + dx - q * 1.2, cy + dy)], '#e6d3a4'))
q = lambda a, rr: (cx + math.cos(a) * rr, cy + math.sin(a) * rr)
M = 44
for i in range(M):
    a0, a1 = [-math.pi / 2 + .2 + (i + t) * (math.tau - .4) / M for t in (0, 1)]
    lit = .5 - .5 * math.cos((a0 + a1) / 2 - 3.9)
    o.append(poly([q(a0, R - 20), q(a1, R - 20), q(a1, R + 22), q(a0, R + 22)], ['#f3f1ea', '#d3d8dc', '#aab3bd', '#828d9b'][min(3, int(lit * 4))]))
    if i % 2:
        o.append(poly([q(a0, R - 3), q((a0 + a1) / 2, R - 11), q(a1, R - 3), q((a0 + a1) / 2, R + 12)], K if i % 4 == 1 else P['cobalt']))
for rr in (R - 22, R + 22):
    o.append(f'<circle cx="{cx}" cy="{cy}" r="{rr}" fill="none" stroke="{K}" stroke-width="7"/>')
o.append(poly([(ax - 30, cy - R - 40), (ax + 30, cy - R - 40), (ax + 20, cy - R + 36), (ax - 20, cy - R + 36)], '#10172d'))
for s in (-1, 1):                                       # knobs of the open ring
    kx, ky = cx + s * 40, cy - R + 2
    o.append(poly([(kx, ky - 34), (kx + 26, ky), (kx, ky + 34), (kx - 26, ky)], K))
    o.append(poly([(kx, ky - 26), (kx + 19, ky), (kx, ky + 26)], '#aab3bd')); o.append(poly([(kx, ky - 26), (kx - 19, ky), (kx, ky + 26)], '#f3f1ea'))
o.append(poly([(800, 140), (813, 196), (813, 534), (787, 534), (787, 196)], K))
o.append(poly([(800, 156), (800, 528), (793, 528), (793, 200)], '#f3f1ea')); o.append(poly([(800, 156), (807, 200), (807, 528), (800, 528)], '#8d97a3'))
for y in (524, 540, 556):                               # wire wound round the foot of the pin
    o.append(rect(776, y, 48, 12, K)); o.append(rect(780, y + 2, 40, 8, [P['straw'], P['saffron'], P['straw']][(y - 524) // 16]))

# -- nearer ranges close over the base
range_(1004, [(60, 150, 330), (330, 40, 240), (480, 26, 160), (800, 16, 190), (1120, 26, 160), (1270, 50, 240), (1545, 170, 330)], ['#222c55', '#1c254a', '#293562'], 8, 20)

# -- the dechra: stone houses climbing a spur, some windows lit
def house(x, y, w, h, lit):
    o.append(rect(x - 4, y - h - 8, w + 8, h + 90, '#1a1318'))
    o.append(rect(x, y - h, w, h + 80, P['umber'])); o.append(rect(x, y - h, w * .4, h + 80, '#70432f'))
    o.append(rect(x, y - h - 4, w, 8, '#9a6440'))
    if lit:
        o.append(rect(round((x + w * .54) / C) * C, round((y - h * .62) / C) * C, 8, 16, P['straw']))
for x0, f in ((196, 1), (1404, -1)):
    for dx, y, w, h in ((116, 968, 44, 60), (72, 984, 40, 40), (160, 986, 48, 44), (30, 1014, 48, 40), (84, 1020, 56, 44), (146, 1026, 48, 38), (204, 1020, 44, 34), (60, 1056, 52, 34), (118, 1062, 56, 36), (184, 1062, 52, 36), (8, 1060, 44, 30)):
        house(x0 + f * dx - (w if f < 0 else 0), y - 4, w, h, r.random() < .6)
range_(1080, [(0, 40, 330), (300, 22, 280), (1300, 22, 280), (1600, 40, 330)], ['#2a1a26', '#351f2c', '#221722'], 12, 16, 5, 2)

# -- her name, woven
o.append(woven('ⴷⵉⵀⵢⴰ', P['straw'], C, 800, 1004))

o.append(emblem_frame(W, H))
print(page(W, H, o))
