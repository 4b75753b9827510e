"""The headline of a web page: the one that its readers see, where its tags confirm it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_WORDS = re.compile(r"\w+")
_PART = re.compile(r"\s+[|·•»–—-]+\s+|\s*[|»]\s*")
"""What stands between a headline and the name of its site or section."""
_SITE = re.compile(r"(?:\s+[|·•»–—-]+\s+|\s*[|»]\s*)[^|·•»–—]{2,40}$")
_FEWEST = 2
"""Words of a heading that may be a headline without being confirmed word for word."""


def find_headline(tree: Any, stated: str, titles: Sequence[str], guess: str, outlet: str) -> str:
    """The headline of a page.

    Tags have what search engines and those who share a page are to see: often other words than
    those above the article, and the name of the site behind them. A main heading counts where a
    tag has the same words; else what JSON-LD states; else the heading that is most like a title.
    """
    headings = [" ".join(tag.text_content().split()) for tag in tree.iter("h1")]
    headings = [each for each in headings if each and not is_same(each, outlet)]
    said = [each for each in (stated, *titles) if each]
    if confirmed := [each for each in headings if any(_has(title, each) for title in said)]:
        return _cut_outlet(max(confirmed, key=len), outlet)
    if stated:
        return _cut_outlet(stated, outlet)
    shared = [_SITE.sub("", title) for title in titles]
    likely = [each for each in headings if any(_is_like(each, title) for title in shared)]
    if likely:
        best = max(likely, key=lambda each: _count_shared(each, shared))
        return next((title for title in shared if _is_within(title, best)), best)
    return next((each for each in (*shared[:1], _SITE.sub("", guess)) if each), "")


def is_same(one: str, other: str) -> bool:
    """Whether two headlines are the same but for quotation marks, dashes and letter case."""
    return _list_words(one) == _list_words(other)


def _has(title: str, heading: str) -> bool:
    """Whether a title is a heading, perhaps with the name of the site behind it or before it."""
    words = _list_words(heading)
    if words == _list_words(title):
        return True
    for found in _PART.finditer(title) if len(words) >= _FEWEST else ():
        before, after = _list_words(title[: found.start()]), _list_words(title[found.end() :])
        if words == before or (words == after and len(after) > len(before)):
            return True
    return False


def _cut_outlet(headline: str, outlet: str) -> str:
    """A headline without the name of who published it behind it."""
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
