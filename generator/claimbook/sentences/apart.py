"""Say in a phrase how far two figures are apart."""

from __future__ import annotations

OPPOSITE = "opposite signs"


def write_points_apart(points: str, *, brief: bool = False) -> str:
    """Write the difference of two percentages: `24 percentage points`, or briefly `24 points`."""
    noun = "point" if points == "1" else "points"
    return f"{points} {noun}" if brief else f"{points} percentage {noun}"


def write_distance(distance: str) -> str:
    """Say how far apart two figures are: `9.4 times apart`, `24 percentage points apart`."""
    return f"of {OPPOSITE}" if distance == OPPOSITE else f"{distance} apart"


def write_at_least(distance: str) -> str:
    """Write the distance from the nearest end of a range or a vague count: `at least 14 times`."""
    return f"at least {distance}"


def write_times_apart(factor: str) -> str:
    """Write the ratio of two figures: `9.4 times`."""
    return f"{factor} times"
