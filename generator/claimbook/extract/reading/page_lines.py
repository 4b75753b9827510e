"""The short lines of a web page, of which those near the headline say who wrote when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import Any, NamedTuple

from claimbook.extract.reading.page_headline import is_same
from claimbook.extract.reading.page_parts import Page, list_article, name_classes

_FIGURE = frozenset(("figure", "figcaption"))
_CAPTION = re.compile(r"caption|(?:\b|_)(?:pic|photo|image)", re.I)
_SHORT, _LONG = 90, 130
"""The most letters of a line beside a byline, and the fewest of an article's first paragraph."""
_NEAR = 40
"""The most lines below a headline that belong to it."""
_LINES = frozenset(
    "h1 h2 h3 p div span a li td dd em i b strong address cite small time abbr".split()
)
_AROUND = 2
"""The number of elements around a headline within which short lines belong to it."""


class Line(NamedTuple):
    """A short line of a page."""

    tag: Any
    words: str
    is_near: bool
    """Whether the headline is near."""


@lru_cache(maxsize=1)  # the author and the day are looked for in the same lines
def list_lines(page: Page) -> tuple[Line, ...]:
    """Return the elements of a page that are short lines and may be of its article.

    Those near the headline stand above it, or between it and the first paragraph; below a picture
    they are about that.
    """
    headings = _find_headings(page.tree, page.headline)
    return tuple(_find_lines(page.tree, headings))


def _find_headings(tree: Any, headline: str) -> frozenset[Any]:
    """Return the headings that have the headline, or all main ones if it is in none.

    Sites also use main headings for their names, and for lists of other stories.
    """
    for level in ("h1", "h2"):
        own = [tag for tag in tree.iter(level) if is_same(tag.text_content(), headline)]
        if own:
            return frozenset(own)
    return frozenset(tree.iter("h1"))


def _find_lines(tree: Any, headings: frozenset[Any]) -> Iterator[Line]:
    around = {
        each
        for tag in headings
        for each in takewhile(lambda a: a.tag != "body", islice(tag.iterancestors(), _AROUND))
    }
    below = 0
    for tag in list_article(tree):
        if tag.tag not in _LINES:
            continue
        pieces, length = _list_pieces(tag)
        if tag in headings:
            below = _NEAR
        elif tag.tag == "p" and length > _LONG:
            below = 0
        elif 0 < length <= _SHORT:
            below -= 1
            near = below > 0 or not around.isdisjoint(tag.iterancestors())
            yield Line(tag, " ".join(pieces), near and not _is_caption(tag))


def _is_caption(tag: Any) -> bool:
    """Whether an element is below a picture, which may be of another day or person."""
    above = (tag, *islice(tag.iterancestors(), _AROUND))
    return any(each.tag in _FIGURE or _CAPTION.search(name_classes(each)) for each in above)


def _list_pieces(tag: Any) -> tuple[list[str], int]:
    """Return the text of an element in pieces, and how long it is without spaces around them.

    Of a long one, return as much as it takes to be a paragraph.
    """
    pieces, length = [], 0
    for text in tag.itertext():
        pieces.append(text)
        length += len(text.strip())
        if length > _LONG:
            break
    return pieces, length
