"""The home page still calls the briefing an invented example.

`claimbook new` puts a few sentences about its invented example on the home page. With articles of
your own, they tell readers that what they read is invented.

Write what your briefing is about instead, or delete the sentences.

Wrong, in docs/index.md:

    Everything above is an invented example of a briefing.

Right, in docs/index.md:

    This briefing is about ferries and who pays for them.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location) -> Problem:
    """Report the sentence."""
    return FAULT.report(
        at, "this tells readers that your briefing is invented", "write what your briefing is about"
    )
