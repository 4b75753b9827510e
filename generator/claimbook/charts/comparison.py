"""Claims of one metric on one scale: a point for each figure, a thin line for what its words allow.

Filled for facts and estimates, hollow for what is not yet; the colour is the entity's. Each row of
data holds `row` (its order), `label`, `value`, `low` and `high` (numbers on the axis), `tone` (a CSS
colour) and `fill`.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.look import INK, LINE, WIDTH

ROW = 46
"""Pixels for a claim: a line of words, and the point below it."""


def draw(axis: str) -> alt.LayerChart:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    base = alt.Chart(alt.NamedData("rows")).encode(
        y=alt.Y("row:O", axis=None, sort=None),
        x=alt.X(
            "value:Q",
            title=axis,
            scale=alt.Scale(zero=True, nice=True),
            axis=alt.Axis(grid=True, tickCount=4, format=",.12~g", titleAnchor="end"),
        ),
    )
    words = base.mark_text(align="left", dy=-13, color=INK).encode(
        x=alt.value(0), text=alt.Text("label:N")
    )
    span = base.mark_rule(strokeWidth=2, opacity=0.55).encode(
        x="low:Q", x2="high:Q", color=alt.Color("tone:N", scale=None)
    )
    track = base.mark_rule(color=LINE, strokeWidth=1).encode(x=alt.value(0), x2=alt.value(WIDTH))
    point = base.mark_point(size=110, strokeWidth=2, opacity=1, yOffset=0).encode(
        stroke=alt.Stroke("tone:N", scale=None), fill=alt.Fill("fill:N", scale=None)
    )
    return alt.layer(track, span, point, words).properties(width=WIDTH, height=alt.Step(ROW))
