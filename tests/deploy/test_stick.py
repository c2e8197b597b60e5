#!/usr/bin/env python3
"""libexec/azetta-stick with stand-ins for mount and what it asks: which sticks are mounted, where, how, and what it says of the rest.
(A real one, with ext4, is mounted in the boot test; Debian's kernel alone can mount FAT32 and exFAT.)

    test_stick.py AZETTA_STICK [unittest options]
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

STICK = Path(sys.argv.pop(1))

# Each stand-in is one line of shell; the table of mounts is the file "mounts": "SOURCE TARGET OPTIONS", a line each.
STAND_INS = {
    "blkid": 'cat "$STAND/blkid" 2> /dev/null',
    "findmnt": 'case "$*" in *--fstab*) grep -qxF -- "${@: -1}" "$STAND/fstab" 2> /dev/null ;; *--source*) grep -q "^${@: -1} " "$STAND/mounts" ;; '
               '*) cut -d" " -f1,2 "$STAND/mounts" ;; esac',
    "mountpoint": 'grep -q " ${@: -1} " "$STAND/mounts"',
    "mount": '[[ ! -e $STAND/refuse ]] || { cat "$STAND/refuse" >&2; exit 32; }; echo "${@: -2:1} ${@: -1} $2 $4" >> "$STAND/mounts"',
    "umount": 'echo "$*" >> "$STAND/umount"; grep -v " ${@: -1} " "$STAND/mounts" > "$STAND/new" || true; mv "$STAND/new" "$STAND/mounts"',
    "id": 'echo 997',
}


class Stick(unittest.TestCase):
    def setUp(self):
        self.dir = Path(tempfile.mkdtemp(prefix="azetta-stick-"))
        self.addCleanup(shutil.rmtree, self.dir)
        self.media = self.dir / "media"
        self.media.mkdir()
        (self.dir / "bin").mkdir()
        (self.dir / "mounts").touch()
        for name, body in STAND_INS.items():
            program = self.dir / "bin" / name
            program.write_text("#!/bin/bash\n" + body + "\n", encoding="utf-8")
            program.chmod(0o755)

    def call(self, action, device="/dev/sdb1", code=0, **holds):
        if holds:
            (self.dir / "blkid").write_text("".join(f"{key.upper()}={value}\n" for key, value in holds.items()), encoding="utf-8")
        result = subprocess.run([STICK, action, device], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env={
            "PATH": f"{self.dir}/bin:/usr/bin:/bin", "STAND": str(self.dir), "AZETTA_STICKS": str(self.media)})
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout + result.stderr

    def mounts(self):
        """device -> (name under the folder, kind, options)"""
        lines = (line.split(" ") for line in (self.dir / "mounts").read_text(encoding="utf-8").splitlines())
        return {device: (str(Path(target).relative_to(self.media)), kind, set(options.split(","))) for device, target, kind, options in lines}

    def test_a_stick_comes_and_goes(self):
        said = self.call("mount", type="vfat", label="REVOLT")
        name, kind, options = self.mounts()["/dev/sdb1"]
        self.assertEqual((name, kind), ("REVOLT", "vfat"))
        self.assertLessEqual({"nosuid", "nodev", "noexec", "nosymfollow", "flush", "uid=997", "gid=997", "tz=UTC", "errors=remount-ro"}, options)
        self.assertIn("/dev/sdb1: mounted as", said)
        self.call("unmount")
        self.assertEqual(self.mounts(), {})
        self.assertRegex((self.dir / "umount").read_text(encoding="utf-8"), r"^--lazy -- .*/REVOLT\n$")
        self.assertEqual(list(self.media.iterdir()), [])
        self.assertEqual(self.call("unmount"), "", "what is not there needs no word")

    def test_no_kind_of_file_system_may_do_more(self):
        for number, (kind, mounted) in enumerate((("vfat", "vfat"), ("exfat", "exfat"), ("ext4", "ext4"), ("ext3", "ext4"), ("ext2", "ext4"))):
            device = f"/dev/sd{'bcdef'[number]}1"
            self.call("mount", device, type=kind, label=kind)
            _name, what, options = self.mounts()[device]
            self.assertEqual(what, mounted)
            self.assertLessEqual({"nosuid", "nodev", "noexec", "nosymfollow", "errors=remount-ro"}, options, kind)
            self.assertTrue(options & {"flush", "sync"}, "what is written is on the stick at once")

    def test_names_are_made_safe(self):
        for number, (label, name) in enumerate((
                ("../../etc", "etc"), ("-rf", "rf"), (".hidden", "hidden"), ("", "stick"), ("المعرض", "stick-2"), ("a b\\x2fc", "a-b-x2fc"),
                ("$(touch /tmp/x)", "touch-tmp-x"), ("x" * 100, "x" * 32), ("_ok_", "_ok_"), ("---", "stick-3"), ("etc", "etc-2"))):
            device = f"/dev/sdb{number}"
            self.call("mount", device, type="vfat", label=label)
            self.assertEqual(self.mounts()[device][0], name, label)

    def test_several_of_one_name_and_each_lets_go_of_its_own(self):
        for device in ("/dev/sdb1", "/dev/sdc1", "/dev/sdd1"):
            self.call("mount", device, type="vfat", label="STICK")
        self.assertEqual(sorted(name for name, _kind, _options in self.mounts().values()), ["STICK", "STICK-2", "STICK-3"])
        self.call("unmount", "/dev/sdc1")
        self.assertEqual(set(self.mounts()), {"/dev/sdb1", "/dev/sdd1"})
        self.call("mount", "/dev/sde1", type="vfat", label="STICK")
        self.assertEqual(self.mounts()["/dev/sde1"][0], "STICK-2")
        for number in range(13):
            self.call("mount", f"/dev/sdf{number}", type="vfat", label="STICK")
        self.assertIn("there are too many sticks", self.call("mount", "/dev/sdg1", code=1))

    def test_what_is_left_alone_and_what_it_says(self):
        (self.dir / "fstab").write_text("/dev/sdc1\n", encoding="utf-8")
        self.assertIn("/etc/fstab names it", self.call("mount", "/dev/sdc1", type="ext4", label="debian"))
        (self.dir / "mounts").write_text("/dev/sdd1 / ext4 rw\n", encoding="utf-8")
        self.assertIn("mounted already", self.call("mount", "/dev/sdd1", type="ext4", label="root"))
        (self.dir / "mounts").write_text("", encoding="utf-8")
        for kind, word in (("ntfs", "ntfs"), ("btrfs", "btrfs"), ("iso9660", "iso9660"), ("", "nothing that is known")):
            said = self.call("mount", type=kind, label="X", code=1)
            self.assertIn(f"it holds {word}, and sticks for the kiosk are FAT32, exFAT or ext4", said)
        (self.dir / "refuse").write_text("mount: wrong fs type, bad option,\nbad superblock\n", encoding="utf-8")
        said = self.call("mount", type="vfat", label="BROKEN", code=1)
        self.assertEqual(said, "azetta-stick: /dev/sdb1: cannot be mounted (mount: wrong fs type, bad option, bad superblock); "
                               "try it on another computer, and copy what is on it to a new one\n")
        self.assertEqual(list(self.media.iterdir()), [])

    def test_used_wrongly(self):
        for arguments in (["mount", "sdb1"], ["format", "/dev/sdb1"], ["mount"]):
            result = subprocess.run([STICK, *arguments], capture_output=True, text=True, check=False)
            self.assertEqual(result.returncode, 1)
            self.assertIn("usage: azetta-stick", result.stderr)

    @unittest.skipIf(os.geteuid() != 0, "mounting needs root")
    def test_a_real_file_system(self):
        """With the machine's own mount, where it has loop devices; in a namespace of mounts that ends with the test."""
        image = self.dir / "image"
        with open(image, "wb") as file:
            file.truncate(4 << 20)
        if subprocess.run(["mkfs.ext4", "-q", "-L", "A real one", image], check=False, capture_output=True).returncode != 0:
            self.skipTest("mkfs.ext4 is missing; apt-get install e2fsprogs")
        script = (f'set -e; mount -t tmpfs tmpfs "{self.dir}/bin"; loop=$(losetup --show -f "{image}") || exit 77; trap "losetup -d $loop" EXIT; '
                  f'mount -t ext4 $loop /mnt && umount /mnt || exit 77; id() {{ echo 0; }}; export -f id; '
                  f'"{STICK}" mount $loop; findmnt -rno TARGET,OPTIONS --source $loop; "{STICK}" unmount $loop; ! findmnt --source $loop')
        result = subprocess.run(["unshare", "--mount", "--propagation", "private", "bash", "-c", script], capture_output=True, text=True, check=False,
                                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "AZETTA_STICKS": str(self.media)})
        if result.returncode == 77 or "unshare:" in result.stderr:
            self.skipTest(f"loop devices or mounts are not allowed here: {result.stderr}")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertRegex(result.stdout, rf"(?m)^{re.escape(str(self.media))}/A-real-one \S*nosuid,nodev,noexec,\S*nosymfollow")
        self.assertEqual(list(self.media.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
