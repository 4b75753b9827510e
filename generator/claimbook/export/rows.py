"""The rows of claims.json as JSON, made once for claims.json and for the twins of pages.

All rows of a large book at once take much memory, so those of claims are kept compressed.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.export.book_rows import (
    list_entity_rows,
    list_metric_rows,
    make_article,
    make_coverage,
)
from claimbook.export.claim_rows import make_claim
from claimbook.export.correction_rows import list_correction_rows
from claimbook.export.derived_rows import list_derived_rows
from claimbook.export.form import ClaimRow
from claimbook.export.pieces import Form
from claimbook.export.standing import list_disagreement_rows, list_finding_rows
from claimbook.study import Study, once_per_study

_AT_LENGTH = {"also_at", "positions", "history", "compared_with"}
"""What only claims.json and the twin of its article have of a claim: it would make other twins
several times as long."""
_FAST = 1

Rows = Mapping[str, Sequence[str]]
"""The rows of some of the lists in claims.json, each as JSON on one line."""


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """The rows of an article and of what belongs to it."""

    year: int
    """In which it was published."""
    rows: Rows

    @property
    def size(self) -> int:
        """How long its rows are together."""
        return sum(len(row) for rows in self.rows.values() for row in rows)


class PackedRow:
    """The row of a claim, at length and in brief."""

    def __init__(self, row: ClaimRow) -> None:
        """Pack a row."""
        texts = write_row(row), row.model_dump_json(by_alias=True, exclude=_AT_LENGTH)
        self._packed = zlib.compress("\n".join(texts).encode(), _FAST)

    @property
    def whole(self) -> str:
        """All of it."""
        return self._texts[0]

    @property
    def brief(self) -> str:
        """The row without places, history and comparisons."""
        return self._texts[1]

    @property
    def _texts(self) -> list[str]:
        # No row has a line break, since JSON escapes those in texts.
        return zlib.decompress(self._packed).decode().split("\n")


def write_row(row: Form) -> str:
    """A row as JSON on one line."""
    return row.model_dump_json(by_alias=True)


@once_per_study
def pack_claim_rows(study: Study) -> Mapping[str, PackedRow]:
    """The row of each claim by its id, in the order of the book."""
    return {
        claim.id: PackedRow(make_claim(study, article, claim))
        for article in study.book.articles
        for claim in article.claims
    }


def list_shared_rows(study: Study) -> Rows:
    """The rows that belong to no article."""
    book = study.book
    return {
        "entities": [write_row(row) for row in list_entity_rows(book)],
        "metrics": [write_row(row) for row in list_metric_rows(book)],
        "derived": [write_row(row) for row in list_derived_rows(study)],
        "corrections": [write_row(row) for row in list_correction_rows(study)],
    }


def list_article_rows(study: Study) -> Iterator[ArticleRows]:
    """The rows of each article, with the findings shown there.

    A disagreement belongs to the first of its claims.
    """
    packed = pack_claim_rows(study)
    findings: dict[str, list[str]] = defaultdict(list)
    for finding in list_finding_rows(study):
        findings[finding.article].append(write_row(finding))
    disagreements: dict[str, list[str]] = defaultdict(list)
    for found in list_disagreement_rows(study):
        first = next(claim for claim in found.claims if claim in packed)
        disagreements[study.book.article_of[first].slug].append(write_row(found))
    for article in study.book.articles:
        yield ArticleRows(
            article.published.year,
            {
                "articles": [write_row(make_article(study.book, article))],
                "claims": [packed[claim.id].whole for claim in article.claims],
                "disagreements": disagreements[article.slug],
                "findings": findings[article.slug],
                "coverage": [write_row(make_coverage(study, article))],
            },
        )
