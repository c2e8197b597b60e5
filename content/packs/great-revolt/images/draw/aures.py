"""The Aures from above: ridges with cedar and snow lie side by side between the green plain and the Sahara; January light. 1600x1200 SVG."""
import math, random
from amz import *
from light import *
from land import *
from sheet import show

o, r, K = [], random.Random(29), '#16203a'
TH = math.radians(-27)                                   # the ranges run from south-west to north-east
def at(u, v):                                            # along the ranges, across them (v grows to the desert)
    return 800 + u * math.cos(TH) - v * math.sin(TH), 600 + u * math.sin(TH) + v * math.cos(TH)
quad = lambda u0, u1, v0, v1: [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]
o.append(rect(0, 0, W, H, '#4a6a4a'))
# -- the plain of grass and barley in the north
f = lambda u, v: at(-1100 + u * 2200, -900 + v * 570 + 16 * math.sin(u * 14))
o += patchwork(f, 17, 5, [['#8fa85c', '#7f9a50'], ['#b5b268', '#a5a25c'], ['#6d8a52', '#7a965a'], ['#c4b878', '#b3a868'], ['#5f7f4c', '#6d8a52']], 4, 19, .05)
# -- the Sahara in the south
for k, c in enumerate(['#d98a4a', '#e8a45c', '#dc9450', '#f0b46c', '#e39c58', '#f3c07a']):
    v0 = 300 + k * 62
    o.append(poly([at(-1100 + i * 40, v0 + (10 if i % 2 else -10) + 14 * math.sin(i * .5 + k)) for i in range(56)] + [at(1100, 1200), at(-1100, 1200)], c))
# -- ridges: a spine, spurs to both sides, the north-west face in the light, snow by height
def ridge_(v, half, lit, dark, snow, seed, snow_w, u0=-1100, u1=1100):
    rr = random.Random(seed)
    m = 62
    us = [u0 + (u1 - u0) * i / m for i in range(m + 1)]
    sp = [at(u, v + 20 * math.sin(u / 130 + seed) + rr.uniform(-8, 8)) for u in us]
    def side(w, s, big):
        return [at(us[i], v + 20 * math.sin(us[i] / 130 + seed) + s * (w * (.72 + .28 * math.sin(us[i] / 200 + seed * 2)) + (big if i % 2 else -big) + rr.uniform(-5, 5))) for i in range(m + 1)]
    for s, cs in ((-1, lit), (1, dark)):
        for k, c in enumerate(cs):
            o.append(poly(sp + side(half * (1 - k * .3), s, 15 - k * 3)[::-1], c))
    for s, c in ((-1, snow[0]), (1, snow[1])):
        if snow_w:
            o.append(poly(sp + side(snow_w, s, 15)[::-1], c))
    return sp
def valley(v, seed):
    """Cedars along a valley side."""
    rr = random.Random(seed)
    for u in range(-900, 900, 44):
        for k in range(2):
            x, y = at(u + rr.uniform(-14, 14), v + k * 30 + 20 * math.sin(u / 130 + seed) + rr.uniform(-8, 8))
            if 130 < x < 1470 and 130 < y < 1070:
                q = rr.uniform(17, 24)
                P_ = lambda f, dx=0, dy=0: [(x + dx + math.cos(i * math.tau / 10) * q * f * (1 if i % 2 else .62), y + dy + math.sin(i * math.tau / 10) * q * f * (1 if i % 2 else .62)) for i in range(10)]
                o.extend([poly(P_(1, 9, 7), '#16203a'), poly(P_(1.05), '#16382f'), poly(P_(.55, -3, -3), '#4f8060')])
SN = ('#fffaf0', '#b4c6e2')
ridge_(-300, 74, ['#a89a6c', '#b8a878'], ['#5f6a58', '#6d7662'], SN, 3, 0)
ridge_(-200, 72, ['#8f9db0', '#b3bfcf'], ['#3f5580', '#4c6494'], SN, 5, 26)
ridge_(-66, 84, ['#93a3bc', '#c2cede'], ['#2f4676', '#3f5a8c'], SN, 8, 46)
ridge_(84, 82, ['#93a3bc', '#c2cede'], ['#34497a', '#435c8c'], SN, 11, 36)
ridge_(220, 70, ['#b98f74', '#cba588'], ['#5c4468', '#6d5276'], SN, 14, 0)
ridge_(312, 60, ['#d99a68', '#e8b07c'], ['#8a4f4a', '#9c5c50'], SN, 17, 0)
for v_, sd_ in ((-142, 2), (2, 5), (148, 7)):                # after the ridges, so that the trees stand on both slopes
    valley(v_, sd_)
# -- streams cross to the desert through gorges and end as oases
for u, L, sd in ((-560, 250, 1), (-170, 310, 2), (250, 250, 3), (620, 290, 4)):
    rr = random.Random(sd)
    q = smooth_line([at(u - 34, 10), at(u + 20, 100), at(u - 16, 180), at(u + 26, 262), at(u, 330), at(u + 20, 330 + L * .3), at(u + 10, 330 + L * .5)], 8)
    o += [limb(q, [8 + 18 * min(1, i / 30) for i in range(len(q))], K), limb(q, [6 + 9 * min(1, i / 30) for i in range(len(q))], '#7fb4d6')]
    for k in range(13):
        a = k * 2.4
        x, y = at(u + 10 + math.cos(a) * (16 + k * 5.4), 330 + L * .42 + math.sin(a) * (14 + k * 4.4))
        o += palm_top(x, y, 33, '#24503a', '#6f9a4a', '#a8602f', k * .5)
o.append(woven('ⴰⵡⵔⴰⵙ', '#7a1f2b', 4, 1310, 1000))
show(o + [emblem_frame(W, H, '#40609a', '#b5532c')])
