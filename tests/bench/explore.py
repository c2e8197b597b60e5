"""The ways to explore: timeline, map, search, galleries that are filtered. Standard library only."""
import math
import shutil
import subprocess

import kiosk
from kiosk import ROOT, distribution, rehearse

TIMELINE = (("drag", "down 0 70%,40%\nmove 0 30%,40% 0.5\nmove 0 70%,40% 0.5\nup 0\nwait 0.8\n"),
            ("fling", "swipe 75%,40% 25%,40% 0.12\nwait 1\nswipe 25%,40% 75%,40% 0.12\nwait 1\n"),
            ("pinch", "pinch @55%,40% 2.5 0.6\nwait 0.6\npinch @55%,40% 2.5 0.6\nwait 0.6\npinch @55%,40% 0.2 0.8\nwait 0.6\n"))
MAP = (("pan", "pinch @35%,40% 2.5 0.6\nwait 0.6\ndown 0 60%,50%\nmove 0 20%,30% 0.6\nmove 0 60%,50% 0.6\nup 0\nwait 0.8\npinch @35%,40% 0.3 0.6\nwait 0.8\n"),
       ("pinch", "pinch @40%,40% 4 0.8\nwait 0.6\npinch @40%,40% 0.25 0.8\nwait 0.6\n"),
       ("years", "down 0 10%,79%\nmove 0 70%,79% 1.5\nmove 0 10%,79% 1.5\nup 0\nwait 0.5\n"))
WORDS = {"fr": ["kusa", "bagd", "chef", "maroc"], "ar": ["كسيل", "معرك", "البر", "القي"]}
PLACES = 5_000


def made_packs(folder, build):
    """The packs that are measured here beside the shipped and the large one: {name: file}."""
    events, places = folder / "events-10000.pack", folder / f"places-{PLACES}.pack"
    maker = build / "tests/bench/make_big_pack"
    if not events.exists() or events.stat().st_mtime < maker.stat().st_mtime:
        subprocess.run([maker, events, "1000", "10000"], check=True, stdout=subprocess.DEVNULL)
    tool = build / "app/author/azetta-pack"
    if not places.exists() or places.stat().st_mtime < tool.stat().st_mtime:
        tree = folder / "places-tree"
        shutil.rmtree(tree, ignore_errors=True)
        shutil.copytree(ROOT / "tests/data/small", tree)
        kinds = ["city", "village", "river", "mountain", "region"]
        with open(tree / "places.toml", "a") as out:
            for i in range(PLACES):  # sunflower: even over the map, without a grid
                r, a = math.sqrt((i + 0.5) / PLACES), i * 2.39996
                lat, lon = 32.0 + 3.0 * r * math.sin(a), 34.5 + 4.0 * r * math.cos(a)
                name = f"{['Dar', 'Tell', 'Kafr', 'Bir', 'Wadi'][i % 5]} {i}"
                out.write(f'\n[[place]]\nslug = "made-{i}"\nat = [{lat:.4f}, {lon:.4f}]\nkind = "{kinds[i % 5]}"\nuncertainty_km = {i % 3}\nrank = {1 + i % 5}\n'
                          f'name = {{ ar = "موضع {i}", fr = "{name}", en = "{name}" }}\n')
        subprocess.run([tool, "build", tree, "-o", places], check=True, capture_output=True)
    return {"events": events, "places": places}


def frames(phases, name):
    return [f["cpu_ms"] for totals, phase in phases if totals["totals"] == name for f in phase.frames]


def moved(pack, parts, rounds, *arguments):
    """Each part so many times, on one start: {part: frame CPU}. What came before the first mark is the opening."""
    script = "wait 2\nmark open\n" + "".join((text + f"mark {name}\n") * rounds for name, text in parts)
    phases = rehearse(pack, script, *arguments)
    found = {name: distribution(frames(phases, name)) for name, _ in parts}
    found["private_mib"] = max(t["private_bytes"] for t, _ in phases) / 2**20
    return found


def typed(pack, lang, rounds):
    script = "wait 2\nmark open\n"
    for _ in range(rounds):
        for word in WORDS[lang]:
            script += "".join(f"tap key.{letter}\nwait 0.4\n" for letter in word) + "mark key\ntap key.clear\nwait 0.4\nmark clear\n"
    phases = rehearse(pack, script, "--screen", "search", "--lang", lang)
    lifts = [o for totals, phase in phases if totals["totals"] == "key" for o in phase.after_lift(screen="search")]
    return {"ms": distribution([o["ms"] for o in lifts]), "cpu_ms": distribution(frames(phases, "key"))}


def measure(shipped, large, folder, build, rounds):
    packs = made_packs(folder, build)
    found = {"timeline": {lang: moved(packs["events"], TIMELINE, rounds, "--screen", "timeline", "--lang", lang) for lang in ("fr", "ar")},
             "map": {name: moved(pack, MAP, rounds, "--screen", "map", "--lang", "ar") for name, pack in (("shipped", shipped), ("places", packs["places"]))},
             "search": {lang: typed(large, lang, max(1, rounds // 2)) for lang in ("fr", "ar")}}
    fling = "swipe 50%,85% 50%,40% 0.2\nwait 1\n" * 3
    script = "wait 2\ntap filter.open\nwait 3\nmark open\ntap filter.order.name\nwait 3\nmark order\ntap filter.done\nwait 1\nmark done\n" + (fling + "mark fling\n") * rounds
    phases = rehearse(large, script, "--screen", "gallery:figure", "--lang", "ar")
    found["gallery"] = {"fling": distribution(frames(phases, "fling")),
                        "order_ms": [o["ms"] for totals, phase in phases if totals["totals"] == "order" for o in phase.after_lift()]}
    return found
