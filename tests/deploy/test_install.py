#!/usr/bin/env python3
"""install.sh, into a folder that stands for "/": what it lays down, keeps, says, and takes away again.

    test_install.py INSTALL_SH BUILD_FOLDER PACK OTHER_PACK [unittest options]
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

INSTALL, BUILD, PACK, OTHER_PACK = (Path(sys.argv.pop(1)) for _ in range(4))
CONFIG = "etc/azetta/kiosk.conf"
IN_OPT = "opt/azetta/share/azetta"


def install(root, *arguments, script=INSTALL, code=0):
    result = subprocess.run([script, "--root", root, *map(str, arguments)], capture_output=True, text=True, check=False,
                            stdin=subprocess.DEVNULL)
    assert result.returncode == code, f"exit code {result.returncode}: {result.stdout}{result.stderr}"
    return result.stdout + result.stderr


def tree(root):
    """Every path with what it holds: a link's target, a file's bytes and mode."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = str(path.relative_to(root))
        if path.is_symlink():
            found[name] = os.readlink(path)
        elif path.is_file():
            found[name] = (path.read_bytes(), path.stat().st_mode & 0o777)
        else:
            found[name] = "folder"
    return found


class Install(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="azetta-install-"))
        self.addCleanup(shutil.rmtree, self.root)

    def install(self, *arguments, **options):
        return install(self.root, "--build", BUILD, *arguments, **options)

    def shown(self):
        """The pack that the shelf shows."""
        packs = self.root / "var/lib/azetta/packs"
        return packs / (packs / "CURRENT").read_text(encoding="utf-8").strip()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def test_all_of_it_is_there_and_works(self):
        self.install("--pack", PACK)
        for name in (CONFIG, "etc/X11/xorg.conf.d/99-azetta.conf", "opt/azetta/libexec/azetta-x",
                     "opt/azetta/libexec/azetta-stick", "usr/local/lib/udev/rules.d/70-azetta-stick.rules",
                     "usr/local/lib/tmpfiles.d/azetta.conf", f"{IN_OPT}/deploy/FLEET.md", f"{IN_OPT}/fonts.toml", f"{IN_OPT}/icons/icons.toml", f"{IN_OPT}/ui/ar.po"):
            self.assertTrue((self.root / name).is_file(), name)
        wanted = self.root / "etc/systemd/system/multi-user.target.wants/azetta-kiosk.service"
        self.assertTrue((self.root / os.readlink(wanted).lstrip("/")).is_file())
        for unit in ("getty@tty1.service", "ctrl-alt-del.target"):
            self.assertEqual(os.readlink(self.root / "etc/systemd/system" / unit), "/dev/null")
        # The programs run from where they lie, with the settings that lie there, and find the pack.
        said = subprocess.run([self.root / "opt/azetta/bin/azetta-kiosk", "--check", "--config", self.root / CONFIG],
                              capture_output=True, text=True, check=False)
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        for line in ('folder = "/var/lib/azetta/packs"', 'drop = "/var/lib/azetta/drop"', 'sticks = "/media/azetta"', 'folder = ""'):
            self.assertIn("\n" + line + "  # default", said.stdout)
        # The pack lies on the shelf as any other that was installed: known, current, never to be written again.
        self.assertEqual(self.shown().read_bytes(), PACK.read_bytes())
        self.assertRegex(self.shown().name, r"^org\.example\.small-[^/]*-[0-9a-f]{16}\.pack$")
        self.assertEqual(self.shown().stat().st_mode & 0o777, 0o444)
        self.assertIn(self.shown().name + "\ttrial\t", (self.shown().parent / "LEDGER").read_text(encoding="utf-8"))
        for name in ("drop", "state"):
            self.assertEqual(list((self.root / "var/lib/azetta" / name).iterdir()), [])

    def test_another_pack_is_shown_and_the_one_before_kept(self):
        self.install("--pack", PACK)
        first = self.shown()
        said = self.install("--pack", OTHER_PACK)
        self.assertEqual(said, f"azetta: new pack /var/lib/azetta/packs/{self.shown().name}\n")
        self.assertEqual(self.shown().read_bytes(), OTHER_PACK.read_bytes())
        self.assertTrue(first.exists())
        # Without a pack an update leaves what is shown, and what was laid there by hand.
        shutil.copy(PACK, first.parent / "by-hand.pack")
        before = tree(first.parent)
        self.assertEqual(self.install(), "")
        self.assertEqual(tree(first.parent), before)
        # Nothing is left lying beside the pack that was given, nor of the way it came.
        self.assertEqual(list(PACK.parent.glob(PACK.name + ".*")), [])
        self.assertFalse((self.root / "var/lib/azetta/.coming").exists())

    @unittest.skipIf(os.geteuid() != 0, "only root may hand over")
    def test_the_kiosk_owns_its_folders_also_what_an_older_version_laid_there(self):
        self.write("etc/passwd", "root:x:0:0:root:/root:/bin/bash\n")
        self.write("etc/group", "root:x:0:\n")
        self.write("var/lib/azetta/packs/old.pack", "of root's")
        self.install("--pack", PACK)
        users = dict(re.findall(r"^([\w-]+):[^:]*:(\d+)", (self.root / "etc/passwd").read_text(encoding="utf-8"), re.M))
        groups = dict(re.findall(r"^([\w-]+):[^:]*:(\d+)", (self.root / "etc/group").read_text(encoding="utf-8"), re.M))
        data = self.root / "var/lib/azetta"
        for path in [data / "packs", data / "state", *(data / "packs").iterdir()]:
            self.assertEqual((path.stat().st_uid, path.stat().st_gid), (int(users["azetta"]), int(groups["azetta"])), path)
        drop = (data / "drop").stat()
        self.assertEqual((drop.st_uid, drop.st_gid, drop.st_mode & 0o7777), (int(users["azetta"]), int(groups["azetta-drop"]), 0o2775))
        self.assertEqual(data.stat().st_uid, 0)
        self.install("--remove")
        for path in [data / "packs", *(data / "packs").iterdir()]:
            self.assertEqual(path.stat().st_uid, 0, path)

    def test_nothing_is_installed_that_only_building_needs(self):
        self.install()
        for name in tree(self.root):
            self.assertNotRegex(name, r"\.(svg|py|h|a|cmake)$|draw_icons|/(tests|include)/")

    def test_every_program_that_a_unit_starts_is_there(self):
        self.install()
        for unit in (self.root / "usr/local/lib/systemd/system").iterdir():
            for program in re.findall(r"/opt/azetta/\S+", unit.read_text(encoding="utf-8")):
                self.assertTrue((self.root / program.lstrip("/")).exists(), f"{unit.name}: {program}")

    def test_again_changes_and_says_nothing(self):
        self.install("--pack", PACK)
        before = tree(self.root)
        self.assertEqual(self.install("--pack", PACK), "")
        self.assertEqual(tree(self.root), before)

    def test_removed_nothing_is_left(self):
        self.install("--pack", PACK)
        self.install("--remove", "--purge")
        self.assertEqual(tree(self.root), {})

    def test_removed_what_was_there_before_is_there_after(self):
        self.write("etc/X11/xorg.conf.d/95-panel.conf", "# somebody else's\n")
        root = os.geteuid() == 0  # only root may make users, in a folder too
        if root:
            self.write("etc/passwd", "root:x:0:0:root:/root:/bin/bash\n")
            self.write("etc/group", "root:x:0:\n")
        mask = self.root / "etc/systemd/system/sleep.target"
        mask.parent.mkdir(parents=True)
        mask.symlink_to("/dev/null")
        before = tree(self.root)
        self.install("--pack", PACK)
        if root:
            self.assertIn("azetta", (self.root / "etc/passwd").read_text(encoding="utf-8"))
            self.assertEqual((self.root / CONFIG).stat().st_mode & 0o777, 0o640, "the PIN's hash is in it")
        self.install("--remove", "--purge")
        after = tree(self.root)
        # The tools for users leave copies of what was, and groups of devices that Debian has anyway.
        users = [name for name in after if re.match(r"etc/(passwd|group|shadow|gshadow)-?$|etc/\..*lock", name)]
        for name in users:
            what = after.pop(name)
            before.pop(name, None)
            if not name.endswith("-"):
                self.assertNotIn("azetta", str(what), name)
        self.assertEqual(after, before)

    def test_removed_settings_and_packs_stay_unless_purged(self):
        self.install("--pack", PACK)
        shelf = {str(path.relative_to(self.root)) for path in self.shown().parent.iterdir()}
        said = self.install("--remove")
        self.assertIn("kept /etc/azetta", said)
        self.assertIn("kept /var/lib/azetta/packs", said)
        self.assertEqual({name for name, what in tree(self.root).items() if what != "folder"},
                         {CONFIG} | shelf)
        self.install("--remove", "--purge")
        self.assertEqual({name for name, what in tree(self.root).items() if what != "folder"}, set())

    def test_an_edited_setting_is_kept_and_the_new_one_lies_beside_it(self):
        self.install()
        config = self.root / CONFIG
        new = self.root / (CONFIG + ".new")
        shipped = config.read_text(encoding="utf-8")
        edited = shipped.replace("attract_after_s = 75", "attract_after_s = 120")
        config.write_text(edited, encoding="utf-8")
        # The same version again: nothing to say.
        self.assertNotIn("kiosk.conf", self.install())
        self.assertEqual(config.read_text(encoding="utf-8"), edited)
        self.assertFalse(new.exists())
        # Another version, as if the one installed had brought something else.
        old = self.root / IN_OPT / "kiosk.conf"
        old.write_text(shipped + "# of an older version\n", encoding="utf-8")
        self.assertIn("kept /etc/azetta/kiosk.conf as you edited it", self.install())
        self.assertEqual(config.read_text(encoding="utf-8"), edited)
        self.assertEqual(new.read_text(encoding="utf-8"), shipped)
        # Taken over by hand: the reminder goes.
        new.rename(config)
        self.install()
        self.assertFalse(new.exists())

    def test_a_setting_nobody_edited_is_updated(self):
        self.install()
        older = (self.root / CONFIG).read_text(encoding="utf-8") + "# of an older version\n"
        for name in (CONFIG, f"{IN_OPT}/kiosk.conf"):
            (self.root / name).write_text(older, encoding="utf-8")
        self.assertIn("updated /etc/azetta/kiosk.conf", self.install())
        self.assertNotIn("older version", (self.root / CONFIG).read_text(encoding="utf-8"))

    def test_an_update_leaves_nothing_of_the_version_before(self):
        self.install()
        self.write("opt/azetta/bin/of-an-older-version", "")
        self.assertIn("updated /opt/azetta", self.install())
        self.assertFalse((self.root / "opt/azetta/bin/of-an-older-version").exists())
        self.assertEqual(os.listdir(self.root / "opt"), ["azetta"])

    def test_an_installation_installs_and_removes_without_the_source(self):
        self.install()
        elsewhere = Path(tempfile.mkdtemp(prefix="azetta-install-"))
        self.addCleanup(shutil.rmtree, elsewhere)
        script = self.root / IN_OPT / "deploy/install.sh"
        install(elsewhere, script=script)
        self.assertEqual(tree(elsewhere), tree(self.root))
        install(elsewhere, "--remove", "--purge", script=elsewhere / IN_OPT / "deploy/install.sh")
        self.assertEqual(tree(elsewhere), {})

    def test_what_it_says_when_it_cannot(self):
        bad = self.write("bad.pack", "no pack")
        nothing = self.root / "nothing"
        for arguments, code, sentence in (
                (("--pack", bad), 1, "bad.pack: is no pack for this kiosk; build it again"),
                (("--pack", nothing), 1, "nothing: there is no such pack; build it with ./run.sh --version"),
                (("--build", nothing), 1, "nothing: holds no built kiosk; build it first, without sudo: ./run.sh --version"),
                (("--root", nothing), 1, "nothing: is no folder; create it first"),
                (("--remove",), 1, "there is nothing to remove"),
                (("--purge",), 2, "--purge goes with --remove"),
                (("--pack",), 2, "--pack needs a path"),
                (("--frobnicate",), 2, "unknown option --frobnicate; see install.sh --help")):
            with self.subTest(arguments=arguments):
                self.assertIn(sentence, self.install(*arguments, code=code))
        bad.unlink()
        self.assertFalse((self.root / "opt/azetta").exists(), "a refusal leaves nothing half done")


if __name__ == "__main__":
    unittest.main()
