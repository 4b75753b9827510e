"""Read shares in words: two-thirds, one in five, nine out of ten, half of them, a quarter-point."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.changes import MOVED, names_change
from claimbook.quantity.figure import WrittenFigure
from claimbook.quantity.figures.quarters import are_times, have_views
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.lookalikes.years import names_year
from claimbook.quantity.numbers import fractions
from claimbook.quantity.numbers.fractions import BELOW, WordedFraction, read_fraction, read_ratio
from claimbook.quantity.numbers.numerals import read_numeral
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS
from claimbook.quantity.text.nouns import ends_phrase
from claimbook.quantity.units.measures import read_measure

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope
    from claimbook.quantity.text.tokens import Token

_NOT_A_SHARE = frozenset(
    ("first", "second", "latter", "other", "last", "next", "this", "that", "each", "either",
     "previous", "prior", "same", "opening", "final", "h1", "h2")
)  # fmt: skip
"""Words before a `half` of a stretch of time, which is not a share."""

_WHOLES = frozenset(("of", "the", "its", "their", "his", "her", "our", "all", "as", "that"))
_COMPARED = frozenset(
    "of more less fewer higher lower larger smaller bigger cheaper dearer longer shorter faster "
    "slower heavier lighter".split()
)
_BEFORE_HALF = frozenset((",", "and", "but", "while", ";"))
_DONE_BY_HALF = frozenset("have had are were say said".split())
_SPAN = 5
_DECIMAL = (10, 100, 1000)
_HUNDRED = 100
_LONGEST = 7
"""The most digits that the N in a share of one in N may have."""
_BEFORE_SHARE = frozenset(("by", "up", "down", "between"))
_HALF = Decimal("0.5")
_CUT = frozenset("cut cuts cutting slashed slash slashes slashing reduced chopped".split())
_NEAR = 6
"""How many words may come between `cut` and `in half`."""

_SHARED = frozenset("majority stake share interest vote holding ownership".split())
"""Nouns that a fraction in digits may be a share of."""

_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "a", "an"))

WORDS = fractions.WORDS | TENS.keys()
"""Words that a share may begin with, apart from digits."""

AFTER_DIGITS = fractions.AFTER_DIGITS | {"in", "out", "of"}
"""What may follow the digits at the beginning of a share."""


def read_share(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read the share that begins at `token`, in percent or, for a quarter-point, in points."""
    return (
        _read_cut_in_half(token)
        or _read_part_of_point(token)
        or _read_one_in(token)
        or _read_one_thing_in(token)
        or _read_share_in_digits(token, scope.floor)
        or _read_share_in_words(token, scope.floor)
    )


def _read_share_in_words(token: Token, floor: Token) -> WrittenFigure | None:
    """Read `two-thirds`, `half of`, `nearly a quarter`.

    `half` and `a third` need what they are a part of, or a word before them that comes only before
    amounts.
    """
    part = read_fraction(token)
    if part is None:
        return None
    alone = part.start.index == 0 and part.end.is_end
    if not _is_share(part, token, hedged=alone or _is_hedged(token, floor)):
        return None
    if are_times(part.end.before, part.above):
        # "two quarters of decline"
        return None
    # A share in words is a round one: "nearly half" is no narrower than "nearly 50%".
    return _percent(part.start, part.end, part.value, q=10)


def _is_hedged(token: Token, floor: Token) -> bool:
    article = token.look_back(floor)
    start = article if article.low in ARTICLES else token
    if start.look_back(floor).low in _BEFORE_SHARE or (start.index == 0 and token.after.is_end):
        return True
    if start.before.low == "and" and any(t.low == "between" for t in start.walk_back(_SPAN)):
        # "between a third and a half"
        return True
    if start is article and ends_phrase(token.after) and _is_change(start):
        # "rose a third", "fell to a quarter."
        return True
    return load_before().match_before(start, floor) is not None


def _is_change(start: Token) -> bool:
    """Whether a share says how far something moved, or where it moved to."""
    before = start.before
    return before.low in MOVED or (before.low == "to" and names_change(before))


def _is_share(part: WordedFraction, token: Token, *, hedged: bool) -> bool:
    following = part.end.low
    if token.low == "half":
        if following in ARTICLES:
            # "won by half a length"
            return False
        before = part.start.before.low
        timed = before in _NOT_A_SHARE and not (before == "that" and following == "of")
        return not timed and (hedged or following in _WHOLES or _is_half_of_them(part))
    if token.low in BELOW or token.is_number:
        return part.start is not token and (hedged or following in _COMPARED)
    ends = hedged and part.end.is_end  # as in a claim's own `about one-tenth`
    if part.below in _DECIMAL and following != "of" and not ends:
        # "two hundredths off the record", which are of a second
        return False
    spaced_quarters = part.below == 4 and part.end is token.after.after
    return hedged or not spaced_quarters or following == "of" or have_views(part)


def _is_half_of_them(part: WordedFraction) -> bool:
    """Whether it means half of the people or things named before: and half have a car."""
    return part.end.low in _DONE_BY_HALF and part.start.before.low in _BEFORE_HALF


def _read_one_in(first: Token) -> WrittenFigure | None:
    """Read `one in five`, `nine out of every 10`."""
    out = first.after.begins("out", "of") or first.after.begins("of", "every")
    above = _small_number(first) if out or first.after.low == "in" else None
    if above is None:
        return None
    last = (first.after.after.skip_word("of") if out else first.after.after).skip_word("every")
    numeral = read_numeral(last, money=False) if above == 1 else None
    if numeral is not None and numeral.factor > 1:
        # "one in a million"
        return _percent(first, numeral.end, 1 / numeral.value)
    below = _small_number(last)
    if below is None or not 0 < above < below or last.after.low in _OWNERS:
        return None
    if below > _HUNDRED and (above > 1 or names_year(last) or read_measure(last.after)):
        # "one in 2019", "one in 120 days"
        return None
    return _percent(first, last.after, Decimal(above) / below)


def _read_one_thing_in(first: Token) -> WrittenFigure | None:
    """Read `one route in three`, unless the later number may count the noun after it."""
    noun, within = first.after, first.after.after
    if first.low != "one" or within.low != "in" or ends_phrase(noun) or not noun.low.isalpha():
        return None
    last = within.after.skip_word("every")
    below = _small_number(last)
    if below is None or not 1 < below <= _HUNDRED or not ends_phrase(last.after):
        return None
    return _percent(first, last.after, Decimal(1) / below)


def _read_cut_in_half(half: Token) -> WrittenFigure | None:
    """Read the fall by half in `was cut in half` or `slashed its budget in half`."""
    if half.low != "half" or half.before.low != "in":
        return None
    alone = half.before.index == 0 and half.after.is_end
    if not (alone or _follows_cut(half.before)):
        return None
    fall = _percent(half.before, half.after, _HALF, q=10)
    return fall._replace(direction=Direction.DOWN)


def _follows_cut(start: Token) -> bool:
    for token in start.walk_back(_NEAR):
        if token.low in _CUT or token.is_mark:
            return token.low in _CUT
    return False


def _read_part_of_point(token: Token) -> WrittenFigure | None:
    """Read `a quarter-point` as a part of a percentage point, as for interest rates."""
    part = read_fraction(token)
    if part is None or part.below not in (2, 4):
        return None
    joined = part.end.is_dash or part.end.low in ("of", "a")
    point = (part.end.after if joined else part.end).skip_word("a")
    if point.low not in ("point", "points"):
        return None
    place = Decimal("0.1") if part.below == 2 else Decimal("0.01")
    return WrittenFigure(part.start, point.after, part.value, place, place, "pp")


def _read_share_in_digits(token: Token, floor: Token) -> WrittenFigure | None:
    """`1/10th of`, `more than 1/2`, and a fraction by itself."""
    ratio = read_ratio(token) if token.is_number else None
    if ratio is None:
        return None
    value, end = ratio
    if not end.spaced and end.low in ("th", "rd", "nd", "ths", "rds"):
        end = end.after
    alone = token.before.is_mark and end.is_end
    hedged = end.is_mark and load_before().match_before(token, floor) is not None
    shared = end.low == "of" or end.low in _SHARED
    return _percent(token, end, value) if shared or alone or hedged else None


def _small_number(token: Token) -> int | None:
    if token.is_number:
        digits = token.text.replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else None
    return SMALL.get(token.low) or TENS.get(token.low)


def _percent(start: Token, end: Token, share: Decimal, q: int = 1) -> WrittenFigure:
    value = share * _HUNDRED
    if value >= 1:
        return WrittenFigure(start, end, value, Decimal(1), Decimal(q), "%")
    # one in 120 is 0.83 %, which is as exact as one in twelve
    place = Decimal(1).scaleb(value.adjusted() - 1)
    return WrittenFigure(start, end, value, place, place, "%")
