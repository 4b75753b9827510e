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
    outlets: Mapping[str, str],
    sources: Mapping[str, frozenset[str]],
    own: str,
    others: Iterable[str],
) -> tuple[str, ...]:
    """The outlets behind `others`, articles that agree with one; never those of the `own` article.

    An article that cites others counts as the outlets of those, once: `sources` of each article.
    """
    mine = sources.get(own, frozenset())
    voices = frozenset[str]().union(*(sources[other] for other in others)) - mine
    own_outlets = {outlets[slug] for slug in (*mine, own) if slug in outlets}
    return tuple(sorted({outlets[voice] for voice in voices} - own_outlets))
