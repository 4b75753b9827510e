"""The class of a period's length, by which claims may share an axis.

Three rules, the first that applies:

1. Two ends written alike are counted from one to the other, as news counts them: `2025-02/2028-02`
   and `2025-02-24/2028-02-24` are `3 years` though they hold a month or a day more, and `2022/2032`
   is `10 years`. Two consecutive years are `2 years`: nobody names two years to mean one.
2. Whole months are counted: `2025-04/2025-06` is a `quarter`, as is February to April.
3. Otherwise, days are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.periods.calendar_days import ONE_DAY, count_months

if TYPE_CHECKING:
    from datetime import date

    from claimbook.quantity.periods.terms import Term

_MONTHS = {1: "month", 3: "quarter", 6: "half", 9: "nine months", 12: "year"}
_DAYS = {1: "day", 7: "week"}


def classify_days(start: date, end: date) -> str:
    """Name the class of the days from `start` to `end`, both included: `quarter`, `40 days`."""
    months = count_months(start, end + ONE_DAY)
    if months is None:
        days = (end - start).days + 1
        return _DAYS.get(days, f"{days} days")
    if months % 12 == 0 and months > 12:
        return f"{months // 12} years"
    return _MONTHS.get(months, f"{months} months")


def classify_span(first: Term, last: Term) -> str:
    """Name the class of the span from one written date to another, by the rules above."""
    years = last.start.year - first.start.year
    alike = first.grain == last.grain and (first.start.month, first.start.day) == (
        last.start.month,
        last.start.day,
    )
    if not alike or years == 0 or first.grain == "years":
        return classify_days(first.start, last.end)
    if first.grain == "year":
        years = max(years, 2)
    return "year" if years == 1 else f"{years} years"
