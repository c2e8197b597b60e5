#!/usr/bin/env python3
"""Measures the release kiosk on a screen of its own and prints a table (Markdown); all figures go to build/bench/bench.json.

    tests/bench/run.py [--quick] [--only PART,...] [--output FILE.md]

Parts: start, memory, idle, screens, language, cards, touch, big, explore, zoom, swap, programs. It wants the release build, Xvfb, and a quiet machine: CPU times
hold on a busy one, times by the clock do not; the load is written beside them. Standard library only.
"""
import argparse
import datetime
import json
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

import explore
import kiosk
import painters
import swap
import touch
import zoom
from kiosk import ROOT, Served, distribution, rehearse

BUILD = ROOT / "build/release"
OUT = ROOT / "build/bench"
PACK = ROOT / "build/great-revolt.pack"
BIG = OUT / "big-100000.pack"
GIGAPIXEL = OUT / "gigapixel.pack"
# What a gallery shows before it is scrolled.
CARDS = ["kusayla", "abu-al-muhajir", "uqba-ibn-nafi", "zuhayr-ibn-qays"]
TOUR = {"figure": CARDS, "battle": ["tahuda", "mammes", "carthage", "meskiana"], "place": ["zenata", "awraba", "jarawa", "hawwara"],
        "theme": ["tribute", "jizya-and-kharaj", "the-fifth", "front-rank"]}


def best(runs, key):
    """The quietest of several runs of the same thing."""
    return min(runs, key=key)


def measure_start(rounds):
    found = {}
    for name, arguments in {"card": ["--screen", "card:dihya"], "attract": []}.items():
        runs = []
        for _ in range(rounds + 1):
            with Served(PACK, *arguments) as served:
                runs.append(served.first_frame() | {"load": kiosk.load()})
        runs = runs[1:]  # the first one warms the files
        found[name] = {"ms": distribution([r["ms"] for r in runs]), "cpu_ms": distribution([r["cpu_ms"] for r in runs]),
                       "load": max(r["load"] for r in runs)}
    return found


def measure_memory(_):
    found = {}
    for name, pack, place in (("attract", PACK, None), ("card", PACK, "card:dihya"), ("big_gallery", BIG, "gallery:figure")):
        with Served(pack, *(["--screen", place] if place else [])) as served:
            served.first_frame()
            time.sleep(4)
            found[name] = kiosk.memory_mib(served.pid)
    tour = "wait 2\nmark start\n"
    for kind, cards in TOUR.items():
        tour += f"tap home.{kind}\nwait 1\n"
        for card in cards:
            tour += f"tap card.{card}\nwait 1\ntap card.facts\nwait 0.6\ntap lang.ar\nwait 0.6\ntap lang.fr\nwait 0.6\ntap nav.back\nwait 1\n"
        tour += "tap nav.home\nwait 1\n"
    tour += "mark tour\n"
    for totals, _phase in rehearse(PACK, tour, "--screen", "home", "--lang", "fr"):
        if totals["totals"] == "tour":
            found["tour"] = {"private": totals["private_bytes"] / 2**20, "rss": totals["rss_bytes"] / 2**20,
                             "pictures": totals["picture_bytes"] / 2**20, "glyphs": totals["glyph_bytes"] / 2**20}
    return found


def measure_idle(seconds):
    with Served(PACK, "--screen", "card:dihya") as served:
        served.first_frame()
        time.sleep(5)
        still = served.watch(seconds)
    with Served(PACK) as served:
        served.first_frame()
        time.sleep(2)
        attract = served.watch(seconds * 1.5)
    with Served(PACK, size="3840x2160") as served:
        served.first_frame()
        time.sleep(2)
        large = served.watch(seconds * 1.5)
    return {"still": still, "attract": attract, "attract_4k": large}


def frames_of(phases):
    """CPU of frames by the name of the mark, over all phases of that name."""
    found = {}
    for totals, phase in phases:
        found.setdefault(totals["totals"], []).extend(f["cpu_ms"] for f in phase.frames)
    return {name: distribution(values) for name, values in found.items() if values}


def measure_screens(rounds):
    rounds = max(2, rounds // 2)
    visit = "wait 16\nmark attract\ntap attract.lang.fr\nwait 1\nmark wake\n"
    for _ in range(rounds):
        visit += "tap home.figure\nwait 0.7\ndown 0 50%,80%\nmove 0 50%,50% 0.4\nmove 0 50%,80% 0.4\nup 0\nwait 0.7\nmark gallery\n"
        visit += "tap card.kusayla\nwait 0.7\nmark card-open\ntap card.facts\nwait 0.5\nmark facts\ntap card.disputes\nwait 0.5\nmark disputes\n"
        visit += "tap card.related\nwait 0.5\nmark related\ntap card.story\nwait 0.5\nmark story\n"
        visit += "swipe 70%,40% 30%,40% 0.3\nwait 0.7\nswipe 30%,40% 70%,40% 0.3\nwait 0.7\nmark turn\n"
        visit += "tap card.picture\nwait 0.7\nmark viewer-open\npinch @40%,40% 3 0.8\nwait 0.7\nmark pinch\n"
        visit += "down 0 60%,60%\nmove 0 20%,30% 0.6\nup 0\nwait 0.9\nmark pan\ntap nav.home\nwait 0.7\nmark home\n"
    steps = "wait 1.5\nmark battle-open\n"
    for _ in range(rounds):
        steps += "tap battle.next\nwait 2\n" * 3 + "tap battle.previous\nwait 2\n" * 3
    steps += "mark battle\n"
    for _ in range(rounds):  # along the bar, then the map under a finger
        steps += "down 0 25%,85%\nmove 0 60%,85% 1.2\nmove 0 25%,85% 1.2\nup 0\nwait 0.5\n"
    steps += "mark battle-scrub\n"
    for _ in range(rounds):
        steps += "pinch @35%,35% 2 0.6\nwait 0.3\ndown 0 45%,45%\nmove 0 20%,25% 0.6\nup 0\nwait 0.9\ntap battle.whole\nwait 0.9\n"
    steps += "mark battle-map\n"
    found = frames_of(rehearse(PACK, visit))
    battle = rehearse(PACK, steps, "--screen", "battle:bagdoura", "--lang", "fr")
    found |= frames_of(battle)
    found["battle_cpu_percent"] = battle[1][1].cpu_percent
    found.pop("rehearsal", None)
    return found


def measure_language(rounds):
    found = {}
    for name in ("card:dihya", "gallery:figure", "battle:bagdoura"):
        script = "wait 2\nmark start\n" + "tap lang.ar\nwait 0.8\ntap lang.en\nwait 0.8\ntap lang.zgh\nwait 0.8\ntap lang.fr\nwait 0.8\n" * rounds + "mark switch\n"
        # Warm as a visitor meets it (the other languages are laid out in the pauses) ...
        switches = rehearse(PACK, script, "--screen", name, "--lang", "fr")[1][1].after_lift(lang_changed=True)
        # ... and at once after start, nothing laid out.
        cold = rehearse(PACK, "tap lang.ar\nwait 0.5\nmark switch\n", "--screen", name, "--lang", "fr", realtime=False)
        found[name.split(":")[0]] = {"ms": distribution([s["ms"] for s in switches]), "cpu_ms": distribution([s["cpu_ms"] for s in switches]),
                                     "cold_cpu_ms": [s["cpu_ms"] for s in cold[0][1].after_lift(lang_changed=True)]}
    return found


def measure_cards(rounds):
    cold, warm = [], []
    opening = "".join(f"tap card.{card}\nwait 0.8\ntap nav.back\nwait 0.8\n" for card in CARDS)
    for _ in range(max(2, rounds // 3)):
        phases = rehearse(PACK, f"wait 1.5\nmark start\n{opening}mark cold\n{opening}mark warm\n", "--screen", "gallery:figure", "--lang", "fr")
        cold += phases[1][1].after_lift(screen="card")
        warm += phases[2][1].after_lift(screen="card")
    virtual = rehearse(PACK, f"wait 1.5\nmark start\n{opening}mark cold\n", "--screen", "gallery:figure", "--lang", "fr", realtime=False)[1][1].after_lift(screen="card")
    def summary(list_):
        return {"ms": distribution([o["ms"] for o in list_]), "cpu_ms": distribution([o["cpu_ms"] for o in list_])}
    return {"cold": summary(cold), "warm": summary(warm), "cold_virtual_frames": max(o["virtual_frames"] for o in virtual)}


def measure_big(rounds):
    flings = "swipe 50%,85% 50%,30% 0.2\nwait 0.8\n" * 10
    race = "swipe 50%,90% 50%,25% 0.12\nwait 0.15\n" * 30
    runs = []
    for _ in range(max(1, rounds // 3)):
        phases = {t["totals"]: (t, p) for t, p in rehearse(BIG, f"wait 2\nmark start\n{flings}mark fling\n{race}wait 3\nmark race\n", "--screen", "gallery:figure", "--lang", "ar")}
        run = {}
        for name in ("fling", "race"):
            totals, phase = phases[name]
            run[name] = {"frame_cpu_ms": distribution([f["cpu_ms"] for f in phase.frames]), "cpu_percent": phase.cpu_percent, "gap_ms": kiosk.gaps_ms(phase.frames, played=True),
                         "private_mib": totals["private_bytes"] / 2**20, "frames": len(phase.frames), "seconds": phase.seconds}
        runs.append(run)
    found = best(runs, lambda r: r["fling"]["frame_cpu_ms"]["p99"])
    starts = []
    for _ in range(3):
        with Served(BIG, "--screen", "gallery:figure") as served:
            starts.append(served.first_frame()["ms"])
    found["start_ms"] = distribution(starts)
    # Back to the small exhibition's figures: the same flings there.
    return found


def measure_touch(rounds):
    return touch.measure(PACK, rounds)


def measure_explore(rounds):
    return explore.measure(PACK, BIG, OUT, BUILD, rounds)


def measure_zoom(rounds):
    return zoom.measure(GIGAPIXEL, max(1, rounds))


def measure_painters(rounds):
    return painters.measure(PACK, BIG, rounds)


def measure_swap(rounds):
    return swap.measure(PACK, BIG, rounds)


BENCH_LINE = re.compile(r"^(.*?)\s+best\s+([\d.]+)\s+median\s+([\d.]+)\s+worst\s+([\d.]+) ms", re.M)


def measure_programs(_):
    def lines(*command):
        text = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=True).stdout
        found = {m[1].strip(): {"best": float(m[2]), "median": float(m[3]), "worst": float(m[4])} for m in BENCH_LINE.finditer(text)}
        memory = re.search(r"after opening \+(\d+) KiB", text)
        if memory:
            found["memory after opening, KiB"] = int(memory[1])
        return found

    big = lines(BUILD / "tests/bench/pack_bench", BIG) | lines(BUILD / "tests/bench/search_bench", BIG)
    return {"text": lines(BUILD / "tests/bench/text_bench", ROOT / "assets/fonts.toml", PACK), "pack": lines(BUILD / "tests/bench/pack_bench", PACK), "big": big}


PARTS = {"start": (measure_start, 10, 4), "memory": (measure_memory, 1, 1), "idle": (measure_idle, 20, 8), "screens": (measure_screens, 10, 4),
         "language": (measure_language, 4, 2), "cards": (measure_cards, 9, 6), "touch": (measure_touch, 30, 10), "big": (measure_big, 9, 3), "explore": (measure_explore, 4, 1), "zoom": (measure_zoom, 3, 1), "swap": (measure_swap, 3, 1), "painters": (measure_painters, 3, 2), "programs": (measure_programs, 1, 1)}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="fewer rounds: a first look")
    options.add_argument("--only", default="", help="parts, with commas; the others keep their figures of last time")
    options.add_argument("--output", type=Path, help="write the table here too")
    asked = options.parse_args()
    parts = [p for p in asked.only.split(",") if p] or list(PARTS)
    if unknown := [p for p in parts if p not in PARTS]:
        options.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    if not os.environ.get("AZETTA_BENCH_SCREEN"):
        os.environ["AZETTA_BENCH_SCREEN"] = "own"
        display = ROOT / "tests/support/with_display.sh"
        os.execv(display, [str(display), sys.executable, *sys.argv])
    OUT.mkdir(parents=True, exist_ok=True)
    prepare()
    file = OUT / "bench.json"
    figures = json.loads(file.read_text()) if file.exists() else {}
    for part in parts:
        measure, rounds, quick = PARTS[part]
        before = kiosk.load()
        figures[part] = measure(quick if asked.quick else rounds)
        figures[part]["_load"] = [before, kiosk.load()]
        figures[part]["_painter"] = "cpu"
        figures[part]["_date"] = datetime.date.today().isoformat()
        file.write_text(json.dumps(figures, indent=1) + "\n")
        print(f"measured: {part} (load {before:.1f} before, {kiosk.load():.1f} after)", file=sys.stderr)
    figures["machine"] = machine()
    file.write_text(json.dumps(figures, indent=1) + "\n")
    import table  # beside this file
    text = table.markdown(figures)
    print(text, end="")
    if asked.output:
        asked.output.write_text(text)


def prepare():
    for program in ("app/azetta-kiosk", "tests/bench/make_big_pack", "tests/bench/make_large_picture", "tests/bench/pack_bench", "tests/bench/text_bench", "tests/platform/look"):
        if not (BUILD / program).exists():
            raise SystemExit(f"{BUILD / program} is missing; build it: cmake --preset release && cmake --build --preset release")
    tool = BUILD / "app/author/azetta-pack"
    built = subprocess.run([tool, "build", ROOT / "content/packs/great-revolt", "-o", PACK], capture_output=True, text=True)
    if built.returncode != 0:
        raise SystemExit(built.stderr)
    maker = BUILD / "tests/bench/make_big_pack"
    if not BIG.exists() or BIG.stat().st_mtime < maker.stat().st_mtime:
        print("making the pack of 100,000 cards", file=sys.stderr)
        subprocess.run([maker, BIG, "100000"], check=True, stdout=subprocess.DEVNULL)
    maker = BUILD / "tests/bench/make_large_picture"
    if not GIGAPIXEL.exists() or GIGAPIXEL.stat().st_mtime < maker.stat().st_mtime:
        print("making the picture of a gigapixel", file=sys.stderr)
        subprocess.run([maker, GIGAPIXEL, "32768", "32768"], check=True, stdout=subprocess.DEVNULL)


def machine():
    cpu = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    return {"cpu": cpu[1] if cpu else platform.machine(), "cores": os.cpu_count(), "memory_gib": round(int(memory[1]) / 2**20) if memory else 0,
            "system": platform.freedesktop_os_release().get("PRETTY_NAME", ""), "load": kiosk.load()}


if __name__ == "__main__":
    main()
