"""How many figures of each article a claim accounts for: a bar, hollow where none does.

Beside the words of `rows`, each row of data holds `claimed` and `value` (how many figures of the
text a claim uses, and how many there are), `allows` (both in words) and `claim` (the address of
the article from the site's root).
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.look import ACCENT, NEAR, WIDTH
from claimbook.charts.rows import lay_rows, lay_words, name_tooltips, scale_values

STEP = 44
"""Pixels of a row: a line of words, and the bar below it."""
_BAR = 10
_BELOW = 10


def draw(axis: str) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what is counted."""
    base = lay_rows()
    told = name_tooltips(figure="Article", allows="Figures claimed")
    claimed = base.mark_bar(height=_BAR, color=ACCENT, yOffset=_BELOW).encode(
        x=alt.X("claimed:Q"), x2=alt.X2Datum(0), tooltip=told
    )
    unclaimed = base.mark_bar(
        height=_BAR, fill="transparent", stroke=NEAR, strokeDash=[2, 2], yOffset=_BELOW
    ).encode(
        x=scale_values(axis),
        x2="claimed:Q",
        strokeWidth=alt.condition("datum.claimed < datum.value", alt.value(1.5), alt.value(0)),
        tooltip=told,
    )
    words = lay_words(0.8, detail=False)
    return alt.layer(unclaimed, claimed, *words).properties(width=WIDTH)
