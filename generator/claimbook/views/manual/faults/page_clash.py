"""A hand-written file has the address of a page that is made from the book.

Pages of articles, metrics and the like are made from `data/` and have addresses of their own.
A file in `docs/` at the same address would hide one of them, or be hidden by it, and which of the
two readers see would depend on the site generator. Give the file in `docs/` another name. Addresses
that differ only in capital letters are the same on many computers, so they clash as well.

Wrong, in docs/articles/index.md:

    # My favourite articles

Right, in docs/favourites.md:

    # My favourite articles
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, made_from: str) -> Problem:
    """Report a hand-written file; `made_from` is the source of the page at its address."""
    return Problem(
        "page-clash",
        Severity.ERROR,
        at,
        f"this file has the address of one that is made from {made_from}",
        "give this file another name",
    )
