"""The article names another period than the claim, or none.

Readers assume that a claim's period is in the article. If a company's half-year ended in September,
`2026-H1` is wrong. If the text names no month, nobody can see where `2025-09` comes from, nor where
`2021` comes from if a text of 2025 does not have that year.

Write the period that the text names. If it comes from another claim, perhaps in another article,
write that claim's id as `period_from`. If nothing names it, leave `period` out. A period that the
quote itself contradicts is reported as `period-differs`.

Wrong, in seeds/example.txt:

    Example spent 20 million dollars in the six months to the end of September.

Wrong, in a claim of data/articles/example.yml:

    quote: spent 20 million dollars
    kind: fact
    period: 2024-H1

Right, in seeds/example.txt:

    Example spent 20 million dollars in the six months to the end of September.

Right, in a claim of data/articles/example.yml:

    quote: spent 20 million dollars
    kind: fact
    period: six months to September 2024
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from claimbook.model import Article, Claim, find_day
from claimbook.problem import Problem, Severity
from claimbook.quantity import MONTHS, Period, write_period
from claimbook.study import Study

SEVERITY = Severity.WARNING

_DAY = timedelta(days=1)
_COUNTS = {"three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9, "twelve": 12, "12": 12}
_LENGTHS = {"quarter": 3, "half": 6, "half year": 6, "half-year": 6, "year": 12}
_MONTH = "|".join(f"{month}|{month[:3]}|{month[:4]}" for month in MONTHS)
_STRETCH = re.compile(
    rf"\b(?:(?P<count>{'|'.join(_COUNTS)})[ -]months?|(?P<name>{'|'.join(_LENGTHS)})(?: period)?) "
    r"(?:that )?(?:ended|ending|to)(?: on)?(?: the)?(?: end of| end-)? ?(?:\d{1,2} )?"
    rf"(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
_OTHER_NAMES = re.compile(
    r"\b(?:[QH][1-4]|(?:first|second|third|fourth|last|final|previous|prior)[ -](?:quarter|half)|"
    r"(?:first|last) (?:three|six|nine) months)\b",
    re.IGNORECASE,
)
_LAST_MONTH = re.compile(r"\b(?:last|previous|past) month\b", re.IGNORECASE)

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_COUNTED_YEARS = re.compile(
    r"\b(?:decades?|centur(?:y|ies))\b|\byears (?:ago|earlier|before|later|from now|old)\b"
    r"|\byears[’'] time\b|\b(?:next|last|past|coming|within|over|in) [\w-]+[ -]years?\b",
    re.IGNORECASE,
)
"""Words that mean a year by how far away it is."""


def check(study: Study) -> Iterator[Problem]:
    """A month or a stretch of months must be the one that the quote or the text names."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        if layout is None or study.book.foreign_language(article):
            continue
        text = layout.text
        # Where quarters and halves have other names, they need not be those of the calendar.
        stretches = [] if _OTHER_NAMES.search(text) else list(_STRETCH.finditer(text))
        for claim in article.claims:
            if claim.period is None or claim.period_from or claim.period.start is None:
                continue
            if named := _find_other_stretch(claim.period, claim.quote, stretches):
                yield _report(claim, f"the article says “{named}”, {_name(claim)}")
            elif _is_unnamed_month(claim.period, article, text):
                yield _report(claim, f"{_name(claim)}, but no words of the text name it")
            elif year := _find_unnamed_year(claim.period, article, text):
                yield _report(claim, f"{_name(claim)}, but the text does not have {year}")


def _find_other_stretch(
    period: Period, quote: str, stretches: Sequence[re.Match[str]]
) -> str | None:
    """Return the words for a stretch as long as the period that ends in another month.

    None if a stretch ends in the same month, or if the quote names one itself.
    """
    if not stretches or period.end is None:
        return None
    months = _count_months(period)
    named = [found for found in stretches if _read_months(found) == months]
    if not named or _STRETCH.search(quote):
        return None
    ends = MONTHS[period.end.month - 1][:3].casefold()
    if any(found["month"][:3].casefold() == ends for found in named):
        return None
    return " ".join(named[0][0].split())


def _count_months(period: Period) -> int | None:
    """Return how many whole months a period has, from three to twelve; None if another number."""
    if period.start is None or period.end is None or period.start.day != 1:
        return None
    after = period.end + _DAY
    months = (after.year - period.start.year) * 12 + after.month - period.start.month
    return months if after.day == 1 and months in (3, 6, 9, 12) else None


def _read_months(found: re.Match[str]) -> int:
    return _COUNTS[found["count"].lower()] if found["count"] else _LENGTHS[found["name"].lower()]


def _is_unnamed_month(period: Period, article: Article, text: str) -> bool:
    """Whether a period is a month that the text neither names nor was published in."""
    if period.length != "month" or period.start is None:
        return False
    month = MONTHS[period.start.month - 1]
    if re.search(rf"\b(?:{month}|{month[:3]}|{month[:4]})\b", text):
        return False
    published = find_day(article.published)
    before = published.replace(day=1) - _DAY
    is_now = period.start.month == published.month  # or “the same time last year”
    was_just = (period.start.year, period.start.month) == (before.year, before.month)
    return not is_now and not (was_just and _LAST_MONTH.search(text))


def _find_unnamed_year(period: Period, article: Article, text: str) -> str:
    """Return a year of a period that nothing in the text can mean; empty if there is none.

    A text can mean a year that it contains, one that it counts to, and the years next to its own.
    """
    published = find_day(article.published).year
    far = [year for year in _YEAR.findall(period.text) if abs(int(year) - published) > 1]
    if not far or _COUNTED_YEARS.search(text):
        return ""
    return next((y for y in far if not re.search(rf"{y}|(?:[/–’'-]|FY ?){y[2:]}\b", text)), "")


def _name(claim: Claim) -> str:
    return f"the claim's period is {write_period(claim.period)}" if claim.period else ""


def _report(claim: Claim, message: str) -> Problem:
    return Problem(
        "period-not-in-text",
        SEVERITY,
        claim.origin.at("period"),
        message,
        "write the period that the article names; if it is another claim's, write that claim's id "
        "as `period_from`; if nothing names it, leave `period` out",
    )
