"""What is written with a number and yet is no amount: dates, years, clock times, names, ordinals.

Coverage counts the amounts of an article: each of these would be a figure that no claim explains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.tokens import Token

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CLOCK = frozenset("am pm utc gmt est edt et bst cet noon midnight o'clock o’clock".split())
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_NUMBERED = frozenset(
    "no nos pp number chapter article section page pages figure table step version part volume vol "
    "appendix note item level phase tier route flight room case class grade type model series "
    "highway channel gate question exhibit rule form fortune fy fiscal year".split()
)
"""Words that a number names one of: chapter 11, No. 1, fiscal 2025."""

_OPENERS = frozenset(
    "a about after all also among an and another any around as at because before both but by "
    "every for from had has have he her his if in into is it its just last more most nearly next "
    "of on once only or other our over past per roughly she since so some than that the their "
    "then there these they this those through to under until was we were what when where which "
    "while who with within yet you your above below between during up down against almost".split()
)
"""Words that a sentence or a headline begins with in capitals and that are no names."""

_PLANS = frozenset(("401k", "403b", "457b"))
"""Pension plans that are called by a section of American law."""

_NO_CAPITALS_NEEDED = frozenset(("iphone", "ipad", "windows", "boeing", "airbus", "gpt", "s", "p"))


def is_counted(tokens: Sequence[Token], figure: Figure, end: int) -> bool:
    """Whether a figure is an amount; one with a unit always is, unless it is glued to a name.

    `end` is the index after the last token of the figure, or of the range that it opens.
    """
    if _is_glued(tokens, figure.start, end):
        return False
    if figure.unit is not None:
        return not _is_clock_time(tokens, figure)
    signed = tokens[figure.start].text in "+" or tokens[figure.start].text in DASHES
    first = tokens[figure.start + 1 if signed else figure.start]
    if first.low == "one" and figure.value == 1:
        return figure.start == 0 and tokens[end] is END
    if first.kind is not Kind.NUMBER:
        return not _is_named_in_words(tokens, figure)
    if figure.factor != 1:
        return first.text + tokens[figure.start + 1].low not in _PLANS
    return not (
        is_year(first)
        or _is_date(tokens, figure)
        or _is_clock_time(tokens, figure)
        or _is_ordinal(tokens, figure)
        or _is_identifier(tokens, figure, end)
        or _is_name(tokens, figure)
    )


def _is_glued(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether letters or digits run on at either side: Qwen3, ET2min, A-100, 24703 L-202."""
    first, before = tokens[start], tokens[start - 1]
    if start > 0 and not first.spaced:
        if before.kind is not Kind.MARK or before.text in "_#&./":
            return True
        hyphened = before.text in DASHES and not before.spaced and start > 1
        if hyphened and tokens[start - 2].kind is not Kind.MARK:
            return True
    last, after, further = tokens[end - 1], tokens[end], tokens[end + 1]
    if after.spaced or last.kind is Kind.MARK:
        return False
    if after.text in DASHES and last.kind is Kind.WORD:
        return further.kind is Kind.NUMBER and not further.spaced
    return after.kind in (Kind.WORD, Kind.NUMBER)


def is_year(token: Token) -> bool:
    """Whether a token is four digits that name a year."""
    return len(token.text) == 4 and token.text.isdecimal() and 1500 <= int(token.text) <= 2100


def _is_date(tokens: Sequence[Token], figure: Figure) -> bool:
    at = figure.start
    before, after = tokens[at - 1], tokens[at + 1]
    if at > 1 and before.text == "." and tokens[at - 2].low in _MONTHS:
        return True
    if not tokens[at].text.isdecimal() or int(tokens[at].text) > 31:
        return False
    if at > 0 and before.low in _MONTHS and (before.low != "may" or before.text == "May"):
        return True
    return (after.low in _MONTHS and after.low != "may") or after.text == "May"


def _is_clock_time(tokens: Sequence[Token], figure: Figure) -> bool:
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


def _is_ordinal(tokens: Sequence[Token], figure: Figure) -> bool:
    after = tokens[figure.start + 1]
    return not after.spaced and after.low in _ORDINAL_ENDINGS


def _is_identifier(tokens: Sequence[Token], figure: Figure, end: int) -> bool:
    """Phone numbers, scores, list numbers, dates in digits, `10-K`, `24/7`."""
    at = figure.start
    after, further = tokens[end], tokens[end + 1]
    joined = not after.spaced and not further.spaced
    if joined and after.text in DASHES:
        return further.kind is Kind.NUMBER or (len(further.text) <= 2 and further.text.isalpha())
    if joined and after.text == "/":
        return further.kind is Kind.NUMBER
    if tokens[at].text[0] == "0" and tokens[at - 1].text == "(" and tokens[end].text == ")":
        return True
    if joined and after.text == "(" and len(further.text) == 1 and further.text.isalpha():
        return True
    opens_line = at == 0 or tokens[at - 1].text == "\n"
    return opens_line and after.text in (".", ")") and end == at + 1 and further is not END


def _is_name(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether the number ends a name: S&P 500, iPhone 14, Chapter 11, Fortune 500."""
    at = figure.start
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.text == "." and at > 1 and tokens[at - 2].low in _NUMBERED:
        return True
    if before.low in _NUMBERED or before.low in _NO_CAPITALS_NEEDED:
        return True
    version = len(tokens[at].text) == 3 and tokens[at].text[1] == "."
    if not (version or tokens[at].text.isdecimal()) or not _is_capitalised(before):
        return before.low == "of" and tokens[at - 2].low == "group"
    if figure.noun is None:
        return True
    return not tokens[figure.noun[0]].text[0].isupper()


def _is_named_in_words(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number in words ends a name: the Magnificent Seven, the Group of Seven."""
    at = figure.start
    if at == 0 or not tokens[at].text[0].isupper():
        return False
    if tokens[at - 1].low == "of" and tokens[at - 2].low == "group":
        return True
    named = _is_capitalised(tokens[at - 1])
    return named and (figure.noun is None or tokens[figure.noun[0]].text[0].islower())


def _is_capitalised(token: Token) -> bool:
    """Whether a word may be part of a name."""
    capitals = token.kind is Kind.WORD and any(letter.isupper() for letter in token.text)
    return capitals and token.low not in _OPENERS
