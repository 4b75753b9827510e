"""A chart of figures with its table: what it is called, what it is made from, how it is cited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimbook.charts import Chart
from claimbook.permalinks import locate_page
from claimbook.rates import SOURCE
from claimbook.sentences import captions
from claimbook.study import Study
from claimbook.views.charting.finding import describe_figures
from claimbook.views.charting.panel import Measured, Panel
from claimbook.views.charting.rows import list_bylines
from claimbook.views.charting.scale import ChartScale, Placed
from claimbook.views.charting.table import COLUMNS, make_table, tell_rows
from claimbook.views.claims.byline import join_bylines
from claimbook.views.wording.moments import write_day


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is particular to a chart of figures."""

    kind: str
    """The name of its module in `charts.kinds`."""
    name: str
    """The name of its files and, after `chart-`, its anchor."""
    title: str
    """What it shows, in a sentence without a full stop."""
    rows: tuple[Mapping[str, object], ...]
    """Its data."""
    why: str
    """What is measured, and how to read its marks."""


def fill_panel(
    study: Study,
    drawn: Drawn,
    placed: Sequence[Placed],
    scale: ChartScale,
    unit: str,
    listed: Sequence[Placed] = (),
) -> Panel:
    """The chart of some figures of one metric with its table.

    Sources and table are those of the figures that are `listed`: those on the chart, unless it
    leaves out some that belong to it.
    """
    listed = listed or placed
    chart = Chart(
        kind=drawn.kind,
        name=drawn.name,
        title=drawn.title,
        description=describe_figures(placed, scale),
        source=_cite_sources(listed),
        data=drawn.rows,
        axis=scale.words,
        table=make_table(listed, unit),
        why=drawn.why,
        newest=write_day(max(each.shown.byline.day for each in listed)),
    )
    return Panel(
        chart,
        COLUMNS,
        tell_rows(listed, scale),
        study.book.settings.title,
        _find_measured(study, chart, placed),
    )


def _find_measured(study: Study, chart: Chart, placed: Sequence[Placed]) -> Measured | None:
    metric = study.book.metrics.get(placed[0].figure.metric)
    name = metric and (metric.display or metric.name)
    if metric is None or not name or not chart.why.startswith(name):
        return None
    return Measured(name, locate_page("metrics", placed[0].figure.metric), metric.definition)


def _cite_sources(placed: Sequence[Placed]) -> str:
    """Who gives the figures and when, and at which rates they were converted."""
    bylines = list_bylines(placed)
    rates = SOURCE if any(each.converted.rate for each in placed) else ""
    several = len({str(each) for each in bylines}) > 1
    return captions.cite_sources(join_bylines(bylines, days=True), rates, several=several)
