"""The site could not be built while it was being served.

Most often something is wrong in `mkdocs.yml`, or the folder of hand-written pages is missing: a
`git checkout` of another branch can remove it for a while. A file or folder without permission to
read it, and a full disk, are reported here as well. Until it is corrected, the pages of the last
good build are shown, and each of them says so.

Correct what the message names. The site is built again as soon as you save.

Wrong, in mkdocs.yml:

    nav: [

Right, in mkdocs.yml:

    nav:
      - index.md
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, reason: str) -> Problem:
    """Report why, in the words of MkDocs or the system; the place is what was being read."""
    return FAULT.report(
        at,
        f"the site could not be built, so older pages are shown: {reason}",
        "mend this, or bring back what is missing; the site is then built again",
    )
