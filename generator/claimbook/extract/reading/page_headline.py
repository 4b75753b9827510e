"""The headline of a web page: the one that its readers see, if its tags confirm it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from claimbook.extract.reading.page_parts import list_article

_WORDS = re.compile(r"\w+")
_PART = re.compile(r"\s+[|│·•»–—-]+\s+|\s*[|│｜»]\s*")
"""Separators between a headline and the name of its site or section."""
_SITE = re.compile(rf"(?:{_PART.pattern})[^|│｜·•»–—]{{2,40}}$")
_LINES = frozenset(("p", "div", "span", "h2", "h3", "strong"))
_SUMMED_UP = 8
"""The fewest words of a standfirst."""
_FEWEST = 2
"""The fewest words of a heading that may be a headline without an exact match in the tags."""


def find_headline(tree: Any, stated: str, titles: Sequence[str], outlet: str) -> str:
    """Find the headline of a page; empty if it has neither a title nor tags.

    Tags are written for search engines and for sharing: often they differ from the words above the
    article, and end with the name of the site. A main heading counts if a tag has the same words;
    otherwise the headline in JSON-LD, or the heading that is most similar to a title.
    """
    headings = [" ".join(tag.text_content().split()) for tag in tree.iter("h1")]
    headings = [each for each in headings if each and not is_same(each, outlet)]
    said = [each for each in (stated, *titles) if each]
    if confirmed := [each for each in headings if any(_has(title, each) for title in said)]:
        return _cut_outlet(max(confirmed, key=len), outlet)
    if stated:
        return _cut_outlet(stated, outlet)
    shared = [cut_site(title) for title in titles]
    likely = [each for each in headings if any(_is_like(each, title) for title in shared)]
    if likely:
        best = max(likely, key=lambda each: _count_shared(each, shared))
        return next((title for title in shared if _is_within(title, best)), best)
    return shared[0] if shared else ""


def cut_site(title: str) -> str:
    """Remove the name of the site from the end of a title."""
    return _SITE.sub("", title)


def find_standfirst(tree: Any, described: Sequence[str]) -> str:
    """Return the lines below the headline that sum the article up; empty if there are none.

    Readers leave them out since they are not part of the body. They are there if a page shows the
    very words that it is described with for those who share it.
    """
    wanted = [words for each in described if len(words := _list_words(each)) >= _SUMMED_UP]
    for tag in list_article(tree) if wanted else ():
        if tag.tag not in _LINES:
            continue
        begun = _list_words(next(filter(str.strip, tag.itertext()), ""))[:_FEWEST]
        if any(words[: len(begun)] == begun for words in wanted):
            shown = " ".join(tag.text_content().split())
            if _list_words(shown) in wanted:
                return shown
    return ""


def is_same(one: str, other: str) -> bool:
    """Whether two headlines are the same apart from quotation marks, dashes and letter case."""
    return _list_words(one) == _list_words(other)


def _has(title: str, heading: str) -> bool:
    """Whether a title is a heading, perhaps with the name of the site after it or before it."""
    words = _list_words(heading)
    if words == _list_words(title):
        return True
    for found in _PART.finditer(title) if len(words) >= _FEWEST else ():
        before, after = _list_words(title[: found.start()]), _list_words(title[found.end() :])
        if words == before or (words == after and len(after) > len(before)):
            return True
    return False


def _cut_outlet(headline: str, outlet: str) -> str:
    """Remove the name of the publisher from the end of a headline."""
    *_, last = (None, *_PART.finditer(headline))
    return (
        headline[: last.start()] if last and is_same(headline[last.end() :], outlet) else headline
    )


def _is_within(title: str, heading: str) -> bool:
    """Whether a heading has the words of a title, and others above or below them."""
    words = _list_words(title)
    return len(words) > _FEWEST and f" {' '.join(words)} " in f" {' '.join(_list_words(heading))} "


def _is_like(heading: str, title: str) -> bool:
    words, others = set(_list_words(heading)), set(_list_words(title))
    return len(words) >= _FEWEST and 2 * len(words & others) >= max(len(words), len(others))


def _count_shared(heading: str, titles: Sequence[str]) -> int:
    words = set(_list_words(heading))
    return max(len(words & set(_list_words(title))) for title in titles)


def _list_words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())
