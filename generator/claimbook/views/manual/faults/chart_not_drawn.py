"""The pictures of charts could not be drawn.

Charts are drawn by another program, vl-convert, which is installed with claimbook. It was not
there, it took too long, or it stopped. The pages are made without the pictures: each chart keeps
its title, its sources and the table of its figures.

Install claimbook again, in an environment of its own, and build once more. A picture that was drawn
before is kept in `.cache/` and not drawn again.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, failure: str) -> Problem:
    """What the drawing program said; the place is the book's settings."""
    return Problem(
        "chart-not-drawn",
        SEVERITY,
        at,
        f"charts could not be drawn: {failure}",
        "the pages are made without them; their tables hold the same figures",
    )
