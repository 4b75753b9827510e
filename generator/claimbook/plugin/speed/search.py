"""Reusing the search entries of a page from the last build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimbook.plugin.speed.kept import Kept
from claimbook.plugin.speed.surroundings import describe_toc

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

Entries = list[dict[str, object]]


class KeptIndex:
    """Wraps the index of Material's search and fills it with kept entries."""

    def __init__(self, index: Any, kept: Kept[Entries], surroundings: str) -> None:
        """`surroundings` is everything besides the page that entries depend on."""
        self._index = index
        self._kept = kept
        self._surroundings = surroundings
        self._by_page: dict[str, Entries] = {}
        self.changed = False
        """Whether any page has different entries than when the index was written."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add the sections of a page, replacing those that it had."""
        own = (page.url, page.title, repr(page.meta), page.content, describe_toc(page.toc))
        source = (self._surroundings, own)
        made = self._kept.get(page.file.src_uri, source, lambda: self._make(page))
        self.changed |= self._by_page.get(page.file.src_uri) != made
        self._by_page[page.file.src_uri] = made

    def generate_search_index(self, *arguments: Any) -> str:
        """Return the index as it is written, with the pages in the order of the first build."""
        self._index.entries = [each for entries in self._by_page.values() for each in entries]
        self.changed = False
        return str(self._index.generate_search_index(*arguments))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._index, name)

    def _make(self, page: Page) -> Entries:
        before: Entries = self._index.entries
        self._index.entries = []
        try:
            self._index.add_entry_from_context(page)
            made: Entries = self._index.entries
        finally:
            self._index.entries = before
        return made
