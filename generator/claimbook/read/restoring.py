"""Keep the last good version of records that a file has just lost to a fault.

A file is often broken for a minute while somebody edits it. Without its records, the preview would
change in a hundred places that have nothing to do with the mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from claimbook.model import Article


def restore_lost(value: Any, last: Any, unread: frozenset[str], *, every: bool = False) -> Any:
    """Return the value of a file, with `unread` records added as they were in its `last` value.

    With `every`, all records that are gone are added, since it is unknown which ids were lost. Both
    values are as `FileKind.adapter` returns them, or None; claims keep the order of the file.
    """
    if value is None:
        return last

    def is_lost(id_: str, there: Collection[str]) -> bool:
        return id_ not in there and (every or id_ in unread)

    if isinstance(value, Article) and isinstance(last, Article):
        there = {claim.id for claim in value.claims}
        lost = [claim for claim in last.claims if is_lost(claim.id, there)]
        claims = sorted((*value.claims, *lost), key=lambda claim: claim.origin.at("id").line)
        return value.model_copy(update={"claims": tuple(claims)}) if lost else value
    if isinstance(value, Mapping) and isinstance(last, Mapping):
        kept = {
            name: record for name, record in last.items() if name in value or is_lost(name, value)
        }
        return {**kept, **value}
    return value
