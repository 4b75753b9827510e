"""Read numbers in digits: `33,398`, `12,34,567.89`, `10 000`, `2 1/2`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.numbers.fractions import FRACTION_SIGNS, read_ratio
from claimbook.quantity.numbers.numeral import Numeral
from claimbook.quantity.numbers.scales import SCALES

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

LONGEST = 20
"""A number with more digits than this is an identifier."""

_DECIMAL_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
"""`1.234,56` and `1.234.567`, which have only one reading."""

_ONE = Decimal(1)
_LARGER = [Decimal(10) ** power for power in range(LONGEST + 1)]
_SMALLER = [Decimal(1).scaleb(-power) for power in range(LONGEST + 1)]
"""The most digits before and after the decimal point, since large powers take long to compute."""
_GOES_ON = FRACTION_SIGNS.keys() | {"e", "x", "×", "^"}
"""What may follow digits at the beginning of a power or a fraction that belongs to them."""
_PERCENT = ("%", "percent", "per")
_JETS = frozenset(f"7{ten}7" for ten in range(9))
_MAKES = frozenset("MAX Max Dreamliner Dreamliners Classic".split())
_PLANES = frozenset("aircraft airliner airliners airplane airplanes jetliner jetliners".split())
"""Words after the number of a jet, which the number hardly ever counts."""
_SERIES = frozenset(f"{hundreds}00" for hundreds in range(1, 11))
_MOST_GROUPS = LONGEST // 3
_POINTS = frozenset(("point", "."))


def read_digits(first: Token) -> Numeral | None:
    """Return the number that begins with `first`, with the groups or fraction after it."""
    whole = first.text
    end = first.after
    while end.is_number and end.index < first.index + _MOST_GROUPS and _is_group(first, end):
        whole += end.text
        end = end.after
    if end.low in _POINTS and whole.isdecimal() and _is_decimal_point(end):
        whole, end = f"{whole}.{end.after.text}", end.after.after
    plain = _join_groups(whole) if end is first.after else whole
    if plain is None and (_DECIMAL_COMMA.fullmatch(whole) or _is_measured(first)):
        plain = whole.replace(".", "").replace(",", ".")
    if plain is None or len(plain) > LONGEST:
        return None
    if not (end.low in _GOES_ON or end.is_number or end.is_hyphen):
        return Numeral(Decimal(plain), *find_places(plain), end)
    power = read_power(end)
    if power is not None:
        exponent, end = power
        factor = _ONE.scaleb(exponent)
        return Numeral(Decimal(plain).scaleb(exponent), *_scale(plain, exponent), end, factor)
    raised = _read_raised(end, plain)
    if raised is not None:
        value, end = raised
        return Numeral(value, _ONE, _ONE, end)
    fraction = _read_fraction_after(end, plain)
    if fraction is not None:
        value, end = fraction
        place = find_places(plain)[0]
        return Numeral(Decimal(plain) + value * place, place / 10, place / 10, end)
    return Numeral(Decimal(plain), *find_places(plain), end)


def read_plain_digits(number: Token) -> Numeral | None:
    """Return the number in a single token, where nothing after it can belong to it."""
    plain = _join_groups(number.text)
    if plain is None or len(plain) > LONGEST:
        return read_digits(number)
    return Numeral(Decimal(plain), *find_places(plain), number.after)


def _is_decimal_point(point: Token) -> bool:
    """Whether a `point` is between two numbers, or a dot that software has set apart.

    The full stop of a sentence comes right after its last word.
    """
    decimals = point.after
    if not decimals.text.isdecimal():
        return False
    if point.low == "point":
        return True
    short = len(decimals.text) <= 2 and len(point.before.text) <= 3
    apart = point.text == "." and point.spaced and decimals.spaced and short
    unit = decimals.after.low
    return apart and (unit in SCALES or unit in _PERCENT)


def _is_measured(token: Token) -> bool:
    """Whether a single comma must be a decimal one: `3,5 million`, `12,75 %`."""
    whole, comma, decimals = token.text.partition(",")
    short = bool(comma) and len(decimals) <= 2 and decimals.isdecimal() and whole.isdecimal()
    return short and (token.after.low in SCALES or token.after.low in _PERCENT)


def _scale(plain: str, exponent: int) -> tuple[Decimal, Decimal]:
    p, q = find_places(plain)
    return p.scaleb(exponent), q.scaleb(exponent)


def read_power(token: Token) -> tuple[int, Token] | None:
    """Return the power of ten of `4e14`, `1e-3` or `2.48×10^-5`, and the token after it."""
    if token.low == "e" and not token.spaced:
        sign = token.after
    elif token.low in ("x", "×") and token.after.text == "10":
        ten = token.after
        sign = ten.after.after if ten.after.text == "^" else ten.after
    else:
        return None
    number = sign.after if sign.is_dash else sign
    if number.spaced or sign.spaced or not number.text.isdecimal() or len(number.text) > 2:
        return None
    return (-1 if sign.is_dash else 1) * int(number.text), number.after


def _read_raised(token: Token, plain: str) -> tuple[Decimal, Token] | None:
    """Return the value of `10^6`, or of `2^10` and `8x2^10` for memory, and the token after it."""
    times = token.low in ("x", "×") and token.after.text == "2"
    base = "2" if times else plain
    caret = token.after.after if times else token
    number = caret.after
    if base not in ("2", "10") or caret.text != "^" or caret.spaced or number.spaced:
        return None
    if not number.text.isdecimal() or len(number.text) > 2:
        return None
    value = Decimal(base) ** int(number.text) * (Decimal(plain) if times else 1)
    return value, number.after


def _read_fraction_after(token: Token, plain: str) -> tuple[Decimal, Token] | None:
    """Return the `1/2` of `2 1/2`, `2-1/2` or `2½`.

    After decimals, only if glued to them: `€1.25½`.
    """
    if not plain.isdecimal():
        # "€1.25½", and the price of grain in "$5.61-3/4 a bushel"
        sign = token.skip_hyphen()
        glued = (sign.text in FRACTION_SIGNS or sign is not token) and not sign.spaced
        return read_ratio(sign) if glued else None
    if token.is_hyphen:
        return read_ratio(token.after)
    if token.text in FRACTION_SIGNS or (token.is_number and token.spaced):
        return read_ratio(token)
    return None


def _is_group(first: Token, token: Token) -> bool:
    """Whether a token continues a number whose thousands are set apart by spaces: `10 000`."""
    return (
        token.is_number
        and len(token.text) == 3
        and token.text.isdecimal()
        and first.text.isdecimal()
        and len(first.text) <= 3
        and token.start == token.before.end + 1
        and (token.after.spaced or not token.after.is_number)
        and not is_jet(token)
    )


def is_jet(number: Token) -> bool:
    """Whether a number is that of a jet: it ordered 40 737 MAX jets; the 737-800 landed."""
    if number.text not in _JETS:
        return False
    after = number.after
    if after.is_hyphen:
        return len(after.after.text) <= 2 or after.after.text in _SERIES
    if (
        after.text in _MAKES
        or after.low in _PLANES
        or (after.is_mark and number.before.low == "the")
    ):
        # "Boeing's 737 MAX", "the 737 aircraft", "a version of the 737."
        return True
    return number.before.is_number and (after.text[:1].isupper() or after.low == "jets")


def _join_groups(written: str) -> str | None:
    """Return the digits without commas; None if the commas do not group them."""
    if written.isdecimal():
        return written
    whole, dot, decimals = written.replace("'", ",").replace("’", ",").partition(".")
    if not decimals.isdecimal() and dot:
        return None
    if "," not in whole:
        return written
    first, *groups = whole.split(",")
    if groups:
        western = all(len(group) == 3 for group in groups) and 1 <= len(first) <= 3
        indian = len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[:-1]) and len(first) <= 2
        if not (western or indian):
            return None
    return "".join((first, *groups)) + dot + decimals


def find_places(plain: str) -> tuple[Decimal, Decimal]:
    """Return the last written and the last significant place of digits without commas."""
    whole, dot, decimals = plain.partition(".")
    if dot:
        count = len(decimals)
        place = _SMALLER[count] if count <= LONGEST else _ONE.scaleb(-count)
        return place, place
    zeros = len(whole) - len(whole.rstrip("0"))
    if zeros == len(whole):
        return _ONE, _ONE
    return _ONE, _LARGER[zeros] if zeros <= LONGEST else Decimal(10) ** zeros


def find_last_place(number: Decimal) -> Decimal:
    """Return the place of the last digit that is not 0; of 0, it is 1."""
    return _ONE.scaleb(int(number.normalize().as_tuple().exponent))
