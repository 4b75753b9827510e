"""Amounts as they are written, and that what is written reads back as the same amount."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.quantity import Amount, read_amount, write_amount, write_number
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.units.names import load_symbols
from claimbook.quantity.units.rows import NAMES

SIGNS = ("$", "HK$", "€", "£", "¥", "₹", "A$", "RMB ", "CNY", "US$", "CHF ")
SCALES = ("", " thousand", " million", " billion", " trillion", "bn", "m", " lakh", " crore")
UNITS = (
    "%",
    "x",
    " percentage points",
    " basis points",
    " GW",
    " years",
    " models",
    "",
    " km²",
)
HEDGES = (
    "",
    "about ",
    "nearly ",
    "more than ",
    "at least ",
    "less than ",
    "up to ",
    "down ",
    "up ",
)
NUMBERS = st.one_of(
    st.integers(0, 10**9).map(lambda number: f"{number:,}"),
    st.decimals(0, 10**5, places=2, allow_nan=False).map(lambda number: f"{number:,.2f}"),
    st.sampled_from(("two", "ten", "seventy", "three hundred and eighty", "two and a half")),
)
MONEY = st.builds("{}{}{}".format, st.sampled_from(SIGNS), NUMBERS, st.sampled_from(SCALES))
OTHERS = st.builds("{}{}".format, NUMBERS, st.sampled_from(UNITS))
RANGES = st.builds(
    lambda low, more, unit: f"{low} to {low + more}{unit}",
    st.integers(2, 900),
    st.integers(1, 90),
    st.sampled_from((*UNITS, " crore rupees", " billion yuan", " million euros")),
)


def compare(amount: Amount) -> Amount:
    """An amount without its words and without what was assumed, which writing makes plain."""
    return replace(amount, text="", assumed=())


@settings(deadline=None)
@given(st.builds("{}{}".format, st.sampled_from(HEDGES), MONEY | OTHERS))
def test_what_is_written_reads_back_as_the_same_amount(text: str) -> None:
    """Value, interval, unit, noun, comparator, places and direction survive writing and reading."""
    try:
        amount = read_amount(text)
    except ValueError:
        return
    assert compare(read_amount(write_amount(amount, sign=True))) == compare(amount)


@settings(deadline=None)
@given(RANGES)
def test_a_written_range_reads_back_as_the_same_range(text: str) -> None:
    """Both ends of a range survive writing and reading."""
    amount = read_amount(text)
    assert compare(read_amount(write_amount(amount))) == compare(amount)


@pytest.mark.parametrize("code", sorted(list_codes()))
def test_every_currency_reads_back(code: str) -> None:
    """Each ISO 4217 currency is written so that it is read as itself."""
    amount = replace(read_amount("€1.5 billion"), unit=code)
    assert compare(read_amount(write_amount(amount))) == compare(amount)


@pytest.mark.parametrize("unit", sorted({*load_symbols().values(), *NAMES} - {"in"}))
def test_every_unit_reads_back(unit: str) -> None:
    """Each physical unit is written so that it is read as itself."""
    amount = replace(read_amount("5.5 GW"), unit=unit)
    assert compare(read_amount(write_amount(amount))) == compare(amount)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("380 billion yuan", "CN¥380 billion"),
        ("nearly 300 billion Hong Kong dollars", "nearly HK$300 billion"),
        ("more than nine percent", "more than 9%"),
        ("$500B", "$500 billion"),
        ("10 times higher", "10x"),
        ("RMB33,398 million", "CN¥33.398 billion"),
        ("$-50.8bn", "-$50.8 billion"),
        ("33-35 billion yuan", "CN¥33–35 billion"),
        ("$800,000 to $1.3 million", "$800,000–$1.3 million"),
        ("31,500 jobs", "31,500 jobs"),
        ("one in five", "1 in 5"),
        ("two-thirds", "2 in 3"),
        ("5 GW", "5 GW"),
        ("nearly three years", "nearly 3 years"),
        ("one percentage point", "1 percentage point"),
        ("fell 2.8%", "down 2.8%"),
        ("77 cents", "$0.77"),
        ("more than 20 and less than 35", "more than 20 and less than 35"),
        ("ten", "ten"),
    ],
)
def test_written_as_the_field_writes_it(text: str, written: str) -> None:
    """Amounts take the form that business news gives them."""
    assert write_amount(read_amount(text), sign=True) == written


def test_a_number_that_was_worked_out_is_rounded() -> None:
    """Converted and derived numbers are written to so many significant digits."""
    assert write_number(Decimal("53312345678"), "USD") == "$53.3 billion"
    assert write_number(Decimal("0.34234"), "%") == "0.342%"
    assert write_number(Decimal(1234), "HKD") == "HK$1,230"
    assert write_number(Decimal("-53312345678"), "CNY", digits=2) == "-CN¥53 billion"
    assert write_number(Decimal(0), "x") == "0x"
