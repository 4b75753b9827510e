"""Periods that are counted back from another one: `a month earlier`, beside `in September`."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"(?P<count>[\w]+) (?P<unit>year|quarter|month)s? (?:earlier|before|previously)"
)
_COUNTS = {
    word: number
    for number, word in enumerate(
        "a two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_PARTS = {"Q": 3, "H": 6}
_PART = re.compile(r"(?P<year>\d{4})-(?P<letter>[QH])(?P<number>\d)")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_YEAR = re.compile(r"(?:FY)?\d{4}")


def count_back(words: str, base: str) -> str:
    """The period so long before the base; empty if that gives no period of the same length.

    Both are written as in claim files.
    """
    found = _WORDS.fullmatch(words.lower())
    if found is None:
        return ""
    count = _COUNTS.get(found["count"]) or int(found["count"] if found["count"].isdigit() else 0)
    months = count * _MONTHS[found["unit"]]
    ends = [_move(end, months) for end in base.split("/")]
    return "/".join(ends) if months and all(ends) else ""


def _move(period: str, months: int) -> str:
    if _YEAR.fullmatch(period):
        years, rest = divmod(months, 12)
        return "" if rest else f"{period[:-4]}{int(period[-4:]) - years}"
    if found := _PART.fullmatch(period):
        length = _PARTS[found["letter"]]
        if months % length:
            return ""
        each = 12 // length
        number = int(found["year"]) * each + int(found["number"]) - 1 - months // length
        return f"{number // each}-{found['letter']}{number % each + 1}"
    if found := _MONTH.fullmatch(period):
        number = int(found["year"]) * 12 + int(found["month"]) - 1 - months
        return f"{number // 12}-{number % 12 + 1:02d}"
    return ""
