"""Choose the period of a figure among those that its sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.period.columns import find_column
from claimbook.extract.resolving.period.counting_back import COUNTED_BACK
from claimbook.extract.resolving.period.distance import FROM, measure_distance
from claimbook.extract.resolving.period.settled import When, settle_counted, settle_period
from claimbook.extract.resolving.period.sides import UNTIL
from claimbook.extract.resolving.period.trading import find_trading_day, is_closing
from claimbook.extract.resolving.period.words import NamedPeriod, find_named_periods, list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import FiscalYear

_TO = re.compile(r"\s(?:to|until|through|onto)\s|\s?[-–]")


def resolve_period(around: Around, fiscal: FiscalYear | None, *, ahead: bool) -> When | None:
    """Return the period of a figure; None if its sentence names none that is its own.

    `ahead` says whether the figure is about the future, `fiscal` when the entity's years begin.
    """
    column = find_column(around) if around.mention.scale is not None else None
    if column is not None:
        if column.written:
            return settle_period(NamedPeriod(0, 0, column.written), around, fiscal)
        return When("", column.candidates)
    named = list_periods(around, ahead=ahead)
    measured = (
        [
            (distance, number, each)
            for number, each in enumerate(named)
            if (distance := measure_distance(around, each)) is not None
        ]
        if named
        else []
    )
    if measured:
        own = min(measured)[2]
        if not COUNTED_BACK.fullmatch(own.written):
            when = settle_period(own, around, fiscal)
            begins = max(around.sentence.start, own.start - 40)
            before = around.text[begins : own.start]
            if when.written and (UNTIL.search(before) or _begins_then(around, own, before)):
                return When("", (when.written,))
            return when
        base = find_base(around, own)
        written = settle_period(base, around, fiscal).written if base else ""
        return settle_counted(own.written, written, around)
    if day := find_trading_day(around):
        return settle_period(NamedPeriod(0, 0, day), around, fiscal)
    return When("", (around.split.day.isoformat(),)) if is_closing(around) else None


def _begins_then(around: Around, own: NamedPeriod, before: str) -> bool:
    """Whether something goes on after a period, so that the figure may be later: `from 2028`."""
    ranges = "/" in own.written or _TO.match(around.text, own.end)
    return own.start >= around.at.end and bool(FROM.search(before)) and not ranges


def find_base(around: Around, own: NamedPeriod) -> NamedPeriod | None:
    """Return the period that words such as `a year earlier` count back from; None if unclear.

    It is the last one before them in their sentence, or else the only one of the sentence before.
    """
    if before := _list_dated(list_periods(around, ahead=False), own.start):
        return before[-1]
    sentence = around.split.before(around.pick.sentence)
    if sentence is None:
        return None
    day = Day(around.split.day, ahead=False)
    named = _list_dated(find_named_periods(around.text, *sentence.span, day), own.start)
    return named[0] if len(named) == 1 else None


def _list_dated(named: Iterable[NamedPeriod], until: int) -> list[NamedPeriod]:
    """Return the periods before a place, except those that count back."""
    return [n for n in named if n.end <= until and not COUNTED_BACK.fullmatch(n.written)]
