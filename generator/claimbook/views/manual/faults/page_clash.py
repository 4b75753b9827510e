"""A hand-written file has the address of a page or file that is made, or that is the theme's.

Pages of articles, metrics and the like are made from `data/` and have addresses of their own.
A file in `docs/` at the same address would hide one of them, or be hidden by it, and which of the
two readers see would depend on the site generator. Give the file in `docs/` another name. Addresses
that differ only in capital letters are the same on many computers, so they clash as well.

So do those of the theme: a file at the address of one of its scripts would run on every page. This
is also looked for in the folder that mkdocs.yml names as `custom_dir`. A picture of your own, such
as a `favicon`, can have another name, which mkdocs.yml gives under `theme:`.

Wrong, in docs/articles/index.md:

    # My favourite articles

Right, in docs/favourites.md:

    # My favourite articles
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, other: str) -> Problem:
    """Report a hand-written file; `other` says what else has its address."""
    return FAULT.report(at, f"this file has the address of {other}", "give this file another name")
