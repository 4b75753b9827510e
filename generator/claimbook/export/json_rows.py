"""Rows as JSON, and the JSON twins of pages, which consist of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimbook.export.form import VERSION
from claimbook.export.pieces import Form
from claimbook.permalinks import twin_of


def write_row(row: Form) -> str:
    """Return a row as JSON on one line."""
    return row.model_dump_json(by_alias=True)


def join_rows(rows: Iterable[str]) -> str:
    """Return rows as a list in JSON."""
    return f"[{', '.join(rows)}]"


def write_twin(address: str, **parts: str) -> tuple[str, bytes]:
    """Return the path and the bytes of a page's twin; `parts` are its members, in JSON."""
    texts = {"schema": json.dumps(VERSION), **parts}
    fields = ", ".join(f'"{name}": {text}' for name, text in texts.items())
    return twin_of(address), f"{{{fields}}}\n".encode()
