"""Make the pages below a record's: figures of one metric, statements, articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.permalinks import locate_below, locate_part
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.charting import Charted
from claimbook.views.claims.shown import Shown
from claimbook.views.lists.by_metric import MetricFigures
from claimbook.views.lists.entries import Entry
from claimbook.views.lists.remarks import Remarks, remark_on
from claimbook.views.lists.room import cut_rows, limit_charts
from claimbook.views.lists.rows import FigureRow
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import cut_list, make_pager, name_part

STATEMENTS, ARTICLES = "statements_", "articles_"
"""The folders of pages below a record's. No metric has such an id."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose claims a page lists."""

    name: str
    address: str
    claims: Sequence[Claim]
    articles: Sequence[Article]
    about: bool = True
    """Whether a table says what each figure is about."""
    outlet: bool = False
    """Whether it published the articles itself, so that they need not say who did."""
    edit: str | None = None
    """The data file that it is written in."""


@dataclass(frozen=True, slots=True)
class Below:
    """The pages below a record's page."""

    study: Study
    record: Record

    def locate(self, folder: str) -> str:
        """Return the address of the first page in a folder below the record's."""
        return locate_below(self.record.address, folder)

    def entry(self, name: str, folder: str, claims: int) -> Entry:
        """Return the entry for such a page on the record's own."""
        return Entry(name, self.locate(folder), (write_count(claims, "claim"),))

    def list_figures(self, figures: MetricFigures) -> Iterator[Page]:
        """Yield the figures of one metric, with its charts on the first page."""
        rows = (*figures.table.first, *figures.table.rest)
        charted = limit_charts(figures.charted)
        parts = cut_rows(rows, charted)
        first, title, metric = self.locate(figures.id), figures.metric.name, figures.metric
        listed = {"metric": metric, **self.with_remarks(parts[0])}
        yield self.make(first, title, (1, len(parts)), listed, charted)
        yield from self.continue_table(first, title, parts, metric)

    def continue_table(
        self, first: str, title: str, parts: Sequence[Sequence[FigureRow]], metric: Named | None
    ) -> Iterator[Page]:
        """Yield the pages of a table after its first."""
        for number, part in enumerate(parts[1:], start=2):
            yield self.make(
                first, title, (number, len(parts)), {"metric": metric, **self.with_remarks(part)}
            )

    def list_statements(self, statements: Iterable[Shown]) -> Iterator[Page]:
        """Yield the pages with the claims that have no figure."""
        first, parts = self.locate(STATEMENTS), cut_list(statements)
        for number, part in enumerate(parts, start=1):
            yield self.make(first, "Statements", (number, len(parts)), {"statements": part})

    def list_articles(self, entries: Iterable[Entry]) -> Iterator[Page]:
        """Yield the pages with all articles."""
        parts = cut_list(entries)
        for number, part in enumerate(parts, start=1):
            yield self.make(
                self.locate(ARTICLES), "Articles", (number, len(parts)), {"entries": part}
            )

    def with_remarks(self, rows: Sequence[FigureRow]) -> dict[str, object]:
        """Return rows with the remarks on them."""
        return {"rows": rows, "remarks": remark_on_rows(self.study, rows)}

    def make(
        self,
        first: str,
        title: str,
        place: tuple[int, int],
        listed: Mapping[str, object],
        charted: Charted | None = None,
    ) -> Page:
        """Make a page of the list that begins at `first`; `place` is its number and the count."""
        (number, count), charted = place, charted or Charted()
        head, address = f"{self.record.name}: {title}", locate_part(first, number)
        content = {"rows": (), "metric": None, "remarks": None, "statements": (), "entries": ()}
        body = render(
            "divided.md.j2",
            address,
            record=Named(self.record.name, self.record.address),
            title=head,
            charted=charted,
            about=self.record.about,
            pager=make_pager(first, number, count),
            **{**content, **listed},
        )
        whole = name_part(head, number, count)
        charts = tuple(panel.chart for panel in charted.panels)
        return Page(address, whole, body, f"{whole}.", self.record.edit, charts=charts)


def continue_table(
    study: Study, record: Record, title: str, parts: Sequence[Sequence[FigureRow]]
) -> Iterator[Page]:
    """Yield the pages after the first of a table that begins on the record's own page."""
    return Below(study, record).continue_table(record.address, title, parts, None)


def remark_on_rows(study: Study, rows: Iterable[FigureRow]) -> Remarks:
    """Return the remarks below some rows."""
    return remark_on(study, [each.claim for row in rows for each in row.listed])
