"""Small books of figures, and what formulas make of them; the cases are in cases/."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.books import make_article, make_book

from claimbook.derivation import BadFormula, Derivation
from claimbook.derivation.derive import derive_figure
from claimbook.model import (
    Book,
    Derived,
    Metric,
    Origin,
    Outlet,
    PackedLines,
    PackedPlaces,
    SourceFile,
)

FOLDER = Path(__file__).parent / "cases"


def make_figures(figures: Mapping[str, Any], **fields: Any) -> Book:
    """Return a book with a claim for each figure: an amount, or the claim's fields."""
    claims = [_write_claim(name, given) for name, given in figures.items()]
    told = {"headline": "News", "outlet": "herald", "claims": claims} | fields
    metric = Metric(
        name="Value", definition="What it is worth.", dimension="money", measure="stock"
    )
    return make_book(
        make_article("news", **told),
        outlets={"herald": Outlet(name="The Herald")},
        metrics={"value": metric},
    )


def _write_claim(name: str, given: Any) -> dict[str, Any]:
    fields = given if isinstance(given, dict) else {"amount": given}
    quote = fields.get("amount", "It is so")
    return {
        "id": name,
        "says": "It is so.",
        "quote": quote,
        "about": "acme",
        "metric": "value",
        "kind": "fact",
    } | fields


def make_record(formula: str, unit: str, name: str = "it", **fields: Any) -> Derived:
    """Return an entry of derived.yml whose formula stands alone on the first line of its file."""
    record = Derived(
        id=name, says="It is.", formula=formula, unit=unit, about="acme", metric="value", **fields
    )
    keys = {("formula",): (1, 1, len(formula)), ("unit",): (2, 1, len(unit))}
    lines, places = PackedLines(f"{formula}\n{unit}"), PackedPlaces(keys)
    record.placed(Origin(SourceFile("derived.yml", lines, values=places)))
    return record


def derive(book: Book, formula: str, unit: str, **fields: Any) -> Derivation | BadFormula | None:
    return derive_figure(book, make_record(formula, unit, **fields))


def point_at(bad: BadFormula) -> str:
    """Return the words that the caret is under."""
    start = bad.at.column - 1
    return bad.at.frame[start : start + bad.at.length]
