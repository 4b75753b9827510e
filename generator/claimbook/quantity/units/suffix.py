"""A unit after a number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token


class Suffix(NamedTuple):
    """A unit after a number."""

    unit: str
    """As in `Amount.unit`; `$` for a dollar of no named country."""
    end: Token
    """The token after it."""
    factor: Decimal = Decimal(1)
    """Its factor: 0.01 for cents and basis points, 1e6 for MUSD."""
    assumed: bool = False
    """Whether the words could mean another country's currency."""
