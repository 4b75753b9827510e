"""The fields of records that hold ids of other records, and the kinds of these records."""

from __future__ import annotations

from collections.abc import Mapping

IDS: Mapping[str, str] = {
    "about": "entity",
    "metric": "metric",
    "outlet": "outlet",
    "topics": "topic",
    "text": "text",
    "supersedes": "claim",
    "cites": "article",
    "part_of": "entity",
    "members": "entity",
    "speaks_for": "entity",
    "parties": "entity",
    "claims": "claim",
}
"""The kind of record whose id, or list of ids, a field holds."""
IDS_OR_WORDS: Mapping[str, tuple[str, ...]] = {
    "speaker": ("entity",),
    "source": ("entity", "outlet", "claim"),
    "period_from": ("claim",),
    "authority": ("entity",),
    "ruling": ("claim",),
    "lead": ("claim",),
    "claim": ("claim",),
}
"""The same for fields that may also hold something else: a name, an address, a deleted id."""
