#!/usr/bin/env python3
"""packages.txt is what a kiosk needs, no more and no less: the libraries that the programs link (readelf, ldd), the fonts of
the manifest, the X server with its one input driver.

    test_packages.py PACKAGES_TXT FONTS_TOML PROGRAM... [unittest options]
"""

import functools
import re
import subprocess
import sys
import tomllib
import unittest
from pathlib import Path

LIST, FONTS = Path(sys.argv[1]), Path(sys.argv[2])
PROGRAMS = [argument for argument in sys.argv[3:] if not argument.startswith("-")]
del sys.argv[1:3 + len(PROGRAMS)]


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def read_list():
    """name -> comment"""
    lines = (line.partition("#") for line in LIST.read_text(encoding="utf-8").splitlines())
    return {name.strip(): comment.strip() for name, _, comment in lines if name.strip()}


def owners(files):
    """file -> its package. Debian's database may know it by its path from before /lib became /usr/lib."""
    paths = {}
    for file in files:
        real = str(Path(file).resolve())
        paths[real], paths[real.removeprefix("/usr")] = file, file
    said = subprocess.run(["dpkg-query", "-S", *paths], capture_output=True, text=True, check=False).stdout
    return {paths[path]: package for package, path in re.findall(r"^([^:,\s]+)[^/]*: (/\S+)$", said, re.M)}


@functools.cache
def loaded():
    """soname -> package, of all libraries that the programs load at their start."""
    files = {}
    for program in PROGRAMS:
        for soname, file in re.findall(r"^\s*(\S+) => (/\S+)", output("ldd", program), re.M):
            if not re.match(r"lib(asan|ubsan|tsan)", soname):
                files[soname] = file
    packages = owners(files.values())
    return {soname: packages[file] for soname, file in files.items()}


def linked():
    """The sonames that the programs ask for themselves."""
    names = set()
    for program in PROGRAMS:
        names.update(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", program)))
    return {name for name in names if not re.match(r"lib(asan|ubsan|tsan)|ld-linux", name)}


def closure(names):
    """The packages and all they depend on, as this machine has them installed."""
    depends, provides = {}, {}
    for line in output("dpkg-query", "-W", "-f", "${Package}\t${Depends}, ${Pre-Depends}\t${Provides}\n").splitlines():
        name, needs, gives = line.split("\t")
        depends[name] = [re.split(r"[ (:]", one.strip())[0] for group in needs.split(",") for one in group.split("|")]
        for one in gives.split(","):
            provides.setdefault(re.split(r"[ (:]", one.strip())[0], []).append(name)
    found, todo = set(), list(names)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [one for need in depends.get(name, []) if need for one in [need, *provides.get(need, [])]]
    return found


class Packages(unittest.TestCase):
    def setUp(self):
        self.listed = read_list()

    def test_every_library_that_is_linked(self):
        packages = loaded()
        for soname in sorted(linked()):
            self.assertIn(packages[soname], self.listed, f"{soname} comes from {packages[soname]}; add it to {LIST.name}")

    def test_every_library_that_is_loaded_comes_along(self):
        come_along = closure(self.listed)
        for soname, package in sorted(loaded().items()):
            self.assertIn(package, come_along, f"{soname} comes from {package}, which nothing in {LIST.name} depends on")

    def test_no_library_that_nothing_uses(self):
        used = {loaded()[soname] for soname in linked()}
        for name, comment in self.listed.items():
            if name.startswith("lib") and not comment.startswith("opened at run time"):
                self.assertIn(name, used, f"no program links {name}; remove it from {LIST.name}")

    def test_what_glfw_opens_at_run_time(self):
        glfw = next(file for file in re.findall(r"=> (/\S*libglfw\S*)", output("ldd", PROGRAMS[0])))
        words = Path(glfw).read_bytes()
        for soname, package in ((b"libXrandr.so.2", "libxrandr2"), (b"libXi.so.6", "libxi6"), (b"libXcursor.so.1", "libxcursor1")):
            self.assertIn(soname, words)
            self.assertIn(package, self.listed)

    def test_fonts(self):
        fonts = {font["package"] for font in tomllib.loads(FONTS.read_text(encoding="utf-8"))["font"]}
        self.assertEqual({name for name in self.listed if name.startswith("fonts-")}, fonts)

    def test_no_compiler_and_nothing_of_the_tests(self):
        for name in self.listed:
            self.assertNotRegex(name, r"-dev$|^(build-essential|cmake|ninja-build|xvfb|gcc|g\+\+|python3|systemd-container)$")

    def test_what_the_session_starts(self):
        for name in ("xserver-xorg-core", "xserver-xorg-input-libinput", "kbd", "systemd", "udev", "dbus", "mount", "util-linux"):
            self.assertIn(name, self.listed)


if __name__ == "__main__":
    unittest.main()
