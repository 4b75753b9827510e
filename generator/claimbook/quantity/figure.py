"""A figure among tokens: a number with its unit, before its hedges are read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Assumption

if TYPE_CHECKING:
    from claimbook.quantity.amount import Comparator, Direction
    from claimbook.quantity.currency_names import Currency


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
    hedge: Comparator | None = None
    """What hedges it from within: `$50+ billion`, `20-odd firms`."""

    def in_currency(self, currency: Currency, dollar: str) -> Figure:
        """The figure in a currency; `dollar` is the code of a dollar not said to be whose."""
        note = (Assumption.CURRENCY,) if currency.assumed else ()
        code = dollar if currency.code == "$" else currency.code
        return replace(self, unit=code, assumed=(*self.assumed, *note))

    def multiply(self, factor: Decimal) -> Figure:
        """The figure times the factor of a scale word or of a part of a unit."""
        if factor == 1:
            return self
        p = self.p * factor
        q = p if factor < 1 else self.q * factor
        return replace(self, value=self.value * factor, p=p, q=q, factor=self.factor * factor)
