"""Divide what a record's page lists, if it is too much for one page, into pages below it.

A record with few claims has all of them on its page. If it has many, the metrics with the most
claims have pages of their own. So may its statements and its articles. Each has as many parts as
needed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimbook.charts import Chart
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.lists import folding
from claimbook.views.lists.below import ARTICLES, STATEMENTS, Below, Record
from claimbook.views.lists.by_metric import (
    FiguresByMetric,
    fold_metrics,
    group_by_metric,
)
from claimbook.views.lists.entries import Entry, list_articles
from claimbook.views.lists.folding import Folded, fold
from claimbook.views.lists.remarks import Remarks, remark_on
from claimbook.views.lists.room import split_figures
from claimbook.views.rendering.page import Page
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import PAGE

_FEW = 50
"""How many statements a page lists beside figures."""
_NEWEST = 20
"""How many articles the page of a record lists if there are pages below it."""


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


def divide_record(study: Study, record: Record, *, charts: bool = False) -> Divided:
    """Return what the page of a record lists, with charts if wanted, and the pages below it."""
    figures = group_by_metric(study, record.claims, charts=charts)
    statements = [show_claim(study, claim.id) for claim in record.claims if claim.amount is None]
    entries, below = _list_articles(study, record), Below(study, record)
    apart = statements if len(statements) > _FEW else ()
    own, here = split_figures(tuple(figures), len(statements) - len(apart))
    onward = [below.entry(each.metric.name, each.id, each.count) for each in own]
    pages = [page for each in own for page in below.list_figures(each)]
    if apart:
        onward.append(below.entry("Statements", STATEMENTS, len(apart)))
        pages += below.list_statements(apart)
    every = None
    if len(entries) > _NEWEST and (len(entries) > PAGE or own or apart):
        every = Named(f"All {len(entries):,} articles", below.locate(ARTICLES))
        pages += below.list_articles(entries)
    own_metrics = {each.id for each in own}
    shown = [claim for claim in record.claims if claim.amount and claim.metric not in own_metrics]
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
