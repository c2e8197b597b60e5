#!/usr/bin/env python3
"""The units as systemd sees them: nothing to complain about, and little to attack.

    test_units.py DEPLOY_FOLDER [unittest options]
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

DEPLOY = Path(sys.argv.pop(1))
UNITS = DEPLOY / "root/usr/local/lib/systemd/system"
MOST_EXPOSED = 15  # tenths, of 100. Debian's own getty@.service has 96, its cups 90.
# The login hands out a shell with which everything can be repaired: a sandbox around it would be in the way.
# What is mounted in a sandbox of its own would be mounted there alone: no file system namespace, one privilege.
MORE_EXPOSED = {"azetta-stick@.service": 35}
NOT_SANDBOXED = {"azetta-login.service"}


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, **options)


class Units(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="azetta-units-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def verify(self, units):
        """What systemd says about the units, with programs that are there: it looks for them."""
        program = self.folder / "program"
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(0o755)
        for unit in units:
            text = re.sub(r"/opt/azetta/[^ ]*/azetta-[a-z]+", str(program), unit.read_text(encoding="utf-8"))
            (self.folder / unit.name).write_text(text, encoding="utf-8")
        result = run("systemd-analyze", "verify", "--man=no", *sorted(self.folder.glob("azetta-*")),
                     env={"SYSTEMD_UNIT_PATH": f"{self.folder}:", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"})
        return result.stdout + result.stderr

    def test_systemd_has_nothing_to_say(self):
        # An unknown key is a warning and exit code 0: any word counts.
        self.assertEqual(self.verify(sorted(UNITS.iterdir())), "")

    def test_this_test_would_hear_it(self):
        broken = self.folder / "azetta-kiosk.service"
        broken.write_text((UNITS / broken.name).read_text(encoding="utf-8").replace("WatchdogSec=", "WatchDogSec="), encoding="utf-8")
        self.assertIn("WatchDogSec", self.verify([broken]))

    def test_exposure(self):
        for unit in sorted(UNITS.glob("*.service")):
            if unit.name in NOT_SANDBOXED:
                continue
            with self.subTest(unit=unit.name):
                result = run("systemd-analyze", "security", "--no-pager", "--offline=true", 
                             f"--threshold={MORE_EXPOSED.get(unit.name, MOST_EXPOSED)}", unit)
                print(result.stdout.strip().splitlines()[-1])
                self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_what_must_stay_as_it_is(self):
        kiosk = (UNITS / "azetta-kiosk.service").read_text(encoding="utf-8")
        for line in ("Type=notify", "WatchdogSec=10", "Restart=always", "RestartPreventExitStatus=10", "SuccessExitStatus=10",
                     "BindsTo=azetta-x.service", "User=azetta", "PrivateNetwork=yes", "NoNewPrivileges=yes"):
            self.assertIn(line + "\n", kiosk)
        # What the shelf needs of the sandbox: its folders, the machine's run, limits for whoever installs, memory's end for that one alone.
        for line in ("StateDirectory=azetta/packs azetta/state", "ReadWritePaths=-/var/lib/azetta/drop -/media/azetta", "UMask=0022",
                     "Environment=AZETTA_BOOT=%b", "SystemCallFilter=setpriority setrlimit", "OOMPolicy=continue", "ProtectSystem=strict"):
            self.assertIn(line + "\n", kiosk)
        self.assertGreater(kiosk.index("SystemCallFilter=setpriority"), kiosk.index("SystemCallFilter=~"))  # the last word counts
        # Nothing that would keep the mount from the others.
        stick = (UNITS / "azetta-stick@.service").read_text(encoding="utf-8")
        self.assertNotRegex(stick, r"(?m)^(Private(Tmp|Devices|Mounts|Network)|Protect(System|Home|Kernel|Control|Proc)\w*|ProcSubset|ReadWritePaths)=")
        self.assertIn("BindsTo=dev-%i.device\n", stick)
        server = (UNITS / "azetta-x.service").read_text(encoding="utf-8")
        for option in ("-auth", "-nolisten tcp", "-noreset", "-novtswitch", "-nocursor", "-s 0", "-dpms", "vt7"):
            self.assertIn(f" {option} ", server)
        # The minute of rest is longer than the time in which starts are counted, or the start after it would be refused.
        rest = int(re.search(r"OnActiveSec=(\d+)", (UNITS / "azetta-again.timer").read_text(encoding="utf-8")).group(1))
        for unit in (kiosk, server):
            self.assertGreater(rest, int(re.search(r"StartLimitIntervalSec=(\d+)", unit).group(1)))

    def test_every_unit_that_is_named_exists(self):
        ours = {unit.name for unit in UNITS.iterdir()}
        for unit in UNITS.iterdir():
            named = set(re.findall(r"azetta-[a-z]+@?\.(?:service|timer|target)", unit.read_text(encoding="utf-8")))
            self.assertLessEqual(named, ours, unit.name)


class Settings(unittest.TestCase):
    def test_udev_understands_the_rule(self):
        """Read by udev itself, alone in a folder of rules that only this process has, for a device that is no stick."""
        device = next(iter(sorted(Path("/sys/class/block").glob("*"))), None)
        isolated = ["unshare", "--mount", "--propagation", "private", "sh", "-c"]
        if device is None or run(*isolated, "mount -t tmpfs tmpfs /run").returncode != 0:
            self.skipTest("no block device, or mounts are not allowed here")
        rule = DEPLOY / "root/usr/local/lib/udev/rules.d/70-azetta-stick.rules"

        def read(text):
            script = 'mount -t tmpfs tmpfs /run && mkdir -p /run/udev/rules.d && cat > "/run/udev/rules.d/$1" && udevadm test "$2" 2>&1'
            return subprocess.run([*isolated, script, "sh", rule.name, str(device)], input=text, capture_output=True, text=True, check=False).stdout

        said = read(rule.read_text(encoding="utf-8"))
        self.assertIn(f"Reading rules file: /run/udev/rules.d/{rule.name}", said)
        self.assertNotIn(f"{rule.name}:", said)
        self.assertIn(f"{rule.name}:", read("SUBSYSTEMZ==\"usb\"\n"), "this test would hear it")

    def test_the_rule_is_about_file_systems_behind_usb_and_starts_the_unit(self):
        (line,) = re.findall(r"(?m)^[^#\n].*", (DEPLOY / "root/usr/local/lib/udev/rules.d/70-azetta-stick.rules").read_text(encoding="utf-8"))
        for word in ('SUBSYSTEM=="block"', 'SUBSYSTEMS=="usb"', 'ENV{ID_FS_USAGE}=="filesystem"', 'TAG+="systemd"',
                     'ENV{SYSTEMD_WANTS}+="azetta-stick@%k.service"'):
            self.assertIn(word, line)

    def test_the_x_server_lets_in_touch_panels_only(self):
        text = (DEPLOY / "root/etc/X11/xorg.conf.d/99-azetta.conf").read_text(encoding="utf-8")
        classes = re.findall(r'Section "InputClass"(.*?)EndSection', text, re.S)
        kinds = [(re.search(r'Match(\w+) "on"', one).group(1), re.search(r'"Ignore" "(\w+)"', one).group(1)) for one in classes]
        self.assertEqual(dict(kinds), {"IsKeyboard": "on", "IsPointer": "on", "IsTouchpad": "on", "IsTablet": "on",
                                       "IsJoystick": "on", "IsTouchscreen": "off"})
        self.assertEqual(kinds[-1], ("IsTouchscreen", "off"))  # the last match decides

    def test_the_technician_is_told_what_every_outcome_means(self):
        names = re.findall(r'Words\{Outcome::\w+, "([a-z-]+)"', (DEPLOY.parents[1] / "content/shelf/outcome.cpp").read_text(encoding="utf-8"))
        self.assertGreater(len(names), 10)
        page = (DEPLOY / "README.md").read_text(encoding="utf-8")
        chapter = page[page.index("### Every outcome"):page.index("### Going back by hand")]
        self.assertEqual(re.findall(r"(?m)^\| `([a-z-]+)` \| \S.* \| \S", chapter), names)

    def test_every_link_of_the_pages_leads_somewhere(self):
        def anchors(page):
            titles = re.findall(r"(?m)^#+ (.*)", page.read_text(encoding="utf-8"))
            return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
        for page in (DEPLOY / "README.md", DEPLOY / "FLEET.md"):
            for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
                file, _, anchor = target.partition("#")
                there = DEPLOY / file if file else page
                self.assertTrue(there.is_file(), target)
                if anchor:
                    self.assertIn(anchor, anchors(there), f"{page.name}: {target}")

    def test_scripts(self):
        if not shutil.which("shellcheck"):
            self.skipTest("shellcheck is missing; apt-get install shellcheck")
        here = Path(__file__).parent
        scripts = [DEPLOY / "install.sh", DEPLOY / "libexec/azetta-x", DEPLOY / "libexec/azetta-stick", here / "boot.sh", here / "boot/inside.sh"]
        result = run("shellcheck", *scripts)
        self.assertEqual(result.returncode, 0, result.stdout)


if __name__ == "__main__":
    unittest.main()
