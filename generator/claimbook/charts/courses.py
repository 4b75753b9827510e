"""Figures over time in pixels: points joined by a line.

Each row of data has `row` (the order of its time), `at` (a day, `2025-09-24`), `when` (the time in
words), `value` (a number on the axis), `figure` (words), `brief` (the same in fewer, for its
point), `joined` (whether the line goes through it), `aside` (words beside a point that the line
leaves out), `tone` and `fill`. Rows that share no scale have another `panel`, one below the other
on one axis of time, each under its `heading`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from claimbook.charts.asides import GAP, find_asides
from claimbook.charts.layout import FIGURE_SIZE, SMALL_SIZE, ChartLayout
from claimbook.charts.look import LINE
from claimbook.charts.measuring import BOLD, SANS, cut_off, measure
from claimbook.charts.scene import Scene
from claimbook.charts.ticks import Tick, find_ticks, fit_scale

_LOW_HEIGHT = 120
"""The height of each of several plots in pixels."""
_HEADING, _HEADING_BASE = 22, 13
"""Pixels for the heading of each plot, and down to its baseline."""
_APART = 14
"""Pixels between two plots."""
_ABOVE, _BELOW = 26, 22
"""Pixels for the words above the highest point and below the plot."""
_SIDE = 46
"""Pixels from the first and the last point to the edge: half of the longest period in words."""
_ROOM = 10
"""Pixels between words side by side."""
_LEAST = 44
"""The least pixels that a figure takes."""
_RISE = 10
"""Pixels from a point to the baseline of the words above it."""
_DROP = 20
"""Pixels from a point to the bottom of the words below it, and the least that the words need."""
_CLEAR = 8
"""Pixels from a line, or from the middle of a point, to the baseline of words above it."""
_HALF = 4
"""Pixels from the middle of words to their baseline."""
_FARTHEST = 36
"""The most pixels from a point to the baseline of words above it.

Farther off, they would seem to belong to another point.
"""
_FREE = 8
"""How many pixels a line may rise or fall beside its point without touching the words there."""
_MARGIN = 6
"""Pixels by which words of a point at the edge start before it."""


def arrange_courses(
    data: Sequence[Mapping[str, Any]], axis: str, layout: ChartLayout, *, stepped: bool = False
) -> Scene:
    """Place every mark, and choose the words that there is room for, the latest first.

    A line that is `stepped` keeps its height until the next point.
    """
    days = [date.fromisoformat(mark["at"]) for mark in data]
    first, length = min(days), max((max(days) - min(days)).days, 1)
    panels = [list(marks) for _, marks in groupby(data, key=lambda mark: mark.get("panel", 0))]
    ticked = [find_ticks([mark["value"] for mark in marks]) for marks in panels]
    left = max(map(_find_left, panels, ticked))
    span = layout.width - left - _SIDE
    height = min(layout.height, _LOW_HEIGHT) if len(panels) > 1 else layout.height
    rows: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    labels: list[dict[str, Any]] = []
    top = 0
    for number, (marks, ticks) in enumerate(zip(panels, ticked, strict=True)):
        top += _APART if number else 0
        heading = cut_off(marks[0].get("heading") or axis, SANS, SMALL_SIZE, layout.width)
        labels.append(_write(heading, top + _HEADING_BASE))
        top += _HEADING + _ABOVE
        scale = fit_scale(ticks, [mark["value"] for mark in marks], top + height, top)
        xs = [
            left + span * (date.fromisoformat(mark["at"]) - first).days / length for mark in marks
        ]
        spots = [(x, scale.place(mark["value"])) for x, mark in zip(xs, marks, strict=True)]
        line = [spot for mark, spot in zip(marks, spots, strict=True) if mark["joined"]]
        course = _add_corners(line) if stepped else line
        floor, numbers = top + height + _BELOW, _measure(ticks)
        rows += _arrange_plot(marks, spots, course, floor, layout.width, numbers)
        for tick in ticks:
            lines.append(_draw_line(scale.place(tick.at), layout.width))
            labels.append(_write(tick.label, scale.place(tick.at) - 3))
        top += height + _BELOW
    return Scene(rows, top, lines, labels)


def _find_left(marks: Sequence[Mapping[str, Any]], ticks: Sequence[Tick]) -> float:
    """Return the pixels to the first point, so that its figure does not cover the scale."""
    first = min(marks, key=lambda mark: str(mark["at"]))
    return max(_SIDE, _measure(ticks) + _ROOM / 2 + measure(first["brief"], BOLD, FIGURE_SIZE) / 2)


def _measure(ticks: Sequence[Tick]) -> float:
    """Return the width of a scale's numbers in pixels."""
    return max(measure(tick.label, SANS, SMALL_SIZE) for tick in ticks)


def _arrange_plot(
    marks: Sequence[Mapping[str, Any]],
    spots: Sequence[tuple[float, float]],
    line: Sequence[tuple[float, float]],
    floor: float,
    width: int,
    numbers: float,
) -> list[dict[str, Any]]:
    """Return the marks of one plot, its times at the `floor` and its scale on the left."""
    places = {int(mark["row"]): x for mark, (x, _) in zip(marks, spots, strict=True)}
    below = _choose_apart(places, _find_room(SANS, SMALL_SIZE, (mark["when"] for mark in marks)))
    above = _choose_apart(places, _find_room(BOLD, FIGURE_SIZE, (mark["brief"] for mark in marks)))
    asides = find_asides(marks, spots, width, numbers)
    lowered = _find_lowered(marks, spots, floor - _BELOW)
    return [
        {
            **mark,
            "x": x,
            "y": y,
            "aside": words.text,
            "aside_x": x - GAP if words.left else x + GAP,
            "left": words.left,
            "level": y + words.drop + 4,
            "below": mark["when"] if mark["joined"] and mark["row"] in below else "",
            "above": mark["brief"] if mark["joined"] and mark["row"] in above else "",
            **_place_above(x, y, mark["brief"], width, () if mark["row"] in lowered else line),
            **({"above_y": y + _DROP} if mark["row"] in lowered else {}),
            "floor": floor - 2,
        }
        for mark, (x, y), words in zip(marks, spots, asides, strict=True)
    ]


def _find_lowered(
    marks: Sequence[Mapping[str, Any]], spots: Sequence[tuple[float, float]], bottom: float
) -> set[int]:
    """Return the points whose words go below, if there is room.

    Above, the line would cross them.
    """
    line = [(mark, spot) for mark, spot in zip(marks, spots, strict=True) if mark["joined"]]
    lowered: set[int] = set()
    for place, (mark, (x, y)) in enumerate(line):
        half = measure(mark["brief"], BOLD, FIGURE_SIZE) / 2
        beside = [spot for _, spot in line[max(0, place - 1) : place + 2] if spot[0] != x]
        # How far the line is below its point at the ends of the words, on either side.
        drops = [(to - y) * min(1, half / abs(at - x)) for at, to in beside]
        fits = bottom - y > _DROP + _MARGIN
        if fits and min(drops, default=0) < -_FREE and max(drops, default=0) < _FREE:
            lowered.add(mark["row"])
    return lowered


def _draw_line(at: float, width: int) -> dict[str, Any]:
    y = int(at) + 0.5
    return {"x": 0, "x2": width, "y": y, "y2": y, "tone": LINE}


def _write(words: str, y: float) -> dict[str, Any]:
    return {"x": 0, "y": y, "text": words, "side": "left"}


def _place_above(
    x: float, y: float, words: str, width: int, line: Sequence[tuple[float, float]]
) -> dict[str, Any]:
    """Place words above a point and align them: inside the picture and off the line."""
    half = measure(words, BOLD, FIGURE_SIZE) / 2
    side = "left" if x < half else "right" if width - x < half else "center"
    shift = {"left": -_MARGIN, "center": 0, "right": _MARGIN}[side]
    start = x + shift - {"left": 0, "center": half, "right": 2 * half}[side]
    tops = (at - _CLEAR for at in _find_heights(line, start, start + 2 * half))
    foot = min((y - _RISE, *tops))
    if y - foot > _FARTHEST:
        if beside := _place_beside(x, y, 2 * half, width, line):
            return beside
        foot = y - _RISE
    return {"side": side, "above_x": x + shift, "above_y": foot}


def _place_beside(
    x: float, y: float, length: float, width: int, line: Sequence[tuple[float, float]]
) -> dict[str, Any]:
    """Place words beside a point if the line there is above them; empty if it is not."""
    for side, at, start in (("left", x + GAP, x + GAP), ("right", x - GAP, x - GAP - length)):
        heights = _find_heights(line, start, start + length)
        inside = start >= _SIDE and start + length <= width
        if inside and all(each < y - _FREE for each in heights):
            return {"side": side, "above_x": at, "above_y": y + _HALF}
    return {}


def _add_corners(line: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a line in steps, with the corners between its points."""
    corners = [((x, y), (after, y)) for (x, y), (after, _) in pairwise(line)]
    return [*(spot for pair in corners for spot in pair), *line[-1:]]


def _find_heights(
    line: Sequence[tuple[float, float]], start: float, stop: float
) -> Iterator[float]:
    """Yield the heights between which a line runs from one position to another, if it is there."""
    for (left, one), (right, other) in pairwise(line):
        if left == right and start < left < stop:
            yield from (one, other)
        elif left < stop and right > start:
            rise = (other - one) / (right - left)
            yield from (one + rise * (min(max(at, left), right) - left) for at in (start, stop))


def _find_room(font: str, size: float, words: Iterable[str]) -> float:
    """Return the least pixels between two points at which their words do not touch."""
    return max(_LEAST, _ROOM + max(measure(each, font, size) for each in words))


def _choose_apart(places: Mapping[int, float], room: float) -> set[int]:
    """Choose marks whose words do not overlap: the last and the first, then the latest."""
    chosen: set[int] = set()
    for row in sorted(places, key=lambda row: (row not in (min(places), max(places)), -row)):
        if all(abs(places[row] - places[other]) >= room for other in chosen):
            chosen.add(row)
    return chosen
