"""Settle a period as a claim file has it, or its candidates if its words leave that open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimbook.extract.resolving.period.counting_back import count_back, guess_back
from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.quantity import FiscalYear, UnreadablePeriodError, read_period

_SPLIT_YEAR = re.compile(r"\d{4}[-–/]\d\d")
"""A year that begins in one calendar year and ends in the next: `2026-27`."""
_AGO = re.compile(r"(\w+) \w+ ago")
_AHEAD = re.compile(r"(?:plann|expect|schedul|forecast|predict|agre|decid|propos|want|need)ed")
"""Verbs of the past that speak of what is to come."""
_MONTH = re.compile(r"\d{4}-\d\d")
_MOMENT = re.compile(r"the same (?:time|day|point|stage),? (?:of |in )?last year")
_ONE = re.compile(r"an?|one|1")
_SAYS_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class When:
    """The period of a figure."""

    written: str
    """The period as in a claim file; empty if the words leave it open."""
    candidates: tuple[str, ...] = ()
    """What it may be, if that is open."""

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, without a clock time."""
        return re.fullmatch(r"\d{4}-\d\d-\d\d", self.written) is not None


def settle_period(named: NamedPeriod, around: Around, fiscal: FiscalYear | None) -> When:
    """Return the period that words name if it can be read and is certain, else its candidates."""
    try:
        read_period(named.written, fiscal, around.split.day)
    except UnreadablePeriodError:
        return When("", (named.written,))
    words = around.text[named.start : named.end]
    if _SPLIT_YEAR.fullmatch(words):
        return _settle_split_year(named.written, fiscal)
    part = re.fullmatch(r"(\d{4})-(Q\d)", named.written)
    if part and "iscal" not in words and _may_be_fiscal(around, fiscal, words):
        return When("", (named.written, *_list_fiscal(part, around, words)))
    later = _MONTH.fullmatch(named.other) is not None and named.other > named.written
    if named.other and not (later and _is_past(around)):
        return When("", (named.written, named.other))
    return When(named.written)


def _is_past(around: Around) -> bool:
    """Whether the verb beside a figure tells what was done, so that no later time is meant."""
    left, right = around.clause
    verbs = list(FINITE.finditer(around.text, left, around.at.start))[-1:]
    verbs = verbs or list(FINITE.finditer(around.text, around.at.end, right))[:1]
    return any(PAST.fullmatch(v[0]) and not _AHEAD.fullmatch(v[0]) for v in verbs)


def settle_counted(words: str, base: str, around: Around) -> When:
    """Return the period that words such as `a year earlier` count back to, or its candidates.

    Two years *ago* count from the article's day, whatever the base is. So does `last year`. Without
    a base, there are only candidates.
    """
    day = around.split.day
    ago = _AGO.fullmatch(words)
    far = ago is not None and not (_ONE.fullmatch(ago[1]) and _is_recent(base, day.year))
    if not base and _MOMENT.fullmatch(words):
        return When(f"{day.year - 1}")
    if not far and (counted := count_back(words, base)):
        return When(counted)
    return When("", tuple(dict.fromkeys(guess_back(words, day))) or (words,))


def _is_recent(base: str, year: int) -> bool:
    return any(str(each) in base for each in (year, year - 1))


def _settle_split_year(written: str, fiscal: FiscalYear | None) -> When:
    """Return the fiscal year of `2026-27`; open if the entity's fiscal year is unknown."""
    first, _, last = written.partition("/")
    if fiscal is None or fiscal.starts == 1:
        return When("", (f"FY{last}", written))
    return When(f"FY{last if fiscal.named_by == 'end' else first}")


def _list_fiscal(part: re.Match[str], around: Around, words: str) -> list[str]:
    """Return the fiscal quarters that may be meant; two years if the words name no quarter."""
    years = {part[1]} if _SAYS_YEAR.search(words) else {part[1], str(around.split.day.year)}
    return [f"FY{year}-{part[2]}" for year in sorted(years)]


def _may_be_fiscal(around: Around, fiscal: FiscalYear | None, words: str) -> bool:
    """Whether a quarter may be a fiscal one, though its words do not say so."""
    if fiscal is None:
        return around.split.speaks_of_fiscal_years
    return fiscal.starts != 1 and not _SAYS_YEAR.search(words)
