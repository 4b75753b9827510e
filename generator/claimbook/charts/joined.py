"""The layers of the kinds of chart that show a figure over time: points joined by a line."""

from __future__ import annotations

from typing import Literal

import altair as alt

from claimbook.charts.layers import SIDES, across, down, join, lay, lay_marks, paint
from claimbook.charts.layout import FIGURE_SIZE, SMALL_SIZE, ChartLayout
from claimbook.charts.look import INK, SOFT


def draw_course(
    layout: ChartLayout, interpolate: Literal["linear", "step-after"]
) -> alt.LayerChart:
    """Draw the chart with its points joined in one of two ways."""
    spot = {"x": across("x"), "y": down("y")}
    # One line has one colour: that of its marks.
    line = lay(joined=True).mark_line(strokeWidth=2.5, interpolate=interpolate)
    point = lay_marks().mark_point(size=70, strokeWidth=2, opacity=1)
    return join(
        layout,
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
