"""Amounts as they are written, and that what is written reads back as the same amount."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.quantity import (
    Amount,
    Comparator,
    Direction,
    find_amounts,
    read_amount,
    write_amount,
    write_number,
    write_span,
)
from claimbook.quantity.interval import spread
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.units.names import is_exact, load_symbols
from claimbook.quantity.units.rows import SQUARED
from claimbook.quantity.units.rows import UNITS as ROWS

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
    "p",
    " pence per share",
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
    """Return an amount without its words and assumptions, which writing makes explicit."""
    return amount._replace(text="", assumed=())


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


SYMBOLS = {*load_symbols().values(), *(unit.symbol for unit in ROWS)} - {"in"}
POWERS = {length + power for length in SQUARED for power in "²³"}
RATES = {
    f"{unit.symbol}/{below}"
    for unit in ROWS
    for below in ("day", "h", "acre_foot")
    if unit.dimension != "time"
}
ALL_UNITS = sorted(SYMBOLS | POWERS | RATES)
SENTENCES = (
    "{}",
    "The report of the harbour office speaks of {}, and of nothing else.",
    "{} was what it came to",
    "Officials put it at {} on Monday. Nobody asked.",
)


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from([*ALL_UNITS, *sorted(list_codes()), "%", "pp"]),
    st.sampled_from(sorted(set(Comparator) - {Comparator.RANGE, Comparator.VAGUE})),
    st.sampled_from(("1", "5", "30", "1.5", "2,000", "ten", "380 million", "-4", "1.25 billion")),
    st.sampled_from(SENTENCES),
)
def test_every_unit_currency_and_hedge_reads_back(
    unit: str, comparator: Comparator, number: str, sentence: str
) -> None:
    """What is written is read as the same amount, alone and in a sentence."""
    bare = read_amount(f"{number} GW")
    assert bare.value is not None
    exact = is_exact(unit, bare.p)
    interval = spread(comparator, bare.value, bare.p, bare.q, exact=exact)
    amount = bare._replace(unit=unit, comparator=comparator, interval=interval)
    written = write_amount(amount)
    found = [mention.amount for mention in find_amounts(sentence.format(written))]
    assert [compare(each) for each in found] == [compare(amount)]


VAGUE = (
    "dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands",
    "millions", "tens of millions", "hundreds of millions", "billions", "trillions",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(VAGUE),
    st.sampled_from([*ALL_UNITS, *sorted(list_codes()), "%", "count"]),
    st.sampled_from(SENTENCES),
)
def test_every_vague_count_reads_back(words: str, unit: str, sentence: str) -> None:
    """A vague count is written in words, with its unit by its name."""
    amount = read_amount(f"{words} of homes")._replace(unit=unit)
    amount = amount if unit == "count" else amount._replace(noun=None)
    found = [mention.amount for mention in find_amounts(sentence.format(write_amount(amount)))]
    assert [(each.interval, each.unit, each.comparator) for each in found] == [
        (amount.interval, unit, Comparator.VAGUE)
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("380 billion yuan", "CN¥380 billion"),
        ("nearly 300 billion Hong Kong dollars", "nearly HK$300 billion"),
        ("almost 40%", "nearly 40%"),
        ("just under 40%", "just under 40%"),
        ("slightly less than $9 million", "just under $9 million"),
        ("just short of 600 boats", "just under 600 boats"),
        ("more than nine percent", "more than 9%"),
        ("$500B", "$500 billion"),
        ("10 times higher", "10x"),
        ("RMB33,398 million", "CN¥33.398 billion"),
        ("$-50.8bn", "−$50.8 billion"),
        ("33-35 billion yuan", "CN¥33–35 billion"),
        ("$2-2.5 million", "$2–2.5 million"),
        ("1.65 billion to 1.7 billion francs", "1.65–1.7 billion francs"),
        ("nearly 412 million crowns", "nearly 412 million crowns"),
        ("412 million Czech crowns", "CZK 412 million"),
        ("millions of pesos", "millions of pesos"),
        ("$0.5-1 million", "$0.5–1 million"),
        ("900 million to 1.2 billion euros", "€900 million–€1.2 billion"),
        ("2 to 2.75 percent", "2–2.75%"),
        ("$800,000 to $1.3 million", "$800,000–$1.3 million"),
        ("31,500 jobs", "31,500 jobs"),
        ("one in five", "1 in 5"),
        ("two-thirds", "2 in 3"),
        ("up by a third", "up a third"),
        ("fell by nearly two-thirds", "down nearly two thirds"),
        ("rose by an eighth", "up an eighth"),
        ("up one seventh", "up a seventh"),
        ("5 GW", "5 GW"),
        ("30 quart", "30 quarts"),
        ("1 acre-feet", "1 acre-foot"),
        ("12 sq inch", "12 square inches"),
        ("9 bytes per second", "9 bytes per second"),
        ("1.5 million barrels a day", "1.5 million barrels per day"),
        ("10 stone", "10 stone"),
        ("1 Albanian lek", "1 Albanian lek"),
        ("nearly three years", "nearly 3 years"),
        ("one percentage point", "1 percentage point"),
        ("fell 2.8%", "down 2.8%"),
        ("77 cents", "$0.77"),
        ("7.4p a share", "7.4p per share"),
        ("more than 618 pence", "more than 618p"),
        ("1,250p", "1,250p"),
        ("between 7p and 9p", "7–9p"),
        ("£0.074", "7.4p"),
        ("£5 and 20p", "£5.20"),
        ("five pounds and 20 pence", "£5.20"),
        ("more than 20 and less than 35", "more than 20 and less than 35"),
        ("ten", "ten"),
    ],
)
def test_written_as_the_field_writes_it(text: str, written: str) -> None:
    """Amounts take the form that business news gives them."""
    assert write_amount(read_amount(text), sign=True) == written


def test_a_fall_is_written_in_a_word_or_with_a_minus_and_not_with_both() -> None:
    """As figures are compared, a fall is below zero and still has its direction."""
    fall = read_amount("down 14%").turn()._replace(direction=Direction.DOWN)
    assert fall.is_negative
    assert write_amount(fall, sign=True) == "down 14%"
    assert write_amount(fall) == "−14%"


def test_a_number_that_was_worked_out_is_rounded() -> None:
    """Converted and derived numbers are written to so many significant digits."""
    assert write_number(Decimal("53312345678"), "USD") == "$53.3 billion"
    assert write_number(Decimal("0.34234"), "%") == "0.342%"
    assert write_number(Decimal(1234), "HKD") == "HK$1,230"
    assert write_number(Decimal("-53312345678"), "CNY", digits=2) == "−CN¥53 billion"
    assert write_number(Decimal(0), "x") == "0x"
    assert write_number(Decimal("999600000"), "USD") == "$1.00 billion"
    assert write_number(Decimal("0.0741"), "GBP") == "7.41p"


def test_a_range_that_was_worked_out_has_its_scale_once() -> None:
    """Each end is rounded by itself; ends of one rounded number are that number."""
    assert write_span(Decimal(63508500), Decimal(69282000), "USD") == "$63.5–69.3 million"
    assert (
        write_span(Decimal(577350000), Decimal(1154700000), "USD") == "$577 million–$1.15 billion"
    )
    assert (
        write_span(Decimal(-5000000), Decimal(3000000), "EUR") == "−€5.00 million to €3.00 million"
    )
    assert write_span(Decimal("63.50"), Decimal("63.51"), "GW") == "63.5 GW"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("1.5 to 2 million doses a month", "1.5 to 2 million doses a month"),
        ("about 1.5 to 2 million doses a month", "about 1.5 to 2 million doses a month"),
        ("about $60 to $70 a barrel", "about $60–70 per barrel"),
    ],
)
def test_a_range_is_written_with_its_hedge_and_its_denominator_once(
    words: str, written: str
) -> None:
    """In our words, or in those of the text where ours would not read back."""
    assert write_amount(read_amount(words)) == written
