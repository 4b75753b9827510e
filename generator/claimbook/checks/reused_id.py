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

from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A former id must belong to one record only, and to none now."""
    book = study.book
    # Claims and derived figures share their ids.
    shared = {**book.records, "claim": book.figures, "derived figure": {}}
    for noun, records in shared.items():
        taken: dict[str, Location] = {}
        for id_, record in records.items():
            for index, old in enumerate(record.was):
                at = record.origin.at("was", index)
                other = records[old].id_at if old in records else taken.get(old)
                taken.setdefault(old, at)
                if other:
                    yield _report(noun, id_, old, at, other)


def _report(noun: str, id_: str, old: str, at: Location, other: Location) -> Problem:
    return FAULT.report(
        at,
        f"`{id_}` had the id `{old}` before, but it is used again",
        f"give the other {noun} an id of its own, or remove `{old}` from `was` if nothing was "
        "ever published under it",
        notes=((other, "it is used here"),),
    )
