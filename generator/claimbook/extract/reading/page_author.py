"""The author of a web page's article: a person, an organization or a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, NamedTuple

from claimbook.extract.reading.byline import strip_trades
from claimbook.extract.reading.page_headline import is_same
from claimbook.extract.reading.page_lines import Line, list_lines
from claimbook.extract.reading.page_outlet import is_site
from claimbook.extract.reading.page_parts import Page, name_classes
from claimbook.extract.reading.page_tags import Tags, tidy

_LEADS = re.compile(
    r"^(?:(?:(?:more|stor(?:y|ies)|posts?|articles?|written|report(?:ed|ing)|words|posted|published|"
    r"text)\s+)*by|(?:erstellt |veröffentlicht |text )?von|par|por|"
    r"(?:text|words|authors?|autor(?:in|en|es)?|auteur)(?:\s+(?:&|and|und)\s+\w+)?(?:\s*:|(?=\s)))"
    r"(?!\w)\s*:?\s*",
    re.IGNORECASE,
)
"""How a line begins that says who wrote the article."""
_ENDS = re.compile(
    r"\s*(?:[|│｜•·]|\b(?:[Uu]pdated|[Pp]ubli[sczé]\w*|[Vv]eröffentlicht|[Pp]osted|[Ee]dited by|"
    r"[Ff]or\s)|(?:\s(?:am|at|el|em|il|le|on|op)\s+)?(?<=[a-z\s])\d|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d|"
    r"\b(?:January|February|July|September|October|November|December)$).*$"
)
"""What follows the names in a byline."""
_NO_NAME = re.compile(
    r"[@<>{}\[\]=]|https?:|www\.|\b(?:about|admin(?:istrator)?|all|anonymous|articles?|comments?|"
    r"contact|copyright|facebook|follow|getty|guest|image|login|menu|more|name|newsletter|"
    r"no author|our|photo(?:graph)?|posted|posts|publisher|read|share|sign|sponsored|subscribe|"
    r"theme|twitter|unknown|user(?:name)?|version|view)\b",
    re.IGNORECASE,
)
_AI = re.compile(r"\b(?:AI|A\.I\.|artificial intelligence|GPT\S*|chatbot)\b")
_AI_LEADS = re.compile(r"^(?:an?\s+)?AI(?:\s+agent)?\s+(?=\S)", re.IGNORECASE)
_BYLINE = re.compile(
    r"\b(?:by-?line|author|autor(?:en|in)?(?:zeile|box)?|auteur|redakteur(?:in)?)s?(?:\b|_|\d|$)",
    re.IGNORECASE,
)
_ITS_PAGE = re.compile(
    r"/(?:authors?|auth?or(?:en|es)?|auteurs?|staff|writers?|reporters?|contributors?|profiles?|by)/",
    re.IGNORECASE,
)
"""Addresses of pages about an author."""
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
_JOINED = re.compile(r"\s*(?:,|;|&|/|\b(?:and|und|et|og|och)\b)\s*")
_AFTER = re.compile(
    r"(?<=\w\s\w)(\w*)\s+(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)$"
)
"""What is left of a day after two names or more."""
_SMALL = frozenset("al bin da de del der di dos du el la le ten van von y".split())
_FEWEST, _MOST = 2, 5


class Writer(NamedTuple):
    """The author of an article, as far as a page names one."""

    name: str
    kind: str
    """`person`, `ai` or `unknown`."""


def find_writer(page: Page, tags: Tags) -> Writer:
    """Find the author of an article in its tags or its byline.

    Programs name the publisher where nobody signed: that is no author, unless it is a person.
    """
    stated, written = tidy_names(tags.author), tidy_names(tags.writer)
    for name in (stated, written):
        is_own = name == stated and tags.is_person
        if name and (is_own or not _is_publisher(name, tags, page)):
            return _judge(name, "unknown" if name == stated and tags.is_body else "person")
    named = (each for each in _list_bylines(page) if not is_same(each, page.outlet))
    return _judge(next(named, ""), "person")


def read_guess(guess: str, tags: Tags, page: Page) -> Writer:
    """Read the names of a guess, of which a library removes all marks and figures.

    A single word may be how somebody signs, unless the tags have the publisher for whoever wrote.
    """
    may_be_word = not (tags.author or tags.writer)
    names = (_AFTER.sub(r"\1", each) for each in tidy_names(guess.replace(";", ",")).split(", "))
    name = ", ".join(
        takewhile(lambda each: _is_person(each) or (may_be_word and " " not in each), names)
    )
    return _judge("" if _is_publisher(name, tags, page) else name, "person")


def _judge(name: str, kind: str) -> Writer:
    if not name:
        return Writer("", "unknown")
    return Writer(_AI_LEADS.sub("", name), "ai") if _AI.search(name) else Writer(name, kind)


def _is_publisher(name: str, tags: Tags, page: Page) -> bool:
    publishers = (page.outlet, tags.publisher, tags.site)
    return any(is_same(name, each) for each in publishers) or is_site(name, page.address)


def tidy_names(words: str) -> str:
    """Strip everything around the names of authors; empty if there are none."""
    pieces = (_tidy_name(each) for each in words.split(","))
    return strip_trades(", ".join(dict.fromkeys(filter(None, pieces))))


def _tidy_name(words: str) -> str:
    name = _ENDS.sub("", _LEADS.sub("", tidy(words), count=1)).strip(" .,;:–—-")
    if _SLUG.fullmatch(name):
        name = name.replace("-", " ").title()
    return "" if _NO_NAME.search(name) else name


def _list_bylines(page: Page) -> Iterator[str]:
    """Yield the persons in the bylines of a page, without those of other stories.

    Near the headline, a line that begins like one also counts, and a link to an author's page.
    """
    lines = [(line, _is_byline(line.tag)) for line in list_lines(page)]
    near = (line for line, sure in lines if line.is_near and (sure or _is_like_byline(line)))
    for line in (*near, *(line for line, sure in lines if sure)):
        yield from _list_persons(tidy(line.words))


def _is_like_byline(line: Line) -> bool:
    if _LEADS.match(tidy(line.words)):
        return True
    return line.tag.tag == "a" and _ITS_PAGE.search(line.tag.get("href") or "") is not None


def _list_persons(words: str) -> Iterator[str]:
    """Yield the names in the words of a byline if they are those of persons, without agencies."""
    pieces = tidy_names(words).split(", ")
    persons = [each for each in pieces if all(map(_is_person, _JOINED.split(each)))]
    if persons and all(each.isupper() for each in pieces if each not in persons):
        yield ", ".join(persons)


def _is_byline(tag: Any) -> bool:
    return _BYLINE.search(f"{name_classes(tag)} {tag.get('rel') or ''}") is not None


def _is_person(name: str) -> bool:
    words = name.split()
    return _FEWEST <= len(words) <= _MOST and all(
        (word[0].isalpha() and not word[0].islower()) or word in _SMALL for word in words
    )
