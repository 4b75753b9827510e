"""A hand-written page, or mkdocs.yml, is not as it was published.

Figures in these files are not checked unless they are cited. The files may also contain HTML, and
mkdocs.yml may even name code that is run. So each place that has changed is listed with what was
published there, and so is a page that is gone. Of settings such as `hooks` and `extra_javascript`,
the help says that what they name would run.

Only `claimbook check --published FOLDER` looks for this, if the folder has the book as it was
published, as in the workflow for pull requests. If you want the change, merge the pull request
even though its check has failed; once the site is published with it, this is no longer reported.

The page of these examples was published with its first sentence alone.

Wrong, in docs/analysis/index.md:

    Example plans to spend on machines. It broke the law.

Right, in docs/analysis/index.md:

    Example plans to spend on machines.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


READ = "readers see it, and no check knows whether it is true: put it back, unless it is wanted"
RUNS = (
    "it may name a program, which would run at every build: read that before you build the site or "
    "merge this"
)
LOADED = "every page would load what it names, which could change anything there: read that first"


def report(at: Location, was: str, now: str, advice: str = READ) -> Problem:
    """Report a place of a file that had other words; one of the two texts may be empty.

    The advice is one of those above.
    """
    if not was:
        message = f"“{now}” is new in a file that was published without it"
    else:
        message = f"this was published as “{was}”, and is " + (f"“{now}” now" if now else "gone")
    return FAULT.report(at, message, advice)


def report_other(at: Location, what: str) -> Problem:
    """Report a file of which no places can be named, such as a picture."""
    message = f"this file was published, and {what}"
    return FAULT.report(at, message, READ)
