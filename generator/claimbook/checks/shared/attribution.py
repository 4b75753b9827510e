"""Find what a claim states, and words outside its quote that attribute it to somebody."""

from __future__ import annotations

import re
from textwrap import shorten
from typing import NamedTuple

from claimbook.grounding import Ground, TextLayout
from claimbook.model import Article, Book, Claim, Kind
from claimbook.quantity import Span
from claimbook.quotations import QUOTED, find_quotation, find_saying
from claimbook.study import Study

SPEAKING = frozenset({"official", "company"})
"""Kinds of outlets that quote their own people."""
_LONGEST = 60
"""Characters of the text's words in a message."""
_HE_SAID = re.compile(
    r"(?:He|She)\s(?:also\s|then\s|later\s)?(?:said|says|argued|claimed|told\s\w+)\s(?:that\s)?"
)
_SAID_HE = re.compile(r",\s(?:he|she)\s(?:said|added)\b[^,;]{0,30}\.\s*$")
_THAT = re.compile(r"that\b")
_OWN = re.compile(r"\b(?:it|its|they|their|than|while|which|who)\b", re.IGNORECASE)
"""Where bodies speak of themselves, or where a statement may end."""
_OTHER = re.compile(r"[,\d]")
"""Signs between a figure and a later verb of saying that it may be about another figure."""
_TOLD = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|according|accus\w+|acknowledg\w+|admit\w*|alleg\w+|announc\w+"
    r"|argu\w+|believ\w+|calls?|called|cit(?:es|ed|ing)|claim\w*|conced\w+|declar\w+|estimat\w+"
    r"|expect\w*|fear\w*|forecast\w*|found|insist\w*|not(?:es|ed)|predict\w*|project\w*|puts?"
    r"|report\w*|stress\w*|think\w*|thought|view\w*|warn\w*|wr(?:ote|ites?))\b",
    re.IGNORECASE,
)
"""A sentence with a verb of saying."""


class Attribution(NamedTuple):
    """The words that say whose statement a quote is."""

    words: str
    """On one line, shortened."""
    named: bool
    """Whether they name somebody, rather than `he` or `she`."""


def find_stated(layout: TextLayout, ground: Ground) -> Span | None:
    """Return the words of a claim that somebody says: its figure, or otherwise its quote.

    If most of a quote is within quotation marks, they are the words within.
    """
    place = ground.places[0]
    whole = place.whole
    if whole is None or place.others:
        return None
    if used := next(filter(whole.covers, ground.used), None):
        return used.span
    found = (Span(*each.span()) for each in QUOTED.finditer(layout.text, *whole))
    inside = max(found, key=_measure, default=None)
    if inside and 2 * _measure(inside) > _measure(whole):
        return Span(inside.start + 1, inside.end - 1)
    return place.spans[0]


def _measure(span: Span) -> int:
    return span.end - span.start


def find_attribution(study: Study, article: Article, claim: Claim) -> Attribution | None:
    """Return who says a claim's figure, if the text by the quote says so and the claim does not."""
    outlet = study.book.outlets.get(article.outlet)
    if (
        claim.speaker
        or claim.source
        or claim.kind not in {Kind.FACT, Kind.FORECAST}
        or _TOLD.search(claim.says)
        or (outlet and (outlet.speaks_for or outlet.kind in SPEAKING))
    ):
        return None
    layout, ground = study.grounded[article.slug].layout, study.ground_of(claim.id)
    quote = ground.places[0].whole
    used = next((u.span for u in ground.used if quote.covers(u)), None) if quote else None
    paragraph = layout.block_at(used.start) if layout and used else None
    if layout is None or quote is None or used is None or paragraph is None:
        return None
    text = layout.text
    sentence = study.coverage[article.slug].sentence_at(used.start) or paragraph.span
    if find_quotation(text, paragraph.span, used):
        return None  # `speaker-differs` has these.
    saying = find_saying(text, paragraph.span, sentence, used)
    if saying:
        span, who = saying.span, text[slice(*saying.who)]
        named = bool(saying.find_name(text)) or bool(_THAT.match(text, span.end))
    else:
        found = _HE_SAID.match(text, sentence.start, used.start) or _SAID_HE.search(
            text, used.end, sentence.end
        )
        if found is None:
            return None
        span, who, named = Span(*found.span()), "", False
    before = span.end <= quote.start
    between = text[span.end : used.start] if before else text[used.end : span.start]
    if not before and _OTHER.search(between.strip(" ,")):
        return None
    if not (before or span.start >= quote.end) or _OWN.search(f"{who} {between}"):
        return None
    if saying and (not named or _is_own(study.book, article, claim, who)):
        return None
    if not claim.origin.left_open.isdisjoint(("speaker", "source")):
        return None
    return Attribution(show_words(layout, span), named)


def show_words(layout: TextLayout, span: Span) -> str:
    """Return words of a text for a message: on one line, shortened."""
    words = layout.show_text(*span).strip(" ,.\n")
    return shorten(words, _LONGEST, placeholder="…")


def _is_own(book: Book, article: Article, claim: Claim, who: str) -> bool:
    """Whether words name what a claim is about, or the outlet."""
    outlet = book.outlets.get(article.outlet)
    names = [outlet.name] if outlet else []
    if entity := book.entities.get(claim.about):
        names += entity.names
    return any(name.casefold() in who.casefold() for name in names)
