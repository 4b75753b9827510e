"""The kinds of chart, and how each places its data. `marks` draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from claimbook.charts.courses import arrange_courses
from claimbook.charts.layout import ChartLayout
from claimbook.charts.scene import RowScene, Scene
from claimbook.charts.ticks import find_days

Arrange = Callable[[Sequence[Mapping[str, Any]], str, ChartLayout], Scene]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of chart places its data."""

    arrange: Arrange
    """Places the data of a chart in a layout; `axis` says what its numbers are."""
    columns: tuple[int, int] = (200, 330)
    """Pixels for the words beside the marks, in two columns; unused if all words are above."""


KINDS: Mapping[str, Kind] = {
    "bars": Kind(RowScene(("solid", "pale"))),
    "comparison": Kind(RowScene(("value", "low", "high"))),
    "coverage": Kind(RowScene(("value", "claimed"), room=18), columns=(400, 70)),
    "line": Kind(arrange_courses),
    "multiples": Kind(arrange_courses),
    "outcome": Kind(RowScene(("value", "expected"), room=24)),
    "revision": Kind(RowScene(("value", "before")), columns=(150, 330)),
    "steps": Kind(partial(arrange_courses, stepped=True)),
    "timeline": Kind(RowScene(("start", "end"), find_ticks=find_days), columns=(200, 210)),
    "voices": Kind(RowScene(("value",))),
}
"""Every kind by its name."""
