"""Helpers for benchmarks of whole programs: copy books, run programs and measure them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).resolve().parents[1]
BOOK = ("data", "seeds", "docs", "mkdocs.yml")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPATH": str(ROOT / "generator"),
    "NO_MKDOCS_2_WARNING": "1",
}


MKDOCS = ("-m", "mkdocs")
CLAIMBOOK = ("-c", "import sys; from claimbook.cli import main; sys.exit(main())")
"""Each program as arguments to Python, from this working tree whatever is installed."""


@dataclass(frozen=True, order=True)
class Taken:
    """The seconds and memory that a program took."""

    cpu: float
    """Including its children; hardly depends on what else the machine does."""
    wall: float
    memory: float
    """Peak memory of its largest process, in megabytes."""

    def __str__(self) -> str:
        return f"{self.cpu:7.2f} s of CPU time, {self.wall:7.2f} s in all, {self.memory:5.0f} MB"


def copy_book(folder: Path, source: Path = ROOT) -> Path:
    """Return a copy of a briefing without the caches of earlier builds."""
    folder.mkdir(parents=True)
    for name in BOOK:
        copy = shutil.copytree if (source / name).is_dir() else shutil.copy
        copy(source / name, folder / name)
    return folder


def run(folder: Path, *arguments: str) -> Taken:
    """Run Python in a folder; if it fails, stop the benchmark with its output."""
    return run_command(folder, sys.executable, *arguments)


def run_command(folder: Path, *command: str) -> Taken:
    """Run a program in a folder; if it fails, stop the benchmark with its output."""
    start = time.perf_counter()
    with (
        TemporaryFile() as said,
        subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=said) as started,  # noqa: S603
    ):
        # Not `wait`, which does not tell what this process alone has used.
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            said.seek(0)
            sys.exit(said.read().decode(errors="replace"))
    wall = time.perf_counter() - start
    return Taken(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
