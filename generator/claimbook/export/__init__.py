"""What programs read: claims.json."""

from __future__ import annotations

from claimbook.study import Study


def make_exports(study: Study) -> dict[str, bytes]:
    """The published data files by their path in the site."""
    return {}
