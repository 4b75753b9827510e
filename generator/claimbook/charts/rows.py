"""How every chart draws its rows: words, and marks on a track, at the positions of its layout.

Each row of data has `row` (its order), `figure` and `about` (words; `about` in its own colour),
`detail` (more words, in charts that have them), `tone` (a CSS colour), `fill` (another one, for the
inside of marks), `told` (what its mark says) and `claim` (the address that it leads to, from the
site's root; empty if it is no single page). A rule is drawn above the row that is `apart`.
"""

from __future__ import annotations

from typing import Any, Literal, cast

import altair as alt

from claimbook.charts.layout import FIGURE_LINE, FIGURE_SIZE, SMALL_LINE, SMALL_SIZE, ChartLayout
from claimbook.charts.linking import LABELS, MARKS
from claimbook.charts.look import INK, LINE, PAPER, SOFT

ROWS = alt.NamedData("rows")
_BREAK = "\n"


def lay_rows() -> alt.Chart:
    """The base chart for the layers of a kind, with its marks on the tracks of their rows."""
    return alt.Chart(ROWS).encode(y=place("track"))


def lay_marks() -> alt.Chart:
    """The base chart of the layer whose marks are links, one for each row of data."""
    return lay_rows().properties(name=MARKS)


def lay_words(layout: ChartLayout) -> tuple[alt.Chart, ...]:
    """The words of each row."""
    first, second = layout.columns
    bold: dict[str, Any] = {"fontSize": FIGURE_SIZE, "fontWeight": 600, "lineHeight": FIGURE_LINE}
    small: dict[str, Any] = {"fontSize": SMALL_SIZE, "lineHeight": SMALL_LINE}
    tone = alt.Color("tone:N", scale=None)
    return (
        _lay_text("figure_lines", "figure_at", 0, limit=first, color=INK, **bold).properties(
            name=LABELS
        ),
        _lay_text("about_lines", "about_at", 0, limit=first, **small).encode(color=tone),
        _lay_text("aside", "figure_at", layout.width, align="right", **small).encode(color=tone),
        _lay_text("detail_lines", "detail_at", layout.second, limit=second, color=SOFT, **small),
    )


def lay_mask(layout: ChartLayout) -> tuple[alt.Chart, ...]:
    """A mask that keeps the grid off words above the marks."""
    if layout.beside:
        return ()
    mask = _lay_first().mark_rect(color=PAPER)
    sides = {"x": alt.value(-1), "x2": alt.value(layout.width + 1)}
    return (mask.encode(y=place("top"), y2=alt.Y2("until:Q"), **sides),)


def lay_rule(layout: ChartLayout) -> alt.Chart:
    """A rule above the row that is set `apart`, if there is one."""
    rule = _lay_first().transform_filter("datum.apart").mark_rule(color=SOFT, strokeWidth=1)
    sides = {"x": alt.value(0), "x2": alt.value(layout.width)}
    return cast("alt.Chart", rule.encode(y=place("top"), **sides))


def lay_track(layout: ChartLayout) -> alt.Chart:
    """A hairline along each row."""
    start, end = layout.track
    line = _lay_first().encode(x=alt.value(start), x2=alt.value(end), y=place("track"))
    return cast("alt.Chart", line.mark_rule(color=LINE, strokeWidth=1))


def lay_span(width: float) -> alt.LayerChart | alt.FacetChart:
    """A line for the uncertainty, from `low` to `high`, with an arrow at an open end."""
    tone = alt.Color("tone:N", scale=None)
    base = lay_rows()
    line = base.mark_rule(strokeWidth=width).encode(x="low:Q", x2="high:Q", color=tone)
    arrows = [
        base.mark_point(shape=shape, filled=True, opacity=1).encode(
            x=f"{end}:Q", color=tone, size=size_arrow(end)
        )
        for end, shape in (("low", "triangle-left"), ("high", "triangle-right"))
    ]
    return alt.layer(line, *arrows)


def size_arrow(end: str) -> Any:
    """The size of an arrow at the `low` or the `high` end; 0 if the end is closed."""
    return alt.condition(f"datum.{end}_open", alt.value(50), alt.value(0))


def scale_values(axis: str, layout: ChartLayout) -> alt.X:
    """The axis of the values, from zero; the line at zero stands out if there are negative ones."""
    line = alt.condition("datum.value == 0", alt.value(SOFT), alt.value(LINE))
    return alt.X(
        "value:Q",
        title=axis if layout.has_axis else None,
        scale=alt.Scale(zero=True, nice=True, range=list(layout.plot)),
        axis=alt.Axis(
            grid=True,
            gridColor=line,
            tickCount=4,
            values=alt.Undefined if layout.has_axis else [0],
            format=",.12~g",
            titleAnchor="end",
            labels=layout.has_axis,
        ),
    )


def _lay_first() -> alt.Chart:
    """The first mark of each row, whose words are those of the row."""
    return alt.Chart(ROWS).transform_filter("datum.first")


def place(column: str) -> alt.Y:
    """A column of pixels, used as it is."""
    return alt.Y(f"{column}:Q", scale=None, axis=None)


def _lay_text(
    column: str, at: str, x: int, *, align: Literal["left", "right"] = "left", **look: Any
) -> alt.Chart:
    text = _lay_first().mark_text(align=align, baseline="top", lineBreak=_BREAK, **look)
    return cast("alt.Chart", text.encode(x=alt.value(x), y=place(at), text=f"{column}:N"))
