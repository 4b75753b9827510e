"""Numbers that end a name, an address or an identifier: S&P 500, 12 Main Street, 0700.HK."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.hedges import list_last_words
from claimbook.quantity.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.tokens import Token

_NUMBERED = frozenset(
    "no nos pp number chapter article section page pages figure table step version part volume "
    "vol appendix note item level phase tier route flight room case class grade type "
    "model series highway channel gate question exhibit rule form fortune "
    "fy fiscal year stage pier".split()
)
"""Words that a number names one of: chapter 11, No. 1, fiscal 2025."""

_OPENERS = frozenset(
    "a after all also among an and another any as at because before both but by every for from "
    "had has have he her his if in into is it its just last more most next of on once only or "
    "other our per she since so that the their then there these they this those through to until "
    "was we were what when where which while who with within yet you your between during up down "
    "against".split()
)
"""Words that a sentence or a headline begins with in capitals and that are no names, besides
hedges."""

_NAMING_HEDGES = frozenset(("top", "pass"))
"""Hedges that a name may end in: the Top 500."""

_PRODUCTS = frozenset(("iphone", "ipad", "ios", "windows", "boeing", "airbus", "gpt", "s", "p"))
"""Products that a number follows; two of them are single letters as in `p 12`."""

_NUMBERED_IN_WORDS = frozenset("phase chapter part step stage level tier day act round".split())
_ENDS_OF_CLAUSES = frozenset(("year", "case", "class", "series", "question", "group"))
"""Words that a count may follow: this year 20 firms left."""

_NOT_COUNTED = frozenset(("way", "sided", "handed", "pronged", "figure", "figures", "digit"))
"""After a hyphen: a two-way street has no two of anything, and a six-figure sum is no six."""

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


def is_name(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether the number ends a name: S&P 500, iPhone 14, Chapter 11, Fortune 500."""
    at = figure.start
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.text == "." and at > 1 and tokens[at - 2].low in _NUMBERED:
        return True
    if before.low in _NUMBERED or before.low in _PRODUCTS:
        return figure.noun is None or before.low not in _ENDS_OF_CLAUSES
    if not (
        _is_version(tokens[at].text, before.text) or tokens[at].text.isdecimal()
    ) or not _is_capitalised(before):
        return before.low == "of" and tokens[at - 2].low == "group"
    if figure.noun is None:
        return True
    return not tokens[figure.noun[0]].text[0].isupper()


def _is_version(number: str, name: str) -> bool:
    """Whether a decimal may count versions: `GPT 4.5`, `Python 3.11`; a level may be `PMI 50.2`."""
    major, _, minor = number.partition(".")
    if not (major.isdecimal() and minor.isdecimal()):
        return False
    return len(number) == 3 or (len(major) <= 2 and len(minor) <= 2 and not name.isupper())


def follows_product(tokens: Sequence[Token], at: int) -> bool:
    """Whether a product that is called by numbers stands before `at`: the iPhone of iPhone 5c."""
    return at > 0 and tokens[at - 1].low in _PRODUCTS


def is_shape(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number only says what something is like: two-way, a six-figure sum."""
    noun = figure.noun
    return (
        noun is not None
        and tokens[noun[0]].low in _NOT_COUNTED
        and tokens[noun[0] - 1].text in DASHES
    )


def is_named_in_words(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number in words is part of a name: the Magnificent Seven, phase two."""
    at = figure.start
    if at > 0 and tokens[at - 1].low in _NUMBERED_IN_WORDS:
        return True
    if at == 0 or not tokens[at].text[0].isupper():
        return False
    if tokens[at - 1].low == "of" and tokens[at - 2].low == "group":
        return True
    if tokens[at - 1].text == "the" and figure.noun is not None:
        return tokens[figure.noun[0]].text[0].isupper()
    named = _is_capitalised(tokens[at - 1])
    return named and (figure.noun is None or tokens[figure.noun[0]].text[0].islower())


def _is_capitalised(token: Token) -> bool:
    """Whether a word may be part of a name."""
    capitals = token.kind is Kind.WORD and any(letter.isupper() for letter in token.text)
    hedge = token.low in list_last_words() and token.low not in _NAMING_HEDGES
    return capitals and not hedge and token.low not in _OPENERS
