"""Print the help of a benchmark."""

from __future__ import annotations

import sys


def help_if_asked(described: str | None) -> None:
    """Print a benchmark's docstring and exit if `--help` is given."""
    if {"-h", "--help"}.intersection(sys.argv[1:]):
        print(described)
        sys.exit()
