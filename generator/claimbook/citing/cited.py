"""A claim or derived figure as prose cites it, made from its row of claims.json.

This way, prose reads the same on this site and on any other that has its claims.json.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimbook.export.form_claims import ClaimRow, DerivedRow
from claimbook.export.form_pieces import AmountRow, CellRow
from claimbook.grounding import Match, Origin
from claimbook.quantity import (
    Amount,
    Assumption,
    Comparator,
    Direction,
    InferredDay,
    Interval,
    write_date,
)
from claimbook.views.claims.badge import STANDINGS, Badge, Look
from claimbook.views.claims.cells import Cell, QuotedRow
from claimbook.views.claims.tongue import Tongue, find_tongue

_ADDRESS = re.compile(
    r"(?:articles|metrics)/[a-z0-9-]+/(?:page_\d+/)?index\.html#[a-z0-9-]+", re.ASCII
)
"""A permalink. The claims of a long article are on several pages."""
_OF_WORDS = frozenset({"wrong", "allegation", "explained"})
"""The standings that a claim without a figure can have, too."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What a sentence can say about a claim or a derived figure."""

    id: str
    figure: str
    """The figure as journalists write it; empty if the claim has no amount."""
    amount: Amount | None
    change: bool
    says: str
    quote: str
    """Empty for a derived figure."""
    origin: Origin | None
    """Where the words of the quote are from; None for a derived figure."""
    row: QuotedRow | None
    """The quote if it is a row of a table."""
    tongue: Tongue | None
    translation: str
    by: str
    """Who says it and where, or how it was worked out."""
    said_on: date | None
    """None for a derived figure."""
    look: Look | None
    reason: str
    address: str
    """Its permalink, relative to the root of the site."""
    corrected: tuple[str, ...] = ()
    """Sentences about what the site had wrong, the newest first."""
    draft: bool = False

    @property
    def held(self) -> bool:
        """Whether the quote was found in the text or headline; otherwise an editor typed it."""
        return self.origin is not Origin.TYPED

    @property
    def badge(self) -> Badge | None:
        """Its standing; None for words that were compared with nothing."""
        return self.look.make_badge() if self.look else None

    @property
    def in_doubt(self) -> bool:
        """Whether it stands alone, differs, is disputed or is wrong."""
        return self.look is not None and self.look.warns

    @property
    def said(self) -> str:
        """The day it was said: `24 Sep 2025`."""
        return write_date(self.said_on) if self.said_on else ""


def cite_claim(row: ClaimRow, language: str | None, *, draft: bool) -> Cited:
    """Make the entry of a claim; `language` is its article's, if that is not the book's."""
    standing = row.standing
    look = (
        STANDINGS.get(standing.id)
        if standing and (row.amount or standing.id in _OF_WORDS)
        else None
    )
    return Cited(
        id=row.id,
        figure=row.figure or "",
        amount=read_amount_row(row.amount) if row.amount else None,
        change=row.change is not None,
        says=row.says,
        quote=row.quote,
        origin=_find_origin(row),
        row=_read_row(row.cells),
        tongue=find_tongue(language),
        translation=row.translation or "",
        by=row.byline,
        said_on=(InferredDay if row.said_on_inferred else date).fromisoformat(row.said_on),
        look=look,
        reason=standing.reason if standing and look else "",
        address=_check_address(row.page),
        corrected=tuple(row.corrected),
        draft=draft,
    )


def cite_derived(row: DerivedRow) -> Cited:
    """Make the entry of a figure that was worked out from claims."""
    return Cited(
        id=row.id,
        figure=row.amount.text if row.amount else "",
        amount=read_amount_row(row.amount) if row.amount else None,
        change=row.change is not None,
        says=row.says,
        quote="",
        origin=None,
        row=None,
        tongue=None,
        translation="",
        by=f"worked out: {row.arithmetic}" if row.arithmetic else "worked out from claims",
        said_on=None,
        look=None,
        reason="",
        address=_check_address(row.page),
        corrected=tuple(row.corrected),
    )


def _find_origin(row: ClaimRow) -> Origin:
    if not Match(row.quote_match).stands:
        return Origin.TYPED
    return Origin.TEXT if row.positions else Origin.HEADLINE


def _read_row(cells: Sequence[CellRow]) -> QuotedRow | None:
    read = (Cell(it.head or "", it.text, it.figure, it.beside) for it in cells)
    return QuotedRow(tuple(read)) if cells else None


def _check_address(address: str) -> str:
    """Return the address of a page of the site. Raises ValueError if it is anything else."""
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"{address!r} is not a page of this site")
    return address


def read_amount_row(row: AmountRow) -> Amount:
    """Read the amount from a row of claims.json."""
    low, high, value = (None if n is None else Decimal(n) for n in (row.low, row.high, row.value))
    return Amount(
        text=row.text,
        interval=Interval(low, high, row.low_closed, row.high_closed),
        value=value,
        unit=row.unit,
        per=row.per,
        noun=row.noun,
        comparator=Comparator(row.comparator),
        p=Decimal(row.p),
        q=Decimal(row.q),
        direction=Direction(row.direction) if row.direction else None,
        assumed=tuple(Assumption(each) for each in row.assumed),
    )
