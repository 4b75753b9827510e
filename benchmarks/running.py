"""What benchmarks of whole programs share: copies of books to run them on, the time taken."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BOOK = ("data", "seeds", "docs", "mkdocs.yml")
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT / "generator"),
    "NO_MKDOCS_2_WARNING": "1",
}


MKDOCS = ("-m", "mkdocs")
CLAIMBOOK = ("-c", "import sys; from claimbook.cli import main; sys.exit(main())")
"""Each program as arguments of Python, from this working tree whatever is installed."""


@dataclass(frozen=True, order=True)
class Taken:
    """The time that a program took, in seconds."""

    cpu: float
    """Of it and its children; hardly changes with what else the machine does."""
    wall: float

    def __str__(self) -> str:
        return f"{self.cpu:.2f} s of CPU time, {self.wall:.2f} s in all"


def copy_book(folder: Path, source: Path = ROOT) -> Path:
    """A copy of a briefing without what earlier builds have kept."""
    folder.mkdir(parents=True)
    for name in BOOK:
        copy = shutil.copytree if (source / name).is_dir() else shutil.copy
        copy(source / name, folder / name)
    return folder


def run(folder: Path, *arguments: str) -> Taken:
    """Run Python in a folder; stops the benchmark with what it said if it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    used = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    return Taken(used, wall)
