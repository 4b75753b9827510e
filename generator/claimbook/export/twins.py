"""JSON twins: a page of an article, an entity, a metric or a disagreement as a file for programs.

Each stands beside its page as `index.json`, with the rows that claims.json has of the same things.
A claim stands in several of them; where it compares with others only in that of its article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from claimbook.export.book_rows import (
    list_entity_rows,
    list_metric_rows,
    make_article,
    make_coverage,
)
from claimbook.export.claim_rows import make_claim
from claimbook.export.form import VERSION, ClaimRow
from claimbook.export.standing import list_disagreement_rows
from claimbook.model import Claim
from claimbook.permalinks import locate_article, locate_disagreement, locate_page, twin_of
from claimbook.study import Study, once_per_study

_AT_LENGTH = {"also_at", "positions", "history", "compared_with"}
"""What only the twin of its article has of a claim: it would make the others several times as
long."""


def write_twins(study: Study) -> dict[str, bytes]:
    """The twins by their path in the site."""
    return dict(_list_twins(study))


@once_per_study
def make_claim_rows(study: Study) -> Mapping[str, ClaimRow]:
    """The row of each claim by its id, in the order of the book."""
    return {
        claim.id: make_claim(study, article, claim)
        for article in study.book.articles
        for claim in article.claims
    }


def _list_twins(study: Study) -> Iterator[tuple[str, bytes]]:
    book, rows = study.book, make_claim_rows(study)

    def list_rows(claims: Iterable[Claim]) -> list[ClaimRow]:
        return [rows[claim.id] for claim in claims]

    for article in book.articles:
        yield _write(
            locate_article(article.slug),
            article=make_article(book, article),
            claims=list_rows(article.claims),
            coverage=make_coverage(study, article),
            at_length=True,
        )
    for entity in list_entity_rows(book):
        address, claims = locate_page("entities", entity.id), book.claims_about[entity.id]
        yield _write(address, entity=entity, claims=list_rows(claims))
    for metric in list_metric_rows(book):
        address, claims = locate_page("metrics", metric.id), book.claims_of[metric.id]
        yield _write(address, metric=metric, claims=list_rows(claims))
    for found in list_disagreement_rows(study):
        claims = [book.claims[claim] for claim in found.claims if claim in book.claims]
        yield _write(locate_disagreement(found.id), disagreement=found, claims=list_rows(claims))


def _write(
    address: str, *, at_length: bool = False, **parts: BaseModel | list[ClaimRow]
) -> tuple[str, bytes]:
    """The path and the bytes of a page's twin."""
    left_out = set() if at_length else _AT_LENGTH
    plain = {
        name: [row.model_dump(by_alias=True, exclude=left_out) for row in part]
        if isinstance(part, list)
        else part.model_dump(by_alias=True)
        for name, part in parts.items()
    }
    text = json.dumps({"schema": VERSION, **plain}, ensure_ascii=False) + "\n"
    return twin_of(address), text.encode()
