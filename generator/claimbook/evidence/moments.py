"""When a figure was true and when it was stated, as far as is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from claimbook.model import Article, Book, Claim
from claimbook.quantity import Amount
from claimbook.verdicts import FRESH, Figure

_LENGTHS = {
    "s": timedelta(seconds=1),
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=31),
    "year": timedelta(days=366),
}


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A point in time: a day, or a minute of one."""

    at: datetime
    """In UTC if the time zone is known; for a day, midnight at its start."""
    clock: bool = False
    """Whether the time of day is known."""

    def is_within(self, other: Moment, hours: timedelta, days: timedelta) -> bool:
        """Whether two moments are close; `hours` applies if both are known to the minute."""
        if self.clock and other.clock:
            return abs(self.at - other.at) <= hours
        return abs(self.at.date() - other.at.date()) <= days


def find_moment(book: Book, figure: Figure) -> Moment:
    """Return the moment at which a figure is true: its period's day, or else the day it was stated.

    On the day of its article, a figure without a clock time counts as being as late as the article.
    """
    claim = book.claims[figure.id]
    period, published = claim.period, book.article_of[figure.id].published
    if period and period.end and period.length == "day":
        same_day = isinstance(published, datetime) and published.date() == period.end
        if period.clock is None and same_day:
            return _take(published)
        return _make_moment(datetime.combine(period.end, period.clock or time()), period.clock)
    return _take(claim.as_of if isinstance(claim.as_of, date) else published)


def find_saying(claim: Claim, article: Article) -> Moment:
    """Return the moment at which a claim was made: its `as_of`, or else its article's date."""
    return _take(claim.as_of if isinstance(claim.as_of, date) else article.published)


def read_length(amount: Amount | None, otherwise: timedelta = FRESH) -> timedelta:
    """Read a length of time as an editor writes it (`1 day`, `6 hours`); `otherwise` if None."""
    if amount is None or amount.value is None or amount.unit not in _LENGTHS:
        return otherwise
    return float(amount.value) * _LENGTHS[amount.unit]


def _take(day: date) -> Moment:
    if isinstance(day, datetime):
        return _make_moment(day, day)
    return Moment(datetime.combine(day, time()))


def _make_moment(at: datetime, clock: object) -> Moment:
    if at.tzinfo is not None:
        at = at.astimezone(UTC).replace(tzinfo=None)
    return Moment(at, clock is not None)
