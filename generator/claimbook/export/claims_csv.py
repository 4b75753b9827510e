"""claims.csv at the root of the site: the columns that programs may have relied on since 0.1.

The whole table of claims is data/claims.csv; this is a part of it under older names.
"""

from __future__ import annotations

from claimbook.export.claim_lines import COLUMNS, list_claim_lines
from claimbook.export.tables.table import write_lines
from claimbook.study import Study


def write_csv(study: Study) -> bytes:
    """Return claims.csv in UTF-8, with a header line (RFC 4180)."""
    lines = (each.csv for each in list_claim_lines(study).values())
    return "".join((write_lines([COLUMNS]), *lines)).encode()


__all__ = ["COLUMNS", "write_csv"]
