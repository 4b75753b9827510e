"""What was expected beside what came: a bar for the fact, a line across it for the forecast.

In addition to what a row of `comparison` has, each row of data has `expected` (the number that was
planned or forecast).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import INK
from claimbook.charts.rows import (
    lay_marks,
    lay_mask,
    lay_rows,
    lay_words,
    place,
    scale_values,
)

COLUMNS = (200, 330)
"""Pixels for the words beside the marks."""
ROOM = 24
"""Pixels for the marks of a row."""
_BAR = 10
_LINE = 20
"""The height of the line for what was expected."""


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    fact = (
        lay_marks()
        .mark_bar(height=_BAR)
        .encode(
            x=scale_values(axis, layout),
            x2=alt.X2Datum(0),
            fill=alt.Fill("tone:N", scale=None),
        )
    )
    expected = (
        lay_rows()
        .transform_calculate(upper=f"datum.track - {_LINE / 2}", lower=f"datum.track + {_LINE / 2}")
        .mark_rule(strokeWidth=3, color=INK)
        .encode(x="expected:Q", y=place("upper"), y2="lower:Q")
    )
    layers = (*lay_mask(layout), fact, expected, *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)
