"""Cut an article's parts into sentences and list items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from claimbook.extract.reading.source import require
from claimbook.extract.words.datelines import DATELINE
from claimbook.grounding import TextLayout
from claimbook.model import Where
from claimbook.quantity import Span

_INLINE_ITEM = re.compile(r"[:*•#](?<=\s[:*•#])(?:(?<!#)[:*•]{0,2})?\s?(?=[\w'$€£“\"])")
"""The bullet of a list item whose line break was lost."""
_LEFT_OVER = re.compile(r"\A\s*(?:[\])}]+\s+)?")
"""Before the words of a sentence: spaces, and brackets that an earlier one left open."""
TICKER = re.compile(
    r"[A-Z.](?:-(?<=[A-Z]-)-|[A-Z](?:(?<=[A-Z]{2})[A-Z]{0,4}--|(?<=\s\.[A-Z])[A-Z]\w*"
    r"|(?<=\b[A-Z]{2})(?:[A-Z0-9]*=(?:[A-Z]+\b)?|[A-Z]{0,2}c\d\b)))"
)
"""The code after the name of a company, an index or a commodity: `HMC--`, `.DJI`, `XAU=`, `CLc1`.

It begins with the few characters that a code can begin with, so that searching is fast.
"""
_SHORT_FORMS = ("St.", "Ste.", "Mt.", "Ft.", "Pt.", "Sgt.", "Capt.", "Col.")
_NAME_BEGINS = re.compile(
    rf"(?:^|(?<![\w’'-])[a-z][\w’'-]*[\s(]+)(?:{'|'.join(map(re.escape, _SHORT_FORMS))})\s+$"
)
"""A short form that does not end its sentence: `of St.`, unlike `Main St.`"""
_AFTER_MAY = re.compile(r"(?<=\b[a-z]{2} May\.)\s+(?=[A-Z])|(?<=\d May\.)\s+(?=[A-Z])")
"""Where a sentence ends with a month that is also a short form: `opened in May. Trains`."""
_LOOSE_GENITIVE = re.compile(r"\s['’](?<=\w\s.)(?=s\s)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, a list item, or the headline."""

    span: Span
    where: Where
    paragraph: int
    """The number of its block, in the order of the text."""


def cut_sentences(layout: TextLayout, language: str) -> Iterator[Sentence]:
    """Yield the sentences in the order of the text, without the dateline."""
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
        pieces = _join_names(_open_quotations(sentencex.segment(language, words)))
        for piece in _cut_after_may(pieces) if "May. " in words else pieces:
            found = words.find(piece, at - first) + first
            if found < first or not piece.strip():
                continue
            at = found + len(piece)
            for start, last in _list_items(layout.text, found, at):
                yield Sentence(Span(start, last), block.where, number)


def _open_quotations(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the sentences, with straight quotation marks moved to those that they open or close."""
    before = ""
    for piece in pieces:
        own = piece
        if before[-1:].strip() and piece.startswith('" '):  # `… was old.` and `" She said`
            before, own = before + piece[0], piece[1:]
        elif before.rstrip().endswith(' "'):
            cut = before.rindex('"')
            before, own = before[:cut], before[cut:] + piece
        if before:
            yield before
        before = own
    if before:
        yield before


def _join_names(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the sentences, joining one that ends within a name to the next: `near St. Anne`."""
    begun = ""
    for piece in pieces:
        begun += piece
        if not (begun.rstrip().endswith(_SHORT_FORMS) and _NAME_BEGINS.search(begun)):
            yield begun
            begun = ""
    if begun:
        yield begun


def _cut_after_may(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the sentences, splitting one that runs on after `in May.` in two."""
    for piece in pieces:
        yield from _AFTER_MAY.split(piece)


def _hide_codes(words: str) -> str:
    """Replace codes with spaces, so that their full stop ends no sentence: `the index .DJI fell`.

    An apostrophe after a space, as in `Coast Air 's ships`, would be taken for a quotation mark.
    """
    return TICKER.sub(lambda found: " " * len(found[0]), _LOOSE_GENITIVE.sub("--", words))


def _list_items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence without spaces around it, or the items of a list that runs through it."""
    marks = [found.start() for found in _INLINE_ITEM.finditer(text, start, end)]
    for first, last in pairwise([start, *marks, end]):
        if words := _LEFT_OVER.sub("", text[first:last]):
            yield last - len(words), last - len(words) + len(words.rstrip())
