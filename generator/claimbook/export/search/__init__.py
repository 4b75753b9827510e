"""The data for the site's search: a file of entries, fetched when a reader first types."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from claimbook.export.search.entries import Entry, list_entries
from claimbook.export.search.figures import list_rates, list_units
from claimbook.export.values import write_compact
from claimbook.permalinks import locate_page
from claimbook.quantity import list_scale_spellings, list_unit_spellings
from claimbook.study import Study
from claimbook.views.claims.badge import OUTCOMES, STANDINGS

NAME = "search/book.json"
"""Its path in the site."""


def write_search(study: Study) -> bytes:
    """Return the entries, and the tables with which a typed figure is read."""
    file = {
        "scales": list_scale_spellings(),
        "units": list_unit_spellings(list_units(study)),
        "currency": study.book.settings.currency,
        "rates": list_rates(study),
        "standings": {
            id_: [look.sign, look.words, look.colour]
            for id_, look in (STANDINGS | OUTCOMES).items()
        },
        "entries": [_pack(entry) for entry in list_entries(study)],
    }
    return write_compact(file)


def list_addresses(study: Study) -> frozenset[str]:
    """Return the pages that the file has entries for, and those of people who only speak."""
    found = (entry.address.partition("#")[0] for entry in list_entries(study))
    entities = (locate_page("entities", id_) for id_ in study.book.entities)
    return frozenset((*found, *entities))


def _pack(entry: Entry) -> dict[str, Any]:
    """Return the fields that an entry has; empty ones are left out."""
    values = ((each.name, getattr(entry, each.name)) for each in fields(entry))
    return {name: value for name, value in values if value}
