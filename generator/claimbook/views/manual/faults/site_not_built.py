"""MkDocs could not build the site while it was being served.

Most often something is wrong in `mkdocs.yml`, or the folder of hand-written pages is not there: a
`git checkout` of another branch can take it away for a while. The pages of the last build that went
well are shown until then, and each of them says so.

Mend what the message names. The site is built again as soon as you save.

Wrong, in mkdocs.yml:

    nav: [

Right, in mkdocs.yml:

    nav:
      - index.md
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, reason: str) -> Problem:
    """What MkDocs said; the place is its configuration."""
    return Problem(
        "site-not-built",
        Severity.ERROR,
        at,
        f"MkDocs could not build the site, so older pages are shown: {reason}",
        "mend this, or bring back what is missing; the site is then built again",
    )
