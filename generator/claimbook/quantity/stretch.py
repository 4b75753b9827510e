"""Where something is in a text, in code points: 0-based, end exclusive."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Stretch(Protocol):
    """Something with a start and an end in a text: a span, an amount, a name."""

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def end(self) -> int: ...  # noqa: D102


class Span(NamedTuple):
    """A stretch of a text, and nothing else about it."""

    start: int
    end: int

    def covers(self, other: Stretch) -> bool:
        """Whether another stretch lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Stretch) -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end

    def intersect(self, other: Stretch) -> Span:
        """Return the stretch that both share; it ends before it starts if they share nothing."""
        return Span(max(self.start, other.start), min(self.end, other.end))
