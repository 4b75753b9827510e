"""Decide how much to show of a text that may not be republished: claimed passages, a few words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimbook.quantity import Span

CONTEXT = 60
"""How many code points may be shown on either side of a claimed passage."""
_SENTENCE_ENDS = re.compile(r"(?<=[a-z\d%)][a-z\d%)])[.!?][”’\"')]*(?=\s+[“‘\"'(]?[A-Z\d])")
"""The end of a sentence, but hardly of an abbreviation: `Mr. Holm`, `U.S. Steel`."""
_IN_NAME = re.compile(r"\b[^\W\d_a-z](?:[^\s,;:.]*|[a-z]{0,2}\.)\s(?=[^\W\d_a-z])")
"""The first of two words with capital letters, or `Mr.`, and the space between them."""

_DASH = re.compile(r"^\s*[-–—]\s+")
"""A dash, which joins nothing where what is before it is left out."""


def find_shown(
    text: str, within: Span, passages: Iterable[Span], unbroken: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the stretches of a paragraph that may be shown: its passages, each with its context.

    If possible, context begins and ends with a sentence, and otherwise between words. It never ends
    within a name or an `unbroken` stretch, since half a figure would be a different figure.
    """
    inside = (passage.intersect(within) for passage in passages if passage.overlaps(within))
    return tuple(
        _end_with_sentences(text, within, passage, _widen(text, within, passage, unbroken))
        for passage in _join(inside)
    )


def cut_before(words: str) -> str:
    """Cut the words before a passage to the last ones that its context may have."""
    end = Span(len(words), len(words))
    shown = _widen(words, Span(0, len(words)), end, ())
    return words[shown.start : shown.end]


def cut_after(words: str) -> str:
    """Cut the words after a passage to the first ones that its context may have."""
    shown = _widen(words, Span(0, len(words)), Span(0, 0), ())
    return words[shown.start : shown.end]


def _join(passages: Iterable[Span]) -> list[Span]:
    """Return the passages in order, joined if one is within the context of another."""
    joined: list[Span] = []
    for passage in sorted(passages):
        if joined and passage.start - joined[-1].end <= 2 * CONTEXT:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, passage.end))
        else:
            joined.append(passage)
    return joined


def _end_with_sentences(text: str, within: Span, passage: Span, wide: Span) -> Span:
    """Leave out parts of sentences at the ends of the context, where it is cut off."""
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, wide.start, within.end)]
    begins = (end + 1 for end in ends if end < passage.start)
    start = wide.start if wide.start == within.start else next(begins, wide.start)
    closes = (end for end in reversed(ends) if passage.end <= end <= wide.end)
    end = wide.end if wide.end == within.end else next(closes, wide.end)
    return Span(start, end)


def _widen(text: str, within: Span, passage: Span, unbroken: Sequence[Span]) -> Span:
    """Extend a passage by as much context as it may have, without spaces at the ends."""
    found = _IN_NAME.finditer(text, within.start, within.end)
    in_names = {at for match in found for at in (match.end() - 1, match.end())}

    def may_cut(at: int) -> bool:
        if at in (within.start, within.end):
            return True
        if at in in_names or any(span.start < at < span.end for span in unbroken):
            return False
        return text[at - 1 : at + 1].strip() != text[at - 1 : at + 1]

    starts = range(max(within.start, passage.start - CONTEXT), passage.start)
    ends = range(min(within.end, passage.end + CONTEXT), passage.end, -1)
    start = next(filter(may_cut, starts), passage.start)
    end = next(filter(may_cut, ends), passage.end)
    before, after = text[start : passage.start], text[passage.end : end]
    if start > within.start:
        before = _DASH.sub("", before)
    return Span(passage.start - len(before.lstrip()), passage.end + len(after.rstrip()))
