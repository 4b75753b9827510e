"""The style sheets and scripts that every page loads."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.views.rendering.assets import FOLDER


def list_styles(paths: Iterable[str]) -> list[str]:
    """Those of the site's files that are style sheets for every page, in one order."""
    return _list(paths, ".css")


def list_scripts(paths: Iterable[str]) -> list[str]:
    """Those of the site's files that are scripts for every page, in one order."""
    return _list(paths, ".js")


def _list(paths: Iterable[str], ending: str) -> list[str]:
    """Files right in the folder of assets; what lies deeper is loaded only when it is needed."""
    return sorted(
        path
        for path in paths
        if path.startswith(f"{FOLDER}/")
        and path.endswith(ending)
        and "/" not in path.removeprefix(f"{FOLDER}/")
    )
