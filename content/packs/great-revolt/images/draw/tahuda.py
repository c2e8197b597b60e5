"""Tahuda, 682 or 683: dawn, seen from above. A small ring of shields, and ring upon ring of others round about. 1600x1200 SVG."""
import math, random
from amz import *
from light import show, teeth
from band import bands, W, H

o, r, K = [], random.Random(11), '#2a1a1c'
# -- sand at dawn, the light from the right
for i, c in enumerate(('#b9795a', '#c48760', '#cf9669', '#d8a573', '#dfb27e', '#e6bf8b', '#ecca98', '#f0d4a6')):
    o.append(rect(i * 200, 0, W - i * 200, H, c)) if i == 0 else o.append(poly([(i * 200 - 20 * (k % 2) + (k * 34) % 60, k * 30) for k in range(41)] + [(W, H), (W, 0)], c))
for i in range(150):
    x, y, q = r.uniform(0, W), r.uniform(110, 1090), r.uniform(5, 9)
    o.append(poly([(x - q * 2, y), (x, y - q), (x + q * 2, y), (x, y + q)], r.choice(['#a9694d', '#f3dcb3', '#c98f62'])))
# -- the stream on the north side, in the corner
s = smooth_line([(-20, 330), (140, 300), (250, 210), (330, 150), (380, 60)], 10)
o += [line(s, '#8a5a44', 92), line(s, '#3f6f8a', 72), line(s, '#6ea3b4', 40)]
for i in range(2, len(s) - 3, 6):
    o.append(line(s[i:i + 4], '#bcd9d6', 9))

# -- pieces drawn once
def disc(uid, q, c, c2, boss):
    it = [circ(0, 0, q + 8, K), circ(0, 0, q, c2), circ(0, 0, q * .8, c)]
    for i in range(8):
        a = i * math.tau / 8 + .2
        p = lambda f, d=0: (math.cos(a + d) * f * q, math.sin(a + d) * f * q)
        it.append(poly([p(.3), p(.54, .28), p(.76), p(.54, -.28)], c2))
    return f'<g id="{uid}">' + ''.join(it + [circ(0, 0, q * .27, K), circ(0, 0, q * .18, boss)]) + '</g>'
def lance(uid, L, pen=None):
    it = [line([(0, 0), (L, 0)], K, 15), line([(0, 0), (L, 0)], '#8a5230', 7)]
    if pen:
        it += [poly([(L - 16, 4), (L - 86, 4), (L - 92, 50), (L - 56, 34), (L - 20, 46)], K), poly([(L - 24, 6), (L - 78, 6), (L - 82, 38), (L - 56, 25), (L - 28, 36)], pen)]
    return f'<g id="{uid}">' + ''.join(it + [poly([(L - 8, -13), (L + 14, -16), (L + 66, 0), (L + 14, 16), (L - 8, 13)], K), poly([(L, 0), (L + 14, -9), (L + 54, 0)], P['bone']),
                                             poly([(L, 0), (L + 14, 9), (L + 54, 0)], P['steel'])]) + '</g>'
def crown(uid, q, dark=None):
    it = []
    for i in range(11):
        a = i * math.tau / 11
        p = lambda f, d=0: (math.cos(a + d) * f * q, math.sin(a + d) * f * q)
        it.append(poly([p(.06), p(.4, .26), p(.62, .17), p(1.02, .04), p(1.02, -.04), p(.62, -.17), p(.4, -.26)], dark or '#1c3a2c'))
        it.append(poly([p(.12), p(.42, .17), p(.92)], dark or '#4d7f4a'))
    return f'<g id="{uid}">' + ''.join(it) + circ(0, 0, q * .12, dark or '#b9713c') + '</g>'
o.append('<defs>' + disc('ma', 40, P['madder'], P['straw'], P['bone']) + disc('um', 40, '#5a3023', P['wool'], P['saffron']) + disc('sa', 40, P['saffron'], P['madder2'], P['bone'])
         + disc('bl', 44, P['cobalt'], P['bone'], P['bone']) + lance('la', 120) + lance('lp', 150, P['madder']) + lance('li', 96) + crown('cr', 120) + crown('cs', 120, '#8f5540') + '</defs>')
use = lambda i, x, y, a=0, s=1: f'<use xlink:href="#{i}" transform="translate({x:.0f} {y:.0f}) rotate({a:.0f}) scale({s})"/>'
cx, cy = 850, 600
def shadow(x, y, q, L, c):                               # long, to the left
    o.append(poly([(x, y - q), (x - L, y - q * .7 + 6), (x - L - 16, y + 6), (x - L, y + q * .7 + 6), (x, y + q)], c))
def ring(R, m, ids, off, lances, seed):
    q = random.Random(abs(seed))
    spots = []
    for i in range(m):
        a = (i + off) * math.tau / m + q.uniform(-.02, .02)
        rr = R + q.uniform(-10, 10)
        x, y = cx + math.cos(a) * rr, cy + math.sin(a) * rr
        if 60 < y < 1140 and -60 < x < W + 60:
            spots.append((x, y, math.degrees(a), ids[i % len(ids)], i))
    if seed < 0:
        for x, y, a, d, i in spots:
            shadow(x, y, 46, 84, '#a0603f' if x > 600 else '#8f5540')
        return
    for x, y, a, d, i in spots:
        if lances and i % 2 == 0:
            o.append(use('lp' if i % 6 == 0 else 'la', x, y, a + 180 + q.uniform(-5, 5), 1.2))
    for x, y, a, d, i in spots:
        o.append(use(d, x, y, a, 1.3))
for f in (-1, 1):                                        # all shadows first
    for R, m, off, s in ((830, 34, .2, 5), (690, 29, .5, 4), (550, 23, 0, 3)):
        ring(R, m, ('ma', 'um', 'ma', 'sa'), off, False, f * s)
    ring(412, 18, ('ma', 'sa', 'um'), .25, True, f)
# -- the few in the middle
for i in range(7):
    a = i * math.tau / 7 + .3
    x, y = cx + math.cos(a) * 100, cy + math.sin(a) * 100
    shadow(x, y, 40, 84, '#a0603f')
for i in range(7):
    a = i * math.tau / 7 + .3
    o.append(use('li', cx + math.cos(a) * 100, cy + math.sin(a) * 100, math.degrees(a) + 8, .8))
for i in range(7):
    a = i * math.tau / 7 + .3
    o.append(use('bl', cx + math.cos(a) * 100, cy + math.sin(a) * 100, math.degrees(a), 1.06))
for q, c in ((30, K), (21, P['steel']), (10, '#d8a573')):
    o.append(circ(cx, cy, q, c))
for x, y, s in ((120, 960, 1.1), (1500, 230, 1), (70, 560, .8), (1545, 1010, .9)):
    o.append(use('cs', x - 74, y + 20, 20 * s, s)); o.append(use('cr', x, y, 20 * s, s))
o += bands('#5a2a2c', '#2f4a3c', P['saffron'], P['coral'], P['olive'], 'lozenges', 'chevrons', 'ⵜⴰⵀⵓⴷⴰ')
show(o)
