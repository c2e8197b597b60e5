#!/usr/bin/env python3
"""draw_icons.py - the kiosk's own icon set: 48-unit grid, straight cuts, 45-degree corners, one lozenge each.

    draw_icons.py              writes NAME.svg for every icon and icons.toml beside this script; same input, same bytes

Stroke 3.5, mitred, no round ends. MIRROR lists the icons that flip in right-to-left layouts. The kiosk draws from
icons.toml; the SVG files are for people and for documents. Python 3, no packages.
"""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
STROKE = 3.5

S = {  # name: (stroked path data, filled path data)
    'home': ('M6 26L24 8L42 26M11 22V41H37V22', 'M24 24L30 32L24 40L18 32Z'),
    'back': ('M28 8L12 24L28 40', 'M36 18L42 24L36 30L30 24Z'),
    'next': ('M20 8L36 24L20 40', 'M12 18L18 24L12 30L6 24Z'),
    'skip-back': ('M21 8L5 24L21 40M34 8L18 24L34 40', 'M39 18L45 24L39 30L33 24Z'),
    'skip-next': ('M27 8L43 24L27 40M14 8L30 24L14 40', 'M9 18L15 24L9 30L3 24Z'),
    'up': ('M8 28L24 12L40 28', 'M24 30L30 36L24 42L18 36Z'),
    'down': ('M8 20L24 36L40 20', 'M24 6L30 12L24 18L18 12Z'),
    'whole': ('M6 16V6H16M32 6H42V16M42 32V42H32M16 42H6V32', 'M24 15L33 24L24 33L15 24Z'),
    'close': ('M10 10L38 38M38 10L10 38', 'M24 18L30 24L24 30L18 24Z'),
    'menu': ('M6 12H42M6 36H42', 'M24 18L30 24L24 30L18 24ZM10 20L14 24L10 28L6 24ZM38 20L42 24L38 28L34 24Z'),
    'map': ('M6 12L18 7L30 12L42 7V36L30 41L18 36L6 41ZM18 7V36M30 12V41', 'M24 16L29 23L24 32L19 23Z'),
    'place': ('M24 43L9 20L24 5L39 20Z', 'M24 13L31 20L24 27L17 20Z'),
    'timeline': ('M4 24H12M20 24H28M36 24H44M16 8V14M32 34V40', 'M16 18L22 24L16 30L10 24ZM32 18L38 24L32 30L26 24Z'),
    'cards': ('M6 14H28V42H6ZM14 14V6H42V34H28', 'M17 21L22 28L17 35L12 28Z'),
    'person': ('M6 43V36L16 27H32L42 36V43Z', 'M24 3L33 12L24 21L15 12ZM24 31L28 35L24 39L20 35Z'),
    'fibula': ('M24 4V14M24 14L44 42H4ZM17 24H31M11 33H37', 'M24 1L27 6L24 11L21 6ZM24 35L28 38L24 41L20 38Z'),
    'battle': ('M8 42L36 10M40 42L12 10', 'M42 3L40 13L33 8ZM6 3L8 13L15 8ZM24 19L28 24L24 29L20 24Z'),
    'army': ('M8 8H40V40H8Z', 'M24 14L29 24L24 34L19 24Z'),
    'rebels': ('M24 4L42 16V32L24 44L6 32V16Z', 'M24 14L31 24L24 34L17 24Z'),
    'horse': ('M8 42V32L14 26L10 18L20 8L24 4L26 10L40 22L38 28L28 26L24 32V42M14 42V36', 'M27 15L30 18L27 21L24 18Z'),
    'ship': ('M4 32H44L38 42H10ZM24 32V6M24 8L40 28H24', 'M16 16L21 22L16 28L11 22Z'),
    'fort': ('M6 42V14H13V20H20V14H28V20H35V14H42V42Z', 'M24 26L30 34V42H18V34Z'),
    'jar': ('M17 6H31M19 6V14L10 25L14 38L20 43H28L34 38L38 25L29 14V6M11 24L18 30L24 24L30 30L37 24', 'M24 31L28 36L24 41L20 36Z'),
    'mountain': ('M4 41L18 15L26 28L31 20L44 41ZM11 30L18 35L25 30', 'M34 3L39 8L34 13L29 8Z'),
    'river': ('M4 14L12 8L20 14L28 8L36 14L44 8M4 40L12 34L20 40L28 34L36 40L44 34', 'M24 19L29 24L24 29L19 24ZM10 21L13 24L10 27L7 24ZM38 21L41 24L38 27L35 24Z'),
    'source': ('M24 12L6 7V37L24 42L42 37V7L24 12V42M12 17L18 19M12 25L18 27M30 19L36 17', 'M33 24L37 28L33 33L29 28Z'),
    'language': ('M24 4V44M9 5V14L16 21H32L39 14V5M9 43V34L16 27H32L39 34V43', ''),
    'sound': ('M6 18H14L24 8V40L14 30H6ZM38 10L44 24L38 38', 'M32 18L36 24L32 30L28 24Z'),
    'mute': ('M6 18H14L24 8V40L14 30H6ZM31 18L43 30M43 18L31 30', ''),
    'play': ('M12 5L42 24L12 43Z', 'M22 17L29 24L22 31Z'),
    'pause': ('M14 6V42M34 6V42', 'M24 18L29 24L24 30L19 24Z'),
    'replay': ('M10 16L24 6L42 20V30L24 42L8 30M10 4V17H23', 'M24 18L30 24L24 30L18 24Z'),
    'zoom-in': ('M20 5L35 20L20 35L5 20ZM29 29L43 43M20 13V27M13 20H27', ''),
    'zoom-out': ('M20 5L35 20L20 35L5 20ZM29 29L43 43M13 20H27', ''),
    'search': ('M20 5L35 20L20 35L5 20ZM29 29L43 43', 'M20 14L26 20L20 26L14 20Z'),
    'filter': ('M15 4L24 13L15 22L6 13ZM33 4L42 13L33 22L24 13ZM15 26L24 35L15 44L6 35Z', 'M33 26L42 35L33 44L24 35Z'),
    'info': ('M24 3L45 24L24 45L3 24ZM24 22V35', 'M24 11L28 15L24 19L20 15Z'),
    'text-size': ('M4 40L15 10L26 40M8 31H22M28 40L36 20L44 40M31 34H41', ''),
    'contrast': ('M24 3L45 24L24 45L3 24Z', 'M24 3L45 24L24 45Z'),
    'lock': ('M8 22H40V38L34 44H14L8 38ZM15 22V12L21 6H27L33 12V22', 'M24 27L29 33L24 39L19 33Z'),
    'keyboard': ('M4 11H44V37H4ZM15 29H33', 'M11 18L14 21L11 24L8 21ZM20 18L23 21L20 24L17 21ZM28 18L31 21L28 24L25 21ZM37 18L40 21L37 24L34 21Z'),
    'erase': ('M17 9H44V39H17L3 24ZM23 17L37 31M37 17L23 31', ''),
    'touch': ('M5 15V5H15M33 5H43V15M43 33V43H33M15 43H5V33', 'M24 14L34 24L24 34L14 24Z'),
    'quit': ('M16 9L6 19V33L15 42H33L42 33V19L32 9M24 4V22', 'M24 26L29 32L24 38L19 32Z'),
}
MIRROR = ['back', 'next', 'skip-back', 'skip-next', 'play', 'replay', 'sound', 'mute', 'timeline', 'cards']


def svg(name):
    stroked, filled = S[name]
    body = f'<path d="{stroked}" fill="none" stroke="currentColor" stroke-width="{STROKE}" stroke-linejoin="miter" stroke-miterlimit="6"/>'
    if filled:
        body += f'<path d="{filled}" fill="currentColor"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">{body}</svg>\n'


def lines(d, repeat_first):
    """Path data (M L H V Z, absolute, nothing else) as lists of points; a closed line repeats its first point if asked to."""
    tokens = re.findall(r'[A-Za-z]|-?\d+(?:\.\d+)?', d)
    out, i, x, y = [], 0, 0, 0
    while i < len(tokens):
        op = tokens[i]
        if op == 'Z':
            if repeat_first:
                out[-1].append(out[-1][0])
            i += 1
            continue
        if op in 'ML':
            x, y, step = tokens[i + 1], tokens[i + 2], 3
        elif op == 'H':
            x, step = tokens[i + 1], 2
        elif op == 'V':
            y, step = tokens[i + 1], 2
        else:
            raise ValueError(f'{op!r} in {d!r}: only M L H V Z with absolute numbers are understood')
        if op == 'M':
            out.append([])
        out[-1].append((x, y))
        i += step
    return out


def table(shapes):
    return '[' + ', '.join('[' + ', '.join(f'[{x}, {y}]' for x, y in ps) + ']' for ps in shapes) + ']'


def toml():
    out = ['# Made by draw_icons.py; change the paths there, not here.',
           '# Points on a grid of 48 x 48 units, y downwards. stroke: polylines (a closed one repeats its first point), mitred, butt ends,',
           '# stroke_width units wide. fill: polygons, closed by themselves. mirror: the icon flips left to right in right-to-left layouts.',
           'grid = 48', f'stroke_width = {STROKE}', 'miter_limit = 6']
    for name, (stroked, filled) in S.items():
        out += ['', '[[icon]]', f'name = "{name}"', f'mirror = {"true" if name in MIRROR else "false"}',
                f'stroke = {table(lines(stroked, True))}', f'fill = {table(lines(filled, False))}']
    return '\n'.join(out) + '\n'


if __name__ == '__main__':
    for name in S:
        with open(os.path.join(HERE, name + '.svg'), 'w') as f:
            f.write(svg(name))
    with open(os.path.join(HERE, 'icons.toml'), 'w') as f:
        f.write(toml())
