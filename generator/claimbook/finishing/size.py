"""A warning about sites that grow too large for GitHub Pages."""

from __future__ import annotations

MOST_BYTES = 1_000_000_000
"""The largest site that GitHub Pages publishes."""
_NEAR = 0.8
"""The share of it from which on the size is mentioned."""


def describe_size(size: int) -> str:
    """Return a sentence about the size of a site in bytes; empty if it is far from too large."""
    if size < _NEAR * MOST_BYTES:
        return ""
    share = "more than" if size > MOST_BYTES else f"{size / MOST_BYTES:.0%} of what"
    return (
        f"The site has {size / 1e6:,.0f} MB, {share} GitHub Pages takes: think of a briefing for "
        "each year"
    )
