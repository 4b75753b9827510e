"""Numbers written in words: `three hundred and eighty`, `two point two`, `a hundred and two`.

Written here because text2num, which reads them too, gives no places, rewrites the text around them,
and takes `one` and `second` for numbers wherever they stand.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.scales import find_place, read_scales
from claimbook.quantity.text.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(_UP_TO_NINETEEN)} | {
    "nought": 0,
    "naught": 0,
    "nil": 0,
}
TENS = {word: 10 * ten for ten, word in enumerate(_TENS, start=2)}
ARTICLES = frozenset(("a", "an"))
JOINERS = frozenset(("and", "&"))


class Words(NamedTuple):
    """A number in words."""

    value: Decimal
    place: Decimal
    """The last place that is named: 10 for `three hundred and eighty`."""
    end: int
    """The index after its last token."""
    factor: Decimal = Decimal(1)
    """Of the largest scale word: 1e9 for `five billion`."""


def read_words(tokens: Sequence[Token], at: int) -> Words | None:
    """The number whose first word, or the article before `hundred` or `million`, is at `at`."""
    group = _read_below_thousand(tokens, at)
    if group is None:
        return None
    total, ceiling, largest = Decimal(0), Decimal("Infinity"), Decimal(1)
    while scaled := read_scales(tokens, group.end, money=False):
        factor, end = scaled
        if factor >= ceiling:
            break
        total, ceiling = total + group.value * factor, factor
        place, largest = group.place * find_place(factor), max(largest, factor)
        following = _read_below_thousand(tokens, _skip_joiner(tokens, end))
        if tokens[end].text == ",":
            listed = _read_below_thousand(tokens, end + 1)
            following = listed if listed is not None and listed.value >= 100 else None
        scale = read_scales(tokens, following.end, money=False) if following else None
        anew = scale is not None and scale[0] >= factor
        if not following or anew or following.value >= factor or _begins_anew(tokens, following):
            return Words(total, place, end, largest)
        group = following
    return Words(total + group.value, group.place, group.end, largest)


def _read_below_thousand(tokens: Sequence[Token], at: int) -> Words | None:
    """A number up to `nine hundred and ninety-nine`, or `twenty-five hundred`."""
    spoken = _read_spoken(tokens, at)
    if spoken is not None:
        return spoken
    first = _read_below_hundred(tokens, at)
    if first is None and tokens[at].low in ARTICLES and read_scales(tokens, at + 1, money=False):
        first = Words(Decimal(1), Decimal(1), at + 1)
    if first is None or tokens[first.end].low != "hundred":
        return _read_decimals(tokens, first) if first else None
    hundreds, end = first.value * 100, first.end + 1
    rest = _read_below_hundred(tokens, _skip_joiner(tokens, end))
    if rest is None or _begins_anew(tokens, rest) or tokens[rest.end].low == "hundred":
        return Words(hundreds, 100 * first.place, end)
    return Words(hundreds + rest.value, rest.place, rest.end)


def _read_spoken(tokens: Sequence[Token], at: int) -> Words | None:
    """`one twenty two`, as people say 122."""
    hundreds, tens, ones = (token.low for token in tokens[at : at + 3])
    if not (1 <= SMALL.get(hundreds, 0) <= 9 and tens in TENS and 1 <= SMALL.get(ones, 0) <= 9):
        return None
    return Words(Decimal(SMALL[hundreds] * 100 + TENS[tens] + SMALL[ones]), Decimal(1), at + 3)


def _read_below_hundred(tokens: Sequence[Token], at: int) -> Words | None:
    low = tokens[at].low
    if low in SMALL:
        return Words(Decimal(SMALL[low]), Decimal(10 if low == "ten" else 1), at + 1)
    if low not in TENS:
        return None
    ones = at + 2 if tokens[at + 1].text in DASHES and not tokens[at + 1].spaced else at + 1
    digit = SMALL.get(tokens[ones].low, 0)
    if 1 <= digit <= 9:
        return Words(Decimal(TENS[low] + digit), Decimal(1), ones + 1)
    return Words(Decimal(TENS[low]), Decimal(10), at + 1)


def _read_decimals(tokens: Sequence[Token], whole: Words) -> Words:
    """The `point two` of `two point two`."""
    if tokens[whole.end].low != "point":
        return whole
    end, decimals = whole.end + 1, ""
    while 0 <= SMALL.get(tokens[end].low, -1) <= 9 and len(decimals) < 6:
        decimals += str(SMALL[tokens[end].low])
        end += 1
    if not decimals:
        return whole
    return Words(whole.value + Decimal(f"0.{decimals}"), Decimal(1).scaleb(-len(decimals)), end)


def _skip_joiner(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if tokens[at].low in JOINERS else at


def _begins_anew(tokens: Sequence[Token], number: Words) -> bool:
    """Whether a number that follows is one of its own: `a hundred and one in five`."""
    return tokens[number.end].low in ("in", "per") and number.value < 10
