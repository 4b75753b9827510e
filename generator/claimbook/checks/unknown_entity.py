"""A claim or another record names an entity that entities.yml does not have.

Claims are compared only with claims about the same entity, and each entity has a page. An id that
nobody gives would set the claim apart without a word, so it is refused.

Mend the id, or add the entity to entities.yml. Where many places name it, the misspelt one is most
often that in entities.yml.

Wrong, in a claim of data/articles/example.yml:

    about: exampel

Right, in a claim of data/articles/example.yml:

    about: example
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.references import Use, find_unknown
from claimbook.model import Book, Claim, Derived
from claimbook.problem import Problem
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """What `about` and `part_of` name must be entities."""
    book = study.book
    yield from find_unknown("unknown-entity", "entity", _list_uses(book), book.entities, book)


def _list_uses(book: Book) -> Iterator[Use]:
    for entity in book.entities.values():
        if entity.part_of:
            yield entity.part_of, entity.origin.at("part_of")
    records: tuple[Claim | Derived, ...] = (*book.claims.values(), *book.derived)
    for record in records:
        yield record.about, record.origin.at("about")
