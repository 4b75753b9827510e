"""The page of a metric: its definition, its claims on one scale, and the chart's table."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.problem.counting import write_count
from claimbook.quantity import write_per
from claimbook.sentences.style import inside
from claimbook.study import Study
from claimbook.views.charting import chart_claims, explain_charts_apart, show_panels
from claimbook.views.claims.derived import list_derived
from claimbook.views.disputes.wording import list_disagreements
from claimbook.views.lists.below import Record, continue_table, remark_on_rows
from claimbook.views.lists.folding import CARDS, MATTERS, fold
from claimbook.views.lists.leading import view_leading
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.room import cut_rows, fits_page, limit_charts
from claimbook.views.lists.rows import ROOM, list_figure_rows
from claimbook.views.lists.terms import explain_terms
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.paging import make_pager


def make_record(study: Study, metric: str) -> Iterator[Page]:
    """Make the page of one metric, and those that continue its table."""
    record = study.book.metrics[metric]
    address = locate_page("metrics", metric)
    claims = study.book.claims_of[metric]
    charted = limit_charts(chart_claims(study, claims, two_in_words=True))
    rows = list_figure_rows(study, claims)
    fits = fits_page(len(claims), charted)
    parts = [rows] if fits else cut_rows(rows, charted)
    own = Record(record.name, address, claims, (), edit=record.origin.file.path)
    measured = f"{record.dimension}{write_per(record.per)}"
    counted = (write_count(len(claims), "claim"),) if claims else ()
    leading = view_leading(study, claims)
    above = {str(leading).removesuffix("."), *(panel.title for panel in charted.panels)}
    ids = {claim.id for claim in claims}
    disagreements = list_disagreements(study, ids, at_most=MATTERS, above=above)
    body = render(
        "metric.md.j2",
        address,
        name=record.name,
        meaning=record.meaning,
        kicker=" · ".join(("Metric", *counted, measured)),
        charted=charted,
        leading=leading,
        apart=explain_charts_apart((charted,)),
        terms=explain_terms(study, claims),
        disagreements=fold(disagreements, CARDS, "disagreement"),
        table=fold(parts[0], ROOM, "figure"),
        pager=make_pager(address, 1, len(parts)),
        remarks=remark_on(study, claims) if fits else remark_on_rows(study, parts[0]),
        derived=list_derived(study, metric=metric),
    )
    charts = tuple(panel.chart for panel in charted.panels)
    opening = str(leading) if leading else record.meaning or f"Claims about {inside(record.name)}."
    first = leading.shown if leading else None
    poster = show_panels(study, opening, record.name, charted.panels, first)
    yield Page(address, record.name, body, opening, own.edit, charts=charts, poster=poster)
    yield from continue_table(study, own, "All figures", parts)


make_pages = EachRecord(lambda study: study.book.metrics, make_record)
"""Each metric has a page."""
