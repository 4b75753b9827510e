"""Find the parts of an article in a held text (headline, summary, body), and their blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from claimbook.grounding.columns import Line, Table, find_tables
from claimbook.grounding.folding import Folded, fold_text
from claimbook.grounding.headline import Headline, Lines
from claimbook.grounding.paragraphs import list_lines, list_paragraphs, strip_span
from claimbook.grounding.printed import clean_folded
from claimbook.lazy import lazy
from claimbook.model import Article, Where
from claimbook.problem import Location
from claimbook.quantity import Span
from claimbook.read.places import Places

ELLIPSIS = re.compile(r"…|\.\.\.")
_BROKEN = re.compile(r"(?<=\w)[-\u00ad][ \t]*\n\s*(?=\w)")
"""A hyphen at the end of a line. It is kept, since it may or may not belong to its word."""
_START = attrgetter("span.start")
_LONG = 100
"""The fewest characters of a paragraph that means the same wherever it appears."""


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph or a list item."""

    where: Where
    number: int
    """Its 1-based number within its part."""
    span: Span


@dataclass(frozen=True)
class TextLayout:
    """Where the parts of a held text are. Everything else is neither shown nor counted."""

    text: str
    noise: tuple[str, ...]
    parts: dict[Where, Span]
    missing: Mapping[Where, str] = field(default_factory=dict)
    """Parts that the claim file describes but the text lacks, with the words that were not found.

    The headline counts as missing only if some line is nearly the same, since many texts are held
    without it.
    """
    headline: Headline | None = None
    """The headline, if the text has it."""
    near_headline: Span | None = None
    """The line that is nearly the headline, if the headline itself is missing."""
    path: str = ""
    """The path of the text's file, from the book's root."""

    def show_text(self, start: int, end: int) -> str:
        """Return a stretch as readers see it: without noise, with hyphenated words joined."""
        text = self.text[start:end]
        for noise in self.noise:
            text = text.replace(noise, "")
        return _BROKEN.sub("-", text) if "\n" in text else text

    def describe(self, article: Article) -> TextLayout:
        """Return the layout of the same text for another article with the same headline."""
        return _lay_out(article, self.text, self.path, self.headline, self.near_headline)

    def locate(self, span: Span) -> Location:
        """Return the location of a span in the text's file."""
        return self._places.locate(span.start, span.end)

    @lazy
    def _places(self) -> Places:
        return Places(self.path, self.text)

    @lazy
    def folded(self) -> tuple[tuple[Where, Folded], ...]:
        """Each part, folded, and the headline as the claim file has it."""
        parts = [
            (where, fold_text(self.text[span.start : span.end], self.noise, span.start))
            for where, span in self.parts.items()
        ]
        written = [(Where.HEADLINE, self.headline.written)] if self.headline else []
        return (*parts, *written)

    @lazy
    def printed(self) -> tuple[tuple[Where, Folded], ...]:
        """The parts with print marks or hyphens between their words, folded without them."""
        folded = zip(self.parts.values(), self.folded, strict=False)  # The headline comes last.
        found = (
            (where, plain, clean_folded(plain, self.text[span.start : span.end], self.noise))
            for span, (where, plain) in folded
        )
        return tuple((where, clean) for where, plain, clean in found if clean.text != plain.text)

    @lazy
    def searched(self) -> tuple[tuple[Where, Folded], ...]:
        """All forms of the text's parts in which a quote may be found."""
        return (*self.folded, *self.printed)

    @lazy
    def blocks(self) -> tuple[Block, ...]:
        """The headline and the paragraphs in the order of the text."""
        return tuple(sorted(self._find_blocks(), key=lambda block: block.span))

    @lazy
    def tables(self) -> tuple[Table, ...]:
        """The tables of its summary and its body, in the order of the text."""
        below = (block.span for block in self.blocks if block.where is not Where.HEADLINE)
        return find_tables(self.text, below)

    @lazy
    def rows(self) -> Mapping[Span, tuple[Table, Line]]:
        """The rows of its tables, each with its table, by the block that the row is."""
        return {line.span: (table, line) for table in self.tables for line in table.lines}

    def block_at(self, position: int) -> Block | None:
        """Return the block at a position of the text."""
        at = bisect_right(self.blocks, position, key=_START) - 1
        return self.blocks[at] if at >= 0 and position < self.blocks[at].span.end else None

    @lazy
    def copies(self) -> Mapping[Span, Span]:
        """The paragraphs that repeat an earlier one word for word, each with the first of them.

        They are in the order of the text. Short paragraphs are copies only beside a long one: `12
        ships` may be anybody's, but whole sentences say the same in both places. Rows of tables
        never are, since their tables may have different heads.
        """
        words = [self.text[block.span.start : block.span.end] for block in self.blocks]
        if len(set(words)) == len(words):
            return {}
        seen: dict[str, int] = {}
        runs: list[list[tuple[int, int]]] = []
        for at, (block, each) in enumerate(zip(self.blocks, words, strict=True)):
            if block.where is Where.HEADLINE or block.span in self.rows:
                continue
            follows = runs[-1][-1][1] + 1 if runs and runs[-1][-1][0] == at - 1 else at
            if follows < at and words[follows] == each:
                runs[-1].append((at, follows))
            elif (first := seen.setdefault(each, at)) < at:
                runs.append([(at, first)])
        return {
            self.blocks[at].span: self.blocks[first].span
            for run in runs
            if any(len(words[at]) >= _LONG for at, _ in run)
            for at, first in run
        }

    @lazy
    def first_text(self) -> str:
        """The text with blanks in place of copies."""
        pieces, done = [], 0
        for start, end in self.copies:
            pieces += [self.text[done:start], " " * (end - start)]
            done = end
        return "".join((*pieces, self.text[done:]))

    def move_to_first(self, span: Span) -> Span:
        """Return where the words of a span are in the first of several equal paragraphs."""
        block = self.block_at(span.start) if self.copies else None
        first = self.copies.get(block.span) if block and block.span.covers(span) else None
        if block is None or first is None:
            return span
        moved = first.start - block.span.start
        return Span(span.start + moved, span.end + moved)

    def _find_blocks(self) -> Iterator[Block]:
        for where, span in self.parts.items():
            if where is Where.HEADLINE:  # However many lines it runs over.
                yield Block(where, 1, span)
                continue
            for number, block in enumerate(list_paragraphs(self.text, span, self.noise), 1):
                yield Block(where, number, block)


def lay_out(article: Article, text: str, path: str = "") -> TextLayout:
    """Find the parts that an article's claim file describes in its text, whose `path` is given.

    If the claim file does not describe the body, it is everything after the headline and the
    summary.
    """
    lines = Lines(text, tuple(list_lines(text, Span(0, len(text)))))
    headline = lines.find(article.headline)
    near = None if headline else lines.find_near(article.headline)
    return _lay_out(article, text, path, headline, near)


def _lay_out(
    article: Article, text: str, path: str, headline: Headline | None, near: Span | None
) -> TextLayout:
    described = {Where.SUMMARY: article.parts.summary, Where.BODY: article.parts.body}
    found = {where: _find_between(text, words) for where, words in described.items() if words}
    parts = {where: span for where, span in found.items() if isinstance(span, Span)}
    missing = {where: words for where, words in found.items() if isinstance(words, str)}
    if headline:
        parts = {Where.HEADLINE: headline.span, **parts}
    if near:
        missing = {Where.HEADLINE: article.headline, **missing}
    if article.parts.body is None:
        end = max((_end_part(text, *part) for part in parts.items()), default=0)
        parts[Where.BODY] = strip_span(text, Span(end, len(text)))
    return TextLayout(text, article.noise, parts, missing, headline, near, path)


def _end_part(text: str, where: Where, span: Span) -> int:
    """Return where a part ends, including the name of the site after a headline."""
    line = text.find("\n", span.end)
    return span.end if where is not Where.HEADLINE else line if line >= 0 else len(text)


def _find_between(text: str, words: str) -> Span | str:
    """Return the stretch that `first … last` describes, or the words that were not found."""
    pieces = [piece.strip() for piece in ELLIPSIS.split(words) if piece.strip()]
    folded = fold_text(text)
    start, end = -1, 0
    for piece in pieces:
        plain = fold_text(piece).text
        found = folded.text.find(plain, end)
        if found < 0:
            return piece
        start, end = found if start < 0 else start, found + len(plain)
    return folded.span(start, end) if pieces else words
