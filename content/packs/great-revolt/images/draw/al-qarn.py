"""Al-Qarn, winter 742-743: the flat roofs of Kairouan at a rosy morning, jars and cloths on them; one dust on the plain by a horned hill. 1600x1200 SVG."""
import math, random
from amz import *
from light import sky, hills, cloud, show, loz
from jar import jar
from band import bands, W, H

o, r, K = [], random.Random(111), '#33202c'
o += sky(['#b79ac0', '#cda6bf', '#dfb5bd', '#edc6ba', '#f5d6be', '#fae5cb'], 140, 400, '#a08bbb')
o += hills(470, [(60, 60, 300), (420, 30, 260), (1560, 80, 340)], ['#b08fae', '#a584a6', '#bb9bb5'], 5, 16, 6)
# -- the Horn: a hill with a broad foot and a bent tip
hs = [(820, 520), (900, 486), (980, 430), (1046, 360), (1096, 296), (1150, 250), (1206, 232), (1236, 240), (1214, 282), (1216, 330), (1250, 390), (1310, 446), (1400, 492), (1480, 520)]
o.append(poly(hs, '#8a6488')); o.append(poly([(900, 486), (980, 430), (1046, 360), (1096, 296), (1150, 250), (1110, 330), (1090, 400), (1040, 460), (1000, 520), (820, 520)], '#a37ca0'))
o.append(poly([(1206, 232), (1236, 240), (1214, 282), (1216, 330), (1250, 390), (1310, 446), (1400, 492), (1480, 520), (1200, 520), (1190, 440), (1160, 370), (1176, 290)], '#6d4a70'))
for q in ([(1110, 330), (1090, 400), (1110, 460), (1080, 520)], [(1160, 300), (1140, 380), (1160, 450)]):
    o.append(line(q, '#5c3f62', 7))
for i, (c, y) in enumerate(zip(['#e0b88f', '#d3a67f', '#c69572'], [490, 530, 580])):
    o.append(teeth(W, y, 48, 7, H, c, phase=24 * (i % 2)))
# -- the dust of the battle, low and long, blown away from the hill
for x, y, w, h, cs in ((520, 594, 900, 76, ('#a8704c', '#bb8258')), (660, 572, 700, 120, ('#b17850', '#c58c62', '#d8a675')), (800, 542, 480, 150, ('#bb8258', '#d8a675', '#e6bb8b')), (880, 540, 280, 140, ('#d8a675', '#edc795', '#f8e0b4'))):
    o += cloud(x, y, w, h, cs, w)
o += cloud(660, 622, 900, 36, ('#d8a675', '#e6bb8b'), 9)
for i in range(22):                                      # torn wisps above it, thinning to the left
    t = i / 21
    x, y, s = 900 - 720 * t, 470 + 96 * t + ((i * 37) % 50) - 24, 30 - 14 * t
    o.append(poly([(x - s * 2, y), (x - s * .3, y - s * .5), (x + s * 1.8, y - 3), (x + s * .2, y + s * .4)], ('#d8a675', '#c58c62', '#edc795')[i % 3]))
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
for i, (x, y, w, m) in enumerate(((-30, 690, 190, 1), (170, 702, 150, 0), (330, 686, 200, 2), (550, 704, 160, 1), (730, 690, 190, 0), (940, 702, 170, 1), (1130, 684, 190, 2), (1340, 704, 140, 0), (1490, 690, 200, 1))):
    block(x, y, w, 300, 14, i, m)
for i, (x, y, w, m) in enumerate(((-60, 780, 260, 1), (220, 796, 250, 2), (490, 776, 300, 0), (810, 794, 260, 1), (1090, 776, 280, 2), (1390, 796, 300, 1))):
    block(x, y, w, 300, 24, i + 1, m)
# -- our own roof: the parapet, a cloth over it, jars on the floor, a spindle laid down
o.append(rect(0, 874, W, 330, K)); o.append(rect(0, 884, W, 60, '#fff6e8')); o.append(rect(0, 916, W, 46, '#e8cbb8')); o.append(rect(0, 956, W, 8, K)); o.append(rect(0, 964, W, 240, '#f6e3cf'))
for i in range(26):
    x, y = r.uniform(0, W), r.uniform(976, 1090)
    o.append(poly([(x - 60, y), (x, y - 6), (x + 70, y), (x, y + 6)], ['#fff6e8', '#e8cbb8'][i % 2]))
for x in (60, 1180):                                     # two low pillars of the parapet
    o.append(rect(x - 9, 832, 138, 130, K)); o.append(rect(x, 840, 120, 116, '#fbeedd')); o.append(rect(x + 82, 840, 38, 116, '#d3aeae')); o.append(rect(x, 840, 120, 12, '#fff6e8'))
cx0, cw = 700, 330
o.append(rect(cx0 - 9, 870, cw + 18, 196, K)); o.append(rect(cx0, 878, cw, 180, P['madder'])); o.append(rect(cx0, 878, cw, 40, '#7a1f2b'))
for y, h, c in ((926, 12, P['straw']), (946, 8, P['bone']), (1020, 12, P['straw'])):
    o.append(rect(cx0, y, cw, h, c))
for i in range(6):
    x = cx0 + 27 + i * 55
    o += [loz(x, 987, 25, K), loz(x, 987, 19, P['bone']), loz(x, 987, 9, P['indigo2'])]
for i in range(22):
    o.append(poly([(cx0 + i * 15, 1058), (cx0 + i * 15 + 12, 1058), (cx0 + i * 15 + 6, 1084)], P['straw'] if i % 2 else K))
o.append(poly([(280, 1066), (470, 1052), (620, 1066), (470, 1086)], '#c9a6a2')); o.append(poly([(540, 1056), (640, 1048), (700, 1060), (600, 1072)], '#c9a6a2'))
o += jar(350, 944, 1.08, 0, ('#e0b07a', '#c08a54', '#8f6238'), K, P['madder2']) + jar(560, 992, .66, 0, ('#d98f58', '#b9673c', '#8a4528'), K)
# the spindle with its wool, and a basket
o.append(poly([(1240, 1066), (1420, 1050), (1540, 1066), (1400, 1084)], '#c9a6a2'))
bk = [(1270, 986), (1290, 1066), (1440, 1066), (1460, 986)]
o.append(poly(bk, K, f'stroke="{K}" stroke-width="18"')); o.append(poly(bk, '#c9954e'))
for j in range(3):
    for i in range(8):
        o.append(poly([(1280 + i * 21 + j * 5, 1000 + j * 22), (1292 + i * 20 + j * 4, 1000 + j * 22), (1288 + i * 20 + j * 4, 1014 + j * 22), (1276 + i * 20 + j * 5, 1014 + j * 22)], '#7d5228' if (i + j) % 2 else '#e8bd74'))
for x, y, q in ((1310, 970, 40), (1370, 954, 50), (1424, 972, 38)):
    P9 = [(x + math.cos(i * math.tau / 9) * q, y + math.sin(i * math.tau / 9) * q * .8) for i in range(9)]
    o.append(poly(P9, K, f'stroke="{K}" stroke-width="16"'))
for x, y, q in ((1310, 970, 40), (1370, 954, 50), (1424, 972, 38)):
    for f, dx, c in ((1, 0, '#d8c6b4'), (.74, -8, P['bone'])):
        o.append(poly([(x + dx + math.cos(i * math.tau / 9) * q * f, y + dx * .6 + math.sin(i * math.tau / 9) * q * .8 * f) for i in range(9)], c))
o.append(line([(1330, 900), (1410, 1000)], K, 22)); o.append(line([(1332, 902), (1408, 998)], '#8f5a34', 8)); o += [loz(1354, 930, 34, K, .8), loz(1354, 930, 25, P['bone'], .8)]
o += bands('#7a4a6d', '#5c3350', P['straw'], P['coral'], '#f5d6be', 'net', 'steps', 'ⵍⵇⴰⵔⵏ', K)
show(o)
