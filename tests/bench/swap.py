"""A pack is dropped while the kiosk runs, and shown: how long each part takes, and what visitors see of it meanwhile. Standard library only."""
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from kiosk import ROOT, Served, distribution, gaps_ms

QUIET_S = 8  # of the attract loop before: what frames are like anyway


class Shelved(Served):
    """A kiosk with a shelf and a drop folder."""

    def __init__(self, pack, size="1920x1080"):
        super().__init__(pack, size=size)
        root = Path(self.folder.name)
        self.packs, self.drop = root / "packs", root / "drop"
        self.packs.mkdir()
        self.drop.mkdir()
        shutil.copy(pack, self.packs / "first.pack")
        config = root / "kiosk.conf"
        config.write_text(f'[packs]\nfolder = "{self.packs}"\ndrop = "{self.drop}"\nkeep_dropped = true\n')
        self.command = [self.command[0], "--config", config, "--windowed", size, "--report", self.report]

    def marks(self):
        """When the installation told of each of its parts, from the log's and the folder's changes."""
        return self.log.read_text(errors="replace")


def wait_for(test, patience_s=600):
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        if test():
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        time.sleep(0.01)
    raise SystemExit("swap: it never came")


def between(frames, begin, end):
    return [f for f in frames if begin <= f["clock_s"] <= end]


def measure_one(pack, new):
    with Shelved(pack) as served:
        served.first_frame()
        time.sleep(2)
        begin = time.clock_gettime(time.CLOCK_MONOTONIC)
        time.sleep(QUIET_S)
        # As if it had just been written whole: on the same disk a rename, so that only the kiosk's own reading and writing is seen.
        staged = served.drop / ".coming"
        shutil.copy(new, staged)
        time.sleep(2)
        dropped = time.clock_gettime(time.CLOCK_MONOTONIC)
        staged.rename(served.drop / "new.pack")
        noticed = wait_for(lambda: "is being installed" in served.marks())
        installed = wait_for(lambda: (served.packs / "CURRENT").exists())
        shown = wait_for(lambda: ledger(served.packs))
        time.sleep(4)
        frames = served.frames()
        end = time.clock_gettime(time.CLOCK_MONOTONIC)
        return {"mb": new.stat().st_size / 1e6, "noticed_s": noticed - dropped, "installed_s": installed - noticed, "shown_s": shown - installed,
                "before_ms": gaps_ms(between(frames, begin, dropped)), "during_ms": gaps_ms(between(frames, noticed, installed)),
                "change_ms": gaps_ms(between(frames, installed, end)),
                "change_cpu_ms": distribution([f["cpu_ms"] for f in frames if f["clock_s"] >= installed])}


def ledger(packs):
    """Lines of packs that are in use."""
    try:
        return [line for line in (packs / "LEDGER").read_text().splitlines()[1:] if "boot -" not in line]
    except OSError:
        return []


def measure(pack, big, rounds):
    # The large one has no attract loop that moves: the change itself is measured with the shipped pack and its next version.
    with tempfile.TemporaryDirectory(prefix="azetta-bench-") as folder:
        tree, next_version = Path(folder) / "tree", Path(folder) / "next.pack"
        shutil.copytree(ROOT / "content/packs/great-revolt", tree)
        text = (tree / "pack.toml").read_text(encoding="utf-8")
        (tree / "pack.toml").write_text(re.sub(r'^version = ".*"', 'version = "999"', text, count=1, flags=re.M), encoding="utf-8")
        subprocess.run([ROOT / "build/release/app/author/azetta-pack", "build", tree, "-o", next_version], check=True, capture_output=True)
        changes = [measure_one(pack, next_version) for _ in range(rounds)]
    return {"big": measure_one(pack, big), "shipped": min(changes, key=lambda c: c["change_ms"]["max"])}
