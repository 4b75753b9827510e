"""Read a number with its scale: `33,398 million`, `two and a half billion`, `5 lakh crore`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.interval import Comparator
from claimbook.quantity.numbers.digits import read_digits, read_plain_digits
from claimbook.quantity.numbers.fractions import BELOW, FRACTION_SIGNS, read_fraction, read_ratio
from claimbook.quantity.numbers.numeral import Numeral
from claimbook.quantity.numbers.scales import SCALES, read_scales, scale_last_place
from claimbook.quantity.numbers.words import ARTICLES, BARE_SCALES, SMALL, TENS, read_words
from claimbook.quantity.text.nouns import read_noun

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_LARGEST = Decimal(10) ** 24
"""Nothing is counted as high as this, and up to here arithmetic with 28 digits is exact."""

_HEDGES = {"+": Comparator.MORE_THAN, "plus": Comparator.MORE_THAN, "odd": Comparator.ABOUT}
_GOES_ON = (
    SCALES.keys()
    | _HEDGES.keys()
    | {"point", "x", "and", "grand", "wan", "yi", "m", "mm", "b", "t", "k"}
)
"""Words after a number that may belong to it."""

_STOPS = frozenset(".,;:)%\n")
_HALF = Decimal("0.5")
WORDS = frozenset((*SMALL, *TENS, *BARE_SCALES, *ARTICLES, *FRACTION_SIGNS))
"""What a number may begin with, apart from digits."""
_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")


def read_numeral(token: Token, *, money: bool) -> Numeral | None:
    """Return the number that begins at `token`.

    With `money` a glued `m` means million, `t` trillion.
    """
    if token.is_number and _stands_alone(token.after):
        return read_plain_digits(token)
    bare = _read_unscaled(token)
    if bare is None or bare.value >= _LARGEST:
        return None
    hedge, end = None, bare.end
    if end.low in _HEDGES or end.is_hyphen:
        hedge, end = _read_hedge(end, money=money)
    scaled = None if bare.in_words else read_scales(end, money=money)
    if scaled is None:
        return bare if hedge is None else bare._replace(end=end, hedge=hedge)
    factor, end = scaled
    if not hedge:
        hedge, end = _read_hedge(end, money=money)
    if bare.value * factor >= _LARGEST:
        return None
    place = scale_last_place(factor)
    p = bare.p * place
    return Numeral(
        value=bare.value * factor,
        p=p,
        q=p if bare.q is bare.p else bare.q * place,
        end=end,
        factor=factor * bare.factor,
        hedge=hedge,
    )


def _stands_alone(end: Token) -> bool:
    """Whether nothing after a number can belong to it, as before most words and full stops."""
    return end.low not in _GOES_ON and (end.is_word if end.spaced else end.low in _STOPS)


def _read_hedge(token: Token, *, money: bool) -> tuple[Comparator | None, Token]:
    """Return the hedge after a number (`+`, `-odd`, `20 plus years`) and the token after it."""
    if token.spaced:
        # "£20 plus expenses" is a sum of two
        hedge = _HEDGES.get(token.low) if token.is_word and not money else None
        counted = hedge is not None and read_noun(token.after) is not None
        return (hedge, token.after) if counted else (None, token)
    word = token.after if token.is_hyphen else token
    hedge = _HEDGES.get(word.low)
    or_minus = word.after.is_dash or word.after.text == "/"
    return (None, token) if hedge is None or or_minus else (hedge, word.after)


def _read_unscaled(token: Token) -> Numeral | None:
    """Read digits, a fraction, or words with their scale words; `and a half` belongs to them."""
    if token.is_number or token.text in FRACTION_SIGNS:
        ratio = read_ratio(token)
        if ratio is not None:
            return Numeral(ratio[0], _TENTH, _TENTH, ratio[1], ratio=True)
        bare = read_digits(token) if token.is_number else None
        if bare is None:
            return None
    else:
        couple = read_couple(token)
        words = None if couple else read_words(token)
        if words is None:
            return couple
        bare = Numeral(
            words.value, words.place, words.place, words.end, words.factor, in_words=True
        )
    return _add_fraction(bare) if bare.end.low == "and" or bare.end.is_dash else bare


def read_couple(article: Token) -> Numeral | None:
    """Read `a couple of` things; not a couple or a pair on its own."""
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


def _add_fraction(whole: Numeral) -> Numeral:
    fraction = read_fraction_joined(whole.end)
    if fraction is None:
        return whole
    value, end = fraction
    place = find_fraction_place(value)
    if whole.factor != 1:
        place *= whole.factor
        value = whole.value + value * whole.factor
        return whole._replace(value=value, p=place, q=place, end=end)
    factor, end = read_scales(end, money=False) or (Decimal(1), end)
    place *= factor
    return Numeral((whole.value + value) * factor, place, place, end, factor, in_words=True)


def read_fraction_joined(token: Token) -> tuple[Decimal, Token] | None:
    """Read `and a half` or `and three-quarters`, perhaps with hyphens; also return the token after.

    Only halves can come before `of`: “six and three-quarters of the fleet” has two figures.
    """
    joiner = token.skip_dash()
    if joiner.low != "and":
        return None
    first = joiner.after.skip_dash()
    ratio = read_ratio(first)
    if ratio is not None:
        return ratio
    counted = first.after.skip_dash() if first.low in ARTICLES else first
    part = read_fraction(counted, singular=True)
    if part is None or (counted is first and first.low in BELOW):
        return None
    if part.below != 2 and part.end.low in ("of", "the"):
        return None
    return part.value, part.end


def find_fraction_place(fraction: Decimal) -> Decimal:
    """Return the last place of a fraction in words: half a mile is written 0.5, a quarter 0.25."""
    return _TENTH if fraction == _HALF else _HUNDREDTH
