"""What `--help` prints for a benchmark."""

from __future__ import annotations

import sys


def help_if_asked(described: str | None) -> None:
    """Print how a benchmark describes itself, and end it, if `--help` asks for that."""
    if {"-h", "--help"}.intersection(sys.argv[1:]):
        print(described)
        sys.exit()
