"""Gather values by their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def gather(pairs: Iterable[tuple[Key, Value]], known: Iterable[Key] = ()) -> dict[Key, list[Value]]:
    """Return the values of each key in their order; the keys are in the order of their first.

    The `known` keys come before them, whether or not they have values.
    """
    gathered: dict[Key, list[Value]] = defaultdict(list, {key: [] for key in known})
    for key, value in pairs:
        gathered[key].append(value)
    return dict(gathered)
