"""The index pages: all records of each kind, and all speakers, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.model import find_day
from claimbook.permalinks import Folder, locate_page, locate_part
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
from claimbook.views.lists.indexed import file_by_letter, make_index
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.paging import make_pager, name_part

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
_ARTICLES = 50
"""How many articles a page lists."""
_RANKED, _TOP = 40, 20
"""How many records are ordered by their claims alone, and how many come before a list by name."""
_NAMES = 400
"""How many names fit on a page, each a link and a number."""
_EMPTY = {"lede": "", "entries": (), "links": (), "sections": (), "names": (), "total": ""}


def make_pages(study: Study) -> Iterator[Page]:
    """Make a page for each kind of record, or several if a book has many of the kind."""
    yield from _list_articles(study)
    yield from _list_ranked(
        "metrics",
        "Metrics",
        "What the figures measure. Each has its definition, its figures, and charts of them.",
        list_metrics(study),
        "What the briefing's claims measure.",
        nothing="The briefing has no figures yet.",
    )
    yield from _list_ranked(
        "entities",
        "Who and what",
        _write_kinds(study),
        list_entities(study),
        "Who and what the briefing’s claims are about.",
        nothing="The briefing has no claims about anybody or anything yet.",
    )
    yield from _list_ranked(
        "speakers",
        "Speakers",
        "The people and bodies whose word the articles report. Each is one source, however many "
        "outlets print it.",
        list_speaker_entries(study),
        "The people, companies and offices whose word the articles report.",
        nothing="No claim in this briefing names its speaker.",
    )
    yield from _list_ranked(
        "outlets",
        "Outlets",
        "Who published the articles, and how their claims compare with those of others.",
        list_outlets(study),
        "The outlets whose articles this briefing covers.",
        nothing="The briefing has no articles yet.",
    )
    yield from _list_ranked(
        "topics",
        "Topics",
        "The subjects that articles and their claims are filed under.",
        list_topics(study),
        "The subjects of the briefing.",
        nothing="Nothing in this briefing is filed under a topic.",
    )


def _list_articles(study: Study) -> Iterator[Page]:
    """Make the pages of all articles, newest first; by year if there are too many for one page."""
    articles = study.book.articles
    entries = list_articles(study, articles)
    held = sum(study.coverage[article.slug].held for article in articles)
    lede = "Each article with its text, where we may show it, and every claim taken from it."
    if not articles:
        lede = "The briefing has no articles yet."
    if held < len(articles):
        texts = f"{held:,} of the {len(articles):,}" if held else "none"
        lede = f"{lede} We have the text of {texts}."
    about = "All articles of the briefing, newest first."
    if len(entries) <= _ARTICLES:
        yield _make_page("articles", "Articles", about, lede=lede, entries=entries)
        return
    years = (str(find_day(article.published).year) for article in articles)
    filed = zip(years, entries, strict=True)
    index = make_index(locate_page("articles"), filed, _ARTICLES)
    for number, sections in enumerate(index.parts, start=1):
        yield _make_page(
            "articles",
            "Articles",
            about,
            number,
            len(index.parts),
            lede=lede if number == 1 else "",
            links=index.links,
            sections=sections,
        )


def _list_ranked(
    folder: Folder,
    title: str,
    lede: str,
    entries: tuple[Entry, ...],
    description: str,
    *,
    nothing: str,
) -> Iterator[Page]:
    """Make the pages of records with the most claims first; if many, the top ones, then by name.

    Without any, the page says `nothing` in place of what they are.
    """
    if len(entries) <= _RANKED:
        lede = lede if entries else nothing
        yield _make_page(folder, title, description, lede=lede, entries=entries)
        return
    index = make_index(locate_page(folder), file_by_letter(entries), _NAMES)
    for number, sections in enumerate(index.parts, start=1):
        yield _make_page(
            folder,
            title,
            description,
            number,
            len(index.parts),
            lede=lede if number == 1 else "",
            entries=entries[:_TOP] if number == 1 else (),
            links=index.links,
            names=sections,
            total=f"{len(entries):,}",
        )


def _make_page(
    folder: Folder,
    title: str,
    description: str,
    number: int = 1,
    count: int = 1,
    **shown: object,
) -> Page:
    first = locate_page(folder)
    address, pager = locate_part(first, number), make_pager(first, number, count)
    body = render("index.md.j2", address, title=title, pager=pager, **_EMPTY | shown)
    return Page(address, name_part(title, number, count), body, description)


def _write_kinds(study: Study) -> str:
    """Say which kinds of entity there are, the most frequent first: `Companies and products, …`."""
    kinds = Counter(record.kind for record in study.book.entities.values())
    names = join_all(_PLURALS[kind] for kind, _ in kinds.most_common())
    return f"{begin_sentence(names)}, each with every claim about it." if names else ""
