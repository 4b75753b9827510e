"""Whether an amount in words restates another one."""

from __future__ import annotations

import pytest

from claimbook.quantity import find_amounts
from claimbook.verdicts.forms import restates


@pytest.mark.parametrize(
    ("claimed", "words", "restated"),
    [
        ("Sales fell by 40 to 50 percent.", "They are 0.55 times as high now.", True),
        ("Sales fell by 40 to 50 percent.", "They are 0.7 times as high now.", False),
        ("Sales fell by 45 percent.", "They are 0.55 times as high now.", True),
        ("Sales rose by 40 to 50 percent.", "They are 1.45 times as high now.", True),
    ],
)
def test_a_change_in_percent_is_restated_by_the_multiple_that_is_left(
    claimed: str, words: str, restated: bool
) -> None:
    (one,) = find_amounts(claimed)
    (other,) = find_amounts(words)
    assert restates(other.amount, one.amount, None) is restated
