"""The list of all outlets, those with the most claims first."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.lists.entries import Entry
from claimbook.views.lists.outlet_standing import weigh_outlet
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("outlets")
    entries = sorted(
        (_view_outlet(study, outlet) for outlet in study.book.outlets),
        key=lambda counted: (-counted[0], counted[1].name),
    )
    body = render(
        "list.md.j2",
        address,
        title="Outlets",
        lede="Who published the articles, and how their claims stand beside those of others.",
        entries=tuple(entry for _, entry in entries),
    )
    yield Page(address, "Outlets", body, "The outlets whose articles the briefing reads.")


def _view_outlet(study: Study, outlet: str) -> tuple[int, Entry]:
    """An outlet's number of claims, and its line."""
    standing = weigh_outlet(study, outlet)
    meta = (
        count_words(len(standing.articles), "article"),
        count_words(len(standing.claims), "claim") if standing.claims else "no claims yet",
    )
    href = locate_page("outlets", outlet)
    return len(standing.claims), Entry(
        study.book.outlets[outlet].name, href, meta, standing.counted
    )
