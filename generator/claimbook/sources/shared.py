"""List the style sheets and scripts that every page loads."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.views.rendering.assets import FOLDER


def list_styles(paths: Iterable[str]) -> list[str]:
    """Return the site's files that are style sheets for every page, in a fixed order."""
    return _list(paths, ".css")


def list_scripts(paths: Iterable[str]) -> list[str]:
    """Return the site's files that are scripts for every page, in a fixed order."""
    return _list(paths, ".js")


def _list(paths: Iterable[str], ending: str) -> list[str]:
    """Return the files right in the folder of assets. Pages load others when they need them."""
    return sorted(
        path
        for path in paths
        if path.startswith(f"{FOLDER}/")
        and path.endswith(ending)
        and "/" not in path.removeprefix(f"{FOLDER}/")
    )
