"""Which fields of records hold the ids of others, and of what."""

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
"""What a field holds the id of, or a list of them."""
IDS_OR_WORDS: Mapping[str, tuple[str, ...]] = {
    "speaker": ("entity",),
    "source": ("entity", "outlet", "claim"),
    "period_from": ("claim",),
    "authority": ("entity",),
    "ruling": ("claim",),
    "lead": ("claim",),
    "claim": ("claim",),
}
"""The same of fields that may also hold something else: a name, an address, an id that is gone."""
