"""Find which figures and sentences of an article its claims cover."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from claimbook.grounding import Grounded, Match
from claimbook.quantity import Mention, Span

_SENTENCE_END = re.compile(r"[.!?]['\"’”)\]]*(?=\s+['\"‘“(\[]?[A-Z0-9])")
_AFTER = 2
"""How many characters of the next sentence show that one ends: a quotation mark and a letter."""
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|No|vs|approx|(?<![.\w])[A-Z])\.$"
)
"""Titles, initials and other abbreviations, whose full stop does not end a sentence."""
_LONGEST = 8
"""The length of the longest of them in characters."""


@dataclass(frozen=True, slots=True)
class TextSentence:
    """A sentence of an article's own text."""

    span: Span
    claimed: bool
    """Whether a claim's quote overlaps it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one article its claims cover."""

    article: str
    """The slug of the article."""
    held: bool
    """Whether its text is held. If not, nothing below is known."""
    claimed: tuple[Mention, ...] = ()
    """Figures that a claim uses, with their offsets in the held text."""
    unclaimed: tuple[Mention, ...] = ()
    """Figures that no claim uses."""
    sentences: tuple[TextSentence, ...] = ()
    """In the order of the text."""
    matches: tuple[tuple[Match, int], ...] = ()
    """How quotes were found: each way, with the number of quotes."""
    counted: bool = False
    """Whether all its figures are known: its text is held, and in the book's language."""

    @property
    def amounts(self) -> int:
        """The number of figures in the article that count."""
        return len(self.claimed) + len(self.unclaimed)

    def sentence_at(self, position: int) -> Span | None:
        """Return the sentence at a position of the text."""
        spans = self.sentences
        at = bisect_right(spans, position, key=lambda sentence: sentence.span.start) - 1
        return spans[at].span if at >= 0 and position < spans[at].span.end else None


def cover_article(slug: str, grounded: Grounded, *, foreign: bool = False) -> Coverage:
    """Find which figures and sentences of an article its claims cover.

    In a `foreign` text, which is not in the book's language, only the figures of claims are read.
    """
    counted = [ground.match for ground in grounded.grounds.values()]
    matches = tuple((match, counted.count(match)) for match in Match if match in counted)
    if grounded.layout is None:
        return Coverage(slug, held=False, matches=matches)
    used = {(m.start, m.end) for ground in grounded.grounds.values() for m in ground.used}
    spans = sorted(span for ground in grounded.grounds.values() for span in ground.positions)
    # For the first span, the first two, and so on: the furthest end among them.
    ends = list(accumulate((span.end for span in spans), max))
    return Coverage(
        slug,
        held=True,
        claimed=tuple(m for m in grounded.mentions if (m.start, m.end) in used),
        unclaimed=tuple(m for m in grounded.mentions if m.counts and (m.start, m.end) not in used),
        sentences=tuple(
            TextSentence(found, _is_reached(found, spans, ends))
            for found in _find_sentences(grounded)
        ),
        matches=matches,
        counted=not foreign,
    )


def _is_reached(found: Span, spans: list[Span], ends: list[int]) -> bool:
    """Whether one of the spans shares a character with the span that was found."""
    before = bisect_left(spans, found.end, key=lambda span: span.start)
    return before > 0 and ends[before - 1] > found.start


def is_one_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence and no line ends between two positions of a text."""
    if "\n" in text[start:end]:
        return False
    ends = _SENTENCE_END.finditer(text, start, end + _AFTER)
    return all(_is_abbreviated(text, start, found) for found in ends)


def _is_abbreviated(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation and ends no sentence."""
    return bool(_ABBREVIATED.search(text, max(start, found.end() - _LONGEST), found.end()))


def _find_sentences(grounded: Grounded) -> Iterator[Span]:
    layout = grounded.layout
    if layout is None:
        return
    text = layout.text
    for block in layout.blocks:
        start = block.span.start
        for found in _SENTENCE_END.finditer(text, start, block.span.end):
            if not _is_abbreviated(text, start, found):
                yield Span(start, found.end())
                start = _skip_spaces(text, found.end())
        if start < block.span.end:
            yield Span(start, block.span.end)


def _skip_spaces(text: str, at: int) -> int:
    """Return the first position from `at` on that is not white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
