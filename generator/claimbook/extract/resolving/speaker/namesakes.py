"""Find the body that a noun from its name stands for: `the department`, the Harbour Department."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.topic import is_country
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.words.attribution import NAMELESS, OFFICES, PAPERS

_NOUN = re.compile(r"(?:the|its)\s(?P<rest>(?:[a-z-]+\s){0,2}[a-z]{4,})", re.IGNORECASE)
_NO_BODY = re.compile(
    rf"(?:government|state|army|police|country|city|defence|prosecution|{PAPERS})$"
    rf"|{NAMELESS.pattern}|{OFFICES}$"
)
"""People, papers, and things that many bodies have but few are named after."""
_PAPER = re.compile(
    r"the\s(?P<noun>report|study|survey|poll|review|analysis|research)", re.IGNORECASE
)
_PARAGRAPHS = 1
"""If several bodies have the noun, the one within this many paragraphs before is meant."""


def find_publisher(around: Around, paper: Actor) -> Name | None:
    """Return the body whose paper has been named before: `a Tide Bank report`, then `the report`.

    None if the article has such papers by several bodies.
    """
    found = _PAPER.fullmatch(paper.words)
    if found is None:
        return None
    after = re.compile(rf"(?:['’]s?)?\s(?:[a-z-]+\s){{0,2}}{found['noun']}\b")
    before = re.compile(rf"\b{found['noun']}\s(?:\w+\s)?(?:by|from)\s(?:the\s)?$")
    text = around.text
    named = {
        name.key: name
        for name in around.cast.all
        if name.end <= paper.span.start
        and not (around.cast.is_person(name) or is_country(name))
        and (
            after.match(text, name.end) or before.search(text, max(0, name.start - 60), name.start)
        )
    }
    return next(iter(named.values())) if len(named) == 1 else None


def list_namesakes(around: Around, actor: Actor) -> tuple[Name, ...]:
    """Return the bodies named before that have an actor's nouns in their names.

    Just one if the article has named one so far, or one in this paragraph and the last.
    """
    found = None if actor.paper else _NOUN.fullmatch(actor.words)
    if found is None or _NO_BODY.search(found["rest"]):
        return ()
    *adjectives, noun = found["rest"].title().split()
    head = re.compile(rf"\w\s{noun}s?$|{noun}\s(?:of|for|on)\b")
    named = [
        name
        for name in around.cast.all
        if name.end <= actor.span.start
        and head.search(name.words)
        and set(adjectives) <= set(name.words.split())
        and not around.cast.is_person(name)
    ]
    blocks = around.split.layout.blocks
    first = blocks[max(0, around.pick.sentence.paragraph - _PARAGRAPHS)].span.start
    near = {name.key: name for name in named if name.start >= first}
    return tuple((near or {name.key: name for name in named}).values())
