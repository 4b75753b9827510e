"""Write an interval as a journalist would write the amount: about 25.9%.

The amount never claims more than was worked out: its ends are rounded outwards, to three digits. An
exact result, such as a sum of counts, is written exactly: 1,790 and 402 are 2,192.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from claimbook.quantity import (
    Amount,
    Comparator,
    Interval,
    find_last_place,
    find_shown_unit,
    span,
    write_amount,
)

_DIGITS = 3
"""How many significant digits are written."""
_KEPT = 6
"""How many digits the ends keep if the figure is written with “about”."""
_WIDE = 10
"""If one end is this many times the other, the end nearer 0 says little and is left out."""
_NARROW = Decimal("0.1")
"""How far off a number with “about” may be, as a share of its value."""
_SCALED_FROM = 10**6
"""Numbers from this one on are written with a scale word: 1.25 million."""


def write_result(interval: Interval, value: Decimal | None, like: Amount) -> Amount:
    """Return the amount for an interval in the unit of `like`; `value` is the written result.

    Raises `ValueError` if the interval holds every number, or every number of one sign, and so says
    nothing.
    """
    low, high = interval.low, interval.high
    if not low and not high and not low == high == Decimal(0):
        raise ValueError
    if high is not None and (low is None or 0 <= low * _WIDE < high):
        amount = _make_bound(high, interval.high_closed, below=True)
    elif low is not None and (high is None or 0 >= high * _WIDE > low):
        amount = _make_bound(low, interval.low_closed, below=False)
    elif low is None or high is None:
        raise ValueError
    elif value is not None and _lies_within(value, low, high):
        amount = _make_about(low, high, value)
    else:
        amount = _make_range(low, high)
    amount = amount._replace(unit=like.unit, noun=like.noun)
    shown = find_shown_unit(like)
    written = write_amount(amount._replace(unit=shown))
    return amount._replace(text=written, assumed=like.assumed if shown != like.unit else ())


def _lies_within(value: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether the ends are close to the value, one on either side of it."""
    off = max(value - low, high - value)
    place = _find_place(value, _KEPT)
    one = _round(low, place, ROUND_HALF_EVEN) == _round(high, place, ROUND_HALF_EVEN)
    return (low < value < high or one) and off <= _NARROW * abs(value)


def _make_about(low: Decimal, high: Decimal, value: Decimal) -> Amount:
    if low == high and _is_short(low):
        return _make_amount(Interval(low, high), low, Comparator.NONE)
    shown = _round(value, _find_place(value), ROUND_HALF_EVEN)
    ends = (
        _round(low, _find_place(low, _KEPT), ROUND_FLOOR),
        _round(high, _find_place(high, _KEPT), ROUND_CEILING),
    )
    hedge = Comparator.NONE if ends == (shown, shown) else Comparator.ABOUT
    return _make_amount(Interval(*ends), shown, hedge)


def _make_bound(end: Decimal, closed: bool, *, below: bool) -> Amount:
    """Return an amount for everything on one side of an end, which is included if `closed`."""
    shown = end
    if not _is_short(end):
        shown = _round(end, _find_place(end), ROUND_CEILING if below else ROUND_FLOOR)
    closed = closed and shown == end
    if below:
        hedge = Comparator.UP_TO if closed else Comparator.LESS_THAN
        interval = Interval(None, shown, low_closed=False, high_closed=closed)
    else:
        hedge = Comparator.AT_LEAST if closed else Comparator.MORE_THAN
        interval = Interval(shown, None, low_closed=closed, high_closed=False)
    return _make_amount(interval, shown, hedge)


def _make_range(low: Decimal, high: Decimal) -> Amount:
    """Return a range with both ends at one place.

    Like every range, it extends half a place beyond its ends.
    """
    place = _find_place(max(abs(low), abs(high)))
    if place > 1 and max(abs(low), abs(high)) < _SCALED_FROM:
        # With all digits written, half a place does not cover the rounding, so round outwards.
        ends, p = (_round(low, place, ROUND_FLOOR), _round(high, place, ROUND_CEILING)), Decimal(1)
    else:
        ends, p = (_round(low, place, ROUND_HALF_EVEN), _round(high, place, ROUND_HALF_EVEN)), place
    amount = Amount("", span(ends[0], p, ends[1], p), None, "", comparator=Comparator.RANGE)
    return amount._replace(p=p, q=max(map(find_last_place, ends)))


def _make_amount(interval: Interval, shown: Decimal, hedge: Comparator) -> Amount:
    q = find_last_place(shown)
    large = abs(shown) >= _SCALED_FROM
    scale = Decimal(1).scaleb(shown.adjusted() // 3 * 3) if large else Decimal(1)
    return Amount("", interval, shown, "", comparator=hedge, p=min(q, scale), q=q)


def _is_short(number: Decimal) -> bool:
    """Whether a number is short enough to be written in full."""
    return len(number.normalize().as_tuple().digits) <= _KEPT


def _find_place(number: Decimal, digits: int = _DIGITS) -> Decimal:
    """Return the place of the last of a number's first `digits` significant digits."""
    return Decimal(1).scaleb(number.adjusted() - digits + 1) if number else Decimal(1)


def _round(number: Decimal, place: Decimal, rounding: str) -> Decimal:
    return (number / place).to_integral_value(rounding) * place
