"""Find what part of an article is about, by its heading, or the name that leads a list or item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import TURN
from claimbook.grounding import Block
from claimbook.model import Where
from claimbook.quantity import Span

_SPEAKS = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]hat|is|are|was|were|has|have|had|will|would|can|do|does|did)\b"
)
"""Words of speech, which are rare in a list item."""
_FEWEST = 2
"""The fewest turns of a transcript or list, and the fewest headings of a divided article."""
_LONGEST = 9
"""The most words of a heading."""
_TITLE = re.compile(r"(?:(?:[A-Z][\w.’'-]*|[a-z]{1,3}|&)(?:\s|$))+")
"""Capitalized words without a stop, a comma or a figure."""
_ITEM = re.compile(r"(?:[-*•–·▪◦]|\d{1,2}[.)])\s")
_INTRODUCES = re.compile(r":\s*$")
_ENDS = re.compile(r"[.!?][”\"]?\s*$")


def is_transcript(around: Around) -> bool:
    """Whether paragraphs of the article begin with their speaker's name and a colon."""
    return (
        around.split.keep(
            (is_transcript,), lambda: sum(_speaks(around, each) for each in _list_turns(around))
        )
        >= _FEWEST
    )


def find_label(around: Around) -> Name | None:
    """Return the name before the colon that begins the paragraph, if others begin so, too."""
    if is_transcript(around) or len(_list_turns(around)) < _FEWEST:
        return None
    block = around.split.layout.blocks[around.pick.sentence.paragraph]
    found = TURN.match(around.text, block.span.start)
    if found is None or found.end() > around.at.start or _speaks(around, block):
        return None
    return next((n for n in around.cast.within(Span(*found.span("name")))), None)


def find_section_subject(around: Around) -> Name | None:
    """Return the first name in the heading above a figure, if the article has headings."""
    headings = around.split.keep((find_section_subject,), lambda: _list_headings(around))
    above = [name for name in headings if name.end <= around.sentence.start]
    return above[-1] if above and len(headings) >= _FEWEST else None


def find_list_subject(around: Around) -> Name | None:
    """Return the first name in the line that introduces a list, for a figure in one of its items.

    One example is `Coast Air has:` above `- 9 ships`.
    """
    blocks = around.split.layout.blocks
    number = around.pick.sentence.paragraph
    if not _ITEM.match(around.text, blocks[number].span.start):
        return None
    while number and _ITEM.match(around.text, blocks[number].span.start):
        number -= 1
    above = blocks[number].span
    if not _INTRODUCES.search(around.text, above.start, above.end):
        return None
    names = (n for n in around.cast.within(above) if not around.cast.is_beside(n))
    return next(names, None)


def _list_turns(around: Around) -> Sequence[Block]:
    """Return the paragraphs that begin with a name and a colon."""
    return around.split.keep(
        (_list_turns,),
        lambda: [b for b in _list_blocks(around) if TURN.match(around.text, b.span.start)],
    )


def _speaks(around: Around, block: Block) -> bool:
    found = TURN.match(around.text, block.span.start)
    return found is not None and bool(_SPEAKS.search(around.text, found.end(), block.span.end))


def _list_headings(around: Around) -> Sequence[Name]:
    """Return the first name of each heading above a paragraph of the body."""
    named = []
    for block, below in pairwise(_list_blocks(around)):
        words = around.text[block.span.start : block.span.end].strip()
        is_heading = len(words.split()) <= _LONGEST and _TITLE.fullmatch(words)
        if is_heading and _ENDS.search(around.text, below.span.start, below.span.end):
            named += [_spell(around, name) for name in around.cast.within(block.span)[:1]]
    starts = {name.start for name in named}
    elsewhere = {name.key for name in around.cast.all if name.start not in starts}
    return [name for name in named if name.key in elsewhere]  # not a heading such as `Bad Weather`


def _spell(around: Around, name: Name) -> Name:
    """Return a name in capitals as the text has it elsewhere, perhaps only its first words."""
    spelled = {n.words.casefold(): n.words for n in around.cast.all if not n.words.isupper()}
    words = name.words.casefold().split()
    for count in range(len(words), 0, -1) if name.words.isupper() else ():
        if shorter := spelled.get(" ".join(words[:count])):
            return name._replace(words=shorter)
    return name


def _list_blocks(around: Around) -> Sequence[Block]:
    return [b for b in around.split.layout.blocks if b.where is Where.BODY]
