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
from claimbook.quantity.text.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    end: int
    """The index after its last token."""
    factor: Decimal = Decimal(1)
    """Of the scale words; 1 where there are none."""
    in_words: bool = False
    hedge: Comparator | None = None
    """What hedges it from within: `$50+ billion`, `20-odd firms`."""
    ratio: bool = False
    """Whether it is a fraction below one: `3/4`."""


def read_numeral(tokens: Sequence[Token], at: int, *, money: bool) -> Numeral | None:
    """The number that begins at `at`; with `money` a glued `m` is a million and `t` a trillion."""
    bare = _read_unscaled(tokens, at)
    if bare is None or bare.value >= _LARGEST:
        return None
    hedge, end = _read_hedge(tokens, bare.end)
    if bare.in_words:
        return replace(bare, end=end, hedge=hedge)
    scaled = read_scales(tokens, end, money=money)
    factor, end = scaled or (Decimal(1), end)
    if scaled and not hedge:
        hedge, end = _read_hedge(tokens, end)
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


def _read_hedge(tokens: Sequence[Token], at: int) -> tuple[Comparator | None, int]:
    """The hedge glued to a number, `+` or `-odd`, and the index after it."""
    if tokens[at].spaced:
        return None, at
    at_word = at + 1 if tokens[at].text in DASHES and not tokens[at + 1].spaced else at
    hedge = _HEDGES.get(tokens[at_word].low)
    or_minus = tokens[at_word + 1].text in DASHES or tokens[at_word + 1].text == "/"
    return (None, at) if hedge is None or or_minus else (hedge, at_word + 1)


def _read_unscaled(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Digits, a fraction, or words with the scale words among them; `and a half` belongs to it."""
    token = tokens[at]
    if token.kind is Kind.NUMBER or token.text in FRACTION_SIGNS:
        ratio = read_ratio(tokens, at)
        if ratio is not None:
            return Numeral(ratio[0], _TENTH, _TENTH, ratio[1], ratio=True)
        digits = read_digits(tokens, at) if token.kind is Kind.NUMBER else None
        if digits is None:
            return None
        bare = Numeral(digits.value, digits.p, digits.q, digits.end)
    else:
        couple = read_couple(tokens, at)
        words = None if couple else read_words(tokens, at)
        if words is None:
            return couple
        bare = Numeral(
            words.value, words.place, words.place, words.end, words.factor, in_words=True
        )
    return _add_half(tokens, bare)


def read_couple(tokens: Sequence[Token], at: int) -> Numeral | None:
    """`a couple of` things; a couple or a pair of what is not said."""
    words = [token.low for token in tokens[at : at + 3]]
    alone = tokens[at + 2] is END and words[:2] in (["a", "couple"], ["a", "pair"])
    scaled = words[:2] == ["a", "couple"] and words[2] in SCALES
    if words != ["a", "couple", "of"] and not (alone or scaled):
        return None
    return Numeral(Decimal(2), Decimal(1), Decimal(1), at + (3 if words[2] == "of" else 2))


def _add_half(tokens: Sequence[Token], whole: Numeral) -> Numeral:
    end = read_half(tokens, whole.end)
    if end is None:
        return whole
    if whole.factor != 1:
        half, tenth = _HALF * whole.factor, _TENTH * whole.factor
        return replace(whole, value=whole.value + half, p=tenth, q=tenth, end=end)
    factor, end = read_scales(tokens, end, money=False) or (Decimal(1), end)
    tenth = _TENTH * factor
    return Numeral((whole.value + _HALF) * factor, tenth, tenth, end, factor, in_words=True)


def read_half(tokens: Sequence[Token], at: int) -> int | None:
    """The index after `and a half`, with hyphens or without, where it stands at `at`."""
    for word in ("and", "a", "half"):
        at += tokens[at].text in DASHES and not tokens[at].spaced
        if tokens[at].low != word:
            return None
        at += 1
    return at
