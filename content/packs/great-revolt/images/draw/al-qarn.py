"""Al-Qarn, winter 742-743: the flat roofs of Kairouan at a rosy morning, jars and cloths on them; one dust on the plain by a horned hill. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, show, loz
from jar import jar
from band import bands, W, H

o, r, K = [], random.Random(111), '#33202c'
o += sky(['#b79ac0', '#cda6bf', '#dfb5bd', '#edc6ba', '#f5d6be', '#fae5cb'], 140, 400, '#a08bbb')
o += hills(470, [(60, 60, 300), (420, 30, 260), (1560, 80, 340)], ['#b08fae', '#a584a6', '#bb9bb5'], 5, 16, 6)
# -- the Horn
hs = [(880, 500), (960, 440), (1010, 380), (1044, 300), (1060, 236), (1090, 196), (1128, 182), (1118, 226), (1124, 290), (1150, 360), (1200, 420), (1290, 470), (1360, 500)]
o += strata([(x, y) for x, y in sorted(hs[:7] + [(1134, 250), (1140, 320)] + hs[9:])], 520, ['#8a6488', '#7d587d', '#966f92'], 24, 3, 7)
o.append(poly([(1060, 236), (1090, 196), (1140, 168), (1132, 250), (1110, 300), (1070, 300)], '#8a6488')); o.append(poly([(1108, 190), (1140, 168), (1132, 250), (1140, 330), (1100, 300)], '#6d4a70'))
for i, (c, y) in enumerate(zip(['#e0b88f', '#d3a67f', '#c69572'], [490, 530, 580])):
    o.append(teeth(W, y, 48, 7, H, c, phase=24 * (i % 2)))
# -- the dust of the battle, blown long to the left
def cloudlet(cx, cy, w, h, size, c, m, seed):
    q = random.Random(seed)
    for i in range(m):
        t = (i + q.random()) / m
        x, y, s = cx + w * (t - .5), cy - h * math.sin(math.pi * t ** 1.6) * q.uniform(.2, 1), size * q.uniform(.6, 1.1) * (.5 + .6 * t)
        o.append(poly([(x - s * 2.2, y), (x - s * .6, y - s * .6), (x + s * .8, y - s * .66), (x + s * 1.5, y), (x + s * .6, y + s * .6), (x - s, y + s * .5)], c))
for k, c in enumerate(('#c98f62', '#d9a573', '#e9bd88', '#f5d8a8')):
    cloudlet(560 + k * 22, 556 + k * 6, 660 - k * 90, 170 - k * 36, 46 - k * 5, c, 36, k + 4)
for i in range(14):
    x = 620 + i * 15
    o.append(line([(x, 566), (x + r.uniform(-8, 8), 530 - r.uniform(0, 18))], K, 6))
# -- the roofs: blocks of lime, lit from the left
lit, mid, shd, top = ['#fbeedd', '#f6e3cf'], '#e8cbb8', '#b592a4', ['#fff6e8', '#fbeedd']
def block(x, y, w, h, d=26, k=0, open_=0):
    """Front face from (x, y) w wide, h tall; roof d deep with a low parapet."""
    o.append(rect(x - 8, y - d - 30, w + 16, h + d + 30, K))
    o.append(rect(x, y - d - 22, w, d + 22, shd)); o.append(rect(x, y - d - 22, w, 12, top[0])); o.append(rect(x + 12, y - d - 4, w - 24, d + 4, top[k % 2])); o.append(rect(x + 12, y - d - 4, w - 24, 9, mid))
    o.append(rect(x, y, w, h, lit[k % 2])); o.append(rect(x + w * .7, y, w * .3, h, mid)); o.append(rect(x, y - 6, w, 9, K))
    for i in range(open_):
        xx = x + 26 + i * 64
        o.append(rect(xx, y + 30, 26, 46, K)); o.append(rect(xx + 8, y + 38, 10, 38, '#6d4a58'))
def dome(x, y, q):
    D = [(x + math.cos(math.pi * (1 + i / 20)) * q, y + math.sin(math.pi * (1 + i / 20)) * q * .8) for i in range(21)]
    o.append(poly(D, K, f'stroke="{K}" stroke-width="16"')); o.append(poly(D, lit[0])); o.append(poly(D[11:] + [(x + q * .2, y), (x + q * .3, y - q * .5)], mid)); o.append(poly(D[16:] + [(x + q * .72, y)], shd))
row = [(-30, 640, 210, 1), (190, 660, 180, 0), (380, 632, 230, 2), (620, 664, 170, 0), (800, 640, 240, 1), (1050, 660, 190, 0), (1250, 630, 220, 2), (1480, 656, 200, 1)]
for i, (x, y, w, m) in enumerate(row):
    block(x, y, w, 300, 22, i, m)
dome(690, 640, 62); dome(1150, 636, 70)
row2 = [(-60, 800, 300, 2), (250, 830, 330, 0), (590, 792, 290, 2), (890, 824, 340, 0), (1240, 790, 420, 3)]
for i, (x, y, w, m) in enumerate(row2):
    block(x, y, w, 400, 40, i + 1, m)
def cloth(x, y, w, h, a, b, c):
    o.append(rect(x - 8, y - 8, w + 16, h + 16, K)); o.append(rect(x, y, w, h, a)); o.append(rect(x, y + h * .18, w, 14, b)); o.append(rect(x, y + h * .74, w, 14, b))
    m = int(w // 40)
    for i in range(m):
        cx = x + (i + .5) * w / m
        o.append(loz(cx, y + h * .52, 19, K)); o.append(loz(cx, y + h * .52, 13, c))
    for i in range(int(w // 14)):
        o.append(poly([(x + i * 14, y + h), (x + i * 14 + 12, y + h), (x + i * 14 + 6, y + h + 16)], K if i % 2 else b))
cloth(300, 764, 150, 120, P['madder'], P['straw'], P['bone']); cloth(985, 758, 170, 126, P['indigo2'], P['bone'], P['coral']); cloth(1330, 724, 110, 96, P['saffron'], P['madder'], P['madder2'])
for x, y, s in ((500, 776, .42), (556, 778, .36), (700, 742, .4), (1560, 740, .44)):
    o += jar(x, y, s, 0, ('#d98f58', '#b9673c', '#8a4528'), K)
row3 = [(-40, 980, 420, 0), (400, 1010, 360, 0), (780, 976, 460, 0), (1260, 1004, 400, 0)]
for i, (x, y, w, m) in enumerate(row3):
    block(x, y, w, 220, 56, i, 0)
cloth(860, 884, 210, 140, P['leaf'], P['straw'], P['bone']); cloth(60, 890, 150, 130, P['coral'], P['bone'], P['madder2'])
for x, y, s in ((300, 896, .62), (480, 926, .7), (620, 940, .56), (1170, 888, .66), (1420, 926, .74), (1520, 932, .54)):
    o += jar(x, y, s, 0, ('#e0b07a', '#c08a54', '#8f6238') if s > .6 else ('#d98f58', '#b9673c', '#8a4528'), K, P['madder2'] if s > .6 else P['wool'])
o += bands('#7a4a6d', '#5c3350', P['straw'], P['coral'], '#f5d6be', 'net', 'steps', 'ⵍⵇⴰⵔⵏ', K)
show(o)
