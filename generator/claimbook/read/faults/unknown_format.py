"""The files are written in a format that this claimbook does not know.

`format` in book.yml names the format of a book's files. So far there is only format 1, which is
also assumed if a book does not name one. Any other number is from a later claimbook, whose fields
this one would misread.

Install the version of claimbook that the book was written for, or a newer one.

Wrong, in data/book.yml:

    title: Example
    format: 99

Right, in data/book.yml:

    title: Example
    format: 1
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, found: str, known: int) -> Problem:
    """Report a format that cannot be read."""
    return FAULT.report(
        at,
        f"this claimbook reads format {known} of a book's files, not {found}",
        f"write `format: {known}`, or install the claimbook that the book was written for",
    )
