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

from collections.abc import Iterator

from claimbook.model import Book, Claim, Derived, Record
from claimbook.problem import Location, Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """A former id should be nobody's now, and only one record's before."""
    for noun, records in _list_records(study.book):
        present = {id_: at for id_, at, _ in records}
        taken: dict[str, Location] = {}
        for id_, _, record in records:
            for index, old in enumerate(getattr(record, "was", ())):
                at = record.origin.at("was", index)
                other = present.get(old) or taken.get(old)
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


def _list_records(book: Book) -> Iterator[tuple[str, list[tuple[str, Location, Record]]]]:
    """Everything that has an id, by noun: the id, where it is written, the record."""
    yield "article", [(each.slug, Location(each.origin.file.path), each) for each in book.articles]
    figures: list[Claim | Derived] = [*book.claims.values(), *book.derived]
    yield "claim", [(each.id, each.origin.at("id"), each) for each in figures]
    for noun, records in (
        ("entity", book.entities),
        ("metric", book.metrics),
        ("outlet", book.outlets),
        ("topic", book.topics),
    ):
        yield noun, [(id_, each.origin.at(key=True), each) for id_, each in records.items()]
