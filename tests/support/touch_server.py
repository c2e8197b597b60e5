"""A real X server with a touch panel, a keyboard and a mouse that a test moves: Xorg with its dummy video driver and its
inputtest driver (both in Debian's Xorg packages; no hardware, no root).

    with TouchServer() as server:
        program = subprocess.Popen([...], env=server.environment())
        server.touch.down(0, 960, 540); server.touch.move(0, 970, 540); server.touch.up(0)

The protocol is xorg/xf86-input-inputtest-protocol.h, version 1.1: fixed structs on a Unix socket per device. Two rules were
found the hard way: a socket that is closed while its device is enabled makes Xorg spin for ever (so they stay open as long as
the server lives; stop() looks whether it spins), and after each step one waits until the server says it has done it.
Standard library only.
"""
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE_S = 60  # for anything that has to happen; on a busy machine everything takes long

VERSION, SYNC, MOTION, _, BUTTON, KEY, TOUCH = range(7)
BEGIN, UPDATE, END = 18, 19, 20  # XI2's touch types
AXIS_MOST = 65535
# has_unaccelerated, mask, padding, valuators, unaccelerated
VALUATORS = struct.Struct("<I8s4x64d64d")

CONFIG = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
    Option "DontVTSwitch" "true"
    Option "BlankTime" "0"
EndSection
{devices}
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-1000
    Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125 +hsync +vsync
    Modeline "1280x720" 74.25 1280 1390 1430 1650 720 725 730 750 +hsync +vsync
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1920x1080" "1280x720"
        Virtual 3840 1080
    EndSubSection
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "touch0" "SendCoreEvents"
    InputDevice "touch1" "SendCoreEvents"
    InputDevice "mouse0" "CorePointer"
    InputDevice "keyboard0" "CoreKeyboard"
EndSection
"""
DEVICE = """
Section "InputDevice"
    Identifier "{name}"
    Driver "inputtest"
    Option "SocketPath" "{socket}"
    Option "DeviceType" "{kind}"
    {more}
EndSection
"""
DEVICES = {"touch0": ("Touch", 'Option "TouchCount" "10"'), "touch1": ("Touch", 'Option "TouchCount" "10"'),
           "mouse0": ("PointerAbsolute", ""), "keyboard0": ("Keyboard", "")}


def wait_for(what, condition, patience_s=PATIENCE_S):
    """The first true value of condition(); fails with a sentence when it never comes."""
    end = time.monotonic() + patience_s
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience_s} s in vain for {what}")
        time.sleep(0.005)


class Device:
    """One input device; its socket is held as long as the server lives."""

    def __init__(self, server, name, path):
        self.server, self.name, self.path = server, name, path
        self.connect()

    def connect(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE_S)
        wait_for(f"the socket of {self.name}", self._try_connect)
        self.send(VERSION, struct.pack("<HH", 1, 1))
        self._answer()

    def _try_connect(self):
        try:
            self.socket.connect(str(self.path))
            return True
        except (FileNotFoundError, ConnectionRefusedError):
            return False

    def send(self, kind, body):
        self.socket.sendall(struct.pack("<II", 8 + len(body), kind) + body)

    def _answer(self):
        header = self.socket.recv(8, socket.MSG_WAITALL)
        length, kind = struct.unpack("<II", header)
        if length > 8:
            self.socket.recv(length - 8, socket.MSG_WAITALL)
        return kind

    def sync(self):
        """Waits until the server has done all that was sent."""
        self.send(SYNC, b"")
        self._answer()

    def switch_off(self):
        """As if its cable were pulled, with whatever fingers are on it. The server closes its end of the socket."""
        self.server.run("xinput", "disable", self.name)
        self.socket.close()

    def switch_on(self):
        self.server.run("xinput", "enable", self.name)
        self.connect()


def axes(values):
    mask, all_values = bytearray(8), [0.0] * 64
    for axis, value in values.items():
        mask[axis // 8] |= 1 << axis % 8
        all_values[axis] = value
    return VALUATORS.pack(0, bytes(mask), *all_values, *[0.0] * 64)


class Touch(Device):
    """Fingers on a panel. Places are pixels of the screen's left upper 1920x1080, or of whatever `size` says."""

    def step(self, kind, finger, x_px, y_px):
        """Without waiting; call sync() after a few of them."""
        width, height = self.server.size
        place = {0: min(x_px * (AXIS_MOST + 1) / width, AXIS_MOST), 1: min(y_px * (AXIS_MOST + 1) / height, AXIS_MOST), 4: 1000}
        self.last = getattr(self, "last", {})
        self.last[finger] = (x_px, y_px)
        self.send(TOUCH, struct.pack("<II", finger, kind) + axes(place))

    def down(self, finger, x_px, y_px):
        self.step(BEGIN, finger, x_px, y_px)
        self.sync()

    def move(self, finger, x_px, y_px):
        self.step(UPDATE, finger, x_px, y_px)
        self.sync()

    def up(self, finger):
        self.step(END, finger, *self.last[finger])
        self.sync()

    def tap(self, x_px, y_px):
        self.down(0, x_px, y_px)
        self.up(0)

    def swipe(self, start, end, steps=12, pause_s=0.008):
        """One finger, at about the speed that steps and pause say (a busy machine makes it slower)."""
        self.down(0, *start)
        for i in range(1, steps + 1):
            time.sleep(pause_s)
            self.move(0, start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        self.up(0)


class Keyboard(Device):
    # Linux key codes + 8
    CODES = {"escape": 9, "backspace": 22, "tab": 23, "q": 24, "enter": 36, "ctrl": 37, "f": 41, "alt": 64, "space": 65, "f1": 67,
             "f2": 68, "f4": 70, "f11": 95, "f12": 96, "print": 107, "delete": 119, "super": 133, "menu": 135}

    def press(self, *names):
        """All of them together, in this order, and up again."""
        for down in (1, 0):
            for name in names if down else reversed(names):
                self.send(KEY, struct.pack("<iI", self.CODES[name], down))
        self.sync()


class Mouse(Device):
    def move(self, x_px, y_px):
        width, height = self.server.size
        self.send(MOTION, struct.pack("<I4x", 1) + axes({0: x_px * (AXIS_MOST + 1) / width, 1: y_px * (AXIS_MOST + 1) / height}))
        self.sync()

    def click(self, x_px, y_px, button=1):
        self.move(x_px, y_px)
        self.press(True, button)
        self.press(False, button)

    def press(self, down, button=1):
        self.send(BUTTON, struct.pack("<iiI4x", 0, button, down) + axes({}))
        self.sync()


class TouchServer:
    """Xorg on a display of its own choosing. `size`: of the server's screen, which panels are spread over."""

    def __init__(self):
        self.size = (1920, 1080)

    def __enter__(self):
        if not shutil.which("Xorg"):
            raise SystemExit("Xorg is missing; apt-get install xserver-xorg-core xserver-xorg-video-dummy")
        for tool, package in (("xinput", "xinput"), ("xrandr", "x11-xserver-utils")):
            if not shutil.which(tool):
                raise SystemExit(f"{tool} is missing; apt-get install {package}")
        self.folder = Path(tempfile.mkdtemp(prefix="azetta-x-"))
        sockets = {name: self.folder / f"{name}.sock" for name in DEVICES}
        devices = "".join(DEVICE.format(name=name, socket=sockets[name], kind=kind, more=more) for name, (kind, more) in DEVICES.items())
        (self.folder / "x.conf").write_text(CONFIG.format(devices=devices))
        reader, writer = os.pipe()
        # If this script is killed outright, the kernel takes the server along (pdeathsig).
        command = ["setpriv", "--pdeathsig", "KILL", "Xorg", "-config", self.folder / "x.conf", "-logfile", self.folder / "x.log",
                   "-logverbose", "0", "-noreset", "-novtswitch", "-sharevts", "-nolisten", "tcp", "-displayfd", str(writer)]
        with open(self.folder / "said", "wb") as said:
            self.process = subprocess.Popen([str(part) for part in command], stdout=said, stderr=said, stdin=subprocess.DEVNULL,
                                            pass_fds=[writer])
        os.close(writer)
        try:
            number = self._number(reader)
            self.display = f":{number}"
            # The layout asks for room for a second monitor; the first fills it alone.
            self.xrandr("--fb", "1920x1080")
            self.touch = Touch(self, "touch0", sockets["touch0"])
            self.other_touch = Touch(self, "touch1", sockets["touch1"])
            self.mouse = Mouse(self, "mouse0", sockets["mouse0"])
            self.keyboard = Keyboard(self, "keyboard0", sockets["keyboard0"])
        except BaseException:
            self.process.kill()
            self.process.wait()
            shutil.rmtree(self.folder)
            raise
        finally:
            os.close(reader)
        return self

    def _number(self, reader):
        # The number and its newline, or nothing when the server ends.
        text = b""
        while not text.endswith(b"\n"):
            part = os.read(reader, 16)
            if not part:
                said = "".join(file.read_text(errors="replace") for file in (self.folder / "said", self.folder / "x.log") if file.exists())
                raise SystemExit("Xorg with the dummy and inputtest drivers does not start here; install xserver-xorg-core and "
                                 "xserver-xorg-video-dummy, and see what it said:\n" + said[-3000:])
            text += part
        return int(text)

    def __exit__(self, *_):
        spins = self._spins()
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for device in (self.touch, self.other_touch, self.mouse, self.keyboard):
            device.socket.close()
        shutil.rmtree(self.folder)
        if spins:
            raise AssertionError("the X server was spinning at the end: a device's socket was closed while it was enabled")

    def cpu_s(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _spins(self):
        """Whether it works without being asked to: in one of a few looks an idle server is idle."""
        for _ in range(10):
            before = self.cpu_s()
            time.sleep(0.1)
            if self.cpu_s() - before < 0.02:
                return False
        return True

    def environment(self):
        env = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "XAUTHORITY")}
        suppressions = Path(__file__).resolve().parent / "lsan.supp"
        return env | {"DISPLAY": self.display, "LIBGL_ALWAYS_SOFTWARE": "1",
                      "LSAN_OPTIONS": f"suppressions='{suppressions}':print_suppressions=0"}

    def run(self, *command):
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True, timeout=PATIENCE_S, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def xrandr(self, *arguments):
        text = self.run("xrandr", *arguments) + self.run("xrandr", "--current")
        found = re.search(r"current (\d+) x (\d+)", text)
        self.size = (int(found[1]), int(found[2]))
        return text
