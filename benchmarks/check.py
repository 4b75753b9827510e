"""Measure how long `claimbook check` takes, including start-up: `python benchmarks/check.py`.

Checks this briefing; the target is less than a second.
"""

from __future__ import annotations

from helping import help_if_asked
from running import CLAIMBOOK, ROOT, run

TIMES = 5
"""Runs; the fastest counts."""


def main() -> None:
    """Print the time."""
    print(min(run(ROOT, *CLAIMBOOK, "check") for _ in range(TIMES)))


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
