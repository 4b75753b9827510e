"""Decide when a server collects garbage.

With a large book, that takes seconds in which nothing else happens. Python would do it after the
many new objects of a save, before the page is shown.
"""

from __future__ import annotations

import gc

from claimbook.collecting import collect_young

_MOST = 5
"""The most saves without a collection, since there may be no idle time between them."""


class Collecting:
    """Collects garbage once everything is made, among objects newer than the first build."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._is_held = False
        self._saves = 0

    def put_off(self) -> None:
        """Put off collecting after this save, unless it was put off after the last few as well."""
        self._saves += 1
        if self._saves > _MOST:
            self.collect()

    def collect(self) -> None:
        """Collect garbage now."""
        self._saves = 0
        gc.collect()
        if not self._is_held:
            # Older objects are still freed once nothing refers to them, except cycles.
            gc.freeze()
            collect_young()
            self._is_held = True
