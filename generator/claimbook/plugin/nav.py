"""The pages in the `nav` of mkdocs.yml, and where other pages belong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from typing import cast

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def find_nav_pages(nav: object) -> dict[str, str]:
    """Return the title of each page by address: the given one, or else the name of its folder."""
    return {
        f"{path.removesuffix('.md')}.html": title or PurePosixPath(path).parent.name
        for path, title in walk_nav(nav)
        if path.endswith(".md")
    }


def walk_nav(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Yield every path with its title, or None if it has no title."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, dict):
        for name, value in nav.items():
            yield from walk_nav(value, str(name))
    elif isinstance(nav, list):
        for item in nav:
            yield from walk_nav(item)


def leave_out_unpublished(nav: Navigation, *, serving: bool) -> Navigation:
    """Return the navigation without pages that `draft_docs` or `exclude_docs` leave out.

    MkDocs links to them on every page, although they do not exist. Drafts exist while `serving`.
    """

    def is_there(page: Page) -> bool:
        least = InclusionLevel.DRAFT if serving else InclusionLevel.NOT_IN_NAV
        return bool(page.file.inclusion.value >= least.value)

    def prune(items: list[StructureItem]) -> Iterator[StructureItem]:
        for item in items:
            if isinstance(item, Section):
                item.children = list(prune(item.children))
                if item.children:
                    yield item
            elif not isinstance(item, Page) or is_there(item):
                yield item

    pages = [page for page in nav.pages if is_there(page)]
    if len(pages) == len(nav.pages):
        return nav
    for before, after in pairwise([None, *pages, None]):
        if before:
            before.next_page = after
        if after:
            after.previous_page = before
    return Navigation(list(prune(nav.items)), pages)


def place_below_index(nav: Navigation, files: Files) -> None:
    """Place a page that the navigation lacks below its folder's index, if it has that one.

    While rendering a page, MkDocs marks everything above it as active, so the theme highlights its
    tab.
    """
    named = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        if file.page and file.page.parent is None and file.src_uri not in named:
            folders = list(PurePosixPath(file.src_uri).parents)[:-1]
            index = next((i for f in folders if (i := named.get(f"{f}/index.md"))), None)
            # A page uses its ancestors only to mark them as active.
            file.page.parent = cast("Section | None", index)
