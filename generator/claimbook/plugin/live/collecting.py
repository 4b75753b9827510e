"""When a server collects garbage.

With a large book, that takes seconds in which nothing else happens, and after the many new objects
of a save Python would do it before the page is shown.
"""

from __future__ import annotations

import gc

from claimbook.collecting import collect_young

_MOST = 5
"""After how many saves it is done in any case, since there may be no time left between them."""


class Collecting:
    """Collects garbage once everything is made, only among what is newer than the first build."""

    def __init__(self) -> None:
        """Begin before the first build."""
        self._is_held = False
        self._saves = 0

    def put_off(self) -> None:
        """Collect only after this save, unless the last few were put off as well."""
        self._saves += 1
        if self._saves > _MOST:
            self.collect()

    def collect(self) -> None:
        """Collect garbage now."""
        self._saves = 0
        gc.collect()
        if not self._is_held:
            # What is let go of later is freed all the same, unless it refers to itself.
            gc.freeze()
            collect_young()
            self._is_held = True
