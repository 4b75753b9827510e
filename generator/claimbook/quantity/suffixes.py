"""What stands after a number and says what it measures: %, yuan, GW, years, times."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity import currencies
from claimbook.quantity.currency_names import ENGLISH_WORDS, SHORT_CODES, Currency
from claimbook.quantity.measures import read_measure
from claimbook.quantity.phrases import Phrasebook
from claimbook.quantity.scales import read_scales
from claimbook.quantity.suffix import Suffix
from claimbook.quantity.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")


_SHARES = {
    "%": ("%", _ONE), "percent": ("%", _ONE), "per cent": ("%", _ONE), "percents": ("%", _ONE),
    "pct": ("%", _ONE), "percentage": ("%", _ONE), "pc": ("%", _ONE), "％": ("%", _ONE),
    "percentage point": ("pp", _ONE), "percentage points": ("pp", _ONE), "pp": ("pp", _ONE),
    "percent point": ("pp", _ONE), "percent points": ("pp", _ONE), "per cent points": ("pp", _ONE),
    "% points": ("pp", _ONE), "% - points": ("pp", _ONE), "ppt": ("pp", _ONE),
    "ppts": ("pp", _ONE), "pps": ("pp", _ONE), "percentage pts": ("pp", _ONE),
    "% pts": ("pp", _ONE), "percentage - point": ("pp", _ONE), "percentage - points": ("pp", _ONE),
    "basis - point": ("pp", _HUNDREDTH), "basis point": ("pp", _HUNDREDTH),
    "basis points": ("pp", _HUNDREDTH), "bp": ("pp", _HUNDREDTH), "bps": ("pp", _HUNDREDTH),
    "basis pts": ("pp", _HUNDREDTH), "‰": ("%", Decimal("0.1")),
}  # fmt: skip
_MULTIPLES = frozenset(("x", "×", "times", "fold", "folds"))
_NEVER_APART = frozenset(("all", "top"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


@cache
def load_shares() -> Phrasebook[tuple[str, Decimal]]:
    """The words for percent and percentage points, each with what it multiplies a number by."""
    return Phrasebook(_SHARES)


def read_suffix(tokens: Sequence[Token], at: int) -> Suffix | None:
    """The unit that begins at `at`, perhaps after a hyphen or within brackets of its own."""
    token = tokens[at]
    if token.text in DASHES and not token.spaced and not tokens[at + 1].spaced:
        return _read_unit(tokens, at + 1)
    closing = _BRACKETS.get(token.text)
    if closing is not None and not tokens[at + 1].spaced:
        inner = read_measure(tokens, at + 1)
        if inner is not None and tokens[inner.end].text == closing:
            return inner._replace(end=inner.end + 1)
        return None
    return _read_unit(tokens, at)


def _read_unit(tokens: Sequence[Token], at: int) -> Suffix | None:
    share = load_shares().match_at(tokens, at)
    if share is not None:
        (unit, factor), end = share
        return Suffix(unit, end, factor)
    if tokens[at].low in _MULTIPLES:
        return _read_multiple(tokens, at)
    return read_money(tokens, at) or read_measure(tokens, at)


def _read_multiple(tokens: Sequence[Token], at: int) -> Suffix | None:
    times = tokens[at].low == "times"
    crossed = not times and tokens[at + 1].kind is Kind.NUMBER
    return None if crossed else Suffix("x", at + 1)


def read_money(tokens: Sequence[Token], at: int) -> Suffix | None:
    """The currency that begins at `at`: a name, a code, a sign, and `USD million`."""
    part = currencies.load_part_names().match_at(tokens, at)
    if part is not None and not _is_stray_letter(tokens, at):
        currency, end = part
        return Suffix(currency.code, end, currency.part, currency.assumed)
    found = currencies.load_names().match_at(tokens, at) or _read_code(tokens, at)
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
    sign = currencies.load_signs().get(word.text)
    if sign is not None:
        belongs_right = tokens[at + 1].kind is Kind.NUMBER and not tokens[at + 1].spaced
        return None if belongs_right and word.spaced else (sign, at + 1)
    if word.kind is not Kind.WORD:
        return None
    after = currencies.load_signs().get(tokens[at + 1].text)
    if after is not None and after.assumed and not tokens[at + 1].spaced:
        code = currencies.resolve_code(word.text)
        number = tokens[at + 2].kind is Kind.NUMBER
        return (Currency(code), at + 2) if code and not number else None
    known = currencies.list_codes()
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
