"""Stop work in the background as soon as something is more urgent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Interrupted(BaseException):
    """Work was stopped before it was done.

    It is not an `Exception`, since those are errors that get reported.
    """


class Interruption:
    """Stops work at the points where that is safe."""

    def __init__(self) -> None:
        """Begin without a reason to stop anything."""
        self._is_urgent: Callable[[], bool] = _is_never

    @contextmanager
    def whenever(self, is_urgent: Callable[[], bool]) -> Iterator[None]:
        """Allow a reason to stop the work within the block."""
        self._is_urgent = is_urgent
        try:
            yield
        finally:
            self._is_urgent = _is_never

    def pause(self) -> None:
        """Raise Interrupted if something is more urgent."""
        if self._is_urgent():
            raise Interrupted


def _is_never() -> bool:
    return False
