"""The article names another period than the claim, or none.

Readers assume that a claim's period is in the article. If a company's half-year ended in September,
`2026-H1` is wrong. If the text names no month, readers cannot tell where `2025-09` comes from; nor
can they tell where `2021` comes from if a text of 2025 does not have that year.

Write the period that the text names. If it comes from another claim, perhaps in another article,
write that claim's id as `period_from`. If nothing names it, leave `period` out. A period that the
quote itself contradicts is reported as `period-differs`.

Wrong, in seeds/example.txt:

    Example spent 20 million dollars in the six months to the end of September.

Wrong, in a claim of data/articles/example.yml:

    quote: spent 20 million dollars
    kind: fact
    period: 2024-H1

Right, in a claim of data/articles/example.yml:

    quote: spent 20 million dollars
    kind: fact
    period: six months to September 2024
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claimbook.checks.shared.around import read_sentences
from claimbook.checks.shared.passages import list_held
from claimbook.model import Article, Claim, find_day
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import MONTHS, Form, NamedPeriod, Period, find_named_periods, write_period
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)

_DAY = timedelta(days=1)
_OTHER_NAMES = re.compile(
    r"\b(?:(?:last|final|previous|prior)[ -](?:quarter|half)"
    r"|(?:first|last) (?:three|six|nine) months)\b",
    re.IGNORECASE,
)
"""Names of stretches of months, apart from those that are numbered."""
_STRETCH = re.compile(
    r"\b(?:months|quarter|half|year) (?:that )?(?:ended|ending|to)\b|\b[A-Z][a-z]+\.? quarter\b"
)
"""What most texts lack, so that their periods need not be read."""
_LAST_MONTH = re.compile(r"\b(?:last|previous|past) month\b", re.IGNORECASE)

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_COUNTED_YEARS = re.compile(
    r"\b(?:decades?|centur(?:y|ies))\b|\byears (?:ago|earlier|before|later|from now|old)\b"
    r"|\byears[’'] time\b|\b(?:next|last|past|coming|within|over|in) [\w-]+[ -]years?\b",
    re.IGNORECASE,
)
"""Words that mean a year by how far away it is."""

_YEAR_BESIDE = re.compile(
    r"\b(?:previous|prior|preceding|following) (?:\w+ )?(?:year|season)\b"
    r"|\b(?:year|season) (?:before|earlier|previously|later|after)\b",
    re.IGNORECASE,
)
"""Words that mean the year before or after one that a text names."""


def check(study: Study) -> Iterator[Problem]:
    """A month or a stretch of months must be the one that the quote or the text names."""
    for article, layout in list_held(study):
        text = layout.text
        stretches = _list_stretches(text, find_day(article.published))
        owners = _list_owners(study, article, stretches)
        for claim in article.claims:
            if claim.period is None or claim.period_from or claim.period.start is None:
                continue
            own = stretches if not owners or claim.about in owners else ()
            named = _find_other_stretch(claim.period, claim.quote, own)
            if named and not _has_year(claim.period, read_sentences(study, claim), stretches):
                yield _report(claim, f"the article says “{named}”, {_name(claim)}")
            elif _is_unnamed_month(claim.period, article, text):
                yield _report(claim, f"{_name(claim)}, but no words of the text name it")
            elif year := _find_unnamed_year(claim.period, article, text):
                yield _report(claim, f"{_name(claim)}, but the text does not have {year}")


def _list_stretches(text: str, published: date) -> Sequence[NamedPeriod]:
    """Return the words of a text that name months up to a certain one: `six months to September`.

    Where quarters and halves have other names, too, they need not be those of the calendar, and
    there are none.
    """
    if not _STRETCH.search(text) or _OTHER_NAMES.search(text):
        return ()
    named = find_named_periods(text, None, published)
    if any(each.form is Form.PART for each in named):
        return ()
    return [each for each in named if each.form is Form.MONTHS]


def _list_owners(
    study: Study, article: Article, stretches: Sequence[NamedPeriod]
) -> frozenset[object]:
    """Return whose year or quarter the stretches are: the entities of claims in their sentences.

    Others in the article, such as a country, have their own.
    """
    return frozenset(
        claim.about
        for claim in (article.claims if stretches else ())
        if any(each.words in read_sentences(study, claim) for each in stretches)
    )


def _find_other_stretch(period: Period, quote: str, stretches: Sequence[NamedPeriod]) -> str:
    """Return the words for a stretch as long as the period that ends in another month.

    Empty if a stretch ends in the same month, or if the quote names one itself.
    """
    months = _count_months(period)
    if months is None or period.end is None or any(each.words in quote for each in stretches):
        return ""
    named = [each for each in stretches if _count_months(each.all[0]) == months]
    ends = {each.all[0].end.month for each in named if each.all[0].end}
    return named[0].words if named and period.end.month not in ends else ""


def _has_year(period: Period, sentences: str, stretches: Sequence[NamedPeriod]) -> bool:
    """Whether the sentences of a quote name the calendar year that a period is.

    The year of a stretch, as in `year to September 2025`, does not.
    """
    if period.start is None or period.start.month != 1 or _count_months(period) != 12:
        return False
    for each in stretches:
        sentences = sentences.replace(each.words, " ")
    return str(period.start.year) in _YEAR.findall(sentences)


def _count_months(period: Period) -> int | None:
    """Return how many whole months a period has, from three to twelve; None if another number."""
    if period.start is None or period.end is None or period.start.day != 1:
        return None
    after = period.end + _DAY
    months = (after.year - period.start.year) * 12 + after.month - period.start.month
    return months if after.day == 1 and months in (3, 6, 9, 12) else None


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
    If it speaks of a previous year, it can mean the years next to those that it contains.
    """
    published = find_day(article.published).year
    far = [year for year in _YEAR.findall(period.text) if abs(int(year) - published) > 1]
    if not far or _COUNTED_YEARS.search(text):
        return ""
    beside = (-1, 1) if _YEAR_BESIDE.search(text) else ()
    return next(
        (
            year
            for year in far
            if not any(_has_number(text, int(year) + apart) for apart in (0, *beside))
        ),
        "",
    )


def _has_number(text: str, year: int) -> bool:
    """Whether a text has the number of a year, in full or as in `2025/26`."""
    return re.search(rf"{year}|(?:[/–’'-]|FY ?){year % 100:02}\b", text) is not None


def _name(claim: Claim) -> str:
    return f"the claim's period is {write_period(claim.period)}" if claim.period else ""


def _report(claim: Claim, message: str) -> Problem:
    return FAULT.report(
        claim.origin.at("period"),
        message,
        "write the period that the article names; if it is another claim's, write that claim's id "
        "as `period_from`; if nothing names it, leave `period` out",
    )
