"""A page cites a figure that stands alone or is in dispute.

Readers take a cited figure for settled. One that other sources contradict needs a sentence that
says so.

Cite the other figure as well, or another one. If the sentence is about the disagreement, write a !
behind the id: then you have seen it.

Wrong, in data/articles/second.yml:

    headline: Example will spend 90 million dollars
    outlet: second-example
    published: 2025-01-15
    claims:
      - id: second-plan
        says: Example plans to spend 90 million dollars.
        quote: Example will spend 90 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 90 million dollars

Wrong, in data/outlets.yml:

    second-example:
      name: The Second Example

Wrong, in docs/analysis/index.md:

    Example plans to spend [@second-plan].

Right, in data/articles/second.yml:

    headline: Example will spend 90 million dollars
    outlet: second-example
    published: 2025-01-15
    claims:
      - id: second-plan
        says: Example plans to spend 90 million dollars.
        quote: Example will spend 90 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 90 million dollars

Right, in data/outlets.yml:

    second-example:
      name: The Second Example

Right, in docs/analysis/index.md:

    One outlet writes [@second-plan!], another [@example-plan!].
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, claim: str, figure: str, standing: str, reason: str) -> Problem:
    """A reference to a claim with a standing that warns, at a place."""
    why = f": {reason.rstrip('.')}" if reason else ""
    return Problem(
        "figure-in-doubt",
        SEVERITY,
        at,
        f"{figure or 'this'} is cited as if nobody said otherwise, but it is “{standing}”{why}",
        f"cite the other side as well and write [@{claim}!], or cite another claim",
    )
