"""A number with its unit among the tokens of a text, and its hedge."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimbook.quantity.amount import Assumption, Direction
    from claimbook.quantity.interval import Comparator, Interval
    from claimbook.quantity.text.tokens import Token


class WrittenFigure(NamedTuple):
    """A number with its unit, and its place among the tokens."""

    start: Token
    end: Token
    """The token after it."""
    value: Decimal
    p: Decimal
    q: Decimal
    unit: str | None = None
    """None if no unit is written."""
    noun: tuple[Token, Token] | None = None
    """The first token of the noun that is counted, and the token after it."""
    factor: Decimal = Decimal(1)
    """The factor of its scale words."""
    direction: Direction | None = None
    """Set if a sign or a word of the figure itself gives it: +5 %, doubled."""
    assumed: tuple[Assumption, ...] = ()
    hedge: Comparator | None = None
    """A hedge inside the figure: `$50+ billion`, `20-odd firms`, `dozens`."""
    per: str | None = None
    """The denominator of a rate: `barrel`, `100,000 people`."""
    about: bool = False
    """Whether it is a range with a hedge of its own: about $500 to $650 million."""
    is_age: bool = False
    """Whether it is the age of somebody or something."""

    @property
    def first_word(self) -> Token:
        """Its first token that is not a sign."""
        signed = self.start.text == "+" or self.start.is_dash
        return self.start.after if signed else self.start

    @property
    def is_plain(self) -> bool:
        """Whether it is a number alone, with neither a unit nor a noun."""
        return self.unit is None and self.noun is None

    def multiply(self, factor: Decimal) -> WrittenFigure:
        """Multiply the figure by the factor of a scale word or of a part of a unit."""
        if factor == 1:
            return self
        p = self.p * factor
        q = p if factor < 1 else self.q * factor
        return self._replace(value=self.value * factor, p=p, q=q, factor=self.factor * factor)


class Reading(NamedTuple):
    """A figure, or both figures of a range, with the words that hedge it."""

    start: Token
    """Its first token, which may belong to a hedge."""
    end: Token
    """The token after it."""
    figure: WrittenFigure
    comparator: Comparator
    interval: Interval | None = None
    """The numbers that the words allow, unless the figure and its comparator determine them."""


class Scope(NamedTuple):
    """What a rule knows besides the token at which it begins."""

    floor: Token
    """The first token that may belong to the figure, since the previous amount ended before it."""
    dollar: str
    """The ISO 4217 code of a bare `$`."""
    read: Callable[[Token, Scope], WrittenFigure | None]
    """Reads the figure at a token, for rules that need a second figure."""
    money: bool = False
    """Whether a currency before a range also belongs to its second end: £4-6m."""

    def read_figure(
        self, token: Token, floor: Token, *, money: bool = False
    ) -> WrittenFigure | None:
        """Read the figure at a token; nothing before `floor` belongs to it."""
        return self.read(token, self._replace(floor=floor, money=money))
