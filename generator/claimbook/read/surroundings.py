"""What reading a file depends on: the outlet's dollar, the article's date, the fiscal years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from claimbook.model import Entity, Metric, Outlet, Surroundings
from claimbook.quantity import FiscalYear, name_per
from claimbook.read.book_file import BookFile
from claimbook.read.tree import Node, Tree


def find_surroundings(files: Mapping[str, BookFile], tree: Tree) -> Surroundings:
    """What reading the amounts and periods of an article, or of derived figures, depends on.

    `files` are those that were read before it, by their paths in `data/`.
    """
    entities, outlets = files.get("entities.yml"), files.get("outlets.yml")
    root = tree.root if isinstance(tree.root, dict) else {}
    outlet = _read_records(outlets).get(_as_text(root.get("outlet")))
    known = _read_records(entities)
    fiscal_years = {
        about: year
        for about in _list_entities(tree.root)
        if (year := _find_fiscal_year(about, known.get(about), entities))
    }
    metrics = {
        name: metric
        for name, metric in _read_records(files.get("metrics.yml")).items()
        if isinstance(metric, Metric)
    }
    return Surroundings(
        dollar=outlet.dollar if isinstance(outlet, Outlet) else "USD",
        said_on=_read_day(_as_text(root.get("published"))),
        fiscal_years=fiscal_years,
        dimensions={name: metric.dimension for name, metric in metrics.items()},
        denominators={name: name_per(metric.per) for name, metric in metrics.items() if metric.per},
    )


def _find_fiscal_year(about: str, entity: object, file: BookFile | None) -> FiscalYear | None:
    """An entity's fiscal year, or the calendar year if it could not be read.

    So a fault in the entity, or in the reference to it, is not reported for every `FY` period too.
    """
    if not isinstance(entity, Entity):
        return FiscalYear()
    if entity.fiscal_year:
        return entity.fiscal_year.value
    return FiscalYear() if file and _may_have_lost_it(about, file) else None


def _may_have_lost_it(about: str, file: BookFile) -> bool:
    """Whether the entity has a faulty `fiscal_year` or a field with a misspelt name."""
    fields = {path[1] for path in file.source.keys if path[0] == about and len(path) == 2}
    return "fiscal_year" in fields or not fields <= set(Entity.model_fields)


def _list_entities(root: Node) -> Iterator[str]:
    """Yield the entities that the claims of an article, or derived figures, are about."""
    records = root.get("claims") if isinstance(root, dict) else root
    defaults = root.get("defaults") if isinstance(root, dict) else None
    if isinstance(defaults, dict):
        yield _as_text(defaults.get("about"))
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict):
            yield _as_text(record.get("about"))


def _read_records(file: BookFile | None) -> Mapping[str, object]:
    return file.value if file and isinstance(file.value, dict) else {}


def _as_text(node: Node) -> str:
    return node if isinstance(node, str) else ""


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
