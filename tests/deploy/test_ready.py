#!/usr/bin/env python3
"""What the kiosk tells a service manager (sd_notify): ready with its first complete frame, whatever that shows; then alive.

    test_ready.py KIOSK PACK [unittest options]

Needs a display (tests/support/with_display.sh).
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

KIOSK, PACK = Path(sys.argv.pop(1)), Path(sys.argv.pop(1))
PATIENCE_S = 120


class Ready(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="azetta-ready-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.manager.close)
        self.manager.bind(str(self.folder / "notify"))
        self.manager.settimeout(PATIENCE_S)

    def start(self, *options):
        kiosk = subprocess.Popen([KIOSK, "--windowed", "1280x720", *map(str, options)], stderr=subprocess.DEVNULL,
                                 env={**os.environ, "NOTIFY_SOCKET": str(self.folder / "notify")})
        self.addCleanup(kiosk.wait)
        self.addCleanup(kiosk.kill)

    def hear(self, words):
        """All that was said until a message begins with the words."""
        said, until = [], time.monotonic() + PATIENCE_S
        while not said or not said[-1].startswith(words):
            self.assertLess(time.monotonic(), until, f"never said {words}, only {set(said)}")
            said.append(self.manager.recv(4096).decode())
        return said

    def test_with_a_pack(self):
        self.start("--pack", PACK)
        self.hear("READY=1")
        self.assertEqual(self.hear("STATUS=")[-1], "STATUS=showing the exhibition")
        self.hear("WATCHDOG=1")
        self.assertNotIn("READY=1", self.hear("WATCHDOG=1"))

    def test_without_a_pack_back_soon_is_on_the_screen_and_counts(self):
        self.start("--packs", self.folder)
        self.hear("READY=1")
        self.assertIn("back soon", self.hear("STATUS=")[-1])
        self.hear("WATCHDOG=1")
        self.hear("WATCHDOG=1")  # and is watched over


if __name__ == "__main__":
    unittest.main()
