"""The periods of claims: a bar from the first to the last day of each.

Bars are filled for what is and hollow for what is still to come; the first row has the days on
which articles were published. In addition to what `rows` says, each row of data has `start` and
`end` (days, `2025-09-24`; `end` is the day after the last), `shift` (pixels below the track), and
`low_open` and `high_open` (whether the period has no first or last day).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_rows,
    lay_track,
    lay_words,
    place,
    size_arrow,
)

COLUMNS = (200, 210)
"""Pixels for the words beside the marks."""
ROOM = 20
"""Pixels for the marks of a row."""
_BAR = 8


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; days are in UTC for every reader."""
    base = _place_bars(lay_rows())
    scale = alt.Scale(type="utc", nice=True, range=list(layout.plot))
    time = alt.X(
        "start:T",
        title=axis or None,
        scale=scale,
        axis=alt.Axis(grid=True, tickCount=5, titleAnchor="end", labelOverlap="greedy"),
    )
    bar = (
        _place_bars(lay_marks())
        .mark_rect(strokeWidth=1.5, cornerRadius=1)
        .encode(
            x=time,
            x2="end:T",
            y=place("upper"),
            y2="lower:Q",
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
        )
    )
    arrows = [
        base.mark_point(shape=shape, filled=True, opacity=1).encode(
            x=alt.X(f"{column}:T", scale=scale),
            y=place("middle"),
            color=alt.Color("tone:N", scale=None),
            size=size_arrow(end),
        )
        for column, end, shape in (
            ("start", "low", "triangle-left"),
            ("end", "high", "triangle-right"),
        )
    ]
    layers = (*lay_mask(layout), lay_track(layout), bar, *arrows, *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)


def _place_bars(base: alt.Chart) -> alt.Chart:
    """A layer with the upper and the lower edge of each bar."""
    return base.transform_calculate(
        middle="datum.track + datum.shift",
        upper=f"datum.middle - {_BAR / 2}",
        lower=f"datum.middle + {_BAR / 2}",
    )
