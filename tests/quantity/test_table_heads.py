"""Which rows of a table the scale in its head holds for."""

import pytest

from claimbook.quantity.tables.heads import find_scale, is_deduction

SCALED = ("Revenue", "Order book", "Cost of goods sold", "Services sold", "Dividends paid")
COUNTED = (
    "Trams delivered",
    "Parcels carried",
    "Vehicles",
    "Homes",
    "Number of berths",
    "Workforce",
)


@pytest.mark.parametrize("label", SCALED + COUNTED)
def test_what_is_counted_one_by_one_is_not_scaled(label: str) -> None:
    """Whatever the head says of the sums."""
    scale = find_scale("(million francs)")
    assert scale
    assert scale.holds_for(label, "count") is (label in SCALED)
    assert scale.holds_for(label, "CHF")


@pytest.mark.parametrize(
    ("line", "scale"),
    [
        ("Revenue, US$ million", ("1000000", "USD", True)),
        ("(Unaudited, in thousands)", ("1000", None, True)),
        ("Passengers (million)", ("1000000", None, True)),
        ("Dividend per share (pence)", ("0.01", "GBP", True)),
        ("Exports, in thousands of 60-kg bags", ("1000", None, False)),
        ("Dollars in millions", ("1000000", "USD", False)),
        ("Storage by region, MW", None),
        ("Sales, million by million", None),
    ],
)
def test_a_line_gives_a_scale(line: str, scale: tuple[str, str | None, bool] | None) -> None:
    """It is certain if its form shows that it is a head, and that it is one of all figures."""
    found = find_scale(line)
    assert (found and (str(found.factor), found.unit, found.certain)) == scale


@pytest.mark.parametrize(
    ("label", "deducted"),
    [
        ("Cost of sales", True),
        ("Income tax expense", True),
        ("Provision for credit losses", True),
        ("Capital expenditure", True),
        ("Profit before tax", False),
        ("Net income", False),
        ("Change in provisions", False),
        ("Tax credit", False),
    ],
)
def test_deductions_in_parentheses_are_not_below_zero(label: str, *, deducted: bool) -> None:
    """Results are."""
    assert is_deduction(label) is deducted
