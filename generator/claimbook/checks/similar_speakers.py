"""The name of a speaker is a part of another speaker's name.

Names that are spelled differently count as two speakers, and so as two independent sources, unless
an entity has both.

If they are one, write the same name in both places, or make both the names of one entity: one as
its `name`, the other among its `aliases`. If they are two, nothing needs to be done.

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

Right, in data/articles/example-strike.yml:

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
        speaker: {name: Dockers' Union of Tarnby}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimbook.model import Book, Claim, fold_name
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.INFO
_MOST_WORDS = 12
"""Longer names are not compared: they are descriptions."""


def check(study: Study) -> Iterator[Problem]:
    """No speaker's name should be contained in that of another speaker who counts as another."""
    named = _list_named(study.book)
    longer = _list_parts(named)
    for words, claim in named.items():
        other = longer.get(words)
        if other is None or _find_entity(study.book, claim):
            continue
        yield _report(study.book, claim, other)


def _report(book: Book, claim: Claim, other: Claim) -> Problem:
    name, whole = _name(claim), _name(other)
    advice = f"if they are one, write “{whole}” in both places, or give both names to one entity"
    if entity := _find_entity(book, other):
        whole = book.entities[entity].name
        advice = f"if they are one, add “{name}” to the `aliases` of `{entity}`"
    return Problem(
        "similar-speakers",
        SEVERITY,
        claim.origin.at("speaker"),
        f"“{name}” and “{whole}” count as two independent sources",
        advice,
        notes=((other.origin.at("speaker"), "the other speaker"),),
    )


def _list_named(book: Book) -> Mapping[tuple[str, ...], Claim]:
    """Return the first claim of each speaker by the words of the speaker's name.

    An entity has each of its names. Those who speak for another count as that one.
    """
    named: dict[tuple[str, ...], Claim] = {}
    for claim in book.claims.values():
        if claim.speaker is None or claim.speaker.speaks_for:
            continue
        names = [claim.speaker.name]
        if entity := book.entities.get(_find_entity(book, claim)):
            names = [entity.name, *entity.aliases]
        for name in names:
            words = tuple(fold_name(name).removeprefix("the ").split())
            if len(words) <= _MOST_WORDS:
                named.setdefault(words, claim)
    return named


def _list_parts(named: Mapping[tuple[str, ...], Claim]) -> Mapping[tuple[str, ...], Claim]:
    """Return the first claim with a longer name, by each stretch of words of that name.

    A single word counts where a name begins or ends with it: a surname, a firm's short name.
    """
    parts: dict[tuple[str, ...], Claim] = {}
    for words, claim in named.items():
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                part = words[start:end]
                if part != words and (len(part) > 1 or start == 0 or end == len(words)):
                    parts.setdefault(part, claim)
    return parts


def _find_entity(book: Book, claim: Claim) -> str:
    """Return the entity that speaks; empty if it is somebody else."""
    return (book.find_entity(_name(claim)) if claim.speaker else None) or ""


def _name(claim: Claim) -> str:
    return claim.speaker.name if claim.speaker else ""
