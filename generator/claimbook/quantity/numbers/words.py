"""Read numbers in words: `three hundred and eighty`, `two point two`, `a hundred and two`.

We do not use text2num because it gives no places, rewrites the text around numbers, and takes `one`
and `second` for numbers everywhere.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.scales import read_scales, scale_last_place
from claimbook.quantity.text.nouns import ends_phrase

if TYPE_CHECKING:
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
BARE_SCALES = frozenset(("hundred", "thousand"))
"""Scale words that a number may begin with, without its `one`."""

_BEFORE_HUNDREDS = frozenset(
    "a an several few many couple per every the this that of these those".split()
)
"""Words before `hundred` that count hundreds, or give one of them a name."""

JOINERS = frozenset(("and", "&"))


class Words(NamedTuple):
    """A number in words."""

    value: Decimal
    place: Decimal
    """The last place that the words name: 10 for `three hundred and eighty`."""
    end: Token
    """The token after it."""
    factor: Decimal = Decimal(1)
    """The factor of the largest scale word: 1e9 for `five billion`."""


def read_words(token: Token) -> Words | None:
    """Return the number that begins at `token`, or at the article in `a hundred`."""
    group = _read_below_thousand(token)
    if group is None:
        return None
    total, ceiling, largest = Decimal(0), Decimal("Infinity"), Decimal(1)
    while scaled := read_scales(group.end, money=False):
        factor, end = scaled
        if factor >= ceiling:
            break
        total, ceiling = total + group.value * factor, factor
        place, largest = group.place * scale_last_place(factor), max(largest, factor)
        following = _read_below_thousand(_skip_joiner(end))
        if end.text == ",":
            listed = _read_below_thousand(end.after)
            following = listed if listed is not None and listed.value >= 100 else None
        scale = read_scales(following.end, money=False) if following else None
        anew = scale is not None and scale[0] >= factor
        if not following or anew or following.value >= factor or _begins_anew(following):
            return Words(total, place, end, largest)
        group = following
    return Words(total + group.value, group.place, group.end, largest)


def _read_below_thousand(token: Token) -> Words | None:
    """Return a number up to `nine hundred and ninety-nine`, or `twenty-five hundred`."""
    spoken = _read_spoken(token)
    if spoken is not None:
        return spoken
    first = _read_below_hundred(token)
    if first is None and token.low in ARTICLES and read_scales(token.after, money=False):
        first = Words(Decimal(1), Decimal(1), token.after)
    if first is None and is_bare_hundred(token):
        first = Words(Decimal(1), Decimal(1), token)
    if first is None or first.end.low != "hundred":
        return _read_decimals(first) if first else None
    hundreds, end = first.value * 100, first.end.after
    rest = _read_below_hundred(_skip_joiner(end))
    if rest is None or _begins_anew(rest) or rest.end.low == "hundred":
        return Words(hundreds, 100 * first.place, end)
    return Words(hundreds + rest.value, rest.place, rest.end)


def is_bare_hundred(token: Token) -> bool:
    """Whether it is a hundred without a one: hundred and twenty guests, but not several hundred."""
    before, after = token.before, _skip_joiner(token.after)
    if token.low not in BARE_SCALES or before.low in _BEFORE_HUNDREDS or before.is_dash:
        return False
    if before.is_number or before.low in SMALL or before.low in TENS:
        return False
    if after is not token.after:
        return after.low in SMALL or after.low in TENS
    named = token.text[0].isupper() and not before.is_mark
    return token.low == "hundred" and not (named or ends_phrase(after))


def _read_spoken(hundreds: Token) -> Words | None:
    """Read `one twenty two`, as people say 122."""
    if not 1 <= SMALL.get(hundreds.low, 0) <= 9:
        return None
    tens = hundreds.after
    ones = tens.after
    if tens.low not in TENS or not 1 <= SMALL.get(ones.low, 0) <= 9:
        return None
    value = SMALL[hundreds.low] * 100 + TENS[tens.low] + SMALL[ones.low]
    return Words(Decimal(value), Decimal(1), ones.after)


def _read_below_hundred(token: Token) -> Words | None:
    low = token.low
    if low in SMALL:
        return Words(Decimal(SMALL[low]), Decimal(10 if low == "ten" else 1), token.after)
    if low not in TENS:
        return None
    ones = token.after.skip_dash()
    digit = SMALL.get(ones.low, 0)
    if 1 <= digit <= 9:
        return Words(Decimal(TENS[low] + digit), Decimal(1), ones.after)
    return Words(Decimal(TENS[low]), Decimal(10), token.after)


def _read_decimals(whole: Words) -> Words:
    """Return the `point two` of `two point two`."""
    if whole.end.low != "point":
        return whole
    end, decimals = whole.end.after, ""
    while 0 <= SMALL.get(end.low, -1) <= 9 and len(decimals) < 6:
        decimals += str(SMALL[end.low])
        end = end.after
    if not decimals:
        return whole
    return Words(whole.value + Decimal(f"0.{decimals}"), Decimal(1).scaleb(-len(decimals)), end)


def _skip_joiner(token: Token) -> Token:
    return token.after if token.low in JOINERS else token


def _begins_anew(number: Words) -> bool:
    """Whether a number that follows is a separate one: `a hundred and one in five`."""
    return number.end.low in ("in", "per") and number.value < 10
