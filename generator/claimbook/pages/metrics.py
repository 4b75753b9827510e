"""The list of all metrics, the most compared first."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.claims.badges import count_badges
from claimbook.views.lists.entries import Entry
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("metrics")
    entries = sorted(
        (_view_metric(study, metric) for metric in study.book.metrics),
        key=lambda counted: (-counted[0], counted[1].name),
    )
    body = render(
        "list.md.j2",
        address,
        title="Metrics",
        lede="What the figures measure. Each has its definition, its figures, and charts of them.",
        entries=tuple(entry for _, entry in entries),
    )
    yield Page(address, "Metrics", body, "What the briefing's claims measure.")


def _view_metric(study: Study, metric: str) -> tuple[int, Entry]:
    claims = study.book.claims_of[metric]
    record = study.book.metrics[metric]
    return len(claims), Entry(
        record.name,
        locate_page("metrics", metric),
        (count_words(len(claims), "claim"), record.definition),
        count_badges(study, claims),
    )
