"""The unit after a number: %, yuan, GW, years, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.money.after import read_money
from claimbook.quantity.text.tokens import DASHES, Kind
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.percent import load_shares
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_MULTIPLES = frozenset(("x", "×", "times", "fold", "folds"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def read_suffix(tokens: Sequence[Token], at: int) -> Suffix | None:
    """The unit that begins at `at`, perhaps after a hyphen or within brackets of its own."""
    token = tokens[at]
    if token.text in DASHES and not token.spaced and not tokens[at + 1].spaced:
        return _read_unit(tokens, at + 1)
    closing = _BRACKETS.get(token.text)
    if closing is not None and not tokens[at + 1].spaced:
        inner = read_measure(tokens, at + 1)
        if inner is not None and tokens[inner.end].text == closing:
            return inner._replace(end=inner.end + 1)
        return None
    return _read_unit(tokens, at)


def _read_unit(tokens: Sequence[Token], at: int) -> Suffix | None:
    share = load_shares().match_at(tokens, at)
    if share is not None:
        (unit, factor), end = share
        return Suffix(unit, end, factor)
    if tokens[at].low in _MULTIPLES:
        return _read_multiple(tokens, at)
    return read_money(tokens, at) or read_measure(tokens, at)


def _read_multiple(tokens: Sequence[Token], at: int) -> Suffix | None:
    times = tokens[at].low == "times"
    crossed = not times and tokens[at + 1].kind is Kind.NUMBER
    return None if crossed else Suffix("x", at + 1)
