"""A chart that a page asks for: its kind and its data, and what it will be known by until drawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True)
class Chart:
    """A chart to be drawn."""

    kind: str
    """The name of its module in this package: `comparison`."""
    title: str
    """The finding that it shows, in a sentence."""
    description: str
    """What it shows in words, made from its data, for those who cannot see it."""
    data: tuple[Mapping[str, object], ...]
    """Its rows, as the module documents them."""
    axis: str = ""
    """What its values are: `billion US dollars`."""

    @cached_property
    def key(self) -> str:
        """A hash of all that its picture depends on."""
        parts = (self.kind, self.title, self.description, self.axis, self.data, _versions())
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    @property
    def placeholder(self) -> str:
        """What stands in a page's Markdown where the picture will be."""
        return f'<svg data-chart="{self.key}"></svg>'


@lru_cache(maxsize=1)
def _versions() -> tuple[str, ...]:
    """The code and the libraries that draw."""
    here = Path(__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(here.glob("*.py")))
    drawn_by = (version("altair"), version("vl-convert-python"))
    return (*drawn_by, hashlib.sha256(code).hexdigest())
