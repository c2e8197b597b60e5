#!/usr/bin/env python3
"""Every rehearsal with every frame drawn twice on the CPU, by changes and from nothing: the same to the byte. No display.

    test_proof.py KIOSK SMALL_PACK SECOND_PACK SOURCE_FOLDER [short]
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

KIOSK, SMALL, SECOND, SOURCE = map(Path, sys.argv[1:5])
SHORT = len(sys.argv) > 5  # under the sanitizers
REHEARSALS = SOURCE / "tests/data/rehearsals"
SCRIPTS = ["golden.txt", "golden_explore.txt", "golden_second.txt", "golden_curtain.txt", "golden_staff.txt", "monkey.txt"]
# The gallery flung, the map and a picture pinched and dragged: whatever moves by whole pixels, and whatever does not.
MOVES = """tap attract.lang.ar
tap home.figure
swipe 50%,80% 50%,20% 0.15
wait 1
swipe 50%,20% 50%,70% 0.1
wait 1
down 0 50%,70%
move 0 50%,40% 0.3
up 0
tap nav.back
tap home.map
wait 0.5
pinch @40%,40% 3 0.5
wait 0.3
down 0 50%,50%
move 0 30%,35% 0.4
up 0
wait 0.8
"""


def main():
    environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    wrong, frames = [], 0
    with tempfile.TemporaryDirectory(prefix="azetta-proof-") as folder:
        scripts = []
        for name in SCRIPTS:
            # Random fingers for as long as it takes to be everywhere once.
            text = re.sub(r"^monkey \d+", "monkey 10", (REHEARSALS / name).read_text(encoding="utf-8"), flags=re.M)
            scripts.append((name, text, SECOND if "second" in name else SMALL))
        scripts.append(("moves", MOVES, SMALL))
        for name, text, pack in scripts:
            file = Path(folder) / name
            file.write_text(text, encoding="utf-8")
            for size in ["640x360"] if SHORT else ["640x360", "360x640"]:
                config = ["--config", REHEARSALS / "staff.conf"] if "staff" in name else []
                result = subprocess.run([KIOSK, "--pack", pack, "--windowed", size, "--rehearse", file, "--shots", Path(folder) / "shots", "--proof", "--renderer", "cpu", *config], env=environment,
                                        capture_output=True, text=True, check=False, timeout=600)
                said = re.search(r"^(\d+) frames, of which (\d+) are different", result.stdout, re.M)
                if result.returncode != 0 or not said or int(said[2]) > 0:
                    wrong.append(f"{name} {size}: {result.stdout.strip()} {result.stderr.strip()}")
                else:
                    frames += int(said[1])
    print("\n".join(wrong) if wrong else f"{frames} frames are the same")
    return 1 if wrong or frames < (500 if SHORT else 2000) else 0


if __name__ == "__main__":
    sys.exit(main())
