"""claims.json: the whole book for programs, and the JSON Schema that describes it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from claimbook.export.book_rows import (
    list_entity_rows,
    list_metric_rows,
    make_article,
    make_book,
    make_coverage,
)
from claimbook.export.correction_rows import list_correction_rows
from claimbook.export.derived_rows import list_derived_rows
from claimbook.export.descriptions import describe_fields
from claimbook.export.form import SCHEMA_ID, VERSION, ClaimsFile
from claimbook.export.standing import list_disagreement_rows, list_finding_rows
from claimbook.export.twins import make_claim_rows
from claimbook.study import Study

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_claims(study: Study) -> bytes:
    """The bytes of claims.json, which are always the same for the same study."""
    book = study.book
    file = ClaimsFile(
        schema=VERSION,
        book=make_book(book),
        articles=[make_article(book, article) for article in book.articles],
        entities=list(list_entity_rows(book)),
        metrics=list(list_metric_rows(book)),
        claims=list(make_claim_rows(study).values()),
        derived=list(list_derived_rows(study)),
        corrections=list(list_correction_rows(study)),
        disagreements=list(list_disagreement_rows(study)),
        findings=list(list_finding_rows(study)),
        coverage=[make_coverage(study, article) for article in book.articles],
    )
    return _write(file.model_dump(by_alias=True))


def make_schema() -> dict[str, Any]:
    """The JSON Schema of claims.json."""
    schema = ClaimsFile.model_json_schema(mode="serialization")
    schema["properties"]["schema"]["const"] = VERSION
    describe_fields(schema["$defs"])
    return {"$schema": DIALECT, "$id": SCHEMA_ID, **schema}


@cache
def write_schema() -> bytes:
    """The bytes of the JSON Schema of claims.json."""
    return _write(make_schema())


def _write(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
