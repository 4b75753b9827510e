"""Figures written in digits: `33,398`, `5 lakh`'s `12,34,567.89`, `10 000`, `2 1/2`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.fractions import FRACTION_SIGNS, read_ratio
from claimbook.quantity.numbers.scales import SCALES
from claimbook.quantity.text.tokens import DASHES, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 20
"""More digits than this are an identifier, not an amount."""

_DECIMAL_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
"""`1.234,56` and `1.234.567`, which cannot be read another way."""

_ONE = Decimal(1)
_PERCENT = ("%", "percent", "per")
_MOST_GROUPS = LONGEST // 3


class Digits(NamedTuple):
    """A number in digits and how finely it is written."""

    value: Decimal
    p: Decimal
    """The last written place."""
    q: Decimal
    """The last significant place: 10 for 380."""
    end: int
    """The index after its last token."""


def read_digits(tokens: Sequence[Token], at: int) -> Digits | None:
    """The number whose first token stands at `at`, with the groups or fraction that follow it."""
    whole = tokens[at].text
    end = at + 1
    while end < at + _MOST_GROUPS and _is_group(tokens, at, end):
        whole += tokens[end].text
        end += 1
    if whole.isdecimal() and _is_decimal_point(tokens, end):
        whole, end = f"{whole}.{tokens[end + 1].text}", end + 2
    plain = _join_groups(whole) if end == at + 1 else whole
    if plain is None and (_DECIMAL_COMMA.fullmatch(whole) or _is_measured(tokens, at)):
        plain = whole.replace(".", "").replace(",", ".")
    if plain is None or len(plain) > LONGEST:
        return None
    power = _read_power(tokens, end)
    if power is not None:
        exponent, end = power
        return Digits(Decimal(plain).scaleb(exponent), *_scale(plain, exponent), end)
    raised = _read_raised(tokens, end, plain)
    if raised is not None:
        value, end = raised
        return Digits(value, _ONE, _ONE, end)
    fraction = _read_fraction_after(tokens, end) if plain.isdecimal() else None
    if fraction is not None:
        value, end = fraction
        return Digits(Decimal(plain) + value, Decimal("0.1"), Decimal("0.1"), end)
    return Digits(Decimal(plain), *find_places(plain), end)


def _is_decimal_point(tokens: Sequence[Token], at: int) -> bool:
    """Whether a `point` stands between two numbers, or a dot that was set apart by software.

    A sentence's own full stop stands close to the word before it.
    """
    point, decimals = tokens[at : at + 2]
    if not decimals.text.isdecimal():
        return False
    if point.low == "point":
        return True
    short = len(decimals.text) <= 2 and len(tokens[at - 1].text) <= 3
    apart = point.text == "." and point.spaced and decimals.spaced and short
    unit = tokens[at + 2].low
    return apart and (unit in SCALES or unit in _PERCENT)


def _is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single comma must be a decimal one: `3,5 million`, `12,75 %`."""
    whole, comma, decimals = tokens[at].text.partition(",")
    short = bool(comma) and len(decimals) <= 2 and decimals.isdecimal() and whole.isdecimal()
    return short and (tokens[at + 1].low in SCALES or tokens[at + 1].low in _PERCENT)


def _scale(plain: str, exponent: int) -> tuple[Decimal, Decimal]:
    p, q = find_places(plain)
    return p.scaleb(exponent), q.scaleb(exponent)


def _read_power(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The power of ten of `4e14`, `1e-3` or `2.48×10^-5`, and the index after it."""
    if tokens[at].low == "e" and not tokens[at].spaced:
        here = at + 1
    elif tokens[at].low in ("x", "×") and tokens[at + 1].text == "10":
        here = at + 3 if tokens[at + 2].text == "^" else at + 2
    else:
        return None
    negative = tokens[here].text in DASHES
    number = tokens[here + 1 if negative else here]
    if number.spaced or tokens[here].spaced or not number.text.isdecimal() or len(number.text) > 2:
        return None
    return (-1 if negative else 1) * int(number.text), here + 2 if negative else here + 1


def _read_raised(tokens: Sequence[Token], at: int, plain: str) -> tuple[Decimal, int] | None:
    """`10^6`, or as memory is counted `2^10` and `8x2^10`: its value, and the index after it."""
    times = tokens[at].low in ("x", "×") and tokens[at + 1].text == "2"
    base = "2" if times else plain
    caret, number = tokens[at + 2 * times : at + 2 * times + 2]
    if base not in ("2", "10") or caret.text != "^" or caret.spaced or number.spaced:
        return None
    if not number.text.isdecimal() or len(number.text) > 2:
        return None
    value = Decimal(base) ** int(number.text) * (Decimal(plain) if times else 1)
    return value, at + 2 * times + 2


def _read_fraction_after(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """The `1/2` of `2 1/2`, `2-1/2` or `2½`."""
    token = tokens[at]
    if token.text in DASHES and not token.spaced and not tokens[at + 1].spaced:
        return read_ratio(tokens, at + 1)
    if token.text in FRACTION_SIGNS or (token.kind is Kind.NUMBER and token.spaced):
        return read_ratio(tokens, at)
    return None


def _is_group(tokens: Sequence[Token], at: int, next_: int) -> bool:
    """Whether a token continues a number whose thousands are set apart by spaces: `10 000`."""
    first, token = tokens[at], tokens[next_]
    return (
        token.kind is Kind.NUMBER
        and len(token.text) == 3
        and token.text.isdecimal()
        and first.text.isdecimal()
        and len(first.text) <= 3
        and token.start == tokens[next_ - 1].end + 1
        and (tokens[next_ + 1].spaced or tokens[next_ + 1].kind is not Kind.NUMBER)
    )


def _join_groups(written: str) -> str | None:
    """The digits without commas, or None where the commas group nothing."""
    whole, dot, decimals = re.sub("['’]", ",", written).partition(".")
    if not decimals.isdecimal() and dot:
        return None
    first, *groups = whole.split(",")
    if groups:
        western = all(len(group) == 3 for group in groups) and 1 <= len(first) <= 3
        indian = len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[:-1]) and len(first) <= 2
        if not (western or indian):
            return None
    return "".join((first, *groups)) + dot + decimals


def find_places(plain: str) -> tuple[Decimal, Decimal]:
    """The last written and the last significant place of digits without commas."""
    whole, dot, decimals = plain.partition(".")
    if dot:
        place = Decimal(1).scaleb(-len(decimals))
        return place, place
    zeros = len(whole) - len(whole.rstrip("0"))
    return Decimal(1), Decimal(10) ** (zeros if zeros < len(whole) else 0)
