"""Arithmetic on intervals: the result contains every number that the operands allow.

Infinite ends stay infinite, open ends stay open, and an inexact result is rounded outwards. A
figure that is used twice counts as two independent ones, so the result may be too wide but never
too narrow (Moore, Interval Analysis, 1966).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from typing import NamedTuple

from claimbook.quantity import Interval

_TRAPS = [InvalidOperation, DivisionByZero, Overflow]
_DIGITS = 40
_LARGEST = 30
"""The most digits of a number. Even the square of the world's wealth has fewer."""
_DOWN = Context(prec=_DIGITS, rounding=ROUND_FLOOR, Emin=-_LARGEST, Emax=_LARGEST, traps=_TRAPS)
_UP = Context(prec=_DIGITS, rounding=ROUND_CEILING, Emin=-_LARGEST, Emax=_LARGEST, traps=_TRAPS)
NEAREST = Context(prec=_DIGITS, Emin=-_LARGEST, Emax=_LARGEST, traps=_TRAPS)
"""For written values, which are single numbers. Raises an error for one too large or too small."""
_WIDER = 10
"""How many more digits of a power are calculated than are kept."""
_ZERO, _ENDLESS = Decimal(0), Decimal("Infinity")


class _End(NamedTuple):
    value: Decimal
    closed: bool


def add(a: Interval, b: Interval) -> Interval:
    """Return all sums of a number in `a` and a number in `b`."""
    (a_low, a_high), (b_low, b_high) = _list_ends(a), _list_ends(b)
    return _span([_plus(a_low, b_low, _DOWN)], [_plus(a_high, b_high, _UP)])


def negate(a: Interval) -> Interval:
    """Return the same numbers with the opposite sign."""
    low, high = _list_ends(a)
    return _span([_End(-high.value, high.closed)], [_End(-low.value, low.closed)])


def multiply(a: Interval, b: Interval) -> Interval:
    """Return all products of a number in `a` and a number in `b`."""
    corners = [(x, y) for x in _list_ends(a) for y in _list_ends(b)]
    return _span((_times(x, y, _DOWN) for x, y in corners), (_times(x, y, _UP) for x, y in corners))


def divide(a: Interval, b: Interval) -> Interval:
    """Return all quotients of a number in `a` and a number in `b`.

    Raises `ZeroDivisionError` if `b` contains 0, or numbers on both sides of it.
    """
    if b.meets(Interval(_ZERO, _ZERO)):
        raise ZeroDivisionError
    positive = b.low is not None and b.low >= 0
    corners = [
        (x, y)
        for x in _list_ends(a)
        for y in _list_ends(b)
        # Infinity divided by infinity lies between the other corners.
        if not (x.value.is_infinite() and y.value.is_infinite())
    ]
    return _span(
        (_over(x, y, positive, _DOWN) for x, y in corners),
        (_over(x, y, positive, _UP) for x, y in corners),
    )


def raise_to(a: Interval, exponent: Interval) -> Interval:
    """Return all powers of the numbers in an interval; `exponent` is one number, perhaps inexact.

    Raises `ValueError` for a fractional power of a negative number, and `ZeroDivisionError` for a
    negative power of 0.
    """
    low, high = exponent.low, exponent.high
    if low is not None and low == high and low == low.to_integral_value():
        return _raise_to_whole(a, int(low))
    if a.low is None or a.low < 0:
        raise ValueError
    if low is not None and low < 0:
        one = Interval(Decimal(1), Decimal(1))
        return divide(one, raise_to(a, negate(exponent)))
    exponents = [end for end in (low, high) if end is not None]
    least, most = _list_ends(a)
    return _span(
        (_power(least, each, _DOWN) for each in exponents),
        (_power(most, each, _UP) for each in exponents),
    )


def _raise_to_whole(a: Interval, exponent: int) -> Interval:
    one = Interval(Decimal(1), Decimal(1))
    if exponent == 0:
        return one
    if exponent < 0:
        return divide(one, _raise_to_whole(a, -exponent))
    ends, power = _list_ends(a), Decimal(exponent)
    lows, highs = ([_power(end, power, context) for end in ends] for context in (_DOWN, _UP))
    spanned = a.meets(Interval(_ZERO, _ZERO)) and exponent % 2 == 0
    return _span([*lows, *([_End(_ZERO, closed=True)] if spanned else [])], highs)


def _list_ends(interval: Interval) -> tuple[_End, _End]:
    low, high = interval.low, interval.high
    return (
        _End(-_ENDLESS, closed=False) if low is None else _End(low, interval.low_closed),
        _End(_ENDLESS, closed=False) if high is None else _End(high, interval.high_closed),
    )


def _span(lows: Iterable[_End], highs: Iterable[_End]) -> Interval:
    """Return the interval from the lowest to the highest end.

    If two ends are equal, the closed one.
    """
    low = min(lows, key=lambda end: (end.value, not end.closed))
    high = max(highs, key=lambda end: (end.value, end.closed))
    return Interval(
        low=low.value if low.value.is_finite() else None,
        high=high.value if high.value.is_finite() else None,
        low_closed=low.closed,
        high_closed=high.closed,
    )


def _plus(a: _End, b: _End, context: Context) -> _End:
    return _End(context.add(a.value, b.value), a.closed and b.closed)


def _times(a: _End, b: _End, context: Context) -> _End:
    zeros = [end for end in (a, b) if end.value == 0]
    if zeros:
        return _End(_ZERO, any(end.closed for end in zeros))
    return _End(context.multiply(a.value, b.value), a.closed and b.closed)


def _over(a: _End, b: _End, positive: bool, context: Context) -> _End:
    """Divide one end by another; `positive` says from which side a divisor of 0 is approached."""
    if a.value == 0:
        return _End(_ZERO, a.closed)
    if b.value == 0:
        return _End(_ENDLESS if (a.value > 0) == positive else -_ENDLESS, closed=False)
    if b.value.is_infinite():
        return _End(_ZERO, closed=False)
    return _End(context.divide(a.value, b.value), a.closed and b.closed)


def _power(end: _End, exponent: Decimal, context: Context) -> _End:
    """Return an end raised to a positive power."""
    if end.value == 0:
        return end
    if end.value.is_infinite():
        odd = end.value < 0 and exponent % 2 == 1
        return _End(-_ENDLESS if odd else _ENDLESS, closed=False)
    wide = context.copy()
    wide.prec = _DIGITS + _WIDER
    wide.clear_flags()
    result = wide.power(end.value, exponent)
    if wide.flags[Inexact]:
        # At best, a power is correct to its last digit, and the direction of rounding is unknown.
        slack = abs(result).scaleb(2 - wide.prec)
        result = wide.add(result, -slack if context is _DOWN else slack)
    return _End(context.plus(result), end.closed)
