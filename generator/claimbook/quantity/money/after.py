"""The currency after a number: yuan, HKD, cents, USD million."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.money.cents import load_part_names
from claimbook.quantity.money.currency import ENGLISH_WORDS, SHORT_CODES, Currency, list_codes
from claimbook.quantity.money.names import load_names
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.numbers.scales import read_scales
from claimbook.quantity.text.tokens import Kind
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_NEVER_APART = frozenset(("all", "top"))


def read_money(tokens: Sequence[Token], at: int) -> Suffix | None:
    """The currency that begins at `at`: a name, a code, a sign, and `USD million`."""
    part = load_part_names().match_at(tokens, at)
    if part is not None and not _is_stray_letter(tokens, at):
        currency, end = part
        return Suffix(currency.code, end, currency.part, currency.assumed)
    found = load_names().match_at(tokens, at) or _read_code(tokens, at)
    if found is None:
        return None
    currency, end = found
    scale = read_scales(tokens, end, money=True)
    if scale is not None and tokens[at].text.isupper():
        return Suffix(currency.code, scale[1], scale[0], currency.assumed)
    if tokens[at].text[0] == "M" and currency.code == tokens[at].text[1:]:
        return Suffix(currency.code, end, Decimal(10) ** 6)
    return Suffix(currency.code, end, _ONE, currency.assumed)


def _is_stray_letter(tokens: Sequence[Token], at: int) -> bool:
    """Whether a `c` or `p` stands apart from its number, or is the C of degrees."""
    token = tokens[at]
    return token.text == "C" or (len(token.text) == 1 and token.spaced and token.kind is Kind.WORD)


def _read_code(tokens: Sequence[Token], at: int) -> tuple[Currency, int] | None:
    word = tokens[at]
    sign = load_signs().get(word.text)
    if sign is not None:
        belongs_right = tokens[at + 1].kind is Kind.NUMBER and not tokens[at + 1].spaced
        return None if belongs_right and word.spaced else (sign, at + 1)
    if word.kind is not Kind.WORD:
        return None
    after = load_signs().get(tokens[at + 1].text)
    if after is not None and after.assumed and not tokens[at + 1].spaced:
        code = resolve_code(word.text)
        number = tokens[at + 2].kind is Kind.NUMBER
        return (Currency(code), at + 2) if code and not number else None
    known = list_codes()
    code = word.text.upper()
    mixed = word.text not in (code, word.low)
    belongs_right = tokens[at + 1].kind is Kind.NUMBER and not tokens[at + 1].spaced
    if word.text in SHORT_CODES:
        return Currency(SHORT_CODES[word.text]), at + 1
    if belongs_right or word.text.istitle():
        return None
    if mixed and word.text[0] != "M":
        return None
    written_as_code = word.text == code and word.low not in _NEVER_APART
    if code in known and (word.low not in ENGLISH_WORDS or written_as_code or not word.spaced):
        return Currency(code), at + 1
    if word.text[0] == "M" and word.text[1:] in known:
        return Currency(word.text[1:]), at + 1
    return None
