"""The rows of claims.json as JSON, with the article that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.export.book_rows import list_entity_rows, list_metric_rows
from claimbook.export.claim_lines import list_claim_lines
from claimbook.export.correction_rows import list_correction_rows
from claimbook.export.derived_rows import list_derived_rows
from claimbook.export.json_rows import write_row
from claimbook.export.standing import list_disagreement_rows, list_finding_rows
from claimbook.study import Study

Rows = Mapping[str, Sequence[str]]
"""The rows of some of the lists in claims.json, each as JSON on one line."""


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """The rows of an article and of what belongs to it."""

    year: int
    """In which it was published."""
    rows: Rows
    size: int
    """How many bytes its rows take together."""


def list_shared_rows(study: Study) -> Rows:
    """Return the rows that belong to no article."""
    book = study.book
    return {
        "entities": [write_row(row) for row in list_entity_rows(book)],
        "metrics": [write_row(row) for row in list_metric_rows(book)],
        "derived": [write_row(row) for row in list_derived_rows(study)],
        "corrections": [write_row(row) for row in list_correction_rows(study)],
    }


def list_article_rows(study: Study) -> Iterator[ArticleRows]:
    """Yield the rows of each article, with the findings shown there.

    A disagreement belongs to the first of its claims.
    """
    lines = list_claim_lines(study)
    findings: dict[str, list[str]] = defaultdict(list)
    for finding in list_finding_rows(study):
        findings[finding.article].append(write_row(finding))
    disagreements: dict[str, list[str]] = defaultdict(list)
    for found in list_disagreement_rows(study):
        first = next(claim for claim in found.claims if claim in study.book.article_of)
        disagreements[study.book.article_of[first].slug].append(write_row(found))
    for article in study.book.articles:
        own = lines[article.slug]
        rows = {
            "articles": [own.article],
            "claims": [row.whole for row in own.rows.values()],
            "disagreements": disagreements[article.slug],
            "findings": findings[article.slug],
            "coverage": [own.coverage],
        }
        size = sum(len(row) for several in rows.values() for row in several)
        yield ArticleRows(article.published.year, rows, size)
