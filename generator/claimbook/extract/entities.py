"""Whom a figure is about: the name before it in its clause, else the article's subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimbook.extract.around import Around
from claimbook.extract.cues import match_before, match_cues
from claimbook.extract.names import Name
from claimbook.extract.speakers import Said
from claimbook.grounding import Span

_OWNS_AFTER = re.compile(
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|that|which)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?$"
)
"""What joins a figure with the name behind it: `revenue for the …`, `set by …`."""
_THAN = match_before(
    """
    (?:than | ahead of | versus | vs\\.? | compared (?:with|to) | unlike | against | beating
    | match(?:ed|ing)? | polled by | according to | besides? | rival(?:s|led)? | such as | including
    | produced by | written by)(?:\\sthe)?
    """
)
_BESIDE = match_before(
    """
    (?:in | at | on | from | with | to | via | under | near | inside | into | through | against
    | between)(?:\\s(?:the|an?))?(?:\\s\\w+)?
    """
)
_LESS_BESIDE = 60
_OTHER_CLAUSE = 25
_PRONOUN = match_cues(
    """
    it | its | they | their | he | his | she | her
    | the (?:company|firm|group|bank|carrier|manufacturer|automaker|retailer|country|airline)
    | the (?:maker|giant)
    """
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entity, and whom else the figure may be about."""

    name: Name | None
    others: tuple[Name, ...] = ()
    """Where this is not certain."""


def resolve_entity(around: Around, said: Said | None) -> Chosen:
    """Whom a figure is about."""
    speaking = said.span if said and said.name else None
    scored = sorted(
        (cost, number, name)
        for number, name in enumerate(around.names)
        if (cost := _measure(around, name, speaking)) is not None
    )
    subject = around.cast.subject
    if not scored:
        own = said.name if said and said.name and _PRONOUN.search(around.words) else None
        return Chosen(own or subject or (said.name if said else None))
    best = scored[0]
    close = [name for cost, _, name in scored[1:] if cost - best[0] < 8 and name.key != best[2].key]
    return Chosen(best[2], tuple(close))


def _measure(around: Around, name: Name, speaking: Span | None) -> int | None:
    """How far a name is from being what the figure is about; None where it cannot be."""
    text, at, sentence = around.text, around.at, around.sentence
    before = text[max(sentence.start, name.start - 30) : name.start]
    if speaking and speaking.start <= name.start < speaking.end:
        return None if _speaks_of_other(around, name) else 90
    if _THAN.search(before):
        return 200
    if name.end <= at.start:
        between = text[name.end : at.start]
        cost = len(between) // 4
        crossed = sum(name.end <= o.start and o.end <= at.start for o in around.others)
        cost += 0 if around.clause.start <= name.start else _OTHER_CLAUSE // (2 if crossed else 4)
        if _BESIDE.search(before):
            cost += _LESS_BESIDE // 2
        return cost
    if at.start <= name.start < at.end:
        return 0
    between = text[at.end : name.start]
    crossed = sum(at.end <= o.start and o.end <= name.start for o in around.others)
    if crossed or (name.start >= around.clause.end and not _OWNS_AFTER.match(between)):
        return 120 + len(between) // 4
    if _OWNS_AFTER.match(between):
        return 4 + len(between) // 8
    return 60 + len(between) // 4


def _speaks_of_other(around: Around, name: Name) -> bool:
    return any(other.key != name.key for other in around.names)
