"""Find the lowest and the highest figure of a chart, and whether they are the same."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.views.charting.scale import Placed, find_entities

_SAME = Decimal("1.005")
"""Figures up to this many times the lesser one count as the same number."""


def find_ends(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return the lowest and the highest figure, leaving out bounds and figures that were replaced.

    Empty if fewer than two are left.
    """
    firm = [each for each in placed if is_closed(each)]
    ordered = sorted(firm, key=lambda each: (each.value, each.figure.id))
    return (ordered[0], ordered[-1]) if len(ordered) > 1 else ()


def is_closed(placed: Placed) -> bool:
    """Whether it has two ends and has not been replaced."""
    closed = placed.interval.low is not None and placed.interval.high is not None
    return closed and not placed.figure.earlier


def is_same(least: Placed, greatest: Placed) -> bool:
    """Whether two figures of the same sign are the same number, or nearly so."""
    if least.value <= 0:
        return least.value == greatest.value
    return greatest.value / least.value <= _SAME


def are_alike(placed: Sequence[Placed]) -> bool:
    """Whether all figures are the same number of one entity, so that a chart would show nothing."""
    ends = find_ends(placed)
    firm = len(ends) > 0 and all(is_closed(each) for each in placed)
    return firm and len(find_entities(placed)) == 1 and is_same(*ends)
