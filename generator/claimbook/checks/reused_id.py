"""An id that something had before is used again.

`was` lists the ids that a record had before, so that links to them lead to it. Such an id is never
used again: a link to it could only lead to one of the two.

Give the other record an id of its own, or remove the old id from `was` if nothing was ever
published under it.

Wrong, in data/topics.yml:

    chips:
      name: Chips
    semiconductors:
      name: Semiconductors
      was: [chips]

Right, in data/topics.yml:

    chip-makers:
      name: Chips
    semiconductors:
      name: Semiconductors
      was: [chips]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimbook.model import Book, Record
from claimbook.problem import Location, Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """A former id should be nobody's now, and only one record's before."""
    for noun, records in _list_records(study.book):
        taken: dict[str, Location] = {}
        for id_, record in records.items():
            for index, old in enumerate(getattr(record, "was", ())):
                at = record.origin.at("was", index)
                other = _locate(noun, records[old]) if old in records else taken.get(old)
                taken.setdefault(old, at)
                if other:
                    yield _report(noun, id_, old, at, other)


def _report(noun: str, id_: str, old: str, at: Location, other: Location) -> Problem:
    return Problem(
        "reused-id",
        Severity.ERROR,
        at,
        f"`{id_}` had the id `{old}` before, but it is used again",
        f"give the other {noun} an id of its own, or remove `{old}` from `was` if nothing was "
        "ever published under it",
        notes=((other, "it is used here"),),
    )


def _locate(noun: str, record: Record) -> Location:
    """Where the id of a record stands."""
    if noun == "article":
        return Location(record.origin.file.path)
    return record.origin.at("id") if noun == "claim" else record.origin.at(key=True)


def _list_records(book: Book) -> Iterator[tuple[str, Mapping[str, Record]]]:
    """Everything that has an id, by the noun for it and the id."""
    yield "article", book.article
    yield "claim", {**book.claims, **{each.id: each for each in book.derived}}
    yield "entity", book.entities
    yield "metric", book.metrics
    yield "outlet", book.outlets
    yield "topic", book.topics
