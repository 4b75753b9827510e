"""By how much something differs from a plan or a forecast is known by the words behind it."""

from __future__ import annotations

import pytest

from claimbook.quantity import Direction, find_amounts, find_difference


@pytest.mark.parametrize(
    ("text", "base", "direction"),
    [
        ("It built four ferries fewer than planned.", "plan", Direction.DOWN),
        ("It built 12 more than had been planned.", "plan", Direction.UP),
        ("Costs were €2 million below budget.", "budget", Direction.DOWN),
        ("Costs were €2 million over its budget.", "budget", Direction.UP),
        ("Sales were $3 million higher than analysts had forecast.", "forecast", Direction.UP),
        ("Profit was 5% above the company's own guidance.", "guidance", Direction.UP),
        ("Sales were 5% less than expected.", "expectations", Direction.DOWN),
        ("It sold 200 units short of its target.", "target", Direction.DOWN),
    ],
)
def test_the_base_and_the_side_are_known(text: str, base: str, direction: Direction) -> None:
    """The amount itself is read with that direction."""
    (mention,) = find_amounts(text)
    found = find_difference(text, mention.end)
    assert found
    assert (found.base, found.direction, mention.amount.direction) == (base, direction, direction)


@pytest.mark.parametrize(
    "text",
    [
        "It built four ferries, fewer than planned.",
        "It spent $5 million over the planned period.",
        "The wreck lies 300 metres below the surface.",
        "It hired 300 people more than in 2020.",
        "It plans to spend $5 million.",
    ],
)
def test_other_words_behind_a_figure_make_none_of_it(text: str) -> None:
    """A figure of its own may be compared in the next words, and other words name other things."""
    assert [find_difference(text, each.end) for each in find_amounts(text)][:1] in ([], [None])
