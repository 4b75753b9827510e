"""Claims of one metric on one scale: a point for each figure, a thin line for its uncertainty.

Points are filled for facts and estimates and hollow for what is still to come; their colour is
the entity's. In addition to what `rows` says, each row of data has `value`, `low` and `high`
(numbers on the axis), and `low_open` and `high_open` (whether the words set no limit there).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_rule,
    lay_span,
    lay_track,
    lay_words,
    scale_values,
)

COLUMNS = (200, 330)
"""Pixels for the words beside the marks."""
ROOM = 20
"""Pixels for the marks of a row."""


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    point = (
        lay_marks()
        .mark_point(size=90, strokeWidth=2, opacity=1)
        .encode(
            x=scale_values(axis, layout),
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
        )
    )
    layers = (
        *lay_mask(layout),
        lay_rule(layout),
        lay_track(layout),
        lay_span(2),
        point,
        *lay_words(layout),
    )
    return alt.layer(*layers).properties(width=layout.width)
