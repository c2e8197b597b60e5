"""band.py - the two woven bands of a scene, above and below. bands(...) -> list of SVG pieces; the lower band may carry a name."""
from amz import *

W, H, C, B = 1600, 1200, 4, 100
NB, COLS = B // C, W // C


def fill(gr, kind):
    """Beads of the inner 17 rows: r = ground, a, b, c = yarns, w = wool, k = kohl."""
    if kind == 'water':
        paste(gr, zigzag(COLS, 17, 20, 'kkwwaabbcckk'), 0, 4)
    elif kind == 'lozenges':
        for x in range(-40, COLS, 40):
            paste(gr, lozenge(8, 'kkwakb'), x + 13, 5) if x >= 0 else None
            for f in (1, -1):
                t = ['....w....', '...www...', '..wwkww..', '.wwkkkww.'][::f]
                for j, row in enumerate(t):
                    for i, ch in enumerate(row):
                        if ch != '.' and 0 <= x + 36 + i < COLS:
                            gr[(4 if f < 0 else NB - 8) + j][x + 36 + i] = ch
            for j, row in enumerate(['..b..', '.bkb.', 'bkckb', '.bkb.', '..b..']):
                for i, ch in enumerate(row):
                    if ch != '.' and 0 <= x + 38 + i < COLS:
                        gr[10 + j][x + 38 + i] = ch
    else:
        for y in range(4, NB - 4):
            for x in range(COLS):
                u, m = x % 20, abs(y - 12)
                if kind == 'reeds':
                    d = (x + (NB - 5 - y)) % 10
                    gr[y][x] = 'k' if d in (0, 4) else 'b' if d in (1, 2) and y < 9 else 'a' if d in (1, 2, 3) else 'r'
                elif kind == 'points':                   # lance heads, upright and hanging by turns
                    d = (y - 4) - abs(u - 10) * 2 + 3 if True else 0
                    gr[y][x] = 'r' if d < 0 else 'k' if d < 3 else 'w' if d < 6 else 'a' if d < 11 else 'b'
                elif kind == 'chevrons':
                    gr[y][x] = 'kwwaakrrrr'[(x + m) % 10] if m < 9 else 'r'
                elif kind == 'steps':
                    d = abs(x % 32 - 16) // 2 - abs(y - 12) // 2 * 1
                    gr[y][x] = 'kwabrk'[(d + 8) % 6]
                elif kind == 'net':
                    d = abs(x % 18 - 9) + m
                    gr[y][x] = 'b' if d < 2 else 'k' if d < 4 else 'a' if d < 7 else 'k' if d < 9 else 'w' if d == 9 else 'r'
                elif kind == 'crosses':
                    i, j = abs(x % 24 - 12), m
                    gr[y][x] = 'k' if (i == 5 and j < 3) or (j == 5 and i < 3) or (i in (2, 3) and j in (2, 3)) else 'a' if (i < 3 and j < 5) or (j < 3 and i < 5) else 'w' if i + j in (12, 13) else 'k' if i + j in (14,) else 'r'
                elif kind == 'combs':
                    v = x % 40
                    gr[y][x] = 'k' if y in (11, 12) else ('a' if v < 20 else 'b') if (y < 11) == (v < 20) and v % 4 < 2 else 'w' if y in (10, 13) else 'r'
                elif kind == 'teeth':
                    d = (abs(u - 10) + (y - 4)) if y < 12 else (10 - abs(u - 10) + (20 - y))
                    gr[y][x] = 'a' if d < 8 else 'k' if d < 10 else 'w' if d < 12 else 'b'


def bands(main, low, a, b, c=None, top='lozenges', bottom='water', name=None, k='#1d1a1f', light=None, yarn=None):
    """main, low = grounds of the upper and lower band; a, b, c = yarns; name = Tifinagh word woven into the lower one."""
    w = light or P['wool']
    out = []
    for ground, kind, y0 in ((main, top, 0), (low, bottom, H - B)):
        gr = blank(COLS, NB, 'r')
        fill(gr, kind)
        for y in (0, 3, NB - 4, NB - 1):
            gr[y] = list('k' * COLS)
        for y in (1, 2, NB - 3, NB - 2):
            gr[y] = [('w' if x % 8 < 4 else 'k') for x in range(COLS)]
        if name and y0:
            n_ = sum(len(WOVEN[ch].split('|')[0]) if ch != ' ' else 4 for ch in name) + 3 * (len(name) - 1)
            half = n_ // 2 + 7
            for y in range(4, NB - 4):
                for x in range(COLS // 2 - half, COLS // 2 + half):
                    e = min(x - (COLS // 2 - half), COLS // 2 + half - 1 - x)
                    cut = max(0, abs(y - 12) - 5)
                    gr[y][x] = 'r' if e >= 4 + cut else 'w' if e >= 2 + cut else 'k' if e >= cut else gr[y][x]
        out.append(grid_svg(gr, {'r': ground, 'a': a, 'b': b, 'c': c or b, 'w': w, 'k': k}, C, y0=y0))
        if name and y0:
            out.append(woven(name, yarn or P['straw'], C, W // 2, y0 + 28))
    return out
