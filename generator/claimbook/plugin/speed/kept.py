"""Results of the last build, by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """One result for each page, with all that it was made from.

    What it was made from is compared as a whole, so no two inputs are ever taken for the same.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[object, T]] = {}

    def get(self, page: str, source: object, make: Callable[[], T]) -> T:
        """The result for a page from a source: the kept one, or one that is made and kept."""
        known = self._kept.get(page)
        if known is not None and known[0] == source:
            return known[1]
        made = make()
        self._kept[page] = (source, made)
        return made

    def drop(self, page: str) -> None:
        """Make the page's result anew the next time."""
        self._kept.pop(page, None)
