"""A program that is forked finds and does what it would if it were started anew."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
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
MEETING = """
import sys, time
from pathlib import Path
own, other = sys.argv[1:]
Path(own).touch()
end = time.monotonic() + 60
while not Path(other).exists() and time.monotonic() < end:
    time.sleep(0.01)
print(own, "met" if Path(other).exists() else "missed", other)
sys.exit(int(own))
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


def test_two_run_at_once_and_each_says_its_own(tmp_path: Path) -> None:
    """One that waits for the other ends, with its own status."""
    (tmp_path / "program.py").write_text(MEETING, encoding="utf-8")
    environment = plain_environment()
    with ThreadPoolExecutor() as pool:
        met = pool.map(
            lambda pair: run_module("program", pair, tmp_path, environment),
            (["3", "5"], ["5", "3"]),
        )
    assert [(each.returncode, each.stdout) for each in met] == [(3, "3 met 5\n"), (5, "5 met 3\n")]
