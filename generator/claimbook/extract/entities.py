"""Whom a figure is about: the name before it in its clause, else the article's subject.

The subject is only taken where nobody else may be meant; otherwise all of them are candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.extract.around import Around
from claimbook.extract.attribution import BESIDE
from claimbook.extract.cues import match_before, match_cues
from claimbook.extract.names import Name, list_countries
from claimbook.extract.speakers import Said
from claimbook.extract.topic import has_label, list_rivals, modifies
from claimbook.grounding import Span

_OWNS_AFTER = re.compile(
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|in|that|which)\s+(?:the\s+|an?\s+)?"
    r"(?:(?!while|whereas|but|and|when|as|than|compared)[^\W\d]+\s+){0,3}?$"
)
"""What joins a figure with the name behind it: `revenue for the …`, `set by …`."""
_THAN = match_before(
    """
    (?:than | ahead of | versus | vs\\.? | compared (?:with|to) | unlike | against | beating
    | match(?:ed|ing)? | polled by | according to | besides? | rival(?:s|led)? | such as | including
    | produced by | written by)(?:\\sthe)?
    """
)
_APPOSITION = re.compile(
    r",\s(?:(?:owned|led|run|founded|headed|backed)\sby|which|who|whose|a|an|the|part\sof|maker\sof)\s[^,]{0,40}$"
)
_CLOSED = re.compile(r"[^,.;]{0,30},")
_RELATIVE = re.compile(r"(?:['’]s)?,?\s(?:which|who|that)\s")
_LABEL = re.compile(r"\s[a-z]+s\b|\s(?:surplus|deficit|growth)\b")
"""A noun behind letters that only say what is counted: `DSL connections`."""
_LOOSE = re.compile(r"\s*by\b|[^,;.()]{0,60}?\b(?:for|in|at)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?$")
"""What joins a figure with where, for whom or by whom it was."""
_LED = 14
"""How much farther away a name behind the figure is where another one leads its sentence."""
_GLUED = 16
"""Characters between a figure and the letters that say what it counts."""
_BESIDE_COST = 30
_OTHER_CLAUSE = 6
_OWNER = 4
_SUBJECT = 45
"""What the article is about may be meant where no name in the sentence is nearer than this."""
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
    | the (?:[\\w-]+\\s){0,2}(?:company|firm|group|bank|carrier|manufacturer|automaker|retailer)
    | the (?:[\\w-]+\\s){0,2}(?:country|airline|maker|giant)
    """
)
_OF_MANY = re.compile(r"they|their|them", re.IGNORECASE)
_OF_PERSON = re.compile(r"he|him|his|she|her", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entity, and whom else the figure may be about."""

    name: Name | None
    """None where this is open."""
    others: tuple[Name, ...] = ()
    """Where this is not certain."""
    by_topic: bool = False
    """Whether the article's subject was taken, since the sentence names nobody."""


def resolve_entity(around: Around, said: Said | None) -> Chosen:
    """Whom a figure is about."""
    speaker = said.name if said else None
    named = [
        (cost, number, name)
        for number, name in enumerate(around.names)
        if (cost := _measure(around, name, speaker)) is not None
    ]
    meant = _list_meant(around, speaker, [each for _, _, each in named])
    scored = sorted((*named, *meant), key=lambda each: each[:2])
    if not scored or scored[0][0] >= _BESIDE_COST:
        return _choose_subject(around, speaker, scored)
    least, _, best = scored[0]
    close = (name for cost, _, name in scored[1:] if cost - least < _CLOSE and name.key != best.key)
    return Chosen(best, tuple(dict.fromkeys(close)))


def _choose_subject(
    around: Around, speaker: Name | None, scored: Sequence[tuple[int, int, Name]]
) -> Chosen:
    """What the article is about if nobody else may be meant; left open with candidates if so."""
    subject = around.cast.subject
    near = [name for cost, _, name in scored if cost < _COMPARED and not _is_speaker(name, speaker)]
    if subject is None:
        found = {name.key: name for name in (*near, *([speaker] if speaker else []))}
        return Chosen(None, tuple(found.values()))
    near = [name for name in near if not _is_told(around, name)]
    rivals = list_rivals(around, speaker, near, subject)
    if not _fits_pronouns(around, subject):
        return Chosen(None, rivals)
    if rivals or has_label(around):
        return Chosen(None, (subject, *rivals))
    return Chosen(subject, by_topic=True)


def _is_told(around: Around, name: Name) -> bool:
    """Whether a name is only in what a statement says, behind its verb."""
    return around.pick.mention is None and name.start >= around.at.end


def _fits_pronouns(around: Around, subject: Name) -> bool:
    """Whether the subject may be whom the last pronoun before the figure stands for."""
    before = [span for span in around.find(_PRONOUN) if span.end <= around.at.start]
    return not before or _fits(around, before[-1], subject)


def _fits(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name: `he` for a person, `it` for something else."""
    words = around.text[pronoun.start : pronoun.end]
    if _OF_MANY.fullmatch(words):
        return True
    return around.cast.is_person(name) == (_OF_PERSON.fullmatch(words) is not None)


def _is_speaker(name: Name, speaker: Name | None) -> bool:
    return speaker is not None and name.key == speaker.key


def _list_meant(
    around: Around, speaker: Name | None, names: Sequence[Name]
) -> Iterator[tuple[int, int, Name]]:
    """Yield whom a pronoun may stand for; the article's subject only where that fits it."""
    subject = around.cast.subject
    for span in around.find(_PRONOUN):
        if span.end > around.at.start:
            continue
        away = 0 if around.clause.start <= span.start else _OTHER_CLAUSE
        if away and any(span.end <= name.start < around.at.start for name in names):
            continue
        leading = [n for n in names if n.end <= span.start and not _is_beside(around, n)]
        meant = leading[-1] if leading else None
        in_quotation = around.quoted is not None and around.quoted.covers(span)
        if meant is None and speaker and not in_quotation and _fits(around, span, speaker):
            meant = speaker
        if meant is None and subject and _fits(around, span, subject):
            meant = subject
        if meant:
            yield away + (around.at.start - span.end) // 4, _PRONOUNS_LAST, meant


def _measure(around: Around, name: Name, speaker: Name | None) -> int | None:
    """How far a name is from being what the figure is about; None where it cannot be."""
    text, at = around.text, around.at
    if speaker and name.key == speaker.key and name.end <= at.start:
        return _SPEAKER
    if at.start <= name.start < at.end:
        return 0
    if modifies(around.text, name, around.names) or _is_label(around, name):
        return None
    if name.start >= at.end:
        return _measure_after(around, name)
    between = text[name.end : at.start]
    if _RELATIVE.match(between) and "," not in between[1:] and not _is_beside(around, name):
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
        led = _LOOSE.match(between) is not None and any(
            other.end <= at.start and not _is_beside(around, other) for other in around.names
        )
        return _OWNER + len(between) // 8 + (_LED if led else 0)
    return _BEHIND + len(between) // 4


def _look_before(around: Around, name: Name) -> str:
    return around.text[max(around.sentence.start, name.start - 30) : name.start]


def _is_beside(around: Around, name: Name) -> bool:
    """Whether a name is only where, with whom or by whom something is: `at the Exchange`."""
    return BESIDE.search(_look_before(around, name)) is not None


def _is_apposed(around: Around, name: Name) -> bool:
    """Whether a name stands between two commas that set it apart: `NBC, owned by GE, offered`."""
    left = around.text[around.sentence.start : name.start]
    return _APPOSITION.search(left) is not None and _CLOSED.match(around.text, name.end) is not None


def _is_label(around: Around, name: Name) -> bool:
    """Whether letters only say what a figure counts: `NZ$8 billion OBERAC surplus`."""
    letters = name.words.isupper() and not name.entity and len(name.words.split()) == 1
    return (
        letters
        and name.words not in list_countries()
        and _LABEL.match(around.text, name.end) is not None
        and any(0 <= name.start - f.end <= _GLUED for f in (around.at, *around.others))
    )
