"""The period of a figure: which of the periods that its sentence names is its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimbook.extract.around import Around
from claimbook.extract.cues import match_before
from claimbook.extract.period_words import Day, Named, find_named_periods
from claimbook.grounding import Span
from claimbook.quantity import FiscalYear, UnreadablePeriodError, read_period

_OTHER = 150
"""Characters by which a period is further away where another figure stands between."""
_CLAUSE = 30
"""And where it stands in another clause."""
_LEADS = 3
"""Words before a period that begins its sentence, and so holds for all of it."""
_BASE = match_before(
    """
    (?: than | versus | vs\\.? | compar(?:ed|es|ing) (?:with|to) | since )(?:\\s(?:in|the|of|for))*
    """
)
_SINCE = match_before("since")
_FOUNDED = match_before(
    "(?:founded | established | born | launched | created | set up | acquired | introduced) in"
)
_SAYS_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class When:
    """The period of a figure."""

    written: str
    """As a claim file has it; empty where the words do not say it for certain."""
    candidates: tuple[str, ...] = ()
    """What it may be, where that is open."""


def resolve_period(around: Around, fiscal: FiscalYear | None, *, ahead: bool) -> When | None:
    """The period of a figure; None where its sentence names none that is its own.

    `ahead` says that the figure is of a time to come, `fiscal` when the entity's years begin.
    """
    day = Day(around.split.day, ahead)
    sentence = around.sentence
    named = find_named_periods(around.text, sentence.start, sentence.end, day)
    measured = [
        (distance, number, each)
        for number, each in enumerate(named)
        if (distance := _measure(around, each)) is not None
    ]
    return _settle(min(measured)[2], around, fiscal) if measured else None


def _measure(around: Around, named: Named) -> int | None:
    """How far a period is from the figure; None where it is what the figure is compared with."""
    text, at, sentence = around.text, around.at, around.sentence
    before = text[max(sentence.start, named.start - 40) : named.start]
    between = Span(min(named.end, at.end), max(named.start, at.start))
    crossed = sum(between.start <= o.start and o.end <= between.end for o in around.others)
    if _FOUNDED.search(before):
        return None
    if _BASE.search(before):
        own = named.end <= at.start and not crossed and not _SINCE.search(before)
        return at.start - named.end if own else None
    inside = around.clause.start <= named.start and named.end <= around.clause.end
    cost = between.end - between.start + (0 if inside else _CLAUSE)
    if named.start >= at.end:
        return cost + 2 * _OTHER * crossed
    leads = text[sentence.start : named.start].count(" ") <= _LEADS
    return cost + (0 if leads else _OTHER * crossed)


def _settle(named: Named, around: Around, fiscal: FiscalYear | None) -> When:
    """The period if it can be read and is certain; else without a value and with candidates."""
    try:
        read_period(named.written, fiscal, around.split.day)
    except UnreadablePeriodError:
        return When("", (named.written,))
    part = re.fullmatch(r"(\d{4})-(Q\d)", named.written)
    words = around.text[named.start : named.end]
    if part and fiscal and fiscal.starts != 1 and not _SAYS_YEAR.search(words):
        return When("", (named.written, f"FY{part[1]}-{part[2]}"))
    return When(named.written)
