#!/usr/bin/env python3
"""test_window.py BUILD SOURCE: the window of `azetta-pack preview`, on a display (with_display.sh).

- It shows the tree's pack although the kiosk.conf of the installation wants signed packs, and what that file says is not done.
- A text that is saved is shown.
- Closed as a visitor closes a window, it ends azetta-pack well; killed, with a sentence. Neither leaves anything in $TMPDIR.
- azetta-pack stopped takes its window along.
"""
import atexit
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120
SETTINGS = """[packs]
require_signature = true
[state]
folder = "{state}"
"""


def until(what, wanted):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = wanted()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {PATIENCE_S} s: {what}")


def gone(process):
    """Of no child of ours: it has ended, whether or not its parent has asked how."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


class Screen:
    """Just enough of Xlib to do what a window manager's cross does."""

    class ClientMessage(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                    ("message_type", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]

    CLIENT_MESSAGE = 33

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        assert self.display, "no display"

    def windows(self):
        root, parent, children, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x.XQueryTree(self.display, ctypes.c_ulong(self.x.XDefaultRootWindow(self.display)), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                          ctypes.byref(count))
        found = [children[i] for i in range(count.value)]
        if found:
            self.x.XFree(children)
        return found

    def close(self):
        """Asks every window to close; those that are none do not listen."""
        protocols = self.x.XInternAtom(self.display, b"WM_PROTOCOLS", 0)
        delete = self.x.XInternAtom(self.display, b"WM_DELETE_WINDOW", 0)
        for window in self.windows():
            message = self.ClientMessage(type=self.CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
            message.data[0] = delete
            self.x.XSendEvent(self.display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        self.x.XSync(self.display, 0)


class Preview:
    def __init__(self, home, tree):
        self.scratch = home / "scratch"
        environment = dict(os.environ, HOME=str(home), TMPDIR=str(self.scratch), AZETTA_ASSETS=str(home / "assets"), LC_ALL="C.UTF-8")
        environment.pop("XDG_CACHE_HOME", None)
        self.printed = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([home / "bin/azetta-pack", "preview", tree], env=environment, stdout=self.printed, stderr=subprocess.STDOUT)
        atexit.register(self.give_up)
        self.window = until("a complete frame", self.shown)

    def give_up(self):
        """Where a test failed: azetta-pack closes its window."""
        if self.process.poll() is None:
            self.process.terminate()

    def output(self):
        self.printed.seek(0)
        return self.printed.read()

    def shown(self):
        assert self.process.poll() is None, f"ended by itself:\n{self.output()}"
        assert "only signed packs" not in self.output(), self.output()
        if "first complete frame" not in self.output():
            return None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0])

    def ends(self, code):
        got = self.process.wait(PATIENCE_S)
        assert got == code, f"exit code {got}, not {code}\n{self.output()}"
        until("the kiosk ends", lambda: gone(self.window))
        left = [path.name for path in self.scratch.iterdir()]
        assert not left, f"left behind in TMPDIR: {left}"


def main():
    build, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory(prefix="azetta-window-") as name:
        home = Path(name)
        for folder in ("scratch", "bin", "state"):
            (home / folder).mkdir()
        for program in ("app/author/azetta-pack", "app/azetta-kiosk"):
            shutil.copy2(build / program, home / "bin")
        (home / "assets").symlink_to(ROOT / "assets")
        # Where the kiosk looks for its settings by itself.
        (home / "kiosk.conf").write_text(SETTINGS.format(state=home / "state"))
        told = subprocess.run([home / "bin/azetta-kiosk", "--check", "--packs", home / "state"], env=dict(os.environ, AZETTA_ASSETS=str(home / "assets")), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert re.search(r"^require_signature = true", told.stdout, re.M), f"the kiosk does not read this test's kiosk.conf:\n{told.stdout}"
        tree = home / "tree"
        shutil.copytree(source, tree)
        text = tree / "cards/qutuz/fr.md"

        preview = Preview(home, tree)
        text.write_text(text.read_text(encoding="utf-8").replace('title = "', 'title = "Le sultan ', 1), encoding="utf-8")
        until("the saved text is shown", lambda: re.search(r"cards/qutuz/fr.md: shown after", preview.output()))
        time.sleep(1)  # for a kiosk that would refuse it
        assert "signed" not in preview.output(), preview.output()
        current = next(preview.scratch.iterdir()) / "CURRENT"
        assert current.read_text() == "preview-2.pack\n", f"the kiosk put CURRENT back: {current.read_text()}"
        Screen().close()
        preview.ends(0)
        print("ok: closed")

        preview = Preview(home, tree)
        os.kill(preview.window, signal.SIGTERM)
        preview.ends(0)
        print("ok: the kiosk was ended")

        preview = Preview(home, tree)
        os.kill(preview.window, signal.SIGKILL)
        preview.ends(1)
        assert "the kiosk ended by itself (signal 9)" in preview.output(), preview.output()
        print("ok: the kiosk was killed")

        preview = Preview(home, tree)
        os.kill(preview.process.pid, signal.SIGTERM)
        preview.ends(0)
        print("ok: azetta-pack was ended")

        written = [path.name for path in (home / "state").iterdir()]
        assert not written, f"a preview wrote into the kiosk's folder of figures: {written}"


if __name__ == "__main__":
    main()
