"""The page of a metric: its definition, its claims on one scale, and the table behind the chart."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.quantity import write_per
from claimbook.study import Study
from claimbook.views.charting import chart_claims, say_why_apart
from claimbook.views.claims.derived import list_derived
from claimbook.views.disputes.told import list_disagreements
from claimbook.views.lists.folding import fold
from claimbook.views.lists.leading import view_leading
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.rows import ROOM, list_figure_rows
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each metric."""
    for metric in study.book.metrics:
        yield make_page(study, metric)


def make_page(study: Study, metric: str) -> Page:
    """The page of one metric."""
    record = study.book.metrics[metric]
    address = locate_page("metrics", metric)
    claims = study.book.claims_of[metric]
    charted = chart_claims(study, claims)
    measured = f"{record.dimension}{write_per(record.per)}"
    body = render(
        "metric.md.j2",
        address,
        name=record.name,
        definition=record.definition,
        kicker=f"Metric · {count_words(len(claims), 'claim')} · {measured}",
        charted=charted,
        leading=view_leading(study, claims),
        apart=say_why_apart((charted,)),
        disagreements=list_disagreements(study, {claim.id for claim in claims}),
        table=fold(list_figure_rows(study, claims), ROOM, "figure"),
        remarks=remark_on(study, claims),
        derived=list_derived(study, metric=metric),
    )
    charts = tuple(panel.chart for panel in charted.panels)
    return Page(
        address, record.name, body, record.definition, record.origin.file.path, charts=charts
    )
