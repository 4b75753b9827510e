"""A # ends a text that seems to go on.

A space and a # begin a comment in YAML, so `Team #1 leads` is read as `Team`, without a word. A
comment that is meant has two spaces before the # and one behind it.

Put the text in quotation marks, or give the comment its second space.

Wrong, in a claim of data/articles/example.yml:

    note: Its plan is the #1 reason.

Right, in a claim of data/articles/example.yml:

    note: "Its plan is the #1 reason."
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, kept: str) -> Problem:
    """The # at a place, which leaves the text `kept`."""
    end = kept if len(kept) <= 40 else "…" + kept[-39:]
    return Problem(
        "text-cut-short",
        SEVERITY,
        at,
        f"this # begins a comment, so the text ends with “{end}”",
        "put the text in quotation marks; a comment has two spaces before its # and one behind it",
    )
