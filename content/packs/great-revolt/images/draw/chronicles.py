"""Chronicles emblem: on the left a pile of manuscripts lying flat; on the right an empty binding lies open, its leaves gone; lamplight. 1600x1200 SVG."""
import math, random
from amz import *
from ink import *
from light import show

W, H, C = 1600, 1200, 4
o, r = [], random.Random(312)
K = '#1a1718'
# -- a dark limed wall, the light of a small lamp in rings
o.append(rect(0, 0, W, H, '#2e3a4c'))
LX, LY = 1152, 700
for q, c in ((760, '#364357'), (600, '#414e62'), (450, '#50596a'), (320, '#666871'), (210, '#857d78'), (128, '#c4a873')):
    o.append(poly([(LX + math.cos(i * math.tau / 48) * (q + (14 if i % 2 else -10)), LY - 20 + math.sin(i * math.tau / 48) * (q + (14 if i % 2 else -10)) * .86) for i in range(48)], c))
for i in range(40):
    x, y, w = r.uniform(120, 1460), r.uniform(140, 720), r.uniform(40, 110)
    if math.hypot(x - LX, y - LY) > 420:
        o.append(poly([(x, y), (x + w * .3, y - 7), (x + w, y), (x + w * .6, y + 7)], r.choice(['#364357', '#28333f'])))
# -- a plank of cedar
o.append(rect(0, 826, W, 400, K)); o.append(rect(0, 836, W, 400, '#7a4a2c'))
for i, (y, h, c) in enumerate(((836, 14, '#a86a3e'), (880, 50, '#6f4227'), (930, 70, '#7f4e2f'), (1000, 90, '#66391f'))):
    o.append(rect(0, y, W, h, c))
o.append(poly([(380, 836), (1220, 836), (1460, 1080), (140, 1080)], '#8f5a36')); o.append(poly([(760, 836), (1240, 836), (1400, 1080), (620, 1080)], '#a86f44'))
for x, y, w in ((180, 900, 160), (420, 960, 220), (1000, 890, 200), (1250, 980, 180), (640, 1046, 260)):
    o.append(line([(x, y), (x + w, y + 3)], '#66391f', 6))
# -- the pile: boards, leaves, a flap with its thong; each book a little turned
def book(x, y, w, h, c, flap=.5, turn=0):
    d, l = mix(c, '#1a1718', .42), mix(c, '#f8f1e1', .2)
    o.append(rect(x - 9, y - h - 9, w + 18, h + 18, K))
    o.append(rect(x, y - h, w, 16, c)); o.append(rect(x, y - 16, w, 16, d)); o.append(rect(x + 14, y - h + 16, w - 20, h - 32, '#e8d8b4'))
    for k in range(int((h - 40) / 12)):
        o.append(rect(x + 14 + (k % 2) * 16, y - h + 24 + k * 12, w - 50, 5, '#c4ac80'))
    o.append(rect(x + w * .8, y - h + 16, w * .2 - 6, h - 32, '#f8ecd0')); o.append(rect(x, y - h, w, 6, l))
    fx, fw = x + w * flap, 120                            # the flap comes down over the fore-edge
    fl = [(fx - fw / 2, y - h), (fx + fw / 2, y - h), (fx + fw / 2, y - h * .5), (fx, y - 12), (fx - fw / 2, y - h * .5)]
    o.append(shape(fl, c, 7, K)); o.append(poly([fl[0], (fx, y - h), fl[3], fl[4]], d)); o.append(loz(fx, y - h * .62, (18, 10), (K, P['straw'])))
yy = 986
o.append(poly([(150, 990), (300, 968), (720, 968), (700, 1004), (260, 1024)], '#4a2a18'))
for x, w, h, c, f in ((204, 470, 98, '#8a2f2c', .62), (236, 430, 80, '#2f6152', .4), (210, 450, 92, '#a36a2e', .66), (250, 390, 74, '#2f4a80', .46), (232, 410, 84, '#6b3d2a', .58)):
    book(x, yy, w, h, c, f); yy -= h + 9
tp = [(232, yy), (292, yy - 58), (600, yy - 58), (642, yy)]
o.append(shape(tp, '#7d4a33', 9, K)); o.append(poly([(270, yy - 10), (308, yy - 48), (586, yy - 48), (612, yy - 10)], '#5a3322')); o.append(poly([(286, yy - 14), (314, yy - 44), (578, yy - 44), (598, yy - 14)], '#8f5a3e')); o.append(loz(440, yy - 29, (18, 9), (K, P['straw']), 2.6))
# -- the lamp behind: a saucer with a spout, its flame
o.append(poly(oval(1040, 858, 130, 16, 24), '#4a2a18'))
t = lambda q: [(x + 236, y - 8) for x, y in q]
lamp = t([(702, 786), (726, 846), (770, 862), (832, 862), (876, 846), (898, 804), (934, 776), (916, 764), (880, 778), (720, 778)])
o.append(shape(lamp, '#c2763f', 9, K)); o.append(poly(t([(702, 786), (726, 846), (770, 862), (790, 862), (760, 830), (748, 780), (720, 778)]), '#8a4a28')); o.append(poly(oval(1036, 773, 84, 12, 24), '#5a2f1c'))
o.append(shape(t([(912, 772), (888, 716), (904, 676), (908, 610), (938, 676), (950, 712), (936, 760)]), P['saffron'], 8, '#8a4a25')); o.append(poly(t([(914, 764), (902, 722), (914, 680), (936, 720), (928, 756)]), P['bone']))
# -- the empty binding lies open: two boards, the spine between, threads where the leaves were
o.append(poly([(770, 1046), (1420, 1046), (1450, 1064), (760, 1066)], '#3a2114')); o.append(poly([(1400, 870), (1462, 900), (1480, 1050), (1440, 1060)], '#4a2a18'))
Lb, Sp, Rb, Fl = [(832, 868), (1072, 868), (1062, 1046), (776, 1046)], [(1072, 868), (1106, 868), (1104, 1046), (1062, 1046)], [(1106, 868), (1348, 868), (1396, 1046), (1104, 1046)], [(1348, 868), (1420, 928), (1440, 978), (1396, 1046)]
for q, c in ((Fl, '#8a2f35'), (Lb, '#7a2a30'), (Rb, '#93353a'), (Sp, '#3f141b')):
    o.append(shape(q, c, 10, K))
inn = lambda q, a: [(x + (sum(p[0] for p in q) / 4 - x) * a, y + (sum(p[1] for p in q) / 4 - y) * a) for x, y in q]
for q, c0, c1, c2 in ((Lb, '#5a1d24', '#a9754a', '#976440'), (Rb, '#6d252b', '#b9834f', '#a87345')):
    o.append(poly(inn(q, .1), c0)); o.append(poly(inn(q, .18), c1)); o.append(poly(inn(q, .32), c2))
o.append(loz(1398, 958, (24, 13), (K, P['straw']), .7))
st = [(1084, 876), (1128, 880), (1112, 894), (1140, 908), (1118, 922), (1134, 940), (1112, 956), (1146, 974), (1120, 990), (1136, 1010), (1110, 1024), (1122, 1040), (1082, 1040)]
o.append(shape(st, '#e8d8b4', 7, K)); o.append(poly([(1084, 876), (1100, 878), (1098, 1040), (1082, 1040)], '#b89a6a'))
tl = [(1076, 880), (1040, 884), (1054, 906), (1030, 926), (1056, 948), (1036, 970), (1058, 992), (1044, 1016), (1066, 1040), (1072, 1040)]
o.append(shape(tl, P['bone'], 7, K))
sc = [(700, 1010), (748, 1000), (762, 1026), (722, 1042)]
o.append(shape(sc, P['bone'], 7, K))
# -- a reed pen laid down before both
pen = [(400, 1040), (650, 1016), (680, 1022), (652, 1036), (402, 1058)]
o.append(shape(pen, P['straw'], 7, K)); o.append(poly([(650, 1016), (680, 1022), (652, 1036)], K)); o.append(line([(480, 1032), (483, 1050)], '#8a5a2e', 6)); o.append(line([(570, 1024), (573, 1042)], '#8a5a2e', 6))
o.append(emblem_frame(W, H, '#3f5468', '#8a4a25'))
show(o)
