"""A link in a page leads to an article, a claim or another page of the book that is not there.

The permalink of a claim is the page of its article and its id. If the article or the claim was
renamed or moved, a hand-written link leads nowhere, and no site generator checks the part after
the #. The same goes for links in HTML, and for the navigation in mkdocs.yml.

Cite the claim instead, with `[words](@id)`: such a link follows it wherever it goes.

Wrong, in docs/analysis/index.md:

    See [the plan](../articles/example/index.md#exmaple-plan).

Right, in docs/analysis/index.md:

    See [the plan](@example-plan).
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)
_CITE = "correct the address; to a claim, write [words](@id), and the link follows it"


def report(at: Location, message: str, advice: str = _CITE) -> Problem:
    """Report a link; the message says what does not exist."""
    return FAULT.report(at, message, advice)
