"""Whom a figure is about: the name before it in its clause, else the article's subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.extract.around import Around
from claimbook.extract.cues import match_before, match_cues
from claimbook.extract.names import Name, list_countries
from claimbook.extract.speakers import Said

_OWNS_AFTER = re.compile(
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|in|that|which)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?$"
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
_APPOSITION = re.compile(
    r",\s(?:(?:owned|led|run|founded|headed|backed)\sby|which|who|whose|a|an|the|part\sof|maker\sof)\s[^,]{0,40}$"
)
_CLOSED = re.compile(r"[^,.;]{0,30},")
_RELATIVE = re.compile(r"(?:['’]s)?,?\s(?:which|who|that)\s")
_WHOSE = re.compile(
    r"(?:['’]s)?\s(?:[a-z-]+\s){0,2}(?:automaker|carmaker|company|giant|group|maker|retailer|bank|airline|"
    r"carrier|firm|brewer|operator|producer|president|minister|senator|economist|unit|chain|lender|"
    r"insurer|manufacturer|conglomerate|agency|billionaire|engine)\s(?:[a-z]+\s)?"
)
_BESIDE_COST = 30
_OTHER_CLAUSE = 6
_OWNER = 4
_SUBJECT = 45
"""What the article is about is meant where no name in the sentence is nearer than this."""
_BEHIND = 60
_SPEAKER = 90
_APPOSED = 60
_COMPARED = 200
_CLOSE = 3
"""Names whose costs differ by less may both be meant."""
_PRONOUNS_LAST = 1000
_PRONOUN = match_cues(
    """
    it | its | they | their | them | him | he | his | she | her
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
    speaker = said.name if said else None
    scored = [
        (cost, number, name)
        for number, name in enumerate(around.names)
        if (cost := _measure(around, name, speaker)) is not None
    ]
    scored += _list_meant(around, speaker, [each for _, _, each in scored])
    scored.sort(key=lambda each: each[:2])
    if not scored:
        return Chosen(speaker)
    least, _, best = scored[0]
    close = (name for cost, _, name in scored[1:] if cost - least < _CLOSE and name.key != best.key)
    return Chosen(best, tuple(dict.fromkeys(close)))


def _list_meant(
    around: Around, speaker: Name | None, names: Sequence[Name]
) -> Iterator[tuple[int, int, Name]]:
    """Yield whom a pronoun stands for, and whom the whole article is about."""
    subject = around.cast.subject
    for span in around.find(_PRONOUN):
        if span.end > around.at.start or not around.clause.start <= span.start:
            continue
        leading = [n for n in names if n.end <= span.start and not _is_beside(around, n)]
        meant = leading[-1] if leading else speaker or subject
        if meant:
            yield (around.at.start - span.end) // 4, _PRONOUNS_LAST, meant
    if subject:
        yield _SUBJECT, _PRONOUNS_LAST, subject
    elif speaker:
        yield _SPEAKER, _PRONOUNS_LAST, speaker


def _measure(around: Around, name: Name, speaker: Name | None) -> int | None:
    """How far a name is from being what the figure is about; None where it cannot be."""
    text, at = around.text, around.at
    if speaker and name.key == speaker.key and name.end <= at.start:
        return _SPEAKER
    if at.start <= name.start < at.end:
        return 0
    if name.start >= at.end:
        return _measure_after(around, name)
    between = text[name.end : at.start]
    if _modifies(around, name):
        return None
    if _RELATIVE.match(between) and "," not in between[1:]:
        return 0
    if _THAN.search(_look_before(around, name)):
        return _COMPARED
    crossed = sum(name.end <= o.start and o.end <= at.start for o in around.others)
    inside = around.clause.start <= name.start
    cost = len(between) // 4 + (0 if inside else _OTHER_CLAUSE // (2 if crossed else 1))
    if _is_beside(around, name):
        cost += _BESIDE_COST
    return cost + (_APPOSED if _is_apposed(around, name) else 0)


def _measure_after(around: Around, name: Name) -> int:
    """The same for a name behind the figure."""
    at = around.at
    between = around.text[at.end : name.start]
    crossed = any(at.end <= o.start and o.end <= name.start for o in around.others)
    if not crossed and _OWNS_AFTER.match(between):
        return _OWNER + len(between) // 8
    return _BEHIND + len(between) // 4


def _look_before(around: Around, name: Name) -> str:
    return around.text[max(around.sentence.start, name.start - 30) : name.start]


def _is_beside(around: Around, name: Name) -> bool:
    """Whether a name is only where, with whom or by whom something is: `at the Exchange`."""
    return _BESIDE.search(_look_before(around, name)) is not None


def _is_apposed(around: Around, name: Name) -> bool:
    """Whether a name stands between two commas that set it apart: `NBC, owned by GE, offered`."""
    left = around.text[around.sentence.start : name.start]
    return _APPOSITION.search(left) is not None and _CLOSED.match(around.text, name.end) is not None


def _modifies(around: Around, name: Name) -> bool:
    """Whether a country only says whose somebody is: `US automaker GM`."""
    if name.words not in list_countries().values():
        return False
    after = next((n for n in around.names if n.start > name.end), None)
    return after is not None and _WHOSE.fullmatch(around.text, name.end, after.start) is not None
