"""Read the currency before a number: $, HK$, Rs., CNY, MAUD."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.money.currency import (
    ENGLISH_WORDS,
    LETTERS,
    NEVER_APART,
    SHORT_CODES,
    Currency,
    list_codes,
)
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.numbers.scales import read_scales

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_ONE, _MILLION = Decimal(1), Decimal(10) ** 6
LONGEST_NAME = 4
"""The length of the longest name or code that may come before a number: MAUD, L.E."""
_GROUP, _CENTS = 3, 2
_PAID = frozenset(
    "of by for worth paid pay pays cost costs than about just only earn earns from between to "
    "at".split()
)
"""Words before a sum whose letter could also begin a name: worth R350."""

_SHORT_NAMES = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "btc": "XBT"}
_SPACED_LETTERS = frozenset("US U.S. HK NZ AU AUS C CA CAN CDN Can Cdn SG NT TW".split())
"""Letters that may be apart from the sign even if the sign is glued to its number: C $9."""

_LETTERED = frozenset("series class plan vitamin grade type category group hepatitis block".split())
"""Words followed by a letter that names no dollar: a Series C $9 million round."""

_LONE_LETTERS = frozenset(("a", "s", "e", "j", "r"))
"""Letters that, apart from the sign, are words or ends of words."""


def read_currency_before(number: Token, floor: Token) -> tuple[Token, Currency, Decimal] | None:
    """Return the currency before a number, its first token and the factor of its code."""
    if not number.stands_after(floor):
        return None
    token = number.before
    if token.is_mark:
        return _read_sign_before(number, floor)
    if not token.is_word or len(token.text) > LONGEST_NAME:
        return None
    sign = token.look_back(floor)
    if sign.text == "$" and not token.spaced:
        code = resolve_code(token.text)
        return (sign, Currency(code), _ONE) if code else None
    code = _resolve_word(token)
    if code is not None:
        return token, Currency(code), _ONE
    scaled = token.text[1:]
    if token.text[0] == "M" and scaled.isupper() and scaled in list_codes():
        return token, Currency(scaled), _MILLION
    return None


def _read_sign_before(number: Token, floor: Token) -> tuple[Token, Currency, Decimal] | None:
    token = number.before
    letters = token.look_back(floor)
    if token.text == "." and not token.spaced:
        # "Rs. 500"
        code = SHORT_CODES.get(letters.text)
        return (letters, Currency(code), _ONE) if code else None
    if token.text == "¢" and letters.text in ("GH", "Gh"):
        return letters, Currency("GHS"), _ONE
    sign = load_signs().get(token.text)
    if sign is None:
        return None
    if letters.is_word and not token.spaced and sign.code.startswith(letters.text.upper()):
        # "GH₵569m"
        return letters, sign, _ONE
    if sign.assumed and letters.is_word:
        # "HK$300" and "US $5", but no rand in "a $5 toll"
        code = resolve_code(letters.low)
        apart = token.spaced and (letters.low in _LONE_LETTERS or not number.spaced)
        apart = apart and letters.text not in _SPACED_LETTERS
        lettered = token.spaced and letters.before.low in _LETTERED
        if code is not None and not (apart or lettered):
            return letters, Currency(code), _ONE
    return token, sign, _ONE


def _is_sum(letter: Token) -> bool:
    """Whether a number glued to a letter is a sum: R450m, N30,000, R24.54, R2 090, paid R350.

    The R21 is a road, and an N95 is a mask.
    """
    number = letter.after
    if read_scales(number.after, money=True) is not None:
        return True
    whole, dot, decimals = number.text.partition(".")
    group = number.after
    grouped = group.text.isdecimal() and len(group.text) == _GROUP and group.start == number.end + 1
    written = "," in whole or (dot and len(decimals) == _CENTS) or grouped
    rate = number.after.text == "/" and number.after.after.text in load_signs()
    paid = letter.before.low in _PAID and len(whole) >= _GROUP and letter.text in "RN"
    return bool(written) or rate or paid


def _resolve_word(word: Token) -> str | None:
    """Return the currency of a code before a number.

    A code that is also a word must be in capitals.
    """
    number = word.after
    if word.low in _SHORT_NAMES and (word.low not in ENGLISH_WORDS or word.text != word.low):
        # "rmb 300", "Rs 300"
        return _SHORT_NAMES[word.low]
    if word.text in LETTERS and not number.spaced and _is_sum(word):
        return LETTERS[word.text]
    if word.text in SHORT_CODES:
        return SHORT_CODES[word.text]
    code = word.text.upper()
    if code not in list_codes():
        return None
    if word.low in ENGLISH_WORDS and (word.text != code or number.spaced):
        # "try 300" and "the TOP 500", but "COP 45 million"
        scaled = word.text == code and read_scales(number.after, money=True) is not None
        return code if scaled and word.low not in NEVER_APART else None
    return code
