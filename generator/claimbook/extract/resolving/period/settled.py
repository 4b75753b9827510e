"""Settle a period as a claim file has it, or its candidates if its words leave that open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claimbook.extract.resolving.period.article_day import MONTH
from claimbook.extract.resolving.period.counting_back import count_back, guess_back
from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.quantity import FiscalYear, UnreadablePeriodError, read_period

_SPLIT_YEAR = re.compile(r"(?P<fiscal>[^\d]*)\d{4}[-–/]\d\d")
"""A year that begins in one calendar year and ends in the next: `2026-27`."""
_AGO = re.compile(r"(\w+) \w+ ago")
_AHEAD = re.compile(r"(?:plann|expect|schedul|forecast|predict|agre|decid|propos|want|need)ed")
"""Verbs in the past tense that speak of the future."""
_MONTH = re.compile(r"\d{4}-\d\d")
_ANY_MONTH = re.compile(MONTH)
"""A month in the words for a quarter, which is then no fiscal one: `the June quarter`."""
_MOMENT = re.compile(r"the same (?:time|day|point|stage),? (?:of |in )?last year")
_ONE = re.compile(r"an?|one|1")
_SAYS_YEAR = re.compile(r"\d{4}")
_AT_END = re.compile(r"\b(?:[Aa]t|[Bb]y)\sthe\send\sof\s")
_YEAR_OF_DAY = re.compile(r"(?:last|this|next|the current) year", re.IGNORECASE)
_FISCAL_YEAR = re.compile(
    r"\b(?:[Ff]iscal|[Ff]inancial|[Bb]udget)\syear|\bFY"
    r"|\b[Yy]ear\s(?:to|end(?:ed|ing))\s(?:\d+\s)?[A-Z]"
)
"""Words for a year that may not be the calendar's."""
_YEARS = re.compile(r"\d{4}/(\d{4})")
_TO_LEVEL = re.compile(r",?\sto\s(?:[a-z]+\s){0,2}")
"""Between the years of a move and the level reached: `fell 12% between 2022 and 2025, to 9`."""
_MONTHS = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)/(?P<last>\d{4})-(?P<until>\d\d)")


@dataclass(frozen=True, slots=True)
class When:
    """The period of a figure."""

    written: str
    """The period as in a claim file; empty if the words leave it open."""
    candidates: tuple[str, ...] = ()
    """The possible periods, if it is open."""
    last: str = ""
    """Its last day, if the words are `at the end of` or `by the end of` it."""
    is_until: bool = False
    """Whether they are `by the end of` it."""

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, without a clock time."""
        return re.fullmatch(r"\d{4}-\d\d-\d\d", self.written) is not None


def settle_period(named: NamedPeriod, around: Around, fiscal: FiscalYear | None) -> When:
    """Return the period that words name if it can be read and is certain, else its candidates."""
    try:
        period = read_period(named.written, fiscal, around.split.day)
    except UnreadablePeriodError:
        return When("", (named.written,))
    words = around.text[named.start : named.end]
    if (years := _YEARS.fullmatch(named.written)) and _TO_LEVEL.fullmatch(
        around.text, named.end, around.at.start
    ):
        return When(years[1])
    if split := _SPLIT_YEAR.fullmatch(words):
        return _settle_split_year(named.written, fiscal, surely=bool(split["fiscal"]))
    if _YEAR_OF_DAY.fullmatch(words) and _is_beside_fiscal(around, fiscal):
        return When("", (f"FY{named.written}", named.written))
    if fiscal and (year := _name_fiscal_year(named.written, fiscal)):
        return When(year)
    part = re.fullmatch(r"(\d{4})-(Q\d)", named.written)
    says_when = "iscal" in words or _ANY_MONTH.search(words)
    if part and not says_when and _may_be_fiscal(around, fiscal, words):
        return When("", (named.written, *_list_fiscal(part, around, words)))
    later = _MONTH.fullmatch(named.other) is not None and named.other > named.written
    if named.other and not (later and _is_past(around)):
        return When("", (named.written, named.other))
    ends = _AT_END.search(around.text, max(around.sentence.start, named.start - 15), named.end)
    if ends and period.end:
        return When(named.written, (), period.end.isoformat(), ends[0][0] in "Bb")
    return When(named.written)


def is_to_come(written: str, day: date, fiscal: FiscalYear | None) -> bool:
    """Whether a period begins after the article's day."""
    try:
        begins = read_period(written, fiscal, day).start
    except UnreadablePeriodError:
        return False
    return begins is not None and begins > day


def _is_past(around: Around) -> bool:
    """Whether the verb beside a figure says what was done, so that no later time is meant."""
    left, right = around.clause
    verbs = list(FINITE.finditer(around.text, left, around.at.start))[-1:]
    verbs = verbs or list(FINITE.finditer(around.text, around.at.end, right))[:1]
    return any(PAST.fullmatch(v[0]) and not _AHEAD.fullmatch(v[0]) for v in verbs)


def settle_counted(words: str, base: str, around: Around, *, closes: bool = False) -> When:
    """Return the period that words such as `a year earlier` count back to, or its candidates.

    Two years *ago* count from the article's day, whatever the base is. So does `last year`. Without
    a base, there are only candidates. If the base `closes`, the ends of both periods are meant.
    """
    day = around.split.day
    ago = _AGO.fullmatch(words)
    far = ago is not None and not (_ONE.fullmatch(ago[1]) and _is_recent(base, day.year))
    if not base and _MOMENT.fullmatch(words):
        return When(f"{day.year - 1}")
    if not far and (counted := count_back(words, base)):
        end = read_period(counted, None, day).end if closes else None
        return When(counted, (), end.isoformat() if end else "")
    return When("", tuple(dict.fromkeys(guess_back(words, day))) or (words,))


def _is_recent(base: str, year: int) -> bool:
    return any(str(each) in base for each in (year, year - 1))


def _settle_split_year(written: str, fiscal: FiscalYear | None, *, surely: bool) -> When:
    """Return the fiscal year of `2026-27`; open if the entity's fiscal year is unknown.

    It is `surely` fiscal if the words say so.
    """
    first, _, last = written.partition("/")
    if fiscal is None or fiscal.starts == 1:
        return When("", (f"FY{last}",) if surely else (f"FY{last}", written))
    return When(f"FY{last if fiscal.named_by == 'end' else first}")


def _list_fiscal(part: re.Match[str], around: Around, words: str) -> list[str]:
    """Return the fiscal quarters that may be meant; two years if the words name no quarter."""
    years = {part[1]} if _SAYS_YEAR.search(words) else {part[1], str(around.split.day.year)}
    return [f"FY{year}-{part[2]}" for year in sorted(years)]


def _is_beside_fiscal(around: Around, fiscal: FiscalYear | None) -> bool:
    """Whether `next year` may be a fiscal one: the entity's own, or that of its article."""
    if fiscal is not None:
        return fiscal.starts != 1
    if around.split.speaks_of_fiscal_years:
        return True
    return _FISCAL_YEAR.search(around.text, *around.sentence) is not None


def _name_fiscal_year(written: str, fiscal: FiscalYear) -> str:
    """Return the fiscal year that has these twelve months; empty for other periods."""
    found = _MONTHS.fullmatch(written)
    if found is None or int(found["month"]) != fiscal.starts or fiscal.starts == 1:
        return ""
    first, last = int(found["year"]), int(found["last"])
    whole = last == first + 1 and int(found["until"]) == fiscal.starts - 1
    return f"FY{last if fiscal.named_by == 'end' else first}" if whole else ""


def _may_be_fiscal(around: Around, fiscal: FiscalYear | None, words: str) -> bool:
    """Whether a quarter may be a fiscal one, though its words do not say so."""
    if fiscal is None:
        return around.split.speaks_of_fiscal_years
    return fiscal.starts != 1 and not _SAYS_YEAR.search(words)
