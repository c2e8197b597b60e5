#!/usr/bin/env python3
"""test_tutorial.py BUILD: runs every command of content/AUTHORING.md's tutorial, in its order, in an empty folder.

In the tutorial a block of ```sh holds commands, a line each. A line that begins with an arrow promises what the command above it prints
(… stands for anything), or its exit code where that is not 0 ("→ exit code 1"). A block of ```sh window opens a window: each of its
commands runs on a display of its own until it has printed what is promised, is then ended as by Ctrl+C, and must end well.
"""
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
WITH_DISPLAY = ROOT / "tests/support/with_display.sh"
PATIENCE_S = 90


def blocks(text):
    tutorial = text.split("\n## Tutorial\n", 1)[1].split("\n## ", 1)[0]
    for kind, body in re.findall(r"^```(sh[^\n]*)\n(.*?)^```$", tutorial, re.M | re.S):
        commands = []
        for line in body.splitlines():
            if line.startswith("→ "):
                commands[-1][1].append(line[2:].strip())
            elif line.strip():
                commands.append((line, []))
        yield kind.strip() == "sh window", commands


def holds(output, promise):
    pattern = ".*".join(re.escape(part) for part in promise.split("…"))
    return re.search(pattern, output) is not None


def run(command, promises, folder, environment):
    code = 0
    promised = []
    for promise in promises:
        exit_code = re.fullmatch(r"exit code (\d+)", promise)
        if exit_code:
            code = int(exit_code.group(1))
        else:
            promised.append(promise)
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    assert done.returncode == code, f"{command}: exit code {done.returncode}, not {code}\n{done.stdout}"
    for promise in promised:
        assert holds(done.stdout, promise), f"{command}: does not print “{promise}”, but\n{done.stdout}"


def run_window(command, promises, folder, environment):
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen([WITH_DISPLAY, "sh", "-c", f"echo $$ > .pid; exec {command}"], cwd=folder, env=environment, stdout=printed, stderr=subprocess.STDOUT)

        def output():
            printed.seek(0)
            return printed.read()

        end = time.monotonic() + PATIENCE_S
        while not all(holds(output(), promise) for promise in promises) and process.poll() is None and time.monotonic() < end:
            time.sleep(0.1)
        assert process.poll() is None, f"{command}: ended by itself\n{output()}"
        os.kill(int((Path(folder) / ".pid").read_text()), signal.SIGINT)
        code = process.wait(PATIENCE_S)
        for promise in promises:
            assert holds(output(), promise), f"{command}: does not print “{promise}”, but\n{output()}"
        assert code == 0, f"{command}: exit code {code} after Ctrl+C\n{output()}"


def main():
    build = Path(sys.argv[1]).resolve()
    commands = 0
    with tempfile.TemporaryDirectory(prefix="azetta-tutorial-") as home:
        folder = Path(home) / "work"
        folder.mkdir()
        scratch = Path(home) / "scratch"
        scratch.mkdir()
        programs = Path(home) / "bin"  # as they are installed, side by side
        programs.mkdir()
        for program in ("app/author/azetta-pack", "app/azetta-kiosk"):
            shutil.copy2(build / program, programs)
        environment = dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}", HOME=home, TMPDIR=str(scratch), AZETTA_ASSETS=str(ROOT / "assets"), LC_ALL="C.UTF-8")
        environment.pop("XDG_CACHE_HOME", None)
        for window, block in blocks((ROOT / "content/AUTHORING.md").read_text(encoding="utf-8")):
            for command, promises in block:
                (run_window if window else run)(command, promises, folder, environment)
                commands += 1
                print("ok:", command, flush=True)
        left = [path.name for path in scratch.iterdir() if path.name.startswith("azetta-")]
        assert not left, f"left behind in TMPDIR: {left}"
    assert commands >= 20, f"only {commands} commands were found in the tutorial"
    print(commands, "commands of the tutorial")


if __name__ == "__main__":
    main()
