"""Tell an editor that the period of a claim is one that its article does not name."""

from __future__ import annotations

import re

from claimbook.cli.reviewing.question import Sheet
from claimbook.drafts import list_entries

_YEAR = re.compile(r"(?:19|20|21)\d\d")


def describe_unnamed(period: str, sheet: Sheet) -> str:
    """Return that nothing in an article can mean a year of this period; empty if something can.

    The article has the year, or was published so near to it that its “last year” may mean it.
    """
    (*_, head) = list_entries(sheet.read()[1])
    published = str(head.fields.get("published") or "")[:4]
    near = {int(published) + each for each in (-1, 0, 1)} if published.isdecimal() else set()
    for layout in sheet.layouts:
        for year in _YEAR.findall(period):
            if int(year) not in near and year not in layout.text:
                return (
                    f"{period} is written, but the article does not have {year}. If the year is "
                    "from elsewhere, j and f say where, in `period_from`."
                )
    return ""
