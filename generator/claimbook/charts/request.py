"""A chart that a page asks for: its kind and its data, and what it will be known by until drawn."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path

FOLDER = "assets/charts"
"""Where the files of charts are in the site."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that end the whole process of the drawing engine, and their like."""


@dataclass(frozen=True)
class Chart:
    """A chart to be drawn."""

    kind: str
    """The name of its module in `kinds`: `comparison`."""
    name: str
    """What its files are called when they are saved: letters, digits and hyphens."""
    title: str
    """The finding that it shows, in a sentence."""
    description: str
    """What it shows in words, made from its data, for those who cannot see it."""
    source: str
    """Who says the figures."""
    data: tuple[Mapping[str, object], ...]
    """Its rows, as the module documents them."""
    axis: str
    """What its values are: `billion US dollars`; empty where that goes without saying."""
    table: tuple[tuple[str, ...], ...]
    """The same for spreadsheets: a line of column names, then the rows."""

    @cached_property
    def key(self) -> str:
        """A hash of all that its picture and its files depend on."""
        parts = (*self._content, self.name, self.table, _versions())
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]

    @property
    def picture_file(self) -> str:
        """The address of its picture from the site's root."""
        return f"{FOLDER}/{self.key}.svg"

    @property
    def table_file(self) -> str:
        """The address of its table from the site's root."""
        return f"{FOLDER}/{self.key}.csv"

    def mark(self, at: str) -> str:
        """What stands around what a page shows when it is `drawn`, or `else`; up to the `end`.

        And where the picture will be, under the name of its layout.
        """
        return f"<!--chart {self.key} {at}-->"

    def to_order(self) -> str:
        """The chart as the drawing process takes it: JSON on a line, without unsafe characters."""
        names = ("kind", "title", "description", "source", "data", "axis")
        order = {"key": self.key, **dict(zip(names, self._content, strict=True))}
        return json.dumps(_clean(order))

    @property
    def _content(self) -> tuple[object, ...]:
        return (self.kind, self.title, self.description, self.source, self.data, self.axis)


def _clean(value: object) -> object:
    """The value with the unsafe characters of its texts replaced."""
    if isinstance(value, str):
        return _REFUSED.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: _clean(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(each) for each in value]
    return value


@lru_cache(maxsize=1)
def _versions() -> tuple[str, ...]:
    """The code and the libraries that draw."""
    here = Path(__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(here.rglob("*.py")))
    drawn_by = (version("altair"), version("vl-convert-python"))
    return (*drawn_by, hashlib.sha256(code).hexdigest())
