#!/usr/bin/env python3
"""Every screen of the small pack, in Arabic and French, and some of another exhibition, landscape and portrait, against pictures that somebody looked at.

    test_goldens.py KIOSK SMALL_PACK SECOND_PACK SOURCE_FOLDER OUTPUT_FOLDER [PICTURE_DISTANCE]

The pictures are equal to the byte: the CPU painter draws the same on every machine, and needs no display. AZETTA_REBASELINE=1 takes
the new pictures over; look at each before committing it. With PICTURE_DISTANCE the pictures are OpenGL's, which needs a display
(tests/support/with_display.sh), and must be the same to the eye.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

KIOSK, SMALL, SECOND, SOURCE, OUT = map(Path, sys.argv[1:6])
DISTANCE = Path(sys.argv[6]) if len(sys.argv) > 6 else None
GOLDEN = SOURCE / "tests/data/golden/screens"
SIZES = {"wide": "960x540", "tall": "540x960"}
# Script, pack and options. In a rehearsal the staff screen tells made-up facts, the same on every machine and day.
REHEARSALS = SOURCE / "tests/data/rehearsals"
SCRIPTS = [("golden.txt", SMALL, []), ("golden_explore.txt", SMALL, []), ("golden_second.txt", SECOND, []),
           ("golden_curtain.txt", SMALL, []),
           ("golden_staff.txt", SMALL, ["--config", REHEARSALS / "staff.conf"])]


def main():
    renew = os.environ.get("AZETTA_REBASELINE") == "1" and not DISTANCE
    environment = dict(os.environ)
    if not DISTANCE:
        environment.pop("DISPLAY", None)
    wrong = []
    seen = set()
    for name, size in SIZES.items():
        shots = OUT / name
        shutil.rmtree(shots, ignore_errors=True)
        for script, pack, options in SCRIPTS:
            result = subprocess.run([KIOSK, "--pack", pack, "--windowed", size, "--rehearse", REHEARSALS / script, *options,
                                     "--renderer", "gl" if DISTANCE else "cpu", "--shots", shots], env=environment, capture_output=True, text=True, check=False, timeout=300)
            if result.returncode != 0:
                wrong.append(f"{name}: {script} failed: {result.stderr.strip()}")
        if DISTANCE:
            result = subprocess.run([DISTANCE, GOLDEN, shots, f"{name}-"], capture_output=True, text=True, check=False)
            print(result.stdout, end="")
            if result.returncode != 0:
                wrong.append(f"{name}: OpenGL and the CPU painter differ")
            continue
        for shot in sorted(shots.glob("*.png")):
            golden = GOLDEN / f"{name}-{shot.name}"
            seen.add(golden.name)
            if renew:
                GOLDEN.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(shot, golden)
            elif not golden.exists():
                wrong.append(f"{golden}: there is no such picture; look at {shot}, then run with AZETTA_REBASELINE=1")
            elif shot.read_bytes() != golden.read_bytes():
                wrong.append(f"{golden}: looks different now; compare with {shot}, then run with AZETTA_REBASELINE=1 if it is right")
    for golden in [] if DISTANCE else GOLDEN.glob("*.png"):
        if golden.name not in seen:
            wrong.append(f"{golden}: no shot of the rehearsal has this name; remove it")
    print("\n".join(wrong) if wrong else f"{len(seen)} pictures are as they were" if seen else "the same to the eye")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
