#!/usr/bin/env python3
"""Holds the include table of ARCHITECTURE.md ("The house"): which room may include which, and which libraries enter where.

    tests/check_includes.py [ROOT]

Looks at every .h and .cpp under content/, platform/, app/ and tests/ of the repository (ROOT, by default this one), prints
one sentence for each include that breaks the table (file:line: what is wrong; what to do) and exits 1 if there was any.
"""

import re
import sys
from pathlib import Path

# Which rooms a room may include, beside itself. A name ending in .h is that one file. Rooms are folders; app/main.cpp is one
# for itself. Arrows only point down.
CONTENT = ["content/base", "content/model", "content/pack", "content/shelf"]
PLATFORM_DOORS = ["platform/input.h", "platform/display.h", "platform/gpu.h", "platform/host.h"]
ROOMS = {
    "content/base": [],
    "content/model": ["content/base"],
    "content/pack": ["content/base", "content/model"],
    "content/write": ["content/base", "content/model", "content/pack"],
    "content/shelf": ["content/base", "content/model", "content/pack"],
    "platform": ["content/base"],
    "app/core": ["content/base", "content/model", "platform/input.h"],
    "app/text": ["content/base"],
    "app/ui": ["content/base", "content/model", "app/core", "app/text"],
    "app/shell": CONTENT + PLATFORM_DOORS + ["app/core", "app/text", "app/ui"],
    "app/author": CONTENT + ["content/write", "app/text"],
    "app/main.cpp": ["content/base", "app/core", "app/shell"] + PLATFORM_DOORS,
}

# Single files that see more than their room.
EXCEPTIONS = {
    # The preview shows a pack as the kiosk would: one of the two places where authoring meets the app.
    "app/author/preview.cpp": ["app/shell/headless.h"],
    # ... and the check lays its texts out on the kiosk's own screens.
    "app/author/fit_rules.cpp": ["app/shell/measure.h"],
    # A picture of any size for tests and measurements, written as a pack.
    "tests/support/large_picture.h": ["content/pack/image_codec.h"],
    "tests/support/large_picture.cpp": ["content/write", "content/pack/image_codec.h", "app/author/image_writer.h"],
    "tests/support/search_rows.h": ["content/pack/sqlite.h"],
}

# A room's tests see what the room sees, the room itself, and what they need to make its world.
WRITING = CONTENT + ["content/write"]
TESTS = {
    "tests/support": ["content/base"] + PLATFORM_DOORS,
    "tests/content": WRITING,
    "tests/platform": ["platform", "content/base"],
    "tests/core": ["app/core"] + ROOMS["app/core"],
    "tests/text": ["app/text"] + ROOMS["app/text"],
    "tests/ui": ["app/ui"] + ROOMS["app/ui"],
    "tests/author": ["app/author"] + WRITING + ["app/text"],
    "tests/shell": ["app/shell", "platform"] + ROOMS["app/shell"] + WRITING,
    "tests/fuzz": ["app/author", "app/core", "tests/content"] + WRITING,
    "tests/bench": ["app/shell", "platform", "app/author"] + ROOMS["app/shell"] + WRITING,
}

# How the headers of a library look, and its name in the tables below.
LIBRARIES = [
    (r"sqlite3(ext)?\.h", "SQLite"),
    (r"(stb/)?stb_image\.h", "stb_image"),
    (r"(stb/)?stb_.*\.h", "stb"),
    (r"sodium(\.h|/.*)", "libsodium"),
    (r"utf8proc\.h", "utf8proc"),
    (r"spdlog/.*", "spdlog"),
    (r"toml\+\+/.*", "toml++"),
    (r"md4c(-html)?\.h", "md4c"),
    (r"unicode/.*", "ICU"),
    (r"librsvg/.*", "librsvg"),
    (r"cairo(/.*|[-a-z]*\.h)", "cairo"),
    (r"CLI/.*", "CLI11"),
    (r"jpeglib\.h", "libjpeg"),
    (r"png\.h", "libpng"),
    (r"nlohmann/.*", "nlohmann-json"),
    (r"pango/.*", "Pango"),
    (r"(ft2build\.h|freetype/.*)", "FreeType"),
    (r"fontconfig/.*", "fontconfig"),
    (r"(fribidi/.*|fribidi\.h)", "FriBidi"),
    (r"hb(-.*)?\.h", "HarfBuzz"),
    (r"(glib(-object)?\.h|gio/.*|glib/.*)", "GLib"),
    (r"(imgui|imgui_internal|imgui_stdlib)\.h", "Dear ImGui"),
    (r"(backends/)?imgui_impl_.*\.h", "Dear ImGui's backends"),
    (r"GLFW/.*", "GLFW"),
    (r"(GL|EGL|KHR)/.*", "OpenGL"),
    (r"X11/.*", "Xlib"),
    (r"systemd/.*", "libsystemd"),
    (r"doctest/.*", "doctest"),
]

# Where each library may enter: folders (everything below) or single files. The fewer doors, the cheaper the next version.
# Tests of a room may use what the room uses, to make its world and to check it.
DOORS = {
    "SQLite": ["content/pack/sqlite.cpp", "content/pack/sqlite.h"],
    "stb_image": ["content/pack/image_codec.cpp", "tests/text/compositor.cpp"],
    "stb": ["app/shell", "tests/text/compositor.cpp"],
    "libsodium": ["content/pack", "content/shelf", "app/author", "app/shell/pin.cpp", "app/shell/digest.cpp"],
    "utf8proc": ["content/base", "content/model", "app/author"],
    "spdlog": ["content/base/log.cpp"],
    "toml++": ["app/core/config.cpp", "app/core/icons.cpp", "app/core/keyboards.cpp", "app/text", "app/author"],
    "md4c": ["app/author"],
    "ICU": ["app/author/collation.cpp"],
    "librsvg": ["app/author"],
    "cairo": ["app/author"],
    "CLI11": ["app/author", "app/shell", "app/main.cpp"],
    "libjpeg": ["app/author", "tests/support/odd_pictures.cpp"],
    "libpng": ["app/author", "app/shell", "tests"],
    "nlohmann-json": ["app/author", "app/shell", "tests"],
    "Pango": ["app/text"],
    "FreeType": ["app/text"],
    "fontconfig": ["app/text"],
    "FriBidi": ["app/text"],
    "HarfBuzz": ["app/text"],
    "GLib": ["app/text", "app/author"],
    "Dear ImGui": ["app/ui", "app/shell", "platform", "tests"],
    "Dear ImGui's backends": ["platform"],
    "GLFW": ["platform/glfw_display.cpp", "platform/gl_framebuffer.cpp", "platform/gl_painter.cpp", "platform/gl_window.cpp", "platform/key_names.cpp"],
    "OpenGL": ["platform"],
    "Xlib": ["platform"],
    "libsystemd": ["platform/linux_host.cpp"],
    "doctest": ["tests"],
}

# Libraries that stay out of a room's headers, so that nobody who includes the room meets them.
CPP_ONLY = {"platform": {"GLFW", "OpenGL", "Xlib", "libsystemd", "Dear ImGui", "Dear ImGui's backends"}}

# Standard headers that would break a promise of a room: app/core gets time and touch as data, screens keep no threads.
FORBIDDEN_STD = {
    "app/core": ({"chrono", "ctime", "thread", "mutex", "atomic", "future", "fstream", "iostream"},
                 "app/core knows no clocks, threads or files; take it as an argument"),
    "app/ui": ({"chrono", "ctime", "thread", "mutex", "atomic", "future", "fstream", "iostream", "filesystem"},
               "screens know no clocks, threads or files; ask app/shell for it"),
    "content/model": ({"chrono", "ctime", "thread", "mutex", "fstream", "iostream", "filesystem"},
                      "content/model is plain values; do it in content/pack"),
}

# Headers of C and of POSIX, which belong to no library.
SYSTEM = re.compile(
    r"(assert|ctype|errno|fenv|float|inttypes|limits|locale|math|setjmp|signal|stdarg|stddef|stdint|stdio|stdlib|string|time|"
    r"unistd|fcntl|poll|dirent|dlfcn|pthread|sched|glob|ftw|malloc|termios|spawn|libgen)\.h|"
    r"(sys|linux)/[a-z0-9_]+\.h|x86intrin\.h|immintrin\.h|arm_neon\.h")
NETWORK = re.compile(r"sys/socket\.h|sys/un\.h|netinet/.*|arpa/.*|netdb\.h")

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def within(path, places):
    """Whether path is one of the places or lies below one."""
    return any(path == place or path.startswith(place + "/") for place in places)


def room_of(path):
    """The longest room that holds the file, or None."""
    rooms = [room for room in list(ROOMS) + list(TESTS) if within(path, [room])]
    return max(rooms, key=len) if rooms else None


def library_of(header):
    for pattern, name in LIBRARIES:
        if re.fullmatch(pattern, header):
            return name
    return None


def may_enter(path, doors):
    """Whether a library with these doors may enter the file."""
    if within(path, doors):
        return True
    # tests/content answers to the rooms below content/, tests/platform to platform/, tests/core to app/core/ and so on.
    top, _, rest = path.partition("/")
    room = rest.split("/")[0]
    rooms = [room] if room in ("content", "platform") else [f"app/{room}"]
    return top == "tests" and any(within(door, rooms) for door in doors)


def check_own(path, room, header):
    """An include of a file of this repository."""
    target = room_of(header)
    if target == room:
        return None
    allowed = (TESTS[room] + ["tests/support"]) if room in TESTS else ROOMS[room]
    if within(header, allowed + EXCEPTIONS.get(path, [])):
        return None
    names = ", ".join(allowed) if allowed else "nothing"
    return f'{room} must not include "{header}"; it may include {names}'


def check_library(path, room, header):
    """An include of anything else."""
    if NETWORK.fullmatch(header) and not path.startswith("tests/"):
        return f"<{header}> is for sockets, and the kiosk opens none; leave it out"
    if "." not in header.rsplit("/", 1)[-1] and "/" not in header:
        forbidden, why = FORBIDDEN_STD.get(room, (set(), ""))
        return f"<{header}> has no place here: {why}" if header in forbidden else None
    if SYSTEM.fullmatch(header) or NETWORK.fullmatch(header):
        return None
    library = library_of(header)
    if library is None:
        return f"<{header}> belongs to no known library; add the library to tests/check_includes.py with its doors"
    if not may_enter(path, DOORS[library]):
        return f"{library} must not enter here; its doors are {', '.join(DOORS[library])}"
    if path.endswith(".h") and library in CPP_ONLY.get(room, set()):
        return f"{library} stays out of the headers of {room}; include it in the .cpp file"
    return None


def check_file(root, path):
    """All findings of one file, as (line, sentence)."""
    room = room_of(path)
    if room is None:
        yield 1, "lies in no room of the house; move it, or add the room to tests/check_includes.py"
        return
    text = (root / path).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        bracket, header = match.groups()
        if bracket == "<":
            finding = check_library(path, room, header)
        elif (root / header).is_file():
            finding = check_own(path, room, header)
        elif (root / path).parent.joinpath(header).is_file():
            finding = f'"{header}" is written from this folder; write the path from the root of the repository'
        else:
            finding = f'"{header}" is no file of the repository; correct the path (libraries go in <>)'
        if finding:
            yield number, finding


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    files = sorted(
        file.relative_to(root).as_posix()
        for top in ("content", "platform", "app", "tests")
        for file in (root / top).rglob("*")
        if file.suffix in (".h", ".cpp") and not file.relative_to(root).as_posix().startswith("tests/data/"))
    if not files:
        print(f"{root}: no source files here; name the root of the repository")
        return 1
    findings = 0
    for path in files:
        for line, sentence in check_file(root, path):
            print(f"{path}:{line}: {sentence}")
            findings += 1
    print(f"{len(files)} files, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
