"""Woven bands, one per section of the exhibition: people, battles, places, culture. bands.py NAME LENGTH [v] > svg (height 96)."""
import sys
from amz import *

C, N = 4, 24
KEY = {'r': P['madder'], 'd': '#6f1b24', 'w': P['wool'], 's': P['saffron'], 'k': '#191519', 'b': P['indigo'], 'c': P['cobalt'], 'g': P['leaf'],
       'i': P['indigo2'], 'm': P['mist'], 'h': P['henna'], 'o': P['coral'], 'n': P['night']}


def guard(gr, ch='w'):
    w = len(gr[0])
    for y in (0, 3, N - 4, N - 1):
        gr[y] = list('k' * w)
    for y in (1, 2, N - 3, N - 2):
        gr[y] = [(ch if x % 8 < 4 else 'k') for x in range(w)]
    return gr


def tri(k, c):
    return ['.' * (k - i) + c * (2 * i + 1) + '.' * (k - i) for i in range(k + 1)]


def band(name, cols):
    if name == 'people':                                 # lozenges: the eye, the person
        gr = blank(cols, N, 'd')
        for x in range(-24, cols + 24, 24):
            paste(gr, lozenge(8, 'kkwsrrkb'), x + 4 - 4, 4)
            for k, c in ((4, 'k'), (3, 'w'), (1, 'o')):
                paste(gr, tri(k, c), x + 19 - k, N - 5 - k)
                paste(gr, tri(k, c)[::-1], x + 19 - k, 4)
    elif name == 'battles':                              # lances: rows of points meeting
        gr = blank(cols, N, 'h')
        for x in range(-16, cols + 16, 16):
            for k, c in ((8, 'k'), (6, 's'), (4, 'd'), (2, 'w')):
                paste(gr, tri(k, c), x - k, N - 5 - k)
                paste(gr, tri(k, c)[::-1], x + 8 - k, 4)
    elif name == 'places':                               # water and ridges
        gr = blank(cols, N, 'b')
        paste(gr, zigzag(cols, 16, 20, 'kwwmmcciik'), 0, 4)
    else:                                                # culture: combs and checks
        gr = blank(cols, N, 'g')
        for x in range(-20, cols + 20, 20):
            paste(gr, ['kkkkkkkkk', 'kwwwwwwwk', 'kwkwkwkwk', 'kwkwkwkwk', 'kskskskwk'.replace('w', 's'), 'k.k.k.k.k'], x - 4, 4)
            paste(gr, ['kkkkkkkkk', 'kwwwwwwwk', 'kwkwkwkwk', 'kwkwkwkwk', 'kskskskwk'.replace('w', 's'), 'k.k.k.k.k'][::-1], x + 6, N - 10)
            paste(gr, ['..k..', '.kok.', 'kowok', '.kok.', '..k..'], x + 8, 5)
            paste(gr, ['..k..', '.kok.', 'kowok', '.kok.', '..k..'], x - 2, N - 10)
    return guard(gr)


if __name__ == '__main__':
    name, L = sys.argv[1], int(sys.argv[2])
    gr = band(name, L // C)
    if 'v' in sys.argv:
        gr = turn(gr)
    print(page(len(gr[0]) * C, len(gr) * C, [grid_svg(gr, KEY, C)]))
