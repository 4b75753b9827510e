"""Claims of one metric on one scale: a point for each figure, a thin line for its uncertainty.

Points are filled for facts and estimates and hollow for what is still to come; their colour is
the entity's. In addition to what `layers` says, each row of data has `value`, `low` and `high`
(numbers on the axis), and `low_open` and `high_open` (whether the words set no limit there).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import (
    across,
    down,
    join,
    lay_marks,
    lay_mask,
    lay_rule,
    lay_span,
    lay_track,
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    point = (
        lay_marks()
        .mark_point(size=90, strokeWidth=2, opacity=1)
        .encode(x=across("value_at"), y=down("middle"), **paint(stroke="tone", fill="fill"))
    )
    behind = (*lay_mask(layout), lay_rule(layout), lay_track(layout), *lay_span(2))
    return join(layout, *behind, point, *lay_words(layout))
