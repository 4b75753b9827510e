"""The pictures of charts could not be drawn.

Charts are drawn by another program, vl-convert, which is installed with claimbook. It was not
there, it took longer than a minute for one chart, or it stopped. The pages are made without the
pictures: each chart keeps its title, its sources and the table of its figures. In strict mode, with
`mkdocs build --strict` or `claimbook write --strict`, nothing is published without them.

Where all charts are missing, install claimbook again, in an environment of its own, and build once
more. Where some are, report the one that is named. A picture that was drawn before is kept in
`.cache/` and not drawn again.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, failure: str) -> Problem:
    """How many charts are missing, and why; the place is the book's settings."""
    return Problem(
        "chart-not-drawn",
        SEVERITY,
        at,
        failure,
        "the pages are made without them; their tables hold the same figures",
    )
