"""How the kinds of chart that show a figure over time draw it: points joined by a line.

Each row of data has `row` (the order of its time), `at` (a day, `2025-09-24`), `when` (the time in
words), `value` (a number on the axis), `figure` (words), `brief` (the same in fewer, for its
point), `joined` (whether the line goes through it), `aside` (words beside a point that the line
leaves out), `tone` and `fill`. Rows that share no scale have another `panel`, one below the other
on one axis of time, each under its `heading`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Literal, cast

import altair as alt

from claimbook.charts.asides import find_asides
from claimbook.charts.layout import SMALL_SIZE, ChartLayout
from claimbook.charts.linking import MARKS
from claimbook.charts.look import INK, LINE, SOFT
from claimbook.charts.rows import ROWS, place
from claimbook.charts.ticks import find_ticks, write_tick

NO_COLUMNS = (320, 320)
"""These charts have no columns of words."""
_LOW_HEIGHT = 120
"""The height of each of several plots in pixels."""
_HEADING = 22
"""Pixels for what is written above each plot."""
_APART = 14
"""Pixels between two plots."""
_ABOVE, _BELOW = 26, 22
"""Pixels for what is written above the highest point and below the plot."""
_SIDE = 46
"""Pixels from the first and the last point to the edge: half of the longest period in words."""
_PERIOD = 84
"""Pixels that a period in words takes."""
_LETTER, _LEAST = 8, 44
"""Pixels that a letter of a figure takes, and the least that a figure does."""


def arrange(
    data: Sequence[Mapping[str, Any]], layout: ChartLayout
) -> tuple[list[dict[str, Any]], int]:
    """Place every mark in pixels, and choose the words that there is room for, the latest first."""
    days = [date.fromisoformat(mark["at"]) for mark in data]
    first, length = min(days), max((max(days) - min(days)).days, 1)
    span = layout.width - 2 * _SIDE
    panels = [list(marks) for _, marks in groupby(data, key=lambda mark: mark.get("panel", 0))]
    height = min(layout.height, _LOW_HEIGHT) if len(panels) > 1 else layout.height
    placed: list[dict[str, Any]] = []
    top = 0
    for number, marks in enumerate(panels):
        top += _HEADING + (_APART if number else 0)
        xs = [
            _SIDE + span * (date.fromisoformat(mark["at"]) - first).days / length for mark in marks
        ]
        placed += _arrange_plot(marks, xs, top + _ABOVE, height, layout.width)
        top += height + _ABOVE + _BELOW
    return placed, top


def _arrange_plot(
    marks: Sequence[Mapping[str, Any]], xs: Sequence[float], top: int, height: int, width: int
) -> list[dict[str, Any]]:
    """The marks of one plot, the first with the numbers of its scale."""
    ticks = find_ticks([mark["value"] for mark in marks])
    low, high = min(0, ticks[0]), max(ticks[-1], *(mark["value"] for mark in marks))
    ys = [top + height * (high - number) / (high - low) for number in _list_values(marks)]
    places = {int(mark["row"]): x for mark, x in zip(marks, xs, strict=True)}
    room = max(_LEAST, _LETTER * max(len(mark["brief"]) for mark in marks))
    below, above = _choose_apart(places, _PERIOD), _choose_apart(places, room)
    asides = find_asides(marks, list(zip(xs, ys, strict=True)), width)
    scale = {
        "ticks": [top + height * (high - tick) / (high - low) for tick in ticks],
        "counts": [write_tick(tick) for tick in ticks],
        "head": top - _ABOVE - _HEADING + 2,
    }
    return [
        {
            **mark,
            "x": x,
            "y": y,
            "aside": words.text,
            "left": words.left,
            "level": y + words.drop,
            "below": mark["when"] if mark["joined"] and mark["row"] in below else "",
            "above": mark["brief"] if mark["joined"] and mark["row"] in above else "",
            "side": _find_side(x, mark["brief"], width),
            "floor": top + height + _BELOW,
            "heading": mark.get("heading", ""),
            **(scale if number == 0 else {}),
        }
        for number, (mark, x, y, words) in enumerate(zip(marks, xs, ys, asides, strict=True))
    ]


def _list_values(marks: Sequence[Mapping[str, Any]]) -> list[float]:
    return [float(mark["value"]) for mark in marks]


def _find_side(x: float, words: str, width: int) -> str:
    """How words above a point are aligned, so that they stay in the picture."""
    half = _LETTER * len(words) / 2
    return "left" if x < half else "right" if width - x < half else "center"


def _choose_apart(places: Mapping[int, float], room: float) -> set[int]:
    """The marks whose words do not run into each other: the last and the first, then the latest."""
    chosen: set[int] = set()
    for row in sorted(places, key=lambda row: (row not in (min(places), max(places)), -row)):
        if all(abs(places[row] - places[other]) >= room for other in chosen):
            chosen.add(row)
    return chosen


def draw_course(
    layout: ChartLayout, axis: str, interpolate: Literal["linear", "step-after"]
) -> alt.TopLevelMixin:
    """The chart with its points joined in one of two ways; `axis` says what its values are."""
    base = alt.Chart(ROWS).encode(x=alt.X("x:Q", scale=None, axis=None), y=place("y"))
    joined = base.transform_filter("datum.joined")
    line = joined.mark_line(strokeWidth=2.5, interpolate=interpolate).encode(
        # One line has one colour: that of its marks.
        stroke=alt.Stroke("tone:N", scale=None),
        detail="panel:N",
        order="row:Q",
    )
    point = (
        base.mark_point(size=70, strokeWidth=2, opacity=1)
        .encode(
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
        )
        .properties(name=MARKS)
    )
    when = joined.mark_text(fontSize=SMALL_SIZE, color=SOFT, baseline="bottom").encode(
        y=place("floor"), text="below:N"
    )
    layers = (
        *_lay_scale(layout, axis),
        line,
        point,
        *_lay_values(joined),
        when,
        *_lay_asides(base),
    )
    return alt.layer(*layers).properties(width=layout.width)


def _lay_scale(layout: ChartLayout, axis: str) -> tuple[alt.Chart, ...]:
    """Lines and numbers of each plot, and what it measures: the numbers stand on their lines."""
    first = alt.Chart(ROWS).transform_filter("isValid(datum.ticks)")
    ticks = first.transform_flatten(["ticks", "counts"]).encode(y=place("ticks"))
    sides = {"x": alt.value(0), "x2": alt.value(layout.width)}
    small: dict[str, Any] = {"fontSize": 11, "align": "left", "color": SOFT}
    heading = first.mark_text(**{**small, "fontSize": SMALL_SIZE}, baseline="top").encode(
        x=alt.value(0), y=place("head"), text="heading:N" if not axis else alt.value(axis)
    )
    return (
        ticks.mark_rule(color=LINE, strokeWidth=1).encode(**sides),
        ticks.mark_text(**small, baseline="bottom", dy=-1).encode(x=alt.value(0), text="counts:N"),
        cast("alt.Chart", heading),
    )


def _lay_values(joined: alt.Chart) -> tuple[alt.Chart, ...]:
    """The values above the points of the line."""
    sides: tuple[tuple[Literal["left", "center", "right"], int], ...]
    sides = (("left", -6), ("center", 0), ("right", 6))
    return tuple(
        joined.transform_filter(f"datum.side == '{side}'")
        .mark_text(dy=-14, fontSize=13, fontWeight=600, color=INK, align=side, dx=dx)
        .encode(text="above:N")
        for side, dx in sides
    )


def _lay_asides(base: alt.Chart) -> tuple[alt.Chart, ...]:
    """The words beside the points that the line leaves out."""
    return tuple(
        base.transform_filter(f"datum.left == {str(left).lower()}")
        .mark_text(align="right" if left else "left", dx=-10 if left else 10, fontSize=SMALL_SIZE)
        .encode(y=place("level"), text="aside:N", color=alt.Color("tone:N", scale=None))
        for left in (False, True)
    )
