"""Find times that a sentence tells: by other periods, and since when a figure has changed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from claimbook.cli.reviewing.passages import find_figure
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import show_sentence
from claimbook.cli.reviewing.values import Values
from claimbook.extract import list_counted
from claimbook.quantity import ABOUT, MONTHS, UnreadablePeriodError, read_period

_BASE = re.compile(r"\b(?:in|since|from|than|of)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b")
"""The year of a figure in a sentence, or the year since which it has changed."""
_MONTH_BASE = re.compile(
    r"\bsince (?:the (?P<edge>end|start|beginning) of )?"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?! \d\d?\b)(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
"""Since which month something has changed: `since the end of December`."""
_RECORD = re.compile(
    r"\b(?:\w+est|best|worst|most|least|high|low|record)\b[^,;.]{0,30}? since \d{4}"
)
"""Words that compare with all times since then and name no base: `its lowest since`."""
_YEAR_BEFORE = re.compile(r"\b(?:previous|prior|last) year\b|\byear (?:before|earlier)\b", re.I)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each begins in the north."""
_SEASON = re.compile(
    rf"\b(?P<which>last|next|this)\s(?P<season>{'|'.join(_SEASONS)})\b"
    rf"|\b(?P<of>{'|'.join(_SEASONS)})(?:\sof)?\s(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PART_END = re.compile(r"[,;.]\s")
_FISCAL = re.compile(r"\bFY(\d{4})\b(?!-)")
_OTHER = re.compile(r" (?:[a-z]+ ){0,3}?(?:than|below|above) (?P<other>[^,;.]{3,60})")
"""What a figure is compared with, directly after it: `3p less than the average`."""
_NO_OTHER = re.compile(
    r"(?:I|he|it|she|they|we|you)\b"
    r"|.*\b(?:ago|before|earlier|expected|forecast|last|months?|previous|quarters?|same|time|weeks?"
    r"|years?|\d{4})\b"
)
"""Such words that are no base: a sentence, an earlier time or an expectation."""


def list_bases(question: Question, _values: Values) -> Iterator[str]:
    """Yield possible bases of a change: those named in its quote, and years in its sentence."""
    fields, layout = question.fields, question.layout
    quote, (_, end) = str(fields.get("quote") or ""), find_figure(fields) or (0, 0)
    other = _OTHER.match(quote, end) if end else None
    if other and not _NO_OTHER.match(other["other"]):
        yield f"against {other['other']}"
    yield from _list_months(question, quote[end:] if end else "")
    said = f"{fields.get('quote')} {show_sentence(fields, layout)}"
    own = str(fields.get("period") or "")[:4]
    for year in dict.fromkeys(_BASE.findall(_RECORD.sub(" ", said))):
        if year != own:
            yield f"since {year}"


def _list_months(question: Question, behind: str) -> Iterator[str]:
    """Yield the month or day since which a figure has changed, by the words after it.

    A month without a year is the last one before the claim's period, or before the article.
    """
    *_, head = question.sheet.list_entries()
    period = str(question.fields.get("period") or "")
    try:
        until = read_period(period).end or date.max
    except UnreadablePeriodError:
        until = date.max
    published = str(head.fields.get("published") or "").removeprefix(ABOUT)[:10]
    with suppress(ValueError):
        until = min(until, date.fromisoformat(published))
    if not (found := _MONTH_BASE.search(behind)) or until == date.max:
        return
    month = MONTHS.index(found["month"]) + 1
    year = int(found["year"] or until.year - (month >= until.month))
    day = {"end": f"-{monthrange(year, month)[1]}", None: ""}.get(found["edge"], "-01")
    yield f"since {year}-{month:02}{day}"


def list_counted_back(question: Question, _values: Values) -> Iterator[str]:
    """Yield what `a year earlier` after a figure means, given the other periods in its sentence."""
    fields, layout = question.fields, question.layout
    sentence = show_sentence(fields, layout)
    _, amount, rest = sentence.partition(str(fields.get("amount")))
    if not amount:
        return
    behind = _PART_END.split(rest, maxsplit=1)[0]
    for each in question.sheet.list_entries():
        period = str(each.fields.get("period") or "")
        other = period and str(each.fields.get("amount")) != amount
        if other and show_sentence(each.fields, layout) == sentence:
            yield from list_counted(behind, period)


def list_seasons(question: Question, _values: Values) -> Iterator[str]:
    """Yield the months of the season that a mark asks about: `last fall`, `spring of 2027`.

    The last one is the one that is over, unless its article calls the one before so.
    """
    found = _SEASON.search(question.mark.decide)
    *_, head = question.sheet.list_entries()
    published = str(head.fields.get("published") or "").removeprefix(ABOUT)[:10]
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return
    if found is None:
        return
    month = _SEASONS[(found["season"] or found["of"]).lower()]
    years = {
        "last": (day.year - (day < _end_season(day.year, month)), day.year - 1),
        "next": (day.year + (day.month >= month),),
        "this": (day.year - (month == 12 and day.month < 3),),
    }
    for year in dict.fromkeys(years[found["which"].lower()] if found["which"] else ()):
        yield f"{year}-{month:02}/{_end_season(year, month):%Y-%m}"
    if found["year"]:
        year = int(found["year"])
        yield f"{year}-{month:02}/{_end_season(year, month):%Y-%m}"


def _end_season(year: int, month: int) -> date:
    """Return the first day of the last month of a season that begins in this month."""
    return date(year + (month > 10), (month + 1) % 12 + 1, 1)


def list_year_before(question: Question, _values: Values) -> Iterator[str]:
    """Yield the fiscal year before that of other claims, if the claim's sentence means it."""
    fields, layout = question.fields, question.layout
    if not _YEAR_BEFORE.search(f"{fields.get('quote')} {show_sentence(fields, layout)}"):
        return
    entries = question.sheet.list_entries()
    years = Counter(_FISCAL.findall(" ".join(str(each.fields.get("period")) for each in entries)))
    for year, _ in years.most_common(1):
        yield f"FY{int(year) - 1}"
