"""Dates, years, clock times and ordinals, whose numbers are no amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.text.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CLOCK = frozenset("am pm utc gmt est edt et bst cet noon midnight o'clock o’clock".split())
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))


def is_year(token: Token) -> bool:
    """Whether a token is four digits that name a year."""
    return len(token.text) == 4 and token.text.isdecimal() and 1500 <= int(token.text) <= 2100


def is_date(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number is the day of a month: May 4, 31 July, Sept. 9."""
    at = figure.start
    before, after = tokens[at - 1], tokens[at + 1]
    if at > 1 and before.text == "." and tokens[at - 2].low in _MONTHS:
        return True
    if not tokens[at].text.isdecimal() or int(tokens[at].text) > 31:
        return False
    if at > 0 and before.low in _MONTHS and (before.low != "may" or before.text == "May"):
        return True
    return (after.low in _MONTHS and after.low != "may") or after.text == "May"


def is_clock_time(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number is a part of a clock time: 4 pm, 16:30, 9.45 am, 1430 GMT."""
    at = figure.start
    number, after, before = tokens[at], tokens[figure.end], tokens[at - 1]
    if number.kind is not Kind.NUMBER:
        return tokens[at + 1].low in _CLOCK
    colon = after.text == ":" and not after.spaced and tokens[figure.end + 1].kind is Kind.NUMBER
    if colon or (at > 1 and before.text == ":" and not number.spaced):
        return True
    hour, _, minutes = number.text.partition(".")
    named = tokens[at + 1].low in _CLOCK
    written = len(hour) <= 2 and len(minutes) in (0, 2)
    return named and (written or (len(hour) == 4 and tokens[at + 1].text.isupper()))


def is_ordinal(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number counts a place in an order: 4th, 21st."""
    after = tokens[figure.start + 1]
    return not after.spaced and after.low in _ORDINAL_ENDINGS
