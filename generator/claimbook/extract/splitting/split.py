"""First stage: split an article's text into parts and sentences, without page furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from claimbook.extract.reading.document import Document
from claimbook.extract.splitting.cutting import Sentence, cut_sentences
from claimbook.extract.splitting.parts import describe_parts
from claimbook.extract.words.english import is_english
from claimbook.extract.words.stretch import Stretch
from claimbook.grounding import Grounded, TextLayout, find_mentions, ground_article
from claimbook.lazy import lazy
from claimbook.model import Article
from claimbook.quantity import Mention, Span

T = TypeVar("T")
_FISCAL = re.compile(
    r"[fF](?<=\b[fF])(?i:(?:iscal|inancial) (?:year|quarter|half)\b|y ?\d|iscal 20)"
)


@dataclass(frozen=True)
class Split:
    """An article's text cut into sentences, with all its amounts."""

    text: str
    day: date
    """When the article was published."""
    grounded: Grounded
    sentences: tuple[Sentence, ...]
    article: Article
    """The article with its parts and noise, and with any claims that it already has."""
    document: Document
    _kept: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _stretches: dict[Span, Stretch] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def noise(self) -> tuple[str, ...]:
        """Text between the article's words that is not part of it."""
        return self.article.noise

    @lazy
    def layout(self) -> TextLayout:
        """The layout of the parts; a document always has a text."""
        assert self.grounded.layout is not None  # noqa: S101
        return self.grounded.layout

    def find(self, pattern: re.Pattern[str], within: Span) -> Sequence[Span]:
        """Return the matches of a pattern within a span."""
        return self.stretch(within).find(pattern)

    def stretch(self, span: Span) -> Stretch:
        """Return the stretch at a span, always as the same object."""
        if span not in self._stretches:
            self._stretches[span] = Stretch(self.text, span)
        return self._stretches[span]

    def keep(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return the result of `work`, done only once for each key."""
        if key not in self._kept:
            self._kept[key] = work()
        result: T = self._kept[key]
        return result

    def amounts_within(self, span: Span) -> Sequence[Mention]:
        """Return the amounts in a span."""
        mentions = self.grounded.mentions
        first = bisect_left(self.figures, span.start)
        return mentions[first : bisect_left(self.figures, span.end)]

    @lazy
    def figures(self) -> Sequence[int]:
        """Where each amount begins."""
        return [mention.start for mention in self.grounded.mentions]

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before another; None for the first one."""
        number = bisect_left(self.by_start, sentence.span.start)
        return self.sentences[number - 1] if number else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence after another; None for the last one."""
        number = bisect_left(self.by_start, sentence.span.start) + 1
        return self.sentences[number] if number < len(self.sentences) else None

    @lazy
    def doubtful(self) -> tuple[Span, ...]:
        """The paragraphs that only one of two web page readers includes."""
        found = ((self.text.find(words), len(words)) for words in self.document.doubtful)
        return tuple(Span(at, at + length) for at, length in found if at >= 0)

    @lazy
    def speaks_of_fiscal_years(self) -> bool:
        """Whether the text mentions fiscal years, so that its quarters may be fiscal."""
        return _FISCAL.search(self.text) is not None

    @lazy
    def is_english(self) -> bool:
        """Whether the text is in English, which the rules of most stages are made for."""
        return is_english(self.text)

    @lazy
    def by_start(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(sentence.span.start for sentence in self.sentences)


def split_document(document: Document, dollar: str, article: Article | None = None) -> Split:
    """Find the parts of a document, its amounts and its sentences.

    If the book already has the `article`, the parts are as its editor described them.
    """
    if article is None:
        article, layout = describe_parts(document)
        grounded = Grounded(layout, find_mentions(layout, dollar))
    else:
        grounded = ground_article(article, document.text, dollar)
    assert grounded.layout is not None  # noqa: S101
    sentences = tuple(cut_sentences(grounded.layout, document.language or "en"))
    return Split(document.text, document.day, grounded, sentences, article, document)
