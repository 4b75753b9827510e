"""A file is larger than anything a person writes.

A file in data/ or seeds/ may have up to 1,000,000 bytes and 100,000 values. The limit keeps a stray
or hostile file from blocking the build. The claims of a long article take some 20,000 bytes.

Remove whatever is not a claim. If a text is too long, shorten it to the part that claims quote.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, extent: str) -> Problem:
    """Report a file of this `extent`: "is larger than 1,000,000 bytes"."""
    return FAULT.report(at, f"the file {extent}", "remove what no claim needs")
