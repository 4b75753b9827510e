"""What amounts are found in texts and how each is read; the cases are tables in cases/."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.quantity.finding.amount_cases import FOLDER, describe, load_table, show

from claimbook.quantity import (
    Assumption,
    Interval,
    UnreadableAmountError,
    find_amounts,
    read_amount,
)

OTHER_TABLES = ("intervals", "refused")
FOUND = sorted(path.stem for path in FOLDER.glob("*.yml") if path.stem not in OTHER_TABLES)
ROWS = [pytest.param(*row, id=f"{name}: {row[0]}") for name in FOUND for row in load_table(name)]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_finds_what_the_table_says(text: str, expected: list[str]) -> None:
    """The amounts of a text, in order, are those of its row and no others.

    Their offsets cut their own words out of the text, also behind characters beyond ASCII.
    """
    assert [describe(mention.amount) for mention in find_amounts(text)] == expected
    shifted = f"Zürich 🙂 “{text}”"
    for mention in find_amounts(shifted):
        assert shifted[mention.start : mention.end] == mention.amount.text


@pytest.mark.parametrize(("text", "ends"), load_table("intervals"))
def test_interval_follows_the_comparator(text: str, ends: str) -> None:
    """The interval is the one that the method page gives for the words."""
    interval = read_amount(text).interval
    left, right = "[(", "])"
    low = left[not interval.low_closed] + show(interval.low)
    assert f"{low}, {show(interval.high)}{right[not interval.high_closed]}" == ends


@pytest.mark.parametrize(("text", "reason"), load_table("refused"))
def test_refuses_what_is_no_amount(text: str, reason: str) -> None:
    """Anything else is refused, with how much was understood and why."""
    with pytest.raises(UnreadableAmountError) as caught:
        read_amount(text)
    assert f"{caught.value.understood}: {caught.value.reason}" == reason


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("380 billion yuan", "375e9", "385e9"),
        ("9.14%", "9.135", "9.145"),
        ("$500 billion", "475e9", "525e9"),
        ("seven", "7", "7"),
        ("ten", "10", "10"),
        ("31,000 jobs", "30500", "31500"),
        ("2,000 jobs", "1900", "2100"),
    ],
)
def test_a_bare_figure_may_have_been_rounded(text: str, low: str, high: str) -> None:
    """The second try widens a bare figure to its last significant place, at most 5 %.

    What is counted is rounded from 100 up, where it ends in zeros.
    """
    exact = low == high
    wide = Interval(Decimal(low), Decimal(high), low_closed=exact, high_closed=exact)
    assert read_amount(text).rounded() == wide


def test_hedged_figures_are_not_widened() -> None:
    """The second try leaves hedged figures as they are."""
    amount = read_amount("nearly 300 firms")
    assert amount.rounded() == amount.interval


def test_a_bare_dollar_is_the_outlets() -> None:
    """A `$` that is not said to be whose takes the currency given, and that is noted."""
    amount = read_amount("$5 billion", dollar="AUD")
    assert (amount.unit, amount.assumed) == ("AUD", (Assumption.CURRENCY,))
    assert read_amount("US$5 billion", dollar="AUD").unit == "USD"


def test_a_fall_is_signed_where_asked() -> None:
    """The direction changes the sign of `signed` and never of `value`."""
    amount = read_amount("down 2.8%")
    assert amount.value == Decimal("2.8")
    assert amount.signed().value == Decimal("-2.8")
    assert amount.signed().interval == Interval(
        Decimal("-2.85"), Decimal("-2.75"), low_closed=False, high_closed=False
    )


def test_places_are_kept() -> None:
    """The last written and the last significant place of figures and of number words."""
    places = {
        "380 billion yuan": ("1e9", "1e10"),
        "9.10%": ("0.01", "0.01"),
        "2,000 firms": ("1", "1000"),
        "three hundred and eighty billion": ("1e10", "1e10"),
        "tenfold": ("10", "10"),
        "seven": ("1", "1"),
    }
    for text, (p, q) in places.items():
        amount = read_amount(text)
        assert (amount.p, amount.q) == (Decimal(p), Decimal(q)), text


def test_equal_numbers_are_one_object() -> None:
    """A large book has the same few places and bounds a hundred thousand times in memory."""
    one, other = read_amount("380 billion yuan"), read_amount("$7 billion")
    assert one.p is other.p
    assert read_amount("2,000 firms").value is read_amount("two thousand ships").value
