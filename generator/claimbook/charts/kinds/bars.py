"""Figures on one scale: a bar for each, from zero to what is claimed.

Bars are filled for facts and estimates and hollow for what is still to come. A range, or what a
hedge leaves open, is the pale end of its bar. Besides what a row of `comparison` has, each has
`solid` and `pale`: where on the axis its pale end begins and where it ends.
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
    lay_rule,
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout

_BAR = 12
_PALE = 0.45


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    bar = (
        lay_marks()
        .mark_bar(height=_BAR, strokeWidth=1.5)
        .encode(
            x=across("solid_at"),
            x2=alt.X2("zero_at:Q"),
            y=down("middle"),
            **paint(stroke="tone", fill="fill"),
        )
    )
    end = (
        lay()
        .mark_bar(height=_BAR, opacity=_PALE)
        .encode(
            x=across("solid_at"), x2=alt.X2("pale_at:Q"), y=down("middle"), **paint(fill="tone")
        )
    )
    return join(layout, *lay_mask(layout), lay_rule(layout), bar, end, *lay_words(layout))
