"""Find when a figure was true and when it was stated, as far as is known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from claimbook.model import Article, Book, Claim
from claimbook.quantity import Amount, may_be_off
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
    """A point in time: a minute, a day, or the days of a poll or an average."""

    at: datetime
    """In UTC if the time zone is known. For a day, the midnight it begins with.

    For several, the last.
    """
    clock: bool = False
    """Whether the time of day is known."""
    since: timedelta = timedelta()
    """How long before `at` its first day begins."""
    off: timedelta = field(default=timedelta(), compare=False)
    """How far off it may be: zero unless it is a day that an editor inferred."""

    def is_within(self, other: Moment, hours: timedelta, days: timedelta) -> bool:
        """Whether two moments are close; `hours` is the limit if both are known to the minute.

        If one of them has several days, they are close if they share a day. If one of them may be
        further off than the limit, nothing is known.
        """
        if max(self.off, other.off) > days:
            return False
        if self.since or other.since:
            return self.overlaps(other)
        if self.clock and other.clock:
            return abs(self.at - other.at) <= hours
        return abs(self.at.date() - other.at.date()) <= days

    def is_before(self, other: Moment) -> bool:
        """Whether it is certainly the earlier one of two moments."""
        off = self.off + other.off
        return other.at - self.at > off if off else self < other

    def overlaps(self, other: Moment) -> bool:
        """Whether two moments share a day."""
        first = max((each.at - each.since).date() for each in (self, other))
        return first <= min(self.at.date(), other.at.date())


def find_moment(book: Book, figure: Figure) -> Moment:
    """Return the moment at which a figure is true.

    This is the day of its period, or else the day on which it was stated. On the day of its
    article, a figure without a time of day counts as being as late as the article. A poll or an
    average has the days of its period, and a running total the last of them.
    """
    claim = book.claims[figure.id]
    period, published = claim.period, book.article_of[figure.id].published
    if period and period.end and period.length == "day":
        same_day = isinstance(published, datetime) and published.date() == period.end
        if period.clock is None and same_day:
            return _take(published)
        return _make_moment(datetime.combine(period.end, period.clock or time()), period.clock)
    said = find_saying(claim, book.article_of[figure.id])
    if period and period.start and period.end and figure.measure in ("moving", "running"):
        return _place_span(period.start, period.end, said, growing=figure.measure == "running")
    return said


def _place_span(first: date, last: date, said: Moment, *, growing: bool) -> Moment:
    """Return the moment of a figure for several days, which ends no later than it was stated.

    Reports in the week after an event still count its victims, so a total is as of the report.
    """
    start, end = (datetime.combine(day, time()) for day in (first, last))
    if growing:
        return said if said.at - end <= FRESH else Moment(end)
    if last < said.at.date():
        return Moment(end, since=end - start)
    return replace(said, since=max(said.at - start, timedelta()))


def find_saying(claim: Claim, article: Article) -> Moment:
    """Return the moment at which a claim was made: its `as_of`, or else its article's date."""
    return _take(claim.as_of if isinstance(claim.as_of, date) else article.published)


def read_length(amount: Amount | None) -> timedelta:
    """Return a length of time that an editor wrote (`1 day`, `6 hours`), `FRESH` for None."""
    if amount is None or amount.value is None or amount.unit not in _LENGTHS:
        return FRESH
    return float(amount.value) * _LENGTHS[amount.unit]


def _take(day: date) -> Moment:
    if isinstance(day, datetime):
        return _make_moment(day, day)
    return Moment(datetime.combine(day, time()), off=may_be_off(day))


def _make_moment(at: datetime, clock: object) -> Moment:
    if at.tzinfo is not None:
        at = at.astimezone(UTC).replace(tzinfo=None)
    return Moment(at, clock is not None)
