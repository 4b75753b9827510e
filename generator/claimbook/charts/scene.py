"""Turn a chart's data into pixels, ready to be drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from claimbook.charts.layout import SMALL_SIZE, ChartLayout, set_rows
from claimbook.charts.look import LINE, SOFT
from claimbook.charts.measuring import SANS, cut_off, measure
from claimbook.charts.ticks import Scale, Tick, find_ticks_around, fit_scale

_NUMBERS, _TITLE = 15, 30
"""Pixels from the end of a scale's lines to the baseline of its numbers and of its title."""
_FOOT = 6
"""Pixels below the words of a scale."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The three tables that every chart is drawn from."""

    rows: Sequence[Mapping[str, Any]]
    """One or more marks for each row of the chart's data, with the positions of marks and words."""
    height: int
    lines: Sequence[Mapping[str, Any]] = ()
    """The lines of scales: from `x` and `y` to `x2` and `y2`, in a `tone`."""
    labels: Sequence[Mapping[str, Any]] = ()
    """The words of scales: a `text` at `x` and `y`, which are at the `side` of the words."""

    @property
    def tables(self) -> dict[str, Sequence[Mapping[str, Any]]]:
        """The tables by the names that specifications have for them."""
        return {"rows": self.rows, "lines": self.lines, "labels": self.labels}


@dataclass(frozen=True, slots=True)
class RowScene:
    """How a kind of chart that is a list of rows places its marks on a single scale below them."""

    placed: tuple[str, ...]
    """The columns with numbers on the scale. `value_at` will have the pixel of `value`."""
    room: int = 20
    """Pixels for the marks of a row."""
    find_ticks: Callable[[Sequence[float]], list[Tick]] = field(default=find_ticks_around)

    def __call__(self, data: Sequence[Mapping[str, Any]], axis: str, layout: ChartLayout) -> Scene:
        """Place all marks; `axis` is the unit of the numbers."""
        rows, height = set_rows(data, layout, self.room)
        values = [_read(row[column]) for row in rows for column in self.placed]
        ticks = self.find_ticks(values)
        scale = fit_scale(ticks, values, *layout.plot)
        for row in rows:
            row |= {f"{column}_at": scale.place(_read(row[column])) for column in self.placed}
            row["zero_at"] = scale.place(max(0, scale.low))
        if not layout.has_axis:
            ticks = [tick for tick in ticks if tick.at == 0]
        lines = [_draw_line(scale.place(tick.at), height, tick) for tick in ticks]
        if not layout.has_axis:
            return Scene(rows, height, lines)
        labels, below = _label_scale(scale, ticks, axis, height, layout.track)
        return Scene(rows, height + below + _FOOT, lines, labels)


def _read(value: Any) -> float:
    """Return a number, or a day such as `2025-09-24` as its ordinal."""
    return date.fromisoformat(value).toordinal() if isinstance(value, str) else float(value)


def _draw_line(at: float, height: int, tick: Tick) -> dict[str, Any]:
    """Return a line of the grid, sharp on the pixels of a screen; the one at zero stands out."""
    x = int(at) + 0.5
    tone = SOFT if tick.at == 0 else LINE
    return {"x": x, "x2": x, "y": 0, "y2": height, "tone": tone}


def _label_scale(
    scale: Scale, ticks: Sequence[Tick], axis: str, height: int, room: tuple[int, int]
) -> tuple[list[dict[str, Any]], int]:
    """Return the words below the lines, kept within their room, and their height in pixels."""
    y = height + _NUMBERS
    labels = [_label(scale.place(tick.at), y, tick.label, room) for tick in ticks]
    if not axis:
        return labels, _NUMBERS
    words = cut_off(axis, SANS, SMALL_SIZE, scale.end - scale.start)
    return [
        *labels,
        {"x": scale.end, "y": height + _TITLE, "text": words, "side": "right"},
    ], _TITLE


def _label(at: float, y: float, words: str, room: tuple[int, int]) -> dict[str, Any]:
    """Return words in the middle below their line, or shifted by as much as they lack room."""
    half = measure(words, SANS, SMALL_SIZE) / 2
    x = max(room[0] + half, min(at, room[1] - half))
    return {"x": x, "y": y, "text": words, "side": "center"}
