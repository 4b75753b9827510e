"""The results of the last build, by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """One result for each page, with everything it was made from.

    The inputs are compared as a whole, so different ones are never taken for the same.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[object, T]] = {}

    def get(self, page: str, source: object, make: Callable[[], T]) -> T:
        """Return the kept result for a page if its source is the same.

        Otherwise make a new one and keep it.
        """
        known = self._kept.get(page)
        if known is not None and known[0] == source:
            return known[1]
        made = make()
        self._kept[page] = (source, made)
        return made

    def drop(self, page: str) -> None:
        """Forget the result for a page."""
        self._kept.pop(page, None)
