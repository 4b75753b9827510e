"""Values as claims.json writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.export.values import write_number


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
    assert write_number(Decimal(number)) == written


def test_an_open_end_is_no_number() -> None:
    """null in JSON."""
    assert write_number(None) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_no_digit_is_lost(number: Decimal) -> None:
    """Reading what was written gives the number back."""
    assert Decimal(write_number(number) or "") == number
