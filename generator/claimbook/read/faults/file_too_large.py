"""A file is larger than anything a person writes.

A file of data/ or seeds/ may have 1,000,000 bytes and 100,000 values. The limit keeps a stray or
hostile file from stopping the site's making; the claims of a long article take some 20,000 bytes.

Take out what is no claim; a text that is longer than that is cut to the part that claims quote.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, extent: str) -> Problem:
    """The file is of this `extent`: "larger than 1,000,000 bytes"."""
    return Problem(
        "file-too-large",
        Severity.ERROR,
        at,
        f"the file is too large: {extent}",
        "take out what no claim needs",
    )
