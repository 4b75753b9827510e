"""The results of the last build by page: search entries, and HTML from compiled templates."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import CodeType
from typing import Any, Generic, TypeVar

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from mkdocs.structure.pages import Page

from claimbook.plugin.speed.surroundings import describe_toc

T = TypeVar("T")
Entries = list[dict[str, object]]
Draw = Callable[[], str]


class Kept(Generic[T]):
    """One result for each page, with everything it was made from.

    The inputs are compared as a whole, so different ones are never taken for the same.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[object, T]] = {}

    def get(self, page: str, source: object, make: Callable[[], T]) -> T:
        """Return the kept result for a page if its source is the same.

        Otherwise make a new one and keep it.
        """
        known = self._kept.get(page)
        if known is not None and known[0] == source:
            return known[1]
        made = make()
        self._kept[page] = (source, made)
        return made

    def drop(self, page: str) -> None:
        """Forget the result for a page."""
        self._kept.pop(page, None)


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


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory, since Jinja drops them with the environment of each build."""

    def __init__(self) -> None:
        """Begin without templates."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the compiled template of a bucket if it is still valid."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        if bucket.code:
            self._codes[bucket.key, bucket.checksum] = bucket.code


def reuse_html(environment: Environment, reuse: Callable[[Page, str, Draw], str]) -> None:
    """Make the templates of an environment reuse the HTML of pages.

    `reuse` is given a page, the name of its template, and a function that renders it.
    """

    class KeptTemplate(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            draw = partial(super().render, *args, **kwargs)
            page = args[0].get("page") if args else None
            if page is None:
                return draw()
            return reuse(page, self.name or "", draw)

    environment.template_class = KeptTemplate
