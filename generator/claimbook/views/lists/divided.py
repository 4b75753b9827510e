"""What a record's page lists and, if that is too much for one page, the pages below it.

A record with few claims has all of them on its page. If it has many, the metrics with the most
claims have pages of their own, as its statements and articles may, each in as many parts as needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from claimbook.charts import Chart
from claimbook.model import Article, Claim
from claimbook.permalinks import locate_below, locate_part
from claimbook.study import Study
from claimbook.views.charting import Charted, Panel
from claimbook.views.claims.shown import Shown
from claimbook.views.lists import folding
from claimbook.views.lists.by_metric import (
    FiguresByMetric,
    MetricFigures,
    fold_metrics,
    group_by_metric,
)
from claimbook.views.lists.entries import Entry, list_articles
from claimbook.views.lists.folding import Folded, fold
from claimbook.views.lists.remarks import Remarks, remark_on
from claimbook.views.lists.rows import FigureRow
from claimbook.views.lists.statements import list_statements
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import PAGE, cut_list, make_pager, name_part

_ROOM = 350
"""The room of a page in claims, each of which takes a kilobyte or a little more."""
_OF_CHART, _OF_ROW, _OF_POINT = 10, 4, 2
"""The number of claims that take as much room as a chart, a row in its two pictures, or a point.

A point of a line has fewer words than a row.
"""
_BESIDE = 10
"""The claims that a page may name besides those of its table: the leading figure and others."""
_FEW = 50
"""How many statements a page lists beside figures."""
_NEWEST = 20
"""How many articles the page of a record lists if there are pages below it."""
STATEMENTS, ARTICLES = "statements_", "articles_"
"""The folders of pages below a record's. No metric has such an id."""


@dataclass(frozen=True, slots=True)
class Divided:
    """What the page of a record lists, and the pages below it."""

    figures: FiguresByMetric
    """The figures by metric, without metrics that have pages of their own."""
    onward: tuple[Entry, ...]
    """The pages below it, with the number of their claims."""
    remarks: Remarks
    statements: Folded[Shown]
    articles: Folded[Entry]
    all_articles: Named | None
    """The page that lists all articles, if not all are listed here."""
    pages: tuple[Page, ...] = ()

    @property
    def charts(self) -> tuple[Chart, ...]:
        """The charts on the record's page."""
        return tuple(panel.chart for each in self.figures for panel in each.charted.panels)


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


def divide_record(study: Study, record: Record, *, charts: bool = False) -> Divided:
    """Return what the page of a record lists, with charts if wanted, and the pages below it."""
    figures = group_by_metric(study, record.claims, charts=charts)
    statements = list_statements(study, record.claims)
    entries, below = _list_articles(study, record), _Below(study, record)
    apart = statements if len(statements) > _FEW else ()
    own, here = _split(tuple(figures), len(statements) - len(apart))
    onward = [below.entry(each.metric.name, each.id, each.count) for each in own]
    pages = [page for each in own for page in below.list_figures(each)]
    if apart:
        onward.append(below.entry("Statements", STATEMENTS, len(apart)))
        pages += below.list_statements(apart)
    every = None
    if len(entries) > _NEWEST and (len(entries) > PAGE or own or apart):
        every = Named(f"All {len(entries):,} articles", below.locate(ARTICLES))
        pages += below.list_articles(entries)
    told = {each.id for each in own}
    shown = [claim for claim in record.claims if claim.amount and claim.metric not in told]
    return Divided(
        # Beside metrics with pages of their own, one without a chart does not lead.
        figures=fold_metrics(here, 0) if own and not charts else fold_metrics(here),
        onward=tuple(onward),
        remarks=remark_on(study, shown),
        statements=fold(() if apart else statements, folding.STATEMENTS, "statement"),
        articles=fold(entries[:_NEWEST] if every else entries, folding.ARTICLES, "article"),
        all_articles=every,
        pages=tuple(pages),
    )


def _list_articles(study: Study, record: Record) -> tuple[Entry, ...]:
    entries = list_articles(study, record.articles)
    return tuple(replace(entry, outlet=None) for entry in entries) if record.outlet else entries


def _split(
    figures: tuple[MetricFigures, ...], claims: int
) -> tuple[tuple[MetricFigures, ...], tuple[MetricFigures, ...]]:
    """Separate metrics that need pages of their own from those that fit beside other claims.

    They are in the order of their number of claims, so that few metrics have a page.
    """
    claims += sum(each.count for each in figures)
    room = sum(_weigh(each.charted) for each in figures)
    for number, each in enumerate(figures):
        if claims <= PAGE and claims + room <= _ROOM:
            return figures[:number], figures[number:]
        claims -= each.count
        room -= _weigh(each.charted)
    return figures, ()


def fits_page(claims: int, charted: Charted) -> bool:
    """Whether this many claims and these charts fit on one page."""
    return claims <= PAGE and claims + _weigh(charted) <= _ROOM


def limit_charts(charted: Charted) -> Charted:
    """Keep as many of the charts, from the first on, as leave half of a page to the table."""
    room = accumulate(map(_weigh_panel, charted.panels))
    fitting = sum(taken <= _ROOM / 2 for taken in room)
    return replace(charted, panels=charted.panels[: max(1, fitting)])


def _weigh(charted: Charted) -> int:
    """Return the room that charts take, in claims."""
    return sum(map(_weigh_panel, charted.panels))


def _weigh_panel(panel: Panel) -> int:
    each = _OF_POINT if panel.chart.kind == "line" else _OF_ROW
    return _OF_CHART + each * len(panel.chart.data)


def remark_on_rows(study: Study, rows: Iterable[FigureRow]) -> Remarks:
    """Return the remarks below some rows."""
    return remark_on(study, [each.claim for row in rows for each in row.listed])


def continue_table(
    study: Study, record: Record, title: str, parts: Sequence[Sequence[FigureRow]]
) -> Iterator[Page]:
    """Yield the pages after the first of a table that begins on the record's own page."""
    return _Below(study, record).continue_table(record.address, title, parts, None)


def cut_rows(rows: Sequence[FigureRow], charted: Charted) -> list[Sequence[FigureRow]]:
    """Divide the rows of a table; the first part leaves room for charts and what these list."""
    listed = sum(len(panel.listed) for panel in charted.panels)
    room = min(PAGE - listed - _BESIDE, _ROOM - _weigh(charted))
    return cut_list(rows, lambda row: len(row.listed), first=room)


@dataclass(frozen=True, slots=True)
class _Below:
    """The pages below that of a record."""

    study: Study
    record: Record

    def locate(self, folder: str) -> str:
        return locate_below(self.record.address, folder)

    def entry(self, name: str, folder: str, claims: int) -> Entry:
        return Entry(name, self.locate(folder), (count_words(claims, "claim"),))

    def list_figures(self, figures: MetricFigures) -> Iterator[Page]:
        """Yield the figures of one metric, with its charts on the first page."""
        rows = (*figures.table.first, *figures.table.rest)
        charted = limit_charts(figures.charted)
        parts = cut_rows(rows, charted)
        first, title, metric = self.locate(figures.id), figures.metric.name, figures.metric
        told = {"metric": metric, **self.with_remarks(parts[0])}
        yield self.make(first, title, (1, len(parts)), told, charted)
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
        first, parts = self.locate(STATEMENTS), cut_list(statements)
        for number, part in enumerate(parts, start=1):
            yield self.make(first, "Statements", (number, len(parts)), {"statements": part})

    def list_articles(self, entries: Iterable[Entry]) -> Iterator[Page]:
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
        told: Mapping[str, object],
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
            **{**content, **told},
        )
        whole = name_part(head, number, count)
        charts = tuple(panel.chart for panel in charted.panels)
        return Page(address, whole, body, f"{whole}.", self.record.edit, charts=charts)
