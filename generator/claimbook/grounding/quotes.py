"""Look for a quote: exact, exact after folding, in pieces, different, absent, in this order.

A fuzzy score never lets a quote pass, since one changed digit scores the same as one typo. It only
finds the place to show beside a quote that failed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Literal, TypeAlias
from unicodedata import category

from claimbook.grounding.folding import Folded, fold_text, fold_words
from claimbook.grounding.ground import Match, Place
from claimbook.grounding.nearest import find_nearest
from claimbook.grounding.parts import TextLayout
from claimbook.grounding.printed import SOFT, allow_hyphens
from claimbook.grounding.scripts import NUMERAL, UNSPACED
from claimbook.model import Passage, Where
from claimbook.quantity import Mention, Span

OMISSION = re.compile(r"\[(?:…|\.\.\.)\]")
_MOST_STARTS = 1_000
"""How many places of the first piece are tried for a quote in pieces."""
_STRETCH = 100
"""How many words of a long quote are compared at once to find where it differs."""
FEWEST_WORDS = 2
FEWEST_CHARACTERS = 8
"""Shorter quotes are in too many texts, and could be found by chance."""
_DECIMAL = re.compile(r"\d[.,]\d")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(rf"{UNSPACED.pattern}|[\uac00-\ud7af]|{_PLAIN_WORD.pattern}")
"""A run of letters or digits, or one character of Korean or of a script without spaces."""

Range: TypeAlias = tuple[int, int]
"""Start and end in a folded text."""
Hit: TypeAlias = tuple[Where, tuple[Span, ...]]


def find_passage(layout: TextLayout, passage: Passage) -> Place:
    """Find a passage in a held text."""
    pieces = [piece.strip() for piece in OMISSION.split(passage.quote) if piece.strip()]
    hits = sorted(set(_find_hits(layout, pieces, passage)), key=itemgetter(1))
    if passage.where:
        hits = [hit for hit in hits if hit[0] is passage.where] or hits
    if not hits:
        return _find_nearest(layout, pieces, passage)
    if len(pieces) == 1:
        words = passage.quote.split()
        exact = [hit for hit in hits if _slice(layout, hit[1][0]).split() == words]
        match = Match.EXACT if exact else Match.FOLDED
        hits = exact or hits
    else:
        match = Match.PIECES
    hits, repeats = _set_apart_repeats(layout, hits)
    where, spans = hits[0]
    block = layout.block_at(spans[0].start)
    others = tuple(hit[1][0] for hit in hits[1:])
    return Place(match, spans, where, block.number if block else None, others, repeats)


def _set_apart_repeats(
    layout: TextLayout, hits: list[Hit]
) -> tuple[list[Hit], tuple[tuple[Span, ...], ...]]:
    """Divide hits into those to choose from and the same words in repeated paragraphs."""
    if len(hits) == 1:
        return hits, ()
    standing = {spans for _, spans in hits}
    first = {spans: tuple(map(layout.move_to_first, spans)) for spans in standing}
    repeats = {spans for spans in standing if first[spans] != spans and first[spans] in standing}
    return [hit for hit in hits if hit[1] not in repeats], tuple(sorted(repeats))


def is_too_short(quote: str) -> bool:
    """Whether a quote is too short to be reliable: less than two words or eight characters.

    A character of a script without spaces counts as two.
    """
    words = OMISSION.sub(" ", quote) if "[" in quote else quote
    plain = words.isascii()
    length = len(words) + (0 if plain else len(UNSPACED.findall(words)))
    first = list(islice((_PLAIN_WORD if plain else _WORD).finditer(words), FEWEST_WORDS))
    return len(first) < FEWEST_WORDS or length < FEWEST_CHARACTERS


def has_words(layout: TextLayout, spans: Iterable[Span], figures: Sequence[Mention]) -> bool:
    """Whether spans have a word outside their figures, or are rows of a table with a head."""
    return any(
        any(any(map(str.isalpha, layout.show_text(*gap))) for gap in _list_gaps(span, figures))
        or ((block := layout.block_at(span.start)) and block.span in layout.rows)
        for span in spans
    )


def _list_gaps(span: Span, figures: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the figures of a span."""
    start = span.start
    for figure in figures:
        if span.covers(figure):
            yield start, figure.start
            start = figure.end
    yield start, span.end


def match_headline(headline: str, passage: Passage) -> Match:
    """Return how a passage matches the headline of an article whose text lacks that headline."""
    if _stands(headline, passage.quote):
        return Match.EXACT
    plain = fold_text(passage.quote).text.strip()
    return Match.FOLDED if _stands(fold_text(headline).text, plain) else Match.ABSENT


def _slice(layout: TextLayout, span: Span) -> str:
    return layout.text[span.start : span.end]


def _find_hits(layout: TextLayout, pieces: Sequence[str], passage: Passage) -> Iterator[Hit]:
    plain = [fold_words(piece, layout.noise).strip() for piece in pieces]
    if not all(plain) or not plain:
        return
    before = fold_text(passage.before).text.strip() if passage.before else ""
    after = fold_text(passage.after).text.strip() if passage.after else ""
    for where, folded in layout.searched:
        firsts = _occurrences(folded.text, plain[0])
        for first in islice(firsts, _MOST_STARTS if len(plain) > 1 else None):
            ranges = _follow(folded.text, plain, first)
            alone = not (before or after)
            if ranges and (alone or _stands_between(folded, ranges, before, after)):
                yield where, tuple(folded.span(*bounds) for bounds in ranges)


def _follow(text: str, pieces: Sequence[str], first: Range) -> list[Range]:
    """Return the ranges of the pieces: the first as given, the others each after the last."""
    ranges = [first]
    for piece in pieces[1:]:
        found = next(_occurrences(text, piece, ranges[-1][1]), None)
        if found is None:
            return []
        ranges.append(found)
    return ranges


def _stands_between(
    folded: Folded, ranges: Sequence[tuple[int, int]], before: str, after: str
) -> bool:
    start, end = ranges[0][0], ranges[-1][1]
    left = folded.text[max(0, start - len(before) - 1) : start].rstrip()
    right = folded.text[end : end + len(after) + 1].lstrip()
    return left.endswith(before) and right.startswith(after)


def _stands(text: str, words: str) -> bool:
    return bool(words) and next(_occurrences(text, words), None) is not None


def _occurrences(text: str, words: str, start: int = 0) -> Iterator[Range]:
    """Yield where the words are in the text, unless that would cut a word or a number in two."""
    pattern = allow_hyphens(words) if SOFT in text else None
    while found := _find_next(text, words if pattern is None else pattern, start):
        at, end = found
        if not _cuts(text, at) and not _cuts(text, end):
            yield found
        start = at + 1


def _find_next(text: str, words: str | re.Pattern[str], start: int) -> Range | None:
    """Find words in a text, or a pattern of them if hyphens may not belong to them."""
    if isinstance(words, str):
        at = text.find(words, start)
        return None if at < 0 else (at, at + len(words))
    found = words.search(text, start)
    return found.span() if found else None


def _cuts(text: str, at: int) -> bool:
    """Whether a word or a number continues across a position.

    In scripts without spaces, word boundaries are unknown, but numbers and accents must be whole.
    """
    if at <= 0 or at >= len(text):
        return False
    left, right = text[at - 1], text[at]
    if " " in (left, right):
        return False
    if left.isascii() and right.isascii() and not (left.isdigit() or right.isdigit()):
        return left.isalpha() and right.isalpha()
    if category(right).startswith("M") or (NUMERAL.match(left) and NUMERAL.match(right)):
        return True
    if left.isalnum() and right.isalnum():
        return not (UNSPACED.match(left) or UNSPACED.match(right))
    ends = ((max(0, at - 2), at + 1), (at - 1, at + 2))
    return any(_DECIMAL.fullmatch(text, *bounds) for bounds in ends)


def _find_nearest(layout: TextLayout, pieces: Sequence[str], passage: Passage) -> Place:
    """Return the place most similar to a passage that is not in the text."""
    if not pieces:
        return Place(Match.ABSENT)
    alone = Passage(quote=passage.quote)
    if standing := next(_find_hits(layout, pieces, alone), None):
        return _show(layout, *standing, passage.quote)  # `before` or `after` is what differs
    stretches = [stretch for piece in pieces for stretch in _cut_long(piece)]
    failing = next((s for s in stretches if not any(_find_hits(layout, [s], alone))), pieces[-1])
    wanted = fold_text(failing, layout.noise).text
    found = [
        (near[0], where, folded.span(near[1], near[2]))
        for where, folded in layout.folded
        if (near := find_nearest(wanted, folded.text))
    ]
    if not found:
        return Place(Match.ABSENT, compared=failing)
    _, where, span = max(found, key=lambda hit: hit[0])
    return _show(layout, where, (span,), failing)


def _cut_long(piece: str) -> Iterator[str]:
    words = piece.split()
    for start in range(0, len(words), _STRETCH):
        yield " ".join(words[start : start + _STRETCH])


def _show(layout: TextLayout, where: Where, spans: tuple[Span, ...], compared: str) -> Place:
    block = layout.block_at(spans[0].start)
    number = block.number if block else None
    return Place(Match.DIFFERS, spans, where, number, compared=compared)


def find_outside(layout: TextLayout, quote: str) -> Span | None:
    """Find words in a held text outside the article's parts; None if they are nowhere."""
    folded = fold_text(layout.text, layout.noise)
    wanted = fold_text(quote, layout.noise).text.strip()
    found = next(_occurrences(folded.text, wanted), None) if wanted else None
    return folded.span(*found) if found else None


def find_other_surroundings(
    layout: TextLayout, passage: Passage, place: Place
) -> Literal["before", "after"] | None:
    """Return which of a passage's `before` and `after` differs from the text around it.

    None if neither.
    """
    left = fold_text(layout.text[: place.spans[0].start], layout.noise).text.rstrip()
    right = fold_text(layout.text[place.spans[-1].end :], layout.noise).text.lstrip()
    if passage.before and not left.endswith(fold_text(passage.before).text.strip()):
        return "before"
    if passage.after and not right.startswith(fold_text(passage.after).text.strip()):
        return "after"
    return None
