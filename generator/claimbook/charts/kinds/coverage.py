"""How many figures of each article are covered by claims: a bar, hollow where they are not.

In addition to what `layers` says, each row of data has `claimed` and `value` (how many figures of
the text claims use, and how many there are).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import across, down, join, lay, lay_marks, lay_mask, lay_words
from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import ACCENT, NEAR

_BAR = 10


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    claimed, y = across("claimed_at"), down("middle")
    unclaimed = lay().mark_bar(
        height=_BAR, fill="transparent", stroke=NEAR, strokeWidth=1.5, strokeDash=[2, 2]
    )
    layers = (
        unclaimed.encode(x=across("value_at"), x2=alt.X2("claimed_at:Q"), y=y),
        lay().mark_bar(height=_BAR, color=ACCENT).encode(x=claimed, x2=alt.X2("zero_at:Q"), y=y),
        lay_marks()
        .mark_bar(height=_BAR, fill="transparent")
        .encode(x=across("value_at"), x2=alt.X2("zero_at:Q"), y=y),
    )
    return join(layout, *lay_mask(layout), *layers, *lay_words(layout))
