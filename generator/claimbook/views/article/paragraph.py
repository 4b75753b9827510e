"""A paragraph of an article's text as its pages show it: stretches with their marks."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.grounding import Table
from claimbook.model import Where

OMISSION = "[…]"
"""Replaces text that may not be shown."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks throughout."""

    text: str
    claims: tuple[str, ...] = ()
    """Ids of the claims whose passages cover it, the closest passage first."""
    ends: tuple[tuple[str, int], ...] = ()
    """The passages that end here: claim id, and which of its passages (0 is the quote)."""
    unclaimed: bool = False
    """Whether it is a figure that no claim covers."""
    omission: bool = False
    """Whether it replaces text that may not be shown."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text as runs."""

    where: Where
    runs: tuple[Run, ...]
    item: bool = False
    """Whether it is an item of a list."""
    bullet: bool = False
    """Whether the item's own bullet is among its runs, since a claim quotes it."""
    table: Table | None = None
    """The table that it is a row of."""
    cells: tuple[tuple[Run, ...], ...] = ()
    """Its runs, cell by cell, if it is a row."""
    head: bool = False
    """Whether it is the row that names the columns of its table."""
