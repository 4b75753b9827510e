"""Ending work in the background as soon as there is something more urgent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Interrupted(BaseException):
    """Work was ended before it was done.

    This is no `Exception`, since those are faults, which are reported.
    """


class Interruption:
    """Ends work at the points where it may be ended."""

    def __init__(self) -> None:
        """Begin without a reason to end anything."""
        self._is_urgent: Callable[[], bool] = _is_never

    @contextmanager
    def whenever(self, is_urgent: Callable[[], bool]) -> Iterator[None]:
        """Let a reason end the work within the block."""
        self._is_urgent = is_urgent
        try:
            yield
        finally:
            self._is_urgent = _is_never

    def pause(self) -> None:
        """Raise Interrupted if there is something more urgent."""
        if self._is_urgent():
            raise Interrupted


def _is_never() -> bool:
    return False
