"""The rows of claims.json for the book, its records, derived figures and corrections."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.derivation import Derivation
from claimbook.export.form import ArticleRow, BookRow, CoverageRow, EntityRow, MetricRow
from claimbook.export.form_claims import CorrectionRow, DerivedRow
from claimbook.export.form_pieces import RateRow, UnclaimedRow
from claimbook.export.standing_rows import list_compared_rows
from claimbook.export.values import (
    make_amount,
    make_period,
    write_all_digits,
    write_iso_day,
    write_location,
)
from claimbook.model import Article, Book, Derived
from claimbook.permalinks import locate_article, locate_derived
from claimbook.quantity import InferredDay
from claimbook.rates import Rate
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrected, list_corrections, list_inherited


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
        published_inferred=isinstance(article.published, InferredDay),
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
        own = metric.model_dump(include=set(MetricRow.model_fields) - {"definition"})
        yield MetricRow(id=id_, definition=metric.meaning, **own)


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


def list_correction_rows(study: Study) -> Iterator[CorrectionRow]:
    """Yield the corrections, the newest first."""
    for each in list_corrections(study):
        yield CorrectionRow(
            date=each.day.isoformat(),
            claim=each.claim,
            kind=each.written.kind.value,
            was=each.written.was,
            now=each.written.now,
            reason=each.written.reason,
            reported_by=each.written.reported_by,
            sentence=each.mark,
            page=each.address,
        )


def list_derived_rows(study: Study) -> Iterator[DerivedRow]:
    """Yield the rows of the derived figures, in the order of derived.yml."""
    for record in study.book.derived:
        worked_out = study.derived.get(record.id)
        yield _make_row(study, record, worked_out if isinstance(worked_out, Derivation) else None)


def _make_row(study: Study, record: Derived, derivation: Derivation | None) -> DerivedRow:
    """Return the row of a figure, with nulls if its formula cannot be worked out."""
    written = {"id", "says", "formula", "unit", "about", "metric", "change", "was"}
    return DerivedRow(
        **record.model_dump(include=written),
        period=make_period(record.period),
        amount=make_amount(derivation.amount) if derivation else None,
        arithmetic=derivation.arithmetic if derivation else None,
        claims=list(derivation.claims) if derivation else [],
        kind=derivation.kind.value if derivation else None,
        doubt=study.evidence.doubts.get(record.id),
        corrected=[
            *(each.mark for each in list_corrected(study, record.id)),
            *(each.behind for each in list_inherited(study, record.id)),
        ],
        rate=_make_rate(derivation.rate) if derivation and derivation.rate else None,
        compared_with=list(list_compared_rows(study, record.id)),
        page=locate_derived(record),
        edit=write_location(record),
    )


def _make_rate(rate: Rate) -> RateRow:
    return RateRow(
        source=rate.source,
        target=rate.target,
        low=str(write_all_digits(rate.low)),
        high=str(write_all_digits(rate.high)),
        date=rate.day.isoformat(),
    )
