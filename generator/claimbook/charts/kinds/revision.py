"""Figures before and after a revision, a row each: from a hollow point to a filled one.

In addition to what a row of `comparison` has, each row of data has `before` (the earlier number).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import PAPER
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_rows,
    lay_track,
    lay_words,
    scale_values,
)

COLUMNS = (150, 330)
"""Pixels for the words beside the marks."""
ROOM = 20
"""Pixels for the marks of a row."""


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    tone = alt.Color("tone:N", scale=None)
    base = lay_rows()
    way = base.mark_rule(strokeWidth=3).encode(
        x=scale_values(axis, layout), x2="before:Q", color=tone
    )
    before = base.mark_point(size=90, strokeWidth=2, opacity=1, fill=PAPER).encode(
        x="before:Q", stroke=tone
    )
    after = (
        lay_marks()
        .mark_point(size=90, strokeWidth=2, opacity=1)
        .encode(x="value:Q", stroke=tone, fill=alt.Fill("tone:N", scale=None))
    )
    layers = (*lay_mask(layout), lay_track(layout), way, before, after, *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)
