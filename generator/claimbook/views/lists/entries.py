"""Entries of lists of pages: articles, entities, metrics and others in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Article
from claimbook.permalinks import locate_article
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import count_badges, mark_draft
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import Named, name_outlet


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    name: str
    href: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...] = ()
    outlet: Named | None = None
    """Of an article, who published it."""
    note: str = ""
    """What the editor remarks on it."""


def list_articles(study: Study, articles: Iterable[Article]) -> tuple[Entry, ...]:
    """Articles as entries."""
    return tuple(_view_article(study, article) for article in articles)


def _view_article(study: Study, article: Article) -> Entry:
    coverage = study.coverage[article.slug]
    covered = (
        f"{len(coverage.claimed)} of {coverage.amounts} figures covered"
        if coverage.held
        else "text not held"
    )
    return Entry(
        article.headline,
        locate_article(article.slug),
        (
            write_day(article.published),
            count_words(len(article.claims), "claim"),
            covered,
        ),
        (*mark_draft(article), *count_badges(study, article.claims)),
        name_outlet(study, article.outlet),
        article.note or "",
    )
