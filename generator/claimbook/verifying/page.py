"""Read from a page what claims.json also says, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

_POLICY = "content-security-policy"
_FIGURE = "cb-claim__figure"
_SAYS = "cb-claim__says"
_CARDS = ("article", "aside")
_TEXT = "cb-text"
_NUMBER = "sup"
"""The numbers of claims are printed within the text but do not belong to it."""
_CELLS = ("td", "th")
_BESIDE = "cb-beside"
"""What stands beside a quote without being part of it."""
_ISOLATES = dict.fromkeys(map(ord, "\u2067\u2069"))


@dataclass
class Card:
    """What the card of a claim says, or the panel that shows a chosen claim beside the text."""

    claim: str
    """The id of the claim on its page; empty if the page does not say it."""
    figure: str = ""
    says: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Figure:
    """A figure that links to a claim."""

    words: str
    href: str


@dataclass
class PageFacts:
    """What was read from a page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    """Every `href` and `src`."""
    figures: list[Figure] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    text: str = ""
    """The published part of an article's text, with single spaces."""


def read_page(html: str) -> PageFacts:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.facts.text = fold_words("".join(reader.words))
    return reader.facts


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.facts = PageFacts()
        self.words: list[str] = []
        self._card: Card | None = None
        self._open: list[tuple[str, str, list[str]]] = []
        """The open elements whose words are collected: tag, kind, and the words so far."""
        self._beside = ""
        """The open element that is not part of a quote; empty if there is none."""
        self._depth = 0
        """How many elements are open, from the one with the text inwards."""
        self._numbering = False
        self._number = False
        """Whether the element around it makes a link that begins here a figure."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        self._note(tag, given)
        if tag == "div" and (self._depth or _TEXT in classes):
            self._depth += 1
        self._numbering = self._numbering or tag == _NUMBER
        if tag in _CELLS:
            self.handle_data(" ")
        if self._open and (tag == "thead" or _BESIDE in classes):
            self._beside = tag
        if tag in _CARDS and "cb-claim" in classes:
            self._card = Card(given.get("id") or given.get("data-claim", ""))
            self.facts.cards.append(self._card)
        elif tag == "a" and ("cb-num" in classes or self._number):
            self._open.append((tag, given.get("href", ""), []))
        elif self._card and (_FIGURE in classes or _SAYS in classes or tag == "blockquote"):
            self._open.append((tag, "quote" if tag == "blockquote" else classes[0], []))
        self._number = "cb-num" in classes and tag != "a"

    def _note(self, tag: str, given: Mapping[str, str]) -> None:
        if "id" in given:
            self.facts.ids.add(given["id"])
        self.facts.links += [given[name] for name in ("href", "src") if name in given]
        if tag == "meta" and given.get("http-equiv", "").lower() == _POLICY:
            self.facts.policies.append(given.get("content", ""))

    def handle_data(self, data: str) -> None:
        if self._depth and not self._numbering:
            self.words.append(data)
        for *_, words in self._open if not self._beside else ():
            words.append(data)
        if data.strip():
            self._number = False

    def handle_endtag(self, tag: str) -> None:
        self._number = False
        if tag == "div" and self._depth:
            self._depth -= 1
        if tag == _NUMBER:
            self._numbering = False
        if tag == self._beside:
            self._beside = ""
        if tag in _CARDS:
            self._card = None
        if self._open and self._open[-1][0] == tag:
            _, kind, words = self._open.pop()
            self._keep(tag, kind, fold_words("".join(words)))

    def _keep(self, tag: str, kind: str, words: str) -> None:
        if tag == "a":
            self.facts.figures.append(Figure(words, kind))
        elif self._card is None:
            return
        elif kind == _FIGURE:
            self._card.figure = self._card.figure or words
        elif kind == _SAYS:
            self._card.says = self._card.says or words
        else:
            self._card.quote = self._card.quote or _MARKED.sub(r"\1", words)


_MARKED = re.compile(r"^[“”「](.*?)[“”」]?$", re.DOTALL)
"""A quote between the quotation marks of its language."""


def fold_words(words: str) -> str:
    """Return words with single spaces, without the signs that keep names from numbers."""
    return " ".join(words.translate(_ISOLATES).split())
