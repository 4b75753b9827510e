"""The periods of claims: a bar from the first to the last day of each.

Bars are filled for what is and hollow for what is still to come; the first row has the days on
which articles were published. In addition to what `layers` says, each row of data has `start` and
`end` (days, `2025-09-24`; `end` is the day after the last), `shift` (pixels below the track), and
`low_open` and `high_open` (whether the period has no first or last day).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.layers import (
    across,
    down,
    join,
    lay_arrows,
    lay_marks,
    lay_mask,
    lay_track,
    lay_words,
    paint,
)
from claimbook.charts.layout import ChartLayout

_BAR = 8


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    bar = (
        lay_marks()
        .mark_bar(height=_BAR, strokeWidth=1.5)
        .encode(
            x=across("start_at"),
            x2=alt.X2("end_at:Q"),
            y=down("middle"),
            **paint(stroke="tone", fill="fill"),
        )
    )
    arrows = lay_arrows(low="start", high="end")
    return join(layout, *lay_mask(layout), lay_track(layout), bar, *arrows, *lay_words(layout))
