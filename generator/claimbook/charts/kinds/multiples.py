"""Figures over time that share no scale, one below the other on one axis of time.

`courses` says which columns its data has.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts.joined import draw_course
from claimbook.charts.layout import ChartLayout


def draw(layout: ChartLayout) -> alt.LayerChart:
    """Return the chart without its data."""
    return draw_course(layout, "linear")
