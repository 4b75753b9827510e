"""The fields of records as columns, and as plain values: text, flags, lists and mappings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import get_args, get_origin

from claimbook.export.tables.table import Column, FieldType, Plain
from claimbook.model import Article, Claim, Record, Speaker
from claimbook.quantity import Amount, Period, spell_day

CLAIM_FIELDS = tuple(Claim.model_fields)
"""The fields of a claim, each of which is a column of its table."""
ARTICLE_FIELDS = tuple(
    # Defaults are in the claims that took them, and claims are rows of their own.
    name
    for name in Article.model_fields
    if name not in {"claims", "defaults"}
)
"""The fields of an article that are columns."""
OF_ARTICLE: Mapping[str, str] = MappingProxyType(
    {name: f"article_{name}" for name in ARTICLE_FIELDS if name in CLAIM_FIELDS}
)
"""The columns for an article's fields in the row of a claim, which has fields of the same names."""
_REFERS = {"about": "entities", "metric": "metrics", "outlet": "outlets", "part_of": "entities"}


def make_plain(value: object) -> Plain:
    """Return a field's value as an editor would write it; None for one that would not be written.

    That is the case for a false flag, an empty list and an empty mapping.
    """
    match value:
        case None | False | () | "":
            return None
        case Enum():
            return str(value.value)
        case Amount() | Period():
            return value.text
        case date():
            return spell_day(value)
        case Speaker() if value.by_id:
            return value.name
        case Record():
            fields = {name: make_plain(getattr(value, name)) for name in type(value).model_fields}
            return {name: plain for name, plain in fields.items() if plain is not None} or None
        case Mapping():
            return {str(name): make_plain(each) for name, each in value.items()} or None
        case tuple():
            return [make_plain(each) for each in value]
        case bool() | int() | str():
            return value
    raise TypeError(value)


def part_moment(moment: object) -> tuple[Plain, Plain]:
    """Return the day of a moment, and the moment itself if it has a clock time."""
    if isinstance(moment, datetime):
        return moment.date().isoformat(), moment.isoformat()
    return (moment.isoformat(), None) if isinstance(moment, date) else (None, None)


def describe_field(record: type[Record], name: str, column: str = "") -> Column:
    """Return the column of a field, with what the field means."""
    meaning = (record.model_fields[name].description or "").replace("`", "")
    return Column(column or name, meaning, find_type(record, name), _REFERS.get(name, ""))


def find_type(record: type[Record], name: str) -> FieldType:
    """Return the type of a field's value in a cell."""
    annotation = record.model_fields[name].annotation
    if annotation is bool:
        return "boolean"
    if get_origin(annotation) is tuple:
        return "array"
    kinds = get_args(annotation) or (annotation,)
    nested = any(isinstance(kind, type) and issubclass(kind, Record) for kind in kinds)
    return "object" if nested or get_origin(annotation) is dict else "string"


def write_fields(record: Record, names: Iterable[str]) -> dict[str, Plain]:
    """Return the plain value of each field by its name."""
    return {name: make_plain(getattr(record, name)) for name in names}


def write_article_fields(article: Article) -> dict[str, Plain]:
    """Return the fields of an article as columns of its claims' rows."""
    fields = write_fields(article, ARTICLE_FIELDS)
    return {OF_ARTICLE.get(name, name): value for name, value in fields.items()}
