"""Two entities, or two metrics, have the same name.

Aliases are the other names that texts use. A name that belongs to two records is useless: a reader
could not tell which one a claim is about.

Remove the name from one of the two, or combine them into one record. Capitals make no difference.

Wrong, in data/entities.yml:

    example-bank:
      name: Example Bank
      aliases: [example]
      kind: company

Right, in data/entities.yml:

    example-bank:
      name: Example Bank
      aliases: [the bank]
      kind: company
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimbook.model import Entity, Metric
from claimbook.problem import Location, Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """Each name or alias must belong to only one entity and only one metric."""
    yield from _find_clashes("entity", study.book.entities.values())
    yield from _find_clashes("metric", study.book.metrics.values())


def _find_clashes(noun: str, records: Iterable[Entity] | Iterable[Metric]) -> Iterator[Problem]:
    """Yield a problem for each pair of records that share a name, at the first such name."""
    first: dict[str, tuple[Entity | Metric, Location]] = {}
    told: set[tuple[int, int]] = set()
    for record in records:
        for name, at in _list_names(record):
            owner, before = first.setdefault(" ".join(name.casefold().split()), (record, at))
            if owner is not record and (id(owner), id(record)) not in told:
                told.add((id(owner), id(record)))
                yield Problem(
                    "alias-clash",
                    Severity.ERROR,
                    at,
                    f"“{name}” is already a name of another {noun}, {owner.name}",
                    "remove the name from one of the two",
                    notes=((before, "it stands here"),),
                )


def _list_names(record: Entity | Metric) -> Iterator[tuple[str, Location]]:
    yield record.name, record.origin.at("name")
    for index, alias in enumerate(record.aliases):
        yield alias, record.origin.at("aliases", index)
