"""Claims of one metric on one scale: a point for each figure, a thin line for what its words allow.

Filled for facts and estimates, hollow for what is not yet; the colour is the entity's. Beside the
words of `rows`, each row of data holds `value`, `low` and `high` (numbers on the axis), `low_open`
and `high_open` (whether the words set no end there), `entity`, `allows`, `kind`, `period` and
`said` (words)
and `claim` (the address of the claim from the site's root).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.look import WIDTH
from claimbook.charts.rows import (
    BELOW,
    lay_rows,
    lay_span,
    lay_track,
    lay_words,
    name_tooltips,
    scale_values,
)

STEP = 62
"""Pixels of a row: two lines of words, and the track below them."""


def draw(axis: str) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    point = (
        lay_rows()
        .mark_point(size=100, strokeWidth=2, opacity=1, yOffset=BELOW)
        .encode(
            x=scale_values(axis),
            stroke=alt.Stroke("tone:N", scale=None),
            fill=alt.Fill("fill:N", scale=None),
            tooltip=name_tooltips(
                figure="Figure",
                allows="On this scale",
                entity="About",
                kind="Kind",
                period="Period",
                said="Said by",
            ),
        )
    )
    return alt.layer(lay_track(), lay_span(2), point, *lay_words()).properties(width=WIDTH)
