"""Figures that cannot all be true, to one scale: a bar from zero for each, its end what is claimed.

Filled for facts and estimates, hollow for what is not yet. The data are those of `comparison`.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.look import WIDTH
from claimbook.charts.rows import (
    BELOW,
    lay_rows,
    lay_span,
    lay_words,
    name_tooltips,
    scale_values,
)

STEP = 62
"""Pixels of a row: two lines of words, and the bar below them."""
_BAR = 12


def draw(axis: str) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    bar = (
        lay_rows()
        .mark_bar(height=_BAR, strokeWidth=1.5, yOffset=BELOW)
        .encode(
            x=scale_values(axis),
            x2=alt.X2Datum(0),
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
            tooltip=name_tooltips(
                figure="Figure", allows="On this scale", entity="About", kind="Kind", said="Said by"
            ),
        )
    )
    return alt.layer(bar, lay_span(1.5), *lay_words()).properties(width=WIDTH)
