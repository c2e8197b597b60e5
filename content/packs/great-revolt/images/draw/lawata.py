"""Lawata: a she-camel with her calf at a well in the rosy steppe of Barqa, late light, long shadows. 1600x1200 SVG."""
import math, random
from amz import *
from dromedary import dromedary
from ink import shape, oval, box, clip
from light import *
from trees import tuft
from sheet import show

o, r, K = [], random.Random(77), '#2a161c'
o += sky(['#4f9aa3', '#74b3b0', '#9cc8b8', '#c5d7bd', '#ead9b4', '#f4c79b'], 170, 560, '#3b838f')
o += cloud(1080, 250, 380, 40, ['#f4c79b', '#e8a888'], 3)
o += hills(640, [(260, 60, 420), (900, 40, 380), (1400, 80, 360)], ['#b0788a', '#a36c80', '#bb8594'], 5, 18, 5)
o += floor(['#e0a58e', '#d5957f', '#c98672', '#bb7766', '#a9675a', '#96584f', '#844b46'], 650, 1040, 72, 8)
for i in range(60):
    x, y = r.uniform(130, 1470), r.uniform(690, 1060)
    t = (y - 660) / 400
    o.append(tuft(x, y, 14 + 30 * t, ['#7a7a4e', '#94875a', '#5f6640'][i % 3], r.uniform(-6, 6), 8, 3, 10))
# far flock on the way home
for i in range(13):
    x, y = 190 + i * 30, 706 + (i * 7) % 10
    o.append(poly([(x - 12, y), (x - 6, y - 10), (x + 8, y - 10), (x + 13, y), (x, y + 8)], ['#f8f1e1', '#3a2228', '#efe3cb'][i % 3]))
# shadows fall to the left
o.append(poly([(840, 1000), (560, 960), (180, 968), (130, 990), (130, 1006), (480, 1012), (800, 1022)], '#6d3b3e'))
o.append(poly([(380, 1030), (200, 1018), (130, 1030), (300, 1046)], '#6d3b3e'))
o.append(f'<g transform="translate(700 1004) scale(1.28)">' + dromedary('#e3b478', '#b98550', '#946540', K, '#6d4028', (P['madder'], P['straw'], P['bone'], P['indigo2']), 'a') + '</g>')
o.append(f'<g transform="translate(330 1040) scale(.62)">' + dromedary('#efd3a4', '#cda36c', '#a87a4c', K, '#8a5a38', None, 'b') + '</g>')
# -- the well: a low ring of stone, and a trough before the camel
WX, WY = 1290, 960
o.append(poly([(1060, 1044), (1200, 1020), (1130, 1062)], '#6d3b3e'))
ring = oval(WX, WY, 150, 44, 30)
o.append(shape([(WX - 150, WY), (WX - 150, WY + 74)] + oval(WX, WY + 74, 150, 44, 20, math.pi, 0)[1:-1] + [(WX + 150, WY + 74), (WX + 150, WY)], '#c49a86', 9, K))
o += [clip('wl', [(WX - 150, WY), (WX - 150, WY + 74)] + oval(WX, WY + 74, 150, 44, 20, math.pi, 0) + [(WX + 150, WY)], [rect(WX - 150, WY - 20, 100, 160, '#93665f')] + [line(oval(WX, WY + 38, 150, 44, 24, math.pi, 0), K, 6)] + [line([(WX + x, WY + dy), (WX + x, WY + dy + 40)], K, 6) for x, dy in ((-96, 32), (-20, 44), (60, 40), (116, 28), (-60, 76), (14, 82), (90, 72))])]
o.append(shape(ring, '#e8c3a4', 9, K)); o.append(poly(oval(WX, WY + 2, 112, 30, 28), K)); o.append(poly(oval(WX - 6, WY + 10, 96, 20, 24), '#245a6b')); o.append(poly(oval(WX + 18, WY + 14, 50, 8, 20), '#74b3b0'))
for x in (WX - 128, WX + 128):
    o.append(poly([(x - 13, WY + 4), (x - 11, WY - 250), (x + 11, WY - 250), (x + 13, WY + 4)], K, f'stroke="{K}" stroke-width="14"')); o.append(rect(x - 10, WY - 246, 20, 250, '#7a4a30')); o.append(rect(x + 2, WY - 246, 8, 250, '#a86a42'))
o.append(box(WX - 158, WY - 262, 316, 26, '#8f5a38', 8, K)); o.append(rect(WX - 158, WY - 262, 316, 8, '#b9804f'))
o.append(line([(WX + 10, WY - 232), (WX + 10, WY - 96)], K, 20)); o.append(line([(WX + 10, WY - 232), (WX + 10, WY - 96)], P['straw'], 8))
o.append(shape([(WX - 34, WY - 96), (WX + 54, WY - 96), (WX + 44, WY - 30), (WX + 10, WY - 14), (WX - 24, WY - 30)], '#6b3d2a', 8, K)); o.append(poly([(WX + 20, WY - 96), (WX + 54, WY - 96), (WX + 44, WY - 30), (WX + 14, WY - 16)], '#93583a'))
o.append(woven('ⵉⵍⵡⴰⵜⵏ', P['wool'], 4, 1340, 160))
o.append(emblem_frame(W, H, main='#8a4a52', second='#3b838f'))
show(o)
