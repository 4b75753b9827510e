"""The pages that the `nav` of mkdocs.yml names, and the place of those that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation, Section


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


def place_below_index(nav: Navigation, files: Files) -> None:
    """Put a page that the navigation does not name below the index of its folder, if that is named.

    While a page is drawn MkDocs marks all above it as active, and so the theme marks the tab.
    """
    named = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if file.page and file.page.parent is None and file.src_uri not in named:
            folders = list(PurePosixPath(file.src_uri).parents)[:-1]
            index = next((i for f in folders if (i := named.get(f"{f}/index.md"))), None)
            # Of what is above it a page asks only to be active, and what is above that.
            file.page.parent = cast("Section | None", index)
