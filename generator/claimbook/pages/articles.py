"""The list of all articles, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.lists.entries import list_articles
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("articles")
    body = render(
        "list.md.j2",
        address,
        title="Articles",
        lede="Each with its text, as far as it may be shown, and every claim taken from it.",
        entries=list_articles(study, study.book.articles),
    )
    yield Page(address, "Articles", body, "All articles of the briefing, newest first.")
