"""A figure among tokens: a number with its unit, before its hedges are read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.amount import Assumption, Direction


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, where it stands among the tokens."""

    start: int
    end: int
    """The index after its last token."""
    value: Decimal
    p: Decimal
    q: Decimal
    unit: str | None = None
    """None where no unit is written."""
    noun: tuple[int, int] | None = None
    """The tokens of the noun that is counted."""
    factor: Decimal = Decimal(1)
    """Of the scale words."""
    direction: Direction | None = None
    """Where a sign or the figure's own word gives it: +5 %, doubled."""
    assumed: tuple[Assumption, ...] = ()
    plus: bool = False
    """Whether a plus stands inside it: `$50+ billion`."""
