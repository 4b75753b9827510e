"""claims.csv at the root of the site: the columns that programs may have relied on since 0.1.

All that the table of claims has is in data/claims.csv; this is a part of it under older names.
"""

from __future__ import annotations

import csv
import io

from claimbook.export.cells import guard_cell
from claimbook.export.tables import claims
from claimbook.export.tables.table import write_cell
from claimbook.study import Study

COLUMNS = (
    "id article outlet published about metric kind says quote quote_match where amount value low "
    "high unit comparator change period period_start period_end speaker voice "
    "standing reason page byline per"
).split()
_NEWER = {"where": "place", "speaker": "speaker_name", "voice": "voice_name"}
"""The names that the table of claims has for what these columns hold."""


def write_csv(study: Study) -> bytes:
    """claims.csv in UTF-8, with a header line (RFC 4180)."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    names = [_NEWER.get(name, name) for name in COLUMNS]
    for row in claims.TABLE.make_rows(study, False):
        writer.writerow([guard_cell(write_cell(row.get(name))) for name in names])
    return lines.getvalue().encode()
