"""Writing drafts as lines of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimbook.drafts.draft import Draft
from claimbook.read.quoting import write_value


def write_drafts(drafts: Iterable[Draft], indent: int = 2) -> tuple[str, ...]:
    """The drafts as entries of an indented list; empty fields are errors until filled in."""
    return tuple(" " * indent + line for draft in drafts for line in _write(draft))


def _write(draft: Draft) -> Iterator[str]:
    yield f"- id: {draft.id}"
    yield "  says:"
    yield f"  quote: {write_value(draft.quote)}"
    if draft.before:
        yield f"  before: {write_value(draft.before)}"
    for field in draft.open:
        yield f"  {field}:"
    yield f"  amount: {write_value(draft.amount)}"
    if draft.unit_from:
        yield f"  unit_from: {write_value(draft.unit_from)}"
