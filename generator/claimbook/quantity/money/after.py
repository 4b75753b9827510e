"""Read the currency after a number: yuan, HKD, cents, USD million."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.money.cents import load_part_names
from claimbook.quantity.money.currency import (
    DOLLAR,
    ENGLISH_WORDS,
    NEVER_APART,
    SHORT_CODES,
    Currency,
    list_codes,
    list_forms,
)
from claimbook.quantity.money.names import load_currency_names
from claimbook.quantity.money.signs import SIGN_PREFIXES, load_signs, resolve_code
from claimbook.quantity.numbers.scales import read_scales
from claimbook.quantity.text.nouns import ends_phrase
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_COUNTRIES = {
    "canadian": "CAD", "cdn": "CAD", "australian": "AUD", "aussie": "AUD", "american": "USD",
    "singaporean": "SGD", "jamaican": "JMD", "taiwanese": "TWD",
}  # fmt: skip
_INITIALS = {"us": "USD", "nz": "NZD", "hk": "HKD"}
"""Initials that are other words unless they are in capitals."""


@cache
def load_money_words() -> frozenset[str]:
    """Return the words and signs, in lower case, that a currency after a number may begin with."""
    codes = [code.lower() for code in list_codes()]
    return frozenset(
        (
            *load_part_names().first_words,
            *load_currency_names().first_words,
            *load_signs(),
            *codes,
            *(f"m{code}" for code in codes),
            *(name.lower().replace(".", "") for name in SHORT_CODES),
            *SIGN_PREFIXES,
            *_COUNTRIES,
        )
    )


def read_money(token: Token) -> Suffix | None:
    """Return the currency that begins at `token`: a name, a code, a sign, or `USD million`."""
    part = load_part_names().match_at(token)
    if part is not None and not _is_stray_letter(token):
        currency, end = part
        return Suffix(currency.code, end, currency.part, currency.assumed)
    found = load_currency_names().match_at(token) or _read_code(token)
    if found is None:
        return None
    currency, end = found
    scale = read_scales(end, money=True)
    if scale is not None and token.text.isupper():
        return Suffix(currency.code, scale[1], scale[0], currency.assumed)
    if token.text[0] == "M" and currency.code == token.text[1:]:
        return Suffix(currency.code, end, Decimal(10) ** 6)
    return Suffix(currency.code, end, _ONE, currency.assumed)


def read_country(token: Token) -> tuple[str, Token] | None:
    """Return the currency that a country after the number names: $5 Canadian, $20 US, $5 AUD.

    The country must not belong to a noun, as in `a $5 million Canadian grant`.
    """
    named = load_currency_names().match_at(token) or (_read_code(token) if token.is_word else None)
    if named is not None and named[0].code != DOLLAR.code:
        dollars = list_forms(named[0].code)[-1].endswith("dollars")
        return (named[0].code, named[1]) if dollars else None
    code = _COUNTRIES.get(token.low)
    if code is None and token.text == token.text.upper():
        code = _INITIALS.get(token.low)
    return (code, token.after) if code is not None and ends_phrase(token.after) else None


def _is_stray_letter(token: Token) -> bool:
    """Whether a `c` or `p` is apart from its number, or is the C of degrees."""
    return token.text == "C" or (len(token.text) == 1 and token.spaced and token.is_word)


def _read_code(word: Token) -> tuple[Currency, Token] | None:
    """Return the currency of a sign or a code, unless it belongs to the number after it."""
    after = word.after
    belongs_right = after.is_number and not after.spaced
    sign = load_signs().get(word.text)
    if sign is not None:
        # "500 €", but not "sold 5 €10 tickets"
        return None if belongs_right and word.spaced else (sign, after)
    if not word.is_word:
        return None
    dollar = load_signs().get(after.text)
    if dollar is not None and dollar.assumed and not after.spaced:
        # "500 HK$", but not "sold 5 HK$7 tickets"
        code = resolve_code(word.text)
        return (Currency(code), after.after) if code and not after.after.is_number else None
    if word.text in SHORT_CODES:
        return Currency(SHORT_CODES[word.text]), after
    if belongs_right or word.text.istitle():
        # "in 3 Sek", "5 CNY7"
        return None
    code = word.text.upper()
    if word.text in (code, word.low) and code in list_codes():
        # "500 try" and "500 TOP clubs" count attempts and clubs; "500 TRY" is lira.
        written_as_code = word.text == code and word.low not in NEVER_APART
        if word.low not in ENGLISH_WORDS or written_as_code or not word.spaced:
            return Currency(code), after
    # "42 MUSD", which is millions
    millions = word.text[0] == "M" and word.text[1:] in list_codes()
    return (Currency(word.text[1:]), after) if millions else None
