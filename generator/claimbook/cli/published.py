"""Reading the ids that an earlier build of a book has published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from claimbook.checking import Checker
from claimbook.checks.id_gone import Published, list_present
from claimbook.cli.find_book import find_book
from claimbook.model import ID_PATTERN
from claimbook.publishing import leave_out_drafts

_FORM = "claimbook-claims-"
"""The prefix of every version of the format; ids stay the same across versions."""
_ROWS = {
    "articles": ("article", "headline"),
    "claims": ("claim", "quote"),
    "derived": ("derived figure", "says"),
    "entities": ("entity", "name"),
    "metrics": ("metric", "name"),
}
"""For each list in the file: what its rows are, and the field that identifies one."""


def read_published(path: Path) -> tuple[Published, ...]:
    """Everything with an id in a claims.json or in an earlier copy of a book's folder, each once.

    Raises click.UsageError if the path is neither.
    """
    return tuple(_list_book(path) if path.is_dir() else _read_claims(path))


def _list_book(folder: Path) -> Iterator[Published]:
    place = find_book(folder)
    study = Checker(place.root, place.data, place.seeds).check().study
    if study is None:
        raise click.UsageError(f"the book in {folder} cannot be read")
    book = leave_out_drafts(study).book
    for noun, present in list_present(book).items():
        for id_, it in present.items():
            article = book.article_of[id_].slug if noun == "claim" else ""
            yield Published(noun, id_, it.words, article)


def _read_claims(path: Path) -> Iterator[Published]:
    """Yield the rows of a claims.json; invalid ids are left out, as it may come from anywhere."""
    try:
        file = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        file = None
    if not isinstance(file, dict) or not str(file.get("schema")).startswith(_FORM):
        raise click.UsageError(f"{path} is not the claims.json of a build")
    found = {(row.noun, row.id): row for row in _list_ids(file) if re.fullmatch(ID_PATTERN, row.id)}
    return iter(found.values())


def _list_ids(file: dict[str, Any]) -> Iterator[Published]:
    for section, (noun, words) in _ROWS.items():
        for row in _rows(file.get(section)):
            yield Published(noun, _text(row, "id"), _text(row, words), _text(row, "article"))
            if noun == "article":
                yield Published("outlet", _text(row, "outlet"), _text(row, "outlet_name"))
            topics = row.get("topics")
            for topic in topics if isinstance(topics, list) else ():
                if isinstance(topic, str):
                    yield Published("topic", topic)


def _rows(section: object) -> Iterator[dict[str, Any]]:
    yield from (
        (row for row in section if isinstance(row, dict)) if isinstance(section, list) else ()
    )


def _text(row: dict[str, Any], field: str) -> str:
    value = row.get(field)
    return value if isinstance(value, str) else ""
