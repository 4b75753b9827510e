"""A file or folder is a symbolic link.

Its target may be outside the book, and would be read and published with it: someone who proposes a
change could publish a private file in this way. So links in data/ and seeds/ are refused.

Put the file itself there.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location) -> Problem:
    """Report a link, which was not followed."""
    return FAULT.report(
        at, "this is a symbolic link, and its target would be published", "put the file itself here"
    )
