"""A program that is forked finds and does what it would if it were started anew."""

import subprocess
import sys
from pathlib import Path

from tests.forking import run_module
from tests.repository import plain_environment

PROGRAM = """
import os, sys, time
print(os.getcwd(), sys.argv, sys.path[0], __name__, time.tzname, sorted(os.environ.items()))
print(repr(sys.stdin.read()), "ø", file=sys.stderr)
open("made", "a").write(str(os.getppid()))
sys.exit(3)
"""


def test_it_has_its_folder_arguments_and_environment_and_says_how_it_ended(tmp_path: Path) -> None:
    """Also its time zone, of which Python takes note when it starts."""
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    environment = {**plain_environment(), "TZ": "Asia/Kathmandu", "OWN": "1"}
    command = [sys.executable, "-m", "program", "one", "two words"]
    started = subprocess.run(
        command,
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert started.returncode == 3
    for _ in range(2):
        forked = run_module("program", ["one", "two words"], tmp_path, environment)
        assert vars(forked) == vars(started)


def test_a_fault_is_told_as_by_python(tmp_path: Path) -> None:
    """With its status, and without what forked it."""
    (tmp_path / "program.py").write_text("1 / 0", encoding="utf-8")
    done = run_module("program", [], tmp_path, plain_environment())
    assert done.returncode == 1
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")
