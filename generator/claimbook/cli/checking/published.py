"""Read what an earlier build of a book published."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import click

from claimbook.checking import Checker
from claimbook.checks.shared.earlier import Earlier, Published, PublishedAmount, describe_earlier
from claimbook.checks.shared.fields import write_value
from claimbook.cli.find_book import BookFolders, find_book
from claimbook.export.parts import join_parts
from claimbook.model import ID_PATTERN, find_address_fault
from claimbook.publishing import leave_out_drafts
from claimbook.quantity import ABOUT
from claimbook.study import Study
from claimbook.web import FetchError, fetch

_FORM = "claimbook-claims-"
"""The prefix of every version of the format; ids stay the same across versions."""
_ROWS = {
    "articles": ("article", "headline"),
    "claims": ("claim", "quote"),
    "derived": ("derived figure", "says"),
    "entities": ("entity", "name"),
    "metrics": ("metric", "name"),
}
"""What the rows of each list in the file are, and the field that identifies one."""
_MOST_BYTES = 1 << 30


def read_published(where: str) -> Earlier:
    """Read what was published from a site, its claims.json or a copy of the book's folder.

    A site or a claims.json is given by its address or its path. Raises click.UsageError if it is
    none of these.
    """
    if "://" in where:
        address = _find_claims(where)
        return _read_claims(address, _fetch(address), lambda part: _fetch(urljoin(address, part)))
    if book := find_published_book(where):
        return describe_published(where, Checker(book).check().study)
    path = Path(where)
    if path.is_dir():
        path /= "claims.json"
    try:
        return _read_claims(
            where, path.read_bytes(), lambda part: (path.parent / part).read_bytes()
        )
    except OSError as error:
        raise click.UsageError(f"{where} cannot be read: {error.strerror}") from None


def find_published_book(where: str) -> BookFolders | None:
    """Return the book of which `where` is the folder; None for a site and a claims.json."""
    path = Path(where)
    if "://" in where or not path.is_dir() or (path / "claims.json").is_file():
        return None
    return find_book(path)


def describe_published(where: str, study: Study | None) -> Earlier:
    """Return what a book published, which was read from a folder and may be unreadable."""
    if study is None:
        raise click.UsageError(f"the book in {where} cannot be read")
    return describe_earlier(leave_out_drafts(study))


def _find_claims(address: str) -> str:
    """Find the address of a site's claims.json, given that address or one of the site's pages."""
    with suppress(ValueError):
        parts = urlsplit(address)
        folder, _, name = parts.path.rpartition("/")
        if name.endswith(".json"):
            return address
        if name and not name.endswith(".html"):
            folder = f"{folder}/{name}"
        return parts._replace(path=f"{folder}/claims.json", query="", fragment="").geturl()
    return address


def _fetch(address: str) -> bytes:
    """Fetch an address that the user has given; nothing is fetched otherwise."""
    if fault := find_address_fault(address, public=False):
        raise click.UsageError(f"{address} is not an address to read from: {fault}")
    try:
        return fetch(address, _MOST_BYTES)
    except FetchError as error:
        raise click.UsageError(f"{address} cannot be read: {error}") from None


def _read_claims(where: str, content: bytes, read_part: Callable[[str], bytes]) -> Earlier:
    """Return the rows of a claims.json; invalid ids are left out, as it may come from anywhere."""
    try:
        file = json.loads(content)
    except (ValueError, RecursionError):
        file = None
    if not isinstance(file, dict) or not str(file.get("schema")).startswith(_FORM):
        raise click.UsageError(f"{where} is not the claims.json of a build")
    try:
        file = join_parts(file, read_part)
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{where} cannot be read whole: {error}") from None
    found = {
        (row.noun, row.id): row for row in _list_rows(file) if re.fullmatch(ID_PATTERN, row.id)
    }
    corrections = frozenset(
        (_text(row, "claim"), _text(row, "was"), _text(row, "now"))
        for row in _rows(file.get("corrections"))
    )
    others = (
        Published("book", "book", said=dict(_list_said("book", _mapping(file, "book")))),
        *(
            Published("correction", _text(row, "claim"), said=dict(_list_said("correction", row)))
            for row in _rows(file.get("corrections"))
        ),
    )
    return Earlier(tuple(found.values()), corrections, others, _read_rulings(file))


def _read_rulings(file: dict[str, Any]) -> tuple[Published, ...] | None:
    if "disagreements" not in file:
        return None
    return tuple(
        Published("disagreement", _text(row, "id"), said=dict(_list_said("disagreement", row)))
        for row in _rows(file["disagreements"])
        if row.get("state") != "open" and row.get("reason")
    )


def _list_rows(file: dict[str, Any]) -> Iterator[Published]:
    for section, (noun, words) in _ROWS.items():
        for row in _rows(file.get(section)):
            yield _read_row(noun, words, row)
            if noun == "article":
                name = _text(row, "outlet_name")
                said = {"name": name} if name else {}
                yield Published("outlet", _text(row, "outlet"), name, said=said)
            topics = row.get("topics")
            for topic in topics if isinstance(topics, list) else ():
                if isinstance(topic, str):
                    yield Published("topic", topic)


def _read_row(noun: str, words: str, row: dict[str, Any]) -> Published:
    has_figure = noun in ("claim", "derived figure")
    return Published(
        noun,
        _text(row, "id"),
        _text(row, words),
        _text(row, "article"),
        dict(_list_said(noun, row)),
        _read_amount(row.get("amount")) if has_figure else None,
        _text(_mapping(row, "standing"), "id"),
        _text(row, "text_sha256") if noun == "article" else "",
    )


def _list_said(noun: str, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the text of each field, as `describe` writes it."""
    yield from ((field, write_value(value)) for field, value in row.items())
    yield from (
        (field, text) for field, text in _mapping(row, "scope").items() if isinstance(text, str)
    )
    if row.get("published_inferred"):
        yield "published", f"{ABOUT}{_text(row, 'published')}"
    if noun == "entity" and "fiscal_year_starts" in row:
        year = {name: row.get(f"fiscal_year_{name}") for name in ("starts", "named_by")}
        yield "fiscal_year", write_value(year)
    if noun == "claim":
        period = _mapping(row, "period")
        ends = (_text(period, end) or ".." for end in ("start", "end"))
        yield "days", "/".join(ends) if period else ""
        yield "speaker", _text(_mapping(row, "speaker"), "name")
        yield "speaker_as", write_value(row.get("speaker"))
        yield "voice", _text(_mapping(row, "voice"), "id")


def _read_amount(value: object) -> PublishedAmount | None:
    if not isinstance(value, dict):
        return None
    try:
        number = Decimal(_text(value, "value")) if value.get("value") else None
    except InvalidOperation:
        number = None
    return PublishedAmount(
        _text(value, "text"), number, _text(value, "unit"), _text(value, "comparator")
    )


def _rows(section: object) -> Iterator[dict[str, Any]]:
    yield from (
        (row for row in section if isinstance(row, dict)) if isinstance(section, list) else ()
    )


def _mapping(row: Mapping[str, Any], field: str) -> dict[str, Any]:
    value = row.get(field)
    return value if isinstance(value, dict) else {}


def _text(row: Mapping[str, Any], field: str) -> str:
    value = row.get(field)
    return value if isinstance(value, str) else ""
