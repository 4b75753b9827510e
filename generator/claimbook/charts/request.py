"""A chart that a page asks for: its kind, its data, and the key that stands for it until drawn."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

FOLDER = "assets/charts"
"""The folder of the charts' files in the site."""
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML does not allow, and other control characters."""


@dataclass(frozen=True)
class Chart:
    """A chart to be drawn."""

    kind: str
    """Its name in `kinds`: `comparison`."""
    name: str
    """The name of its files when saved: letters, digits and hyphens."""
    title: str
    """What it shows, in a sentence."""
    description: str
    """A text made from its data, for people who cannot see it."""
    source: str
    """Who says the figures."""
    data: tuple[Mapping[str, object], ...]
    """Its rows, as `marks` documents them for its kind."""
    axis: str
    """The unit of its values: `billion US dollars`; empty if that is obvious."""
    table: tuple[tuple[str, ...], ...]
    """The data for spreadsheets: a line of column names, then the rows."""
    why: str = ""
    """What is measured, and how to read its marks."""
    newest: str = ""
    """The day of its newest figure: `24 September 2025`."""

    @cached_property
    def key(self) -> str:
        """A hash of everything that its picture and its files depend on."""
        parts = (*self._content, self.name, self.table, self.why, self.newest, list_versions())
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
        """Write a placeholder into a page: `drawn`, `else`, `end` or the name of a layout.

        The part after `drawn` is shown if the chart was drawn, the part after `else` if it was not,
        up to `end`. The name of a layout marks where its picture will be.
        """
        return f"<!--chart {self.key} {at}-->"

    def to_order(self) -> dict[str, Any]:
        """Return the inputs of its picture, without characters that no picture can have."""
        names = ("kind", "title", "description", "source", "data", "axis")
        order = {"key": self.key, **dict(zip(names, self._content, strict=True))}
        return dict(clean_text(order))

    @property
    def _content(self) -> tuple[object, ...]:
        return (self.kind, self.title, self.description, self.source, self.data, self.axis)


def name_picture(key: str, layout: str) -> str:
    """Return the name of a picture in the ids of its elements, given the key of its chart."""
    return f"{layout[0]}{key[:12]}"


def clean_text(value: Any) -> Any:
    """Replace unsafe characters in the texts of a value."""
    if isinstance(value, str):
        return _REFUSED.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: clean_text(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [clean_text(each) for each in value]
    return value


@lru_cache(maxsize=1)
def list_versions() -> tuple[str, ...]:
    """Return the versions of the drawing code and of the library that specifies charts."""
    here = Path(__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(here.rglob("*.py")))
    return (version("altair"), hashlib.sha256(code).hexdigest())
