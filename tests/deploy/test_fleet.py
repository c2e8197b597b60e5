#!/usr/bin/env python3
"""Two kiosks and what carries packs to them, as platform/deploy/FLEET.md has it: its rsync commands as they stand there, a round with a
stick, keys that change, and the state that Prometheus reads.

    test_fleet.py KIOSK PACK_TOOL SOURCE_FOLDER [unittest options]

Needs a display (tests/support/with_display.sh) and rsync.
"""

import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

KIOSK, PACK_TOOL, SOURCE = map(Path, sys.argv[1:4])
FLEET = (SOURCE / "platform/deploy/FLEET.md").read_text(encoding="utf-8")
PATIENCE_S = 60  # of a busy machine; nothing here is measured


def tool(*arguments):
    result = subprocess.run([PACK_TOOL, *map(str, arguments)], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f"azetta-pack {arguments}: {result.stderr}")


def setUpModule():
    """Three versions of the small pack; two keys. v2 is signed with the first, v3 with the second."""
    global PACKS
    PACKS = Path(tempfile.mkdtemp(prefix="azetta-fleet-packs-"))
    unittest.addModuleCleanup(shutil.rmtree, PACKS)
    tree = PACKS / "tree"
    shutil.copytree(SOURCE / "tests/data/small", tree)
    text = (tree / "pack.toml").read_text(encoding="utf-8")
    for version in (1, 2, 3):
        (tree / "pack.toml").write_text(re.sub(r'version = "[^"]*"', f'version = "{version}.0"', text, count=1), encoding="utf-8")
        tool("build", tree, "-o", PACKS / f"v{version}.pack", "--cache", PACKS / "cache")
    for key in ("museum", "museum-2"):
        tool("keygen", key, "--folder", PACKS)
    for version, key in ((1, "museum"), (2, "museum"), (3, "museum-2")):
        tool("sign", PACKS / f"v{version}.pack", "--key", PACKS / f"{key}.key")


def until(what, test):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = test()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"never: {what}")


class Hall:
    """One kiosk with its folders, set up as FLEET.md says."""

    def __init__(self, folder, name):
        self.name, self.dir, self.process = name, folder / name, None
        for part in ("packs", "drop", "media", "state", "keys"):
            (self.dir / part).mkdir(parents=True)
        shutil.copy(PACKS / "v1.pack", self.dir / "packs/first.pack")
        shutil.copy(PACKS / "museum.pub", self.dir / "keys")
        settings = re.search(r"```toml\n(.*?)```", FLEET, re.S).group(1)
        settings = settings.replace('"/etc/azetta/keys"', f'"{self.dir}/keys"').replace('"hall-1"', f'"{name}"')
        settings = settings.replace('"/var/lib/azetta/state"', f'"{self.dir}/state"')
        settings = settings.replace("[packs]\n", f'[packs]\nfolder = "{self.dir}/packs"\ndrop = "{self.dir}/drop"\nsticks = "{self.dir}/media"\n')
        (self.dir / "kiosk.conf").write_text(settings, encoding="utf-8")

    def start(self):
        (self.dir / "state/azetta.prom").unlink(missing_ok=True)
        self.process = subprocess.Popen([KIOSK, "--config", self.dir / "kiosk.conf", "--windowed", "640x360"], stderr=subprocess.DEVNULL,
                                        stdin=subprocess.DEVNULL)
        until(f"{self.name} tells its state", (self.dir / "state/azetta.prom").exists)

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(PATIENCE_S)

    def result(self, pack):
        """Of this very file: a pack of the same name may have had one before."""
        file = pack.with_name(f"{pack.name}.{self.name}.txt")
        status = pack.stat()
        last = f"file:    {status.st_size} bytes, changed {status.st_mtime_ns}\n"
        text = until(f"{self.name}'s result of {pack.name}", lambda: file.exists() and file.read_text().endswith(last) and file.read_text())
        return re.search(r"^outcome: (.*)$", text, re.M).group(1)

    def current(self):
        return (self.dir / "packs/CURRENT").read_text().strip()

    def log(self):
        return (self.dir / "packs/shelf.log").read_text()


class Fleet(unittest.TestCase):
    def setUp(self):
        self.dir = Path(tempfile.mkdtemp(prefix="azetta-fleet-"))
        self.addCleanup(shutil.rmtree, self.dir)
        self.halls = [Hall(self.dir, name) for name in ("hall-1", "hall-2")]
        for hall in self.halls:
            self.addCleanup(hall.stop, signal.SIGKILL)
            hall.start()
        self.office = self.dir / "packs"
        self.office.mkdir()

    def rsync(self, start, **places):
        """The command of FLEET.md that begins so, with its places exchanged; what it said."""
        command = next(line.strip() for line in FLEET.splitlines() if line.strip().startswith(start)).partition(" ||")[0]
        words = [places.get(word, word) for word in shlex.split(command)]
        self.assertNotEqual(words, shlex.split(command))
        result = subprocess.run([*words, "--itemize-changes"], capture_output=True, text=True, check=False, cwd=self.dir)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def send(self, hall, *more):
        start = "rsync --recursive --times --omit-dir-times --chmod=F644 --delay-updates" + "".join(" " + word for word in more)
        return self.rsync(start, **{"museum@hall-1:/": f"{hall.dir}/drop/", "museum@$kiosk:/": f"{hall.dir}/drop/"})

    def test_rsync(self):
        if shutil.which("rsync") is None:
            self.fail("rsync is missing; apt-get install rsync")
        pack = Path(shutil.copy(PACKS / "v2.pack", self.office / "revolt-2.pack"))
        pack.chmod(0o600)
        for hall in self.halls:
            self.assertIn("revolt-2.pack", self.send(hall, "--delete-after"))
        for hall in self.halls:
            self.assertEqual(hall.result(hall.dir / "drop/revolt-2.pack"), "installed")
            self.assertIn("-2.0-", hall.current())
            # Again, nothing is sent and nothing tried; the result is no leftover.
            self.assertEqual(self.send(hall, "--delete-after"), "")
        time.sleep(2.5)
        for hall in self.halls:
            self.assertEqual(hall.log().count("revolt-2.pack"), 1)
            self.assertEqual(sorted(path.name for path in (hall.dir / "drop").iterdir()), ["revolt-2.pack", f"revolt-2.pack.{hall.name}.txt"])
        # All results in one folder, none over another.
        (self.dir / "results").mkdir()
        for hall in self.halls:
            (result,) = (hall.dir / "drop").glob("*.txt")
            self.rsync('rsync --times "museum@$kiosk:/*.txt"', **{"museum@$kiosk:/*.txt": str(result)})
        said = subprocess.run("grep -H '^outcome' results/*.txt", shell=True, capture_output=True, text=True, check=False, cwd=self.dir).stdout
        self.assertEqual(said, "results/revolt-2.pack.hall-1.txt:outcome: installed\nresults/revolt-2.pack.hall-2.txt:outcome: installed\n")
        # What the office takes away goes from the drop folders; what is shown stays.
        pack.unlink()
        for hall in self.halls:
            self.assertIn("*deleting", self.send(hall, "--delete-after"))
            self.assertEqual([path.name for path in (hall.dir / "drop").iterdir()], [f"revolt-2.pack.{hall.name}.txt"])
            self.assertTrue((hall.dir / "packs" / hall.current()).exists())

    def test_half_a_transfer_is_not_looked_at(self):
        hall = self.halls[0]
        shutil.copy(PACKS / "v2.pack", self.office / "slow.pack")
        slow = subprocess.Popen(["rsync", "--times", "--delay-updates", "--bwlimit=150", self.office / "slow.pack", f"{hall.dir}/drop/"])
        names = set()
        while slow.poll() is None:
            names |= {path.name for path in (hall.dir / "drop").rglob("*") if path.is_file() and not path.name.endswith((".txt", ".new"))}
            time.sleep(0.05)
        self.assertTrue(any(name.startswith(".") for name in names), names)
        self.assertEqual(hall.result(hall.dir / "drop/slow.pack"), "installed")
        self.assertEqual(hall.log().count("slow.pack"), 1)

    def test_a_round_with_a_stick(self):
        stick = self.dir / "STICK"
        stick.mkdir()
        pack = Path(shutil.copy(PACKS / "v2.pack", stick / "revolt-2.pack"))
        bytes_before = pack.read_bytes()
        for hall in self.halls:
            there = stick.rename(hall.dir / "media/STICK")
            self.assertEqual(hall.result(there / "revolt-2.pack"), "installed")
            stick = there.rename(self.dir / "STICK")
        self.assertEqual(sorted(path.name for path in stick.iterdir()), ["revolt-2.pack", "revolt-2.pack.hall-1.txt", "revolt-2.pack.hall-2.txt"])
        self.assertEqual((stick / "revolt-2.pack").read_bytes(), bytes_before)
        # A second time at a kiosk: it knows. Its result lost: it says what it shows.
        there = stick.rename(self.halls[0].dir / "media/STICK")
        time.sleep(2.5)
        self.assertEqual(self.halls[0].log().count("revolt-2.pack"), 1)
        (there / "revolt-2.pack.hall-1.txt").unlink()
        there.rename(self.dir / "STICK")
        time.sleep(1.5)
        there = (self.dir / "STICK").rename(self.halls[0].dir / "media/STICK")
        self.assertEqual(self.halls[0].result(there / "revolt-2.pack"), "already-shown")

    def test_keys_change_without_a_dark_screen(self):
        forgotten, other = self.halls
        shutil.copy(PACKS / "museum-2.pub", other.dir / "keys")
        packs = [Path(shutil.copy(PACKS / "v3.pack", hall.dir / "drop/revolt-3.pack")) for hall in self.halls]
        self.assertEqual(forgotten.result(packs[0]), "wrong-key")
        self.assertEqual(other.result(packs[1]), "installed")
        (other.dir / "keys/museum.pub").rename(other.dir / "keys/museum.retired")
        self.assertEqual(other.result(Path(shutil.copy(PACKS / "v2.pack", other.dir / "drop/late.pack"))), "retired-key")
        for hall in self.halls:
            hall.stop()
            hall.start()
            self.assertIn("\nazetta_showing{", (hall.dir / "state/azetta.prom").read_text())
            self.assertRegex((hall.dir / "state/azetta.prom").read_text(), r'(?m)^azetta_showing\{kiosk="hall-\d"\} 1$')
        self.assertIn("-3.0-", other.current())

    def test_what_prometheus_reads(self):
        """The text format of version 0.0.4, as node_exporter takes it; and every figure that FLEET.md names."""
        hall = self.halls[0]
        hall.result(Path(shutil.copy(PACKS / "v2.pack", hall.dir / "drop/new.pack")))
        file = hall.dir / "state/azetta.prom"
        text = until("the attempt is in the state", lambda: "azetta_last_swap_time_seconds{" in file.read_text() and file.read_text())
        self.assertEqual(file.stat().st_mode & 0o777, 0o644)
        self.assertTrue(text.endswith("\n"))
        kind, samples = {}, {}
        for line in text.splitlines():
            if line.startswith("# "):
                word, name, what = re.fullmatch(r"# (HELP|TYPE) (azetta_[a-z_]+) (\S.*)", line).groups()
                self.assertNotIn(name, samples, "words about it come before it")
                if word == "TYPE":
                    self.assertNotIn(name, kind)
                    self.assertIn(what, ("gauge", "counter"))
                    kind[name] = what
                continue
            name, labels, value = re.fullmatch(r'([a-z_]+)\{((?:[a-z]+="(?:[^"\\]|\\.)*",?)*)\} (\S+)', line).groups()
            self.assertIn(name, kind, "each has a type")
            self.assertNotIn(name, samples, "each is there once")
            self.assertEqual(name.endswith("_total"), kind[name] == "counter")
            float(value)
            samples[name] = labels
            self.assertIn('kiosk="hall-1"', labels)
        told = dict(re.findall(r"`(azetta_[a-z_]+)(?:\{([a-z,]+)\})?`", FLEET[FLEET.index("| name | what |"):FLEET.index("Rules for Prometheus")]))
        self.assertEqual(set(told), set(samples))
        for name, labels in told.items():
            self.assertEqual([*filter(None, labels.split(","))], re.findall(r'([a-z]+)="', samples[name])[1:], name)
        # The rules speak of nothing else.
        rules = FLEET[FLEET.index("```yaml"):]
        self.assertLessEqual(set(re.findall(r"azetta_[a-z_]+", rules)), set(samples))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
