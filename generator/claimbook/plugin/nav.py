"""The pages that the `nav` of mkdocs.yml names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath


def find_nav_pages(nav: object) -> dict[str, str]:
    """A title for each page, by address: the one given, or else the name of its folder."""
    return {
        f"{path.removesuffix('.md')}.html": title or PurePosixPath(path).parent.name
        for path, title in walk_nav(nav)
        if path.endswith(".md")
    }


def walk_nav(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Every path with the title that it is given, None where it has none."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, dict):
        for name, value in nav.items():
            yield from walk_nav(value, str(name))
    elif isinstance(nav, list):
        for item in nav:
            yield from walk_nav(item)
