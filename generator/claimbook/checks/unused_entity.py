"""No claim is about an entity, nor about a part of it.

Its page would be empty, so none is made. Nothing is wrong with that while articles are still being
worked through.

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

from claimbook.model import Claim, Derived
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """Every entity should be what a claim, a derived figure or a used part of it speaks of.

    While some records cannot be read, or name an entity that is not there, nobody knows what they
    speak of, so nothing is said.
    """
    book = study.book
    records: tuple[Claim | Derived, ...] = (*book.claims.values(), *book.derived)
    used = {record.about for record in records}
    if book.unread or book.doubtful or not used <= book.entities.keys():
        return
    for name, entity in book.entities.items():
        if name not in used and not any(book.is_part(part, name) for part in used):
            yield Problem(
                "unused-entity",
                SEVERITY,
                entity.origin.at(key=True),
                f"no claim is about {entity.name}",
                "write a claim about it, or delete it",
            )
