"""Git left both sides of a merge in the file.

Where two people changed the same lines, git writes both versions between lines of `<<<<<<<`,
`=======` and `>>>>>>>`, and leaves the choice to you.

Keep one of the two versions, or put them together, and delete the three lines of markers.

Wrong, in data/articles/example.yml:

    <<<<<<< HEAD
    author: A. Writer
    =======
    author: Anna Writer
    >>>>>>> corrections

Right, in data/articles/example.yml:

    author: Anna Writer
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location) -> Problem:
    """Report the first marker in a file."""
    return FAULT.report(
        at,
        "git left a merge conflict here: two versions of the same lines",
        "keep one version and delete the lines of <<<<<<<, ======= and >>>>>>>",
    )
