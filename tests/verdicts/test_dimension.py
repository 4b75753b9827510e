"""Units of one dimension can be converted into each other, and only these are compared."""

from decimal import Decimal
from itertools import combinations

import pytest

from claimbook.quantity import DIMENSIONS
from claimbook.verdicts.dimension import find_dimension, measure_alike, scale_unit

pytest.importorskip("pint")


@pytest.mark.parametrize("dimension", sorted({*DIMENSIONS.values()} - {"level"}))
def test_the_units_library_agrees_with_the_table(dimension: str) -> None:
    """On what is of one kind: a kilotonne is no knot, and a decade is ten years."""
    units = [unit for unit, of in DIMENSIONS.items() if of == dimension]
    assert len({find_dimension(unit) for unit in units}) == 1
    assert all(scale_unit(unit, units[0])[0] for unit in units)
    other = next(unit for unit, of in DIMENSIONS.items() if of != dimension)
    assert not any(measure_alike(unit, other) for unit in units)
    assert all(measure_alike(*pair) for pair in combinations(units, 2))


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("bbl", "gal", "42"),
        ("bbl/day", "gal/week", "294"),
        ("kt", "t", "1000"),
        ("kt/year", "t/year", "1000"),
        ("decade", "year", "10"),
    ],
)
def test_a_symbol_means_what_news_means_by_it(source: str, target: str, factor: str) -> None:
    """Where the units library means something else by it: a barrel is one of oil."""
    assert measure_alike(source, target)
    assert round(scale_unit(source, target)[0], 9) == Decimal(factor)
