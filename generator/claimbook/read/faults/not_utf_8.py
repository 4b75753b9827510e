"""A file is not encoded in UTF-8.

Files in data/ and seeds/ are UTF-8, so that every quotation mark and every name is the same on all
computers. Older Windows programs save text as Windows-1252, and some as UTF-16.

Open the file in an editor that shows its letters correctly, and save it again as UTF-8.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, reason: str) -> Problem:
    """Report the first wrong byte of a file, with the `reason`."""
    return FAULT.report(
        at,
        f"{reason}, so the file cannot be decoded",
        "save the file as UTF-8; it may be Windows-1252 now",
    )
