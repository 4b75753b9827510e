"""The index pages: all records of each kind, and all speakers, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.permalinks import locate_page
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
    """A page for each kind of record."""
    yield _make_page(
        "articles",
        "Articles",
        "Each with its text, as far as it may be shown, and every claim taken from it.",
        list_articles(study, study.book.articles),
        "All articles of the briefing, newest first.",
    )
    yield _make_page(
        "metrics",
        "Metrics",
        "What the figures measure. Each has its definition, its figures, and charts of them.",
        list_metrics(study),
        "What the briefing's claims measure.",
    )
    yield _make_page(
        "entities",
        "Who and what",
        _write_kinds(study),
        list_entities(study),
        "Whom the briefing’s claims are about.",
    )
    yield _make_page(
        "speakers",
        "Speakers",
        "Whose word the articles report: one source, however many outlets print it.",
        list_speaker_entries(study),
        "The people, companies and offices whose word the articles report.",
    )
    yield _make_page(
        "outlets",
        "Outlets",
        "Who published the articles, and how their claims stand beside those of others.",
        list_outlets(study),
        "The outlets whose articles the briefing reads.",
    )
    yield _make_page(
        "topics",
        "Topics",
        "What the articles and their claims are filed under.",
        list_topics(study),
        "The subjects of the briefing.",
    )


def _make_page(
    kind: str, title: str, lede: str, entries: tuple[Entry, ...], description: str
) -> Page:
    address = locate_page(kind)
    body = render("index.md.j2", address, title=title, lede=lede, entries=entries)
    return Page(address, title, body, description)


def _write_kinds(study: Study) -> str:
    """Which kinds of entity there are, the most frequent first: `Companies and products, …`."""
    kinds = Counter(record.kind for record in study.book.entities.values())
    names = join_all(_PLURALS[kind] for kind, _ in kinds.most_common())
    return f"{begin_sentence(names)}, each with all that is claimed of it." if names else ""
