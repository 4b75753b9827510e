"""What stands before a number and belongs to it: its currency and its sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.currencies import list_codes, load_names, load_signs, resolve_code
from claimbook.quantity.currency_names import ENGLISH_WORDS, LETTERS, SHORT_CODES, Currency
from claimbook.quantity.phrases import Phrasebook
from claimbook.quantity.scales import read_scales
from claimbook.quantity.suffixes import load_shares
from claimbook.quantity.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_SHORT_NAMES = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "btc": "XBT"}
_SPACED_LETTERS = frozenset(("US", "U.S.", "HK", "NZ"))
"""Letters that stand apart from the sign even where the sign is glued to its number."""

_LONE_LETTERS = frozenset(("a", "s", "e", "j", "r"))
"""Letters that are words, or ends of words, where they stand apart from the sign."""

_VERBS = frozenset(("won", "pounds", "bucks", "mark"))
"""Names of currencies that are words of another kind before a number: it won 3."""

_FACTOR_OF = Phrasebook({"factor of": None, "a factor of": None})
_PLUS_OR = ["plus", "or"]
_BEFORE_MINUS = frozenset(("is", "was", "were", "to", "at", "of", "between", "from", "="))
"""Words after which a dash that stands apart is a minus."""

_MINUS_WORDS = frozenset(("minus", "negative"))


class Prefix(NamedTuple):
    """The currency and sign before a number."""

    start: int
    """The index of the first token that belongs to the number."""
    currency: Currency | None = None
    in_millions: bool = False
    """Whether the code carries a scale: `MAUD 60`."""
    negative: bool = False
    plus: bool = False


def read_prefix(tokens: Sequence[Token], at: int, floor: int) -> Prefix:
    """What belongs to the number at `at` on its left, no further back than `floor`."""
    inner, negative, plus = _read_sign(tokens, at, floor)
    found = _read_currency(tokens, inner, floor)
    if found is None:
        return Prefix(inner, negative=negative, plus=plus)
    start, currency, in_millions = found
    outer, outer_negative, outer_plus = _read_sign(tokens, start, floor)
    return Prefix(outer, currency, in_millions, negative or outer_negative, plus or outer_plus)


def _read_sign(tokens: Sequence[Token], at: int, floor: int) -> tuple[int, bool, bool]:
    """Where a sign before `at` begins, and whether it is a minus or a plus."""
    before = tokens[at - 1] if at > floor else None
    if before is None:
        return at, False, False
    if before.low in _MINUS_WORDS:
        spread = at - 3 >= floor and [token.low for token in tokens[at - 3 : at - 1]] == _PLUS_OR
        return (at, False, False) if spread else (at - 1, True, False)
    opens = before.spaced or at - 1 == floor or tokens[at - 2].kind is Kind.MARK
    if tokens[at].spaced and before.text in DASHES and _follows_verb(tokens, at, floor):
        return at - 1, True, False
    if tokens[at].spaced or not opens:
        return at, False, False
    if before.text in DASHES and not (at >= floor + 2 and tokens[at - 2].text in DASHES):
        return at - 1, True, False
    return (at - 1, False, True) if before.text == "+" else (at, False, False)


def _follows_verb(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a dash that stands apart before `at` is a minus: it was - 5; nothing but - 5."""
    if at - 2 >= floor:
        return tokens[at - 2].low in _BEFORE_MINUS and tokens[at - 1].spaced
    return at == 1 and (tokens[at + 1] is END)


def _read_currency(
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


def read_name_before(tokens: Sequence[Token], at: int, floor: int) -> tuple[str, int, bool] | None:
    """A unit in words before a number (`ringgit 42`, `percent of 20`), its start, whether assumed.

    Only where the words open a clause or nothing but words stands before them.
    """
    factor = _FACTOR_OF.match_before(tokens, at, floor)
    if factor is not None:
        return "x", factor[1], False
    if tokens[at - 1].low == "of" and at - 2 >= floor:
        share = load_shares().match_before(tokens, at - 1, floor)
        opens = share is not None and (share[1] == 0 or tokens[share[1] - 1].kind is Kind.MARK)
        return ("%", share[1], False) if share is not None and opens else None
    name = load_names().match_before(tokens, at, floor)
    if (
        tokens[at - 1].low in _VERBS
        or name is None
        or (name[1] > floor and tokens[name[1] - 1].kind is Kind.NUMBER)
    ):
        return None
    currency, start = name
    return currency.code, start, currency.assumed
