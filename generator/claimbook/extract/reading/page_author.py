"""The author of a web page's article: a person, an organization or a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from claimbook.extract.reading.page_headline import is_same
from claimbook.extract.reading.page_parts import is_aside, name_classes
from claimbook.extract.reading.page_tags import Tags, tidy

_LEADS = re.compile(
    r"^(?:(?:written|story|reported|reporting|words|posted|published|text)\s+by|by|authors?|"
    r"autor(?:in)?|(?:erstellt |veröffentlicht |text )?von|par|por)\b\s*:?\s+",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[|•·]|\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ee]dited by|[Ff]or\s)|(?<=[a-z\s])\d|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d|"
    r"\b(?:January|February|July|September|October|November|December)$).*$"
)
"""What follows the names in a byline."""
_NO_NAME = re.compile(
    r"[@<>{}\[\]=]|https?:|www\.|\b(?:about|admin(?:istrator)?|all|anonymous|articles?|comments?|"
    r"contact|copyright|facebook|follow|getty|guest|image|login|menu|more|name|newsletter|"
    r"photo(?:graph)?|posted|posts|publisher|read|share|sign|sponsored|subscribe|theme|twitter|"
    r"unknown|user(?:name)?|version|view)\b",
    re.IGNORECASE,
)
_AI = re.compile(r"\b(?:AI|A\.I\.|artificial intelligence|GPT\S*|chatbot)\b")
_AI_LEADS = re.compile(r"^(?:an?\s+)?AI(?:\s+agent)?\s+(?=\S)", re.IGNORECASE)
_BYLINE = re.compile(r"\b(?:by-?line|authors?)(?:\b|_|-(?:name|link|list)|s?$)", re.IGNORECASE)
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
_JOINED = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_SMALL = frozenset("al bin da de del der di dos du el la le ten van von y".split())
_FEWEST, _MOST = 2, 5
_LONGEST = 14
"""The most words of a byline."""


class Writer(NamedTuple):
    """The author of an article, as far as a page names one."""

    name: str
    kind: str
    """`person`, `ai` or `unknown`."""


def find_writer(tree: Any, tags: Tags, outlet: str, guess: str) -> Writer:
    """Find the author of an article: in its tags, its byline, or else by a guess.

    If tags name only the publisher, a person in the byline takes precedence.
    """
    stated, written = tidy_names(tags.author), tidy_names(tags.writer)
    guessed = tidy_names(guess.replace(";", ","))
    if named := next((each for each in (stated, written, guessed) if _AI.search(each)), ""):
        return Writer(_AI_LEADS.sub("", named), "ai")
    publishers = (outlet, tags.publisher, tags.site)
    for name in (stated, written):
        if name and not any(is_same(name, each) for each in publishers):
            return Writer(name, "unknown" if name == stated and tags.is_body else "person")
    if byline := next(_list_bylines(tree), ""):
        return Writer(byline, "person")
    if stated or written:
        return Writer(stated or written, "unknown")
    is_person = bool(guessed) and not any(is_same(guessed, each) for each in publishers)
    return Writer(guessed, "person" if is_person else "unknown")


def tidy_names(words: str) -> str:
    """Strip everything around the names of authors; empty if there are none."""
    pieces = (_tidy_name(each) for each in words.split(","))
    return ", ".join(dict.fromkeys(filter(None, pieces)))


def _tidy_name(words: str) -> str:
    name = _ENDS.sub("", _LEADS.sub("", tidy(words), count=1)).strip(" .,;:–—-")
    if _SLUG.fullmatch(name):
        name = name.replace("-", " ").title()
    return "" if _NO_NAME.search(name) else name


def _list_bylines(tree: Any) -> Iterator[str]:
    """Yield the persons in the bylines of a page, without those of other stories."""
    for tag in tree.iter("a", "address", "cite", "div", "li", "p", "span"):
        named = f"{name_classes(tag)} {tag.get('rel') or ''}"
        if not _BYLINE.search(named):
            continue
        words = tidy(" ".join(tag.itertext()))
        if len(words.split(maxsplit=_LONGEST)) >= _LONGEST or is_aside(tag):
            continue
        names = tidy_names(words)
        if names and all(map(_is_person, _JOINED.split(names))):
            yield names


def _is_person(name: str) -> bool:
    words = name.split()
    return _FEWEST <= len(words) <= _MOST and all(
        word[0].isupper() or word in _SMALL for word in words
    )
