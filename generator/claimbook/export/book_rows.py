"""The rows of claims.json for the book, its articles and its vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.form import CoverageRow
from claimbook.export.form_records import ArticleRow, BookRow, EntityRow, MetricRow
from claimbook.export.pieces import UnclaimedRow
from claimbook.export.values import write_iso_day, write_location
from claimbook.model import Article, Book
from claimbook.permalinks import locate_article
from claimbook.study import Study


def make_book(book: Book) -> BookRow:
    """Return the row of the book itself."""
    return BookRow(**book.settings.model_dump(include=set(BookRow.model_fields)))


def make_article(book: Book, article: Article) -> ArticleRow:
    """Return the row of an article, without its text."""
    outlet = book.outlets.get(article.outlet)
    days = {"published", "updated", "retrieved"}
    own = article.model_dump(include=set(ArticleRow.model_fields) - days - {"republish"})
    return ArticleRow(
        id=article.slug,
        outlet_name=outlet.name if outlet else None,
        page=locate_article(article.slug),
        edit=write_location(article),
        text_sha256=book.hash_text(article),
        republish="full" if article.may_show_text else "quotes",
        **{day: write_iso_day(getattr(article, day)) for day in days},
        **own,
    )


def list_entity_rows(book: Book) -> Iterator[EntityRow]:
    """Yield the rows of the entities, by id."""
    for id_, entity in sorted(book.entities.items()):
        year = entity.fiscal_year
        yield EntityRow(
            id=id_,
            fiscal_year_starts=year.starts if year else None,
            fiscal_year_named_by=year.named_by if year else None,
            **entity.model_dump(include=set(EntityRow.model_fields)),
        )


def list_metric_rows(book: Book) -> Iterator[MetricRow]:
    """Yield the rows of the metrics, by id."""
    for id_, metric in sorted(book.metrics.items()):
        yield MetricRow(id=id_, **metric.model_dump(include=set(MetricRow.model_fields)))


def make_coverage(study: Study, article: Article) -> CoverageRow:
    """Return the row of an article's coverage.

    It has sentences only if the text may be republished.
    """
    coverage = study.coverage[article.slug]
    text = study.book.texts.get(article.slug, "")
    unclaimed = []
    for mention in coverage.unclaimed:
        sentence = coverage.sentence_at(mention.start)
        shown = sentence and article.may_show_text
        unclaimed.append(
            UnclaimedRow(
                start=mention.start,
                end=mention.end,
                text=text[mention.start : mention.end],
                sentence=text[sentence.start : sentence.end] if sentence and shown else None,
            )
        )
    return CoverageRow(
        article=article.slug,
        amounts=coverage.amounts if coverage.counted else None,
        claimed=len(coverage.claimed) if coverage.counted else None,
        unclaimed=unclaimed,
    )
