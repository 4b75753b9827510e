"""Recognize dates and clock times, whose numbers are not amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.months import MONTH_NUMBERS

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_JOINING = frozenset(("and", "to", "or", "through"))
_CLOCK = frozenset("am pm utc gmt est edt et bst cet noon midnight uhr o'clock o’clock".split())

_TIMED = frozenset("at by from until till beyond past".split())
_HOURS = frozenset(("hrs", "hr"))
_LAST_HOUR = 24
_HOUR_AND_MINUTE = 4


def is_date(figure: WrittenFigure) -> bool:
    """Whether a number is the day of a month: May 4, 31 July, Sept. 9."""
    number = figure.start
    before, after = number.before, number.after
    if before.text == "." and before.before.low in MONTH_NUMBERS:
        return True
    if not number.text.isdecimal() or int(number.text) > 31:
        return False
    if before.low in MONTH_NUMBERS and (before.low != "may" or before.text == "May"):
        return True
    first = before.before
    if before.low in _JOINING and first.is_number and first.before.low in MONTH_NUMBERS:
        # "between May 2 and 6"
        return first.before.text[:1].isupper() and figure.noun is None
    last = figure.end if figure.noun is None else after
    # "31 July", "between 9 and 11 May"
    return any(
        month.text == "May" if month.low == "may" else month.low in MONTH_NUMBERS
        for month in (after, last)
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
        return _is_hour(number)
    hour, _, minutes = number.text.partition(".")
    written = len(hour) <= 2 and len(minutes) in (0, 2)
    return written or (len(hour) == 4 and number.after.text.isupper())


def _is_hour(number: Token) -> bool:
    """Whether hours glued to a number are a time of day: at 16hrs, 1630hrs. Not 48hrs."""
    after = number.after
    if after.low not in _HOURS or after.spaced or not number.text.isdecimal():
        return False
    if len(number.text) == _HOUR_AND_MINUTE:
        return True
    return number.before.low in _TIMED and int(number.text) <= _LAST_HOUR
