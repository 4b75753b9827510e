"""Find who says a figure, a person, body or paper, and whether in their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import find_person
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.sentence.sections import is_transcript
from claimbook.extract.resolving.speaker.actors import Actor, find_office, list_actors, list_unnamed
from claimbook.extract.resolving.speaker.candidates import MOST, leave_open
from claimbook.extract.resolving.speaker.companies import COMPANY, find_company
from claimbook.extract.resolving.speaker.namesakes import find_publisher, list_namesakes
from claimbook.extract.resolving.speaker.offices import find_holder
from claimbook.extract.resolving.speaker.pronouns import find_pronoun
from claimbook.extract.resolving.speaker.quotations import list_quoting
from claimbook.extract.resolving.speaker.reported import FEWEST_SPACES, find_reported
from claimbook.extract.resolving.speaker.voices import find_voice
from claimbook.extract.resolving.speaker.ways import find_quoted, find_speaking
from claimbook.extract.words.attribution import (
    ACCORDING,
    EMPLOYER,
    FORESEEN_BY,
    NAMELESS,
    SAYING,
    TURN,
)
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_AND = " and "
_OF_PERSON = re.compile(r"(?:his|her)\s(?![\w-]+[’']s\s)", re.IGNORECASE)
_THE_OFFICER = re.compile(
    r"[Tt]he\s(?:[a-z-]+\s)?"
    r"(governor|king|mayor|minister|premier|president|queen|senator|spokes(?:man|woman|person))"
)
"""Nouns for somebody who may have been named before."""
_OUR = re.compile(r"our\s", re.IGNORECASE)
"""Outside quotation marks, this is the outlet itself."""
_OWN_PAPER = re.compile(r"(?:its|their)\s", re.IGNORECASE)


def resolve_speaker(around: Around) -> Said | None:
    """Return the speaker of a figure; None if the article itself states it."""
    if turn := _find_turn(around):
        return turn
    said = _resolve_within(around)
    if said is None or said.is_source or not said.words:
        for other in list_quoting(around):
            whose = _resolve_within(other)
            if whose and whose.words:
                return whose._replace(mode="direct")
    return said


def _resolve_within(around: Around) -> Said | None:
    """Return the speaker whom the sentence names for a figure."""
    if around.pick.mention is None:
        around = _aim_at_words(around)
    if not any(map(around.find, (SAYING, ACCORDING, FORESEEN_BY))):
        return leave_open(around)
    found = _find_actor(around, list_actors(around)) or _find_actor(around, list_unnamed(around))
    return _identify(around, found) if found else leave_open(around)


def _recall(around: Around, before: int) -> Said | None:
    """Return whoever speaks by name or office at the place aimed at, in words that end `before`.

    Cached, since each sentence of `the lender said` asks for those before it, and so on.
    """
    key = (_recall, around.sentence, around.pick.span, before)
    return around.split.keep(key, lambda: _find_earlier(around, before))


def _find_earlier(around: Around, before: int) -> Said | None:
    found = _find_actor(around, list_actors(around)) or _find_actor(around, list_unnamed(around))
    if found is None or found.pronoun or found.span.end > before:
        return None
    return _identify(around, found)


def _identify(around: Around, found: Actor) -> Said | None:
    """Return whoever the words for an actor stand for; None if it is the outlet itself."""
    if found.pronoun:
        return find_pronoun(around, found, _recall)
    if found.name and (office := EMPLOYER.match(around.text, found.name.end)):
        found = find_holder(around, found, office, list_actors(around))
    mode = "direct" if around.quoted else "indirect"
    if around.text.endswith(_AND, 0, found.span.start) and (both := _list_joined(around, found)):
        return Said("", None, found.span, mode, candidates=both)
    surname = found.name if found.name and " " not in found.words else None
    if surname and (namesakes := around.cast.list_namesakes(surname)):
        return Said("", None, found.span, mode, candidates=namesakes)
    if found.paper and not around.quoted and _OUR.match(found.words):
        return None
    if found.name is None and (titled := _find_titled(around, found)):
        return titled._replace(mode=mode)
    if found.name is None and COMPANY.fullmatch(found.words):
        return find_company(around, found, mode, _recall)
    if found.name is None and (bodies := list_namesakes(around, found)):
        if len(bodies) == 1:
            return Said(bodies[0].words, bodies[0], found.span, mode)
        return Said("", None, found.span, mode, candidates=bodies[:MOST])
    if found.paper and _OF_PERSON.match(found.words):
        people = find_person(around, pronoun=found.words.split(" ", 1)[0])
        name = people[0] if len(people) == 1 else None
        return Said(name.words if name else "", name, found.span, candidates=people)
    if found.paper and _OWN_PAPER.match(found.words):
        return _find_publisher(around, found)
    if found.paper and (publisher := find_publisher(around, found)):
        return Said(publisher.words, publisher, found.span, mode)
    nobody = found.paper or found.unnamed or NAMELESS.search(found.words) is not None
    is_source = found.name is None and nobody
    return Said(found.words, found.name, found.span, mode, find_office(around, found), is_source)


def _find_actor(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return the actor that a figure is from, by the words between the two."""
    if around.quoted:
        return find_quoted(around, around.quoted, actors)
    return find_speaking(around, actors)


def _find_titled(around: Around, actor: Actor) -> Said | None:
    """Return the last speaker who has an office elsewhere: `Mayor Holm` for `the mayor`.

    It is open if the last speaker may have the office, and None if nobody with a name spoke or
    somebody without a name has the office.
    """
    office = _THE_OFFICER.fullmatch(actor.words)
    if office is None:
        return None
    voices = (find_voice(around, actor, _recall, pronoun) for pronoun in ("he", "she"))
    voice = next((each for each in voices if isinstance(each, Said)), None)
    if voice is None or voice.name is None:
        return None
    title = re.compile(rf"\b{office[1]}\s(?:[\w.]+\s)?$", re.IGNORECASE)
    places = (name.start for name in around.cast.all if name.key == voice.name.key)
    if any(title.search(around.text, max(0, at - 40), at) for at in places):
        return Said(voice.words, voice.name, actor.span)
    introduced = re.compile(rf"\b(?:[Aa]n?|[Oo]ne)\s(?:[\w’'-]+\s){{0,4}}{office[1]}\b")
    if introduced.search(around.text, 0, actor.span.start):
        return None
    return Said(actor.words, None, actor.span, candidates=(voice.name,))


def _list_joined(around: Around, actor: Actor) -> tuple[Name, ...]:
    """Return both speakers where a sentence begins with two; none if it names only one.

    A claim has one speaker, so an editor has to choose, or write a claim for each.
    """
    name, end = actor.name, actor.span.start - len(_AND)
    first = next((n for n in around.names if n.end == end), None)
    if name is None or first is None or around.text[around.sentence.start : first.start].strip():
        return ()
    alike = around.cast.is_person(first) == around.cast.is_person(name)
    return (first, name) if alike and first.key != name.key else ()


def _find_publisher(around: Around, paper: Actor) -> Said:
    """Return the publisher of a paper such as `its annual report`, left open if it is unknown."""
    whose = find_company(around, paper, "indirect", _recall)
    return whose if whose.name or whose.candidates else whose._replace(words="")


def _aim_at_words(around: Around) -> Around:
    """Return a statement's surroundings, aimed at the words that it reports or else at its end."""
    reported, end = find_reported(around), around.sentence.end
    for quoted in around.find(QUOTED)[:1]:
        if reported or around.text.count(" ", *quoted) >= FEWEST_SPACES:
            reported = Span(quoted.start + 1, quoted.end - 1)
    return around.aim(replace(around.pick, span=reported or Span(end, end)))


def _find_turn(around: Around) -> Said | None:
    """Return the speaker in a transcript, whose name begins the paragraph."""
    if not is_transcript(around):
        return None
    block = around.split.layout.block_at(around.at.start)
    found = TURN.match(around.text, block.span.start) if block else None
    if found is None or found.end() > around.at.start:
        return None
    span = Span(*found.span("name"))
    name = next((n for n in around.cast.within(span) if n.start == span.start), None)
    return Said(name.words if name else found["name"], name, span, "direct")
