"""The day of an article, which words such as `last year` count from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claimbook.quantity import MONTHS

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
YEAR = r"(?:19|20)\d\d"
_JULY = 7
_RESULTS_DUE = 75
"""For how many days after a quarter its results may still be expected."""


@dataclass(frozen=True, slots=True)
class Day:
    """The day of an article, which words such as `last year` count from."""

    day: date
    ahead: bool
    """Whether the figure is about the future."""

    def year(self, words: str) -> int:
        """Return the year meant by `last year`, `this year`, `2024`, or by no words at all."""
        if found := re.search(YEAR, words):
            return int(found[0])
        words = words.lower()
        if re.search(r"last year|previous year|year before|year earlier|year ago", words):
            return self.day.year - 1
        return self.day.year + 1 if "next year" in words else self.day.year

    def year_of_half(self, number: int, words: str) -> int:
        """Return the year of a half; by default, that of the latest second half that has ended."""
        over = not words and not self.ahead and number > 1
        return self.year(words) - (over and self.day.month < _JULY)

    def quarter(self, number: int, words: str) -> str:
        """Return the quarter of the year named; by default, the latest that has ended."""
        if words:
            return f"{self.year(words)}-Q{number}"
        over = (self.day.month - 1) // 3
        year = self.day.year
        if self.ahead:
            just_over = date(year, number * 3, 28) + timedelta(days=_RESULTS_DUE) >= self.day
            year += number <= over and not just_over
        else:
            year -= number > over
        return f"{year}-Q{number}"

    def month(self, name: str, ahead: bool) -> tuple[int, int]:
        """Return the year and month for a month without a year: the latest, or the next one."""
        number = next(n for n, m in enumerate(MONTHS, 1) if m[:3] == name[:3])
        year = self.day.year
        if ahead and number < self.day.month:
            year += 1
        elif not ahead and number > self.day.month:
            year -= 1
        return year, number

    def last_month(self, name: str) -> tuple[int, int]:
        """Return the last year and month of some months: the latest that is over.

        For a future figure it is the next, unless results of the latest are due.
        """
        year, number = self.month(name, ahead=False)
        due = date(year, number, 28) + timedelta(days=_RESULTS_DUE)
        return (year + 1 if self.ahead and due < self.day else year), number

    def weekday(self, name: str) -> date:
        """Return the latest day of this name, perhaps the article's own; if ahead, the next one."""
        away = (self.day.weekday() - DAYS.index(name)) % 7
        if self.ahead:
            return self.day + timedelta(days=-away % 7)
        return self.day - timedelta(days=away)
