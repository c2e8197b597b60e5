"""ground.py - what the bare battle grounds share: eroded relief, pale wool tones, contours, water, trees, reeds; written as JPEG.

The kiosk draws pieces, arrows and names over these grounds, so they stay light and calm: away from water and trees kohl keeps a contrast of
4.5 and more, madder and the blue of the pieces 2.4 and more in the shade of the hills and 5 on the plain. All relief is invented by erosion (terrain.py) from a few
sketched ridges; it holds no survey data. Needs numpy, scipy, PIL and rsvg-convert. Fixed seeds: same script, same relief.
"""
import base64, io, math, random, subprocess
import numpy as np
from scipy import ndimage as nd
from PIL import Image
import terrain as T
from amz import *

W, H, M = 1600, 1200, 160                                # the picture, and a margin that erodes along and is cut off
TINTS = [(0, '#ecdfc3'), (10, '#ead9b6'), (40, '#e5d0a6'), (90, '#ddc198'), (150, '#d3b088')]


def off(ps):
    return [(x + M, y + M) for x, y in ps]


def relief(ridges, rivers, seed, sea=None, height=150):
    """Heights on the picture's pixels. ridges as in terrain.uplift, rivers = [(points, width factor)], sea = coast points, water above."""
    w, h = W + 2 * M, H + 2 * M

    def outlets(step):
        m = np.zeros((-(-h // step), -(-w // step)), bool)
        for ps, f in rivers:
            m |= T.seg_dist(w, h, off(ps), step) < step * f
        if sea:
            m |= np.arange(0, h, step)[:, None] < np.interp(np.arange(0, w, step), *zip(*off(sea)))[None]
        m[0] = m[-1] = m[:, 0] = m[:, -1] = True
        return m
    z = T.evolve(T.uplift(w, h, [(off(p), a, b) for p, a, b in ridges], .012, seed), outlets(4), 18, m=.42, creep=.5)
    z = nd.gaussian_filter(T.refine(z, outlets(2), 3, m=.42, k=.6, creep=.5), .8)
    z = nd.zoom(z, 2, order=3)[M:M + H, M:M + W]
    return z * (height / np.percentile(z, 99.8))


def paper(z, dry=1.0):
    """Tinted hillshade with patches of dry grass on the plain, as an array of colours."""
    img = T.shade(z, TINTS, .5, ink=.32, gleam=.45, dark='#5a3020')
    low = np.clip(1 - nd.gaussian_filter(z, 8) / 22, 0, 1)[..., None] * dry
    mot = (T.fbm((H, W), 150, 3, 4) * .8 + T.fbm((H, W), 14, 8, 2) * .3)[..., None]
    return np.clip(img + low * np.clip(mot, -1.6, 1.6) * np.array([4, 5.5, 8]) - low * np.clip(mot, 0, 1.5) * np.array([7, 4, 10]), 0, 255)


def image(img):
    buf = io.BytesIO()
    Image.fromarray(img.astype(np.uint8)).save(buf, 'PNG')
    return f'<image width="{W}" height="{H}" xlink:href="data:image/png;base64,{base64.b64encode(buf.getvalue()).decode()}"/>'


def contours(z, lo=24, hi=150, step=14):
    zs, o = nd.gaussian_filter(z, 5), []
    for lv in range(lo, hi, step):
        for c in T.contours(zs[::4, ::4], lv):
            if len(c) > 24:
                o.append(f'<path d="{curve([(x * 4, y * 4) for x, y in c[::3]])}" fill="none" stroke="#8a5a3c" stroke-width="{1.6 if (lv - lo) % (4 * step) == 0 else .8}" opacity=".32"/>')
    return o


def water(ps, w0, w1):
    q = [(w0 + (w1 - w0) * i / (len(ps) - 1)) * (1 + .13 * math.sin(i * .7) + .08 * math.sin(i * 1.9)) for i in range(len(ps))]
    o = [f'<path d="{limb(ps, [v + min(6, 1 + i * .5) for i, v in enumerate(q)])}" fill="#2c4a78"/>', f'<path d="{limb(ps, q)}" fill="#5b85b8"/>']
    if w1 > 14:
        o.append(line([(x, y + 5 * math.sin(i * 1.6)) for i, (x, y) in enumerate(ps)], '#b4cbe0', 2.4, 'opacity=".8"'))
    return o


def meander(ps, amp, length):
    """The line ps (evenly dense) swung from side to side by amp, once in every length."""
    o, run = [], 0
    for i, (x, y) in enumerate(ps):
        (ax, ay), (bx, by) = ps[max(i - 1, 0)], ps[min(i + 1, len(ps) - 1)]
        t = math.atan2(by - ay, bx - ax)
        a = amp * math.sin(run * math.tau / length) * (1 + .4 * math.sin(run * 2.7 / length))
        o.append((x - a * math.sin(t), y + a * math.cos(t)))
        run += math.hypot(bx - x, by - y)
    return o


def join(ps, river):
    """ps with its last point moved onto the river."""
    return ps[:-1] + [min(river, key=lambda q: math.hypot(q[0] - ps[-1][0], q[1] - ps[-1][1]))]


def reeds(river, r, m, lo=22, hi=44):
    """Tufts of reed and tamarisk along the banks, never in the water."""
    o = []
    for _ in range(m):
        x, y = r.choice(river)
        x, y = x + r.uniform(-40, 40), y + r.choice([-1, 1]) * r.uniform(lo, hi)
        if min(math.hypot(x - a, y - b) for a, b in river) < lo:
            continue
        o.append(f'<path d="M{n(x)} {n(y)}l-5 -11M{n(x)} {n(y)}l0 -14M{n(x)} {n(y)}l5 -11" stroke="#6b7a4c" stroke-width="2.2" fill="none"/>')
    return o


def tree(x, y, s):
    return [f'<ellipse cx="{n(x + 5)}" cy="{n(y + 5)}" rx="{n(9 * s)}" ry="{n(5 * s)}" fill="#3a2a20" opacity=".28"/>',
            poly([(x, y - 9 * s), (x + 9 * s, y - 1), (x, y + 7 * s), (x - 9 * s, y - 1)], '#66754e'),
            poly([(x, y - 9 * s), (x + 2, y - 1), (x, y + 7 * s), (x - 9 * s, y - 1)], '#8d986c')]


def groves(z, r, keep_out, most, tries=160, lo=2.5, hi=16):
    """Olive groves in rows on the footslopes; keep_out(x, y) spares the field where the pieces move."""
    zs, o, k = nd.gaussian_filter(z, 5), [], 0
    for gx, gy in [(r.uniform(40, W - 40), r.uniform(60, H - 60)) for _ in range(tries)]:
        if k >= most or not lo < zs[int(gy), int(gx)] < hi or keep_out(gx, gy):
            continue
        k += 1
        for i in range(r.randint(5, 9)):
            o += tree(gx + (i % 3) * 23 + r.uniform(-4, 4), gy + (i // 3) * 19 + (i % 3) * 5 + r.uniform(-3, 3), r.uniform(.8, 1.05))
    return o


def write(path, items):
    """SVG items -> JPEG of quality 88."""
    png = subprocess.run(['rsvg-convert', '--unlimited'], input=page(W, H, items).encode(), capture_output=True, check=True).stdout
    Image.open(io.BytesIO(png)).convert('RGB').save(path, 'JPEG', quality=88, optimize=True)
