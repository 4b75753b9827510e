"""Periods: the days that claims are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """When the fiscal year of an entity begins, and which calendar year it is named after."""

    starts: int = 1
    """The month, 1 to 12."""
    named_by: str = "end"
    """`end` if FY2026 is the year from April 2025 to March 2026, `start` if that year is FY2025."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included."""

    text: str
    """As written: `FY2025-Q2`."""
    start: date | None
    """None if it is open, as in `../2032`."""
    end: date | None
    length: str
    """Its class, by which claims may share an axis: `day`, `week`, `month`, `quarter`, `half`,
    `nine months`, `year`, `N years`, `N months`, `N days` (the written span), or `open`."""
    clock: time | None = None
    """A time on a single day, as in “by 4 PM”."""
    fiscal: bool = False
    """Whether an entity's fiscal year was needed to read it."""

    @property
    def days(self) -> str:
        """Its first and last day in ISO 8601: `2024-07-01/2024-09-30`; an open end is `..`."""
        return "/".join(day.isoformat() if day else ".." for day in (self.start, self.end))

    def overlaps(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        return not (
            (self.end is not None and other.start is not None and self.end < other.start)
            or (other.end is not None and self.start is not None and other.end < self.start)
        )

    def contains(self, other: Period) -> bool:
        """Whether every day of the other is a day of this one."""
        starts_within = self.start is None or (
            other.start is not None and self.start <= other.start
        )
        ends_within = self.end is None or (other.end is not None and other.end <= self.end)
        return starts_within and ends_within

    def same_days(self, other: Period) -> bool:
        """Whether the two are the same days, however they are written."""
        return (self.start, self.end) == (other.start, other.end)


class UnreadablePeriodError(ValueError):
    """The words do not name a period."""


class PeriodBeforeBaseError(UnreadablePeriodError):
    """The period ends before it starts: `2028/2025`."""
