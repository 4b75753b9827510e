"""Dates and clock times, whose numbers are not amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_JOINING = frozenset(("and", "to", "or", "through"))
_CLOCK = frozenset("am pm utc gmt est edt et bst cet noon midnight uhr o'clock o’clock".split())


def is_date(figure: WrittenFigure) -> bool:
    """Whether a number is the day of a month: May 4, 31 July, Sept. 9."""
    number = figure.start
    before, after = number.before, number.after
    if before.text == "." and before.before.low in MONTHS:
        return True
    if not number.text.isdecimal() or int(number.text) > 31:
        return False
    if before.low in MONTHS and (before.low != "may" or before.text == "May"):
        return True
    first = before.before
    if before.low in _JOINING and first.is_number and first.before.low in MONTHS:
        # "between May 2 and 6"
        return first.before.text[:1].isupper() and figure.noun is None
    last = figure.end if figure.noun is None else after
    # "31 July", "between 9 and 11 May"
    return any(
        (day.low in MONTHS and day.low != "may") or day.text == "May" for day in (after, last)
    )


def is_clock_time(figure: WrittenFigure) -> bool:
    """Whether a number is a part of a clock time: 4 pm, 5-7pm, 16:30, 9.45 am, 1430 GMT."""
    number, after = figure.start, figure.end
    named = not _CLOCK.isdisjoint((number.after.low, after.before.low, after.low))
    if not number.is_number:
        return named
    second = after.after
    colon = after.text == ":" and not (after.spaced or second.spaced) and second.is_number
    if colon or (number.before.text == ":" and number.index > 1 and not number.spaced):
        return True
    if not named:
        return False
    hour, _, minutes = number.text.partition(".")
    written = len(hour) <= 2 and len(minutes) in (0, 2)
    return written or (len(hour) == 4 and number.after.text.isupper())
