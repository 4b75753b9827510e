"""The cents after a sum in words: `20 dollars and 43 cents`, `15 dollars 50`, `1 yuan 5 jiao`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.currencies import load_part_names
from claimbook.quantity.numerals import read_numeral
from claimbook.quantity.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_CENT = Decimal("0.01")
_CLAUSE_ENDS = frozenset((".", ",", ";", "!", "?", "\n", "more"))


def read_hundredths(tokens: Sequence[Token], start: int, at: int) -> tuple[Decimal, int] | None:
    """What the cents at `at` add to the sum that begins at `start`, and the index after them.

    A number without a name for the hundredths must end the clause: 50 is another figure in
    `15 dollars and 50 people`, and the end of a range in `between $15 and 50`.
    """
    joined = tokens[at].low == "and"
    number = read_numeral(tokens, at + 1 if joined else at, money=False)
    if number is None or not 1 <= number.value < 100 or number.p < 1 or number.factor != 1:
        return None
    named = load_part_names().match_at(tokens, number.end)
    if named is not None:
        value = number.value * named[0].part
        return (value, named[1]) if value < 1 and named[0].part >= _CENT else None
    ranged = start > 0 and tokens[start - 1].low in ("between", "from")
    whole = number.value >= 10 and not (
        tokens[at].kind is Kind.NUMBER and len(tokens[at].text) != 2
    )
    ends = tokens[number.end].low in _CLAUSE_ENDS
    return (number.value * _CENT, number.end) if ends and whole and not ranged else None
