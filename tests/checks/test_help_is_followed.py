"""What the help of a refused amount says to write is accepted, and changes its number alone.

Never its sign, its scale or its unit: those are for the editor to see in the text.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.checks.test_figures import ROWS, check_claim, find_dimension, list_problems

from claimbook.quantity import Amount, Direction, UnreadableAmountError, read_amount

_WRITE = re.compile(r"^write ((?:`[^`]+`(?: or )?)+)")
_SCALE = 100
"""An amount so many times another is of another scale."""


@pytest.mark.parametrize(("sentence", "row"), ROWS)
def test_what_the_help_says_to_write_is_accepted(
    sentence: str, row: dict[str, Any], tmp_path: Path
) -> None:
    """Each amount that the help gives for one that a sentence does not have passes in its place."""
    claim = row.get("claim", {})
    for refused in row["fails"]:
        metric = {"dimension": find_dimension(refused), "measure": "stock", **row.get("metric", {})}
        problems = list_problems(tmp_path, sentence, metric, {**claim, "amount": refused})
        for problem in problems:
            if problem.id == "amount-not-in-quote":
                for amount in list_proposed(problem.help):
                    assert is_alike(refused, amount, metric["dimension"]), problem.help
                    found = check_claim(tmp_path, sentence, metric, {**claim, "amount": amount})
                    assert found == "", f"{refused}: {problem.help}: {found}"


def list_proposed(advice: str) -> list[str]:
    """Return the amounts that a help says to write."""
    given = _WRITE.match(advice)
    return re.findall(r"`([^`]+)`", given[1]) if given else []


def is_alike(refused: str, proposed: str, dimension: str) -> bool:
    """Whether two amounts differ in their number, and not in sign, scale or unit."""
    try:
        ours = read_amount(refused, dimension=dimension)
        theirs = read_amount(proposed, dimension=dimension)
    except UnreadableAmountError:
        return True
    turned = {ours.direction, theirs.direction} == set(Direction)
    sizes = find_size(ours), find_size(theirs)
    near = not all(sizes) or 1 / _SCALE < sizes[1] / sizes[0] < _SCALE
    return ours.unit == theirs.unit and not turned and near


def find_size(amount: Amount) -> float:
    """Return the number of an amount, or the end of its interval that has one."""
    ends = (amount.value, amount.interval.low, amount.interval.high)
    return next((float(end) for end in ends if end is not None), 0.0)
