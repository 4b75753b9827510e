"""How far a review is, and how long the rest takes at the pace so far."""

from __future__ import annotations

from dataclasses import dataclass

_FEWEST = 4
"""Decisions after which the pace is known well enough to speak of it."""
_LONGEST = 90.0
"""Seconds; whoever thinks longer of one question has left the terminal."""


@dataclass
class Pace:
    """How long decisions have taken."""

    asked_at: float = 0.0
    """When the question was shown first, in seconds of a clock that only goes forward."""
    seconds: float = 0.0
    decisions: int = 0

    def note(self, now: float, decisions: int) -> None:
        """Note that a question was answered, which settled so many decisions."""
        if decisions > 0:
            self.seconds += min(now - self.asked_at, _LONGEST)
            self.decisions += decisions
        self.asked_at = now

    def say_left(self, left: int) -> str:
        """How long so many decisions take: `about 4 minutes left`; empty if that is not known."""
        if self.decisions < _FEWEST or not left:
            return ""
        minutes = round(left * self.seconds / self.decisions / 60)
        if minutes < 1:
            return "less than a minute left"
        return f"about {minutes:,} minute{'' if minutes == 1 else 's'} left"


def say_progress(decided: int, left: int, pace: Pace) -> str:
    """How far a review is: `12 of 25 decided, about 4 minutes left`; empty at its end."""
    if not left:
        return ""
    told = pace.say_left(left)
    return f"{decided:,} of {decided + left:,} decided" + (f", {told}" if told else "")
