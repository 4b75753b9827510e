"""Estimate how long the rest of a review takes at the pace so far."""

from __future__ import annotations

from dataclasses import dataclass

_FEWEST = 12
"""The pace is known after this many decisions, made one by one."""
_LONGEST = 90.0
"""In seconds; a longer pause means that the editor has left the terminal."""


@dataclass
class Pace:
    """How long decisions have taken."""

    asked_at: float = 0.0
    """When the question was first shown, in seconds of a monotonic clock."""
    seconds: float = 0.0
    decisions: int = 0

    def note(self, now: float, decisions: int) -> None:
        """Record that a question was answered, and how many decisions that settled."""
        if decisions > 0:
            self.seconds += min(now - self.asked_at, _LONGEST)
            self.decisions += decisions
        self.asked_at = now

    def write_time_left(self, left: int) -> str:
        """Return how long this many decisions take: `about 4 minutes left`; empty if unknown."""
        if self.decisions < _FEWEST or not left:
            return ""
        minutes = round(left * self.seconds / self.decisions / 60)
        if minutes < 1:
            return "less than a minute left"
        return f"about {minutes:,} minute{'' if minutes == 1 else 's'} left"


def write_progress(decided: int, left: int, pace: Pace) -> str:
    """Return the progress: `12 of 25 decided, about 4 minutes left`; empty at the end."""
    if not left:
        return ""
    remaining = pace.write_time_left(left)
    return f"{decided:,} of {decided + left:,} decided" + (f", {remaining}" if remaining else "")
