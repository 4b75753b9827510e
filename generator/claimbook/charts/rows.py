"""How every chart sets its rows: a line or two of words, and the marks on a track below them.

Each row of data holds `row` (its order), `figure` (words at the left), `about` (words at the
right), `detail` (words below, in the charts that have them), `tone` (a CSS colour) and `fill`
(another, for the inside of marks).
"""

from __future__ import annotations

from typing import Any, cast

import altair as alt

from claimbook.charts.look import INK, LINE, SOFT, WIDTH

ROWS = alt.NamedData("rows")
BELOW = 17
"""Pixels from the middle of a row to its track."""

_FIGURE_SHARE = 0.55
"""Of the width, for the words at the left of the first line; those at the right have the rest."""
_INDENT = 5
"""Pixels between the words and the line at zero."""


def lay_rows() -> alt.Chart:
    """The chart that the layers of a kind are made from: its data, one row below the other."""
    return alt.Chart(ROWS).encode(y=alt.Y("row:O", axis=None, sort=None))


def lay_words(share: float = _FIGURE_SHARE, *, detail: bool = True) -> tuple[alt.Chart, ...]:
    """The words of each row; what is longer than its room is cut off with an ellipsis."""
    base = lay_rows()
    top, room = (-17 if detail else -9), WIDTH * 0.97
    words = [
        base.mark_text(
            align="left",
            dx=_INDENT,
            dy=top,
            fontSize=13,
            fontWeight=600,
            color=INK,
            limit=room * share,
        ).encode(x=alt.value(0), text="figure:N"),
        base.mark_text(align="right", dy=top, limit=room * (1 - share)).encode(
            x=alt.value(WIDTH), text="about:N", color=alt.Color("tone:N", scale=None)
        ),
    ]
    if detail:
        words.append(
            base.mark_text(
                align="left", dx=_INDENT, dy=-1, fontSize=11, color=SOFT, limit=room
            ).encode(x=alt.value(0), text="detail:N")
        )
    return tuple(words)


def lay_track(below: int = BELOW) -> alt.Chart:
    """A hairline across each row."""
    base = lay_rows().encode(x=alt.value(0), x2=alt.value(WIDTH))
    return cast("alt.Chart", base.mark_rule(color=LINE, strokeWidth=1, yOffset=below))


def lay_span(width: float, below: int = BELOW) -> alt.LayerChart | alt.FacetChart:
    """A line for what the words allow, from `low` to `high`; an arrow where an end is open."""
    tone = alt.Color("tone:N", scale=None)
    base = lay_rows()
    line = base.mark_rule(strokeWidth=width, yOffset=below).encode(
        x="low:Q", x2="high:Q", color=tone
    )
    arrows = [
        base.mark_point(shape=shape, filled=True, opacity=1, yOffset=below).encode(
            x=f"{end}:Q", color=tone, size=size_arrow(end)
        )
        for end, shape in (("low", "triangle-left"), ("high", "triangle-right"))
    ]
    return alt.layer(line, *arrows)


def size_arrow(end: str) -> Any:
    """The size of an arrow at the `low` or the `high` end: none where the end is closed."""
    return alt.condition(f"datum.{end}_open", alt.value(50), alt.value(0))


def scale_values(axis: str) -> alt.X:
    """The axis of the values, from zero; its line at zero stands out where there are some below."""
    line = alt.condition("datum.value == 0", alt.value(SOFT), alt.value(LINE))
    return alt.X(
        "value:Q",
        title=axis,
        scale=alt.Scale(zero=True, nice=True),
        axis=alt.Axis(grid=True, gridColor=line, tickCount=4, format=",.12~g", titleAnchor="end"),
    )


def name_tooltips(**titles: str) -> list[alt.Tooltip]:
    """What is shown of a mark that is pointed at: column by column, each under a constant title."""
    return [alt.Tooltip(f"{column}:N", title=title) for column, title in titles.items()]
