"""Both painters beside one another: OpenGL, which is Mesa's software here, and the kiosk's own on the CPU. The same visits with each, at
1080p and at 2160p: shares of a core, frames, memory, start. Standard library only."""
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from kiosk import Served, distribution, gaps_ms, memory_mib, rehearse

PAINTERS = ("gl", "cpu")
SIZES = {"1080p": "1920x1080", "2160p": "3840x2160"}
FLING = "swipe 50%,85% 50%,30% 0.2\nwait 0.8\n"
# Ten screens a second: as far as a finger goes on a screen, again and again, before the list has come to rest.
HARD = "swipe 50%,84% 50%,14% 0.06\nwait 0.03\n"


def attract(pack, painter, size, settings, seconds):
    with tempfile.TemporaryDirectory(prefix="azetta-bench-") as folder:
        conf = Path(folder) / "kiosk.conf"
        conf.write_text("[attract]\n" + settings)
        with Served(pack, "--config", conf, "--renderer", painter, size=size) as served:
            served.first_frame()
            time.sleep(2)
            seen = served.watch(seconds)
            return {"cpu_percent": seen["cpu_percent"], "server_percent": seen["x_server_percent"], "fps": seen["frames"] / seen["seconds"], "gap_ms": seen["gap_ms"],
                    "private_mib": memory_mib(served.pid)["private"]}


def standing(pack, folder):
    """A pack whose attract loop only fades: its cameras stand still."""
    path = Path(folder) / "standing.pack"
    shutil.copyfile(pack, path)
    database = sqlite3.connect(path)
    database.execute("UPDATE attract SET to_x = from_x, to_y = from_y, to_w = from_w, to_h = from_h")
    database.commit()
    database.close()
    return path


def visit(pack, painter, size, script, *where):
    """The phase named `it` of a visit."""
    phases = rehearse(pack, "wait 2\nmark start\n" + script + "mark it\n", "--renderer", painter, *where, size=size)
    for totals, phase in phases:
        if totals["totals"] == "it":
            return {"cpu_percent": phase.cpu_percent, "fps": len(phase.frames) / phase.seconds, "gap_ms": gaps_ms(phase.frames, played=True), "private_mib": totals["private_bytes"] / 2**20,
                    "unsettled": sum(not f["settled"] for f in phase.frames), "frames": len(phase.frames)}
    raise SystemExit("the visit has no end")


def measure(pack, big, rounds):
    found = {}
    for size_name, size in SIZES.items():
        for painter in PAINTERS:
            starts = []
            for _ in range(rounds):
                with Served(pack, "--screen", "card:dihya", "--renderer", painter, size=size) as served:
                    starts.append(served.first_frame()["ms"])
                    time.sleep(2)
                    memory = memory_mib(served.pid)
            one = {"start": {"ms": distribution(starts), "private_mib": memory["private"], "pss_mib": memory["pss"]}}
            with tempfile.TemporaryDirectory(prefix="azetta-bench-") as folder:
                one["fades"] = attract(standing(pack, folder), painter, size, "", 28)
            one["hurried"] = attract(pack, painter, size, "seconds_per_item = 5\nfade_s = 2.5\n", 20)
            one["zoom"] = attract(pack, painter, size, "seconds_per_item = 60\nfade_s = 0\nframes_per_second = 60\n", 12)
            one["attract"] = attract(pack, painter, size, "", 28)
            gallery = ("--screen", "gallery:figure", "--lang", "ar")
            one["fling"] = visit(big, painter, size, FLING * 8, *gallery)
            one["hard"] = visit(big, painter, size, HARD * 60 + "wait 1\n", *gallery)
            one["drag"] = visit(big, painter, size, "down 0 50%,80%\n" + "move 0 50%,30% 0.5\nmove 0 50%,80% 0.5\n" * 4 + "up 0\n", *gallery)
            one["pinch"] = visit(pack, painter, size, ("pinch @40%,40% 3 1\nwait 0.1\npinch @40%,40% 0.34 1\nwait 0.1\n") * 3, "--screen", "viewer:dihya")
            one["battle"] = visit(pack, painter, size, "tap battle.next\nwait 2\n" * 4, "--screen", "battle:bagdoura", "--lang", "fr")
            one["map"] = visit(pack, painter, size, "pinch @50%,40% 2.5 0.4\nwait 0.3\n" + "down 0 60%,50%\nmove 0 30%,30% 0.6\nmove 0 60%,50% 0.6\nup 0\nwait 0.2\n" * 4, "--screen", "map", "--lang", "fr")
            found.setdefault(size_name, {})[painter] = one
    return found
