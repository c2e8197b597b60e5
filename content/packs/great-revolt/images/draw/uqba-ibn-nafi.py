"""Uqba ibn Nafi emblem: a horse's hoofprints go down the sand to the edge of the ocean, and end there; a cold evening. 1600x1200 SVG."""
import math, random
from amz import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(41)
K = '#191c26'
hz = 470                                                 # the horizon

# -- a cold evening sky over the western sea
o.append(rect(0, 0, W, H, '#2f3b52'))
for i, (c, y) in enumerate(zip(['#3d4b64', '#505f78', '#67768d', '#828f9f', '#a0a9b1', '#bfc3c2', '#dad5c5', '#eee0c0'],
                               [178, 224, 268, 308, 346, 380, 410, 436])):
    o.append(teeth(W, y, 48, 13, H, c, phase=24 * (i % 2)))
for q, c in ((150, '#dad5c5'), (134, P['silver']), (114, P['bone']), (88, '#fffaf0')):
    o.append(circ(800, 396, q, c))
for i in range(36):
    a = (i + .5) * math.tau / 36
    p = lambda q, d=0: (800 + math.cos(a + d) * q, 396 + math.sin(a + d) * q)
    o.append(poly([p(164), p(180, .045), p(198), p(180, -.045)], P['bone']))
    if i % 2:
        o.append(poly([p(208), p(222, .03), p(246), p(222, -.03)], P['silver']))

# -- the ocean: swell upon swell, larger towards the shore
def swell(y, k, c):
    per, amp = 36 + 9 * k, 3 + 1.5 * k
    o.append(teeth(W, y, per, amp, H, c, phase=per / 2 * (k % 2)))
o.append(rect(0, hz, W, H, '#24366b'))
y, k = hz + 6, 0
SEA = ['#5b7fb4', '#2f4f8c', '#24366b', '#8fa9c6', '#35589a', '#1e2c55']
while y < 640:
    swell(y, k, SEA[k % 6])
    y += 11 + 2.2 * k
    k += 1
for j in range(8):                                       # the sun's road on the water
    yy, q = hz + 14 + j * 20, 11 + j * 2
    for i in range(-(j + 2) // 2, (j + 2) // 2 + 1):
        x = 800 + (i + .5 * (j % 2)) * (44 + 4 * j)
        if abs(x - 800) < 70 + 10 * j:
            o.append(poly([(x - q * 1.5, yy), (x, yy - q * .5), (x + q * 1.5, yy), (x, yy + q * .5)], P['bone'] if abs(x - 800) < 40 + 5 * j else '#dad5c5'))

# -- the surf: breakers of lozenges, then sheets of foam running up the sand
def foam(y, size, cs, seed, sag):
    q = random.Random(seed)
    for c in cs:
        x = -60
        while x < W + 60:
            s = size * q.uniform(.7, 1.15)
            yy = y - sag * math.cos((x - 800) / 800 * math.pi) + q.uniform(-.2, .2) * size
            o.append(poly([(x - s * 1.5, yy), (x - s * .2, yy - s * .8), (x + s * 1.4, yy), (x, yy + s * .6)], c))
            x += size * 1.25
        y += size * .55
def sheet(y, sag, per, amp, c):
    ps, x, k = [], -per, 0
    while x < W + per:
        ps.append((x, y - sag * math.cos((x - 800) / 800 * math.pi) + (amp if k % 2 else -amp)))
        x += per / 2
        k += 1
    o.append(poly(ps + [(W + per, H), (-per, H)], c))
foam(616, 22, ['#8fa9c6', '#dfe6ea'], 3, 4)
sheet(638, 8, 90, 5, '#2f4f8c'); sheet(652, 8, 90, 5, '#5b7fb4')
foam(668, 28, ['#b9c9d8', P['bone']], 7, 10)
sheet(692, 14, 120, 6, '#8fa9c6'); sheet(706, 16, 120, 7, P['bone']); sheet(718, 16, 120, 7, '#9a958c')     # last foam, wet sand
sheet(748, 18, 140, 6, '#b3a78f')
for i, (c, y) in enumerate(zip(['#cdbb96', '#dcc9a0', '#e6d6b0', '#d9c498', '#c9b083'], [784, 834, 896, 964, 1024])):
    sheet(y, 16 - 3 * i, 96, 6, c)
    if i == 1:                                           # how far the last tide came: a thread of foam and wrack
        for x in range(-40, W + 40, 36):
            yy = y + 22 - 13 * math.cos((x - 800) / 800 * math.pi) + 8 * math.sin(x / 90)
            o.append(poly([(x - 20, yy), (x, yy - 6), (x + 20, yy + 1), (x, yy + 6)], P['bone'] if x // 36 % 3 else '#8a7a66'))
for i in range(70):                                      # shells and pebbles, on the bead grid
    x, y = r.uniform(140, 1450), r.uniform(820, 1050)
    if abs(x - 800) > 200:
        o.append(grid_svg(r.choice([['#'], ['##'], ['.#.', '###'], ['##', '##']]), {'#': r.choice(['#a98c62', P['bone'], '#8a7a66', '#b99d72'])}, C, x0=x // C * C, y0=y // C * C))

# -- the hoofprints, unshod, toes to the sea
def hoof(x, y, s, deep, rim, floor, sole):
    f = lambda ps: [(x + px * s, y + py * s) for px, py in ps]
    outer = [(-30, 46), (-44, 10), (-40, -26), (-22, -50), (0, -58), (22, -50), (40, -26), (44, 10), (30, 46), (14, 46), (22, 12), (18, -14), (0, -26), (-18, -14), (-22, 12), (-14, 46)]
    o.append(poly(f([(px * 1.12 + 4, py * 1.1 + 7) for px, py in outer]), rim))
    o.append(poly(f(outer[:10]), sole))
    o.append(poly(f(outer), deep))
    o.append(poly(f([(0, -6), (13, 44), (0, 32), (-13, 44)]), deep))
    o.append(poly(f([(-34, -2), (-31, -24), (-16, -42), (0, -48), (0, -40), (-12, -34), (-24, -18), (-26, -2)]), floor))
track = [(988, 1.2), (916, 1.06), (856, .92), (804, .8), (762, .68), (726, .58), (696, .5)]
for i, (y, s) in reversed(list(enumerate(track))):       # the last two are already full of water
    dry = i < 5
    hoof(800 + (-1, 1)[i % 2] * 96 * s, y, s, '#4a3324' if dry else '#2b4179', ['#f3e8cd', '#cdbfa2', P['bone']][0 if i < 4 else 1 if dry else 2], '#7a5a3c' if dry else '#8fa9c6', '#b3946a' if dry else '#5b7fb4')

o.append(emblem_frame(W, H, '#5c6670', '#2b4179'))
print(page(W, H, o))
