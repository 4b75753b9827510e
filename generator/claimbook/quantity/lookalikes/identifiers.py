"""Numbers of an address, a telephone, a list or a document: 12 Main Street, 0700.HK, 10-K."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.text.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_STREETS = frozenset("Street St Avenue Ave Road Rd Boulevard Blvd Lane Drive Plaza Parkway".split())


def is_identifier(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether it is a phone number, a score, a ticker, an address, `10-K`, `24/7`, or of a list."""
    at, end = figure.start, figure.end
    after, further = tokens[end], tokens[end + 1]
    joined = not after.spaced and not further.spaced
    if joined and after.text in DASHES:
        return further.kind is Kind.NUMBER or (len(further.text) <= 2 and further.text.isalpha())
    if joined and after.text == "/":
        return further.kind is Kind.NUMBER
    if joined and after.text == "." and further.text.isupper() and len(further.text) <= 2:
        return True
    number = tokens[at].text
    if at > 0 and number[0] == "0" and len(number) > 1 and number.isdecimal():
        return True
    if _is_street(tokens, figure) or _is_in_run(tokens, figure):
        return True
    if joined and after.text == "(" and len(further.text) == 1 and further.text.isalpha():
        return True
    opens_line = at == 0 or tokens[at - 1].text == "\n"
    return opens_line and after.text in (".", ")") and end == at + 1 and further is not END


def _is_in_run(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether it is one of three and more numbers in a row, or an area code: (212) 555-0187."""
    start, end = figure.start, figure.end
    while max(0, figure.start - 2) < start and tokens[start - 1].kind is Kind.NUMBER:
        start -= 1
    while end < figure.end + 2 and tokens[end].kind is Kind.NUMBER:
        end += 1
    bracketed = tokens[start - 1].text == "(" and tokens[end].text == ")"
    coded = bracketed and tokens[end + 1].kind is Kind.NUMBER and tokens[end + 2].text in DASHES
    return coded or (end - start > 2 and end - start > figure.end - figure.start)


def _is_street(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether it is the number of a house: 1600 Pennsylvania Avenue."""
    for token in tokens[figure.start + 1 : figure.start + 5]:
        if token.text in _STREETS:
            return True
        if not token.text[0].isupper():
            return False
    return False
