"""Chronicles emblem: a niche of shelves with manuscripts lying in piles, one place empty; before it an inkwell and reed pens. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *

W, H, C = 1600, 1200, 4
o, r = [], random.Random(312)
K = '#1a1718'

# -- a limed wall, grey-blue; light from a window on the left
o.append(rect(0, 0, W, H, '#74879a'))
for i in range(46):
    x, y, w = r.uniform(110, 1490), r.uniform(140, 800), r.uniform(40, 90)
    o.append(poly([(x - w, y), (x, y - 10), (x + w, y), (x, y + 10)], r.choice(['#7d91a3', '#6b7e91', '#8397a8'])))
X0, X1, Y0, Y1 = 250, 1350, 190, 830
o.append(rect(X0 - 44, Y0 - 40, X1 - X0 + 88, Y1 - Y0 + 70, K)); o.append(rect(X0 - 34, Y0 - 30, X1 - X0 + 68, Y1 - Y0 + 50, '#8a5c38')); o.append(rect(X0 - 34, Y0 - 30, X1 - X0 + 68, 14, '#b98455'))
for i in range(30):                                      # carved lozenges on the frame
    o.append(loz(X0 - 12 + i * 39, Y0 - 8, (11, 5), (K, '#efc873')))
o.append(rect(X0, Y0 + 8, X1 - X0, Y1 - Y0 - 8, '#2a2530'))
ROWS, COLS = 3, 4
cw, ch = (X1 - X0) / COLS, (Y1 - Y0) / ROWS
LEA = ['#7a3524', '#8f5a2e', '#4c5a34', '#2f4a66', '#5c2f48', '#a8763e', '#3f2c24', '#9b3a30', '#6b6a3e']
def book(x, y, w, h, c, k):
    """Lying flat, the spine hidden: boards above and below, the leaves between, a flap and its lozenge."""
    o.append(box(x, y - h, w, h, '#e6d6b0', 7, K)); o.append(rect(x, y - h, w, 9, c)); o.append(rect(x, y - 9, w, 9, mix(c, K, .25)))
    for j in range(1, int((h - 20) / 10)):
        o.append(rect(x + 8, y - h + 6 + j * 10, w - 14, 6, '#c9b78c'))
    f = w * (.3 + .1 * (k % 3))
    ps = [(x + w - 2, y - h), (x + w - f, y - h), (x + w - f - 22, y - h / 2), (x + w - f, y), (x + w - 2, y)]
    o.append(poly(ps, K)); o.append(poly([(x + w, y - h + 5), (x + w - f + 6, y - h + 5), (x + w - f - 12, y - h / 2), (x + w - f + 6, y - 5), (x + w, y - 5)], c))
    o.append(loz(x + w - f * .5, y - h / 2, (h * .34, h * .22), (mix(c, K, .5), '#e0a030'), 1.2))
for j in range(ROWS):
    for i in range(COLS):
        x, y = X0 + i * cw, Y0 + (j + 1) * ch
        if (j, i) == (1, 2):
            # the empty place: bare boards, a paler patch where a pile once lay
            o.append(rect(x, y - ch, cw, ch, '#4f4038')); o.append(poly([(x + cw, y - ch), (x + cw, y), (x + 30, y), (x + 96, y - ch)], '#8a7050')); o.append(poly([(x + cw, y - ch), (x + cw, y), (x + 96, y), (x + 160, y - ch)], '#b99a68'))
            o.append(poly([(x + 46, y - 44), (x + 228, y - 44), (x + 246, y - 20), (x + 28, y - 20)], '#fbf5e6')); ribbon = (x + 86, y)
            continue
        yy, k = y - 24, 0
        for h in r.choice([(46, 40, 54), (54, 36, 30, 34), (40, 58, 44), (60, 46), (36, 42, 40, 30)]):
            w = r.choice([190, 206, 220, 176])
            if yy - h < y - ch + 34:
                break
            book(round(x + (cw - w) / 2 + r.randint(-12, 12)), yy, w, h, LEA[(i * 5 + j * 3 + k * 2) % 9], i + k)
            yy -= h + 9; k += 1
    yb = Y0 + (j + 1) * ch
    o.append(rect(X0 - 6, yb - 22, X1 - X0 + 12, 30, K)); o.append(rect(X0, yb - 16, X1 - X0, 18, '#a8713f')); o.append(rect(X0, yb - 16, X1 - X0, 6, '#cf9a62'))
for i in range(1, COLS):
    x = X0 + i * cw
    o.append(rect(x - 15, Y0, 30, Y1 - Y0, K)); o.append(rect(x - 9, Y0, 18, Y1 - Y0, '#9a6538')); o.append(rect(x - 9, Y0, 6, Y1 - Y0, '#c48d57'))

rx, ry = ribbon                                          # a tie left behind, hanging over the edge
q = smooth_line([(rx + 70, ry - 34), (rx + 20, ry - 30), (rx, ry - 20), (rx - 4, ry + 40), (rx + 8, ry + 74)], 6)
o.append(line(q, K, 26)); o.append(line(q, '#d4553c', 12))

# -- the table: inkwell, pens, a sheet not yet written on
o.append(rect(100, 872, 1400, 220, K)); o.append(rect(100, 882, 1400, 210, '#5c3a26'))
for j, (y, c) in enumerate(((882, '#8a5a38'), (908, '#744a2e'), (960, '#653f28'), (1020, '#563421'))):
    o.append(teeth(W, y + (8 if j else 0), 110, 6 if j else 0, 1100, c, phase=55 * (j % 2)))
sh = [(700, 916), (1160, 902), (1240, 1034), (680, 1046)]
o.append(poly([(x + 16, y + 14) for x, y in sh], '#3a2418')); o.append(shape(sh, '#f6ecd6', 9, K)); o.append(poly([(700, 916), (760, 914), (744, 1044), (680, 1046)], '#ddd0b0')); o.append(poly([(1130, 903), (1160, 902), (1240, 1034), (1196, 1036)], '#fffaf0'))
ix, iy = 420, 1014                                        # an inkwell of glazed clay
o.append(poly([(ix - 110, iy + 10), (ix + 40, iy - 10), (ix + 220, iy + 12), (ix + 60, iy + 34)], '#3a2418'))
o.append(blob([(ix - 92, iy), (ix - 104, iy - 60), (ix - 76, iy - 116), (ix - 40, iy - 138), (ix + 40, iy - 138), (ix + 76, iy - 116), (ix + 104, iy - 60), (ix + 92, iy), (ix, iy + 16)], '#2f7f86', 11, K))
o.append(blob([(ix - 76, iy - 20), (ix - 84, iy - 62), (ix - 60, iy - 104), (ix - 46, iy - 108), (ix - 60, iy - 62), (ix - 54, iy - 16)], '#8fcfc8', 0, '#8fcfc8')); o.append(poly([(ix + 40, iy - 120), (ix + 72, iy - 104), (ix + 92, iy - 56), (ix + 82, iy - 2), (ix + 50, iy + 4), (ix + 62, iy - 56)], '#1f5860'))
o.append(poly([(ix - 88, iy - 50), (ix + 88, iy - 50), (ix + 90, iy - 36), (ix - 90, iy - 36)], '#efe3cb'))
for k in range(-3, 4):
    o.append(loz(ix + k * 24, iy - 43, (11, 5), (K, '#e0a030')))
o.append(blob(oval(ix, iy - 140, 56, 20, 16), '#3f979a', 9, K)); o.append(poly(oval(ix, iy - 140, 38, 11, 16), '#0f1014'))
def pen(x, y, L, a, c):
    t = lambda ps: turned(ps, x, y, 1, a)
    o.append(shape(t([(0, 0), (44, -12), (L, -11), (L, 11), (44, 12), (36, 4)]), c, 8, K)); o.append(poly(t([(60, -9), (L - 4, -8), (L - 4, -2), (60, -3)]), '#f6e2ac')); o.append(poly(t([(0, 0), (34, -8), (34, 4)]), '#1a1718'))
    for k in (.36, .68):
        o.append(poly(t([(L * k, -12), (L * k + 9, -12), (L * k + 9, 12), (L * k, 12)]), '#8a5c2a'))
pen(ix - 6, iy - 128, 300, -66, '#d9a94e'); pen(ix + 14, iy - 130, 270, -108, '#c8924a')
pen(820, 1010, 340, -16, '#d9a94e')
o.append(emblem_frame(W, H, '#3f5468', '#8a4a25'))
print(page(W, H, o))
