"""What stands in for records that a file had a moment ago and lost to a fault.

While an editor works, a file is often broken for a minute; a preview without its records would
change in a hundred places that have nothing to do with the mistake.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from claimbook.model import Article


def keep_lost(value: Any, last: Any, unread: frozenset[str], *, every: bool = False) -> Any:
    """What a file gives now, with those `unread` records that its `last` value had.

    With `every`, any that is not there counts as unread: nobody can tell which ids were lost.
    Both are as `FileKind.adapter` makes them, or None; claims stand in the order of their lines.
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
