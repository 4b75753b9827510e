"""The page of a topic: its articles, and what is claimed in them."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.disputes.wording import list_disagreements
from claimbook.views.lists.below import Record
from claimbook.views.lists.divided import divide_record
from claimbook.views.lists.topics import list_topic_articles, list_topic_claims
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page

_DISAGREEMENTS = 5
"""How many disagreements a topic's page shows, the weightiest first; their list has all."""


def make_record(study: Study, topic: str) -> Iterator[Page]:
    """Make the page of one topic, and those below it."""
    record = study.book.topics[topic]
    address = locate_page("topics", topic)
    articles, claims = list_topic_articles(study, topic), list_topic_claims(study, topic)
    own = Record(record.name, address, claims, articles, edit=record.origin.file.path)
    divided = divide_record(study, own)
    counts = (write_count(len(articles), "article"), write_count(len(claims), "claim"))
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
        divided=divided,
    )
    about = record.description or f"Articles and claims on {record.name}."
    yield Page(address, record.name, body, about, own.edit)
    yield from divided.pages


make_pages = EachRecord(lambda study: study.book.topics, make_record)
"""Each topic has a page."""
