"""How many outlets stand behind a figure, where one that only repeats another counts with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimbook.model import Book


def find_sources(book: Book, article: str) -> frozenset[str]:
    """The articles in whose voice an article speaks: itself, or those it cites, at any depth."""
    sources: set[str] = set()
    seen: set[str] = set()
    waiting = [article]
    while waiting:
        slug = waiting.pop()
        if slug in seen:
            continue
        seen.add(slug)
        record = book.article.get(slug)
        cited = [other for other in record.cites if other in book.article] if record else []
        waiting.extend(cited)
        if not cited:
            sources.add(slug)
    return frozenset(sources or {article})


def list_agreeing_outlets(
    book: Book, sources: Mapping[str, frozenset[str]], own: str, others: Iterable[str]
) -> tuple[str, ...]:
    """The outlets behind `others`, articles that agree with one; never those of the `own` article.

    An article that cites others counts as the outlets of those, once: `sources` of each article.
    """
    mine = sources.get(own, frozenset())
    outlets = {book.article[slug].outlet for slug in (*mine, own) if slug in book.article}
    voices = {source for other in others for source in sources[other]} - mine
    return tuple(sorted({book.article[voice].outlet for voice in voices} - outlets))
