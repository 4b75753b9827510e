"""Read the unit after a number: %, yuan, GW, years, times."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.money.after import load_money_words, read_money
from claimbook.quantity.units.measures import load_measure_words, read_measure
from claimbook.quantity.units.percent import load_shares
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_MULTIPLES = frozenset(("x", "×", "times", "fold", "folds"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def read_suffix(token: Token) -> Suffix | None:
    """Read the unit that begins at `token`, perhaps after a hyphen or within brackets."""
    if token.is_hyphen:
        return _read_unit(token.after)
    if token.low == "of" and token.after.low == "a":
        # "0.1 of a percentage point"
        share = load_shares().match_at(token.after.after)
        points = share is not None and share[0][0] == "pp"
        return Suffix("pp", share[1], share[0][1]) if share and points else None
    closing = _BRACKETS.get(token.text)
    if closing is not None and not token.after.spaced:
        inner = read_measure(token.after)
        if inner is not None and inner.end.text == closing:
            return inner._replace(end=inner.end.after)
        return None
    return _read_unit(token)


@cache
def _load_first_words() -> frozenset[str]:
    """Return the words and signs that a unit may begin with, in lower case. Most words cannot."""
    return load_money_words() | load_measure_words() | load_shares().first_words | _MULTIPLES


def _read_unit(token: Token) -> Suffix | None:
    if token.low not in _load_first_words():
        return None
    share = load_shares().match_at(token)
    if share is not None:
        (unit, factor), end = share
        return Suffix(unit, end, factor)
    if token.low in _MULTIPLES:
        return _read_multiple(token)
    money = read_money(token)
    if money is None or money.end.is_hyphen:
        # "30 pound-feet of torque" are not pounds
        return read_measure(token) or money
    return money


def _read_multiple(sign: Token) -> Suffix | None:
    crossed = sign.low != "times" and sign.after.is_number
    return None if crossed else Suffix("x", sign.after)
