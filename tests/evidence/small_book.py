"""A small book as a case gives it, written to files and read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from claimbook.model import Book
from claimbook.read import read_book

ENTITIES = {
    "acme": {"name": "Acme", "kind": "company"},
    "acme-cloud": {"name": "Acme Cloud", "kind": "company", "part_of": "acme"},
    "eddie": {
        "name": "Eddie Hill",
        "kind": "person",
        "role": "chief executive of Acme",
        "speaks_for": "acme",
    },
    "delta": {"name": "Delta", "kind": "place"},
    "junta": {"name": "the junta", "kind": "government"},
    "rivals": {"name": "the rival government", "kind": "government"},
    "regulator": {"name": "the regulator", "kind": "government"},
    "world": {"name": "The world", "kind": "world"},
}
METRICS = {
    "investment": {"dimension": "money", "measure": "flow"},
    "revenue": {"dimension": "money", "measure": "flow", "authority": ["own"]},
    "profit": {"dimension": "money", "measure": "flow", "authority": ["own"]},
    "bid": {"dimension": "money", "measure": "stock"},
    "staff": {"dimension": "count", "measure": "stock"},
    "dead": {"dimension": "count", "measure": "running"},
    "drowned": {"dimension": "count", "measure": "flow"},
    "crowd": {"dimension": "count", "measure": "flow"},
    "seats": {"dimension": "count", "measure": "flow"},
    "votes": {"dimension": "count", "measure": "flow"},
    "counted": {"dimension": "share", "measure": "moving"},
    "share": {"dimension": "share", "measure": "flow"},
    "customers": {"dimension": "count", "measure": "flow", "authority": ["regulator"]},
}
OUTLETS = {"acme-newsroom": {"name": "Acme's newsroom", "kind": "official", "speaks_for": "acme"}}
NAMES = {"regulator-site": {"name": "The regulator's site", "speaks_for": "regulator"}}


def write_small_book(root: Path, case: Mapping[str, Any]) -> None:
    """Write the files of a case; what it leaves out is filled in."""
    metrics = {**METRICS, **case.get("metrics", {})}
    outlets = {**OUTLETS, **NAMES, **case.get("outlets", {})}
    files: dict[str, Any] = {
        "book": {"title": "A book", "currency": "USD"},
        "entities": {**ENTITIES, **case.get("entities", {})},
        "metrics": {
            name: {"name": name.capitalize(), "definition": "It.", **fields}
            for name, fields in metrics.items()
        },
        "disagreements": case.get("disagreements", []),
        "derived": case.get("derived", []),
    }
    for slug, given in case["articles"].items():
        files[f"articles/{slug}"] = _make_article(root, slug, given)
        outlet = given.get("outlet", slug)
        outlets.setdefault(outlet, {"name": f"The {outlet.capitalize()}"})
    for name, content in {**files, "outlets": outlets}.items():
        path = root / "data" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")


def _make_article(root: Path, slug: str, given: Mapping[str, Any]) -> dict[str, Any]:
    fields = {"headline": f"News of the {slug}", "outlet": slug, **given}
    if "held" in fields:
        (root / "seeds").mkdir(exist_ok=True)
        (root / "seeds" / f"{slug}.txt").write_text(fields.pop("held"), encoding="utf-8")
        fields["text"] = f"{slug}.txt"
    defaults = {"kind": "fact", "about": "acme", **given.get("defaults", {})}
    fields["defaults"] = defaults
    fields["claims"] = [
        {"id": id_, "says": "It is so.", "quote": claim.get("amount", "it is so"), **claim}
        for id_, claim in given.get("claims", {}).items()
    ]
    return fields


def read_small_book(root: Path, case: Mapping[str, Any]) -> Book:
    """Return the book of a case, which must have no problem."""
    write_small_book(root, case)
    reading = read_book(root)
    assert reading.problems == ()
    assert reading.book is not None
    return reading.book
