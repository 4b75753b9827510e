"""Complete a chart of figures: its title, its table, its sources, and how to cite it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimbook.charts import Chart
from claimbook.permalinks import locate_page
from claimbook.rates import SOURCE
from claimbook.sentences import captions, labels, marks
from claimbook.study import Study
from claimbook.views.charting.finding import describe_figures
from claimbook.views.charting.panel import Measured, Panel
from claimbook.views.charting.rows import list_bylines
from claimbook.views.charting.scale import ChartScale, Placed
from claimbook.views.charting.table import list_panel_rows, make_table
from claimbook.views.claims.byline import join_bylines
from claimbook.views.wording.moments import write_day


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is different in each chart of figures."""

    kind: str
    """Its name in `charts.kinds`."""
    name: str
    """The name of its files and, after `chart-`, its anchor."""
    title: str
    """What it shows, in a sentence without a full stop."""
    rows: tuple[Mapping[str, object], ...]
    """Its data."""
    why: str
    """What is measured, and how to read its marks."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """The figures of a chart that share a scale: all of them, except in small multiples."""

    placed: Sequence[Placed]
    """The figures that it shows."""
    scale: ChartScale
    unit: str
    whole: Sequence[Placed] = ()
    """All figures, including those that are only in its table; empty if it shows them all."""
    heading: str = ""
    """What they measure, if other figures of the chart measure something else."""

    @property
    def listed(self) -> Sequence[Placed]:
        """The figures in its table."""
        return self.whole or self.placed


def fill_panel(study: Study, drawn: Drawn, *parts: Scaled) -> Panel:
    """Make the chart of figures of one metric, with its table."""
    listed = [each for part in parts for each in part.listed]
    (head, *_), *_ = tables = [make_table(part.listed, part.unit) for part in parts]
    chart = Chart(
        kind=drawn.kind,
        name=drawn.name,
        title=drawn.title,
        description=_describe(parts),
        source=_cite_sources(listed),
        data=drawn.rows,
        axis=parts[0].scale.words if len(parts) == 1 else "",
        table=(head, *(row for _, *rows in tables for row in rows)),
        why=drawn.why,
        newest=write_day(max(each.shown.byline.day for each in listed)),
    )
    return Panel(
        chart,
        labels.COLUMNS,
        tuple(row for part in parts for row in list_panel_rows(part.listed, part.scale)),
        study.book.settings.title,
        _find_measured(study, chart, listed),
    )


def _describe(parts: Sequence[Scaled]) -> str:
    sentences = [
        marks.describe_plot(part.heading, describe_figures(part.placed, part.scale))
        for part in parts
    ]
    return f"{' '.join(sentences)} {marks.describe_table()}"


def _find_measured(study: Study, chart: Chart, placed: Sequence[Placed]) -> Measured | None:
    metric = study.book.metrics.get(placed[0].figure.metric)
    name = metric and (metric.display or metric.name)
    if metric is None or not name or not chart.why.startswith(name):
        return None
    return Measured(name, locate_page("metrics", placed[0].figure.metric), metric.meaning)


def _cite_sources(placed: Sequence[Placed]) -> str:
    """Say who gives the figures and when, and the rates at which they were converted."""
    bylines = list_bylines(placed)
    rates = SOURCE if any(each.converted.rate for each in placed) else ""
    several = len({str(each) for each in bylines}) > 1
    return captions.cite_sources(join_bylines(bylines, days=True), rates, several=several)
