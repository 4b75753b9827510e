"""Giving Material's search only the words of a generated page to read.

It parses all HTML of a page in Python, including charts, which took a quarter of a build. And it
joins the words of neighbouring cells, so that nobody can find them.
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
"""An excluded element. Headings are left alone, since they also exclude everything below them."""
_READ = "p|code|pre|li|ol|ul|su[bp]|h[1-6]|script|style|object"
"""Elements that the search index keeps or handles."""
_INLINE = "a|abbr|b|bdi|cite|em|i|mark|q|s|small|span|strong|time"
"""Elements that do not separate words."""
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?=[\s/>]){_REST}")
_OTHER_TAGS = re.compile(
    rf"\s*(?:(?:</?(?!(?:{_READ})[\s/>])[a-z]{_REST}|<!--.*?-->)\s*)+", re.DOTALL
)


def lighten_search(config: MkDocsConfig, bodies: Container[str]) -> None:
    """Make the index of Material's search read only the words of generated pages.

    `bodies` has their well-formed HTML by the path of the source.
    """
    search: Any = config.plugins.get("material/search")
    if search and search.config.enabled:
        index = search.search_index
        index.add_entry_from_context = partial(_add_entry, index.add_entry_from_context, bodies)


def strip_for_search(html: str) -> str:
    """The HTML without elements that are excluded from search or mean nothing to it."""
    return _OTHER_TAGS.sub(" ", _INLINE_TAG.sub("", _cut_excluded(html)))


def _add_entry(add: Callable[[Page], None], bodies: Container[str], page: Page) -> None:
    if not page.file.generated_by or page.file.src_uri not in bodies or page.content is None:
        add(page)
        return
    whole = page.content
    page.content = strip_for_search(whole)
    try:
        add(page)
    finally:
        page.content = whole


def _cut_excluded(html: str) -> str:
    """Well-formed HTML without the elements that have `data-search-exclude`."""
    kept, end = [], 0
    while found := _EXCLUDED.search(html, end):
        kept.append(html[end : found.start()])
        end = _find_end(html, found)
    return "".join((*kept, html[end:]))


def _find_end(html: str, start: re.Match[str]) -> int:
    """The end of the element whose start tag begins at `start`."""
    depth = 1
    for tag in re.compile(rf"<(/?){start[1]}(?=[\s/>])").finditer(html, start.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return html.index(">", tag.end()) + 1
    return start.end()
