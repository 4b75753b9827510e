"""A chart with everything around it on a page: title, sources, table and files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimbook.charts import LAYOUTS, Chart
from claimbook.sentences import captions
from claimbook.sentences.citations import cite_chart
from claimbook.views.rendering.environment import Html

_BRIEF = 140
"""How many letters of its sources are shown at once."""
_LISTED = 60
"""How many rows of a chart's data a page lists."""


def mark_chart(chart: Chart) -> Callable[[str], Html]:
    """Return a function that writes a placeholder of a chart into a page."""
    return lambda at: Html(chart.mark(at))


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row of the table beside a picture."""

    cells: tuple[str, ...]
    href: str = ""
    """The address that its first cell links to."""
    held: bool | None = None
    """Whether the quote in its last cell but one was found; None if no cell is a quote."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The metric of a chart."""

    name: str
    href: str
    meaning: str
    """Its definition, if an editor has written one."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart as pages show it."""

    chart: Chart
    columns: tuple[str, ...]
    rows: tuple[PanelRow, ...]
    book: str
    """The title of the briefing, which a citation of the chart names."""
    measured: Measured | None = None
    """The metric that `why` begins with; None if it begins otherwise."""

    @property
    def listed(self) -> tuple[PanelRow, ...]:
        """The rows that the page lists; the file has all of them."""
        return self.rows[:_LISTED]

    @property
    def left(self) -> int:
        """The number of rows that only the file has."""
        return len(self.rows[_LISTED:])

    @property
    def title(self) -> str:
        """The title, which says what the chart shows."""
        return self.chart.title

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims whose figures it shows."""
        return tuple(row[0] for row in self.chart.table[1:])

    @property
    def why(self) -> str:
        """What is measured, and how to read its marks."""
        return self.chart.why

    @property
    def how(self) -> str:
        """The part of `why` after the metric."""
        return self.why.removeprefix(self.measured.name) if self.measured else self.why

    @property
    def anchor(self) -> str:
        """Its anchor; pages with charts have no claims with such ids."""
        return f"chart-{self.chart.name}"

    @property
    def source(self) -> str:
        """Who gives the figures."""
        return self.chart.source

    @property
    def source_in_brief(self) -> str:
        """Who gives the figures, but only the first few if there are many."""
        if len(self.source) <= _BRIEF:
            return self.source
        # A person whom several outlets quote is named with the first of them.
        first, *others = self.source.replace("), ", "); ").split("; ")
        return captions.explain_more_sources(first, len(others)) if others else self.source

    @property
    def layouts(self) -> tuple[str, ...]:
        """The layouts that the page has pictures for."""
        return LAYOUTS

    def mark(self, at: str) -> Html:
        """Return a marker of the chart in its page."""
        return mark_chart(self.chart)(at)

    @property
    def citation(self) -> str:
        """How to cite the chart; its address follows."""
        return cite_chart(self.title, self.book, self.chart.newest)

    @property
    def files(self) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
        """Name, address and file name of the picture and of the table to download."""
        chart = self.chart
        return (
            ("SVG", chart.picture_file, f"{chart.name}.svg"),
            ("CSV", chart.table_file, f"{chart.name}.csv"),
        )
