"""Recognize numbers in addresses, lists and codes: 12 Main Street, 0700.HK, 10-K."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_STREETS = frozenset(
    "Street St Avenue Ave Road Rd Boulevard Blvd Lane Drive Plaza Parkway Trail Terrace "
    "Crescent Highway".split()
)

_SINGULAR = frozenset(("is", "was", "has"))

_CALLS = frozenset("call calling phone phoning ring ringing dial dialling dialing".split())


def is_denominator(figure: WrittenFigure) -> bool:
    """Whether a number is only the denominator of a rate: cases per 100,000 fell."""
    return figure.start.before.low == "per"


def is_score_in_words(figure: WrittenFigure) -> bool:
    """Whether it is one side of a score: two-nil, nil-nil."""
    first = figure.first_word
    other = first.before.before if first.before.is_hyphen else figure.end.after
    joined = first.before.is_hyphen or figure.end.is_hyphen
    return joined and "nil" in (first.low, other.low)


def is_identifier(figure: WrittenFigure) -> bool:
    """Whether it is a phone or list number, a score, a ticker, an address, `10-K` or `24/7`."""
    number, after = figure.start, figure.end
    further = after.after
    joined = not after.spaced and not further.spaced
    if joined and after.is_dash:
        # "won 3-1", "a 10-K filing", but "hit 12-of-30"
        short = len(further.text) <= 2 and further.text.isalpha() and further.low != "of"
        return further.is_number or short
    if joined and after.text == "/":
        # "open 24/7"
        return further.is_number
    if joined and after.text == "." and further.text.isupper() and len(further.text) <= 2:
        # "shares of 0700.HK"
        return True
    digits = number.text
    if number.index > 0 and digits[0] == "0" and len(digits) > 1 and digits.isdecimal():
        # "agent 007"
        return True
    if _is_street(number) or _is_in_run(figure) or _is_called(figure):
        return True
    if joined and after.text == "(" and len(further.text) == 1 and further.text.isalpha():
        # "section 12(b)"
        return True
    # "1. Heat the oven." at the start of a line or of a cell
    listed = after.text in (".", ")") and after is number.after and not further.is_end
    return listed and number.before.text in ("\n", "|")


def _is_called(figure: WrittenFigure) -> bool:
    """Whether it is a short telephone number: `call 101`, but not `call 120 witnesses`."""
    number = figure.start
    short = len(number.text) == len("101") and number.text.isdecimal()
    return short and figure.noun is None and number.before.low in _CALLS


def _is_in_run(figure: WrittenFigure) -> bool:
    """Whether it is one of three or more numbers in a row, or an area code: (212) 555-0187."""
    start, end = figure.start, figure.end
    if figure.noun is not None:
        # "7 goals 3 assists"
        return False
    while start.index > figure.start.index - 2 and start.before.is_number:
        start = start.before
    while end.index < figure.end.index + 2 and end.is_number:
        end = end.after
    bracketed = start.before.text == "(" and end.text == ")"
    coded = bracketed and end.after.is_number and end.after.after.is_dash
    length = end.index - start.index
    return coded or (length > 2 and length > figure.end.index - figure.start.index)


def _is_street(number: Token) -> bool:
    """Whether it is the number of a house: 1600 Pennsylvania Avenue."""
    name = number.after
    if name.text[:1].isupper() and name.after.low in _SINGULAR and number.text.isdecimal():
        # "180 Kent is an office"
        return True
    for token in name.walk_on(4):
        if token.text in _STREETS:
            return True
        if not token.text[0].isupper():
            return False
    return False
