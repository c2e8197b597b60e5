"""Yazid ibn Abi Muslim emblem: from above, a list left open and a pen-case beside a prayer mat; the last sun lies on the floor. 1600x1200 SVG."""
import math, random
from amz import *
from light import *

o, K, r = [], '#1f1218', random.Random(37)

# -- the floor of the mosque: flags in dusk, and on them the light of one arched window
o.append(rect(0, 0, W, H, '#3a222c'))
flags, y, k = [], 100, 0
while y < 1100:
    x = 90 - (k % 2) * 90
    while x < 1510:
        w = r.choice([150, 180, 210])
        flags.append((x + 4, y + 4, w - 8, 112 - 8, r.randrange(4)))
        x += w
    y += 112
    k += 1
DUSK, SUN = ['#5a3440', '#543040', '#613a44', '#4e2c3a'], ['#d9783a', '#e08a42', '#d06c38', '#e6984c']
o += [rect(x, y, w, h, DUSK[c]) for x, y, w, h, c in flags]
win = [(1180, 1100), (560, 1100), (420, 620), (440, 470), (500, 360), (600, 300), (720, 306), (820, 372), (880, 470)]
o.append(f'<clipPath id="sun"><polygon points="{pts(win)}"/></clipPath>')
o.append(g([rect(0, 0, W, H, '#a84a2c')] + [rect(x, y, w, h, SUN[c]) for x, y, w, h, c in flags], 'clip-path="url(#sun)"'))

def turned(cx, cy, a):
    t = math.radians(a)
    return lambda ps: [(cx + x * math.cos(t) - y * math.sin(t), cy + x * math.sin(t) + y * math.cos(t)) for x, y in ps]
def box(T, x, y, w, h, c):
    o.append(poly(T([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]), c))

# -- the mat, on the right: plaited straw, bands at both ends (a niche on a mat would be of later centuries)
T = turned(1150, 596, 9)
o.append(poly(T([(-206, -392), (234, -392), (234, 424), (-206, 424)]), '#2b1820'))
for i in range(21):                                      # fringes
    for y in (-428, 384):
        box(T, -214 + i * 21, y, 14, 46, K); box(T, -211 + i * 21, y + 2, 8, 42, P['wool'])
box(T, -226, -396, 452, 792, K); box(T, -214, -386, 428, 772, '#d9b566')
for j in range(27):                                      # the plait
    for i in range(12):
        if (i + j) % 2:
            box(T, -206 + i * 34.5, -378 + j * 28, 34.5, 28, '#cfa654')
for y, h, c in ((-352, 20, P['madder']), (-320, 62, K), (-312, 46, P['leaf']), (-246, 20, P['madder']), (226, 20, P['madder']), (258, 62, K), (266, 46, P['leaf']), (332, 20, P['madder'])):
    box(T, -214, y, 428, h, c)
for y in (-289, 289):
    for i in range(7):
        x = -180 + i * 60
        for q, c in ((22, P['bone']), (12, P['madder'])):
            o.append(poly(T([(x - q * 1.2, y), (x, y - q), (x + q * 1.2, y), (x, y + q)]), c))
for x in (-196, 184):                                    # a plain selvedge, three lozenges along the middle
    box(T, x, -226, 12, 452, P['madder'])
for y, k in ((-130, .8), (0, 1.15), (130, .8)):
    for q, c in ((66, K), (54, P['madder2']), (36, '#d9b566'), (20, P['leaf'])):
        o.append(poly(T([(-q * k, y), (0, y - q * k), (q * k, y), (0, y + q * k)]), c))

# -- the list: a long sheet, unrolled; five blocks of rows, a mark to each name
T = turned(520, 560, -10)
o.append(poly(T([(-196, -330), (236, -330), (236, 440), (-196, 440)]), '#2b1820'))
box(T, -220, -372, 440, 800, K); box(T, -208, -360, 416, 776, '#f3e6c6')
box(T, 168, -360, 40, 776, '#dcc898')
q = random.Random(8)
y = -300
for b in range(5):
    for k in range(3):
        o.append(poly(T([(-182, y + 12), (-168, y), (-154, y + 12), (-168, y + 24)]), [P['madder'], P['indigo2'], P['leaf'], '#8a4a25', P['plum']][b]))
        x = -134
        end = q.choice([40, 80, 110])
        while x < end:
            w = q.choice([24, 36, 52])
            box(T, x, y + 6, min(w, end - x + 12), 12, '#4a2c22')
            x += w + 12
        box(T, 128, y + 2, 24, 20, '#b9713c')
        y += 38
    if b < 4:
        box(T, -196, y + 2, 356, 8, P['madder'])
    y += 24
for yy, f in ((-372, 1), (414, -1)):                     # the rolled ends
    box(T, -240, yy - 34, 480, 76, K); box(T, -228, yy - 24, 456, 56, '#e3d0a2'); box(T, -228, yy - 24, 456, 18, '#fbf3de'); box(T, -228, yy + 16, 456, 16, '#b39b6c')

# -- the pen-case, open: reeds and a pot of ink; one reed has rolled away
def reed(T, x0, x1, y, c='#c98a3c'):
    box(T, x0, y - 14, x1 - x0, 28, K); box(T, x0 + 6, y - 7, x1 - x0 - 12, 14, c)
    for k in (.3, .62):
        box(T, x0 + (x1 - x0) * k, y - 7, 8, 14, '#6b3a24')
    o.append(poly(T([(x0 + 6, y - 16), (x0 + 6, y + 16), (x0 - 54, y + 3), (x0 - 54, y - 3)]), K)); o.append(poly(T([(x0 + 8, y - 7), (x0 + 8, y + 7), (x0 - 30, y + 2)]), '#f3d48e'))
T = turned(700, 900, -24)
o.append(poly(T([(-250, -40), (290, -40), (290, 104), (-250, 104)]), '#2b1820'))
box(T, -286, -76, 560, 152, K); box(T, -274, -64, 536, 128, '#7c4327'); box(T, -274, -64, 536, 16, '#a8622f'); box(T, -120, -46, 364, 92, K)
reed(T, -76, 220, -20); reed(T, -60, 226, 20, '#e0a85a')
for q_, c in ((56, K), (46, '#98a2ae'), (32, K), (24, '#16203c')):
    o.append(poly(T([(-200 + math.cos(i * math.tau / 12) * q_, math.sin(i * math.tau / 12) * q_) for i in range(12)]), c))
for x in (-140, 256):
    o.append(poly(T([(x - 10, -64), (x + 4, -64), (x + 4, 64), (x - 10, 64)]), P['straw']))
reed(turned(1110, 930, 24), -130, 150, 0)
o.append(woven('ⵢⴰⵣⵉⴷ', P['straw'], 4, 812, 158))

show(o + [emblem_frame(W, H, '#7a1f2b', '#2f6b52')])
