"""What reading a file depends on: the outlet's dollar, the article's date, fiscal years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from claimbook.model import Entity, Metric, Outlet, Surroundings
from claimbook.quantity import ABOUT, FiscalYear, InferredDay, Sense, name_per
from claimbook.read.tree import Node, Tree, as_fields, as_text, list_claims

if TYPE_CHECKING:
    from claimbook.read.book_file import BookFile

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Conventions:
    """The data that a book's articles are read with: outlets, fiscal years and dimensions."""

    outlets: Mapping[str, object]
    entities: Mapping[str, object]
    doubtful: frozenset[str]
    """Entities with a faulty `fiscal_year`, or a field with a misspelt name."""
    dimensions: Mapping[str, str]
    denominators: Mapping[str, str]
    senses: Mapping[str, Sense]

    def surround(self, head: Head) -> Surroundings:
        """Return what reading the amounts and periods of articles or derived figures depends on."""
        outlet = self.outlets.get(head.outlet)
        years = {about: self._find_fiscal_year(about) for about in sorted(head.about)}
        metrics = sorted(head.metrics)
        return Surroundings(
            dollar=outlet.dollar if isinstance(outlet, Outlet) else "USD",
            said_on=_read_day(head.published),
            fiscal_years={about: year for about, year in years.items() if year},
            dimensions=_choose(self.dimensions, metrics),
            denominators=_choose(self.denominators, metrics),
            senses=_choose(self.senses, metrics),
        )

    def _find_fiscal_year(self, about: str) -> FiscalYear | None:
        """Return an entity's fiscal year, or the calendar year if it could not be read.

        That way, a fault in the entity, or in the reference to it, is not reported again for every
        `FY` period.
        """
        entity = self.entities.get(about)
        if not isinstance(entity, Entity):
            return FiscalYear()
        if entity.fiscal_year:
            return entity.fiscal_year.value
        return FiscalYear() if about in self.doubtful else None


def find_conventions(files: Mapping[str, BookFile]) -> Conventions:
    """Return the conventions in the files that were read so far, by their paths in `data/`."""
    entities = files.get("entities.yml")
    metrics = {
        name: metric
        for name, metric in _read_records(files.get("metrics.yml")).items()
        if isinstance(metric, Metric)
    }
    return Conventions(
        outlets=_read_records(files.get("outlets.yml")),
        entities=_read_records(entities),
        doubtful=frozenset(_list_doubtful(entities) if entities else ()),
        dimensions={name: metric.dimension for name, metric in metrics.items()},
        denominators={name: name_per(metric.per) for name, metric in metrics.items() if metric.per},
        senses={
            name: sense for name, metric in metrics.items() if (sense := metric.find_sense(name))
        },
    )


def _choose(named: Mapping[str, Value], names: Iterable[str]) -> dict[str, Value]:
    """Return the entries that have one of the names."""
    return {name: named[name] for name in names if name in named}


def _list_doubtful(file: BookFile) -> Iterator[str]:
    for path in file.source.keys:
        if len(path) == 2 and (path[1] == "fiscal_year" or path[1] not in Entity.model_fields):
            yield str(path[0])


def _read_records(file: BookFile | None) -> Mapping[str, object]:
    return file.value if file and isinstance(file.value, dict) else {}


def _read_day(text: str) -> date | None:
    kind = InferredDay if text.startswith(ABOUT) else date
    try:
        return kind.fromisoformat(text.removeprefix(ABOUT)[:10])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a file that decide which currency, which day and whose fiscal years are meant.

    They are empty if the file does not have them.
    """

    outlet: str
    """The outlet of an article."""
    published: str
    """When the article was published."""
    about: frozenset[str]
    """The entities that its claims or derived figures are about."""
    metrics: frozenset[str]
    """The metrics of its claims or derived figures."""


def read_head(tree: Tree) -> Head:
    """Return the head of a file that was parsed."""
    root = as_fields(tree.root)
    return Head(
        as_text(root.get("outlet")),
        as_text(root.get("published")),
        frozenset(_list_named(tree.root, "about")),
        frozenset(_list_named(tree.root, "metric")),
    )


def _list_named(root: Node, field: str) -> Iterator[str]:
    """Yield the values of a field of an article's claims, or of derived figures."""
    for record in (as_fields(root).get("defaults"), *list_claims(root)):
        if isinstance(record, dict):
            yield as_text(record.get(field))
