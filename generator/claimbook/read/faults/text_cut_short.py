"""A # cuts off a text that seems to go on.

A space and a # begin a comment in YAML, so `Team #1 leads` is silently read as `Team`. An intended
comment has two spaces before its # and one after it.

Put the text in quotation marks, or write a second space before the comment.

Wrong, in a claim of data/articles/example.yml:

    note: Its plan is the #1 reason.

Right, in a claim of data/articles/example.yml:

    note: "Its plan is the #1 reason."
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, kept: str) -> Problem:
    """Report a # that leaves only the text `kept`."""
    end = kept if len(kept) <= 40 else "…" + kept[-39:]
    return FAULT.report(
        at,
        f"this # begins a comment, so the text ends with “{end}”",
        "put the text in quotation marks; a comment has two spaces before its # and one after it",
    )
