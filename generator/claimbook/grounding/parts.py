"""The parts of a held text that are the article's own: headline, summary, body, and their blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimbook.grounding.folding import Folded, fold_text
from claimbook.grounding.ground import Span
from claimbook.model import Article, Where

ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")
_BLOCK = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph or an item of a list."""

    where: Where
    number: int
    """1-based within its part."""
    span: Span


@dataclass(frozen=True)
class Layout:
    """Where a held text's parts are. All else in it is furniture: not shown, not counted."""

    text: str
    noise: tuple[str, ...]
    parts: dict[Where, Span]
    missing: tuple[Where, ...] = ()
    """Parts that the claim file describes and the text does not have."""

    @cached_property
    def folded(self) -> dict[Where, Folded]:
        """Each part, folded."""
        return {
            where: fold_text(self.text[span.start : span.end], self.noise, span.start)
            for where, span in self.parts.items()
        }

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Headline and paragraphs in the order of the text."""
        return tuple(sorted(self._find_blocks(), key=lambda block: block.span))

    def block_at(self, position: int) -> Block | None:
        """The block that a position of the text lies in."""
        for block in self.blocks:
            if block.span.start <= position < block.span.end:
                return block
        return None

    def _find_blocks(self) -> Iterator[Block]:
        for where, span in self.parts.items():
            found = _BLOCK.finditer(self.text, span.start, span.end)
            for number, match in enumerate(found, 1):
                yield Block(where, number, _strip(self.text, Span(*match.span())))


def lay_out(article: Article, text: str) -> Layout:
    """Find the parts that an article's file describes in its text."""
    parts: dict[Where, Span] = {}
    missing = []
    headline = _find_line(text, article.headline)
    if headline:
        parts[Where.HEADLINE] = headline
    else:
        missing.append(Where.HEADLINE)
    for where, words in (
        (Where.SUMMARY, article.parts.summary),
        (Where.BODY, article.parts.body),
    ):
        if words is None:
            continue
        span = _find_between(text, words)
        if span:
            parts[where] = span
        else:
            missing.append(where)
    if article.parts.body is None:
        ends = [span.end for span in parts.values()]
        parts[Where.BODY] = _strip(text, Span(max(ends, default=0), len(text)))
    return Layout(text, article.noise, parts, tuple(missing))


def _find_line(text: str, line: str) -> Span | None:
    wanted = fold_text(line).text
    for found in _BLOCK.finditer(text):
        span = _strip(text, Span(*found.span()))
        if fold_text(text[span.start : span.end]).text == wanted:
            return span
    return None


def _find_between(text: str, words: str) -> Span | None:
    """The stretch from the first words to the last words of `first words … last words`."""
    first, *rest = ELLIPSIS.split(words)
    folded = fold_text(text)
    first = fold_text(first).text
    start = folded.text.find(first)
    if start < 0:
        return None
    end = start + len(first)
    for piece in rest:
        plain = fold_text(piece).text
        found = folded.text.find(plain, end)
        if found < 0:
            return None
        end = found + len(plain)
    return folded.span(start, end)


def _strip(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    left = len(piece) - len(piece.lstrip())
    return Span(span.start + left, span.start + max(left, len(piece.rstrip())))
