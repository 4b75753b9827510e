"""claims.json: the whole book for programs, and the JSON Schema that describes it.

A book that is too large for one file becomes an index with parts by the year of their articles, all
in the same format. So no file is large, and the part of a past year keeps its bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby
from typing import Any

from claimbook.export.claim_lines import list_claim_lines
from claimbook.export.form import SCHEMA_ID, VERSION, ClaimsFile, PartRow
from claimbook.export.parts import CLAIMS, hash_part, name_part
from claimbook.export.record_rows import (
    list_correction_rows,
    list_derived_rows,
    list_entity_rows,
    list_metric_rows,
    make_book,
)
from claimbook.export.standing_rows import list_disagreement_rows, list_finding_rows
from claimbook.export.values import write_row
from claimbook.gathering import gather
from claimbook.model import (
    Article,
    Claim,
    Correction,
    Derived,
    Entity,
    Metric,
    Passage,
    Record,
    Response,
    Settings,
    Speaker,
    Wrong,
)
from claimbook.packing import PackedFiles
from claimbook.read.schemas import DIALECT
from claimbook.study import Study

_WRITTEN: Mapping[str, type[Record]] = {
    "BookRow": Settings,
    "ArticleRow": Article,
    "EntityRow": Entity,
    "MetricRow": Metric,
    "PassageRow": Passage,
    "SpeakerRow": Speaker,
    "WrongRow": Wrong,
    "ResponseRow": Response,
    "ClaimRow": Claim,
    "DerivedRow": Derived,
    "CorrectionRow": Correction,
}
"""The record that people write, for each row that has its fields."""
Rows = Mapping[str, Sequence[str]]
"""The rows of some of the lists in claims.json, each as JSON on one line."""
MOST_BYTES = 5_000_000
"""The most bytes of rows in a file, which is about the size of the file."""
_LISTS = tuple(name for name in ClaimsFile.model_fields if name not in ("form", "book"))


def describe_fields(definitions: dict[str, Any]) -> None:
    """Add the description of the written field to each field in `$defs` that has none."""
    for name, record in _WRITTEN.items():
        for field, node in definitions[name]["properties"].items():
            written = record.model_fields.get(field)
            if written and written.description:
                node.setdefault("description", written.description)


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
    findings = gather((each.article, write_row(each)) for each in list_finding_rows(study))
    article_of = study.book.article_of
    disagreements = gather(
        (
            next(article_of[claim].slug for claim in each.claims if claim in article_of),
            write_row(each),
        )
        for each in list_disagreement_rows(study)
    )
    for article in study.book.articles:
        own = lines[article.slug]
        rows = {
            "articles": [own.article],
            "claims": [row.whole for row in own.rows.values()],
            "disagreements": disagreements.get(article.slug, []),
            "findings": findings.get(article.slug, []),
            "coverage": [own.coverage],
        }
        size = sum(len(row) for several in rows.values() for row in several)
        yield ArticleRows(article.published.year, rows, size)


def write_claims(study: Study, most: int = MOST_BYTES) -> PackedFiles:
    """Return the claims.json file and its parts, if it has any, by path.

    The bytes are always the same for the same study.
    """
    book = write_row(make_book(study.book))
    shared, rows = list_shared_rows(study), iter(list_article_rows(study))
    held, size = [], 0
    for each in rows:
        held.append(each)
        size += each.size
        if size > most:
            break
    else:
        return PackedFiles({CLAIMS: _compose(book, shared, *(each.rows for each in held))})
    files, parts = PackedFiles(), []
    for path, several in _divide(chain(held, rows), most):
        files[path] = content = _compose(book, *(each.rows for each in several))
        claims = sum(len(each.rows["claims"]) for each in several)
        parts.append(PartRow(path=path, sha256=hash_part(content), claims=claims))
    files[CLAIMS] = _compose(book, shared, {"parts": [*map(write_row, parts)]})
    return files


def _divide(rows: Iterable[ArticleRows], most: int) -> Iterator[tuple[str, list[ArticleRows]]]:
    """Yield the articles of each year, in several parts if one would be too large.

    An article that is too large by itself gets a part of its own.
    """
    numbers: Counter[int] = Counter()
    for year, several in groupby(rows, lambda each: each.year):
        held: list[ArticleRows] = []
        size = 0
        for each in several:
            if held and size + each.size > most:
                numbers[year] += 1
                yield name_part(year, numbers[year]), held
                held, size = [], 0
            held.append(each)
            size += each.size
        numbers[year] += 1
        yield name_part(year, numbers[year]), held


def _compose(book: str, *several: Rows) -> bytes:
    """Write a file with all of these rows, each row on a line."""
    lists = {name: [row for rows in several for row in rows.get(name, ())] for name in _LISTS}
    # Rows are sorted as text, since each begins with its id.
    lists["disagreements"].sort()
    pieces = [f'{{\n"schema": {json.dumps(VERSION)},\n"book": {book}']
    for name, rows in lists.items():
        pieces += (f',\n"{name}": [', "\n" * bool(rows), ",\n".join(rows), "\n" * bool(rows), "]")
    pieces.append("\n}\n")
    # Joined once, since each further copy of a whole file is as large as the file.
    return "".join(pieces).encode()


def make_schema() -> dict[str, Any]:
    """Return the JSON Schema of claims.json."""
    schema = ClaimsFile.model_json_schema(mode="serialization")
    schema["properties"]["schema"]["const"] = VERSION
    describe_fields(schema["$defs"])
    return {"$schema": DIALECT, "$id": SCHEMA_ID, **schema}


@cache
def write_schema() -> bytes:
    """Return the bytes of the JSON Schema of claims.json."""
    return (json.dumps(make_schema(), ensure_ascii=False, indent=1) + "\n").encode()
