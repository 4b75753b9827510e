"""What stands before a number and belongs to it: its sign, its currency, its unit in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.money.before import read_currency_before
from claimbook.quantity.money.names import load_names
from claimbook.quantity.text.phrases import Phrasebook
from claimbook.quantity.text.tokens import DASHES, END, Kind
from claimbook.quantity.units.percent import load_shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.money.currency import Currency
    from claimbook.quantity.text.tokens import Token

_VERBS = frozenset(("won", "pounds", "bucks", "mark"))
"""Names of currencies that are words of another kind before a number: it won 3."""

_FACTOR_OF = Phrasebook({"factor of": None, "a factor of": None})
_PLUS_OR = ["plus", "or"]
_BEFORE_MINUS = frozenset(("is", "was", "were", "to", "at", "of", "between", "from", "="))
"""Words after which a dash that stands apart is a minus."""

_MINUS_WORDS = frozenset(("minus", "negative"))


class Prefix(NamedTuple):
    """The currency and sign before a number."""

    start: int
    """The index of the first token that belongs to the number."""
    currency: Currency | None = None
    in_millions: bool = False
    """Whether the code carries a scale: `MAUD 60`."""
    negative: bool = False
    plus: bool = False


def read_prefix(tokens: Sequence[Token], at: int, floor: int) -> Prefix:
    """What belongs to the number at `at` on its left, no further back than `floor`."""
    inner, negative, plus = _read_sign(tokens, at, floor)
    found = read_currency_before(tokens, inner, floor)
    if found is None:
        return Prefix(inner, negative=negative, plus=plus)
    start, currency, in_millions = found
    outer, outer_negative, outer_plus = _read_sign(tokens, start, floor)
    return Prefix(outer, currency, in_millions, negative or outer_negative, plus or outer_plus)


def _read_sign(tokens: Sequence[Token], at: int, floor: int) -> tuple[int, bool, bool]:
    """Where a sign before `at` begins, and whether it is a minus or a plus."""
    before = tokens[at - 1] if at > floor else None
    if before is None:
        return at, False, False
    if before.low in _MINUS_WORDS:
        spread = at - 3 >= floor and [token.low for token in tokens[at - 3 : at - 1]] == _PLUS_OR
        return (at, False, False) if spread else (at - 1, True, False)
    opens = before.spaced or at - 1 == floor or tokens[at - 2].kind is Kind.MARK
    if tokens[at].spaced and before.text in DASHES and _follows_verb(tokens, at, floor):
        return at - 1, True, False
    if tokens[at].spaced or not opens:
        return at, False, False
    if before.text in DASHES and not (at >= floor + 2 and tokens[at - 2].text in DASHES):
        return at - 1, True, False
    return (at - 1, False, True) if before.text == "+" else (at, False, False)


def _follows_verb(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a dash that stands apart before `at` is a minus: it was - 5; nothing but - 5."""
    if at - 2 >= floor:
        return tokens[at - 2].low in _BEFORE_MINUS and tokens[at - 1].spaced
    return at == 1 and (tokens[at + 1] is END)


def read_name_before(tokens: Sequence[Token], at: int, floor: int) -> tuple[str, int, bool] | None:
    """A unit in words before a number (`ringgit 42`, `percent of 20`), its start, whether assumed.

    Only where the words open a clause or nothing but words stands before them.
    """
    factor = _FACTOR_OF.match_before(tokens, at, floor)
    if factor is not None:
        return "x", factor[1], False
    if tokens[at - 1].low == "of" and at - 2 >= floor:
        share = load_shares().match_before(tokens, at - 1, floor)
        opens = share is not None and (share[1] == 0 or tokens[share[1] - 1].kind is Kind.MARK)
        return ("%", share[1], False) if share is not None and opens else None
    name = load_names().match_before(tokens, at, floor)
    if (
        tokens[at - 1].low in _VERBS
        or name is None
        or (name[1] > floor and tokens[name[1] - 1].kind is Kind.NUMBER)
    ):
        return None
    currency, start = name
    return currency.code, start, currency.assumed
