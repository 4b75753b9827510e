"""The text has another date than `published`.

Near its beginning, the held text has a line with nothing but a date, or with a date beside an
author's or an outlet's name, as in `By Anna Holm | 12 February 2026`. If the claim file says that
the article was published on another day, everything that depends on that day is wrong: what “last
year” means, which exchange rate applies, which of two claims is later.

Write the day given in the text. Such a day is not inferred, so `about` before it is reported, too.
If the text has several, as in `Updated 14 February 2026`, either is right.

Wrong, in seeds/example.txt:

    Example doubles its plan

    By Anna Holm | 15 January 2025

    Example plans a works beside the harbour.

Wrong, in data/articles/example.yml:

    published: 2024-01-15

Right, in data/articles/example.yml:

    published: 2025-01-15
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from claimbook.checks.shared.passages import list_held
from claimbook.model import find_day
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import find_named_periods, may_be_off, spell_day, write_date
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_HEAD = 6
"""How many lines at the beginning of a text may have its date."""
_LONGEST = 120
"""The most characters of a line that has a date."""
_PARTS = re.compile(r"\s*[|·•—–]\s*")
_LABEL = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified)(?: on)?:?\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\b.{0,12})?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR = 1
"""Days between the same moment in two time zones."""


def check(study: Study) -> Iterator[Problem]:
    """The date of an article must be the one that its text has, if it has one."""
    for article, layout in list_held(study):
        day = find_day(article.published)
        lines = islice(filter(str.strip, layout.text.splitlines()), _HEAD)
        dates = [found for line in lines for found in _list_dates(line, day)]
        near = any(abs((each - day).days) <= _NEAR for each in dates)
        if dates and (may_be_off(day) or not near):
            proposed = Proposal("published", str(dates[0]))
            yield FAULT.report(
                article.origin.at("published"),
                f"the text has the date {write_date(dates[0])}, `published` is {spell_day(day)}",
                f"write `{proposed}`",
                proposed=(proposed,),
            )


def _list_dates(line: str, said_on: date) -> Iterator[date]:
    """Yield the days that stand by themselves in a line, or between its bars."""
    if len(line) > _LONGEST or line.startswith("|"):
        return
    for part in _PARTS.split(line.strip()):
        words = part[_LABEL.match(part).end() :]  # type: ignore[union-attr]
        if found := _ISO.match(words):
            if _TIME.fullmatch(words, found.end()):
                yield date.fromisoformat(found[0])
            continue
        for named in find_named_periods(words, None, said_on)[:1]:
            day = named.all[0]
            whole = named.start == 0 and _TIME.fullmatch(words, len(named.words))
            if whole and named.has_year and day.length == "day" and day.start:
                yield day.start
