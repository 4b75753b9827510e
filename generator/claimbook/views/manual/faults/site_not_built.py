"""The site could not be built while it was being served.

Most often something is wrong in `mkdocs.yml`, or the folder of hand-written pages is not there: a
`git checkout` of another branch can take it away for a while. A file or a folder that may not be
read, and a full disk, are told here as well. The pages of the last build that went
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
    """Why not, as MkDocs or the system said it; the place is what was being read then."""
    return Problem(
        "site-not-built",
        Severity.ERROR,
        at,
        f"the site could not be built, so older pages are shown: {reason}",
        "mend this, or bring back what is missing; the site is then built again",
    )
