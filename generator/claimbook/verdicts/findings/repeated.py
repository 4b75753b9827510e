"""Figures that are repeated within an article, among which mismatches are looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimbook.verdicts.figure import Figure


def list_repeated(figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Yield each group of two or more figures with the same metric, change and written amount."""
    alike: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        amount = figure.amount
        written = amount.value, amount.interval, amount.unit, amount.comparator
        alike[(figure.metric, figure.change, *written)].append(figure)
    yield from (tuple(group) for group in alike.values() if len(group) > 1)
