#!/usr/bin/env python3
"""Packs that come and go while the kiosk runs, as a technician does it: dropped, from a stick, put aside, chosen by hand.

    test_swap.py KIOSK PACK_TOOL SOURCE_FOLDER [unittest options]

Needs a display (tests/support/with_display.sh). The kiosk runs in a window on the real clock; what it shows is read from its state
file, what became of packs from the files that a technician reads.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

KIOSK, PACK_TOOL, SOURCE = map(Path, sys.argv[1:4])
PATIENCE_S = 60  # of a busy machine; nothing here is measured


def tool(*arguments):
    result = subprocess.run([PACK_TOOL, *map(str, arguments)], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f"azetta-pack {arguments}: {result.stderr}")


def setUpModule():
    """Three versions of the small pack, one key."""
    global PACKS
    PACKS = Path(tempfile.mkdtemp(prefix="azetta-swap-packs-"))
    unittest.addModuleCleanup(shutil.rmtree, PACKS)
    tree = PACKS / "tree"
    shutil.copytree(SOURCE / "tests/data/small", tree)
    text = (tree / "pack.toml").read_text(encoding="utf-8")
    for version in ("1.0", "2.0", "3.0"):
        (tree / "pack.toml").write_text(re.sub(r'version = "[^"]*"', f'version = "{version}"', text, count=1), encoding="utf-8")
        tool("build", tree, "-o", PACKS / f"v{version}.pack", "--cache", PACKS / "cache")
    tool("keygen", "museum", "--folder", PACKS)


class Museum(unittest.TestCase):
    """A folder of packs, a drop folder, a place for sticks, and a kiosk."""

    settings = ""

    def setUp(self):
        self.dir = Path(tempfile.mkdtemp(prefix="azetta-swap-"))
        self.addCleanup(shutil.rmtree, self.dir)
        for name in ("packs", "drop", "sticks", "state", "keys"):
            (self.dir / name).mkdir()
        shutil.copy(PACKS / "museum.pub", self.dir / "keys")
        self.kiosk = None
        self.addCleanup(self.stop, signal.SIGKILL)

    def write_settings(self, more="", state=""):
        (self.dir / "kiosk.conf").write_text(
            f'[packs]\nfolder = "{self.dir}/packs"\ndrop = "{self.dir}/drop"\nsticks = "{self.dir}/sticks"\n{more}\n'
            f'[state]\nkiosk_id = "hall-3"\nfolder = "{self.dir}/state"\n{state}\n[attract]\nseconds_per_item = 5\n', encoding="utf-8")

    def start(self, more=""):
        self.write_settings(more)
        (self.dir / "state/azetta.prom").unlink(missing_ok=True)
        self.log = open(self.dir / "log", "a", encoding="utf-8")
        self.addCleanup(self.log.close)
        self.kiosk = subprocess.Popen([KIOSK, "--config", self.dir / "kiosk.conf", "--windowed", "640x360"], stderr=self.log,
                                      stdin=subprocess.DEVNULL)
        self.until("the kiosk tells its state", lambda: self.state("azetta_uptime_seconds") is not None)

    def stop(self, how=signal.SIGTERM):
        if self.kiosk is None or self.kiosk.poll() is not None:
            return None
        self.kiosk.send_signal(how)
        return self.kiosk.wait(PATIENCE_S)

    def until(self, what, test):
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            found = test()
            if found:
                return found
            time.sleep(0.05)
        self.fail(f"never: {what}\n{(self.dir / 'log').read_text()}\n{self.tail()}")

    def state(self, name):
        """A line of the state file: (labels, value), or None."""
        try:
            text = (self.dir / "state/azetta.prom").read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        match = re.search(rf"^{name}\{{(.*)\}} (\S+)$", text, re.MULTILINE)
        return match and (dict(re.findall(r'(\w+)="([^"]*)"', match.group(1))), float(match.group(2)))

    def current(self):
        try:
            return (self.dir / "packs/CURRENT").read_text().strip()
        except FileNotFoundError:
            return ""

    def ledger(self):
        try:
            lines = (self.dir / "packs/LEDGER").read_text().splitlines()[1:]
        except FileNotFoundError:
            return {}
        return {fields[0]: fields[1:] for fields in (line.split("\t") for line in lines)}

    def tail(self):
        try:
            return (self.dir / "packs/shelf.log").read_text()
        except FileNotFoundError:
            return ""

    def version(self):
        """Of the pack that is in use: its run is on the ledger."""
        for name, (_standing, _crashes, _cuts, boot, *_rest) in self.ledger().items():
            if boot != "boot -":
                return re.search(r"-(\d\.\d)-", name).group(1)
        return None

    def drop(self, version, name="new.pack", where="drop"):
        target = self.dir / where / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(PACKS / f"v{version}.pack", target)
        return target

    def result(self, pack):
        """The result file beside a pack, as a dictionary."""
        file = pack.with_name(pack.name + ".hall-3.txt")
        self.until(f"a result beside {pack.name}", file.exists)
        return dict(line.split(":", 1) for line in file.read_text().splitlines() if ":" in line and not line.startswith("Azetta"))

    def outcome(self, pack):
        return self.result(pack)["outcome"].strip()


class Swap(Museum):
    def test_dropped_shown_and_the_one_before_kept(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        self.assertEqual(self.state("azetta_showing")[1], 1)
        pack = self.drop("2.0")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")
        self.assertEqual(self.outcome(pack), "installed")
        self.until("what was dropped is taken away", lambda: not pack.exists())
        self.assertTrue((self.dir / "packs/first.pack").exists())
        self.assertIn("hall-3 installed new.pack (org.example.small 2.0)", self.tail())
        # An older one is refused, in words; what is shown stays.
        old = self.drop("1.0", "old.pack")
        self.assertEqual(self.outcome(old), "older-version")
        self.assertIn("version 2.0 was installed", self.result(old)["reason"])
        self.assertIn("-2.0-", self.current())
        self.assertTrue(old.exists())
        # The program ends as it should, and the pack is not to blame.
        self.assertEqual(self.stop(), 0)
        self.assertEqual([fields[3] for fields in self.ledger().values()], ["boot -", "boot -"])
        # After a start the refused one is not tried again: the result says that it was.
        self.start()
        self.until("it looked around", lambda: self.version() == "2.0")
        time.sleep(2.5)
        self.assertEqual(self.tail().count("old.pack"), 1)

    def test_half_a_pack_is_waited_for(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        data = (PACKS / "v2.0.pack").read_bytes()
        with open(self.dir / "drop/slow.pack", "wb", buffering=0) as file:
            for i in range(6):  # 3 s in all, never quiet for a second
                file.write(data[len(data) * i // 6:len(data) * (i + 1) // 6])
                time.sleep(0.5)
        self.assertEqual(self.outcome(self.dir / "drop/slow.pack"), "installed")
        self.assertEqual(self.tail().count("slow.pack"), 1)

    def test_refusals_are_told_apart(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start(f'keep_dropped = true\nrequire_signature = true\ntrusted_keys = "{self.dir}/keys"')
        # Not even the first pack may be shown: it is not signed.
        self.assertEqual(self.state("azetta_showing")[1], 0)
        self.assertEqual(self.outcome(self.drop("2.0", "unsigned.pack")), "unsigned")
        stranger = self.drop("2.0", "hidden")
        tool("keygen", "stranger", "--folder", self.dir)
        tool("sign", stranger, "--key", self.dir / "stranger.key")
        self.assertEqual(self.outcome(stranger.rename(self.dir / "drop/stranger.pack")), "wrong-key")
        (self.dir / "drop/note.pack").write_text("this is no pack, but a note of some length, " * 20)
        self.assertEqual(self.outcome(self.dir / "drop/note.pack"), "not-a-pack")
        shutil.copy(PACKS / "v3.0.pack", self.dir / "signed")
        tool("sign", self.dir / "signed", "--key", PACKS / "museum.key")
        # From a stick by itself, because it is signed; the stick keeps it, and the result.
        (self.dir / "sticks/STICK").mkdir()
        pack = Path(shutil.copy(self.dir / "signed", self.dir / "sticks/STICK/good.pack"))
        self.assertEqual(self.outcome(pack), "installed")
        self.until("the exhibition is back", lambda: self.state("azetta_showing")[1] == 1)
        self.assertTrue(pack.exists())
        self.assertEqual(self.state("azetta_pack_info")[0]["version"], "3.0")
        # The key is retired while the kiosk rests: then the pack is no longer trusted, without its bytes being read again.
        self.stop()
        (self.dir / "keys/museum.pub").rename(self.dir / "keys/museum.retired")
        self.start(f'require_signature = true\ntrusted_keys = "{self.dir}/keys"')
        self.assertEqual(self.state("azetta_showing")[1], 0)
        self.assertIn("which was retired", (self.dir / "log").read_text())

    def test_unsigned_sticks_wait_for_staff(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        self.drop("2.0", "stick.pack", "sticks/STICK")
        time.sleep(3)
        self.assertEqual(self.tail(), "")
        self.assertEqual(sorted(path.name for path in (self.dir / "sticks/STICK").iterdir()), ["stick.pack"])

    def test_current_changed_by_another_program_is_shown(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        done = subprocess.run([KIOSK, "--config", self.dir / "kiosk.conf", "--install", PACKS / "v2.0.pack"], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"progress checking \d+ \d+\n")
        self.assertRegex(done.stdout, r"outcome installed org\.example\.small-2\.0-[0-9a-f]{16}\.pack\n$")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")


class Rollback(Museum):
    def test_two_crashes_and_the_pack_before_comes_back(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        self.drop("2.0")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")
        name = self.current()
        for _crash in range(2):
            self.stop(signal.SIGKILL)
            self.start()
        self.assertEqual(self.current(), "first.pack")
        self.assertEqual(self.ledger()[name][0], "aside")
        self.assertIn("the kiosk ended unexpectedly 2 times while this pack was new", self.tail())
        self.assertEqual(self.state("azetta_pack_info")[0]["file"], "first.pack")
        self.assertEqual(self.state("azetta_pack_info")[0]["version"], "1.0")
        # The same bytes again: known.
        again = self.drop("2.0", "again.pack")
        self.assertEqual(self.outcome(again), "put-aside")
        # Staff may insist.
        done = subprocess.run([KIOSK, "--config", self.dir / "kiosk.conf", "--install", again, "--by-hand"], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")

    def test_ends_that_are_in_order_do_not_count(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        self.drop("2.0")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")
        for _start in range(4):
            self.assertEqual(self.stop(), 0)
            self.start()
        self.assertIn("-2.0-", self.current())
        self.assertEqual(self.ledger()[self.current()][:3], ["trial", "crashes 0", "cuts 0"])

    def test_a_pack_that_cannot_be_opened_is_put_aside_at_once(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.start()
        self.drop("2.0")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")
        self.stop()
        name = self.current()
        (self.dir / "packs" / name).chmod(0o644)
        (self.dir / "packs" / name).write_bytes((PACKS / "v2.0.pack").read_bytes()[:-4096])
        self.start()
        self.assertEqual(self.state("azetta_showing")[1], 1)
        self.assertEqual(self.current(), "first.pack")
        self.assertEqual(self.ledger()[name][0], "aside")

    def test_a_good_pack_whose_file_is_lost_gives_way_until_it_is_back(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        shutil.copy(PACKS / "v2.0.pack", self.dir / "packs/second.pack")
        (self.dir / "packs/CURRENT").write_text("second.pack\n")
        self.start()
        self.stop()
        (self.dir / "packs/second.pack").rename(self.dir / "packs/away")
        self.start()
        self.assertEqual(self.state("azetta_pack_info")[0]["file"], "first.pack")
        self.stop()
        (self.dir / "packs/away").rename(self.dir / "packs/second.pack")
        self.start()
        self.assertEqual(self.state("azetta_pack_info")[0]["file"], "second.pack")

    def test_an_installation_that_is_killed_leaves_the_old_pack_and_can_be_repeated(self):
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.write_settings()
        command = [KIOSK, "--config", self.dir / "kiosk.conf", "--install", PACKS / "v2.0.pack"]
        # How long it takes here, undisturbed; then everything is as before.
        before = shutil.copytree(self.dir / "packs", self.dir / "before")
        began_s = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        takes_s = time.monotonic() - began_s
        shutil.rmtree(self.dir / "packs")
        before.rename(self.dir / "packs")
        kills = 0
        for step in range(50):
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(takes_s * step / 20)
            process.kill()
            if process.wait() == 0:
                break
            kills += 1
            self.assertIn(self.current()[:5], ("", "first", "org.e"))
        self.assertGreater(kills, 3)
        self.assertIn(subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode, (0,))
        self.assertIn("-2.0-", self.current())
        self.assertFalse((self.dir / "packs/.coming.part").exists())


class Network(Museum):
    def test_no_socket_but_the_display(self):
        """Every call that makes a socket, of a kiosk that shows and installs: none is of the network."""
        if shutil.which("strace") is None:
            self.fail("strace is missing; apt-get install strace")
        shutil.copy(PACKS / "v1.0.pack", self.dir / "packs/first.pack")
        self.write_settings()
        trace = self.dir / "trace"
        # Whoever is traced cannot look for its own leaks (ptrace has one master).
        environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
        self.kiosk = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect,bind", "-o", trace, KIOSK, "--config",
                                       self.dir / "kiosk.conf", "--windowed", "640x360"], env=environment, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        self.drop("2.0")
        self.until("version 2.0 is in use", lambda: self.version() == "2.0")
        (kiosk,) = Path(f"/proc/{self.kiosk.pid}/task/{self.kiosk.pid}/children").read_text().split()
        os.kill(int(kiosk), signal.SIGTERM)
        self.assertEqual(self.kiosk.wait(PATIENCE_S), 0)
        calls = [line for line in trace.read_text().splitlines() if re.search(r"\b(socket|socketpair|connect|bind)\(", line)]
        self.assertTrue(any("AF_UNIX" in line for line in calls), "the display was not seen")
        self.assertEqual([line for line in calls if "AF_UNIX" not in line and "AF_LOCAL" not in line], [])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
