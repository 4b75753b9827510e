"""Date the earlier figure of two, and the later one from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from claimbook.extract.resolving.amount.bases import is_extreme
from claimbook.extract.resolving.amount.pairing import Pair
from claimbook.extract.resolving.period.announcements import is_announcement
from claimbook.extract.resolving.period.article_day import MONTH, Day
from claimbook.extract.resolving.period.counting_back import COUNTED_BACK, count_back
from claimbook.extract.resolving.period.distance import FOUNDED
from claimbook.extract.resolving.period.periods import find_base
from claimbook.extract.resolving.period.settled import When, settle_counted, settle_period
from claimbook.extract.resolving.period.words import NamedPeriod, find_named_periods, list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_before
from claimbook.quantity import FiscalYear, Span, read_period

_OWNED = re.compile(rf"(?:^|\s)(?:(?P<month>{MONTH})|(?P<words>\w+|\w+ \w+|\w+ \w+ \w+))[’']s?\s")
"""A period in the possessive before its figure: `last year's €2.60`, `March's`."""
_FROM_TO = match_before("from | between")
_AND = re.compile(r"\s(?:and|to|until|through)\s|[–-]")
_SINCE = match_before("since(?:\\s[\\w’'-]+){0,7}?(?:\\sin)?")
_OVER = re.compile(r"the (?:past|last) (?P<count>\w+) (?P<unit>year|month|week)s?")
_BEFORE = {
    "year": ("a year earlier",),
    "quarter": ("a year earlier", "a quarter earlier"),
    "half": ("a year earlier",),
    "month": ("a month earlier", "a year earlier"),
    "day": ("a day earlier", "a week earlier"),
}
"""Possible earlier periods if only the later one is named, by its length."""
_LAST = re.compile(r"\blast (?:year|month|quarter|week)\b")
_REPORTED = timedelta(days=60)
"""How long after a period its figures are news at most; those of a month for a month."""
_ASKED = "when that was"


def date_pair(
    around: Around, pair: Pair, later: When | None, fiscal: FiscalYear | None, *, ahead: bool
) -> tuple[When | None, When | None]:
    """Return the periods of both figures; `later` is what the later figure's words say.

    The earlier one is left open, with candidates, if no period is named. A former goal has the
    period of the new one. A present level that something will move from (`ahead`) needs none.
    """
    base = later.written if later else ""
    if own := _find_own(around, pair.reach):
        if COUNTED_BACK.fullmatch(own.written):
            alone = not base and len(list_periods(around, ahead=False)) == 1
            if alone and (stated := find_base(around, own)):  # by the sentence before
                base = settle_period(stated, around, fiscal).written
            closes = later is not None and later.last != ""
            return settle_counted(own.written, base, around, closes=closes), later
        when = settle_period(replace(own, other=""), around, fiscal)
        if pair.either and later is None and _is_latest(around, when.written):
            before = _list_before(around, when.written)
            return When("", (*before, when.written)), When("", (when.written,))
        if when.written != base or not base:
            return when, later
    if pair.replaced or ahead:
        return later if pair.replaced else None, later
    return _date_move(around, later, fiscal)


def _date_move(
    around: Around, later: When | None, fiscal: FiscalYear | None
) -> tuple[When | None, When | None]:
    """Return both periods if a sentence only says when a move began or how long it took."""
    named = list_periods(around, ahead=False)
    for each in named:
        if ends := _split_stretch(around, each):
            return settle_period(ends[0], around, fiscal), settle_period(ends[1], around, fiscal)
        if _began(around, each):
            begun = settle_period(each, around, fiscal)
            return begun, None if begun == later else later
    spent = any(_OVER.fullmatch(each.written) for each in named)
    later = None if spent else later
    return When("", tuple(_list_before(around, later.written if later else ""))), later


def resolve_later(pair: Pair, whens: Mapping[int, When | None], measure: str) -> When | None:
    """Return the later figure's period; if a flow has none, leave it open for an editor.

    If it is open, the earlier figure's period is not used for it.
    """
    earlier, later = whens[pair.own], whens[pair.later]
    if later or earlier is None or pair.replaced or measure != "flow":
        return later
    return When("", (_ASKED,))


def _is_latest(around: Around, written: str) -> bool:
    """Whether a period is the latest of its length that has ended; never one called `last year`."""
    if not written or _LAST.search(around.words_of(around.sentence)):
        return False
    day = around.split.day
    period = read_period(written, FiscalYear(), day)
    if period.start is None or period.end is None:
        return False
    length = period.end - period.start
    return period.end + length > day - min(length, _REPORTED)


def _find_own(around: Around, reach: Span) -> NamedPeriod | None:
    """Return the period named nearest to a figure, within the words that may name its own."""
    at = around.at
    owned = [*_list_owned(around, Span(reach.start, at.start))] if reach.start < at.start else []
    named = [
        each
        for each in list_periods(around, ahead=False)
        if reach.covers(Span(each.start, each.end))
        and not (each.is_day_or_month and is_announcement(around, each))
        and not FOUNDED.search(around.text, max(around.sentence.start, each.start - 40), each.start)
    ]
    return min(
        [*owned, *named],
        key=lambda each: max(each.start - at.end, at.start - each.end),
        default=None,
    )


def _list_owned(around: Around, reach: Span) -> Iterator[NamedPeriod]:
    """Yield the possessive periods before a figure."""
    day = Day(around.split.day, ahead=False)
    for found in _OWNED.finditer(around.text, *reach):
        name = "month" if found["month"] else "words"
        if found["month"]:
            year, month = day.month(found["month"], ahead=False)
            yield NamedPeriod(*found.span(name), f"{year}-{month:02d}")
        else:
            yield from find_named_periods(around.text, *found.span(name), day)


def _began(around: Around, named: NamedPeriod) -> bool:
    """Whether a period is when a move began: `since its flotation in 2004`."""
    before = around.text[around.sentence.start : named.start]
    since = None if "/" in named.written else _SINCE.search(before)
    return since is not None and not is_extreme(around, around.sentence.start + since.start())


def _split_stretch(around: Around, named: NamedPeriod) -> tuple[NamedPeriod, NamedPeriod] | None:
    """Return the first and last years of `between 2020 and 2024`; None for other periods."""
    first, _, last = named.written.partition("/")
    text = around.text
    words = text[named.start : named.end]
    begins = _FROM_TO.search(text[: named.start][-10:]) or words[:4].lower() in {"from", "betw"}
    joined = _AND.search(words)
    if not last or not begins or joined is None:
        return None
    return (
        NamedPeriod(named.start, named.start + joined.start(), first),
        NamedPeriod(named.start + joined.end(), named.end, last),
    )


def _list_before(around: Around, base: str) -> Iterator[str]:
    """Yield candidates for the earlier period as long as the later one, or else a question."""
    over = (_OVER.fullmatch(named.written) for named in list_periods(around, ahead=False))
    if long := next(filter(None, over), None):
        words: tuple[str, ...] = (f"{long['count']} {long['unit']}s earlier",)
        base = base or f"{around.split.day.year}"
    elif base:
        words = _BEFORE.get(read_period(base, FiscalYear(), around.split.day).length, ())
    else:
        words = ()
    found = list(filter(None, (count_back(each, base) for each in words)))
    yield from found or (_ASKED,)
