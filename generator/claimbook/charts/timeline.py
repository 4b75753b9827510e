"""What claims speak of, in time: a bar from the first to the last day of each period.

Filled for what is, hollow for what is to come; the first row has the days on which articles came
out. Beside the words of `rows`, each row of data holds `start` and `end` (days, `2025-09-24`, the
end the day after the last), `low_open` and `high_open` (whether the period has no first or last
day), `what` (words), and `claim` (the address of what a click leads to; empty where it is no one
page).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.look import WIDTH
from claimbook.charts.rows import lay_rows, lay_track, lay_words, name_tooltips, size_arrow

STEP = 36
"""Pixels of a row: a line of words, and the track below it."""
_BELOW = 8


def draw(axis: str) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; the days are those of UTC everywhere."""
    base = lay_rows()
    scale = alt.Scale(type="utc", nice=True)
    time = alt.X(
        "start:T",
        title=axis or None,
        scale=scale,
        axis=alt.Axis(grid=True, tickCount=5, titleAnchor="end", labelOverlap="greedy"),
    )
    bar = base.mark_bar(height=8, strokeWidth=1.5, cornerRadius=1, yOffset=_BELOW).encode(
        x=time,
        x2="end:T",
        stroke=alt.Stroke("tone:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        tooltip=name_tooltips(figure="When", about="Claims", what="What"),
    )
    arrows = [
        base.mark_point(shape=shape, filled=True, opacity=1, yOffset=_BELOW).encode(
            x=alt.X(f"{column}:T", scale=scale),
            color=alt.Color("tone:N", scale=None),
            size=size_arrow(end),
        )
        for column, end, shape in (
            ("start", "low", "triangle-left"),
            ("end", "high", "triangle-right"),
        )
    ]
    words = lay_words(0.66, detail=False)
    return alt.layer(lay_track(_BELOW), bar, *arrows, *words).properties(width=WIDTH)
