"""Who stands behind each figure of a disagreement: a row for each figure, a dot for each source.

Dots are filled for independent sources and hollow for outlets that repeat the word of another.
In addition to the words in `rows`, each row of data has `value` (a number on the axis), `shift`
(pixels below the track) and `room` (the height of its row).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_track,
    lay_words,
    place,
    scale_values,
)

COLUMNS = (200, 330)
"""Pixels for the words beside the marks."""
ROOM = 20
"""Pixels for the marks of a row."""


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    dot = (
        lay_marks()
        .transform_calculate(middle="datum.track + datum.shift")
        .mark_point(size=70, strokeWidth=1.75, opacity=1)
        .encode(
            x=scale_values(axis, layout),
            y=place("middle"),
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
        )
    )
    layers = (*lay_mask(layout), lay_track(layout), dot, *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)
