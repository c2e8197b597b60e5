#!/usr/bin/env python3
"""The program itself, as it is started in a museum: rehearsals on the shipped pack, and every way to start it wrongly.

    test_rehearsals.py KIOSK PACK_TOOL SMALL_PACK SHIPPED_PACK SOURCE_FOLDER [unittest options]

Needs a display (tests/support/with_display.sh). What the kiosk says to a technician is asserted word for word where it is a
promise: one line, what is wrong, what to do.
"""

import filecmp
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

KIOSK, PACK_TOOL, SMALL, SHIPPED, SOURCE = map(Path, sys.argv[1:6])
REHEARSALS = SOURCE / "tests/data/rehearsals"


def run(*arguments, env=None, timeout=300):
    environment = {**os.environ, **(env or {})}
    for name in [key for key, value in environment.items() if value is None]:
        del environment[name]
    return subprocess.run([KIOSK, *map(str, arguments)], env=environment, timeout=timeout, capture_output=True, text=True,
                          check=False, stdin=subprocess.DEVNULL)


class Kiosk(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="azetta-rehearsal-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def rehearse(self, script, pack, *options, shots="shots", env=None):
        pack_options = ["--pack", pack] if pack else []
        return run("--rehearse", script, "--shots", self.folder / shots, *pack_options, *options, env=env)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name

    def good(self, result):
        self.assertEqual(result.returncode, 0, result.stderr)

    def says(self, result, code, line):
        """The exit code, and `line` as one whole line on stderr, up to log lines' stamps."""
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertTrue(any(said == line or said.endswith(" " + line) for said in result.stderr.splitlines()),
                        f"expected: {line}\nsaid: {result.stderr}")


class Rehearsals(Kiosk):
    def test_a_visit_and_the_same_visit_again(self):
        for shots in ("first", "second"):
            result = self.rehearse(SOURCE / "tests/data/visit.txt", SHIPPED, shots=shots)
            self.good(result)
            self.assertEqual(result.stderr, "")
        names = sorted(path.name for path in (self.folder / "first").iterdir())
        self.assertEqual(names, sorted(path.name for path in (self.folder / "second").iterdir()))
        self.assertGreaterEqual(len(names), 50)
        equal, different, failed = filecmp.cmpfiles(self.folder / "first", self.folder / "second", names, shallow=False)
        self.assertEqual((different, failed), ([], []))
        self.assertEqual(equal, names)

    def test_what_a_shot_says(self):
        script = self.write("shot.txt", "tap attract.lang.ar\ntap home.figure\nwait 1\nshot here\n")
        self.good(self.rehearse(script, SHIPPED, "--windowed", "1280x720"))
        shot = json.loads((self.folder / "shots/here.json").read_text(encoding="utf-8"))
        self.assertEqual((shot["screen"], shot["lang"]), ("gallery", "ar"))
        by_id = {widget["id"]: widget for widget in shot["widgets"]}
        for widget in shot["widgets"]:
            for key in ("id", "role", "text", "lines", "lang", "dir", "rect_px", "rect_mm"):
                self.assertIn(key, widget)
            if widget["role"] == "text":
                for key in ("font_px", "fg", "bg"):
                    self.assertIn(key, widget)
                size = len(widget["text"].encode())
                ends = [0] + [end for _, end in widget["lines"]]
                self.assertTrue(all(0 <= begin <= end <= size for begin, end in widget["lines"]), widget["id"])
                self.assertEqual(ends, sorted(ends))
        self.assertEqual(by_id["gallery.title"]["dir"], "rtl")
        self.assertEqual(by_id["card.dihya"]["role"], "tile")
        png = (self.folder / "shots/here.png").read_bytes()
        self.assertEqual(png[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual((int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")), (1280, 720))

    def test_the_report_has_a_line_a_frame_and_totals(self):
        report = self.folder / "report.jsonl"
        script = self.write("short.txt", "tap attract.lang.fr\nwait 1\ntap home.figure\nwait 1\n")
        self.good(self.rehearse(script, SMALL, "--report", report))
        lines = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
        frames = [line for line in lines if "quads" in line]
        self.assertGreater(len(frames), 10)
        for frame in frames:
            for key in ("t", "cpu_ms", "update_ms", "draw_ms", "gpu_upload_bytes", "quads"):
                self.assertIn(key, frame)
        totals = lines[-1]
        self.assertIn("totals", totals)
        self.assertEqual(sorted(totals["cpu_ms"]), ["max", "p50", "p95", "p99"])

    def test_a_failed_expectation_says_line_expected_and_found(self):
        result = self.rehearse(REHEARSALS / "unmet.txt", SMALL)
        self.says(result, 1, 'unmet.txt:3: expected screen "cellar", found attract')

    def test_each_kind_of_expectation_can_fail(self):
        wrong = {
            "expect card nobody": 'expected card "nobody", found no card',
            "expect lang fr": 'expected lang "fr", found ar',
            "expect widget nav.teleport": 'expected widget "nav.teleport", found it is not there',
            "expect no widget attract.lang.fr": 'expected no widget "attract.lang.fr", found it is there',
        }
        for command, finding in wrong.items():
            with self.subTest(command):
                self.says(self.rehearse(self.write("one.txt", command + "\n"), SMALL), 1, "one.txt:1: " + finding)
        for command in ('expect text "No such words"', 'expect no text "Français"'):
            with self.subTest(command):
                result = self.rehearse(self.write("one.txt", command + "\n"), SMALL)
                self.assertEqual(result.returncode, 1)
                self.assertIn("one.txt:1: expected " + command.removeprefix("expect "), result.stderr)

    def test_a_tap_on_what_is_not_there(self):
        result = self.rehearse(self.write("tap.txt", "# nothing\ntap home.cellar\n"), SMALL)
        self.says(result, 1, 'tap.txt:2: there is no widget "home.cellar" that can be touched; take a shot there to see which ones there are')

    def test_a_faulty_script_runs_nothing_and_names_every_fault(self):
        result = self.rehearse(self.write("bad.txt", "wait\nfly home\nshot here\n"), SMALL)
        self.assertEqual(result.returncode, 1)
        self.assertIn("bad.txt:1: it ends too early; missing: the time", result.stderr)
        self.assertIn('bad.txt:2: "fly" is no command', result.stderr)
        self.assertFalse((self.folder / "shots").exists())
        missing = self.rehearse(self.folder / "none.txt", SMALL)
        self.assertEqual(missing.returncode, 1)
        self.assertIn("none.txt: cannot be read", missing.stderr)

    def test_a_pack_that_arrives_waits_for_the_visitor(self):
        script = (REHEARSALS / "new_pack.txt").read_text(encoding="utf-8").replace("@PACK@", str(SHIPPED))
        self.good(self.rehearse(self.write("new_pack.txt", script), SMALL))

    def test_random_fingers(self):
        self.good(self.rehearse(REHEARSALS / "monkey.txt", SHIPPED))

    def test_random_fingers_are_the_same_again(self):
        script = self.write("seed.txt", "seed 5\nmonkey 20\nshot end\n")
        for shots in ("first", "second"):
            self.good(self.rehearse(script, SHIPPED, shots=shots))
        for name in ("end.png", "end.json"):
            self.assertEqual((self.folder / "first" / name).read_bytes(), (self.folder / "second" / name).read_bytes())

    def test_start_in_a_place_and_a_language(self):
        script = self.write("here.txt", "expect card qutuz\nexpect lang fr\n")
        self.good(self.rehearse(script, SMALL, "--screen", "card:qutuz", "--lang", "fr"))
        nowhere = self.rehearse(script, SMALL, "--screen", "card:nobody")
        self.says(nowhere, 1, "--screen card:nobody: the pack has no such place")
        mute = self.rehearse(script, SMALL, "--lang", "tlh")
        self.says(mute, 1, "--lang tlh: the pack does not speak it")


class StaffDoor(Kiosk):
    CONFIG = REHEARSALS / "staff.conf"

    def hashed(self, pin):
        return subprocess.run([KIOSK, "--hash-pin"], input=pin, capture_output=True, text=True, check=False, timeout=60)

    def test_a_pin_becomes_a_line_of_kiosk_conf(self):
        result = self.hashed("135790\n")
        self.good(result)
        self.assertRegex(result.stdout, r'^\[staff\]\npin_hash = "\$argon2id\$v=19\$m=65536,t=3,p=1\$[^"]+"\n$')
        self.assertNotIn("135790", result.stdout + result.stderr)
        config = self.write("kiosk.conf", result.stdout)
        checked = run("--check", "--config", config, "--pack", SMALL)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))
        self.assertNotIn("argon2id", checked.stdout)

    def test_what_is_no_pin(self):
        for pin in ("", "12345\n", "1234567890123\n", "12345x\n"):
            with self.subTest(pin):
                self.says(self.hashed(pin), 1, "a PIN has 6 to 12 digits and nothing else; try again")

    def test_a_pin_in_the_place_of_its_hash_is_not_repeated(self):
        config = self.write("kiosk.conf", '[staff]\npin_hash = "135790"\n')
        result = run("--check", "--config", config, "--pack", SMALL)
        self.says(result, 1, "kiosk.conf:2: staff.pin_hash is not what azetta-kiosk --hash-pin prints (Argon2id of at most 64 MiB and "
                             '3 passes), or ""; the default "" is kept')
        self.assertNotIn("135790", result.stdout + result.stderr)

    def test_quit_ends_with_10(self):
        sign = "down 0 3,3\ndown 1 1917,1077\nwait 3.2\nup 0\nup 1\n"
        pin = "".join(f"tap pin.{digit}\n" for digit in "246813") + "tap pin.enter\nwait 0.2\n"
        script = self.write("quit.txt", sign + pin + "tap staff.quit\ntap staff.quit.yes\nexpect screen cellar\n")
        result = self.rehearse(script, SMALL, "--config", self.CONFIG)
        self.assertEqual(result.returncode, 10, result.stderr)
        self.assertIn("info staff: the program was told to end", result.stderr)
        # No option leads past the PIN.
        for screen in ("staff", "pin"):
            self.says(run("--pack", SMALL, "--config", self.CONFIG, "--rehearse", script, "--screen", screen), 1,
                      f"--screen {screen}: the pack has no such place")


class BadPacks(Kiosk):
    """Whatever is wrong with the pack: the visitor sees the calm screen, the technician one line in the log."""

    def soon(self, pack, finding, *options):
        result = self.rehearse(REHEARSALS / "soon.txt", pack, *options)
        self.good(result)
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertTrue(lines[0].endswith(f" error pack: {finding}"), lines[0])
        self.assertTrue((self.folder / "shots/soon.png").exists())

    def altered(self, change):
        pack = self.folder / "altered.pack"
        shutil.copy(SMALL, pack)
        change(pack)
        return pack

    def test_missing(self):
        pack = self.folder / "none.pack"
        self.soon(pack, f"{pack}: there is no such file; check the path")

    def test_foreign(self):
        pack = self.write("letter.pack", "Dear museum, please find enclosed" * 300)
        self.soon(pack, f"{pack}: this is not a content pack; packs are made by azetta-pack build")

    def test_empty(self):
        pack = self.write("empty.pack", "")
        self.soon(pack, f"{pack}: this is not a content pack; packs are made by azetta-pack build")

    def test_truncated(self):
        pack = self.altered(lambda path: os.truncate(path, path.stat().st_size // 2))
        result = self.rehearse(REHEARSALS / "soon.txt", pack)
        self.good(result)
        self.assertIn(str(pack), result.stderr)
        self.assertIn("copy it again", result.stderr)

    def test_too_new(self):
        def newer(path):
            with sqlite3.connect(path) as database:
                database.execute("PRAGMA user_version = 99")
        pack = self.altered(newer)
        self.soon(pack, f"{pack}: the pack has format 99, this kiosk reads format 3; update the kiosk or build the pack with its "
                        "azetta-pack")

    def test_another_kind_of_database(self):
        pack = self.folder / "stamps.pack"
        with sqlite3.connect(pack) as database:
            database.execute("CREATE TABLE stamps(name TEXT)")
        self.soon(pack, f"{pack}: this is not a content pack; packs are made by azetta-pack build")

    def test_no_pack_named(self):
        self.soon(None, "no content pack is named; set packs.pack or packs.folder in kiosk.conf, or start with --pack FILE")

    def test_an_empty_folder(self):
        folder = self.folder / "packs"
        folder.mkdir()
        self.soon(None, f"{folder}: holds no content pack; copy one (*.pack) there", "--packs", folder)

    def test_current_names_the_pack_of_a_folder(self):
        folder = self.folder / "packs"
        folder.mkdir()
        shutil.copy(SHIPPED, folder / "b.pack")
        shutil.copy(SMALL, folder / "a.pack")
        os.utime(folder / "a.pack", (1, 1))
        script = self.write("which.txt", 'tap attract.lang.fr\nexpect text "La Grande Révolte amazighe"\n')
        self.good(self.rehearse(script, None, "--packs", folder))
        (folder / "CURRENT").write_text("a.pack\n", encoding="utf-8")
        script = self.write("which.txt", 'tap attract.lang.fr\nexpect text "Le jour d’Aïn Djalout"\n')
        self.good(self.rehearse(script, None, "--packs", folder))
        # It may not point out of its folder.
        (folder / "CURRENT").write_text("../a.pack\n", encoding="utf-8")
        script = self.write("which.txt", 'tap attract.lang.fr\nexpect text "La Grande Révolte amazighe"\n')
        self.good(self.rehearse(script, None, "--packs", folder))


    def test_only_signed_packs_where_that_is_required(self):
        trust = self.folder / "trust"
        trust.mkdir()
        pack = self.altered(lambda path: None)
        settings = self.write("kiosk.conf", f'[packs]\nrequire_signature = true\ntrusted_keys = "{trust}"\n')
        self.soon(pack, f"{pack}: the pack is not signed; sign it with azetta-pack sign, or allow unsigned packs on this kiosk",
                  "--config", settings)
        for arguments in (["keygen", "museum", "--folder", self.folder], ["sign", pack, "--key", self.folder / "museum.key"]):
            self.assertEqual(subprocess.run([PACK_TOOL, *arguments], check=False).returncode, 0)
        result = self.rehearse(REHEARSALS / "soon.txt", pack, "--config", settings)
        self.assertIn("signed with a key that is not trusted here", result.stderr)
        shutil.copy(self.folder / "museum.pub", trust)
        script = self.write("shown.txt", 'tap attract.lang.fr\nexpect text "Le jour d’Aïn Djalout"\n')
        self.good(self.rehearse(script, pack, "--config", settings))
        with open(pack, "r+b") as file:  # one bit of a picture or a text
            file.seek(200_000)
            byte = file.read(1)[0]
            file.seek(200_000)
            file.write(bytes([byte ^ 1]))
        self.soon(pack, f"{pack}: the pack was changed after \"museum\" signed it, or was damaged on the way; copy it again from its maker",
                  "--config", settings)


class CommandLine(Kiosk):
    def test_usage_errors_end_with_2(self):
        for arguments in (["--fly"], ["--shots", "x"], ["--realtime"], ["--pack", "a", "--packs", "b"], ["surplus"],
                          ["--windowed", "huge"], ["--windowed", "10x10"], ["--pack"]):
            with self.subTest(" ".join(arguments)):
                result = run(*arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertNotEqual(result.stderr, "")
        self.says(run("--windowed", "huge"), 2,
                  "--windowed huge: not a size; write it like 1280x720 (160 to 16384 a side)")

    def test_help_and_version_end_with_0(self):
        result = run("--help")
        self.good(result)
        for option in ("--config", "--pack", "--packs", "--windowed", "--lang", "--screen", "--rehearse", "--shots", "--report",
                       "--realtime", "--check", "--version"):
            self.assertIn(option, result.stdout)
        version = run("--version")
        self.good(version)
        self.assertRegex(version.stdout, r"^azetta-kiosk \d+\.\d+\.\d+\n$")

    def test_no_display(self):
        result = run("--pack", SMALL, env={"DISPLAY": None, "WAYLAND_DISPLAY": None})
        self.assertEqual(result.returncode, 1)
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertIn("DISPLAY", lines[0])

    def test_missing_fonts(self):
        assets = self.folder / "assets"
        shutil.copytree(SOURCE / "assets", assets)
        (assets / "fonts.toml").unlink()
        result = self.rehearse(REHEARSALS / "soon.txt", SMALL, env={"AZETTA_ASSETS": str(assets)})
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        self.assertIn(str(assets / "fonts.toml"), result.stderr)

    def test_a_font_that_is_not_installed_names_its_package(self):
        assets = self.folder / "assets"
        shutil.copytree(SOURCE / "assets", assets)
        manifest = assets / "fonts.toml"
        text = manifest.read_text(encoding="utf-8")
        self.assertIn("/NotoKufiArabic-Bold.ttf", text)
        manifest.write_text(text.replace("/NotoKufiArabic-Bold.ttf", "/Nowhere.ttf"), encoding="utf-8")
        result = self.rehearse(REHEARSALS / "soon.txt", SMALL, env={"AZETTA_ASSETS": str(assets)})
        self.assertEqual(result.returncode, 1)
        self.assertIn("Nowhere.ttf", result.stderr)
        self.assertIn("fonts-noto-core", result.stderr)

    def test_missing_words_and_icons(self):
        for missing, finding in (("ui", "holds no words (*.po); reinstall the kiosk's assets"),
                                 ("icons", "icons.toml: cannot be read")):
            with self.subTest(missing):
                assets = self.folder / f"without-{missing}"
                shutil.copytree(SOURCE / "assets", assets)
                shutil.rmtree(assets / missing)
                result = self.rehearse(REHEARSALS / "soon.txt", SMALL, env={"AZETTA_ASSETS": str(assets)})
                self.assertEqual(result.returncode, 1)
                self.assertIn(finding, result.stderr)

    def test_settings_that_are_wrong_are_said_and_do_not_stop_the_kiosk(self):
        config = self.write("kiosk.conf", "[idle]\nattract_after_s = 'soon'\nwarn_s = 9\nnap = 3\n")
        script = self.write("idle.txt", "tap attract.lang.fr\nwait 76\nexpect widget idle.stay\nwait 10\nexpect screen attract\n")
        result = self.rehearse(script, SMALL, "--config", config)
        self.good(result)
        self.assertIn("kiosk.conf:2:", result.stderr)
        self.assertIn("kiosk.conf:4:", result.stderr)

    def test_settings_that_do_not_exist(self):
        result = self.rehearse(REHEARSALS / "soon.txt", None, "--config", self.folder / "none.conf")
        self.good(result)
        self.assertIn(f"{self.folder / 'none.conf'}: cannot be read", result.stderr)

    def test_check(self):
        config = self.write("kiosk.conf", f"[packs]\npack = '{SMALL}'\n[idle]\nwarn_s = 9\n")
        result = run("--config", config, "--check")
        self.good(result)
        self.assertIn("warn_s = 9", result.stdout)
        self.assertIn(str(SMALL), result.stdout)
        wrong = self.write("kiosk.conf", "[idle]\nwarn_s = 900\n")
        result = run("--config", wrong, "--check")
        self.assertEqual(result.returncode, 1)
        self.assertIn("kiosk.conf:2:", result.stderr)

    def test_shots_that_cannot_be_written(self):
        blocked = self.write("blocked", "")
        script = self.write("shot.txt", "shot here\n")
        result = run("--rehearse", script, "--pack", SMALL, "--shots", blocked)
        self.assertEqual(result.returncode, 1)
        self.assertIn("check --shots", result.stderr)

    def test_a_report_that_cannot_be_written(self):
        result = self.rehearse(self.write("w.txt", "wait 1\n"), SMALL, "--report", self.folder / "none/report.jsonl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("the report cannot be written there; choose another --report file", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[6:]], verbosity=2)
