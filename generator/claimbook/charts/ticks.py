"""The numbers of a scale: few and round, as readers count."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10

_MOST = 4
"""Steps of a scale at most."""


def find_ticks(values: Sequence[float]) -> list[float]:
    """Round numbers from zero, or below the least value, up to the greatest value."""
    low, high = min(0, *values), max(0, *values)
    step = _find_step((high - low) or 1)
    return [round(step * number, 12) for number in range(floor(low / step), floor(high / step) + 1)]


def _find_step(span: float) -> float:
    """The least of 1, 2, 5, 10, 20, … that divides a span into few steps."""
    unit: float = 10.0 ** (ceil(log10(span / _MOST)) - 1)
    return next(unit * times for times in (1, 2, 5, 10) if span <= unit * times * (_MOST + 0.999))


def write_tick(number: float) -> str:
    """A number of a scale: `1,000`, `−2.5`."""
    return f"{number:,.12g}".replace("-", "−")
