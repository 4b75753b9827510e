"""Find the parts of an article's text, its summary and its body, without page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimbook.extract.reading.document import Document
from claimbook.extract.splitting.cutting import TICKER
from claimbook.extract.splitting.table_rows import count_table_lines
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.letters import may_match
from claimbook.grounding import Block, TextLayout, lay_out
from claimbook.model import Article, Where

_ITEM = re.compile(r"[-*•–·#]\s?\S|\(?\d{1,2}[.)]\s")
_ITEM_MARK = re.compile(r"(?:[-*•–·#]|\(?\d{1,2}[.)])\s*")
_LEGAL = match_cues(
    """
    all rights reserved | informational purposes | investment advice | terms of service
    | privacy policy | photo by | photograph by | editing by | reporting by
    | comments? (?:may|are|will be) (?:take|moderated)
    """
)
"""Words that make a paragraph a notice, however long it is."""
_OFFER = match_cues(
    """
    subscribe (?:to|now|today|for) | sign up (?:for|to) | signing up (?:for|to)
    | (?:our|your|daily) newsletters? | inbox | stay ahead | follow us | read (?:more|also|next)
    | latest articles? | add a comment | add a public comment | no comments
    | click here | (?<!per )(?<!a )(?<!each )share this
    | share on (?:facebook|twitter|x|linkedin|whatsapp|social) | terms of use
    | related articles? | related stories | (?:log in | login) (?:to|or)
    | download our app | loved this article
    | recommended (?:for you|reading) | support our
    """
)
"""Words that make a paragraph a notice unless it has more to say: `sign up to the rescue plan`."""
_TO_READERS = re.compile(
    r"^\W*(?:subscribe|sign|read|share|follow|log|click|join|stay|get|download|add|related|latest"
    r"|recommended|no|loved)|\b(?:our|your|you|us|now|today)\b",
    re.IGNORECASE,
)
"""Words that an offer begins with, or contains."""
_LONG = 40
"""The most words of an offer."""
_SHORT_NOTICE = match_cues(
    """
    cookies? | advertisement | copyright | sponsored | disclaimer | image | newsletters? | subscribe
    """
)
"""Words that make a paragraph a notice if it says hardly anything else."""
_SHORT = 12
"""The most words of a short paragraph."""
_DIGIT = re.compile(r"\d")
_SUMMARY = re.compile(r"\b(?:summary|highlights|key (?:points|takeaways)|at a glance)\b", re.I)
_STOP = re.compile(r"[a-z]{3}[.!?]\s[A-Z]")
_FEWEST_WORDS = 6
_FEWEST_OF_DECK = 9
_NO_DECK = re.compile(
    r"^(?:by|published|updated|posted|last|written|photo|picture|source)\b|[|©•›»]|\d:\d\d|@|https?:",
    re.IGNORECASE,
)
"""Marks of lines that hold names, times or links instead."""


def describe_parts(document: Document) -> tuple[Article, TextLayout]:
    """Return the document as an article without claims, and the layout of its parts."""
    noise = tuple(dict.fromkeys(TICKER.findall(document.text)))
    article = _make_article(document, {}, noise)
    layout = lay_out(article, document.text)
    summary, body = find_parts(layout)
    described = {"summary": _describe(layout, summary)}
    if body != [*_bodies(layout)]:
        described["body"] = _describe(layout, body)
    if not any(described.values()):
        return article, layout
    article = _make_article(document, described, noise)
    found = layout.describe(article)
    if any(where.value in described for where in found.missing):
        return _make_article(document, {}, noise), layout
    return article, found


def _make_article(document: Document, parts: Mapping[str, str], noise: Sequence[str]) -> Article:
    return Article.model_validate(
        {
            "headline": document.headline,
            "outlet": "x",
            "published": document.published,
            "language": document.language or None,
            "parts": {name: words for name, words in parts.items() if words},
            "noise": list(noise),
        }
    )


def _bodies(layout: TextLayout) -> Iterator[Block]:
    return (block for block in layout.blocks if block.where is Where.BODY)


def find_parts(layout: TextLayout) -> tuple[list[Block], list[Block]]:
    """Return the blocks of the summary and of the body from all that follow the headline."""
    blocks = list(_bodies(layout))
    said = [_is_content(_read(layout, block)) for block in blocks]
    if True not in said:
        return [], blocks
    first, last = said.index(True), len(said) - 1 - said[::-1].index(True)
    # A table below the last sentence belongs to the article; otherwise its figures would not count.
    last += count_table_lines(_read(layout, block) for block in blocks[last + 1 :])
    within = blocks[first : last + 1]
    heading = _read(layout, blocks[first - 1]) if first else ""
    items = 0
    while items < len(within) and _is_item(layout, within[items]):
        items += 1
    if items and items < len(within) and _SUMMARY.search(heading):
        return within[:items], within[items:]
    deck = blocks[:1] if first and _is_deck(_read(layout, blocks[0])) else []
    return deck, within


def _read(layout: TextLayout, block: Block) -> str:
    return layout.text[block.span.start : block.span.end]


def _is_item(layout: TextLayout, block: Block) -> bool:
    return _ITEM.match(layout.text, block.span.start) is not None


def _is_content(words: str) -> bool:
    """Whether a paragraph is part of the article: a sentence, or a list item with a figure."""
    if is_notice(words):
        return False
    if _STOP.search(words) and (words.endswith(":") or words.count(" ") > _SHORT):
        return True  # what leads to a quotation, or was cut off
    if words.rstrip("\"'”’)]").endswith((".", "!", "?", "…")):
        return len(words.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS
    return _ITEM.match(words) is not None and _DIGIT.search(words) is not None


def is_notice(words: str) -> bool:
    """Whether words address the page's readers: an offer, a menu, a disclaimer."""
    low = words.lower()
    if may_match(_LEGAL, low) and _LEGAL.search(words):
        return True
    if may_match(_OFFER, low) and _OFFER.search(words):
        return len(words.split(maxsplit=_LONG)) <= _LONG and _TO_READERS.search(words) is not None
    return len(words.split(maxsplit=_SHORT)) <= _SHORT and _SHORT_NOTICE.search(words) is not None


def _is_deck(words: str) -> bool:
    """Whether a line below the headline sums the article up: many words, a figure, no full stop."""
    long = len(words.split(maxsplit=_FEWEST_OF_DECK)) >= _FEWEST_OF_DECK
    told = long and words[-1].isalnum() and _DIGIT.search(words) and not _NO_DECK.search(words)
    return bool(told) and not is_notice(words)


def _describe(layout: TextLayout, blocks: Sequence[Block]) -> str:
    """Return “first words … last words” of a part; empty if no words identify its ends.

    A part hardly longer than both is described by all its words.
    """
    if not blocks:
        return ""
    first = blocks[0].span.start
    if item := _ITEM_MARK.match(layout.text, first):
        first = item.end()
    words = layout.text[first : blocks[-1].span.end].split()
    folded = " ".join(layout.text.split())
    for count in (3, 5, 8, 12, 20):
        ends = (words[:count], words[-count:]) if len(words) >= 2 * count else (words,)
        pieces = [" ".join(each) for each in ends]
        if all(folded.count(piece) == 1 for piece in pieces):
            return " … ".join(pieces)
    return ""
