"""There is no data/book.yml.

That file marks the root of a book and gives its title and the currency that amounts are shown in.
Without it there is no book, and no page can be made.

Write one in data/; a title is enough.

Right, in data/book.yml:

    title: A briefing
"""

from __future__ import annotations

from pathlib import Path

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, root: Path) -> Problem:
    """Report that there is no book.yml at this path, which is from the folder `root`."""
    return FAULT.report(
        at,
        f"this file is missing in {root.resolve()}, so there is no book there",
        "write it, with at least a line `title: …`, or start in the folder of a book",
    )
