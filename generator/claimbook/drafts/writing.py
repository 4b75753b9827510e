"""Writing drafts as lines of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from claimbook.drafts.field import Draft, Field, Value
from claimbook.read.quoting import write_comment, write_list, write_mapping, write_value

_PLAIN = frozenset({"published", "updated", "period", "as_of", "weight"})
_DIGITS = re.compile(r"[\d/.T+Z-]+(?::\d\d[\d:+Z-]*)?")
"""Values that people write in these fields without quotation marks."""


def write_drafts(drafts: Iterable[Draft], indent: int = 2) -> tuple[str, ...]:
    """Return the drafts as entries of an indented list; empty fields are errors until filled in."""
    return tuple(" " * indent + line for draft in drafts for line in _write(draft))


def _write(draft: Draft) -> Iterator[str]:
    yield f"- id: {draft.id}"
    yield from (f"  {write_comment(remark)}" for remark in draft.remarks)
    for field in draft.fields:
        yield from (f"  {line}" for line in write_field(field))


def write_field(field: Field) -> Iterator[str]:
    """Yield the line of a field, or a comment that says what to decide; nothing if it is empty."""
    mark = f"  {write_comment(f'decide: {field.decide}')}" if field.decide else ""
    value = _write_value(field.name, field.value) if field.value else ""
    if value:
        yield f"{field.name}: {value}{mark}"
    elif field.needed:
        yield f"{field.name}:{mark}"
    elif mark:
        yield write_comment(f"decide {field.name}: {field.decide}")


def _write_value(name: str, value: Value) -> str:
    if isinstance(value, str):
        return value if name in _PLAIN and _DIGITS.fullmatch(value) else write_value(value)
    return write_mapping(value) if isinstance(value, Mapping) else write_list(value)
