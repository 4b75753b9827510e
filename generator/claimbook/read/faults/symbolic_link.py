"""A file or folder is a symbolic link.

What it leads to may stand outside of the book, and would be read and published with it: someone who
sends a change could so bring a private file onto the site. Links in data/ and seeds/ are refused.

Put the file itself there.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location) -> Problem:
    """The link at a path; nothing behind it was looked at."""
    return Problem(
        "symbolic-link",
        Severity.ERROR,
        at,
        "this is a symbolic link, and what it leads to would be published",
        "put the file itself here",
    )
