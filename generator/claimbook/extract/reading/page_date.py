"""When a web page says that its article was published: a day for which it has evidence.

What guesses at dates takes any that a page has, such as that of its copyright or of another story.
A day counts only where the page gives it for the article: in a meta tag or a `time` element, in its
address, or beside the byline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimbook.extract.reading.moment import find_moment_in, read_iso

_ASIDE = frozenset(("footer", "aside", "nav", "form"))
_BESIDE = re.compile(r"\b(?:footer|sidebar|related|recommend\w*|comments?|menu|copyright)\b", re.I)
"""What is not the article, by the element or its class."""
_DATED = re.compile(r"date|time|byline|publish|posted|author|dateline|article-?(?:info|meta)", re.I)
"""Classes of elements that say when an article was written."""
_LATER = re.compile(r"modif|updat|revis|expire|last|copyright|robots", re.I)
"""Names of tags with another day than that of publication."""
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\b)")
_SHORT = 14
"""Words of a line beside a byline."""
_LONG = 20
"""Words of the first paragraph of an article."""


def find_page_date(tree: Any, address: str, guess: str) -> str:
    """The guessed day if a page has evidence for it, else the first that it has any for."""
    days = list(dict.fromkeys(_list_days(tree, address)))
    return guess if guess in days else next(iter(days), "")


def _list_days(tree: Any, address: str) -> Iterator[str]:
    """Yield the days that a page gives for its article, the surest first."""
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if _DATED.search(name) and not _LATER.search(name):
            yield from _read_days(tag.get("content") or "")
    for tag in tree.iter("time"):
        if not _is_aside(tag) and not _LATER.search(_name(tag)):
            yield from _read_days(tag.get("datetime") or tag.text_content())
    yield from ("-".join(found.groups()) for found in _IN_ADDRESS.finditer(address))
    yield from _list_beside_byline(tree)


def _list_beside_byline(tree: Any) -> Iterator[str]:
    """Yield the days in short lines below the headline, or in elements whose class names them."""
    below = False
    for tag in tree.iter("h1", "p", "div", "span", "li", "h2", "address", "small"):
        words = tag.text_content().split()
        if tag.tag == "h1":
            below = True
        elif tag.tag == "p" and len(words) >= _LONG:
            below = False
        elif 0 < len(words) <= _SHORT and not _is_aside(tag):
            named = _name(tag)
            if (below or _DATED.search(named)) and not _LATER.search(f"{named} {' '.join(words)}"):
                yield from _read_days(" ".join(words))


def _read_days(words: str) -> Iterator[str]:
    """Yield the day that words begin with as ISO 8601 has it, or name as people write it."""
    if found := _COMPACT.match(words.strip()):
        words = "-".join(found.groups())
    if day := (read_iso(words) or find_moment_in(words))[:10]:
        yield day


def _is_aside(tag: Any) -> bool:
    """Whether an element is in a part of the page that is not the article, and has no headline."""
    return any(
        (each.tag in _ASIDE or _BESIDE.search(_name(each))) and each.find(".//h1") is None
        for each in (tag, *tag.iterancestors())
    )


def _name(tag: Any) -> str:
    return f"{tag.get('class') or ''} {tag.get('id') or ''} {tag.get('itemprop') or ''}"
