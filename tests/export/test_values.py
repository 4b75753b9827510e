"""Values as claims.json writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.export.values import make_amount, write_all_digits
from claimbook.quantity import read_amount


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("380E+9", "380000000000"),
        ("9.140", "9.14"),
        ("-0", "0"),
        ("-0.50", "-0.5"),
        ("100", "100"),
        ("0.00001", "0.00001"),
        ("1E-10", "0.0000000001"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ],
)
def test_numbers_have_all_digits_and_no_exponent(number: str, written: str) -> None:
    """Nor zeros that say nothing."""
    assert write_all_digits(Decimal(number)) == written


def test_an_open_end_is_no_number() -> None:
    """null in JSON."""
    assert write_all_digits(None) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_no_digit_is_lost(number: Decimal) -> None:
    """Reading what was written gives the number back."""
    assert Decimal(write_all_digits(number) or "") == number


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("$2.5-3 billion", ("2500000000", "3000000000")),
        ("between 7 and 9 GW", ("7", "9")),
        ("40-50 boats", ("40", "50")),
        ("15 to 100 ships", ("15", "100")),
        ("52% ± 3%", ("49", "55")),
        ("more than 20 and less than 35 km", ("20", "35")),
        ("up 3% to 5%", ("3", "5")),
        ("12 km", (None, None)),
        ("more than 12 km", (None, None)),
    ],
)
def test_the_ends_of_a_range_are_given_as_they_are_written(
    words: str, ends: tuple[str | None, str | None]
) -> None:
    """Without the half place by which its words allow more."""
    row = make_amount(read_amount(words))
    assert (row.written_low, row.written_high) == ends


def test_an_amount_says_what_is_counted_which_way_and_what_was_assumed() -> None:
    """And the places that it is written to."""
    ships = make_amount(read_amount("down 1,200 ships"))
    assert (ships.noun, ships.direction, ships.assumed) == ("ships", "down", [])
    assert (ships.p, ships.q) == ("1", "100")
    dollars = make_amount(read_amount("$4.50 million"))
    assert (dollars.direction, dollars.assumed) == (None, ["assumed-currency"])
    assert (dollars.p, dollars.q) == ("10000", "10000")
