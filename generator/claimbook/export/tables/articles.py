"""The table of articles: where each is from, and how much of its text claims cover."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.tables.fields import (
    ARTICLE_FIELDS,
    describe_field,
    part_moment,
    write_fields,
)
from claimbook.export.tables.table import Column, Plain, Row, Table
from claimbook.model import Article
from claimbook.permalinks import locate_article
from claimbook.study import Study

_MOMENTS = ("published", "updated", "retrieved")
_WORDS_OF_TEXT = ("parts", "noise")
"""Fields that hold words of the text."""


def _list_columns() -> Iterator[Column]:
    yield Column("id", "The name of its file without the extension.")
    yield Column("page", "The address of its page, from the root of the site.")
    yield describe_field(Article, "headline")
    yield describe_field(Article, "outlet")
    yield Column("outlet_name", "The name of its outlet.")
    for name in _MOMENTS:
        yield describe_field(Article, name)
        yield Column(f"{name}_day", "The day alone.", "date")
        yield Column(f"{name}_moment", "The moment, if it is known.", "datetime")
    for name in ARTICLE_FIELDS:
        if name not in {"headline", "outlet", *_MOMENTS}:
            yield describe_field(Article, name)
    yield Column("claims", "The number of its claims.", "integer")
    yield Column("figures", "How many figures in its text count, if we hold the text.", "integer")
    yield Column("figures_claimed", "How many of those figures have a claim.", "integer")


def _make_rows(study: Study, whole: bool) -> Iterator[Row]:
    for article in study.book.articles:
        coverage = study.coverage[article.slug]
        row: dict[str, Plain] = {
            **write_fields(article, ARTICLE_FIELDS),
            "id": article.slug,
            "page": locate_article(article.slug),
            "outlet_name": study.book.name_outlet(article.outlet),
            "claims": len(article.claims),
            "figures": coverage.amounts if coverage.counted else None,
            "figures_claimed": len(coverage.claimed) if coverage.counted else None,
        }
        for name in _MOMENTS:
            row[f"{name}_day"], row[f"{name}_moment"] = part_moment(getattr(article, name))
        if not whole and not article.may_show_text:
            row.update(dict.fromkeys(_WORDS_OF_TEXT), republish="quotes")
        yield row


TABLE = Table("articles", "The articles that make the claims.", tuple(_list_columns()), _make_rows)
