"""How many figures of each article are covered by claims: a bar, hollow where they are not.

In addition to what `rows` says, each row of data has `claimed` and `value` (how many figures of the
text claims use, and how many there are).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layout import ChartLayout
from claimbook.charts.look import ACCENT, NEAR
from claimbook.charts.rows import lay_marks, lay_mask, lay_rows, lay_words, scale_values

COLUMNS = (400, 70)
"""Pixels for the words beside the marks."""
ROOM = 18
"""Pixels for the marks of a row."""
_BAR = 10


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what is counted."""
    base = lay_rows()
    claimed = base.mark_bar(height=_BAR, color=ACCENT).encode(
        x=alt.X("claimed:Q"), x2=alt.X2Datum(0)
    )
    unclaimed = base.mark_bar(
        height=_BAR, fill="transparent", stroke=NEAR, strokeDash=[2, 2]
    ).encode(
        x=scale_values(axis, layout),
        x2="claimed:Q",
        strokeWidth=alt.condition("datum.claimed < datum.value", alt.value(1.5), alt.value(0)),
    )
    whole = (
        lay_marks().mark_bar(height=_BAR, fill="transparent").encode(x="value:Q", x2=alt.X2Datum(0))
    )
    whole = whole.encode(x="value:Q", x2=alt.X2Datum(0))
    layers = (*lay_mask(layout), unclaimed, claimed, whole, *lay_words(layout))
    return alt.layer(*layers).properties(width=layout.width)
