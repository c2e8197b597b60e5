#!/usr/bin/env python3
"""Draws every picture of this pack, in flat shapes: python3 draw.py (writes the .svg files beside itself)."""
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
INK, NIGHT, DEEP, SEA, SHALLOW, FOAM = "#14272b", "#0b1f24", "#12404c", "#1d6673", "#4fa3a0", "#cfe6dc"
SAND, BONE, SUN, CORAL, RUST = "#e9d6a7", "#fbf6e6", "#f2b55a", "#d95f43", "#8f3f2a"
LEAF, PALM, EARTH, GOLD, WOOD, DARKWOOD = "#3f7a4b", "#2b5a3c", "#7a5a36", "#d9a13b", "#9a6a3f", "#6d4527"
DUSK, ROSE, STONE, IRON = "#2c3f63", "#d98c7a", "#7c7f7a", "#c2ccca"


def poly(points, fill, stroke=INK, width=8):
    line = f' stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round"' if width else ""
    return f'<polygon points="{" ".join(f"{x:g},{y:g}" for x, y in points)}" fill="{fill}"{line}/>'


def path(d, fill="none", stroke=INK, width=8):
    line = f' stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"' if width else ""
    return f'<path d="{d}" fill="{fill}"{line}/>'


def rect(x, y, w, h, fill, width=0):
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" fill="{fill}"' + (
        f' stroke="{INK}" stroke-width="{width}"/>' if width else "/>")


def disc(x, y, r, fill, width=0, stroke=INK):
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"' + (
        f' stroke="{stroke}" stroke-width="{width}"/>' if width else "/>")


def group(items, x=0, y=0, scale=1.0, flip=False):
    return f'<g transform="translate({x:g},{y:g}) scale({-scale if flip else scale:g},{scale:g})">' + "".join(items) + "</g>"


def bands(colours, top, bottom, width=1600):
    """A sky or a sea in flat steps with a low wave between two of them."""
    out, height = [], (bottom - top) / len(colours)
    for i, colour in enumerate(colours):
        y = top + i * height
        if i == 0:
            out.append(rect(0, y, width, bottom - y, colour))
            continue
        d = f"M0,{y:g}"
        for k in range(8):
            d += f" q{width / 16:g},{-14 if (k + i) % 2 else 14} {width / 8:g},0"
        out.append(path(d + f" V{bottom} H0 Z", colour, width=0))
    return out


def waves(y, count=9, width=1600, colour=FOAM):
    step = width / count
    return [path(f"M{i * step + step * .2 + (y % 3) * 22:g},{y} q{step * .15:g},-26 {step * .3:g},0 q{step * .15:g},26 {step * .3:g},0",
                 stroke=colour, width=9) for i in range(count)]


def palm(x, y, s=1.0, lean=40):
    out = [path(f"M{-16},0 Q{lean * .2},{-150} {lean},{-300} L{lean + 18},{-300} Q{lean * .4 + 26},{-150} 20,0 Z", DARKWOOD, width=6)]
    for angle in (-170, -140, -105, -70, -35, -8):
        a = math.radians(angle)
        tx, ty = lean + 8 + 170 * math.cos(a), -300 + 120 * math.sin(a) + 60
        mx, my = lean + 8 + 100 * math.cos(a), -300 + 110 * math.sin(a) - 20
        out.append(path(f"M{lean + 8},-300 Q{mx:g},{my - 26:g} {tx:g},{ty:g} Q{mx:g},{my + 36:g} {lean + 8},-290 Z", PALM, width=6))
    return group(out, x, y, s)


def nao(x, y, s=1.0, flip=False, sails=True):
    """A ship of three masts, seen from the side, its waterline at y."""
    o = []
    for mx, top in ((-190, -430), (10, -560), (210, -470)):
        o.append(rect(mx - 9, top, 18, -top - 80, DARKWOOD, 5))
    if sails:
        o += [path("M-120,-500 H140 Q185,-360 150,-230 H-130 Q-85,-360 -120,-500 Z", BONE),
              path("M-110,-470 H148 Q152,-450 154,-430 H-104 Z", CORAL, width=0),
              path("M-72,-600 H92 Q112,-560 100,-520 H-80 Q-62,-560 -72,-600 Z", BONE),
              path("M130,-430 H292 Q322,-330 300,-220 H124 Q152,-330 130,-430 Z", BONE),
              path("M-280,-250 L-150,-470 Q-140,-330 -200,-200 Z", BONE)]
    o += [path("M-330,-215 L-200,-205 L-190,-130 L170,-130 L190,-190 L330,-200 L290,-110 Q262,20 170,40 H-200 Q-292,20 -310,-110 Z", WOOD),
          path("M-302,-112 Q-120,-64 170,-72 L292,-112 Q288,-90 280,-70 L170,-34 Q-120,-26 -296,-76 Z", GOLD, width=5),
          poly([(-340, -222), (-196, -212), (-196, -190), (-336, -198)], RUST, width=6),
          poly([(182, -196), (342, -208), (338, -186), (186, -176)], RUST, width=6)]
    for px in (-210, -120, -30, 60, 150):
        o.append(rect(px, -20, 30, 26, INK))
    o.append(poly([(10, -560), (10, -640), (96, -622), (10, -596)], CORAL, width=5))
    return group(o, x, y, s, flip)


def outrigger(x, y, s=1.0, sail=True, flip=False):
    o = []
    if sail:
        o += [path("M-20,-30 L20,-470 L36,-470 L10,-30 Z", DARKWOOD, width=5),
              path("M28,-470 L-250,-60 Q-60,-100 210,-96 Q80,-250 28,-470 Z", SAND),
              path("M-60,-330 L115,-265 M-160,-190 L170,-160", stroke=RUST, width=10)]
    o += [path("M-330,-70 Q-250,-20 0,-26 Q250,-20 330,-70 Q270,40 120,44 H-120 Q-270,40 -330,-70 Z", WOOD),
          path("M-300,-44 Q-160,6 0,4 Q160,6 300,-44", stroke=GOLD, width=9),
          path("M-150,20 Q-130,70 -170,92 M150,20 Q130,70 170,92", stroke=DARKWOOD, width=14),
          path("M-260,92 Q0,126 260,92 Q240,120 200,124 H-200 Q-240,120 -260,92 Z", DARKWOOD, width=6)]
    return group(o, x, y, s, flip)


def cross_of_stars(x, y, s=1.0):
    def star(px, py, r):
        return poly([(px + (r if k % 2 == 0 else r * .38) * math.sin(k * math.pi / 4),
                      py - (r if k % 2 == 0 else r * .38) * math.cos(k * math.pi / 4)) for k in range(8)], BONE, width=0)
    return group([star(0, -130, 40), star(0, 140, 46), star(-96, 0, 36), star(92, -16, 38), star(46, 58, 20)], x, y, s)


def magallanes():
    o = bands([NIGHT, "#122b3d", "#1c3c52", "#2f5668", "#6f8f8c"], 0, 760)
    o += [cross_of_stars(800, 220)]
    o += bands([SEA, DEEP, NIGHT], 740, 1200)
    o += [poly([(0, 240), (150, 180), (260, 330), (380, 300), (470, 520), (560, 600), (600, 800), (520, 960), (330, 1030), (0, 1080)], "#39444a"),
          poly([(0, 240), (150, 180), (230, 290), (150, 330), (90, 300), (0, 380)], BONE, width=0),
          poly([(1600, 200), (1430, 150), (1330, 310), (1230, 330), (1140, 520), (1050, 610), (1000, 800), (1090, 960), (1280, 1030), (1600, 1090)], "#2f3a40"),
          poly([(1600, 200), (1430, 150), (1350, 280), (1440, 330), (1500, 290), (1600, 370)], BONE, width=0)]
    o += waves(1000, 6) + [nao(800, 860, .62)] + waves(1120, 8)
    return o


def elcano():
    o = bands([DUSK, "#3d5274", "#6d7890", ROSE, SUN], 0, 1200)
    o += [disc(800, 560, 430, SEA, 12)]
    for r in (150, 300):
        o.append(f'<ellipse cx="800" cy="560" rx="{r}" ry="430" fill="none" stroke="{FOAM}" stroke-width="9"/>')
    for y, w in ((-250, 350), (-125, 411), (0, 430), (125, 411), (250, 350)):
        o.append(path(f"M{800 - w},{560 + y} H{800 + w}", stroke=FOAM, width=9))
    o += [path("M800,130 V990", stroke=FOAM, width=9),
          path("M640,300 L760,270 L800,380 L740,470 L790,600 L740,790 L690,800 L660,600 L600,480 Z", LEAF),
          path("M1010,330 L1120,300 L1190,420 L1100,500 L1040,470 Z", LEAF),
          path("M1080,640 L1180,620 L1170,710 L1090,730 Z", LEAF),
          path("M330,700 C430,980 1170,980 1270,640", stroke=GOLD, width=26),
          poly([(1226, 640), (1310, 600), (1302, 700)], GOLD)]
    o += [nao(470, 870, .34)] + [rect(0, 1060, 1600, 140, DEEP)] + waves(1100, 8) + waves(1160, 9)
    return o


def pigafetta():
    o = bands(["#3a2c24", "#4a382b", "#5b4633"], 0, 1200)
    o += [poly([(0, 900), (1600, 820), (1600, 1200), (0, 1200)], DARKWOOD),
          path("M240,360 Q520,280 800,380 Q1080,280 1360,360 V960 Q1080,890 800,990 Q520,890 240,960 Z", BONE, width=12),
          path("M800,380 V990", width=10)]
    for i in range(5):
        y = 460 + i * 88
        o.append(path(f"M310,{y + 8} Q520,{y - 50} 730,{y + 24}", stroke="#8a7c62", width=10))
    # The days at sea, in rows of seven; one is missing.
    for row in range(4):
        for day in range(7):
            x, y = 880 + day * 62, 470 + row * 112 - abs(day - 3) * 3
            if (row, day) == (3, 3):
                o.append(rect(x - 13, y - 34, 32, 72, "none", 0) + f'<rect x="{x - 14}" y="{y - 36}" width="34" height="76" fill="none" stroke="{CORAL}" stroke-width="9" stroke-dasharray="16 12"/>')
            else:
                o.append(rect(x - 9, y - 34, 22, 72, DUSK))
    o += [path("M1180,900 Q1330,560 1530,210 Q1560,420 1420,640 Q1330,780 1192,910 Z", IRON),
          path("M1180,900 Q1370,600 1530,210", stroke=INK, width=9),
          path("M120,1010 Q110,900 190,880 V830 H300 V880 Q380,900 370,1010 Q360,1100 245,1100 Q130,1100 120,1010 Z", DUSK),
          f'<ellipse cx="245" cy="832" rx="56" ry="20" fill="{INK}"/>']
    return o


def enrique():
    o = bands(["#f0c48d", "#eeb27c", "#e29a70", "#c67a66"], 0, 720)
    o += [disc(800, 640, 130, BONE)] + bands([SHALLOW, SEA, DEEP], 700, 1200)
    o += [nao(250, 800, .95), path("M1130,800 Q1330,690 1600,700 V1200 H1210 Q1100,960 1130,800 Z", SAND), palm(1330, 800, 1.1, -50), palm(1480, 860, 1.25, 60)]
    o += [outrigger(830, 980, .62, sail=False)]
    o += waves(1110, 8)
    return o


def lapulapu():
    o = bands(["#f4d79a", "#f0bd7a", "#e39a68", "#c9735a"], 0, 800)
    o += bands([SHALLOW, SEA, DEEP], 800, 1200)
    for x, s in ((160, 1.0), (1430, 1.1), (1250, .8), (330, .75)):
        o.append(palm(x, 850, s, 30 if x < 800 else -30))
    o += [path("M0,830 Q200,790 470,850 Q300,900 0,910 Z", SAND), path("M1600,820 Q1380,790 1120,850 Q1320,900 1600,910 Z", SAND)]
    shield = "M-130,-370 Q0,-430 130,-370 L104,0 L130,370 Q0,430 -130,370 L-104,0 Z"
    o += [group([path(shield, RUST, width=12), path("M-86,-310 Q0,-350 86,-310 L66,-20 H-66 Z", CORAL, width=7), path("M-86,310 Q0,350 86,310 L66,20 H-66 Z", CORAL, width=7),
                 disc(0, 0, 66, GOLD, 9), disc(0, 0, 28, INK)], 700, 640)]
    # A long sword, broader towards its point, with a forked hilt.
    o += ['<g transform="translate(940,640) rotate(14)">' + path("M-24,220 L-56,-380 L30,-470 L66,-370 L26,220 Z", IRON, width=10) + path("M4,210 L10,-420", stroke=STONE, width=9)
          + rect(-64, 214, 128, 34, GOLD, 8) + path("M-26,248 L-30,390 L-96,450 L-22,436 L0,400 L30,452 L96,430 L30,386 L28,248 Z", DARKWOOD) + "</g>"]
    o += waves(1010, 7) + waves(1120, 8)
    return o


def humabon():
    o = bands(["#40243a", "#5a2f40", "#7a3f44", "#9c5646"], 0, 1200)
    o += [rect(0, 1010, 1600, 190, DARKWOOD), path("M0,1010 H1600", width=12)]
    o += [rect(300, 170, 1000, 46, WOOD, 9), rect(320, 170, 46, 860, WOOD, 9), rect(1234, 170, 46, 860, WOOD, 9),
          path("M620,216 V330 M980,216 V330", stroke=SAND, width=16)]
    for r, colour in ((360, GOLD), (300, "#e8b94f"), (240, GOLD), (120, "#f3cf73")):
        o.append(disc(800, 620, r, colour, 10))
    o.append(disc(800, 620, 52, "#fbe3a0", 8))
    for k in range(16):
        a = k * math.pi / 8
        o.append(disc(800 + 330 * math.cos(a), 620 + 330 * math.sin(a), 13, RUST))
    o += ['<g transform="translate(1110,800) rotate(28)">' + rect(-20, -30, 40, 330, DARKWOOD, 7) + rect(-50, -110, 100, 120, CORAL, 9) + "</g>"]
    return o


def mactan():
    o = bands(["#f2d8a8", "#eec18a", "#dd9d75", "#b98079"], 0, 640)
    o += [path("M0,560 Q380,470 700,548 Q800,575 840,612 H0 Z", PALM), path("M0,600 Q360,560 800,600 L1000,640 H0 Z", SAND)]
    for x, s in ((90, .7), (210, .6), (330, .78), (470, .62), (600, .5)):
        o.append(palm(x, 585, s, 24))
    o += bands([SHALLOW, "#3f918f", SEA, DEEP], 600, 1200)
    for x, y, w in ((150, 760, 150), (420, 840, 190), (820, 740, 130), (1050, 900, 210), (600, 1010, 160), (1330, 800, 120)):
        o.append(path(f"M{x},{y} q{w * .3},{-44} {w * .6},-8 q{w * .5},0 {w * .4},44 q{-w * .6},26 {-w},-36 Z", "#8fbfa6", width=0))
    for x, y, lean in ((300, 980, -60), (430, 1060, 40), (720, 900, -30), (860, 1040, 70), (1120, 1080, -40), (960, 850, 30)):
        o += [path(f"M{x},{y} L{x + lean},{y - 400}", stroke=DARKWOOD, width=14), poly([(x + lean - 20, y - 396), (x + lean * 1.16, y - 480), (x + lean + 20, y - 396)], IRON, width=6)]
    o += [nao(1330, 640, .5, sails=False)] + waves(1120, 7)
    o += ['<g transform="translate(610,1050) rotate(-24)">' + path("M-120,20 Q-110,-120 0,-130 Q110,-120 120,20 L160,50 H-160 Z", IRON, width=10) + path("M-8,-130 Q0,-60 -6,22", stroke=STONE, width=10) + "</g>"]
    return o


def guam():
    o = bands(["#9fd0cf", "#b9dcd2", "#d5e7d4", "#efe9cc"], 0, 700)
    o += [path("M760,700 Q900,520 1070,560 Q1220,440 1400,540 Q1540,520 1600,560 V720 H760 Z", LEAF), path("M900,700 Q1050,610 1250,640 Q1430,590 1600,650 V720 H900 Z", PALM, width=6)]
    o += bands([SHALLOW, SEA, DEEP], 690, 1200) + [outrigger(600, 960, 1.25)] + [outrigger(1300, 780, .42, flip=True), outrigger(1110, 735, .24)]
    o += waves(1130, 7)
    return o


def tidore():
    o = bands(["#ecd6a2", "#e7bf8a", "#cf9277", "#9c6a72"], 0, 880)
    o += [poly([(260, 860), (520, 560), (700, 300), (790, 220), (880, 230), (970, 330), (1130, 580), (1380, 860)], "#4c5a4a", width=10),
          poly([(700, 300), (790, 220), (880, 230), (970, 330), (900, 400), (850, 350), (800, 420), (750, 350)], RUST, width=0),
          path("M830,200 Q760,130 830,70 Q900,20 850,-30", stroke=BONE, width=34),
          path("M260,860 Q520,700 700,770 Q900,690 1380,860 Z", PALM, width=6)] + bands([SEA, DEEP], 850, 1200) + waves(930, 7)
    # A branch of the clove tree, with its buds in threes.
    o += [path("M-40,1200 Q330,1020 620,1050", stroke=DARKWOOD, width=26)]
    for x, y, r in ((90, 1090, -40), (240, 1040, 30), (360, 1020, -30), (500, 1060, 36), (180, 1150, 60), (420, 1110, 70)):
        o.append(f'<g transform="translate({x},{y}) rotate({r})">' + path("M0,0 Q60,-100 0,-210 Q-60,-100 0,0 Z", LEAF, width=7) + path("M0,-10 V-170", stroke=PALM, width=8) + "</g>")
    for x, y, r in ((620, 1050, 60), (620, 1050, 100), (620, 1050, 20)):
        o.append(f'<g transform="translate({x},{y}) rotate({r})">' + path("M-13,0 L-20,-150 H20 L13,0 Z", RUST, width=7) + disc(0, -172, 32, CORAL, 7) + "</g>")
    return o


def victoria():
    o = bands(["#8fc3cc", "#b4d6d2", "#dbe5cf", "#f3e3b5"], 0, 860) + [disc(1250, 330, 130, BONE)] + bands([SEA, DEEP, NIGHT], 840, 1200)
    o += [nao(790, 930, 1.32)] + waves(1000, 6) + waves(1110, 8)
    return o


def ground():
    """Mactan seen from above, north at the top: the strait of Cebu in the west, the reef, the beach, palms and the village."""
    o = [rect(0, 0, 1800, 1200, "#7fb4b3")]
    o += [path("M0,0 H300 Q230,260 290,520 Q330,800 240,1200 H0 Z", "#cbbd8c", width=0), path("M0,0 H210 Q150,260 205,520 Q240,800 150,1200 H0 Z", "#a9b27e", width=0)]
    for x, c in ((860, "#93c3bb"), (960, "#a9d0bf"), (1060, "#c3dcc4")):
        o.append(path(f"M{x + 60},0 Q{x - 70},260 {x + 30},520 Q{x + 110},800 {x - 20},1200 H1800 V0 Z", c, width=0))
    o.append(path("M1310,0 Q1180,260 1270,520 Q1340,800 1220,1200 H1800 V0 Z", "#e9dcb0", width=0))
    o.append(path("M1400,0 Q1270,260 1360,520 Q1430,800 1310,1200 H1800 V0 Z", "#bfc48f", width=0))
    for i, (x, y) in enumerate(((905, 120), (880, 270), (930, 420), (960, 560), (1000, 700), (985, 860), (940, 1010), (1060, 200), (1040, 380), (1110, 620), (1090, 940), (1000, 1120))):
        o.append(path(f"M{x},{y} q16,-22 44,-8 q34,2 20,26 q-34,22 -64,-18 Z", "#8f9f86" if i % 2 else "#b58f78", width=0))
    for i in range(46):
        x, y = 1440 + (i * 97) % 340, 30 + (i * 151) % 1150
        if 1480 < x < 1700 and 430 < y < 720:
            continue
        o.append(group([poly([(16 * math.cos(k * math.pi / 6) * (1.5 if k % 2 else .6), 16 * math.sin(k * math.pi / 6) * (1.5 if k % 2 else .6)) for k in range(12)], "#7f9a63", width=0)], x, y))
    for x, y in ((1490, 480), (1570, 455), (1640, 520), (1510, 580), (1600, 600), (1660, 640)):
        o += [poly([(x - 34, y - 22), (x + 34, y - 22), (x + 34, y + 22), (x - 34, y + 22)], "#b98d55", stroke="#6d4527", width=4), path(f"M{x - 34},{y} H{x + 34}", stroke="#6d4527", width=4)]
    for y in range(90, 1150, 150):
        o.append(path(f"M{430 + (y % 4) * 40},{y} q30,-16 60,0 q30,16 60,0", stroke="#a6cdc7", width=6))
    return o


# Coasts, drawn by hand from known positions: (longitude east, latitude), a degree or two of freedom each.
LANDS = [
    [(95, 56), (141, 56), (140, 53), (140, 48), (136, 44), (132, 43), (129.5, 41), (129.4, 36.5), (127, 34.5), (126.3, 37), (125, 39.5), (121.5, 39), (118, 39), (120.8, 37), (119.5, 35),
     (121.8, 31.5), (121.5, 28.5), (119, 25.5), (116.5, 23), (113.5, 22.2), (110.3, 21), (108.5, 21.7), (106.5, 20), (105.8, 18.8), (108.6, 15.6), (109.3, 12.5), (108, 10.8), (105, 8.6),
     (104.8, 10.4), (102.5, 12), (101, 13.4), (100, 13.2), (99.3, 10), (100.4, 7.2), (102.5, 6.2), (103.4, 3.6), (104.2, 1.3), (103.4, 1.4), (101.3, 2.9), (100.3, 5.6), (98.4, 8.2), (98.6, 12), (97.6, 16.5), (95, 16)],
    [(95.3, 5.6), (97.5, 5.1), (100.4, 2.4), (103.6, -1), (106, -3.1), (105.8, -5.8), (102.3, -4), (100.4, -1), (98.6, 1.9)],
    [(105.2, -6.8), (106.2, -6), (108.6, -6.7), (111, -6.4), (112.7, -7), (114.5, -7.8), (114.4, -8.6), (110, -8), (106.5, -7.4)],
    [(109, 1.5), (109.6, 2), (111.4, 2.5), (113.5, 3.6), (115.3, 5.5), (116.8, 7), (119.2, 5.2), (117.8, 3.8), (118.9, 1), (117.5, .2), (116.4, -3.2), (114.6, -4), (111.7, -3.3), (110, -1.4)],
    [(119, -5.5), (119.7, -3.2), (118.8, -2.6), (119.8, .4), (121, 1.3), (124.8, 1.6), (124.2, .4), (120.4, .4), (120.2, -1), (121.4, -.9), (123.3, -.8), (121.8, -2), (122.8, -4.2), (121.6, -4.6), (120.9, -2.8), (120.4, -5.5)],
    [(127.5, 2.1), (128, 1.2), (128.7, 1.5), (128.2, .4), (128.7, .2), (128, -.6), (127.7, .6), (127.4, 1)],
    [(127.9, -3.2), (130.7, -3), (130.7, -3.8), (128, -3.5)],
    [(123.5, -10.3), (124.5, -9.2), (127, -8.4), (125.4, -9.3)],
    [(131, -.8), (134, -.7), (135, -3.2), (137.8, -1.5), (141, -2.6), (144.6, -3.9), (147.5, -6), (150.7, -10.3), (147, -9.3), (143.5, -8.4), (141, -9.1), (138, -8.4), (138.2, -5.6), (133.2, -4), (132.3, -2.8)],
    [(120.6, 18.5), (122.2, 18.4), (122, 16.2), (121.5, 14.4), (124, 13), (123.8, 12.7), (120.7, 13.8), (120.1, 15.2), (119.8, 16.2), (120.4, 17)],
    [(124.4, 12.5), (125.3, 12.4), (125.7, 11.1), (124.9, 11.4)], [(124.4, 11.4), (125, 11.2), (125.2, 10.2), (124.8, 10.2)],
    [(124.05, 11.2), (123.5, 10.1), (123.35, 9.5), (123.9, 10.2), (124.1, 10.7)], [(123.8, 9.9), (124.5, 10.1), (124.4, 9.65), (123.9, 9.6)],
    [(122.9, 10.9), (123.5, 10.8), (123.2, 9.2), (122.5, 9.6)], [(122, 11.8), (123.1, 11.4), (122.1, 10.5)],
    [(125.4, 9.8), (126.3, 8.6), (126.5, 7), (125.5, 5.7), (125.4, 7), (124, 6.6), (123.9, 7.7), (122, 7), (122.3, 7.9), (123.6, 8.6), (124.7, 8.6)],
    [(119.5, 11.3), (119.6, 10.6), (117.4, 8.4), (117.3, 8.6)], [(120.2, 13.5), (121.4, 13.2), (121.2, 12.3)],
    [(121.4, 25.2), (121.9, 24.9), (120.9, 22), (120.1, 23)], [(108.7, 19.3), (110.6, 20), (110.4, 18.8), (109, 18.3)],
    [(130, 33.6), (132, 33.8), (134, 34.7), (137, 34.8), (140, 35.2), (141, 37.5), (142, 39.6), (141.4, 41.4), (140, 40.4), (139.4, 38.2), (137, 37), (135.5, 35.6), (132.5, 35.4), (130.8, 34.2)],
    [(129.8, 33.2), (131.8, 33.5), (131.4, 31.4), (130.2, 31.2)], [(132.4, 33.8), (134.6, 34.2), (133.8, 33.2), (132.8, 32.8)], [(140, 42), (141.8, 45.4), (145.3, 43.4), (143.2, 42), (141, 41.5)],
    [(142, 53.8), (143.4, 50), (143, 46.2), (142, 47.5)], [(156.6, 51), (155.7, 56), (162, 56), (160, 53)],
    [(113.7, -22.6), (114.2, -26.3), (115.7, -31.8), (115, -34.2), (118, -35), (123.6, -33.9), (129, -31.6), (131.3, -31.5), (134, -32.8), (137.8, -32.6), (138.2, -35.4), (140.5, -38), (144.5, -38.3), (146.4, -39),
     (150, -37.4), (151.4, -33.5), (153.5, -28.5), (151, -24), (149, -20.5), (146.2, -18.8), (145.3, -15), (143.6, -14.2), (142.4, -10.8), (141.6, -14), (140.8, -17.5), (139, -17.4), (135.6, -15), (136.8, -12.3),
     (132.6, -11.4), (130.2, -12.8), (128.3, -14.9), (125.6, -14.2), (122.2, -18), (117.2, -20.7)],
    [(144.7, -40.8), (148.3, -40.9), (147.8, -43.2), (146, -43.5)],
    [(172.7, -34.5), (175.4, -36.6), (178.4, -37.7), (176.9, -40), (175.2, -41.6), (173.8, -39.3), (174.8, -37.8)], [(172.7, -40.6), (174.2, -41.6), (170.7, -45.8), (168.4, -46.6), (166.6, -45.8), (170.6, -42.8)],
    [(164, -20.2), (167, -22.2), (166.2, -22.2)], [(148.4, -5.7), (152, -4.4), (150.4, -6.2)], [(155, -5.4), (161.5, -10.4), (159.6, -9.6)], [(177.3, -17.6), (178.6, -17.8), (178, -18.2)],
    [(203.9, 20.2), (205.1, 19.5), (204.3, 19)], [(201.7, 21.5), (202.3, 21.3), (201.9, 21.2)],
    [(206, 56), (228.6, 56), (231, 53), (232.5, 50.5), (235.8, 48.4), (235.8, 43), (236, 40), (237.6, 37.8), (239.5, 34.6), (242.8, 32.6), (244.6, 29.6), (248.6, 25), (250, 22.9), (247.5, 26.6), (245.4, 31),
     (247, 31.4), (251, 26), (254.6, 20.4), (259, 17), (265, 16), (270, 13.8), (274, 11), (277, 8), (280.5, 8.8), (282.4, 7), (281.4, 3.6), (279.8, .8), (278.8, -2.4), (279.9, -3.6), (278.7, -6.2), (281.4, -9.5),
     (284, -14), (289.6, -18.4), (289.6, -25), (288.4, -30.2), (286.4, -37.4), (286, -42.4), (284.4, -47), (284.6, -50.6), (286.2, -52.4), (289.4, -53.4), (291.2, -52.6), (291.4, -50), (294.2, -47.4), (292.4, -45.6), (295, -42.6),
     (295, 11), (288, 11.6), (284.4, 10.8), (281.6, 9.4), (277.4, 9), (276.4, 11.4), (276.8, 15), (271.8, 15.8), (271.4, 18.6), (273, 21.4), (269.6, 21.2), (268, 18.6), (264, 18.6), (262.2, 22.4), (262.8, 27.6), (265, 29.4),
     (270.6, 29.2), (275.6, 30), (278.2, 25.6), (279.8, 25.4), (278.6, 30.6), (284.4, 35.4), (286, 40.6), (290, 42), (295, 44.6), (295, 56)],
    [(287, -52.9), (289.6, -53.8), (291.4, -52.9), (294.4, -54.8), (291, -55.4), (288.2, -54.6)], [(275.2, 22), (282, 21.6), (285.8, 20.2), (282.4, 19.9), (278, 22.6)], [(286, 19.8), (291.4, 18.6), (286, 18.2)],
]
DOTS = [(144.75, 13.45), (145.7, 15.1), (127.42, .7), (127.37, .82), (124, 10.3), (125.7, 10.75), (125.07, 9.93), (134.5, 7.5), (158.2, 6.9), (171.1, 7.1), (173, 1.4), (188, -13.8), (184.8, -21.1),
        (210.5, -17.6), (221.2, -14.8), (208.2, -11.4), (220.2, -9), (250.6, -27.1), (269.4, -.6), (281, -33.6), (203.3, 1.9), (190, -13.6)]


def rounded(points):
    """The ring with its corners cut twice; corners at the picture's edge stay."""
    edge = lambda p: p[0] <= 95 or p[0] >= 295 or p[1] >= 56
    for _ in range(2):
        out = []
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
            out.append((ax, ay) if edge((ax, ay)) else (round(ax * .75 + bx * .25, 2), round(ay * .75 + by * .25, 2)))
            out.append((bx, by) if edge((bx, by)) else (round(ax * .25 + bx * .75, 2), round(ay * .25 + by * .75, 2)))
        points = out
    return points


def relief():
    """The Pacific, plate carree: 200 degrees of longitude from 95 E to 65 W, 56 degrees on either side of the equator."""
    at = lambda lon, lat: ((lon - 95) * 10, (56 - lat) * 10)
    o = [rect(0, 0, 2000, 1120, "#a9cdc8")]
    rings = [[at(*p) for p in rounded(land)] for land in LANDS]
    o += [poly(ring, "#bedbd2", stroke="#bedbd2", width=24) for ring in rings]
    o += [poly(ring, "#e3d7ad", stroke="#6f8a7c", width=2) for ring in rings]
    o += [disc(*at(*p), 3.2, "#e3d7ad", 1.6, "#6f8a7c") for p in DOTS]
    return o


def band(mark):
    o = [rect(0, 0, 1920, 96, DEEP), rect(0, 0, 1920, 8, GOLD), rect(0, 88, 1920, 8, GOLD)]
    for i in range(20):
        o.append(group([mark(i)], 48 + i * 96, 48))
    return o


def wave_mark(_):
    return path("M-48,14 Q-24,-40 0,-6 Q14,16 -8,18 M0,-6 Q24,40 48,14", stroke=SHALLOW, width=10)


def star_mark(i):
    return poly([((30 if k % 2 == 0 else 11) * math.sin(k * math.pi / 4), -(30 if k % 2 == 0 else 11) * math.cos(k * math.pi / 4)) for k in range(8)], SUN if i % 2 else BONE, width=0)


def lance_mark(i):
    return poly([(-30, 26), (0, -30), (30, 26), (0, 10)], CORAL if i % 2 else SAND, width=0)


def island_mark(i):
    return path("M-40,22 Q-20,-34 0,-6 Q18,-30 40,22 Z", LEAF if i % 2 else GOLD, width=0)


def selvedge():
    o = [rect(0, 0, 96, 2160, DEEP), rect(0, 0, 8, 2160, GOLD), rect(88, 0, 8, 2160, GOLD)]
    for i in range(24):
        y = 45 + i * 90
        o += [path(f"M16,{y + 20} q16,-36 32,0 q16,36 32,0", stroke=SHALLOW, width=10), disc(48, y - 22, 9, SUN)]
    return o


PICTURES = {
    "magallanes": (magallanes, 1600, 1200), "elcano": (elcano, 1600, 1200), "pigafetta": (pigafetta, 1600, 1200), "enrique": (enrique, 1600, 1200),
    "lapulapu": (lapulapu, 1600, 1200), "humabon": (humabon, 1600, 1200), "mactan": (mactan, 1600, 1200), "guam": (guam, 1600, 1200),
    "tidore": (tidore, 1600, 1200), "victoria": (victoria, 1600, 1200), "mactan-ground": (ground, 1800, 1200), "pacific-relief": (relief, 2000, 1120),
    "band-persona": (lambda: band(star_mark), 1920, 96), "band-batalla": (lambda: band(lance_mark), 1920, 96), "band-lugar": (lambda: band(island_mark), 1920, 96),
    "band-nave": (lambda: band(wave_mark), 1920, 96), "selvedge": (selvedge, 96, 2160),
}

for name, (draw, width, height) in PICTURES.items():
    with open(os.path.join(HERE, name + ".svg"), "w", encoding="utf-8") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">\n' + "\n".join(draw()) + "\n</svg>\n")
