"""The list of all topics, in the order of their file."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.claims.badges import count_badges
from claimbook.views.lists.entries import Entry
from claimbook.views.lists.topics import list_topic_articles, list_topic_claims
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("topics")
    body = render(
        "list.md.j2",
        address,
        title="Topics",
        lede="What the articles and their claims are filed under.",
        entries=tuple(_view_topic(study, topic) for topic in study.book.topics),
    )
    yield Page(address, "Topics", body, "The subjects of the briefing.")


def _view_topic(study: Study, topic: str) -> Entry:
    record = study.book.topics[topic]
    articles, claims = list_topic_articles(study, topic), list_topic_claims(study, topic)
    meta = (
        count_words(len(articles), "article"),
        count_words(len(claims), "claim"),
        record.description or "",
    )
    href = locate_page("topics", topic)
    return Entry(record.name, href, tuple(filter(None, meta)), count_badges(study, claims))
