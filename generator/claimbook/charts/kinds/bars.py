"""Figures on one scale: a bar for each, from zero to what is claimed.

Bars are filled for facts and estimates and hollow for what is still to come. The data is the same
as for `comparison`.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_rule,
    lay_span,
    lay_words,
    scale_values,
)

COLUMNS = (200, 330)
"""Pixels for the words beside the marks."""
ROOM = 20
"""Pixels for the marks of a row."""
_BAR = 12


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    bar = (
        lay_marks()
        .mark_bar(height=_BAR, strokeWidth=1.5)
        .encode(
            x=scale_values(axis, layout),
            x2=alt.X2Datum(0),
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
        )
    )
    layers = (*lay_mask(layout), lay_rule(layout), bar, lay_span(1.5), *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)
