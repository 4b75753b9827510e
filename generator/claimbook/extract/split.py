"""First stage: an article's text into its parts and their sentences, without page furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar, cast

from claimbook.drafts import join_lines
from claimbook.extract.cues import match_cues
from claimbook.extract.datelines import DATELINE
from claimbook.extract.document import Document
from claimbook.extract.reading.source import require
from claimbook.grounding import (
    Block,
    Grounded,
    Span,
    TextLayout,
    find_mentions,
    ground_article,
    lay_out,
)
from claimbook.model import Article, Where
from claimbook.quantity import Mention

_ITEM = re.compile(r"[-*•–·#]\s?\S|\(?\d{1,2}[.)]\s")
_ITEM_MARK = re.compile(r"(?:[-*•–·#]|\(?\d{1,2}[.)])\s*")
T = TypeVar("T")
_INLINE_ITEM = re.compile(r"[:*•#](?<=\s[:*•#])(?:(?<!#)[:*•]{0,2})?\s?(?=[\w'$€£“\"])")
"""The mark of a list item whose line break was lost."""
_NOTICE = match_cues(
    """
    subscribe (?:to|now|today|for) | sign(?:ing)? up (?:for|to) | (?:our|your|daily) newsletters?
    | inbox | stay ahead | follow us | read (?:more|also|next) | all rights reserved
    | latest articles? | add a (?:public\\s)?comment | no comments | click here
    | informational purposes | investment advice
    | share (?:this|on (?:facebook|twitter|x|linkedin|whatsapp|social)) | terms of (?:use|service)
    | related (?:articles?|stories) | privacy policy | log ?in (?:to|or) | download our app
    | photo(?:graph)? by | editing by | reporting by | loved this article
    | recommended (?:for you|reading) | support our
    """
)
_SHORT_NOTICE = match_cues(
    """
    cookies? | advertisement | copyright | sponsored | disclaimer | image | newsletters? | subscribe
    """
)
"""Words that are a notice where little else is said."""
_SHORT = 12
"""Words."""
_DIGIT = re.compile(r"\d")
_SUMMARY = re.compile(r"\b(?:summary|highlights|key (?:points|takeaways)|at a glance)\b", re.I)
_FEWEST_WORDS = 6
_FISCAL = re.compile(r"\b(?:fiscal|financial) (?:year|quarter|half)\b|\bFY ?\d|\bfiscal 20", re.I)
_TICKER = re.compile(
    r"[A-Z.](?:(?<=[A-Z])[A-Z]{0,5}--|(?<=\s\.)[A-Z]{2,}\w*"
    r"|(?<=\b[A-Z])(?:[A-Z][A-Z0-9]*=(?:[A-Z]+\b)?|[A-Z]{1,3}c\d\b))"
)
"""The code behind the name of a company, an index or a good: `HMC--`, `.DJI`, `XAU=`, `CLc1`.

It begins with the few characters that a code does, and so is quick to look for.
"""


_NAME_BEGINS = re.compile(
    r"(?:^|(?<![\w’'-])[a-z][\w’'-]*[\s(]+)(?:St|Ste|Mt|Ft|Pt|Sgt|Capt|Col)\.\s+$"
)
"""A short form at the end of a sentence that is none: `Main St.` ends one, `of St.` does not."""
_LOOSE_GENITIVE = re.compile(r"(?<=\w)\s['’](?=s\s)")


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
    document: Document
    _kept: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _found: dict[tuple[int, int, int], tuple[re.Pattern[str], tuple[Span, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def noise(self) -> tuple[str, ...]:
        """What is between the article's words and no part of them."""
        return self.article.noise

    @property
    def layout(self) -> TextLayout:
        """Where the parts are; a document always has a text."""
        assert self.grounded.layout is not None  # noqa: S101
        return self.grounded.layout

    def find(self, pattern: re.Pattern[str], within: Span) -> tuple[Span, ...]:
        """Where a pattern is found in a span; kept, since all figures of a sentence ask for it."""
        # By its id, since a pattern takes long to hash; what is kept with it keeps the id its own.
        key = id(pattern), within.start, within.end
        if key not in self._found:
            hits = pattern.finditer(self.text, within.start, within.end)
            self._found[key] = pattern, tuple([Span(*hit.span()) for hit in hits])
        return self._found[key][1]

    def keep(self, key: Hashable, work: Callable[[], T]) -> T:
        """The result of some work on the text, done once for each key."""
        if key not in self._kept:
            self._kept[key] = work()
        return cast("T", self._kept[key])

    def amounts_within(self, span: Span) -> Sequence[Mention]:
        """The amounts in a span."""
        mentions = self.grounded.mentions
        first = bisect_left(mentions, span.start, key=lambda mention: mention.start)
        last = bisect_left(mentions, span.end, key=lambda mention: mention.start)
        return mentions[first:last]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another; None for the first one."""
        number = bisect_left(self.by_start, sentence.span.start)
        return self.sentences[number - 1] if number else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence after another; None for the last one."""
        number = bisect_left(self.by_start, sentence.span.start) + 1
        return self.sentences[number] if number < len(self.sentences) else None

    @cached_property
    def doubtful(self) -> tuple[Span, ...]:
        """The paragraphs that only one of two readers of web pages takes for the article's."""
        found = ((self.text.find(words), len(words)) for words in self.document.doubtful)
        return tuple(Span(at, at + length) for at, length in found if at >= 0)

    @cached_property
    def speaks_of_fiscal_years(self) -> bool:
        """Whether the text has fiscal years, so that a quarter of it may be a part of one."""
        return _FISCAL.search(self.text) is not None

    @cached_property
    def by_start(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(sentence.span.start for sentence in self.sentences)


def split_document(document: Document, dollar: str, article: Article | None = None) -> Split:
    """Find the parts of a document, its amounts and its sentences.

    The parts of an `article` that the book has already are those that its editor described.
    """
    if article is None:
        article, layout = _describe_parts(document)
        grounded = Grounded(layout, find_mentions(layout, dollar))
    else:
        grounded = ground_article(article, document.text, dollar)
    assert grounded.layout is not None  # noqa: S101
    sentences = tuple(_list_sentences(grounded.layout, document.language or "en"))
    return Split(document.text, document.day, grounded, sentences, article, document)


def _describe_parts(document: Document) -> tuple[Article, TextLayout]:
    """The document as an article without claims, with its noise, and where its parts are."""
    noise = tuple(dict.fromkeys(_TICKER.findall(document.text)))
    layout = lay_out(_make_article(document, {}, noise), document.text)
    summary, body = find_parts(layout)
    described = {"summary": _describe(layout, summary)}
    if body != [*_bodies(layout)]:
        described["body"] = _describe(layout, body)
    article = _make_article(document, described, noise)
    return article, layout.describe(article)


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
    if words.rstrip("\"'”’)]").endswith((".", "!", "?", "…")):
        return len(words.split()) >= _FEWEST_WORDS
    return _ITEM.match(words) is not None and _DIGIT.search(words) is not None


def is_notice(words: str) -> bool:
    """Whether words speak to the readers of a page: an offer, a menu, a disclaimer."""
    if _NOTICE.search(words):
        return True
    return len(words.split()) <= _SHORT and _SHORT_NOTICE.search(words) is not None


def _describe(layout: TextLayout, blocks: Sequence[Block]) -> str:
    """First words … last words of a part; empty if no words tell its ends from other places."""
    if not blocks:
        return ""
    first = blocks[0].span.start
    if item := _ITEM_MARK.match(layout.text, first):
        first = item.end()
    words = layout.text[first : blocks[-1].span.end].split()
    folded = " ".join(layout.text.split())
    for count in (3, 5, 8, 12, 20):
        begin, end = " ".join(words[:count]), " ".join(words[-count:])
        if folded.count(begin) == 1 and folded.count(end) == 1:
            return f"{begin} … {end}"
    return ""


def _list_sentences(layout: TextLayout, language: str) -> Iterator[Sentence]:
    sentencex: Any = require("sentencex", "Articles")
    headed = True
    for number, block in enumerate(layout.blocks):
        at, end = block.span.start, block.span.end
        if block.where is Where.HEADLINE:
            yield Sentence(block.span, block.where, number)
            continue
        if headed and (dateline := DATELINE.match(layout.text, at, end)):
            at = dateline.end()
        headed = headed and block.where is not Where.BODY
        first = at
        words = _hide_codes(layout.text[at:end])
        for piece in _join_names(sentencex.segment(language, words)):
            found = words.find(piece, at - first) + first
            if found < first or not piece.strip():
                continue
            at = found + len(piece)
            for start, last in _list_items(layout.text, found, at):
                yield Sentence(Span(start, last), block.where, number)


def _join_names(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the sentences; one that ends with the first word of a name goes on: `near St. Anne`."""
    begun = ""
    for piece in pieces:
        begun += piece
        if not _NAME_BEGINS.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def _hide_codes(words: str) -> str:
    """Words with spaces for codes, whose stop would end a sentence: `the index .DJI fell`.

    An apostrophe behind a space, `Coast Air 's ships`, would be taken for a quotation mark.
    """
    return _TICKER.sub(lambda found: " " * len(found[0]), _LOOSE_GENITIVE.sub("--", words))


def _list_items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence without spaces around it, or each item of a list that runs through it."""
    marks = [found.start() for found in _INLINE_ITEM.finditer(text, start, end)]
    for first, last in pairwise([start, *marks, end]):
        words = text[first:last]
        if words.strip():
            begin = first + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())


def show_sentence(split: Split, sentence: Sentence) -> str:
    """The words of a sentence on one line, without noise."""
    return join_lines(split.layout.show_text(sentence.span.start, sentence.span.end))
