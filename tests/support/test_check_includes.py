"""One broken sample for every rule of tests/check_includes.py, and the sentence it must bring."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "check_includes.py"


class CheckIncludes(unittest.TestCase):
    def check(self, path, line):
        """The script's answer to a small house in which one file has this line: its findings and its exit status."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in ("content/base/result.h", "content/model/card.h", "content/pack/pack.h", "app/ui/widgets.h",
                         "app/shell/worker.h", "app/shell/headless.h", "app/shell/measure.h",
                         "platform/display.h", "platform/pacer.h", "platform/input.h"):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text("#pragma once\n")
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"// A sample.\n{line}\n")
            answer = subprocess.run([sys.executable, SCRIPT, root], capture_output=True, text=True, check=False)
            self.assertEqual(answer.stderr, "")
            return answer.stdout.splitlines()[:-1], answer.returncode

    def assert_fine(self, path, line):
        self.assertEqual(self.check(path, line), ([], 0))

    def assert_finding(self, path, line, sentence, at=2):
        self.assertEqual(self.check(path, line), ([f"{path}:{at}: {sentence}"], 1))

    def test_arrows_point_down(self):
        self.assert_fine("app/ui/sample.cpp", '#include "content/model/card.h"')
        self.assert_fine("app/ui/sample.cpp", '#include "app/ui/widgets.h"')
        self.assert_finding("content/model/sample.h", '#include "app/ui/widgets.h"',
                            'content/model must not include "app/ui/widgets.h"; it may include content/base')
        self.assert_finding("content/base/sample.h", '#  include "content/model/card.h"',
                            'content/base must not include "content/model/card.h"; it may include nothing')
        self.assert_finding("app/ui/sample.cpp", '#include "content/pack/pack.h"',
                            'app/ui must not include "content/pack/pack.h"; it may include content/base, content/model, '
                            "app/core, app/text")

    def test_platform_has_four_doors(self):
        self.assert_fine("app/core/sample.h", '#include "platform/input.h"')
        self.assert_fine("app/shell/sample.cpp", '#include "platform/display.h"')
        self.assertIn("must not include", self.check("app/shell/sample.cpp", '#include "platform/pacer.h"')[0][0])
        self.assertIn("must not include", self.check("app/core/sample.cpp", '#include "platform/display.h"')[0][0])

    def test_tests_see_their_room(self):
        self.assert_fine("tests/platform/sample.cpp", '#include "platform/pacer.h"')
        self.assert_fine("tests/ui/sample.cpp", "#include <doctest/doctest.h>")
        self.assertIn("must not include", self.check("tests/ui/sample.cpp", '#include "app/shell/worker.h"')[0][0])
        self.assertIn("doctest must not enter here", self.check("app/ui/sample.cpp", "#include <doctest/doctest.h>")[0][0])

    def test_only_preview_and_fit_see_the_app_each_by_its_door(self):
        self.assert_fine("app/author/preview.cpp", '#include "app/shell/headless.h"')
        self.assert_fine("app/author/fit_rules.cpp", '#include "app/shell/measure.h"')
        self.assertIn("must not include", self.check("app/author/preview.cpp", '#include "app/shell/worker.h"')[0][0])
        self.assertIn("must not include", self.check("app/author/rules.cpp", '#include "app/shell/worker.h"')[0][0])

    def test_one_door_for_each_library(self):
        self.assert_fine("content/pack/sqlite.cpp", "#include <sqlite3.h>")
        self.assert_finding("content/pack/sample.cpp", "#include <sqlite3.h>",
                            "SQLite must not enter here; its doors are content/pack/sqlite.cpp, content/pack/sqlite.h")
        self.assert_finding("app/shell/sample.cpp", "#include <stb_image.h>",
                            "stb_image must not enter here; its doors are content/pack/image_codec.cpp, "
                            "tests/text/compositor.cpp")
        self.assert_finding("app/shell/sample.cpp", "#include <stb/stb_image.h>",
                            "stb_image must not enter here; its doors are content/pack/image_codec.cpp, "
                            "tests/text/compositor.cpp")
        self.assert_finding("platform/sample.cpp", "#include <GLFW/glfw3.h>",
                            "GLFW must not enter here; its doors are platform/glfw_display.cpp, "
                            "platform/gl_framebuffer.cpp, platform/gl_painter.cpp, platform/gl_window.cpp, "
                            "platform/key_names.cpp")
        self.assertIn("toml++ must not enter here", self.check("app/core/sample.cpp", "#include <toml++/toml.h>")[0][0])
        self.assertIn("Dear ImGui must not enter here", self.check("app/core/sample.cpp", "#include <imgui.h>")[0][0])

    def test_tests_use_the_libraries_of_their_room(self):
        self.assert_fine("tests/content/sample.cpp", "#include <sqlite3.h>")
        self.assert_fine("tests/text/sample.cpp", "#include <pango/pango.h>")
        self.assertIn("SQLite must not enter here", self.check("tests/core/sample.cpp", "#include <sqlite3.h>")[0][0])

    def test_headers_of_platform_are_free_of_libraries(self):
        self.assert_fine("platform/sample.cpp", "#include <GL/gl.h>")
        self.assert_finding("platform/sample.h", "#include <GL/gl.h>",
                            "OpenGL stays out of the headers of platform; include it in the .cpp file")

    def test_promises_about_the_standard_library(self):
        self.assert_fine("app/shell/sample.cpp", "#include <thread>")
        self.assert_finding("app/core/sample.cpp", "#include <chrono>",
                            "<chrono> has no place here: app/core knows no clocks, threads or files; take it as an argument")
        self.assertIn("has no place here", self.check("app/ui/sample.cpp", "#include <filesystem>")[0][0])

    def test_no_sockets(self):
        self.assert_finding("app/shell/sample.cpp", "#include <sys/socket.h>",
                            "<sys/socket.h> is for sockets, and the kiosk opens none; leave it out")
        self.assert_fine("tests/platform/sample.cpp", "#include <sys/socket.h>")

    def test_unknown_things_are_named(self):
        self.assert_finding("app/shell/sample.cpp", "#include <boost/any.hpp>",
                            "<boost/any.hpp> belongs to no known library; add the library to tests/check_includes.py with "
                            "its doors")
        self.assert_finding("app/shell/sample.cpp", '#include "app/shell/gone.h"',
                            '"app/shell/gone.h" is no file of the repository; correct the path (libraries go in <>)')
        self.assert_finding("app/shell/sample.cpp", '#include "worker.h"',
                            '"worker.h" is written from this folder; write the path from the root of the repository')
        self.assert_finding("app/attic/sample.cpp", "",
                            "lies in no room of the house; move it, or add the room to tests/check_includes.py", at=1)


if __name__ == "__main__":
    unittest.main()
