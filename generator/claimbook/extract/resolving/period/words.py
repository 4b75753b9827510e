"""Find words that name a period, and the day, month, quarter or year that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.period.forms import FORMS
from claimbook.extract.resolving.period.readings import Read, read_day, read_month, read_weekday
from claimbook.extract.resolving.sentence.around import Around

_PATTERNS = tuple(
    (re.compile(form), read, frozenset(some.split("|"))) for form, read, some in FORMS
)
_LETTERS = sorted({each for _, _, letters in _PATTERNS for each in letters})
_EITHER_SIDE: tuple[Read, ...] = (read_month, read_day, read_weekday)
"""Forms whose meaning depends on whether the figure is about the past or the future."""
_TIMES_NEARER = 2


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Words that name a period."""

    start: int
    end: int
    written: str
    """The period as a claim file has it."""
    other: str = ""
    """A second meaning: the month or day of this name that is much nearer to the article's."""

    @property
    def is_day_or_month(self) -> bool:
        """Whether it is a single day or month."""
        return re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", self.written) is not None


def list_periods(around: Around, *, ahead: bool) -> Sequence[NamedPeriod]:
    """Return the periods that the sentence of a figure names, in their order.

    `ahead` says whether the figure is about the future.
    """
    return around.split.keep(
        (list_periods, ahead, around.sentence), lambda: _find_periods(around, ahead=ahead)
    )


def _find_periods(around: Around, *, ahead: bool) -> Sequence[NamedPeriod]:
    day = Day(around.split.day, ahead)
    return tuple(find_named_periods(around.text, *around.sentence, day))


def find_named_periods(text: str, start: int, end: int, day: Day) -> Iterator[NamedPeriod]:
    """Yield the words in a stretch of text that name periods, in their order."""
    stretch = text[start:end]
    # Strings are found much faster than patterns, and most texts have few of these.
    had = {letters for letters in _LETTERS if letters in stretch}
    if not had:
        return
    found: list[NamedPeriod] = []
    for pattern, read, letters in _PATTERNS:
        if letters.isdisjoint(had):
            continue
        for match in pattern.finditer(text, start, end):
            taken = any(match.start() < n.end and n.start < match.end() for n in found)
            if not taken and (written := read(match, day)):
                other = _read_turned(match, read, written, day)
                found.append(NamedPeriod(match.start(), match.end(), written, other))
    yield from sorted(found, key=lambda named: named.start)


def _read_turned(match: re.Match[str], read: Read, written: str, day: Day) -> str:
    """Return the reading on the other side of the article's day if that is much nearer."""
    if read not in _EITHER_SIDE or match.groupdict().get("year"):
        return ""
    other = read(match, replace(day, ahead=not day.ahead))
    if not other or other == written:
        return ""
    away, near = (abs((_begin(each) - day.day).days) for each in (written, other))
    return other if _TIMES_NEARER * near < away else ""


def _begin(written: str) -> date:
    """Return the first day of a month, or the day itself."""
    return date.fromisoformat(written if len(written) > 7 else f"{written}-01")
