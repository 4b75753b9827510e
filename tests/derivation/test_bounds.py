"""Arithmetic on intervals holds whatever arithmetic on their numbers gives."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.derivation import bounds
from claimbook.quantity import Interval

NUMBERS = st.decimals(-1000, 1000, places=3)
ABOVE_ZERO = st.decimals("0.001", 1000, places=3)
ENDS = st.sampled_from(["closed", "open", "endless"])


@st.composite
def numbers_in_intervals(
    draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = NUMBERS
) -> tuple[Decimal, Interval]:
    """Return a number, and an interval that holds it: closed, open or endless at either end."""
    low, number, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    below, above = draw(ENDS), draw(ENDS)
    return number, Interval(
        low=None if below == "endless" else low,
        high=None if above == "endless" else high,
        low_closed=below == "closed" or (below == "open" and number == low),
        high_closed=above == "closed" or (above == "open" and number == high),
    )


def holds(interval: Interval, number: Fraction) -> bool:
    above = interval.low is None or Fraction(interval.low) < number
    below = interval.high is None or number < Fraction(interval.high)
    at_low = interval.low_closed and interval.low is not None and Fraction(interval.low) == number
    at_high = (
        interval.high_closed and interval.high is not None and Fraction(interval.high) == number
    )
    return (above or at_low) and (below or at_high)


OPERATIONS: dict[
    str,
    tuple[Callable[[Interval, Interval], Interval], Callable[[Fraction, Fraction], Fraction]],
] = {
    "add": (bounds.add, lambda a, b: a + b),
    "multiply": (bounds.multiply, lambda a, b: a * b),
    "divide": (bounds.divide, lambda a, b: a / b),
}


@pytest.mark.parametrize("name", OPERATIONS)
@given(a=numbers_in_intervals(), b=numbers_in_intervals())
def test_the_result_holds_that_of_any_numbers_inside(
    name: str, a: tuple[Decimal, Interval], b: tuple[Decimal, Interval]
) -> None:
    """Of any two numbers in two intervals; a divisor that may be 0 is refused."""
    on_intervals, on_numbers = OPERATIONS[name]
    if name == "divide" and holds(b[1], Fraction(0)):
        with pytest.raises(ZeroDivisionError):
            on_intervals(a[1], b[1])
    elif name == "divide" and b[0] == 0:
        pytest.fail("an interval without 0 held it")
    else:
        exact = on_numbers(Fraction(a[0]), Fraction(b[0]))
        assert holds(on_intervals(a[1], b[1]), exact)


@given(a=numbers_in_intervals(), power=st.integers(0, 5))
def test_a_power_holds_the_powers_of_numbers_inside(
    a: tuple[Decimal, Interval], power: int
) -> None:
    """Of any sign: an even power of an interval around 0 begins at 0."""
    exponent = Interval(Decimal(power), Decimal(power))
    assert holds(bounds.raise_to(a[1], exponent), Fraction(a[0]) ** power)


@given(a=numbers_in_intervals(ABOVE_ZERO), degree=st.integers(2, 12))
def test_a_root_raised_again_holds_the_number(a: tuple[Decimal, Interval], degree: int) -> None:
    """What is rounded on the way is rounded outwards."""
    number, interval = a
    if interval.low is None:
        interval = Interval(Decimal(0), interval.high, high_closed=interval.high_closed)
    one = Interval(Decimal(1), Decimal(1))
    whole = Interval(Decimal(degree), Decimal(degree))
    root = bounds.raise_to(interval, bounds.divide(one, whole))
    assert holds(bounds.raise_to(root, whole), Fraction(number))


@pytest.mark.parametrize("operation", [bounds.add, bounds.multiply])
@given(a=numbers_in_intervals(), b=numbers_in_intervals())
def test_the_order_of_sums_and_products_changes_nothing(
    operation: Callable[[Interval, Interval], Interval],
    a: tuple[Decimal, Interval],
    b: tuple[Decimal, Interval],
) -> None:
    """Neither the ends nor whether they are closed."""
    assert operation(a[1], b[1]) == operation(b[1], a[1])


def test_an_open_end_gives_an_open_end() -> None:
    """Less than 300 by more than 2 is less than 150, and more than nothing."""
    less = Interval(Decimal(0), Decimal(300), low_closed=False, high_closed=False)
    more = Interval(Decimal(2), None, low_closed=False, high_closed=False)
    wanted = Interval(Decimal(0), Decimal(150), low_closed=False, high_closed=False)
    assert bounds.divide(less, more) == wanted
