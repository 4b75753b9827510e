"""What an editor types for an amount goes with the words that name its unit elsewhere."""

from __future__ import annotations

import pytest

from claimbook.cli.reviewing.fitting import find_misfit


@pytest.mark.parametrize(
    ("typed", "quote", "unit_from"),
    [
        ("2.3 billion crowns", "and owe 2.3 billion", "crowns"),
        ("€131.9 million", "Ferries 131.9 152.7 -14%", "in millions of euros"),
        ("2.3 billion", "and owe 2.3 billion", None),
    ],
)
def test_an_amount_may_have_its_unit_from_other_words(
    typed: str, quote: str, unit_from: str | None
) -> None:
    """As `claimbook check` accepts it."""
    fields = {"quote": quote, "unit_from": unit_from}
    assert find_misfit("amount", typed, fields, None, None) == ""


@pytest.mark.parametrize("typed", ["2.4 billion crowns", "2.3 billion euros"])
def test_another_figure_or_unit_is_refused_still(typed: str) -> None:
    """The words name the unit, not just any unit."""
    fields = {"quote": "and owe 2.3 billion", "unit_from": "crowns"}
    found = find_misfit("amount", typed, fields, None, None)
    assert found == f"the quote does not have “{typed}”; it has “2.3 billion”"


def test_without_these_words_the_reason_says_how_to_give_them() -> None:
    """Only where the number itself is right."""
    fields = {"quote": "and owe 2.3 billion"}
    found = find_misfit("amount", "2.3 billion crowns", fields, None, None)
    way = "press Escape and f, and write the words that name its unit as unit_from first"
    assert found.endswith(way)
    other = find_misfit("amount", "2.4 billion crowns", fields, None, None)
    assert "unit_from" not in other
