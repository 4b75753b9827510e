"""The page of a topic: its articles, and what is claimed in them."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.disputes.told import list_disagreements
from claimbook.views.lists.by_metric import group_by_metric
from claimbook.views.lists.entries import list_articles
from claimbook.views.lists.folding import ARTICLES, STATEMENTS, fold
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.statements import list_statements
from claimbook.views.lists.topics import list_topic_articles, list_topic_claims
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words

_DISAGREEMENTS = 5
"""How many disagreements a topic's page tells of, the weightiest; their list has all."""


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each topic."""
    for topic in study.book.topics:
        yield make_page(study, topic)


def make_page(study: Study, topic: str) -> Page:
    """The page of one topic."""
    record = study.book.topics[topic]
    address = locate_page("topics", topic)
    articles, claims = list_topic_articles(study, topic), list_topic_claims(study, topic)
    counts = (count_words(len(articles), "article"), count_words(len(claims), "claim"))
    body = render(
        "topic.md.j2",
        address,
        name=record.name,
        kicker=" · ".join(("Topic", *(counts if articles else ()))),
        description=record.description or "",
        disagreements=list_disagreements(
            study, {each.id for each in claims}, at_most=_DISAGREEMENTS
        ),
        all_disagreements=locate_page("disagreements"),
        articles=fold(list_articles(study, articles), ARTICLES, "article"),
        figures=group_by_metric(study, claims),
        remarks=remark_on(study, [c for c in claims if c.amount]),
        statements=fold(list_statements(study, claims), STATEMENTS, "statement"),
    )
    about = record.description or f"Articles and claims on {record.name}."
    return Page(address, record.name, body, about, record.origin.file.path)
