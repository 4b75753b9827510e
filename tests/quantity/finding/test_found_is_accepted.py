"""Whatever is found in a text is accepted as the amount of a claim on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.quantity.finding.amount_cases import FOLDER, load_table

from claimbook.grounding import same_amount
from claimbook.quantity import (
    DURATIONS,
    UnreadableAmountError,
    find_amounts,
    read_amount,
    write_amount,
)

if TYPE_CHECKING:
    from claimbook.quantity import Amount

TEXTS = sorted(
    {
        text
        for path in FOLDER.glob("*.yml")
        if path.stem != "refused"
        for text, _ in load_table(path.stem)
    }
)
_DIMENSIONS = {"%": "share", "pp": "share", "x": "ratio", "count": "count"}


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_found_is_accepted_as_an_amount(text: str) -> None:
    """In its own words or in ours, for a metric of its dimension."""
    for mention in find_amounts(text):
        stands = mention.amount
        assert any(is_accepted(words, stands) for words in (stands.text, write_amount(stands))), (
            stands
        )


def is_accepted(words: str, stands: Amount) -> bool:
    """Whether a claim with these words as its amount has the amount of the text."""
    unit = "duration" if stands.unit in DURATIONS else stands.unit
    try:
        written = read_amount(words, dimension=_DIMENSIONS.get(unit, unit))
    except UnreadableAmountError:
        return False
    return same_amount(written, stands, change=False)
