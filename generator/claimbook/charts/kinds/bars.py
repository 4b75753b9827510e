"""Figures on one scale: a bar for each, from zero to what is claimed.

Bars are filled for facts and estimates and hollow for what is still to come. The data is the same
as for `comparison`.
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
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout

_BAR = 12


def draw(layout: ChartLayout) -> alt.LayerChart:
    """The chart without its data."""
    bar = (
        lay_marks()
        .mark_bar(height=_BAR, strokeWidth=1.5)
        .encode(
            x=across("value_at"),
            x2="zero_at:Q",
            y=down("middle"),
            stroke=paint("tone"),
            fill=paint("fill"),
        )
    )
    words = lay_words(layout)
    return join(layout, *lay_mask(layout), lay_rule(layout), bar, *lay_span(1.5), *words)
