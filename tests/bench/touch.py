"""From a finger on the panel to the picture on the screen: a real X server (tests/support/touch_server.py), the kiosk
fullscreen, three things that fingers do. From the kiosk's own report (when the X server saw the touch, when the kiosk read it,
when the frame with it had been presented) and from outside (when the pixel under the finger changed)."""
import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import kiosk
from kiosk import PROGRAM, ROOT, distribution, read_lines

sys.path.insert(0, str(ROOT / "tests/support"))
from touch_server import TouchServer, wait_for  # noqa: E402

LOOK = ROOT / "build/release/tests/platform/look"


def clock():
    return time.clock_gettime(time.CLOCK_MONOTONIC)


class Floor:
    """A kiosk as on a museum's floor; its report."""

    def __init__(self, server, pack, *arguments):
        self.folder = tempfile.TemporaryDirectory(prefix="azetta-bench-")
        self.report = Path(self.folder.name) / "report.jsonl"
        env = kiosk.environment() | {"DISPLAY": server.display, "LIBGL_ALWAYS_SOFTWARE": "1"}
        command = [PROGRAM, "--pack", pack, "--report", self.report, *arguments]
        self.process = subprocess.Popen([str(c) for c in command], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        wait_for("the first frame", lambda: any(f["screen"] != "soon" and f["settled"] for f in self.frames()))
        time.sleep(1.5)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def frames(self):
        return [line for line in read_lines(self.report) if "cpu_ms" in line and "totals" not in line]

    def begins(self):
        """When fingers came down."""
        return {t["t"] for line in read_lines(self.report) for t in line.get("touches", []) if t["phase"] == "begin"}


class Watch:
    """When a pixel of the screen changed."""

    def __init__(self, server, x, y):
        self.changes = []
        self.process = subprocess.Popen([LOOK, "watch", f"{x},{y}"], env=kiosk.environment() | {"DISPLAY": server.display},
                                        stdout=subprocess.PIPE, text=True)
        self.thread = threading.Thread(target=lambda: self.changes.extend(json.loads(line) for line in self.process.stdout))
        self.thread.start()

    def __enter__(self):
        wait_for("the first look", lambda: self.changes)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.thread.join()


def rect_of(server, pack, place, widget):
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "script"
        script.write_text("wait 1\nshot here\n")
        subprocess.run([str(a) for a in (PROGRAM, "--pack", pack, "--rehearse", script, "--shots", folder, "--screen", place, "--lang", "fr")],
                       env=kiosk.environment() | {"DISPLAY": server.display}, check=True, capture_output=True)
        widgets = json.loads((Path(folder) / "here.json").read_text())["widgets"]
    return next(d["rect_px"] for d in widgets if d["id"] == widget and d["role"] != "text")


STAMP_S = 0.001  # the X server stamps touches in whole milliseconds, rounded down


def answers(frames, touches=None):
    """Of every frame that showed a touch (of these, if given): milliseconds from the touch until it was presented and until it was read, and how
    many frames were begun from the touch to this one, itself included: 1 is the first possible. A touch may be later than its stamp: a frame
    begun within that millisecond is not held against the kiosk; one that missed a touch by more is."""
    begun = [f["t"] for f in frames]
    with_touch = [f for f in frames if "touch_s" in f and (touches is None or f["touch_s"] in touches)]
    return {"ms": distribution([(f["clock_s"] - f["touch_s"]) * 1000 for f in with_touch]),
            "read_ms": distribution([(f["read_s"] - f["touch_s"]) * 1000 for f in with_touch]),
            "frames": distribution([max(1, sum(f["touch_s"] + STAMP_S < t <= f["t"] for t in begun)) for f in with_touch])}


def measure(pack, rounds):
    found = {}
    with TouchServer() as server:
        left, top, width, height = rect_of(server, pack, "home", "lang.ar")
        x, y = left + width / 2, top + height / 2
        # Beside the button's word, where nothing but its ground is.
        with Floor(server, pack, "--screen", "home", "--lang", "fr") as floor, Watch(server, int(left + width / 2), int(top + height * 0.2)) as watch:
            outside = []
            for _ in range(rounds):
                time.sleep(0.25)
                began = clock()
                server.touch.down(0, x, y)  # the button of a language shows that it is pressed
                try:
                    change = wait_for("the pixel", lambda: next((c for c in watch.changes if c["clock_s"] >= began), None), 1)
                    outside.append((change["clock_s"] - began) * 1000)
                except AssertionError:
                    pass
                time.sleep(0.25)
                server.touch.move(0, x, y + 60)  # off again: a drag, and no tap
                server.touch.up(0)
                time.sleep(0.1)
            found["press"] = answers(floor.frames(), floor.begins()) | {"outside_ms": distribution(outside)}
        with Floor(server, pack, "--screen", "gallery:figure") as floor:
            for _ in range(max(1, rounds // 6)):
                for path in ((800, 400), (400, 800)):
                    server.touch.down(0, 960, path[0])
                    end = clock()
                    for i in range(1, 61):
                        end += 1 / 120
                        time.sleep(max(0, end - clock()))
                        server.touch.move(0, 960, path[0] + (path[1] - path[0]) * i / 60)
                    time.sleep(0.1)
                    server.touch.up(0)
                    time.sleep(0.3)
            found["drag"] = answers(floor.frames())
        with Floor(server, pack) as floor:
            start = clock()
            time.sleep(2)
            found["attract_gap_ms"] = kiosk.gaps_ms([f for f in floor.frames() if f["clock_s"] > start])
    return found
