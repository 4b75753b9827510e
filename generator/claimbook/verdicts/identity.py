"""Permanent ids of disagreements and findings, made from the ids of their claims."""

from __future__ import annotations

from hashlib import sha256

_LONGEST = 80
"""As long as the id of a claim may be."""


def make_id(*parts: str) -> str:
    """The parts joined by hyphens; what is too long ends in a digest of the whole instead."""
    joined = "-".join(parts)
    if len(joined) <= _LONGEST:
        return joined
    digest = sha256(joined.encode()).hexdigest()[:8]
    return f"{joined[: _LONGEST - 9].rstrip('-')}-{digest}"
