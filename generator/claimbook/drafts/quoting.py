"""Choosing the quote of a draft, so that it is found in one place only, and its id."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import count
from typing import NamedTuple
from unicodedata import decimal

from claimbook.drafts.clause import list_clauses
from claimbook.grounding import Place, TextLayout, find_passage, is_too_short
from claimbook.model import Passage
from claimbook.quantity import Span

_WORDS = re.compile(r"[a-z0-9]+")
_LONGEST_ID = 80
_LONG_ID = 56
"""Ids longer than this lose words, as long as there are any to lose."""
_UNBROKEN = re.compile(r"\S+")
_ARTICLES = frozenset(("the", "a", "an"))
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_FAR = 100
"""How many characters beside a quote may be used to distinguish its place from others."""


class Quoted(NamedTuple):
    """The words of a claim."""

    quote: str
    before: str
    """Words before the quote that decide between several places; empty if they are not needed."""
    after: str
    """Words after it that do."""
    where: str
    """The part of the article that decides between several places; empty if it is not needed."""
    span: Span
    """Where the quote is in the text."""
    place: Place | None
    """The one place that these words have; None if a repeated sentence cannot be distinguished."""


def quote_figure(
    layout: TextLayout, sentence: Span, figure: Span, others: Sequence[Span] = ()
) -> Quoted:
    """Return the shortest clause around a figure that occurs nowhere else.

    `others` are the further figures of the sentence.
    """
    clause = figure
    for clause in list_clauses(layout.text, sentence, figure, others):
        quote = join_lines(layout.show_text(clause.start, clause.end))
        if not is_too_short(quote) and (place := _find_only(layout, Passage(quote=quote), clause)):
            return Quoted(quote, "", "", "", clause, place)
    quote = join_lines(layout.show_text(clause.start, clause.end))
    if place := _find_only(layout, Passage(quote=quote), clause):
        return Quoted(quote, "", "", "", clause, place)
    block = layout.block_at(figure.start)
    if block and (place := _find_only(layout, Passage(quote=quote, where=block.where), clause)):
        return Quoted(quote, "", "", block.where.value, clause, place)
    return _choose(layout, clause, quote)


def _find_only(layout: TextLayout, passage: Passage, span: Span) -> Place | None:
    """Return the place of a passage, which was taken from a span, if it has only one."""
    words = layout.text[span.start : span.end]
    part = layout.parts.get(passage.where) if passage.where else None
    # Counting is fast even if a sentence is repeated a thousand times.
    if layout.first_text.count(words, *(part.start, part.end) if part else ()) > 1:
        return None
    place = find_passage(layout, passage)
    return place if place.match.stands and not place.others else None


def _choose(layout: TextLayout, clause: Span, quote: str) -> Quoted:
    """Choose the fewest words before or after a quote that distinguish its place."""
    text, (start, end) = layout.text, clause
    before = [each.start() for each in _UNBROKEN.finditer(text, max(0, start - _FAR), start)]
    after = [each.end() for each in _UNBROKEN.finditer(text, end, end + _FAR)]
    beside = [  # the words at either end may have been cut
        *((join_lines(text[at:start]), "", Span(at, end)) for at in reversed(before[1:])),
        *(("", join_lines(text[end:at]), Span(start, at)) for at in after[:-1]),
    ]
    for words, further, span in beside:
        passage = Passage(quote=quote, before=words or None, after=further or None)
        if place := _find_only(layout, passage, span):
            return Quoted(quote, words, further, "", clause, place)
    return Quoted(quote, "", "", "", clause, None)


def make_claim_id(slug: str, amount: str, taken: Set[str]) -> str:
    """Make a new id from the id of the article and the figure or a few words.

    The figure repeats no word before it, and a long id loses the last words before the figure.
    """
    words = _list_words(slug) or ["claim"]
    if len(words) > 1 and words[0] in _ARTICLES:
        words.pop(0)
    figure = [word for word in _list_words(amount) if word not in words or word[0].isdecimal()]
    while len(words) > 1 and len("-".join([*words, *figure])) > _LONG_ID:
        words.pop()
    stem = "-".join([*words, *figure])
    for number in count(1):
        end = f"-{number}" if number > 1 else ""
        id_ = stem[: _LONGEST_ID - len(end)].rstrip("-") + end
        if id_ not in taken:
            return id_
    raise AssertionError("numbers do not end")


def _list_words(text: str) -> list[str]:
    """Return the words of an id; the digit groups of a large number are one word.

    Digits of other scripts become those that an id may have.
    """
    if not text.isascii():
        text = "".join(str(decimal(each, each)) for each in text)
    return _WORDS.findall(_THOUSANDS.sub("", text.lower()))


def join_lines(words: str) -> str:
    """Put the words on one line."""
    return " ".join(words.split())
