"""A number with its scale: `33,398 million`, `two and a half billion`, `5 lakh crore`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.interval import Comparator
from claimbook.quantity.numbers.digits import read_digits
from claimbook.quantity.numbers.fractions import FRACTION_SIGNS, read_ratio
from claimbook.quantity.numbers.scales import SCALES, find_place, read_scales
from claimbook.quantity.numbers.words import read_words

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_LARGEST = Decimal(10) ** 24
"""Nothing is counted so high, and up to here the arithmetic of 28 digits is exact."""

_HEDGES = {"+": Comparator.MORE_THAN, "plus": Comparator.MORE_THAN, "odd": Comparator.ABOUT}
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, before its unit."""

    value: Decimal
    """Scaled."""
    p: Decimal
    q: Decimal
    end: Token
    """The token after it."""
    factor: Decimal = Decimal(1)
    """Of the scale words; 1 where there are none."""
    in_words: bool = False
    hedge: Comparator | None = None
    """What hedges it from within: `$50+ billion`, `20-odd firms`."""
    ratio: bool = False
    """Whether it is a fraction below one: `3/4`."""


def read_numeral(token: Token, *, money: bool) -> Numeral | None:
    """The number that begins at `token`; with `money` a glued `m` means million, `t` trillion."""
    bare = _read_unscaled(token)
    if bare is None or bare.value >= _LARGEST:
        return None
    hedge, end = _read_hedge(bare.end)
    if bare.in_words:
        return replace(bare, end=end, hedge=hedge)
    scaled = read_scales(end, money=money)
    factor, end = scaled or (Decimal(1), end)
    if scaled and not hedge:
        hedge, end = _read_hedge(end)
    if bare.value * factor >= _LARGEST:
        return None
    return Numeral(
        value=bare.value * factor,
        p=bare.p * find_place(factor),
        q=bare.q * find_place(factor),
        end=end,
        factor=factor,
        hedge=hedge,
        ratio=bare.ratio and factor == 1,
    )


def _read_hedge(token: Token) -> tuple[Comparator | None, Token]:
    """The hedge glued to a number, `+` or `-odd`, and the token after it."""
    if token.spaced:
        return None, token
    word = token.skip_hyphen()
    hedge = _HEDGES.get(word.low)
    or_minus = word.after.is_dash or word.after.text == "/"
    return (None, token) if hedge is None or or_minus else (hedge, word.after)


def _read_unscaled(token: Token) -> Numeral | None:
    """Digits, a fraction, or words with the scale words among them; `and a half` belongs to it."""
    if token.is_number or token.text in FRACTION_SIGNS:
        ratio = read_ratio(token)
        if ratio is not None:
            return Numeral(ratio[0], _TENTH, _TENTH, ratio[1], ratio=True)
        digits = read_digits(token) if token.is_number else None
        if digits is None:
            return None
        bare = Numeral(digits.value, digits.p, digits.q, digits.end)
    else:
        couple = read_couple(token)
        words = None if couple else read_words(token)
        if words is None:
            return couple
        bare = Numeral(
            words.value, words.place, words.place, words.end, words.factor, in_words=True
        )
    return _add_half(bare)


def read_couple(article: Token) -> Numeral | None:
    """`a couple of` things; a couple or a pair of what is not said."""
    if article.low != "a":
        return None
    couple = article.after
    following = couple.after
    alone = following.is_end and couple.low in ("couple", "pair")
    counted = couple.low == "couple" and (following.low == "of" or following.low in SCALES)
    if not (alone or counted):
        return None
    end = following.skip_word("of")
    return Numeral(Decimal(2), Decimal(1), Decimal(1), end)


def _add_half(whole: Numeral) -> Numeral:
    end = read_half(whole.end)
    if end is None:
        return whole
    if whole.factor != 1:
        half, tenth = _HALF * whole.factor, _TENTH * whole.factor
        return replace(whole, value=whole.value + half, p=tenth, q=tenth, end=end)
    factor, end = read_scales(end, money=False) or (Decimal(1), end)
    tenth = _TENTH * factor
    return Numeral((whole.value + _HALF) * factor, tenth, tenth, end, factor, in_words=True)


def read_half(token: Token) -> Token | None:
    """The token after `and a half`, with hyphens or without, where it stands at `token`."""
    for word in ("and", "a", "half"):
        token = token.skip_dash()
        if token.low != word:
            return None
        token = token.after
    return token
