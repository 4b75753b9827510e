"""A page cites a claim of an article that is a draft.

Drafts are shown while you write, but they are not published. On the published page, the sentence
would have no figure.

Remove `draft: true` from the article's file when it is ready, or cite another claim.

Wrong, in data/articles/example.yml:

    draft: true

Wrong, in docs/analysis/index.md:

    Example plans to spend [@example-plan].

Right, in data/articles/example.yml:

    draft: false
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, claim: str) -> Problem:
    """Report a reference to a claim of a draft."""
    return FAULT.report(
        at,
        f"the article of `{claim}` is a draft, which is not published",
        "take `draft: true` out of its file, or cite another claim",
    )
