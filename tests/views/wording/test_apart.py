"""How far apart two figures are said to be."""

from decimal import Decimal

import pytest

from claimbook.quantity import read_amount
from claimbook.verdicts import Figure, judge_pair
from claimbook.views.wording.apart import write_apart, write_points


def _judge(one: str, two: str):  # type: ignore[no-untyped-def]
    figures = (
        Figure(id=name, entity="x", metric="y", amount=read_amount(text))
        for name, text in (("a", one), ("b", two))
    )
    return judge_pair(*figures)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("26%", "2%", "24 points"),
        ("10%", "9%", "1 point"),
        ("9.5%", "7.25%", "2.25 points"),
        ("a third", "19%", "14 points"),
        ("a third", "33%", "0.33 points"),
        ("$500 billion", "$50 billion", "10×"),
        ("$180.17 billion", "$159.3 billion", "13%"),
        ("no deaths", "3 deaths", "3 apart"),
    ],
)
def test_percentages_are_apart_in_points_and_all_else_by_a_factor_from_2_on(
    one: str, two: str, apart: str
) -> None:
    """13 times 2 % would say less than 24 points more, and 1.1 times less than 13 %."""
    assert write_apart(_judge(one, two)) == apart


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("hundreds", "14", "at least 14×"),
        ("hundreds of people", "150 people", "at least 50 apart"),
        ("between $40 million and $60 million", "$10 million", "at least 4.0×"),
        ("more than $40 billion", "$10 billion", "4.0×"),
    ],
)
def test_a_range_or_a_vague_count_is_at_least_as_far_apart_as_its_nearest_end(
    one: str, two: str, apart: str
) -> None:
    """Hundreds are 200 or more: 14 times as many as 14 at the least."""
    assert write_apart(_judge(one, two)) == apart


def test_points_in_full_agree_with_their_number() -> None:
    """One point is a point."""
    assert write_points(_judge("10%", "9%")) == "1 percentage point"
    assert _judge("10%", "9%").arithmetic.difference == Decimal(1)


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("31 seats", "32 seats", "1 apart"),
        ("17 people", "26 people", "9 apart"),
        ("17 people", "34 people", "2.0×"),
        ("100,000 people", "150,000 people", "50%"),
    ],
)
def test_a_few_things_are_apart_by_their_number(one: str, two: str, apart: str) -> None:
    """One seat says more than 3 %; of crowds, a share does."""
    assert write_apart(_judge(one, two)) == apart
