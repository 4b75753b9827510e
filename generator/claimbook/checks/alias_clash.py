"""Two entities, two metrics or two outlets have the same name.

Aliases are the other names that texts use. A name that belongs to two records is useless: a reader
could not tell which one a claim is about. Two outlets of one name would count as two witnesses.

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

from claimbook.model import Entity, Metric, Outlet
from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)
_Named = Entity | Metric | Outlet
_ADVICE = {"outlet": "use the record that the book has, or write the full names of both"}


def check(study: Study) -> Iterator[Problem]:
    """Each name or alias must belong to only one entity, one metric and one outlet."""
    yield from _find_clashes("entity", study.book.entities.values())
    yield from _find_clashes("metric", study.book.metrics.values())
    # Who published a draft is still to be decided; several may be called “Unknown outlet”.
    named = {article.outlet for article in study.book.articles if not article.draft}
    outlets = study.book.outlets.items()
    yield from _find_clashes("outlet", [each for id_, each in outlets if id_ in named])


def _find_clashes(noun: str, records: Iterable[_Named]) -> Iterator[Problem]:
    """Yield a problem for each pair of records that share a name, at the first such name."""
    first: dict[str, tuple[_Named, Location]] = {}
    reported: set[tuple[int, int]] = set()
    for record in records:
        for name, at in _list_names(record):
            owner, before = first.setdefault(" ".join(name.casefold().split()), (record, at))
            if owner is not record and (id(owner), id(record)) not in reported:
                reported.add((id(owner), id(record)))
                yield FAULT.report(
                    at,
                    f"“{name}” is already a name of another {noun}, {owner.name}",
                    _ADVICE.get(noun, "remove the name from one of the two"),
                    notes=((before, "it is here"),),
                )


def _list_names(record: _Named) -> Iterator[tuple[str, Location]]:
    yield record.name, record.origin.at("name")
    if isinstance(record, Outlet):
        return
    for index, alias in enumerate(record.aliases):
        yield alias, record.origin.at("aliases", index)
