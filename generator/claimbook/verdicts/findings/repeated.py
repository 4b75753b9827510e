"""Figures of one article that are written alike: what the mismatches are found among."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimbook.verdicts.figure import Figure


def list_repeated(figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """The figures that share metric, change and written amount, wherever two or more do."""
    alike: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        amount = figure.amount
        written = amount.value, amount.interval, amount.unit, amount.comparator
        alike[(figure.metric, figure.change, *written)].append(figure)
    yield from (tuple(group) for group in alike.values() if len(group) > 1)
