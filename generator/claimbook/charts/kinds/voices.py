"""Who stands behind each figure of a disagreement: a row for each figure, a dot for each source.

Dots are filled for independent sources and hollow for outlets that repeat the word of another.
In addition to the words in `layers`, each row of data has `value` (a number on the axis), `shift`
(pixels below the track) and `room` (the height of its row).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import (
    across,
    down,
    join,
    lay_marks,
    lay_mask,
    lay_track,
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    dot = (
        lay_marks()
        .mark_point(size=70, strokeWidth=1.75, opacity=1)
        .encode(x=across("value_at"), y=down("middle"), **paint(stroke="tone", fill="fill"))
    )
    return join(layout, *lay_mask(layout), lay_track(layout), dot, *lay_words(layout))
