"""Read what comes before a number and belongs to it: its sign, its currency, its unit in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.money.before import LONGEST_NAME, read_currency_before
from claimbook.quantity.money.names import load_currency_names
from claimbook.quantity.text.phrases import Phrasebook
from claimbook.quantity.units.percent import load_shares

if TYPE_CHECKING:
    from claimbook.quantity.money.currency import Currency
    from claimbook.quantity.text.tokens import Token

_VERBS = frozenset(("won", "pounds", "bucks", "mark"))
"""Names of currencies that mean something else before a number: it won 3."""

_FACTOR_OF = Phrasebook({"factor of": None, "a factor of": None})
_BEFORE_MINUS = frozenset(("is", "was", "were", "to", "at", "of", "between", "from", "="))
"""Words after which a separate dash is a minus."""

_MINUS_WORDS = frozenset(("minus", "negative"))


class Prefix(NamedTuple):
    """The currency and sign before a number."""

    start: Token
    """The first token that belongs to the number."""
    currency: Currency | None = None
    scale: Decimal = Decimal(1)
    """The factor in the currency's code: a million in `MAUD 60`."""
    negative: bool = False
    plus: bool = False


def read_prefix(number: Token, floor: Token) -> Prefix:
    """Read what belongs to a number on its left, no further back than `floor`."""
    before = number.look_back(floor)
    if before.index < 0:
        return Prefix(number)  # it comes first
    if before.is_word and len(before.text) > LONGEST_NAME and before.low not in _MINUS_WORDS:
        return Prefix(number)
    inner, negative, plus = _read_sign(number, floor)
    found = read_currency_before(inner, floor)
    if found is None:
        return Prefix(inner, negative=negative, plus=plus)
    start, currency, scale = found
    outer, outer_negative, outer_plus = _read_sign(start, floor)
    return Prefix(outer, currency, scale, negative or outer_negative, plus or outer_plus)


def _read_sign(token: Token, floor: Token) -> tuple[Token, bool, bool]:
    """Return where a sign before a token begins, and whether it is a minus or a plus."""
    before = token.look_back(floor)
    if not before.is_mark and before.low not in _MINUS_WORDS:
        return token, False, False
    further = before.look_back(floor)
    if before.is_hyphen and further.low in _MINUS_WORDS:
        # "minus-7 degrees"
        before, further = further, further.look_back(floor)
    if before.low in _MINUS_WORDS:
        # "40 plus or minus 3" is one figure with its uncertainty.
        spread = further.low == "or" and further.look_back(floor).low == "plus"
        return (token, False, False) if spread else (before, True, False)
    if before.is_dash and token.spaced and _follows_verb(before, floor):
        return before, True, False
    if token.spaced or not (before.spaced or before.before.is_mark):
        return token, False, False
    if before.is_dash and not further.is_dash:
        return before, True, False
    return (before, False, True) if before.text == "+" else (token, False, False)


def _follows_verb(dash: Token, floor: Token) -> bool:
    """Whether a separate dash is a minus: it was - 5; nothing but - 5."""
    if dash.stands_after(floor):
        return dash.before.low in _BEFORE_MINUS and dash.spaced
    return dash.index == 0 and dash.after.after.is_end


def read_name_before(number: Token, floor: Token) -> tuple[str, Token, bool] | None:
    """Read a unit in words before a number: `ringgit 42`.

    Returns the unit, its first token, and whether the unit is assumed. The words must open a
    clause, or have only words before them.
    """
    factor = _FACTOR_OF.match_before(number, floor)
    if factor is not None:
        return "x", factor[1], False
    before = number.look_back(floor)
    if before.low == "of":
        share = load_shares().match_before(before, floor)
        opens = share is not None and share[1].before.is_mark
        return ("%", share[1], False) if share is not None and opens else None
    name = load_currency_names().match_before(number, floor)
    if name is None or before.low in _VERBS or name[1].look_back(floor).is_number:
        return None
    currency, start = name
    return currency.code, start, currency.assumed
