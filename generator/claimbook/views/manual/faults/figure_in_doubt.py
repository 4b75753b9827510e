"""A page cites a figure that stands alone or is in dispute.

Readers take a cited figure for settled. One that other sources contradict, or that stands alone
where others agree, needs a sentence that says so.

Write that sentence, and put a `!` after the id of each figure in it that is in doubt, as below.
The `!` says that you have seen it, and is always needed, even if the page also cites the other
figure. Or cite a figure that nobody contradicts, which needs no `!`.

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

Right, in docs/analysis/index.md:

    One outlet writes [@second-plan!], another [@example-plan!].
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, claim: str, figure: str, standing: str, reason: str) -> Problem:
    """Report a reference to a claim with a standing that warns."""
    why = f": {reason.rstrip('.')}" if reason else ""
    return FAULT.report(
        at,
        f"{figure or 'this'} is cited as if nobody said otherwise, but it is “{standing}”{why}",
        f"say in the sentence what others said, and write [@{claim}!]; or cite a figure that is "
        "not in doubt",
    )
