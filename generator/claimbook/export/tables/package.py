"""datapackage.json: what the tables are and how they refer to each other (Frictionless, v1)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from claimbook.export.tables.table import Column, Table
from claimbook.model import Book
from claimbook.read.faults.unsafe_id import suggest_id

NAME = "datapackage.json"
"""The file's name, which the standard sets."""


def write_package(book: Book, tables: Iterable[Table]) -> bytes:
    """Return the description of a book's tables, which stand beside it."""
    settings = book.settings
    package = {
        "profile": "tabular-data-package",
        "name": suggest_id(settings.title) or "claims",
        "title": settings.title,
        **({"description": settings.description} if settings.description else {}),
        "resources": [_describe(table) for table in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _describe(table: Table) -> dict[str, Any]:
    keys = [column for column in table.columns if column.refers_to]
    schema: dict[str, Any] = {
        "fields": [_describe_field(column) for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
    }
    if keys:
        schema["foreignKeys"] = [_refer(column, table) for column in keys]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _describe_field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type_name}
    if column.type_name == "datetime":
        field["format"] = "any"  # with the offset of its place
    return {**field, "description": column.meaning}


def _refer(column: Column, table: Table) -> dict[str, Any]:
    # The standard writes a table that refers to itself without a name.
    resource = "" if column.refers_to == table.name else column.refers_to
    return {"fields": column.name, "reference": {"resource": resource, "fields": "id"}}
