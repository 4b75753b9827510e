"""Measure how long `claimbook check` takes, including start-up: `python benchmarks/check.py`.

Checks this briefing for the first time, and once more with nothing changed. The target is less than
a second for each.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from helping import help_if_asked
from running import CLAIMBOOK, copy_book, run

TIMES = 5
"""Runs of each; the fastest counts."""


def main() -> None:
    """Print the times."""
    with TemporaryDirectory() as folder:
        books = [copy_book(Path(folder, str(number))) for number in range(TIMES)]
        for name in ("first", "again"):
            print(f"{name}  {min(run(book, *CLAIMBOOK, 'check') for book in books)}")


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
