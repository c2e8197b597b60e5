#!/usr/bin/env python3
"""The whole kiosk, fullscreen as in a museum, on a real X server with a panel, a keyboard and a mouse that this test moves.
What it did is read from its --report.

    test_real_touch.py KIOSK SHIPPED_PACK LOOK SOURCE_FOLDER [unittest options]

Nothing here depends on how fast the machine is: it counts and compares, and waits long for what must come.
"""
import json
import math
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

KIOSK, PACK, LOOK, SOURCE = sys.argv[1:5]
sys.path.insert(0, str(Path(SOURCE) / "tests/support"))
from touch_server import BEGIN, END, UPDATE, TouchServer, wait_for  # noqa: E402

W, H = 1920, 1080
PHASES = ("begin", "update", "end", "cancel")


def to_glass(x, y, degrees):
    """From where the visitor sees it to where it is on a panel turned clockwise by so much."""
    return {0: (x, y), 90: (y, H - x), 180: (W - x, H - y), 270: (W - y, x)}[degrees]


class Kiosk:
    def __init__(self, server, *options, conf=""):
        self.server = server
        self.folder = tempfile.TemporaryDirectory(prefix="azetta-touch-")
        self.report, self.log = Path(self.folder.name) / "report", Path(self.folder.name) / "log"
        config = Path(self.folder.name) / "kiosk.conf"
        config.write_text(conf)
        command = [KIOSK, "--config", config, "--pack", PACK, "--report", self.report, *options]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([str(part) for part in command], env=server.environment(), stdout=log, stderr=log)

    def __enter__(self):
        self.frame("the first frame", lambda f: f["screen"] != "soon" and f["settled"])
        return self

    def __exit__(self, kind, *_):
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait(60)
        said = self.said()
        self.folder.cleanup()
        if kind is None and (not alive or self.process.returncode not in (0, -15)):
            raise AssertionError(f"the kiosk ended by itself ({self.process.returncode}):\n{said}")

    def said(self):
        return self.log.read_text(errors="replace")

    def lines(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the kiosk ended by itself ({self.process.returncode}):\n{self.said()}")
        try:
            text = self.report.read_text()
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]

    def frames(self):
        return [line for line in self.lines() if "cpu_ms" in line and "totals" not in line]

    def frame(self, what, wanted, after=0, patience_s=60):
        """The first frame of that kind that was presented after that moment."""
        def found():
            return next((f for f in self.frames() if f["clock_s"] >= after and wanted(f)), None)
        return wait_for(f"{what}; the last frames were {self.frames()[-2:]}", found, patience_s)

    def touches(self, slot=None):
        return [t for line in self.lines() for t in line.get("touches", []) if slot is None or t["slot"] == slot]

    def come(self, count):
        wait_for(f"{count} touches, there are {len(self.touches())}", lambda: len(self.touches()) >= count)
        return self.touches()

    def keys(self):
        return [key for line in self.lines() for key in line.get("keys", [])]

    def screen(self, name, after=0):
        return self.frame(f"the screen {name}", lambda f: f["screen"] == name and f["settled"], after)

    def tap(self, x, y, degrees=0):
        self.server.touch.tap(*to_glass(x, y, degrees))

    def tap_to(self, name, x, y, degrees=0):
        """Taps until that screen is there: a screen that is still sliding in has its buttons elsewhere."""
        for _ in range(10):
            self.tap(x, y, degrees)
            try:
                return wait_for(f"the screen {name}", lambda: any(f["screen"] == name for f in self.frames()[-1:]), 6)
            except AssertionError as error:
                last = error
        raise last


def now():
    return time.clock_gettime(time.CLOCK_MONOTONIC)


class RealTouch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = TouchServer().__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.places = {}

    def middle(self, place, widget, size="1920x1080"):
        """Where a widget of a screen is, in pixels of the picture; from a rehearsal, which is laid out the same."""
        key = place, size
        if key not in self.places:
            with tempfile.TemporaryDirectory() as folder:
                script = Path(folder) / "script"
                script.write_text("wait 1\nshot here\n")
                arguments = [KIOSK, "--pack", PACK, "--rehearse", script, "--shots", folder, "--windowed", size]
                if place != "attract":
                    arguments += ["--screen", place]
                subprocess.run([str(a) for a in arguments], env=self.server.environment(), check=True, capture_output=True, timeout=300)
                self.places[key] = json.loads((Path(folder) / "here.json").read_text(encoding="utf-8"))["widgets"]
        rect = next(w["rect_px"] for w in self.places[key] if w["id"] == widget and w["role"] != "text")
        return rect[0] + rect[2] / 2, rect[1] + rect[3] / 2

    # The panel that a rehearsal has.
    PANEL = "[display]\npanel_width_mm = 531\npanel_height_mm = 299\n"
    PORTRAIT = "[display]\npanel_width_mm = 299\npanel_height_mm = 531\n"

    def kiosk(self, *options, conf=None):
        return Kiosk(self.server, *options, conf=self.PANEL if conf is None else conf)

    def test_a_touch_wakes_the_kiosk_and_another_opens_a_section(self):
        with self.kiosk() as kiosk:
            kiosk.screen("attract")
            kiosk.tap(960, 300)
            kiosk.screen("home")
            self.assertEqual([t["phase"] for t in kiosk.come(2)], ["begin", "end"])
            kiosk.tap_to("gallery", *self.middle("home", "home.figure"))

    def test_every_frame_after_a_touch_says_which_it_shows(self):
        with self.kiosk("--screen", "gallery:figure") as kiosk:
            self.server.touch.down(0, 960, 700)
            frame = kiosk.frame("a frame with the touch", lambda f: "touch_s" in f)
            self.assertLessEqual(frame["touch_s"], frame["read_s"])
            self.assertLessEqual(frame["read_s"], frame["clock_s"])
            self.server.touch.up(0)

    def test_a_fling_scrolls_on_after_the_finger_has_gone(self):
        with self.kiosk("--screen", "gallery:figure") as kiosk:
            def glides(path):
                before = len(kiosk.touches())
                self.server.touch.swipe(*path, steps=10, pause_s=0.01)
                lift = kiosk.come(before + 12)[-1]
                self.assertEqual(lift["phase"], "end")
                # The page follows the finger; what it moves after the lift is the glide.
                held = [f["scroll_u"] for f in kiosk.frames() if f["t"] <= lift["t"]][-1]
                try:
                    return kiosk.frame("the page to glide", lambda f: f["t"] > lift["t"] and abs(f["scroll_u"] - held) > 60, patience_s=3)
                except AssertionError:
                    return None  # on a machine that stalled for longer than a fling takes the finger had come to rest
            up, down = ((960, 850), (960, 450)), ((960, 450), (960, 850))
            self.assertTrue(any(glides(path) for path in (up, down) * 5))

    def test_a_pinch_arrives_with_both_fingers(self):
        with self.kiosk("--screen", "card:dihya") as kiosk:
            kiosk.tap_to("viewer", *self.middle("card:dihya", "card.picture"))
            time.sleep(0.5)
            before = len(kiosk.touches())
            for i in range(21):
                for finger, side in ((0, -1), (1, 1)):
                    self.server.touch.step(BEGIN if i == 0 else UPDATE, finger, 960 + side * (60 + 15 * i), 500)
                self.server.touch.sync()
                time.sleep(0.008)
            for finger in (0, 1):
                self.server.touch.step(END, finger, *self.server.touch.last[finger])
            self.server.touch.sync()
            mine = kiosk.come(before + 2 * 22)[before:]
            self.assertEqual(len(mine), 2 * 22)
            self.assertEqual({t["slot"] for t in mine}, {0, 1})
            for slot in (0, 1):
                path = [t for t in mine if t["slot"] == slot]
                self.assertEqual([t["phase"] for t in path], ["begin"] + ["update"] * 20 + ["end"])
                self.assertAlmostEqual(abs(path[-1]["x"] - 960), 360, delta=0.05)
            self.assertEqual(max(line["contacts"] for line in kiosk.lines() if "contacts" in line), 2)

    def test_ten_fingers_lose_nothing_while_the_kiosk_draws(self):
        with self.kiosk("--screen", "gallery:figure") as kiosk:
            steps = 240
            for i in range(steps + 2):
                kind = BEGIN if i == 0 else UPDATE if i <= steps else END
                for finger in range(10):
                    if kind == END:
                        self.server.touch.step(END, finger, *self.server.touch.last[finger])
                    else:
                        self.server.touch.step(kind, finger, 150 + 160 * finger, 540 + 200 * math.sin(i / 20))
                self.server.touch.sync()
                time.sleep(1 / 120)
            touches = kiosk.come(10 * (steps + 2))
            self.assertEqual(len(touches), 10 * (steps + 2))
            for slot in range(10):
                self.assertEqual([t["phase"] for t in touches if t["slot"] == slot], ["begin"] + ["update"] * steps + ["end"])

    def test_a_panel_unplugged_under_a_finger_opens_nothing_and_works_when_it_is_back(self):
        with self.kiosk("--screen", "home") as kiosk:
            place = self.middle("home", "home.figure")
            self.server.touch.down(0, *place)
            kiosk.come(1)
            self.server.touch.switch_off()
            self.assertEqual([t["phase"] for t in kiosk.come(2)], ["begin", "cancel"])
            self.server.touch.switch_on()
            self.server.touch.tap(100, 500)  # on nothing
            kiosk.come(4)
            self.assertEqual({f["screen"] for f in kiosk.frames()}, {"home"})
            kiosk.tap_to("gallery", *place)

    def test_turned_panels(self):
        for degrees in (0, 90, 180, 270):
            portrait = degrees in (90, 270)
            conf = (self.PORTRAIT if portrait else self.PANEL) + f"rotation = {degrees}\n"
            size = "1080x1920" if portrait else "1920x1080"
            with self.subTest(degrees=degrees), self.kiosk("--screen", "home", conf=conf) as kiosk:
                self.assertEqual(kiosk.frames()[-1]["size_px"], [H, W] if portrait else [W, H])
                place = self.middle("home", "home.figure", size)
                kiosk.tap_to("gallery", *place, degrees)
                touch = kiosk.come(1)[0]
                self.assertAlmostEqual(touch["x"], place[0], delta=0.05)
                self.assertAlmostEqual(touch["y"], place[1], delta=0.05)

    def test_no_key_and_no_mouse_does_anything(self):
        keys = [("escape",), ("alt", "f4"), ("ctrl", "q"), ("super",), ("f11",), ("f1",), ("alt", "tab"), ("alt", "space"),
                ("ctrl", "alt", "backspace"), ("ctrl", "alt", "f1"), ("ctrl", "alt", "f2"), ("ctrl", "alt", "delete"), ("menu",),
                ("print",), ("enter",), ("space",), ("tab",), ("f12",)]
        with self.kiosk("--screen", "home") as kiosk:
            place = self.middle("home", "home.figure")
            for _ in range(2):
                for pressed in keys:
                    self.server.keyboard.press(*pressed)
                for button in (1, 2, 3, 4, 5):
                    self.server.mouse.click(*place, button)
            self.server.touch.tap(5, 500)
            self.assertEqual([t["phase"] for t in kiosk.come(2)], ["begin", "end"])
            self.assertEqual(kiosk.keys(), [])
            self.assertEqual({f["screen"] for f in kiosk.frames()}, {"home"})
            self.covers(0, 0, W, H)

    def test_the_pointer_is_a_finger_where_the_settings_say_so(self):
        with self.kiosk("--screen", "home", conf=self.PANEL + "[touch]\npointer_as_finger = true\n") as kiosk:
            self.server.mouse.click(*self.middle("home", "home.figure"))
            kiosk.screen("gallery")

    def test_in_a_window_the_mouse_is_a_finger(self):
        with self.kiosk("--screen", "home", "--windowed", "1920x1080") as kiosk:
            # Without a window manager its corner may lie anywhere; the window says where.
            x, y, *_ = self.look()["windows"][-1]["rect"]
            place = self.middle("home", "home.figure")
            self.server.mouse.click(place[0] + x, place[1] + y)
            kiosk.screen("gallery")

    def test_a_monitor_that_changes_goes_away_and_comes_back(self):
        self.addCleanup(self.screen_as_before)
        with self.kiosk("--screen", "home") as kiosk:
            self.server.xrandr("--output", "DUMMY0", "--mode", "1280x720")
            kiosk.frame("a frame of 1280x720", lambda f: f["size_px"] == [1280, 720] and f["settled"])
            self.covers(0, 0, 1280, 720)
            for _ in range(2):
                self.server.xrandr("--output", "DUMMY0", "--off")
                t = now()
                self.server.xrandr("--output", "DUMMY0", "--mode", "1920x1080")
                kiosk.frame("a frame when it is back", lambda f: f["size_px"] == [W, H] and f["settled"], after=t)
                self.covers(0, 0, W, H)
            kiosk.tap_to("gallery", *self.middle("home", "home.figure"))

    def test_a_second_monitor_comes_and_goes(self):
        self.addCleanup(self.screen_as_before)
        with self.kiosk("--screen", "home") as kiosk:
            self.server.run("xrandr", "--addmode", "DUMMY1", "1920x1080")
            self.server.xrandr("--output", "DUMMY1", "--mode", "1920x1080", "--right-of", "DUMMY0")
            self.covers(0, 0, W, H)
            x, y = self.middle("home", "home.figure")
            self.server.touch.tap(2 * x, y)  # the server spreads the panel over both
            kiosk.screen("gallery")
            self.server.xrandr("--output", "DUMMY1", "--off")
            self.server.xrandr("--fb", "1920x1080")
            self.covers(0, 0, W, H)
            count = len(kiosk.touches())
            kiosk.tap(1000, 500)
            touch = kiosk.come(count + 1)[count]
            self.assertAlmostEqual(touch["x"], 1000, delta=0.05)

    def screen_as_before(self):
        self.server.xrandr("--output", "DUMMY1", "--off")
        self.server.xrandr("--output", "DUMMY0", "--mode", "1920x1080", "--pos", "0x0", "--primary")
        self.server.xrandr("--fb", "1920x1080")

    def look(self, *places):
        return json.loads(self.server.run(LOOK, *places))

    def covers(self, x, y, w, h):
        """The kiosk lies over exactly that, and nothing lies over it."""
        wait_for(f"the kiosk over {w}x{h}+{x}+{y}, it is {self.look()}",
                 lambda: self.look()["windows"][-1:] == [{"name": "Azetta", "rect": [x, y, w, h], "override": True}])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]])
