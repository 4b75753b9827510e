"""A total that grows as it becomes known: a step for each new count.

`courses` says which columns its data has.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.joined import draw_course
from claimbook.charts.layout import ChartLayout


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    return draw_course(layout, "step-after")
