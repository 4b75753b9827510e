"""A figure in a page is typed by hand.

A page, or a book, may ask that all its figures are cited: with `figures: cited` in the page's front
matter, or in book.yml for all pages. Then no figure can differ from its claim or grow stale.

Cite the claim that has the figure. A page with `figures: free` in its front matter may type them.

Wrong, in docs/analysis/index.md:

    ---
    figures: cited
    ---

    Example plans to spend 20 million dollars.

Right, in docs/analysis/index.md:

    ---
    figures: cited
    ---

    Example plans to spend [@example-plan].
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, words: str) -> Problem:
    """Report a figure that is typed into a page."""
    return FAULT.report(
        at,
        f"“{words}” is typed by hand",
        "cite the claim that has this figure: [@id], or [your own words](@id)",
    )
