"""Kusayla emblem: a wall of reused Roman blocks, a spring at its foot, the wooded ridge behind; evening at Mammes. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(21)
K = '#1c1b1a'

# -- evening, the green hour
o.append(rect(0, 0, W, H, '#1d444b'))
for i, (c, y) in enumerate(zip(['#2a5a5c', '#40736a', '#648c74', '#93a878', '#c3bf7f', '#e4d28c', '#f3e4ae', P['bone']],
                               [178, 226, 272, 316, 358, 398, 436, 474])):
    o.append(teeth(W, y, 48, 12, H, c, phase=24 * (i % 2)))

# -- the wooded ridge: folded ground, every bed carrying its oaks and Aleppo pines
def tree(x, y, s, dark, lit):
    """A round crown in four steps on a short trunk, lit from the side where the sun has gone down."""
    o.append(rect(x - 4 * s, y - 8 * s, 8 * s, 22 * s, '#3a2a1e'))
    for k, (w, c, dx) in enumerate(((26, dark, 0), (17, lit, 5))):
        h = w * .92
        o.append(poly([(x + dx * s + px * s, y - 28 * s + py * s) for px, py in
                       ((-w, 4), (-w * .8, -h * .5), (-w * .35, -h), (w * .35, -h), (w * .8, -h * .5), (w, 4), (w * .6, h * .72), (-w * .6, h * .72))], c))
def woods(base, peaks, rock, dark, lit, seed, s, step, rows):
    sky = ridge(0, W, base, peaks, 6, seed, 30)
    o.extend(strata(sky, H, rock, 22, 3, seed))
    q = random.Random(seed + 70)
    at = lambda x: next((ay + (by - ay) * (x - ax) / (bx - ax) for (ax, ay), (bx, by) in zip(sky, sky[1:]) if ax <= x <= bx and bx > ax), base)
    for row in range(rows):
        x = 100 + q.uniform(0, step) + (row % 2) * step * .5
        while x < W - 90:
            tree(x, at(x) + 14 + row * 44 * s, s * q.uniform(.85, 1.15), dark[row % len(dark)], lit[row % len(lit)])
            x += step * q.uniform(.8, 1.25)
woods(500, [(180, 80, 330), (500, 130, 330), (800, 250, 430), (1110, 140, 330), (1420, 70, 330)], ['#7d8c62', '#73845e', '#697b58'],
      ['#4f6f50', '#48684c', '#426148'], ['#6f8f5c', '#688857', '#5f8053'], 4, .8, 62, 4)
woods(640, [(130, 190, 330), (420, 90, 260), (1190, 90, 260), (1480, 190, 330)], ['#55663f', '#4c5c3a', '#5c6d44'],
      ['#223f2f', '#284634', '#1f3a2c'], ['#4d7248', '#446843', '#3d603f'], 9, 1.25, 92, 5)

# -- the wall: big squared blocks from older buildings, tones of tuff and limestone
STONE = ['#e5d8b9', '#d9c9a4', '#cbb98f', '#efe6cd', '#d3bf9b']
def block(x, y, w, h, c):
    o.append(rect(x, y, w, h, K))
    o.append(rect(x + 4, y + 4, w - 8, h - 8, c))
    o.append(rect(x + 4, y + 4, w - 8, 8, mix(c, '#ffffff', .45)))
    o.append(rect(x + 4, y + h - 14, w - 8, 10, mix(c, '#6d4f33', .38)))
def rosette(x, y, w, h):
    block(x, y, w, h, '#d9c9a4')
    cx, cy, q = x + w / 2, y + h / 2, h * .42
    o.append(circ(cx, cy, q, '#7a5c3c')); o.append(circ(cx, cy, q - 6, '#efe6cd'))
    for i in range(8):
        a = i * math.tau / 8
        p = lambda rr, da=0: (cx + math.cos(a + da) * rr, cy + math.sin(a + da) * rr)
        o.append(poly([p(q * .14), p(q * .5, .3), p(q * .84), p(q * .5, -.3)], '#7a5c3c'))
def drum(x, y, w, h):
    """A column drum built in end-on."""
    block(x, y, w, h, '#cbb98f')
    cx, cy, q = x + w / 2, y + h / 2, h * .43
    for rr, c in ((q, '#5a4330'), (q - 7, '#efe6cd'), (q - 18, '#a98c62'), (q - 26, '#d9c9a4')):
        o.append(circ(cx, cy, rr, c))
    o.append(rect(cx - 6, cy - 6, 12, 12, K))
def flutes(x, y, w, h):
    """A fluted shaft laid on its side."""
    block(x, y, w, h, '#d3bf9b')
    for k in range(3):
        o.append(rect(x + 12, y + 16 + k * (h - 26) / 3, w - 24, 8, '#8a6d49'))
def meander(x, y, w, h):
    block(x, y, w, h, '#e5d8b9')
    m = int((w - 16) // 32)
    x0 = x + (w - m * 32) / 2
    for k in range(m):
        o.append(grid_svg(['#######.', '#.....#.', '#.###.#.', '#.#.#.#.', '#.#...#.', '#.#####.'], {'#': '#8a4a25'}, 4, 5, x0 + k * 32, y + h / 2 - 15))
def letters(x, y, w, h):
    """A gravestone reused: D M S, cut by a Roman mason."""
    block(x, y, w, h, '#efe6cd')
    gr = ['###..#...#..###', '#..#.##.##.#...', '#..#.#.#.#..##.', '#..#.#...#....#', '###..#...#.###.']
    o.append(grid_svg(gr, {'#': '#6d4f33'}, 8, 8, x + (w - 120) / 2, y + h / 2 - 22))
def wreath(x, y, w, h):
    block(x, y, w, h, '#cbb98f')
    for k in (-1, 0, 1):
        cx, cy = x + w / 2 + k * 46, y + h / 2
        for q, c in ((26, '#7a5c3c'), (17, '#efe6cd'), (8, '#8a4a25')):
            o.append(poly([(cx, cy - q), (cx + q, cy), (cx, cy + q), (cx - q, cy)], c))
ax, base, ch = 800, 852, 70                              # axis, foot of the wall, height of a course
SPECIAL = {(1, 2, -1): letters, (1, 2, 1): wreath, (3, 1, -1): rosette, (2, 2, 1): rosette, (3, 2, 1): drum, (4, 2, -1): drum, (0, 2, -1): flutes,
           (5, 0, 1): flutes, (4, 1, 1): meander, (2, 3, -1): meander, (0, 3, 1): flutes}
rows = [(-600, 600), (-600, 600), (-600, 540), (-520, 540), (-470, 400), (-330, 340), (-130, 200)]   # each course, from the foot up
for k, (x0, x1) in enumerate(rows):
    y = base - (k + 1) * ch
    for s, reach in ((-1, -x0), (1, x1)):
        m = max(1, round(reach / 150))
        cut = [-40 * (k % 3 - 1) * s] + [reach * (i - (.42 if k % 2 else 0)) / (m - (.42 if k % 2 else 0)) for i in range(1, m + 1)]
        for i in range(m):
            a, b = [round((ax + s * c) / C) * C for c in cut[i:i + 2][::s]]             # on the bead grid, so that joints stay clean
            f = SPECIAL.get((k, i, s))
            f(a, y, b - a, ch) if f else block(a, y, b - a, ch, r.choice(STONE))
for x, y, w, h in ((196, base - 44, 96, 52), (1330, base - 40, 84, 48)):               # fallen blocks
    block(x, y, w, h, STONE[0])

# -- the arch of the spring
q0, q1, ay = 104, 182, base - 146
p = lambda a, q: (ax + math.cos(a) * q, ay + math.sin(a) * q)
o.append(poly([p(math.pi + i * math.pi / 24, q1 + 9) for i in range(25)] + [(ax + q1 + 9, base), (ax - q1 - 9, base)], K))
for i in range(9):
    a0, a1 = math.pi + i * math.pi / 9, math.pi + (i + 1) * math.pi / 9
    o.append(poly([p(a0 + .025, q0), p(a0 + .025, q1), p(a1 - .025, q1), p(a1 - .025, q0)], '#efe6cd' if i % 2 == 0 else '#c8a877'))
for s in (-1, 1):
    for k in range(2):
        x = ax + (q0 if s > 0 else -q1)
        o.append(rect(x, ay + 4 + k * 72, q1 - q0, 66, ['#d9c9a4', '#efe6cd'][k]))
hole = [p(math.pi + i * math.pi / 24, q0 - 8) for i in range(25)] + [(ax + q0 - 8, base + 10), (ax - q0 + 8, base + 10)]
o.append(poly(hole, '#10191c'))

# -- water: out of the arch, over a lip, into the grass
for i, (c, y) in enumerate(zip(['#6b7340', '#5c6538', '#4c5631', '#3e4729'], [base + 4, 908, 956, 1000])):
    o.append(teeth(W, y, 64, 8, H, c, phase=32 * (i % 2)))
def lens(q, m):
    return [(ax - q, 904)] + [(ax - q * t, 904 - 60 * m * (1 - t)) for t in (.8, .55, .3)] + [(ax + q * t, 904 - 60 * m * (1 - t)) for t in (.3, .55, .8)] \
        + [(ax + q, 904)] + [(ax + q * t, 904 + 76 * m * math.sqrt(1 - t * t)) for t in (.96, .86, .7, .5, .25, 0)] + [(ax - q * t, 904 + 76 * m * math.sqrt(1 - t * t)) for t in (.25, .5, .7, .86, .96)]
o.append(poly(lens(452, 1.16), '#262b1c'))
o.append(f'<clipPath id="pool"><polygon points="{pts(lens(430, 1))}"/></clipPath>')
o.append(g([rect(300, 840, 1000, 200, '#2b5f86')] + [teeth(1000, 878 + j * 20, 56, 6, 1100, ['#3f7ba3', '#7fb2cc', '#2b5f86', '#cfe4ea'][j % 4], phase=28 * (j % 2), x0=330) for j in range(7)], 'clip-path="url(#pool)"'))
for x, w, c in ((-64, 16, '#5f9cbd'), (-44, 20, '#cfe4ea'), (-16, 28, P['bone']), (16, 16, '#8fc0d6'), (36, 20, '#cfe4ea'), (60, 12, '#5f9cbd')):
    o.append(rect(ax + x, ay + 4, w, base - ay + 34, c))
q = random.Random(5)
for s in (-1, 1):                                        # rushes at the edge
    for i in range(9):
        x, y = ax + s * (318 + i * 22 + q.uniform(-8, 8)), 956 - i * 6 + q.uniform(-6, 6)
        for dx in (-12, 0, 12):
            o.append(line([(x, y), (x + dx, y - q.uniform(44, 66))], '#8f9a55' if dx else '#262b1c', 7))

o.append(woven('ⴰⴽⵙⵉⵍ', P['straw'], C, 800, 1008))
o.append(emblem_frame(W, H, '#59622f', '#7f2127'))
print(page(W, H, o))
