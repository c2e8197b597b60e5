"""Figures of run.py as a Markdown table, with the goals and a browser's figures beside them."""


def number(value, digits=1):
    if value is None:
        return "–"
    return f"{value:.{digits}f}" if abs(value) < 100 else f"{value:.0f}"


def spread(d, unit="ms", digits=1):
    """median (lowest – highest)"""
    return f"{number(d['p50'], digits)} {unit} ({number(d['min'], digits)}–{number(d['max'], digits)}; n = {d['n']})" if d else "–"


def tail(d, digits=2):
    return f"{number(d['p50'], digits)} / {number(d['p99'], digits)} / {number(d['max'], digits)} ms (n = {d['n']})" if d else "–"


SCREENS = {"attract": "attract", "home": "home", "gallery": "gallery, dragged", "card-open": "card, opening", "story": "card, story", "facts": "card, facts",
           "disputes": "card, disputes", "related": "card, related", "turn": "card, a page pushed aside",
           "viewer-open": "picture, opening", "pinch": "picture, pinched", "pan": "picture, dragged and flung", "battle": "battle, moving from step to step",
           "battle-scrub": "battle, under a finger on the bar", "battle-map": "battle, its map pinched and dragged"}


# Of painters.py: what, the goal with the CPU painter at 1080p, the browser's figure.
VISITS = {"fades": ("attract, fades alone (14 s a picture, 1.2 s of them)", "≤ 5 %", "10 %"), "zoom": ("attract, slow zoom alone, at 60 frames a second", "≤ 15 % at 60", "30 % at 49"),
          "attract": ("attract as shipped: zoom and fades, at 30", "", ""), "hurried": ("attract in a hurry: 5 s a picture, half of them fading, both moving", "", ""), "fling": ("100,000 cards, flings, one a second", "60; ≤ 18 ms; ≤ 20 %", "59; 32 ms; 38 %"),
          "hard": ("100,000 cards, ten screens a second", "≤ 45 %", "93 %"), "drag": ("the same under a finger", "", ""),
          "pinch": ("a picture pinched", "", ""), "battle": ("a walkthrough's moves", "", ""), "map": ("the map pinched and dragged", "", "")}


def painter_rows(s):
    for size, both in s.items():
        if size[0] == "_":
            continue
        gl, cpu = both["gl"], both["cpu"]
        large = size != "1080p"
        yield (f"**{size}**, OpenGL in software · CPU painter: start → complete card", f"{number(gl['start']['ms']['p50'], 0)} · {number(cpu['start']['ms']['p50'], 0)} ms", "" if large else "< 150 ms",
               "" if large else "581 ms")
        yield "… private memory then", f"{number(gl['start']['private_mib'], 0)} · {number(cpu['start']['private_mib'], 0)} MiB", "" if large else "< 60 MiB", "" if large else "225 MiB"
        for name, (words, goal, browser) in VISITS.items():
            def said(x):
                return f"{x['fps']:.0f}; {number(x['gap_ms']['p99'])} ms; {number(x['cpu_percent'], 0)} %"
            yield f"… {words}: frames a second; frame to frame p99; share of a core", f"{said(gl[name])} · {said(cpu[name])}", ("60; ≤ 80 %" if name == "fling" else "") if large else goal, "" if large else browser


def rows(f):
    if s := f.get("painters"):
        yield from painter_rows(s)
    if s := f.get("start"):
        yield "process start → first complete card", spread(s["card"]["ms"]), "< 250 ms", "581 ms"
        yield "… CPU time of all threads until then", spread(s["card"]["cpu_ms"]), "", ""
        yield "process start → first complete frame of attract", spread(s["attract"]["ms"]), "", ""
    if s := f.get("screens"):
        for name, words in SCREENS.items():
            if name in s:
                yield f"frame CPU, {words}: p50 / p99 / max", tail(s[name]), "p99 < 2 ms", ""
        yield "CPU during the battle's moves, driver and pauses included", number(s["battle_cpu_percent"]) + " % of a core", "", ""
    if s := f.get("language"):
        for name, d in s.items():
            if name[0] != "_":
                yield f"language switch, {name}: worst frame CPU (at once after start)", f"{number(d['cpu_ms']['max'], 2)} ms ({number(max(d['cold_cpu_ms'], default=None), 2)} ms)", "< 8 ms", ""
                yield f"language switch, {name}: lifting → complete frame", spread(d["ms"]), "the next frame", "12.8 ms (24 the first time)"
    if s := f.get("cards"):
        yield "card opened, first time: lifting → complete frame", spread(s["cold"]["ms"]), "half of the browser's", "41 ms"
        yield "card opened, again: lifting → complete frame", spread(s["warm"]["ms"]), "", "41 ms"
        yield "card opened: worst frame CPU, first time / again", f"{number(s['cold']['cpu_ms']['max'], 2)} / {number(s['warm']['cpu_ms']['max'], 2)} ms", "< 8 ms", ""
    if s := f.get("touch"):
        for name, words in (("press", "a finger comes down on a button"), ("drag", "a page is dragged, 120 touches a second")):
            d = s[name]
            yield f"touch → presented frame, {words}: p50 / p95 / max", f"{number(d['ms']['p50'])} / {number(d['ms']['p95'])} / {number(d['ms']['max'])} ms (n = {d['ms']['n']})", "≤ 1 frame", ""
            yield "… shown by which frame begun after the touch, p50 / p99 / max; touch → read, p50", f"{d['frames']['p50']} / {d['frames']['p99']} / {d['frames']['max']}; {number(d['read_ms']['p50'])} ms", "1", ""
        if d := s["press"]["outside_ms"]:
            yield "… seen from outside: injected → pixel on the X server's screen, p50 / p95 / max", f"{number(d['p50'])} / {number(d['p95'])} / {number(d['max'])} ms (n = {d['n']})", "", ""
    if s := f.get("idle"):
        still, attract, large = s["still"], s["attract"], s["attract_4k"]
        yield f"frames drawn in {still['seconds']:.0f} s while nothing changes", str(still["frames"]), "0", ""
        yield "CPU, still card", f"{number(still['cpu_percent'], 2)} % of a core", "< 1 %", "0.11 %"
        yield "CPU, attract loop (X server beside it)", f"{number(attract['cpu_percent'])} % ({number(attract['x_server_percent'])} %)", "half of the browser's", "10 % fades, 30 % slow zoom"
        yield "attract loop: frames a second; frame to frame p50 / p99", f"{attract['frames'] / attract['seconds']:.0f}; {gaps(attract['gap_ms'])}", "", "49–60 in motion"
        yield "CPU, attract loop at 3840×2160 (X server); frames a second", f"{number(large['cpu_percent'])} % ({number(large['x_server_percent'])} %); {large['frames'] / large['seconds']:.0f}", "", "22–47 %; 25"
    if s := f.get("memory"):
        yield "private memory: attract / card, after start", f"{number(s['attract']['private'])} / {number(s['card']['private'])} MiB", "< 75 MiB", "225 MiB"
        yield "PSS: card, after start", f"{number(s['card']['pss'])} MiB", "", "440 MiB"
        t = s["tour"]
        yield "private memory after a tour of 16 cards, two languages", f"{number(t['private'])} MiB (pictures {number(t['pictures'])}, glyph pages {number(t['glyphs'])})", "< 75 MiB", "588 MiB PSS after 8 cards"
        yield "private memory, gallery of 100,000 cards", f"{number(s['big_gallery']['private'])} MiB", "+ < 64 MB", "240–555 MiB"
    if s := f.get("big"):
        yield "100,000 cards: process start → complete gallery", spread(s["start_ms"]), "", "690–3600 ms"
        for name, words, other in (("fling", "flings, one a second", "59 fps, p99 32 ms; 38 %"), ("race", "race, four hard flings a second", "59 fps, p99 33 ms; 93 %")):
            d = s[name]
            yield f"100,000 cards, {words}: frame CPU p50 / p99 / max", tail(d["frame_cpu_ms"]), "p99 < 2 ms", ""
            yield "… frame to frame p50 / p99; CPU, driver included", f"{gaps(d['gap_ms'])}; {number(d['cpu_percent'])} %", "half of the browser's CPU", other
            yield "… private memory after it", f"{number(d['private_mib'])} MiB", "", "570–1030 MiB PSS"
    if s := f.get("explore"):
        for lang, d in s["timeline"].items():
            for name, words in (("drag", "dragged"), ("fling", "flung"), ("pinch", "pinched")):
                yield f"frame CPU, timeline of 10,000 events, {lang}, {words}: p50 / p99 / max", tail(d[name]), "p99 < 2 ms", ""
        for pack, of in (("shipped", "the shipped pack's map"), ("places", "a map with 5,000 places")):
            for name, words in (("pan", "dragged"), ("pinch", "pinched"), ("years", "years under a finger")):
                yield f"frame CPU, {of}, {words}: p50 / p99 / max", tail(s["map"][pack][name]), "p99 < 2 ms", ""
        for lang, d in s["search"].items():
            yield f"100,000 cards: key lifted → its results on the screen, {lang}", spread(d["ms"]), "", ""
            yield f"frame CPU, search while typing, {lang}: p50 / p99 / max", tail(d["cpu_ms"]), "p99 < 2 ms", ""
        yield "100,000 cards by name, flings: frame CPU p50 / p99 / max", tail(s["gallery"]["fling"]), "p99 < 2 ms", ""
        yield "100,000 cards: ordered by name for the first time", ", ".join(number(ms) for ms in s["gallery"]["order_ms"]) + " ms", "", ""
    if s := f.get("zoom"):
        yield "picture of a gigapixel: card → its picture, lifting → complete frame", spread(s["open_ms"]), "< 150 ms", ""
        for name, words in (("pinch", "pinched, four times closer each"), ("pan", "dragged and flung"), ("out", "pinched back to the whole")):
            d = s[name]
            yield f"… {words}: frame CPU p50 / p99 / max", tail(d["cpu_ms"]), "p99 < 2 ms", ""
            yield "… frame to frame p50 / p99; from blurred to sharp p50 / max", f"{gaps(d['gap_ms'])}; {number(d['sharp_ms']['p50'])} / {number(d['sharp_ms']['max'])} ms" if d["sharp_ms"] else gaps(d["gap_ms"]), "60 fps", ""
        yield "… textures, most at a mark; private memory", f"{number(s['textures_mib'])} MiB; {number(s['private_mib'])} MiB", "256 MB", ""
    if s := f.get("swap"):
        for name, words in (("big", "100,000 cards"), ("shipped", "the shipped pack's next version")):
            d = s[name]
            yield f"a pack of {d['mb']:.0f} MB dropped ({words}): noticed (it is waited for until quiet 1 s); copied, checked, published", f"{number(d['noticed_s'])} s; {number(d['installed_s'])} s ({number(d['mb'] / d['installed_s'])} MB/s)", "2 s; disk speed", ""
            yield "… frame to frame of the attract loop p50 / max: before; during; while the pack changes", f"{number(d['before_ms']['p50'])} / {number(d['before_ms']['max'])}; {number(d['during_ms']['p50'])} / {number(d['during_ms']['max'])}; {number(d['change_ms']['p50'])} / {number(d['change_ms']['max'])} ms", "none over 33 ms", ""
            yield "… frame CPU while the pack changes, driver left out: p50 / p99 / max", tail(d["change_cpu_ms"]), "", ""
    if s := f.get("programs"):
        big, text, pack = s["big"], s["text"], s["pack"]
        yield "100,000 cards: file opened; memory for it", f"{number(big['open']['median'], 2)} ms; +{big['memory after opening, KiB'] / 1024:.1f} MiB", "< 100 ms", ""
        searches = [d["median"] for name, d in big.items() if name.startswith("search \"")]
        yield f"100,000 cards: search, slowest of {len(searches)} queries", f"{number(max(searches), 2)} ms", "< 10 ms", ""
        key = big["keystroke to results, wall"]
        yield "100,000 cards: key to results, median / worst of a visit's keystrokes", f"{number(key['median'], 2)} / {number(key['worst'], 2)} ms", "< 10 ms", ""
        yield "100,000 cards: check of the whole file (561 MB)", f"{big['check, the whole file']['best'] / 1000:.1f} s", "disk speed", ""
        yield "shipped pack: check of the whole file", f"{number(pack['check, the whole file']['best'])} ms", "", ""
        yield "fonts opened", f"{number(text['open the fonts']['median'], 1)} ms", "", ""
        yield "300 words of Arabic: never seen / seen before", f"{number(text['300 words of Arabic, never seen before']['median'], 2)} / {number(text['300 words of Arabic, seen before']['median'], 3)} ms", "< 3 ms warm", ""
        yield "a card's picture, 1600×1200: decoded / fitted (background)", f"{number(text['decode a card' + chr(39) + 's picture']['median'])} / {number(text['fit it to the card at 1080p']['median'])} ms", "", ""


def gaps(d):
    return f"{number(d['p50'])} / {number(d['p99'])} ms" if d else "–"


def markdown(f):
    m = f["machine"]
    dates = sorted({p["_date"] for p in f.values() if isinstance(p, dict) and "_date" in p})
    loads = ", ".join(f"{name} {p['_load'][0]:.1f}–{p['_load'][1]:.1f}" for name, p in f.items() if isinstance(p, dict) and "_load" in p)
    older = ", ".join(name for name, p in f.items() if isinstance(p, dict) and "_load" in p and "_painter" not in p)
    before = f" Measured before there was that painter, with OpenGL in software: {older}." if older else ""
    out = ["# Measured", "", f"{m['cpu']}, {m['cores']} cores, {m['memory_gib']} GiB, no GPU; {m['system']}; Xvfb, 1920×1080 unless said; {dates[-1] if dates else ''}.",
           f"Load average before and after each part: {loads}.", "",
           "Made by `tests/bench/run.py`. The kiosk's own painter draws on the CPU, unless OpenGL (Mesa's, in software) is named. Frame CPU is the interface's own thread without the painter; shares of a core are the whole process, painter",
           "included. Medians; in brackets lowest–highest. \"Browser\" is a lean web page of the same kind in Chromium's kiosk mode on a machine of this class." + before, "",
           "| what | measured | goal | browser |", "| --- | --- | --- | --- |"]
    out += ["| " + " | ".join(r) + " |" for r in rows(f)]
    return "\n".join(out) + "\n"
