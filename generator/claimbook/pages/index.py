"""The index pages: all records of each kind, and all speakers, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.permalinks import locate_page, locate_part
from claimbook.sentences.style import begin_sentence, join_all
from claimbook.study import Study
from claimbook.views.lists.entries import (
    Entry,
    list_articles,
    list_entities,
    list_metrics,
    list_outlets,
    list_speaker_entries,
    list_topics,
)
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.paging import cut_list, make_pager, name_part

_PLURALS = {
    "company": "companies",
    "organization": "organizations",
    "person": "people",
    "place": "places",
    "product": "products",
    "government": "governments",
    "event": "events",
    "law": "laws",
    "disease": "diseases",
    "group": "groups",
    "thing": "things",
    "industry": "industries",
    "index": "indexes",
    "world": "the world",
}
"""Each kind of entity in the plural."""


def make_pages(study: Study) -> Iterator[Page]:
    """A page for each kind of record, or several where a book has many of the kind."""
    yield from _make_pages(
        "articles",
        "Articles",
        "Each with its text, as far as it may be shown, and every claim taken from it.",
        list_articles(study, study.book.articles),
        "All articles of the briefing, newest first.",
    )
    yield from _make_pages(
        "metrics",
        "Metrics",
        "What the figures measure. Each has its definition, its figures, and charts of them.",
        list_metrics(study),
        "What the briefing's claims measure.",
    )
    yield from _make_pages(
        "entities",
        "Who and what",
        _write_kinds(study),
        list_entities(study),
        "Whom the briefing’s claims are about.",
    )
    yield from _make_pages(
        "speakers",
        "Speakers",
        "Whose word the articles report: one source, however many outlets print it.",
        list_speaker_entries(study),
        "The people, companies and offices whose word the articles report.",
    )
    yield from _make_pages(
        "outlets",
        "Outlets",
        "Who published the articles, and how their claims stand beside those of others.",
        list_outlets(study),
        "The outlets whose articles the briefing reads.",
    )
    yield from _make_pages(
        "topics",
        "Topics",
        "What the articles and their claims are filed under.",
        list_topics(study),
        "The subjects of the briefing.",
    )


def _make_pages(
    kind: str, title: str, lede: str, entries: tuple[Entry, ...], description: str
) -> Iterator[Page]:
    parts = cut_list(entries)
    for number, part in enumerate(parts, start=1):
        address = locate_part(locate_page(kind), number)
        pager = make_pager(locate_page(kind), number, len(parts))
        body = render("index.md.j2", address, title=title, lede=lede, entries=part, pager=pager)
        yield Page(address, name_part(title, number, len(parts)), body, description)


def _write_kinds(study: Study) -> str:
    """Which kinds of entity there are, the most frequent first: `Companies and products, …`."""
    kinds = Counter(record.kind for record in study.book.entities.values())
    names = join_all(_PLURALS[kind] for kind, _ in kinds.most_common())
    return f"{begin_sentence(names)}, each with all that is claimed of it." if names else ""
