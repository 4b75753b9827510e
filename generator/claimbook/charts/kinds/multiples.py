"""Figures over time that share no scale, one below the other on one axis of time.

`courses` says which columns its data has.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts import courses
from claimbook.charts.layout import ChartLayout

COLUMNS = courses.NO_COLUMNS
arrange = courses.arrange


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; each plot says what its values are."""
    return courses.draw_course(layout, axis, "linear")
