"""The pictures of charts could not be drawn.

claimbook cannot draw something in the data of a chart, which is a fault of claimbook. The pages are
made without the picture: the chart keeps its title, its sources and the table of its figures. In
strict mode, with `mkdocs build --strict` or `claimbook write --strict`, nothing is published.

Please report the chart that is named. If all are missing, the installation is damaged: install
claimbook again, in an environment of its own, and build once more.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, failure: str) -> Problem:
    """Report how many charts are missing, and why; the place is in the book's settings."""
    return FAULT.report(
        at, failure, "the pages are made without them; their tables hold the same figures"
    )
