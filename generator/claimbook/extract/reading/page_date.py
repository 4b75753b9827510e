"""The publication date of a web page's article, for which the page must have evidence.

Programs that guess dates take any that a page has, such as the date of its copyright or of another
story. A day counts only if the page gives it for the article: in a meta tag or a `time` element, in
its address, or beside the byline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimbook.extract.reading.moment import find_moment_in, read_iso
from claimbook.extract.reading.page_parts import is_aside, name_classes

_DATED = re.compile(r"date|time|byline|publish|posted|author|dateline|article-?(?:info|meta)", re.I)
"""Classes of elements that say when an article was written."""
_LATER = re.compile(r"modif|updat|revis|expire|last|copyright|robots", re.I)
"""Names of tags with a day other than that of publication."""
_MARKED = "//time | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"
"""Elements meant for a time: HTML's own, and those of schema.org and of microformats."""
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\b)")
_SHORT = 14
"""The most words of a line beside a byline."""
_LONG = 20
"""The fewest words of an article's first paragraph."""


def find_page_date(tree: Any, address: str, guess: str, language: str = "") -> str:
    """Return the guessed day if a page has evidence for it, or else the first day with evidence.

    The time is included if the page gives it with a zone. Months may have the names of `language`.
    """
    moments = list(dict.fromkeys(_list_moments(tree, address, language)))
    if not moments:
        return ""
    guessed = [each for each in moments if each[:10] == guess[:10]]
    day = (guessed or moments)[0][:10]
    return next((each for each in moments if each[:10] == day and len(each) > len(day)), day)


def _list_moments(tree: Any, address: str, language: str) -> Iterator[str]:
    """Yield the moments or days that a page gives for its article, the most reliable first."""
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if _DATED.search(name) and not _LATER.search(name):
            yield from _read_moments(tag.get("content") or "", language)
    for tag in tree.xpath(_MARKED):
        if not is_aside(tag) and not _LATER.search(name_classes(tag)):
            said = tag.get("datetime") or tag.get("content") or tag.get("title")
            yield from _read_moments(said or tag.text_content(), language)
    yield from ("-".join(found.groups()) for found in _IN_ADDRESS.finditer(address))
    yield from _list_beside_byline(tree, language)


def _list_beside_byline(tree: Any, language: str) -> Iterator[str]:
    """Yield the days in short lines below the headline, or in elements with such a class."""
    below = False
    for tag in tree.iter("h1", "p", "div", "span", "li", "h2", "address", "small"):
        words = tag.text_content().split()
        if tag.tag == "h1":
            below = True
        elif tag.tag == "p" and len(words) >= _LONG:
            below = False
        elif 0 < len(words) <= _SHORT and not is_aside(tag):
            named = name_classes(tag)
            if (below or _DATED.search(named)) and not _LATER.search(f"{named} {' '.join(words)}"):
                yield from _read_moments(" ".join(words), language)


def _read_moments(words: str, language: str) -> Iterator[str]:
    """Yield the moment that words begin with in ISO 8601, or name in another form."""
    if found := _COMPACT.match(words.strip()):
        words = "-".join(found.groups())
    if moment := read_iso(words) or find_moment_in(words, language):
        yield moment
