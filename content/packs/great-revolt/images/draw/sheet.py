"""sheet.py - writes a picture small: whole numbers, neighbours of one colour in one path, woven grids as dashes. show(list) prints the SVG."""
import re
from amz import page

NUM = re.compile(r'-?\d+(?:\.\d+)?')


def steps(ps):
    """Relative path data of one closed or open run of points."""
    q = [(round(x), round(y)) for x, y in ps]
    q = [p for i, p in enumerate(q) if not i or p != q[i - 1]]
    d, (cx, cy) = f'M{q[0][0]} {q[0][1]}', q[0]
    body = ''
    for x, y in q[1:]:
        body += f'{x - cx} {y - cy} '
        cx, cy = x, y
    return d + ('l' + body.strip().replace(' -', '-') if body else '')


def points(s):
    v = [float(x) for x in NUM.findall(s)]
    return list(zip(v[::2], v[1::2]))


def turned(ps):
    """All the same way round, so that shapes of one path that overlap leave no hole."""
    a = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ps, ps[1:] + ps[:1]))
    return ps[::-1] if a < 0 else ps


def merged(m):
    out, last = [], None
    for p, c in re.findall(r'<polygon points="([^"]*)" fill="([^"]*)" />', m[0]):
        d = steps(turned(points(p))) + 'z'
        if c == last:
            out[-1] += d
        else:
            out.append(f'<path fill="{c}" d="{d}')
            last = c
    return '"/>'.join(out) + '"/>'


def dashes(m):
    runs = re.findall(r'M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z', m[1])
    hs = {r[3] for r in runs}
    if len(hs) != 1 or ''.join(f'M{a} {b}h{w}v{h}h-{w}z' for a, b, w, h in runs) != m[1]:
        return m[0]
    h = float(hs.pop())
    d, x, y = '', None, None
    for a, b, w, _ in runs:
        a, b, w = float(a), float(b) + h / 2, float(w)
        f = lambda v: f'{v:g}'
        d += (f'M{f(a)} {f(b)}' if x is None else 'm' + f'{f(a - x)} {f(b - y)}'.replace(' -', '-')) + f'h{f(w)}'
        x, y = a + w, b
    return f'<path d="{d}" fill="none" stroke="{m[2]}" stroke-width="{h:g}" shape-rendering="crispEdges"/>'


def show(o, w=1600, h=1200):
    s = page(w, h, o)
    s = re.sub(r'<path d="([^"]*)" fill="([^"]*)" shape-rendering="crispEdges"/>', dashes, s)
    s = re.sub(r'(?:<polygon points="[^"]*" fill="[^"]*" />\s*)+', lambda m: merged(m) + '\n', s)
    s = re.sub(r'<polyline points="([^"]*)"', lambda m: f'<path d="{steps(points(m[1]))}"', s)
    s = re.sub(r'(<path d="M[^"]*C[^"]*")', lambda m: re.sub(r'(\d)\.\d+', r'\1', m[1]), s)
    print(s, end='')
