"""How readers may type figures: every spelling means what our own reader reads."""

import pytest

from claimbook.quantity import list_scale_spellings, list_unit_spellings, read_amount

UNITS = ("CNY", "EUR", "HKD", "JPY", "USD", "%", "pp")


@pytest.mark.parametrize(
    ("spelling", "units"),
    [
        ("$", ["HKD", "USD"]),
        ("us$", ["USD"]),
        ("hk$", ["HKD"]),
        ("hong kong dollars", ["HKD"]),
        ("¥", ["CNY", "JPY"]),
        ("cn¥", ["CNY"]),
        ("rmb", ["CNY"]),
        ("renminbi", ["CNY"]),
        ("euros", ["EUR"]),
        ("%", ["%"]),
        ("per cent", ["%"]),
        ("percentage points", ["pp"]),
    ],
)
def test_a_spelling_has_every_unit_that_it_may_mean(spelling: str, units: list[str]) -> None:
    """A sign that several currencies share means each of those that the book has."""
    assert list_unit_spellings(UNITS)[spelling] == units


def test_units_that_the_book_lacks_have_no_spellings() -> None:
    """A book in euros does not take `pounds` for money."""
    spellings = list_unit_spellings(["EUR"])
    assert "pounds" not in spellings
    assert {unit for meant in spellings.values() for unit in meant} == {"EUR"}


@pytest.mark.parametrize("scale", ["thousand", "k", "m", "mn", "bn", "billion", "tn", "trillion"])
def test_a_scale_means_what_our_reader_reads(scale: str) -> None:
    """The table has the factors that amounts in articles are read with."""
    assert read_amount(f"€5{scale}").value == 5 * list_scale_spellings()[scale]
