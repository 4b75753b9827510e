"""No claim is about an entity or a part of it, and nobody speaks as it.

Its page would be empty, so none is made. That is fine while articles are still being worked
through. An entity that speaks, is a source or a party, settles a metric, or in whose name
another speaks, is used.

Write a claim about it, or delete it from entities.yml.

Wrong, in data/entities.yml:

    example-bank:
      name: Example Bank
      kind: company

Right, in a claim of data/articles/example.yml:

    about: example
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Book, Claim, Derived
from claimbook.problem import Problem, Severity
from claimbook.sentences.style import inside
from claimbook.study import Study

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """Every entity should be the subject of a claim or derived figure, have such a part, or speak.

    While some records cannot be read, or name an unknown entity, it is unclear what they are about,
    so nothing is reported.
    """
    book = study.book
    records: tuple[Claim | Derived, ...] = (*book.claims.values(), *book.derived)
    used = {record.about for record in records}
    if book.unread or book.doubtful or not used <= book.entities.keys():
        return
    used |= _list_voices(book)
    used |= {whole for part in used for whole in book.list_wholes(part)}
    sums = [book.entities[name] for name in used & book.entities.keys()]
    used |= {member for each in sums for member in each.members}
    for name, entity in book.entities.items():
        if name not in used:
            yield Problem(
                "unused-entity",
                SEVERITY,
                entity.id_at,
                f"no claim is about {inside(entity.name)}",
                "write a claim about it, or delete it",
            )


def _list_voices(book: Book) -> set[str]:
    """The entities that say something, are a party to it, or whose word counts."""
    words = {outlet.speaks_for for outlet in book.outlets.values()}
    words |= {entity.speaks_for for entity in book.entities.values()}
    words |= {each for metric in book.metrics.values() for each in metric.authority}
    for claim in book.claims.values():
        words |= {claim.source, *claim.parties}
        if claim.speaker:
            words |= {claim.speaker.name, claim.speaker.speaks_for}
    found = {book.find_entity(each) for each in words if each}
    return {each for each in found if each}
