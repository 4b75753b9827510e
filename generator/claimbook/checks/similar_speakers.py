"""The name of a speaker or source is a part of another one's name.

Names that are spelled differently count as two speakers, and so as two independent sources, unless
an entity has both. If a `source` is neither an entity nor an outlet, the figure counts as the word
of the outlet that names it.

If they are the same, write the same name in both places, or make both the names of one entity: one
as its `name`, the other among its `aliases`. If they are different, nothing needs to be done.

Wrong, in data/articles/example-strike.yml:

    headline: Example strikes
    outlet: daily-example
    published: 2025-01-16
    claims:
      - id: strike-will-end
        says: The strike will end.
        quote: it will end
        about: example
        kind: forecast
        speaker: {name: Dockers' Union of Tarnby}
      - id: strike-goes-on
        says: The strike goes on.
        quote: it goes on
        about: example
        kind: fact
        speaker: {name: Dockers' Union}

Right, in a claim of data/articles/example-strike.yml:

    id: strike-goes-on
    speaker: {name: Dockers' Union of Tarnby}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimbook.model import Book, Claim, fold_name
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_MOST_WORDS = 12
"""Longer names are not compared: they are descriptions."""


class _Named(NamedTuple):
    """Somebody whom a claim names as its speaker or source."""

    claim: Claim
    field: str
    name: str
    entity: str
    """The id of the entity that it is; empty if it is somebody else."""


def check(study: Study) -> Iterator[Problem]:
    """No name of a speaker or source should be contained in that of one who counts as another."""
    named = _list_named(study.book)
    longer = _list_parts(named)
    for words, each in named.items():
        other = longer.get(words)
        if other and not each.entity and _are_two(study, each, other):
            yield _report(study.book, each, other)
    for words, source in _list_sources(study.book).items():
        speaker = named.get(words)
        if speaker and speaker.field == "speaker" and not speaker.entity:
            yield _report(study.book, source, speaker)


def _are_two(study: Study, one: _Named, other: _Named) -> bool:
    """Whether two names count as two voices; sources without an entity may count as one outlet."""
    attributions = study.evidence.attributions
    first, second = attributions.get(one.claim.id), attributions.get(other.claim.id)
    return first is not None and second is not None and first.voice != second.voice


def _report(book: Book, one: _Named, other: _Named) -> Problem:
    whole = book.entities[other.entity].name if other.entity else other.name
    advice = (
        f"if they are the same, write “{whole}” in both places, or give both names to one entity"
    )
    if other.entity:
        advice = f"if they are the same, add “{one.name}” to the `aliases` of `{other.entity}`"
    elif "source" in (one.field, other.field):
        advice = f"if they are the same, add an entity with the name “{whole}”"
        if one.name != whole:
            advice += f" and “{one.name}” among its `aliases`"
    message = f"“{one.name}” and “{whole}” count as two independent sources"
    if one.name == whole:
        message = f"the source “{whole}” and the speaker “{whole}” count as two independent sources"
    return FAULT.report(
        one.claim.origin.at(one.field),
        message,
        advice,
        notes=((other.claim.origin.at(other.field), f"the other {other.field}"),),
    )


def _list_named(book: Book) -> Mapping[tuple[str, ...], _Named]:
    """Return the first claim that names each speaker or source, by the words of the name.

    An entity has each of its names. Those who speak for another count as that one.
    """
    named: dict[tuple[str, ...], _Named] = {}
    for claim in book.claims.values():
        if (found := _find_named(book, claim)) is None:
            continue
        entity = book.entities.get(found.entity)
        for name in entity.names if entity else (found.name,):
            if len(words := _split(name)) <= _MOST_WORDS:
                named.setdefault(words, found)
    return named


def _list_sources(book: Book) -> Mapping[tuple[str, ...], _Named]:
    """Return the first claim that names each source that is no entity."""
    sources: dict[tuple[str, ...], _Named] = {}
    for claim in book.claims.values():
        found = _find_named(book, claim)
        if found and found.field == "source" and not found.entity:
            sources.setdefault(_split(found.name), found)
    return sources


def _find_named(book: Book, claim: Claim) -> _Named | None:
    """Return whom a claim names; None if nobody, or somebody who speaks for another.

    A speaker takes precedence over a source. Words such as `people familiar with it` name nobody,
    and outlets have names of their own.
    """
    if speaker := claim.speaker:
        entity = book.find_entity(speaker.name) or ""
        if speaker.speaks_for or (not entity and book.find_outlet(speaker.name)):
            return None
        return _Named(claim, "speaker", speaker.name, entity)
    source = claim.source or ""
    entity = book.find_entity(source) or ""
    proper = source.removeprefix("the ")[:1].isupper()
    if not entity and (not proper or book.find_outlet(source)):
        return None
    return _Named(claim, "source", source, entity)


def _split(name: str) -> tuple[str, ...]:
    return tuple(fold_name(name).removeprefix("the ").split())


def _list_parts(named: Mapping[tuple[str, ...], _Named]) -> Mapping[tuple[str, ...], _Named]:
    """Return the first claim with a longer name, by each stretch of words of that name.

    A single word counts where a name begins or ends with it: a surname, a firm's short name.
    """
    parts: dict[tuple[str, ...], _Named] = {}
    for words, each in named.items():
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                part = words[start:end]
                if part != words and (len(part) > 1 or start == 0 or end == len(words)):
                    parts.setdefault(part, each)
    return parts
