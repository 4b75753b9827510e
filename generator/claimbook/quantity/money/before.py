"""The currency before a number: $, HK$, Rs., CNY, MAUD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.money.currency import (
    ENGLISH_WORDS,
    LETTERS,
    SHORT_CODES,
    Currency,
    list_codes,
)
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.numbers.scales import read_scales
from claimbook.quantity.text.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_SHORT_NAMES = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "btc": "XBT"}
_SPACED_LETTERS = frozenset(("US", "U.S.", "HK", "NZ"))
"""Letters that stand apart from the sign even where the sign is glued to its number."""

_LONE_LETTERS = frozenset(("a", "s", "e", "j", "r"))
"""Letters that are words, or ends of words, where they stand apart from the sign."""


def read_currency_before(
    tokens: Sequence[Token], at: int, floor: int
) -> tuple[int, Currency, bool] | None:
    """The currency just before `at`, where it begins, and whether its code means millions."""
    if at <= floor:
        return None
    token = tokens[at - 1]
    if token.kind is Kind.MARK:
        return _read_sign_before(tokens, at, floor)
    if token.kind is not Kind.WORD:
        return None
    if at - 2 >= floor and tokens[at - 2].text == "$" and not token.spaced:
        code = resolve_code(token.text)
        return (at - 2, Currency(code), False) if code else None
    code = _resolve_word(tokens, at - 1)
    if code is not None:
        return at - 1, Currency(code), False
    scaled = token.text[1:]
    if token.text[0] == "M" and scaled.isupper() and scaled in list_codes():
        return at - 1, Currency(scaled), True
    return None


def _read_sign_before(
    tokens: Sequence[Token], at: int, floor: int
) -> tuple[int, Currency, bool] | None:
    token = tokens[at - 1]
    if token.text == "." and not token.spaced and at - 2 >= floor:
        code = SHORT_CODES.get(tokens[at - 2].text)
        return (at - 2, Currency(code), False) if code else None
    sign = load_signs().get(token.text)
    if sign is None:
        return None
    if sign.assumed and at - 2 >= floor and tokens[at - 2].kind is Kind.WORD:
        letters = tokens[at - 2]
        code = resolve_code(letters.low)
        apart = token.spaced and (letters.low in _LONE_LETTERS or not tokens[at].spaced)
        if code is not None and not (apart and letters.text not in _SPACED_LETTERS):
            return at - 2, Currency(code), False
    return at - 1, sign, False


def _resolve_word(tokens: Sequence[Token], at: int) -> str | None:
    """The currency of a code before a number; one that is also a word must be in capitals."""
    word, number = tokens[at], tokens[at + 1]
    if word.low in _SHORT_NAMES and (word.low not in ENGLISH_WORDS or word.text != word.low):
        return _SHORT_NAMES[word.low]
    if word.text in LETTERS and not number.spaced and read_scales(tokens, at + 2, money=True):
        return LETTERS[word.text]
    if word.text in SHORT_CODES:
        return SHORT_CODES[word.text]
    code = word.text.upper()
    if code not in list_codes():
        return None
    if word.low in ENGLISH_WORDS and (word.text != code or number.spaced):
        return None
    return code
