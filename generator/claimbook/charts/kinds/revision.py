"""Figures before and after a revision, a row each: from a hollow point to a filled one.

In addition to what a row of `comparison` has, each row of data has `before` (the earlier number).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import (
    across,
    down,
    join,
    lay,
    lay_marks,
    lay_mask,
    lay_track,
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import PAPER


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    y = down("middle")
    way = lay().mark_rule(strokeWidth=3)
    before = lay().mark_point(size=90, strokeWidth=2, opacity=1, fill=PAPER)
    after = lay_marks().mark_point(size=90, strokeWidth=2, opacity=1)
    layers = (
        way.encode(x=across("value_at"), x2=alt.X2("before_at:Q"), y=y, **paint(color="tone")),
        before.encode(x=across("before_at"), y=y, **paint(stroke="tone")),
        after.encode(x=across("value_at"), y=y, **paint(stroke="tone", fill="tone")),
    )
    return join(layout, *lay_mask(layout), lay_track(layout), *layers, *lay_words(layout))
