"""How far two figures are apart, in a phrase."""

from __future__ import annotations

OPPOSITE = "opposite signs"


def tell_points(points: str, *, brief: bool = False) -> str:
    """The difference of two percentages: `24 percentage points`, in large type `24 points`."""
    noun = "point" if points == "1" else "points"
    return f"{points} {noun}" if brief else f"{points} percentage {noun}"


def tell_apart(distance: str) -> str:
    """That two figures are so far apart: `9.4 times apart`, `24 percentage points apart`."""
    return f"of {OPPOSITE}" if distance == OPPOSITE else f"{distance} apart"


def tell_at_least(distance: str) -> str:
    """The distance from the nearest end of a range or a vague count: `at least 14 times`."""
    return f"at least {distance}"


def tell_times(factor: str) -> str:
    """How many times as large one figure is as the other: `9.4 times`."""
    return f"{factor} times"
