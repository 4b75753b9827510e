"""The layers that kinds of chart share, as Altair specifies them.

`scene` has worked out all pixels, so a specification has neither scales nor expressions, and is the
same for all charts of its kind and layout. Its three tables of data are `rows`, `lines` and
`labels`. Layers select the rows that have a value in some column.

Each row has `row` (its order), `figure` and `about` (words; `about` in its own colour), `detail`
(more words, in charts that have them), `tone` (a CSS colour), `fill` (another one, for the inside
of marks), `told` (the text of its mark) and `claim` (the address that it leads to, from the site's
root; empty if it is not a single page). A rule is drawn above the row that is `apart`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

import altair as alt

from claimbook.charts.layout import FIGURE_LINE, FIGURE_SIZE, SMALL_LINE, SMALL_SIZE, ChartLayout
from claimbook.charts.linking import LABELS, MARKS
from claimbook.charts.look import INK, LINE, PAPER, SOFT

Side = Literal["left", "center", "right"]
SIDES: tuple[Side, ...] = ("left", "center", "right")
_BREAK = "\n"
_FIXED: Mapping[str, Any] = {"x": alt.XValue, "x2": alt.X2Value}
_PAINTS = {"color": alt.Color, "fill": alt.Fill, "stroke": alt.Stroke}


def lay(table: str = "rows", /, **only: str | bool) -> alt.Chart:
    """Make a layer of a table, or of those rows whose columns have these values."""
    chart = alt.Chart(alt.NamedData(table))
    for column, value in only.items():
        chart = chart.transform_filter(alt.FieldEqualPredicate(field=column, equal=value))
    return chart


def lay_marks() -> alt.Chart:
    """Make the layer whose marks are links, one for each row of data."""
    return lay().properties(name=MARKS)


def across(column: str) -> alt.X:
    """Return a column of pixels from the left."""
    return alt.X(f"{column}:Q", scale=None, axis=None)


def down(column: str) -> alt.Y:
    """Return a column of pixels from the top."""
    return alt.Y(f"{column}:Q", scale=None, axis=None)


def fix(**places: float) -> dict[str, Any]:
    """Return pixels that are the same for all rows, for `x`, `x2` or both."""
    return {channel: _FIXED[channel](pixels) for channel, pixels in places.items()}


def paint(**columns: str) -> dict[str, Any]:
    """Return columns of colours, used as they are, by what they colour: `color`, `fill`, `stroke`.

    Altair also accepts dictionaries and plain strings, but takes a hundred times as long.
    """
    return {
        channel: _PAINTS[channel](f"{column}:N", scale=None) for channel, column in columns.items()
    }


def lay_scale() -> tuple[alt.Chart, ...]:
    """Return the lines of a scale and its words."""
    lines = lay("lines").mark_rule(strokeWidth=1)
    ends = {"x2": alt.X2("x2:Q"), "y2": alt.Y2("y2:Q"), **paint(color="tone")}
    return (
        cast("alt.Chart", lines.encode(x=across("x"), y=down("y"), **ends)),
        *(
            lay("labels", side=side)
            .mark_text(align=side, baseline="alphabetic", fontSize=SMALL_SIZE, color=SOFT)
            .encode(x=across("x"), y=down("y"), text=alt.Text("text:N"))
            for side in SIDES
        ),
    )


def lay_words(layout: ChartLayout) -> tuple[alt.Chart, ...]:
    """Return the words of each row."""
    figure: dict[str, Any] = {"fontSize": FIGURE_SIZE, "fontWeight": 600, "lineHeight": FIGURE_LINE}
    about = paint(color="tone")
    return (
        _lay_text("figure_lines", "figure_at", 0, **figure, color=INK).properties(name=LABELS),
        _lay_text("about_lines", "about_at", 0).encode(**about),
        _lay_text("aside", "figure_at", layout.width, align="right").encode(**about),
        _lay_text("detail_lines", "detail_at", layout.second, color=SOFT),
    )


def lay_mask(layout: ChartLayout) -> tuple[alt.Chart, ...]:
    """Make a mask that keeps the grid off words above the marks."""
    if layout.beside:
        return ()
    mask = lay(first=True).mark_rect(color=PAPER)
    return (mask.encode(y=down("top"), y2=alt.Y2("until:Q"), **fix(x=-1, x2=layout.width + 1)),)


def lay_rule(layout: ChartLayout) -> alt.Chart:
    """Make a rule above the row that is set `apart`, if there is one."""
    rule = lay(first=True, apart=True).mark_rule(color=SOFT, strokeWidth=1)
    return cast("alt.Chart", rule.encode(y=down("top"), **fix(x=0, x2=layout.width)))


def lay_track(layout: ChartLayout) -> alt.Chart:
    """Return a hairline along each row."""
    start, end = layout.track
    line = lay(first=True).encode(**fix(x=start, x2=end), y=down("track"))
    return cast("alt.Chart", line.mark_rule(color=LINE, strokeWidth=1))


def lay_span() -> tuple[alt.Chart, ...]:
    """Return a line for the uncertainty, from `low` to `high`, with an arrow at an open end."""
    line = lay().mark_rule(strokeWidth=2)
    ends = {"x": across("low_at"), "x2": alt.X2("high_at:Q"), "y": down("middle")}
    arrows = lay_arrows(low="low", high="high")
    return (cast("alt.Chart", line.encode(**ends, **paint(color="tone"))), *arrows)


def lay_arrows(low: str, high: str) -> tuple[alt.Chart, ...]:
    """Return an arrow at each open end, by the columns of both ends."""
    ends = (("low", low, "triangle-left"), ("high", high, "triangle-right"))
    return tuple(
        lay(**{f"{end}_open": True})
        .mark_point(shape=shape, filled=True, opacity=1, size=50)
        .encode(x=across(f"{column}_at"), y=down("middle"), **paint(color="tone"))
        for end, column, shape in ends
    )


def _lay_text(column: str, at: str, x: float, *, align: Side = "left", **look: Any) -> alt.Chart:
    fixed = {"fontSize": SMALL_SIZE, "lineHeight": SMALL_LINE, "lineBreak": _BREAK}
    text = lay(first=True).mark_text(align=align, baseline="alphabetic", **{**fixed, **look})
    return cast("alt.Chart", text.encode(**fix(x=x), y=down(at), text=alt.Text(f"{column}:N")))
