#!/usr/bin/env python3
"""relief.py - the shaded relief under the exhibition's map: Maghreb, Iberia and the road to Damascus, from Debian packages only.

Needs:  apt-get install python3-numpy python3-scipy python3-pil python3-gdal \
                        ferret-datasets marble-qt-data gmt gmt-gshhg-full
Data :  etopo5.cdf   ferret-datasets   ETOPO5, 5', metres, land and sea floor (NOAA, public domain)
        srtm/3/*.jpg marble-qt-data    SRTM30-derived, 2', 8 bit, strongly compressed heights: used for detail only
        GSHHG        gmt-gshhg-full    coast, lakes, rivers (LGPL-3+)

    relief.py dem OUT.npz                         fuse both elevation models (once, ~1 s)
    relief.py map DEM.npz PRESET OUT.jpg [--scale 4] [--pen 2]   render a preset below, so many times its size; pen = weight of lines
    relief.py numbers PRESET                                    the figures that map.toml needs, and nothing drawn
The exhibition's picture: relief.py dem dem.npz && relief.py map dem.npz exhibition maghreb-relief.jpg --scale 4 --pen 2
(8192 x 4224 pixels; some minutes and 10 GB of memory).
Projection: Lambert conformal conic on a sphere; forward() below is what map.toml asks the kiosk to repeat.
"""
import os, subprocess, sys, tempfile
here = sys.path.pop(0)                            # numbers.py of this folder is a drawing: numpy wants Python's own
import numpy as np
from scipy import ndimage as nd
from PIL import Image, ImageDraw
sys.path.insert(0, here)

ETOPO = '/usr/share/ferret-vis/data/etopo5.cdf'
SRTM = '/usr/share/marble/data/maps/earth/srtm/3'
ROOT = os.environ.get('DATAROOT', '')             # set if the packages were unpacked elsewhere

# name: centre lon, centre lat, width in degrees of longitude at the centre, px w, px h
PRESETS = {
    'exhibition': (12.4, 35.9, 51.2, 2048, 1056),
    'maghreb':  (1.2, 35.0, 27.5, 1920, 1080),
    'empire':   (13.5, 36.0, 50.0, 1920, 1080),
    'morocco':  (-5.6, 34.6, 8.6, 1920, 1080),
    'ifriqiya': (8.6, 35.3, 9.0, 1920, 1080),
    'maghreb-portrait': (1.6, 34.4, 21.5, 1080, 1200),
}
# Salt lakes (chotts). The first is Natural Earth 1:50m (public domain, playas, by way of marble-qt-data);
# the others are our own schematic outlines.
CHOTTS = {
    'Djerid': [(9.75, 34.0), (9.78, 33.98), (9.62, 33.92), (9.43, 33.87), (9.3, 33.84), (9.12, 33.82), (9.03, 33.83),
               (8.9, 33.9), (8.83, 33.86), (8.8, 33.78), (8.82, 33.74), (8.97, 33.65), (9.05, 33.56), (9.01, 33.52),
               (8.88, 33.46), (8.81, 33.45), (8.63, 33.44), (8.54, 33.4), (8.4, 33.42), (8.26, 33.45), (8.18, 33.56),
               (8.07, 33.62), (7.92, 33.67), (7.78, 33.75), (7.76, 33.84), (8.02, 33.85), (8.18, 33.9), (8.31, 33.99),
               (8.54, 34.06), (8.88, 34.02), (9.07, 33.97), (9.2, 33.94), (9.48, 33.96)],
    'Melrhir': [(6.05, 34.2), (6.2, 34.4), (6.45, 34.45), (6.7, 34.3), (6.95, 34.15), (6.85, 34.0), (6.6, 34.02),
                (6.45, 34.1), (6.25, 34.05)],
    'Hodna': [(4.3, 35.42), (4.5, 35.55), (4.8, 35.55), (5.1, 35.45), (5.15, 35.33), (4.9, 35.3), (4.6, 35.35)],
    'Chergui': [(-.75, 33.95), (-.2, 34.2), (.3, 34.42), (.9, 34.58), (1.1, 34.5), (.6, 34.3), (.1, 34.08), (-.4, 33.9)],
}
LAKES = {    # the one lake of that time which the picture shows; our own schematic outline
    'Dead Sea': [(35.55, 31.76), (35.60, 31.62), (35.58, 31.45), (35.52, 31.33), (35.55, 31.25), (35.48, 31.05), (35.40, 31.12), (35.40, 31.35),
                 (35.42, 31.55), (35.48, 31.72)],
}
SUEZ = [(32.27, 31.28), (32.36, 31.24), (32.42, 30.75), (32.66, 30.4), (32.66, 30.0), (32.50, 29.98), (32.25, 30.4), (32.25, 30.75)]   # land until 1869
# Where the data end a river in a modern reservoir or a marsh: (level, reach), by hand.
JOINS = [(2, [(-6.188, 36.942), (-6.279, 36.872), (-6.37, 36.772)]), (2, [(-5.582, 39.004), (-5.436, 39.05), (-5.299, 39.105)]),
         (2, [(-5.179, 39.152), (-4.969, 39.236), (-4.761, 39.244)]), (3, [(-4.669, 37.303), (-4.617, 37.27)]),
         (3, [(-4.383, 37.281), (-4.28, 37.215), (-4.179, 37.192)]), (3, [(8.619, 36.233), (8.709, 36.311), (8.773, 36.403)])]
THEMES = {   # 'ground' is the lighter wool of the battle grounds: labels are dark, washes of colour lie over it   # hypsometric stops in metres, sea from shore to abyss, ink
    'wool': dict(land=[(-50, '#d9caa3'), (0, '#e9dcc0'), (250, '#e6d2a8'), (700, '#dcb97f'), (1300, '#c4905a'),
                       (2000, '#a2673f'), (2800, '#86503a'), (3800, '#efe6d6')],
                 sea=['#5b7c98', '#33507a', '#22365e', '#182646'], shade='#2b1a1c', light='#fff4da', coast='#2a2230',
                 river='#31557f', salt='#f4ead4'),
    'ground': dict(land=[(-50, '#e4d8b4'), (0, '#efe4c8'), (250, '#eddcb6'), (700, '#e4c997'), (1300, '#d4aa78'),
                         (2000, '#bc8a5c'), (2800, '#a4704c'), (3800, '#f4ecdd')],
                   sea=['#a3b9ca', '#86a2bd', '#6c8cb0', '#53759f'], shade='#4a2f2a', light='#fffaf0', coast='#3d3540',
                   river='#4a78b4', salt='#f8f1e1', dark=.62),
    'night': dict(land=[(-50, '#2a2d3c'), (0, '#343448'), (250, '#3d3a4b'), (700, '#4d424c'), (1300, '#66504a'),
                        (2000, '#876249'), (2800, '#ab8052'), (3800, '#dcc89a')],
                  sea=['#1c3050', '#142341', '#0f1a33', '#0b1226'], shade='#05060d', light='#ffe2b0', coast='#c9a35a',
                  river='#6f95bd', salt='#7d7a80'),
}


def rgb(h):
    return np.array([int(h[i:i + 2], 16) for i in (1, 3, 5)], float)


class Lcc:
    """Lambert conformal conic on a sphere (radius 1), standard parallels p1 and p2."""
    def __init__(s, lon0, lat0, p1=29.0, p2=41.0):
        r = np.radians
        s.lon0, s.p = lon0, (p1, p2)
        s.n = np.log(np.cos(r(p1)) / np.cos(r(p2))) / np.log(np.tan(np.pi / 4 + r(p2) / 2) / np.tan(np.pi / 4 + r(p1) / 2))
        s.f = np.cos(r(p1)) * np.tan(np.pi / 4 + r(p1) / 2) ** s.n / s.n
        s.r0 = s.f / np.tan(np.pi / 4 + r(lat0) / 2) ** s.n

    def forward(s, lon, lat):
        rho = s.f / np.tan(np.pi / 4 + np.radians(lat) / 2) ** s.n
        th = s.n * np.radians(lon - s.lon0)
        return rho * np.sin(th), s.r0 - rho * np.cos(th)          # y is up

    def inverse(s, x, y):
        rho = np.hypot(x, s.r0 - y)
        th = np.arctan2(x, s.r0 - y)
        return s.lon0 + np.degrees(th / s.n), np.degrees(2 * np.arctan((s.f / rho) ** (1 / s.n)) - np.pi / 2)


class View:
    def __init__(s, lon0, lat0, width_deg, w, h):
        s.w, s.h, s.p = w, h, Lcc(lon0, lat0)
        s.k = w / (s.p.forward(lon0 + width_deg / 2, lat0)[0] * 2)  # pixels per unit

    def px(s, lon, lat):
        x, y = s.p.forward(np.asarray(lon, float), np.asarray(lat, float))
        return s.w / 2 + x * s.k, s.h / 2 - y * s.k

    def grid(s):
        yy, xx = np.mgrid[0:s.h, 0:s.w] + 0.5
        return s.p.inverse((xx - s.w / 2) / s.k, (s.h / 2 - yy) / s.k)


def fuse(out, box=(-20, 50, 16, 51)):
    """5' true heights + 2' detail. SRTM grey is mapped to metres locally: slope from ETOPO5, residual added back."""
    from osgeo import gdal
    a = gdal.Open(ROOT + ETOPO).ReadAsArray().astype(float)        # row 0 = 90N, column 0 = 0E
    t = 675
    s = np.zeros((8 * t, 16 * t))
    for j in range(8):
        for i in range(16):
            s[j * t:(j + 1) * t, i * t:(i + 1) * t] = np.asarray(
                Image.open(f'{ROOT}{SRTM}/{j:06d}/{j:06d}_{i:06d}.jpg').convert('L'))
    d = 1 / 60                                                      # work on a 1' grid
    lon = np.arange(box[0], box[1], d) + d / 2
    lat = np.arange(box[3], box[2], -d) - d / 2
    LO, LA = np.meshgrid(lon, lat)
    e = nd.map_coordinates(a, [(90 - LA) * 12, (LO % 360) * 12], order=3, mode='grid-wrap')
    g = nd.map_coordinates(s, [(90 - LA) * 30 - .5, (LO + 180) * 30 - .5], order=3, mode='nearest')
    g = nd.gaussian_filter(g, .8)                                   # melts the JPEG blocks
    lo = lambda z: nd.gaussian_filter(z, 6)
    ge, gg = e - lo(e), g - lo(g)
    cov = nd.gaussian_filter(ge * gg, 18)
    var = nd.gaussian_filter(gg * gg, 18) + 2.0
    gain = np.clip(cov / var, 6, 40)                                # metres per grey level, local
    z = lo(e) + .45 * ge + 1.15 * gain * np.clip(gg, -25, 25) * (e > -60)
    np.savez_compressed(out, z=np.round(z * 5).astype(np.int16), box=np.array(box, float), d=d)   # steps of 20 cm


def gshhg(*args):
    return subprocess.run(['gmt', *args], capture_output=True, text=True, check=True, cwd=tempfile.gettempdir()).stdout


def rivers(v, levels='a'):
    """[(level, pixel polyline)] - levels 0-4 permanent rivers, 5-7 seasonal wadis, 8-10 canals (dropped: modern)."""
    lo, la = v.grid()
    box = f'-R{lo.min():.2f}/{lo.max():.2f}/{la.min():.2f}/{la.max():.2f}'
    out, cur, lev = [], [], 9
    for line in gshhg('coast', box, '-Df', '-M', '-I' + levels).splitlines() + ['>']:
        if line[:1] == '>':
            port_said = any(32.2 < a < 32.6 and 30.9 < b < 31.3 for a, b in cur)      # the canal's surroundings
            if len(cur) > 1 and lev < 8 and not port_said:
                x, y = v.px(*np.array(cur).T)
                out.append((lev, np.column_stack([x, y])))
            cur, lev = [], int(line.rsplit(None, 1)[-1]) if 'Level' in line else 9
        elif line[:1] != '#':
            cur.append([float(q) for q in line.split()[:2]])
    for lev, p in JOINS:
        out.append((lev, np.column_stack(v.px(*np.array(p).T))))
    return out


def landmask(v, ss=2):
    """Anti-aliased land mask (0..1). Lakes are left out on purpose: most lakes on a modern map are dams."""
    lo, la = v.grid()
    r = (lo.min() - .2, lo.max() + .2, la.min() - .2, la.max() + .2)
    step = max(0.0015, (r[1] - r[0]) / (v.w * ss))
    with tempfile.TemporaryDirectory() as t:
        f = t + '/m.nc'
        gshhg('grdlandmask', '-R%.4f/%.4f/%.4f/%.4f' % r, f'-I{step}', '-Df', '-N0/1/1/1/1', f'-G{f}', '-A3')
        from osgeo import gdal
        ds = gdal.Open(f)
        m = ds.ReadAsArray().astype(np.float32)
        gt = ds.GetGeoTransform()
    return nd.map_coordinates(m, [(la - gt[3]) / gt[5] - .5, (lo - gt[0]) / gt[1] - .5], order=1, mode='nearest')


def blur(a, s):
    """Gaussian; a wide one on a reduced picture, which looks the same and takes a tenth of the time."""
    f = int(s / 3)
    if f < 2:
        return nd.gaussian_filter(a, s)
    h, w = a.shape
    b = np.pad(a, ((0, -h % f), (0, -w % f)), mode='edge')
    b = b.reshape(b.shape[0] // f, f, b.shape[1] // f, f).mean((1, 3))
    b = nd.gaussian_filter(b, s / f)
    return nd.zoom(b, f, order=1, mode='nearest', grid_mode=True)[:h, :w]


def noise(shape, cell, seed):
    """Smooth value noise, about one bump per `cell` pixels."""
    r = np.random.default_rng(seed)
    n = r.standard_normal((int(shape[0] / cell) + 4, int(shape[1] / cell) + 4))
    y, x = np.mgrid[0:shape[0], 0:shape[1]] / cell + 1
    return nd.map_coordinates(n, [y, x], order=3)


def stops(z, table):
    hs = [h for h, _ in table]
    cs = np.array([rgb(c) for _, c in table])
    return np.stack([np.interp(z, hs, cs[:, i]) for i in range(3)], -1)


def render(dem, preset, out, theme='ground', scale=1, pen=0, seed=7):
    pen = pen or scale                                               # lines and grain grow with it, the picture with scale
    lon0, lat0, wd, w, h = PRESETS[preset]
    v, T = View(lon0, lat0, wd, w * scale, h * scale), THEMES[theme]
    D = np.load(dem)
    lo, la = v.grid()
    z = nd.map_coordinates(D['z'].astype(np.float32) / 5, [(D['box'][3] - la) / D['d'] - .5, (lo - D['box'][0]) / D['d'] - .5],
                           order=3, output=np.float32)
    del lo, la
    land = landmask(v).astype(np.float32)
    def painted(ps):
        t = Image.new('L', (v.w, v.h), 0)
        for p in ps:
            x, y = v.px(*np.array(p).T)
            ImageDraw.Draw(t).polygon([tuple(q) for q in zip(x, y)], fill=1)
        return np.asarray(t, np.float32)
    land = np.maximum(land * (1 - painted(LAKES.values())), painted([SUEZ]))
    kmpx = 6371 / v.k                                                # kilometres per pixel
    # -- detail below the 2' grid is invented: where the real land is rough, water cuts a drainage that runs to the real
    #    rivers and the real coast; on flat ground nothing is added
    win = max(9 / kmpx, 4)
    rel = np.sqrt(np.maximum(blur(z * z, win) - blur(z, win) ** 2, 0))
    flat = np.clip((blur(rel, win) - 16) / 60, 0, 1)            # hides the seams of the old survey sheets in the desert
    z = np.where(z > 0, z * flat + blur(z, win * 1.6) * (1 - flat), z)
    rel = np.clip(rel - 14, 0, 420)
    riv = rivers(v)
    if kmpx < 3.2:
        import terrain
        def small(a, st):
            return nd.zoom(a, (-(-v.h // st) / a.shape[0], -(-v.w // st) / a.shape[1]), order=1)
        def outs(st):
            t = Image.new('L', (-(-v.w // st), -(-v.h // st)), 0)
            for lev, p in riv:
                ImageDraw.Draw(t).line([(x / st, y / st) for x, y in p], fill=1)
            m = (np.asarray(t) > 0) | (small(land, st) < .5)
            m[0] = m[-1] = m[:, 0] = m[:, -1] = True
            return m
        st = 2 * scale if scale > 2 else 4 * scale
        u = small(blur(rel, 3 * scale) + .35 * np.clip(z - blur(z, win * 3), 0, 300), st) / 400 + .01
        q = terrain.refine(terrain.evolve(u, outs(st), 14, m=.42, creep=.5), outs(st // 2), 2, m=.42, k=.6, creep=.5)
        if scale > 2:
            q = terrain.refine(q, outs(st // 4), 1, seed=9, m=.42, k=.6, creep=.5)
        q = nd.zoom(q, (v.h / q.shape[0], v.w / q.shape[1]), order=3)
        hp = q - blur(q, win)
        sd = np.sqrt(blur(hp * hp, win * 1.5)) + 1e-3 * np.abs(q).max()
        z = z + 1.05 * rel * np.clip(hp / sd, -2.5, 2.5) * .62
    im = Image.new('L', (v.w, v.h), 255)
    dr = ImageDraw.Draw(im)
    for lev, p in riv:
        dr.line([tuple(q) for q in p], fill=0)
    dist = nd.distance_transform_edt(np.asarray(im) > 0).astype(np.float32) * kmpx
    z -= np.clip(rel, 25, 260) * .8 * np.exp(-(dist / 3.6) ** 2) * (z > 60)
    z = np.where(land > .5, np.maximum(z, 2), np.minimum(z, -4))
    # -- light: main NW, two soft fills; vertical exaggeration falls with zoom
    zs = np.where(z > 0, z, z * .35) / 1000 / kmpx * (8.5 + 1.2 * np.log2(max(kmpx, .3)))
    gy, gx = np.gradient(blur(zs, .45 * min(scale, 2.7)))
    nrm = np.sqrt(gx * gx + gy * gy + 1)
    def lit(az, alt):
        a, b = np.radians(az), np.radians(alt)
        return (-gx * np.sin(a) * np.cos(b) + gy * np.cos(a) * np.cos(b) + np.sin(b)) / nrm
    s = .68 * lit(315, 42) + .2 * lit(350, 50) + .12 * lit(250, 50)
    flat = np.sin(np.radians(44))
    dark = np.clip((flat - s) / flat, 0, 1) ** .85
    lightn = np.clip((s - flat) / (1 - flat), 0, 1)
    col = stops(np.where(z > 0, blur(z, 1.2 * scale), z), T['land'])
    big = np.clip((z - blur(z, 25 / kmpx)) / 900, -.5, .5)[..., None]   # ridges a touch lighter
    col = col * (1 + .16 * big)
    col = col * (1 - T.get('dark', .74) * dark[..., None]) + rgb(T['shade']) * T.get('dark', .74) * dark[..., None]
    col = col + (rgb(T['light']) - col) * (.5 * lightn[..., None] ** 1.1)
    # -- sea: colour by depth, water-lining by distance from the shore (seven thinning lines)
    sd = nd.distance_transform_edt(land < .5).astype(np.float32) / pen
    depth = np.clip(-blur(z, 13 * scale) / 3200, 0, 1) ** .55
    sea = stops(depth, list(zip((0, .35, .7, 1), T['sea'])))
    sea += (s - flat)[..., None] * 26
    pos = np.array([4, 9, 15, 22, 30, 39, 49.])
    for i, q in enumerate(pos):
        ln = np.clip(1 - np.abs(sd - q) / .75, 0, 1) * (.34 - .042 * i)
        sea = sea + (rgb(T['light']) - sea) * ln[..., None] * .55
    m = land[..., None]
    img = sea * (1 - m) + col * m
    edge = np.clip(1 - np.abs(blur(land, .5 * pen) - .5) * 2.1, 0, 1)[..., None]
    img = img + (rgb(T['coast']) - img) * edge * .85
    # -- salt lakes: a pale flat with rows of stitches
    ck = Image.new('L', (v.w, v.h), 0)
    for p in CHOTTS.values():
        x, y = v.px(*np.array(p).T)
        ImageDraw.Draw(ck).polygon([tuple(q) for q in zip(x, y)], fill=255)
    ck = blur(np.asarray(ck, np.float32) / 255, 1.2 * pen)
    yy, xx = np.mgrid[0:v.h, 0:v.w].astype(np.float32) / pen
    row = np.floor(yy / 5)
    st = ((yy % 5) < 1.4) * (((xx + (row % 2) * 5) % 10) < 6)
    img = img + (rgb(T['salt']) - img) * ck[..., None] * .62
    img = img + (rgb(T['river']) - img) * (ck * st * .75)[..., None]
    # -- paper/wool grain
    g = (noise(z.shape, 1.1 * pen, 31) * 1.6 + noise(z.shape, 7 * pen, 32) * 1.4) * (.35 + .65 * land)
    img = np.clip(img + g[..., None], 0, 255).astype(np.uint8)
    big = Image.fromarray(img)
    # rivers drawn 3x and reduced, so that they are clean
    q = 3
    rl = Image.new('L', (v.w * q, v.h * q), 0)
    dr = ImageDraw.Draw(rl)
    wid = {0: 2.4, 1: 2.2, 2: 2.0, 3: 1.5, 4: 1.1}
    for lev, p in riv:
        wpx = wid.get(lev, 0 if preset in ('empire',) else .7) * (1.25 if kmpx < .8 else 1) * pen * q * .8
        if wpx >= 1:
            dr.line([tuple(c * q) for c in p], fill=230 if lev < 5 else 120, width=int(round(wpx)), joint='curve')
    rl = np.asarray(rl.resize((v.w, v.h), Image.LANCZOS), float)[..., None] / 255 * m
    a = np.asarray(big, float)
    Image.fromarray((a + (rgb(T['river']) - a) * rl * .9).astype(np.uint8)).save(out, **(dict(quality=85, subsampling=0, optimize=True) if out.endswith('.jpg') else {}))


def numbers(preset):
    lon0, lat0, wd, w, h = PRESETS[preset]
    v = View(lon0, lat0, wd, w, h)
    print(f'centre = [{lat0}, {lon0}]\nparallels = [{v.p.p[0]}, {v.p.p[1]}]\nwidth_km = {6371 * w / v.k:.3f}    # R = 6371 km')
    print(f'n = {v.p.n:.9f}  f = {v.p.f:.9f}  r0 = {v.p.r0:.9f}  k = {v.k:.6f} pixels a radius at {w} x {h}')


if __name__ == '__main__':
    a = sys.argv[1:]
    opt = lambda n, d: a[a.index(n) + 1] if n in a else d
    if a[:1] == ['dem']:
        fuse(a[1])
    elif a[:1] == ['map']:
        render(a[1], a[2], a[3], opt('--theme', 'ground'), int(opt('--scale', 1)), float(opt('--pen', 0)))
    elif a[:1] == ['numbers']:
        numbers(a[1])
    else:
        sys.exit(__doc__)
