"""First stage: an article's text into its parts and their sentences, without page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from claimbook.drafts import join_lines
from claimbook.extract.document import Document
from claimbook.grounding import Block, Grounded, Span, TextLayout, ground_article, lay_out
from claimbook.model import Article, Where

_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_ITEM = re.compile(r"[-*•–·#]\s?\S|\(?\d{1,2}[.)]\s")
_ITEM_MARK = re.compile(r"(?:[-*•–·#]|\(?\d{1,2}[.)])\s*")
_NOTICE = re.compile(
    r"\b(?:subscrib|sign(?:ing)? up|newsletters?|inbox|stay ahead|follow us|read more|read also|"
    r"all rights reserved|disclaimer|latest articles?|add a (?:public )?comment|no comments|"
    r"cookies?|advertisement|click here|informational purposes|investment advice|copyright|"
    r"share (?:this|on)|related (?:articles?|stories)|terms of (?:use|service)|privacy policy|"
    r"log ?in|download our app|sponsored|photo(?:graph)? by|image:|editing by|reporting by|"
    r"loved this article|recommended (?:for you|reading)|support our|donat(?:e|ion)s?\b.{0,30}us)",
    re.IGNORECASE,
)
"""What a page says to its readers that is no part of the article."""
_DIGIT = re.compile(r"\d")
_SUMMARY = re.compile(r"\b(?:summary|highlights|key (?:points|takeaways)|at a glance)\b", re.I)
_FEWEST_WORDS = 6
_TICKER = re.compile(r"[A-Z]{1,6}--")
"""What a page puts behind the name of a company for a script to replace."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, or a list item, or its headline."""

    span: Span
    where: Where
    paragraph: int
    """The number of its block in the order of the text."""


@dataclass(frozen=True)
class Split:
    """An article's text cut into sentences, with all its amounts."""

    text: str
    day: date
    """When the article was published."""
    grounded: Grounded
    sentences: tuple[Sentence, ...]
    article: Article
    """The article of the text with its parts and noise, and with the claims that it has already."""

    @property
    def noise(self) -> tuple[str, ...]:
        """What stands between the article's words and is no part of them."""
        return self.article.noise

    @property
    def layout(self) -> TextLayout:
        """Where the parts are; a document always has a text."""
        assert self.grounded.layout is not None  # noqa: S101
        return self.grounded.layout

    @cached_property
    def by_start(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(sentence.span.start for sentence in self.sentences)


def split_document(document: Document, dollar: str, article: Article | None = None) -> Split:
    """Find the parts of a document, its amounts and its sentences.

    The parts of an `article` that the book has already are those that its editor described.
    """
    if article is None:
        article = _describe_parts(document)
    grounded = ground_article(article, document.text, dollar)
    assert grounded.layout is not None  # noqa: S101
    sentences = tuple(_list_sentences(grounded.layout, document.language or "en"))
    return Split(document.text, document.day, grounded, sentences, article)


def _describe_parts(document: Document) -> Article:
    """The document as an article without claims, with its parts and its noise."""
    noise = tuple(dict.fromkeys(_TICKER.findall(document.text)))
    layout = lay_out(_make_article(document, {}, noise), document.text)
    summary, body = find_parts(layout)
    described = {"summary": _describe(layout, summary)}
    if body != [*_bodies(layout)]:
        described["body"] = _describe(layout, body)
    return _make_article(document, described, noise)


def _make_article(document: Document, parts: Mapping[str, str], noise: Sequence[str]) -> Article:
    return Article.model_validate(
        {
            "headline": document.headline,
            "outlet": "x",
            "published": document.published,
            "parts": {name: words for name, words in parts.items() if words},
            "noise": list(noise),
        }
    )


def _bodies(layout: TextLayout) -> Iterator[Block]:
    return (block for block in layout.blocks if block.where is Where.BODY)


def find_parts(layout: TextLayout) -> tuple[list[Block], list[Block]]:
    """The blocks of the summary and of the body among all that follow the headline."""
    blocks = list(_bodies(layout))
    said = [_is_said(layout.text[block.span.start : block.span.end]) for block in blocks]
    if True not in said:
        return [], blocks
    first, last = said.index(True), len(said) - 1 - said[::-1].index(True)
    within = blocks[first : last + 1]
    heading = (
        layout.text[blocks[first - 1].span.start : blocks[first - 1].span.end] if first else ""
    )
    items = 0
    while items < len(within) and _is_item(layout, within[items]):
        items += 1
    if items and items < len(within) and _SUMMARY.search(heading):
        return within[:items], within[items:]
    return [], within


def _is_item(layout: TextLayout, block: Block) -> bool:
    return _ITEM.match(layout.text, block.span.start) is not None


def _is_said(words: str) -> bool:
    """Whether a paragraph is the article's own: a sentence, or a list item with a figure."""
    if is_notice(words):
        return False
    if _SENTENCE.search(words):
        return len(words.split()) >= _FEWEST_WORDS
    return _ITEM.match(words) is not None and _DIGIT.search(words) is not None


def is_notice(words: str) -> bool:
    """Whether words speak to the readers of a page: an offer, a menu, a disclaimer."""
    return _NOTICE.search(words) is not None


def _describe(layout: TextLayout, blocks: Sequence[Block]) -> str:
    """First words … last words of a part; empty where no words tell its ends from other places."""
    if not blocks:
        return ""
    first = blocks[0].span.start
    if item := _ITEM_MARK.match(layout.text, first):
        first = item.end()
    words = layout.text[first : blocks[-1].span.end].split()
    for count in (3, 5, 8, 12, 20):
        begin, end = " ".join(words[:count]), " ".join(words[-count:])
        folded = " ".join(layout.text.split())
        if folded.count(begin) == 1 and folded.count(end) == 1:
            return f"{begin} … {end}"
    return ""


def _list_sentences(layout: TextLayout, language: str) -> Iterator[Sentence]:
    from sentencex import segment

    for number, block in enumerate(layout.blocks):
        at, end = block.span.start, block.span.end
        if block.where is Where.HEADLINE:
            yield Sentence(block.span, block.where, number)
            continue
        for piece in segment(language, layout.text[at:end]):
            found = layout.text.find(piece, at, end)
            if found < 0 or not piece.strip():
                continue
            start = found + len(piece) - len(piece.lstrip())
            yield Sentence(Span(start, start + len(piece.strip())), block.where, number)
            at = found + len(piece)


def show_sentence(split: Split, sentence: Sentence) -> str:
    """The words of a sentence on one line, without noise."""
    return join_lines(split.layout.show_text(sentence.span.start, sentence.span.end))
