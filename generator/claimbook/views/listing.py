"""Entries of lists and rows of tables: articles, entities, metrics and claims in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.permalinks import link, locate_article, locate_claim
from claimbook.quantity import write_date, write_period
from claimbook.study import Study
from claimbook.views.badges import count_badges, list_badges, mark_draft
from claimbook.views.converted import write_converted
from claimbook.views.subjects import name_entity, name_outlet
from claimbook.views.values import Badge, Named
from claimbook.views.wording import KINDS, count_words, write_day, write_figure


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    name: str
    href: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...] = ()
    outlet: Named | None = None
    """Of an article, who published it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in one line of a table."""

    id: str
    href: str
    figure: str
    """The amount; of a claim without one, what it says."""
    converted: str
    about: Named
    change: str
    period: str
    kind: str
    outlet: Named
    said: str
    """The day it was said."""
    badges: tuple[Badge, ...]


def list_articles(study: Study, articles: Iterable[Article], page: str) -> tuple[Entry, ...]:
    """Articles as entries, seen from the page at an address."""
    return tuple(_view_article(study, article, page) for article in articles)


def _view_article(study: Study, article: Article, page: str) -> Entry:
    coverage = study.coverage[article.slug]
    covered = (
        f"{len(coverage.claimed)} of {coverage.amounts} figures covered"
        if coverage.held
        else "text not held"
    )
    return Entry(
        article.headline,
        link(page, locate_article(article.slug)),
        (
            write_day(article.published),
            count_words(len(article.claims), "claim"),
            covered,
        ),
        (*mark_draft(article), *count_badges(study, article.claims)),
        name_outlet(study, article, page),
    )


def list_rows(study: Study, claims: Iterable[Claim], page: str) -> tuple[Row, ...]:
    """Claims as rows of a table, seen from the page at an address."""
    return tuple(_view_row(study, claim, page) for claim in claims)


def _view_row(study: Study, claim: Claim, page: str) -> Row:
    article = study.book.article_of[claim.id]
    return Row(
        id=claim.id,
        href=link(page, locate_claim(study.book, claim.id)),
        figure=write_figure(claim) or claim.says,
        converted=write_converted(study, claim),
        about=name_entity(study, claim.about, page),
        change=claim.change or "",
        period=write_period(claim.period) if claim.period else "not given",
        kind=" ".join(KINDS[claim.kind]),
        outlet=name_outlet(study, article, page),
        said=write_date(study.book.said_on(claim)),
        badges=list_badges(study, claim, page),
    )
