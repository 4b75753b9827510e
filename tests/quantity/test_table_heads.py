"""Which rows of a table the scale in its head holds for."""

import pytest

from claimbook.quantity.tables.heads import find_scale

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
