"""The marker of the briefing is on a page that is not the home page.

The briefing takes the place of a marker in `docs/index.md`. Its links lead from there to articles
and claims; from another page they would lead nowhere. So the marker is refused everywhere else.

Move it to `docs/index.md`. On other pages, link to the home page instead.

Wrong, in docs/about/index.md:

    # About us

    <!-- claimbook: briefing -->

Right, in docs/about/index.md:

    # About us

    Our figures are in [the briefing](../index.md).
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location) -> Problem:
    """Report the marker."""
    return FAULT.report(
        at,
        "the briefing can only be on the home page",
        "move the marker to index.md, or link to the home page",
    )
