"""A link in a page leads to an article or a claim that is not there.

The permalink of a claim is the page of its article and its id. If the article or the claim was
renamed or moved, a link by hand leads nowhere, and no site generator looks at what stands behind
the #.

Cite the claim instead, with `[words](@id)`: such a link follows it wherever it goes.

Wrong, in docs/analysis/index.md:

    See [the plan](../articles/example/index.md#exmaple-plan).

Right, in docs/analysis/index.md:

    See [the plan](@example-plan).
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, message: str) -> Problem:
    """A link at a place; the message says what is not there."""
    return Problem(
        "dead-link-to-claim",
        Severity.ERROR,
        at,
        message,
        "write [words](@id) with the id of a claim, and the link follows it",
    )
