"""What Material's search is given to read of a generated page: its words, and little else.

It parses all HTML of a page, charts included, in Python; that took a quarter of a build. And it
joins the words of neighbouring cells, which nobody then finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_REST = r"""(?:[^'">]|"[^"]*"|'[^']*')*>"""
_EXCLUDED = re.compile(rf"<(?!h[1-6])(\w+)(?=\s[^>]*?data-search-exclude){_REST}")
"""An element that is excluded; a heading excludes all that stands below it, too."""
_READ = "p|code|pre|li|ol|ul|su[bp]|h[1-6]|script|style|object"
"""Elements that the search index keeps, or knows what to do with."""
_INLINE = "a|abbr|b|bdi|cite|em|i|mark|q|s|small|span|strong|time"
"""Elements that end no word."""
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?=[\s/>]){_REST}")
_OTHER_TAGS = re.compile(
    rf"\s*(?:(?:</?(?!(?:{_READ})[\s/>])[a-z]{_REST}|<!--.*?-->)\s*)+", re.DOTALL
)


def lighten_search(config: MkDocsConfig, bodies: Container[str]) -> None:
    """Let the index of Material's search read of generated pages only what it wants of them.

    These are given by the paths of their sources: they are HTML that is well-formed.
    """
    search: Any = config.plugins.get("material/search")
    if search and search.config.enabled:
        index = search.search_index
        index.add_entry_from_context = partial(_add_entry, index.add_entry_from_context, bodies)


def keep_words(html: str) -> str:
    """HTML less what is excluded from search, and less the elements that search looks through."""
    return _OTHER_TAGS.sub(" ", _INLINE_TAG.sub("", _cut_excluded(html)))


def _add_entry(add: Callable[[Page], None], bodies: Container[str], page: Page) -> None:
    if not page.file.generated_by or page.file.src_uri not in bodies or page.content is None:
        add(page)
        return
    whole = page.content
    page.content = keep_words(whole)
    try:
        add(page)
    finally:
        page.content = whole


def _cut_excluded(html: str) -> str:
    """HTML that is well-formed, less all elements with `data-search-exclude`."""
    kept, end = [], 0
    while found := _EXCLUDED.search(html, end):
        kept.append(html[end : found.start()])
        end = _find_end(html, found)
    return "".join((*kept, html[end:]))


def _find_end(html: str, start: re.Match[str]) -> int:
    """Where the element of a start tag ends."""
    depth = 1
    for tag in re.compile(rf"<(/?){start[1]}(?=[\s/>])").finditer(html, start.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return html.index(">", tag.end()) + 1
    return start.end()
