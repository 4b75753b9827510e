"""Numbers as they are written, before their units are read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimbook.quantity.interval import Comparator
    from claimbook.quantity.text.tokens import Token


class Numeral(NamedTuple):
    """A number as written, before its unit."""

    value: Decimal
    """With its scale words and powers applied."""
    p: Decimal
    q: Decimal
    end: Token
    """The token after it."""
    factor: Decimal = Decimal(1)
    """The factor of the scale words; 1 if there are none."""
    in_words: bool = False
    hedge: Comparator | None = None
    """A hedge within it: `$50+ billion`, `20-odd firms`."""
    ratio: bool = False
    """Whether it is a fraction below one: `3/4`."""
