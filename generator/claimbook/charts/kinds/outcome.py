"""What was expected and the outcome: a bar for the fact, a line across it for the forecast.

In addition to what a row of `comparison` has, each row of data has `expected` (the number that was
planned or forecast).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import across, down, join, lay, lay_marks, lay_mask, lay_words, paint
from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import INK

_BAR = 10
_LINE, _THICK = 20, 3
"""The height and the width of the line for what was expected."""


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    fact = (
        lay_marks()
        .mark_bar(height=_BAR)
        .encode(
            x=across("value_at"), x2=alt.X2("zero_at:Q"), y=down("middle"), **paint(fill="tone")
        )
    )
    expected = (
        lay()
        .mark_tick(orient="vertical", size=_LINE, thickness=_THICK, color=INK, opacity=1)
        .encode(x=across("expected_at"), y=down("middle"))
    )
    return join(layout, *lay_mask(layout), fact, expected, *lay_words(layout))
