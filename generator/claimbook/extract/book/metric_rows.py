"""The metrics that news measures most often, from the table beside this module.

A row is used under the id, name or alias that a book already has for it; otherwise it is proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import NamedTuple

from claimbook.drafts import load_plain


class NeededMetric(NamedTuple):
    """A metric that a book may need."""

    id: str
    name: str
    definition: str
    dimension: str
    measure: str
    words: tuple[str, ...]
    """Patterns of lower-case words for it."""
    weak: tuple[str, ...] = ()
    """Words that just as often mean something else, and only make it a candidate."""
    authority: tuple[str, ...] = ()
    """Whose word settles it: `own` for what each entity books."""
    weight: str = ""
    """Its weight, if it is not the usual one."""


def _read_rows() -> Mapping[str, NeededMetric]:
    table = (files(__package__) / "metric_rows.yml").read_text(encoding="utf-8")
    rows = load_plain(table)
    return {
        id_: NeededMetric(
            id_,
            row["name"],
            row["definition"],
            row["dimension"],
            row["measure"],
            tuple(row["words"]),
            tuple(row.get("weak", ())),
            tuple(row.get("authority", ())),
            row.get("weight", ""),
        )
        for id_, row in rows.items()
    }


METRIC_ROWS = _read_rows()
"""The common metrics by their ids."""
