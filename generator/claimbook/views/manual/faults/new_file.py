"""A file is new that is published as it is, or that nothing names.

Files in `docs/` are published as they are: pages, which may contain HTML, and other files, such as
pictures and scripts. A text in `seeds/` that no article names takes up room in the history forever.
Both are listed for the person who reviews the change, and so is a text that is larger than any
article. These are notes, which never fail.

It is a warning if the file is not a page, picture, table or text, but something that could run or
change other pages, such as a script or a style sheet. If you want it, merge the pull request
even though its check has failed.

Only `claimbook check --published FOLDER` looks for this, if the folder has the book as it was
published.

These examples have a new text.

Wrong, in seeds/second.txt:

    Example keeps its plan

Right, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15
    text: second.txt
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.INFO)


def report_published(at: Location) -> Problem:
    """Report a new file in the folder of hand-written pages."""
    return FAULT.report(
        at, "this file is new, and is published as it is", "read it: it may hold HTML"
    )


def report_running(at: Location) -> Problem:
    """Report a new file that could run in readers' browsers, on the host or at a build."""
    message = "this file is new, and could run or change what pages show"
    advice = "read it, and merge it only if the site needs it"
    return FAULT.report(at, message, advice, severity=Severity.WARNING)


def report_text(at: Location, size: int, *, named: bool) -> Problem:
    """Report a new text of `size` bytes, which is large unless no article names it."""
    shown = f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size:,} bytes"
    message = f"this text is new ({shown})" + ("" if named else ", and no article names it")
    return FAULT.report(
        at, message, "leave it out if nothing needs it: it stays in the history for good"
    )
