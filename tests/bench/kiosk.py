"""Runs the kiosk for measurements: starts it, reads its log, its report and /proc. Standard library only."""
import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/release/app/azetta-kiosk"
FIRST_FRAME = re.compile(r"first complete frame (\d+) ms")


def environment():
    env = dict(os.environ)
    # The tests hold the software renderer to the instructions that every machine has; speed is measured with all of them.
    env.pop("GALLIUM_OVERRIDE_CPU_CAPS", None)
    return env


def load():
    return os.getloadavg()[0]


def distribution(values):
    """p50, p95, p99, max and count, by the nearest rank."""
    if not values:
        return None
    ordered = sorted(values)

    def at(share):
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    return {"n": len(ordered), "min": ordered[0], "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "max": ordered[-1]}


def cpu_s(pid):
    """CPU seconds of all threads so far, to the nanosecond (threads that have ended are left out)."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[0])
        except OSError:
            pass
    return total / 1e9


def memory_mib(pid):
    fields = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, value = line.split()[:2]
        fields[name.rstrip(":")] = int(value) / 1024
    return {"private": fields["Private_Clean"] + fields["Private_Dirty"], "pss": fields["Pss"], "rss": fields["Rss"]}


class Served:
    """A kiosk in a window, waiting for visitors; ended on leaving the with block."""

    def __init__(self, pack, *arguments, size="1920x1080"):
        self.folder = tempfile.TemporaryDirectory(prefix="azetta-bench-")
        self.report = Path(self.folder.name) / "report.jsonl"
        self.log = Path(self.folder.name) / "log"
        self.command = [PROGRAM, "--windowed", size, "--pack", pack, "--report", self.report, *arguments]

    def __enter__(self):
        self.began_s = time.clock_gettime(time.CLOCK_MONOTONIC)
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([str(c) for c in self.command], stdout=log, stderr=log, env=environment())
        self.pid = self.process.pid
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def first_frame(self, patience_s=20):
        """Waits for the first complete frame. Its milliseconds by the clock outside, from just before the process was started
        to after the frame was presented, and the CPU time of the whole process until shortly after it."""
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            frames = self.frames()
            shown = [f for f in frames if f["screen"] != "soon"]
            if shown and FIRST_FRAME.search(self.log.read_text(errors="replace")):
                return {"ms": (shown[0]["clock_s"] - self.began_s) * 1000, "cpu_ms": cpu_s(self.pid) * 1000}
            if self.process.poll() is not None:
                break
            time.sleep(0.002)
        raise SystemExit("the kiosk showed nothing:\n" + self.log.read_text(errors="replace"))

    def frames(self):
        return [line for line in read_lines(self.report) if "cpu_ms" in line and "totals" not in line]

    def watch(self, seconds):
        """CPU share of the kiosk and of the X server, and the frames drawn, over so many seconds."""
        server = x_server()
        before, server_before, t0 = cpu_s(self.pid), cpu_s(server), time.clock_gettime(time.CLOCK_MONOTONIC)
        time.sleep(seconds)
        took = time.clock_gettime(time.CLOCK_MONOTONIC) - t0
        frames = [f for f in self.frames() if f["clock_s"] >= t0]
        return {"cpu_percent": (cpu_s(self.pid) - before) / took * 100, "x_server_percent": (cpu_s(server) - server_before) / took * 100,
                "frames": len(frames), "seconds": took, "frame_cpu_ms": distribution([f["cpu_ms"] for f in frames]),
                "gap_ms": gaps_ms(frames)}


def gaps_ms(frames, played=False):
    """Time from one presented frame to the next, where something moves; pauses of over a quarter second are left out. Something moves when the
    next frame was due at once, or a finger moved before both. played: by a rehearsal, whose fingers are not in the report, but which asks for a
    frame 60 times a second of its own time and never leaves one out: where more of that time has gone by, nothing moved."""
    def moves(a, b):
        if played:
            return b["t"] - a["t"] <= 1.5 / 60
        return a.get("next_s", 1) < 0.05 or ("touch_s" in a and "touch_s" in b)
    return distribution([(b["clock_s"] - a["clock_s"]) * 1000 for a, b in zip(frames, frames[1:]) if moves(a, b) and b["clock_s"] - a["clock_s"] < 0.25])


def x_server():
    """Process id of the X server behind DISPLAY: the Xvfb that with_display.sh started beside this program."""
    wanted = os.getppid()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = status.read_text().split("(", 1)[1].rsplit(")", 1)
        except OSError:
            continue
        if name.startswith("Xvfb") and int(rest.split()[1]) == wanted:
            return int(status.parent.name)
    raise SystemExit("no Xvfb beside this program; start it with tests/bench/run.py")


def read_lines(path):
    """The complete lines of a report."""
    try:
        text = path.read_text()
    except OSError:
        return []
    return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]


class Phase:
    """What a rehearsal did up to one mark."""

    def __init__(self, lines, totals, before):
        self.totals = totals
        self.frames = [l for l in lines if "cpu_ms" in l]
        self.lifts = [l for l in lines if l.get("mark") == "lift"]
        self.seconds = totals["clock_s"] - before["clock_s"] if before else None
        self.cpu_percent = (totals["process_cpu_s"] - before["process_cpu_s"]) / self.seconds * 100 if before else None

    def after_lift(self, screen=None, lang_changed=False):
        """For every lifting: milliseconds until the first frame that shows the new place (or language) complete, and the
        worst frame on the way there."""
        found = []
        for i, lift in enumerate(self.lifts):
            end = self.lifts[i + 1]["clock_s"] if i + 1 < len(self.lifts) else float("inf")
            earlier = [f for f in self.frames if f["clock_s"] < lift["clock_s"]]
            later = [f for f in self.frames if lift["clock_s"] <= f["clock_s"] < end]
            lang = earlier[-1]["lang"] if earlier else None
            done = [f for f in later if f["settled"] and (screen is None or f["screen"] == screen)
                    and (not lang_changed or f["lang"] != lang)]
            if done:
                way = [f for f in later if f["clock_s"] <= done[0]["clock_s"]]
                found.append({"ms": (done[0]["clock_s"] - lift["clock_s"]) * 1000, "virtual_frames": round((done[0]["t"] - lift["t"]) * 60) + 1,
                              "cpu_ms": max(f["cpu_ms"] for f in way)})
        return found


def rehearse(pack, script, *arguments, realtime=True, size="1920x1080"):
    """Plays a script; its phases in order, each with the totals line of the mark that ends it."""
    with tempfile.TemporaryDirectory(prefix="azetta-bench-") as folder:
        file, report = Path(folder) / "script.txt", Path(folder) / "report.jsonl"
        file.write_text(script)
        command = [PROGRAM, "--windowed", size, "--pack", pack, "--rehearse", file, "--report", report, *arguments]
        if realtime:
            command.append("--realtime")
        ran = subprocess.run([str(c) for c in command], capture_output=True, text=True, env=environment())
        if ran.returncode != 0:
            raise SystemExit(f"the rehearsal failed:\n{script}\n{ran.stderr}")
        phases, since, before = [], [], None
        for line in read_lines(report):
            if "totals" in line:
                phases.append((line, Phase(since, line, before)))
                since, before = [], line
            else:
                since.append(line)
        return phases
