"""A total that grows as it becomes known: a step for each new count.

`courses` says which columns its data has.
"""

from __future__ import annotations

import altair as alt

from claimbook.charts import courses
from claimbook.charts.layout import ChartLayout

COLUMNS = courses.NO_COLUMNS
arrange = courses.arrange


def draw(axis: str, layout: ChartLayout) -> alt.TopLevelMixin:
    """The chart without its data, which is named `rows`; `axis` says what its values are."""
    return courses.draw_course(layout, axis, "step-after")
