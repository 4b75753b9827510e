"""Permanent ids for disagreements and findings, made from the ids of their claims."""

from __future__ import annotations

from hashlib import sha256

_LONGEST = 80
"""The longest id, as for claims."""


def make_id(*parts: str) -> str:
    """Join the parts with hyphens. If the id is too long, it is cut and ends in a digest."""
    joined = "-".join(parts)
    if len(joined) <= _LONGEST:
        return joined
    digest = sha256(joined.encode()).hexdigest()[:8]
    return f"{joined[: _LONGEST - 9].rstrip('-')}-{digest}"
