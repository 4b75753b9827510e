"""A file is not encoded in UTF-8.

Files of data/ and seeds/ are UTF-8, so that every quotation mark and every name is the same on all
machines. Older Windows programs save texts as Windows-1252, and some as UTF-16.

Open the file in an editor that shows its letters rightly, and save it again with the encoding
UTF-8.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, reason: str) -> Problem:
    """The file is refused for a `reason`, at its first byte that is wrong."""
    return Problem(
        "not-utf-8",
        Severity.ERROR,
        at,
        f"{reason}, so the file's letters cannot be known",
        "save the file with the encoding UTF-8; it may be Windows-1252 now",
    )
