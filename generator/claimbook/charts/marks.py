"""The marks of each kind of chart, made of the layers that kinds share.

A function returns Altair charts without data, the layers of one chart from back to front, which are
made once for all charts of its kind. Its docstring names the columns that rows of data have in
addition to those that `layers` and `courses` describe. Altair takes a third of a second to import,
so this module is imported only to make the specification of a kind, which is then kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Literal, cast

import altair as alt
from altair.utils.schemapi import debug_mode

from claimbook.charts.layers import (
    SIDES,
    across,
    down,
    lay,
    lay_arrows,
    lay_marks,
    lay_mask,
    lay_rule,
    lay_scale,
    lay_span,
    lay_track,
    lay_words,
    paint,
)
from claimbook.charts.layout import FIGURE_SIZE, SMALL_SIZE, ChartLayout
from claimbook.charts.look import ACCENT, INK, NEAR, PAPER, SOFT

Layers = tuple[alt.Chart, ...]


def specify(kind: str, layout: ChartLayout) -> dict[str, Any]:
    """Return the specification of a kind of chart in a layout, without data and height.

    Altair's own `layer` would copy all layers several times, and hold each part of them against
    Vega-Lite's schema. A test does so: the specification is the same for all charts of a kind.
    """
    with debug_mode(False):
        layers = [
            each.to_dict(validate=False, context={"top_level": False})
            for each in (*lay_scale(), *DRAW[kind](layout))
        ]
    return {"$schema": alt.SCHEMA_URL, "width": layout.width, "layer": layers}


def draw_bars(layout: ChartLayout) -> Layers:
    """Return figures on one scale: a bar for each, from zero to what is claimed.

    Bars are filled for facts and estimates and hollow for what is still to come. A range, or what a
    hedge leaves open, is the pale end of its bar, from `solid` to `pale` (numbers on the axis).
    """
    end = lay().mark_bar(height=12, opacity=0.45)
    ends = {"x": across("solid_at"), "x2": alt.X2("pale_at:Q"), "y": down("middle")}
    bars = _lay_bars("solid_at", "zero_at", height=12), end.encode(**ends, **paint(fill="tone"))
    return (*lay_mask(layout), lay_rule(layout), *bars, *lay_words(layout))


def draw_comparison(layout: ChartLayout) -> Layers:
    """Return figures on one scale: a point for each, a thin line for its uncertainty.

    Points are filled for facts and estimates and hollow for what is still to come; their colour is
    the entity's. A row has `value`, `low` and `high` (numbers on the axis), and `low_open` and
    `high_open` (whether the words set no limit there).
    """
    behind = (*lay_mask(layout), lay_rule(layout), lay_track(layout), *lay_span())
    return (*behind, _lay_points(size=90, width=2), *lay_words(layout))


def draw_coverage(layout: ChartLayout) -> Layers:
    """Return the figures of each article: a bar, hollow for those that no claim uses.

    A row has `claimed` and `value` (how many figures claims use, and how many there are).
    """
    claimed, y = across("claimed_at"), down("middle")
    unclaimed = lay().mark_bar(
        height=10, fill="transparent", stroke=NEAR, strokeWidth=1.5, strokeDash=[2, 2]
    )
    layers = (
        unclaimed.encode(x=across("value_at"), x2=alt.X2("claimed_at:Q"), y=y),
        lay().mark_bar(height=10, color=ACCENT).encode(x=claimed, x2=alt.X2("zero_at:Q"), y=y),
        lay_marks()
        .mark_bar(height=10, fill="transparent")
        .encode(x=across("value_at"), x2=alt.X2("zero_at:Q"), y=y),
    )
    return (*lay_mask(layout), *layers, *lay_words(layout))


def draw_outcome(layout: ChartLayout) -> Layers:
    """Return what was expected and the outcome: a line across the bar of the fact.

    A row has the columns of `draw_comparison`, and `expected` (the number that was planned or
    forecast).
    """
    fact = lay_marks().mark_bar(height=10)
    ends = {"x": across("value_at"), "x2": alt.X2("zero_at:Q"), "y": down("middle")}
    expected = lay().mark_tick(orient="vertical", size=20, thickness=3, color=INK, opacity=1)
    layers = (
        fact.encode(**ends, **paint(fill="tone")),
        expected.encode(x=across("expected_at"), y=down("middle")),
    )
    return (*lay_mask(layout), *layers, *lay_words(layout))


def draw_revision(layout: ChartLayout) -> Layers:
    """Return figures before and after a revision: a line from a hollow point to a filled one.

    A row has the columns of `draw_comparison`, and `before` (the earlier number).
    """
    y = down("middle")
    way = lay().mark_rule(strokeWidth=3)
    before = lay().mark_point(size=90, strokeWidth=2, opacity=1, fill=PAPER)
    layers = (
        way.encode(x=across("value_at"), x2=alt.X2("before_at:Q"), y=y, **paint(color="tone")),
        before.encode(x=across("before_at"), y=y, **paint(stroke="tone")),
        _lay_points(size=90, width=2, fill="tone"),
    )
    return (*lay_mask(layout), lay_track(layout), *layers, *lay_words(layout))


def draw_timeline(layout: ChartLayout) -> Layers:
    """Return the periods of claims: a bar from the first to the last day of each.

    Bars are filled for what is and hollow for what is still to come; the first row has the days on
    which articles were published. A row has `start` and `end` (days, `2025-09-24`; `end` is the day
    after the last), `shift` (pixels below the track), and `low_open` and `high_open` (whether the
    period has no first or last day).
    """
    bars = _lay_bars("start_at", "end_at", height=8), *lay_arrows(low="start", high="end")
    return (*lay_mask(layout), lay_track(layout), *bars, *lay_words(layout))


def draw_voices(layout: ChartLayout) -> Layers:
    """Return who gives each figure of a disagreement: a row for a figure, a dot for each source.

    Dots are filled for independent sources and hollow for outlets that repeat the word of another.
    A row has `value` (a number on the axis), `shift` (pixels below the track) and `room` (the
    height of its row).
    """
    behind = *lay_mask(layout), lay_track(layout)
    return (*behind, _lay_points(size=70, width=1.75), *lay_words(layout))


def draw_course(interpolate: Literal["linear", "step-after"], layout: ChartLayout) -> Layers:
    """Return a figure over time: a point for each period or day, joined by a line or by steps."""
    del layout
    spot = {"x": across("x"), "y": down("y")}
    # One line has one colour: that of its marks.
    line = lay(joined=True).mark_line(strokeWidth=2.5, interpolate=interpolate)
    point = lay_marks().mark_point(size=70, strokeWidth=2, opacity=1)
    return (
        line.encode(
            **spot, **paint(stroke="tone"), detail=alt.Detail("panel:N"), order=alt.Order("row:Q")
        ),
        point.encode(**spot, **paint(stroke="tone", fill="fill")),
        *(
            lay(joined=True, side=side)
            .mark_text(
                align=side, baseline="alphabetic", fontSize=FIGURE_SIZE, fontWeight=600, color=INK
            )
            .encode(x=across("above_x"), y=down("above_y"), text=alt.Text("above:N"))
            for side in SIDES
        ),
        lay(joined=True)
        .mark_text(align="center", baseline="alphabetic", fontSize=SMALL_SIZE, color=SOFT)
        .encode(x=across("x"), y=down("floor"), text=alt.Text("below:N")),
        *(
            lay(left=left)
            .mark_text(
                align="right" if left else "left", baseline="alphabetic", fontSize=SMALL_SIZE
            )
            .encode(
                x=across("aside_x"),
                y=down("level"),
                text=alt.Text("aside:N"),
                **paint(color="tone"),
            )
            for left in (False, True)
        ),
    )


DRAW: Mapping[str, Callable[[ChartLayout], Layers]] = {
    "bars": draw_bars,
    "comparison": draw_comparison,
    "coverage": draw_coverage,
    "line": partial(draw_course, "linear"),
    "multiples": partial(draw_course, "linear"),
    "outcome": draw_outcome,
    "revision": draw_revision,
    "steps": partial(draw_course, "step-after"),
    "timeline": draw_timeline,
    "voices": draw_voices,
}
"""The function that returns the layers of each kind, without its scale."""


def _lay_bars(start: str, end: str, *, height: int) -> alt.Chart:
    bar = lay_marks().mark_bar(height=height, strokeWidth=1.5)
    ends = {"x": across(start), "x2": alt.X2(f"{end}:Q"), "y": down("middle")}
    return cast("alt.Chart", bar.encode(**ends, **paint(stroke="tone", fill="fill")))


def _lay_points(*, size: int, width: float, fill: str = "fill") -> alt.Chart:
    point = lay_marks().mark_point(size=size, strokeWidth=width, opacity=1)
    place = {"x": across("value_at"), "y": down("middle")}
    return cast("alt.Chart", point.encode(**place, **paint(stroke="tone", fill=fill)))
