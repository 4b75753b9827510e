"""How the kinds of chart that show a figure over time draw it: points joined by a line.

Each row of data has `row` (the order of its time), `at` (a day, `2025-09-24`), `when` (the time in
words), `value` (a number on the axis), `figure` (words), `joined` (whether the line goes through
it), `aside` (words beside a point that the line leaves out), `tone` and `fill`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

import altair as alt

from claimbook.charts.asides import find_asides
from claimbook.charts.layout import SMALL_SIZE, ChartLayout
from claimbook.charts.linking import MARKS
from claimbook.charts.look import INK, LINE, SOFT
from claimbook.charts.rows import ROWS

NO_COLUMNS = (320, 320)
"""These charts have no columns of words."""
HEIGHT = 220
"""The height of the plot in pixels."""
_ABOVE, _BELOW = 26, 22
"""Pixels for what is written above the highest point and below the plot."""
_SIDE = 46
"""Pixels from the first and the last point to the edge: half of the longest period in words."""
_PERIOD, _FIGURE = 84, 44
"""Pixels that a period and a figure in words take."""


def arrange(
    data: Sequence[Mapping[str, Any]], layout: ChartLayout
) -> tuple[list[dict[str, Any]], int]:
    """Choose the words that there is room for, the latest first, and the sides of those beside."""
    days = {int(mark["row"]): date.fromisoformat(mark["at"]) for mark in data}
    first, length = min(days.values()), max((max(days.values()) - min(days.values())).days, 1)
    span = layout.width - 2 * _SIDE
    places = {row: _SIDE + span * (day - first).days / length for row, day in days.items()}
    below, above = _choose_apart(places, _PERIOD), _choose_apart(places, _FIGURE)
    asides = find_asides(data, places, layout.width, HEIGHT)
    return [
        {
            **mark,
            "aside": words,
            "below": mark["when"] if mark["joined"] and mark["row"] in below else "",
            "above": mark["figure"] if mark["joined"] and mark["row"] in above else "",
            "left": left,
        }
        for mark, (words, left) in zip(data, asides, strict=True)
    ], HEIGHT + _ABOVE + _BELOW


def _choose_apart(places: Mapping[int, float], room: float) -> set[int]:
    """The marks whose words do not run into each other: the last and the first, then the latest."""
    chosen: set[int] = set()
    for row in sorted(places, key=lambda row: (row not in (min(places), max(places)), -row)):
        if all(abs(places[row] - places[other]) >= room for other in chosen):
            chosen.add(row)
    return chosen


def draw_course(
    axis: str, layout: ChartLayout, interpolate: Literal["linear", "step-after"]
) -> alt.TopLevelMixin:
    """The chart with its points joined in one of two ways."""
    base = alt.Chart(ROWS).encode(x=_place_times(layout), y=_place_values(axis))
    joined = base.transform_filter("datum.joined")
    line = joined.mark_line(strokeWidth=2.5, interpolate=interpolate).encode(
        # One line has one colour: that of its marks.
        stroke=alt.Stroke("tone:N", scale=None),
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
    value = joined.mark_text(dy=-14, fontSize=13, fontWeight=600, color=INK).encode(text="above:N")
    when = joined.mark_text(fontSize=SMALL_SIZE, color=SOFT, baseline="bottom").encode(
        y=alt.value(HEIGHT + _ABOVE + _BELOW), text="below:N"
    )
    # All marks have a text: a layer without any would have no scale.
    asides = (
        base.mark_text(
            align="right" if left else "left", dx=-10 if left else 10, fontSize=SMALL_SIZE
        ).encode(
            text=alt.condition(
                f"!datum.joined && datum.left == {str(left).lower()}", "aside:N", alt.value("")
            ),
            color=alt.Color("tone:N", scale=None),
        )
        for left in (False, True)
    )
    return alt.layer(line, point, value, when, *asides).properties(width=layout.width)


def _place_times(layout: ChartLayout) -> alt.X:
    ends = [_SIDE, layout.width - _SIDE]
    return alt.X("at:T", axis=None, scale=alt.Scale(type="utc", range=ends))


def _place_values(axis: str) -> alt.Y:
    return alt.Y(
        "value:Q",
        scale=alt.Scale(zero=True, nice=True, range=[HEIGHT + _ABOVE, _ABOVE]),
        axis=alt.Axis(
            grid=True,
            gridColor=LINE,
            tickCount=4,
            format=",.12~g",
            # The numbers stand on their lines, inside the plot: there is no room beside it.
            labelAlign="left",
            labelBaseline="bottom",
            labelPadding=0,
            labelFlush=False,
            title=axis,
            titleAngle=0,
            titleAlign="left",
            titleAnchor="end",
            titleX=0,
            titleY=8,
        ),
    )
