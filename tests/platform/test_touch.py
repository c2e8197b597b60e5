#!/usr/bin/env python3
"""The window and its fingers on a real X server with a panel that this test touches: what comes out of poll(), exactly.

    test_touch.py TOUCH_PROBE LOOK [unittest options]

Nothing here depends on how fast the machine is: it counts and compares, and waits long for what must come.
"""
import json
import subprocess
import sys
import threading
import unittest
from pathlib import Path

PROBE, LOOK = sys.argv[1:3]
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from touch_server import BEGIN, END, UPDATE, TouchServer, wait_for  # noqa: E402

W, H = 1920, 1080


def to_picture(x, y, degrees):
    """Where the visitor sees it, on a panel turned clockwise by so much."""
    return {0: (x, y), 90: (H - y, x), 180: (W - x, H - y), 270: (y, W - x)}[degrees]


class Probe:
    """The window under test; collects what it says."""

    def __init__(self, server, *options):
        self.server = server
        self.process = subprocess.Popen([PROBE, *options], env=server.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.lines, self.log = [], []
        self.threads = [threading.Thread(target=self._read, args=(self.process.stdout, self.lines, json.loads)),
                        threading.Thread(target=self._read, args=(self.process.stderr, self.log, str.strip))]
        for thread in self.threads:
            thread.start()

    @staticmethod
    def _read(stream, into, parse):
        for line in stream:
            into.append(parse(line))

    def __enter__(self):
        self.shown()
        return self

    def __exit__(self, *_):
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait(60)
        for thread in self.threads:
            thread.join()
        self.process.stdout.close()
        self.process.stderr.close()
        if not alive or self.process.returncode != -15:
            raise AssertionError(f"the window ended by itself ({self.process.returncode}): {self.log}")

    def shown(self, size=None):
        """Waits for a frame, of that size."""
        def found():
            if self.process.poll() is not None:
                raise AssertionError(f"the window did not open: {self.log}")
            return any("shown" in line and size in (None, tuple(line["shown"])) for line in list(self.lines))
        wait_for(f"a frame of {size}", found)

    def touches(self):
        return [line for line in list(self.lines) if "phase" in line]

    def come(self, count):
        """The touches, once there are so many; more than that is an error that the caller sees."""
        wait_for(f"{count} touches, there are {len(self.touches())}", lambda: len(self.touches()) >= count)
        return self.touches()

    def settled(self, count):
        """As come(); then a tap with another finger proves that nothing else was on its way."""
        self.come(count)
        self.server.touch.down(15, 3, 3)
        self.server.touch.up(15)
        return self.come(count + 2)[:-2] if len(self.come(count + 2)) == count + 2 else self.touches()


def phases(touches):
    return " ".join(t["phase"] for t in touches)


class Touch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = TouchServer().__enter__()
        cls.addClassCleanup(cls.server.__exit__)

    def tearDown(self):
        for device in (self.server.touch, self.server.other_touch):
            if device.socket.fileno() < 0:  # a test that failed half way
                device.switch_on()

    def look(self, *places):
        return json.loads(self.server.run(LOOK, *places))

    def at(self, touch, x, y, places=0.05):
        self.assertLessEqual(abs(touch["x"] - x), places, touch)
        self.assertLessEqual(abs(touch["y"] - y), places, touch)

    def test_a_finger_comes_down_moves_and_lifts_where_it_is(self):
        with Probe(self.server) as probe:
            self.server.touch.down(0, 960.25, 540.5)
            self.server.touch.move(0, 1000.125, 10)
            self.server.touch.up(0)
            self.server.touch.tap(0, 0)
            self.server.touch.tap(W - 0.1, H - 0.1)
            touches = probe.settled(7)
            self.assertEqual(phases(touches), "begin update end begin end begin end")
            self.assertEqual({t["slot"] for t in touches}, {0})
            for touch, place in zip(touches, [(960.25, 540.5), (1000.125, 10), (1000.125, 10), (0, 0), (0, 0), (W - 0.1, H - 0.1), (W - 0.1, H - 0.1)]):
                self.at(touch, *place)
                self.assertLessEqual(touch["t"], touch["now"])
                self.assertGreater(touch["t"], touch["now"] - 5)

    def ten_fingers(self, probe, steps):
        places = {f: [] for f in range(10)}
        for f in range(10):
            places[f].append((100 + 170 * f, 200.5 + f))
            self.server.touch.step(BEGIN, f, *places[f][-1])
        self.server.touch.sync()
        for i in range(1, steps + 1):
            for f in range(10):
                places[f].append((100 + 170 * f + (i % 97) * 0.5, 200.5 + f + i % 701))
                self.server.touch.step(UPDATE, f, *places[f][-1])
            self.server.touch.sync()
        for f in range(10):
            self.server.touch.step(END, f, *places[f][-1])
        self.server.touch.sync()
        touches = probe.settled(10 * (steps + 2))
        self.assertEqual(len(touches), 10 * (steps + 2))
        self.assertEqual({t["slot"] for t in touches}, set(range(10)))
        finger_of = {t["slot"]: round((t["x"] - 100) / 170) for t in touches if t["phase"] == "begin"}
        self.assertEqual(sorted(finger_of.values()), list(range(10)))
        for slot, finger in finger_of.items():
            mine = [t for t in touches if t["slot"] == slot]
            self.assertEqual([t["phase"] for t in mine], ["begin"] + ["update"] * steps + ["end"])
            for touch, place in zip(mine, places[finger] + [places[finger][-1]]):
                self.at(touch, *place)
            self.assertEqual([t["t"] for t in mine], sorted(t["t"] for t in mine))

    def test_ten_fingers_for_five_seconds_of_120_hertz_lose_nothing_and_double_nothing(self):
        with Probe(self.server) as probe:
            self.ten_fingers(probe, 600)

    def test_nor_while_the_kiosk_is_busy_between_two_looks(self):
        with Probe(self.server, "slow") as probe:
            self.ten_fingers(probe, 200)
            self.assertEqual([line for line in probe.log if "left out" in line], [])

    def test_sixty_four_contacts_are_sixteen_and_the_log_says_so_once(self):
        with Probe(self.server) as probe:
            for f in range(64):
                self.server.touch.step(BEGIN, f, 10 + 20 * f, 500)
            for f in range(64):
                self.server.touch.step(UPDATE, f, 10 + 20 * f, 510)
            for f in range(64):
                self.server.touch.step(END, f, 10 + 20 * f, 510)
            self.server.touch.sync()
            touches = probe.come(48)
            self.assertEqual(phases(touches), " ".join(["begin"] * 16 + ["update"] * 16 + ["end"] * 16))
            self.assertEqual(sorted(t["slot"] for t in touches if t["phase"] == "begin"), list(range(16)))
            wait_for("the log", lambda: any("more than sixteen" in line for line in probe.log))
            for _ in range(3):
                for f in range(20):
                    self.server.touch.step(BEGIN, f, 10 + 20 * f, 500)
                for f in range(20):
                    self.server.touch.step(END, f, 10 + 20 * f, 500)
            self.server.touch.sync()
            probe.come(48 + 3 * 32)
            self.server.touch.tap(700, 700)
            self.assertEqual(len(probe.come(48 + 3 * 32 + 2)), 48 + 3 * 32 + 2)
            self.assertEqual(len([line for line in probe.log if "more than sixteen" in line]), 1)

    def test_a_flood_is_bounded_and_ends_where_the_finger_is(self):
        with Probe(self.server, "slow") as probe:
            self.server.touch.down(0, 10, 10)
            for i in range(20_000):
                self.server.touch.step(UPDATE, 0, 10 + i % 1000, 10 + i % 500)
            self.server.touch.step(UPDATE, 0, 777, 333)
            self.server.touch.step(END, 0, 777, 333)
            self.server.touch.sync()
            wait_for("the lift", lambda: any(t["phase"] == "end" for t in probe.touches()))
            self.at(probe.touches()[-1], 777, 333)
            self.assertLessEqual(len(probe.touches()), 20_003)
            self.server.touch.tap(50, 50)
            wait_for("the next tap", lambda: phases(probe.touches()[-2:]) == "begin end")

    def test_a_panel_unplugged_under_fingers_cancels_them_and_works_when_it_is_back(self):
        with Probe(self.server) as probe:
            self.server.touch.down(0, 100, 100)
            self.server.touch.down(1, 200, 200)
            self.server.other_touch.down(0, 300, 300)
            probe.come(3)
            self.server.touch.switch_off()
            touches = probe.come(5)
            self.assertEqual(sorted((t["phase"], t["slot"]) for t in touches[3:]), [("cancel", 0), ("cancel", 1)])
            self.server.other_touch.up(0)  # the other panel's finger has nothing to do with it
            self.assertEqual(phases(probe.come(6)[5:]), "end")
            self.server.touch.switch_on()
            self.server.touch.tap(400, 401)
            touches = probe.settled(8)
            self.assertEqual(phases(touches[6:]), "begin end")
            self.at(touches[6], 400, 401)

    def test_a_panel_that_comes_after_the_start(self):
        self.server.touch.switch_off()
        self.server.other_touch.switch_off()
        with Probe(self.server) as probe:
            wait_for("word of no panel", lambda: any("knows no touch panel" in line for line in probe.log))
            self.server.other_touch.switch_on()
            self.server.touch.switch_on()
            self.server.touch.tap(400, 401)
            self.assertEqual(phases(probe.settled(2)), "begin end")
            wait_for("word of the panel", lambda: any("listening to" in line and '"touch0"' in line for line in probe.log))

    def test_only_the_panel_that_is_named_is_listened_to(self):
        with Probe(self.server, "device=ouch1") as probe:
            self.server.touch.tap(100, 100)
            self.server.other_touch.tap(300, 301)
            touches = probe.come(2)
            self.assertEqual(phases(touches), "begin end")
            self.at(touches[0], 300, 301)
            wait_for("the log", lambda: any("does not name" in line for line in probe.log))
        with Probe(self.server, "device=ILITEK") as probe:
            wait_for("the log", lambda: any('no panel is called "ILITEK", but there is "touch' in line for line in probe.log))

    def test_the_calibration_matrix(self):
        with Probe(self.server, "matrix=-1,0,1,0,0.5,0.25") as probe:
            self.server.touch.tap(120, 200)
            touches = probe.come(2)
            self.at(touches[0], W - 120, 200 * 0.5 + 0.25 * H)

    def test_turned_panels(self):
        for degrees in (0, 90, 180, 270):
            with self.subTest(degrees=degrees), Probe(self.server, f"rotation={degrees}") as probe:
                probe.shown((H, W) if degrees in (90, 270) else (W, H))
                for place in ((30.5, 40.25), (1900, 20), (5, 1000), (960, 540)):
                    self.server.touch.tap(*place)
                touches = probe.settled(8)
                for touch, place in zip(touches[::2], ((30.5, 40.25), (1900, 20), (5, 1000), (960, 540))):
                    self.at(touch, *to_picture(*place, degrees))
                # The red corner of the picture, 20x10, is where the visitor's upper left is.
                inside, outside = {0: ((19, 9), (21, 9)), 90: ((9, H - 20), (9, H - 22)), 180: ((W - 20, H - 10), (W - 22, H - 10)),
                                   270: ((W - 10, 19), (W - 10, 21))}[degrees]
                wait_for("the picture", lambda: self.look("%d,%d" % inside, "%d,%d" % outside)["pixels"] == ["ff0000", "2060a0"])

    def test_calibration_comes_before_the_turn(self):
        with Probe(self.server, "rotation=90", "matrix=-1,0,1,0,1,0") as probe:
            self.server.touch.tap(120, 200)
            self.at(probe.come(2)[0], *to_picture(W - 120, 200, 90))

    def test_keys_and_the_mouse_are_nothing(self):
        with Probe(self.server) as probe:
            for keys in (("escape",), ("alt", "f4"), ("ctrl", "q"), ("super",), ("f11",), ("alt", "tab"), ("ctrl", "alt", "backspace"),
                         ("ctrl", "alt", "f1"), ("ctrl", "alt", "delete"), ("menu",), ("print",), ("enter",), ("space",)):
                self.server.keyboard.press(*keys)
            for button in (1, 2, 3):
                self.server.mouse.click(500, 500, button)
            self.server.touch.tap(10, 10)
            touches = probe.settled(2)
            self.assertEqual(phases(touches), "begin end")
            self.assertEqual([line for line in probe.lines if "key" in line], [])

    def test_the_pointer_is_a_finger_where_it_is_asked_for_and_silent_after_touches(self):
        with Probe(self.server, "mouse") as probe:
            self.server.mouse.click(500, 400)
            touches = probe.come(2)
            self.assertEqual(phases(touches), "begin end")
            self.at(touches[0], 500, 400, 1)
            # A touch moves the pointer as well, and the mouse is silent while it lasts.
            self.server.touch.down(0, 800, 600)
            probe.come(3)
            self.server.mouse.click(300, 300)
            self.server.touch.up(0)
            touches = probe.come(4)
            self.assertEqual(phases(touches), "begin end begin end")
            self.at(touches[3], 800, 600)

    def test_a_finger_takes_over_from_the_mouse(self):
        with Probe(self.server, "mouse") as probe:
            self.server.mouse.move(500, 400)
            self.server.mouse.press(True)
            probe.come(1)
            self.server.touch.down(0, 800, 600)
            self.server.touch.up(0)
            self.server.mouse.press(False)
            # The touch also moves the pointer; the mouse's finger may see that before it goes.
            wait_for("the lift", lambda: any(t["phase"] == "end" for t in probe.touches()))
            self.assertEqual(phases(t for t in probe.touches() if t["phase"] != "update"), "begin cancel begin end")

    def covers(self, x, y, w, h):
        """The window lies over exactly that, nothing above it, and the picture shows in all corners."""
        corners = [f"{x + a},{y + b}" for a, b in ((0, h - 1), (w - 1, 0), (w - 1, h - 1), (w // 2, h // 2))]
        def so():
            seen = self.look(*corners)
            return (seen["windows"] and seen["windows"][-1] == {"name": "Azetta", "rect": [x, y, w, h], "override": True}
                    and set(seen["pixels"]) == {"2060a0"})
        wait_for(f"the window over {w}x{h}+{x}+{y}, it is {self.look(*corners)}", so)

    def screen_as_before(self):
        self.server.xrandr("--output", "DUMMY1", "--off")
        self.server.xrandr("--output", "DUMMY0", "--mode", "1920x1080", "--pos", "0x0", "--primary")
        self.server.xrandr("--fb", "1920x1080")
        self.assertEqual(self.server.size, (W, H))

    def test_the_window_follows_its_monitor(self):
        self.addCleanup(self.screen_as_before)
        with Probe(self.server) as probe:
            self.covers(0, 0, W, H)
            self.server.xrandr("--output", "DUMMY0", "--mode", "1280x720")
            probe.shown((1280, 720))
            self.covers(0, 0, 1280, 720)
            self.server.touch.tap(640, 360)
            self.at(probe.come(2)[0], 640, 360)
            for _ in range(3):  # a cable that is pulled and put back
                self.server.xrandr("--output", "DUMMY0", "--off")
                self.server.xrandr("--output", "DUMMY0", "--mode", "1920x1080")
                self.covers(0, 0, W, H)
            self.server.touch.tap(1900, 1000)
            self.at(probe.come(4)[2], 1900, 1000)

    def second_monitor(self, side="--right-of"):
        self.server.run("xrandr", "--addmode", "DUMMY1", "1920x1080")
        self.server.xrandr("--output", "DUMMY1", "--mode", "1920x1080", side, "DUMMY0")
        self.assertEqual(self.server.size, (2 * W, H))

    def test_a_second_monitor_changes_nothing_for_the_visitor(self):
        self.addCleanup(self.screen_as_before)
        with Probe(self.server) as probe:
            self.second_monitor()
            self.covers(0, 0, W, H)
            # The X server now spreads the panel over both; half of it would lie on the other monitor.
            self.server.touch.tap(2 * 1500, 700)
            self.server.touch.tap(2 * 100, 50)
            touches = probe.come(4)
            self.at(touches[0], 1500, 700)
            self.at(touches[2], 100, 50)
            self.server.xrandr("--output", "DUMMY1", "--off")
            self.server.xrandr("--fb", "1920x1080")
            self.covers(0, 0, W, H)
            self.server.touch.tap(1500, 700)
            self.at(probe.come(6)[4], 1500, 700)

    def test_a_panel_that_was_told_its_monitor_is_left_alone(self):
        self.addCleanup(self.screen_as_before)
        self.second_monitor()
        self.addCleanup(self.server.run, "xinput", "set-prop", "touch0", "Coordinate Transformation Matrix", *"1 0 0 0 1 0 0 0 1".split())
        with Probe(self.server, "monitor=DUMMY1") as probe:
            self.covers(W, 0, W, H)
            self.server.run("xinput", "set-prop", "touch0", "Coordinate Transformation Matrix", *"0.5 0 0.5 0 1 0 0 0 1".split())
            # A touch that comes in one batch with the news of the matrix may still be placed by the old one.
            self.server.touch.tap(2 * 300, 700)
            probe.come(2)
            self.server.touch.tap(2 * 1500, 700)
            self.at(probe.come(4)[2], 1500, 700, 0.1)

    def test_the_monitor_that_is_named_and_what_stands_in_for_it(self):
        self.addCleanup(self.screen_as_before)
        with Probe(self.server, "monitor=DUMMY1") as probe:
            self.covers(0, 0, W, H)
            wait_for("the log", lambda: any('no monitor is called "DUMMY1"; there is "DUMMY0"' in line for line in probe.log))
            self.second_monitor()
            self.covers(W, 0, W, H)
            self.server.touch.tap(2 * 1500, 700)
            self.at(probe.come(2)[0], 1500, 700)
            self.server.xrandr("--output", "DUMMY1", "--off")
            self.covers(0, 0, W, H)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
