"""claimbook itself failed while a briefing was being served.

That is a fault of the program and not of your files, though a change in them has brought it to
light. For now, the pages of the last good build are shown, and each of them says so.

The terminal in which `mkdocs serve` runs shows what happened. Please report those lines to the
maintainers of claimbook, with the change that you made last. To go on, undo that change.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(error: Exception) -> Problem:
    """Report the failure by the kind of its exception; it has no place in a file."""
    return FAULT.report(
        Location("claimbook"),
        f"claimbook itself failed ({type(error).__name__}), so older pages are shown",
        "the terminal shows what happened; please report it",
    )
