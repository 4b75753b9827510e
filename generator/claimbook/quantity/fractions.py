"""Shares, multiples and changes in words: two-thirds, one in five, tenfold, doubled, half of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.amount import Comparator, Direction
from claimbook.quantity.digits import read_ratio
from claimbook.quantity.hedges import load_before
from claimbook.quantity.numwords import ARTICLES, SMALL, TENS
from claimbook.quantity.parts import BELOW, read_part, read_share
from claimbook.quantity.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_FOLDS = {f"{word}fold": number for word, number in (SMALL | TENS | {"hundred": 100}).items()}
_TIMES = _FOLDS | {"twice": 2, "thrice": 3}
_CHANGES = {
    word: (percent, direction)
    for words, percent, direction in (
        (("doubled", "doubles", "doubling"), 100, Direction.UP),
        (("tripled", "triples", "tripling", "trebled", "trebles", "trebling"), 200, Direction.UP),
        (("quadrupled", "quadruples", "quadrupling"), 300, Direction.UP),
        (("quintupled", "quintupling"), 400, Direction.UP),
        (("halved", "halves", "halving"), 50, Direction.DOWN),
    )
    for word in words
}
_VERBS = {"double": 100, "triple": 200, "treble": 200, "quadruple": 300}
_BEFORE_VERB = frozenset(("to", "will", "would", "could", "may", "might", "can", "should", "than"))
_DIGITS = frozenset(("digit", "digits", "figure", "figures"))
_BEFORE_SHARE = frozenset(("by", "up", "down"))
_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "a", "an"))

_COMPARED_WITH = _OWNERS - ARTICLES | frozenset(
    ("as", "that", "those", "what", "this", "these", "last", "average", "normal", "more", "higher")
)
"""After `twice`: what it is twice of."""

SEEDS = frozenset((*BELOW, *_TIMES, *_CHANGES, *_VERBS))
"""Words that may begin what this module reads, besides numbers."""


class Fraction(NamedTuple):
    """A share (%), a multiple (x) or a change (% with a direction) in words."""

    start: int
    end: int
    value: Decimal
    p: Decimal
    q: Decimal
    unit: str
    direction: Direction | None = None


def read_fraction(tokens: Sequence[Token], at: int, floor: int) -> Fraction | None:
    """What the words at `at` say, where they are a share, a multiple or a change."""
    low = tokens[at].low
    if low in _CHANGES and tokens[at + 1].low != "down":
        percent, direction = _CHANGES[low]
        return _change(at, percent, direction)
    if low in _VERBS and _is_verb(tokens, at, floor):
        return _change(at, _VERBS[low], Direction.UP)
    if low in _TIMES and (low in _FOLDS or _compares(tokens, at, floor)):
        place = _last_place(_TIMES[low])
        return Fraction(at, at + 1, Decimal(_TIMES[low]), place, place, "x")
    points = _read_part_of_point(tokens, at)
    if points is not None:
        return points
    chance = _read_one_in(tokens, at) or _read_ratio(tokens, at, floor)
    if chance is not None:
        return chance
    start = at - 1 if at > floor and tokens[at - 1].low in ARTICLES else at
    hedged = load_before().match_before(tokens, start, floor) is not None
    hedged = hedged or (start > floor and tokens[start - 1].low in _BEFORE_SHARE)
    hedged = hedged or (start == 0 and tokens[at + 1] is END)
    part = read_share(tokens, at, hedged=hedged)
    # A share in words is a round one: "nearly half" is no narrower than "nearly 50%".
    return None if part is None else _percent(part.start, part.end, part.value, q=10)


def _is_verb(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether `double` says what something does: not in `to double digits`, `a double room`."""
    after = tokens[at + 1]
    if after.low in _DIGITS or (after.text in DASHES and not after.spaced):
        return False
    hedge = load_before().match_before(tokens, at, floor)
    almost = hedge is not None and hedge[0] is Comparator.ALMOST
    return almost or (at > floor and tokens[at - 1].low in _BEFORE_VERB)


def _compares(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether `twice` says how many times as much, and not how often something happened."""
    following = tokens[at + 1]
    if following.low in _COMPARED_WITH or following.kind is Kind.NUMBER:
        return True
    alone = at == 0 and following is END
    hedged = load_before().match_before(tokens, at, floor) is not None
    return alone or (hedged and following.low not in ARTICLES)


def _read_one_in(tokens: Sequence[Token], at: int) -> Fraction | None:
    """`one in five`, `nine out of every 10`."""
    above = _small_number(tokens[at])
    out = tokens[at + 1].low == "out" and tokens[at + 2].low == "of"
    if above is None or not (out or tokens[at + 1].low == "in"):
        return None
    last = at + 3 if out else at + 2
    last += tokens[last].low == "every"
    below = _small_number(tokens[last])
    if below is None or not 0 < above < below or below > 100:
        return None
    return (
        None if tokens[last + 1].low in _OWNERS else _percent(at, last + 1, Decimal(above) / below)
    )


def _read_part_of_point(tokens: Sequence[Token], at: int) -> Fraction | None:
    """`a quarter-point`: of a percentage point, as is said of interest rates."""
    part = read_part(tokens, at)
    if part is None or part.below not in (2, 4):
        return None
    end = part.end
    end += tokens[end].text in DASHES or tokens[end].low in ("of", "a")
    end += tokens[end].low == "a"
    if tokens[end].low not in ("point", "points"):
        return None
    place = Decimal("0.1") if part.below == 2 else Decimal("0.01")
    return Fraction(part.start, end + 1, part.value, place, place, "pp")


def _read_ratio(tokens: Sequence[Token], at: int, floor: int) -> Fraction | None:
    """`1/10th of`, `more than 1/2`, and a fraction that stands alone."""
    ratio = read_ratio(tokens, at) if tokens[at].kind is Kind.NUMBER else None
    if ratio is None:
        return None
    value, end = ratio
    if not tokens[end].spaced and tokens[end].low in ("th", "rd", "nd", "ths", "rds"):
        end += 1
    alone = (at == 0 or tokens[at - 1].kind is Kind.MARK) and tokens[end] is END
    hedged = load_before().match_before(tokens, at, floor) is not None
    share = tokens[end].low == "of" or alone
    hedged = hedged and tokens[end].kind is Kind.MARK
    return _percent(at, end, value) if share or hedged else None


def _small_number(token: Token) -> int | None:
    if token.kind is Kind.NUMBER:
        return int(token.text) if token.text.isdecimal() and len(token.text) <= 3 else None
    return SMALL.get(token.low) or TENS.get(token.low)


def _percent(start: int, end: int, share: Decimal, q: int = 1) -> Fraction:
    return Fraction(start, end, share * 100, Decimal(1), Decimal(q), "%")


def _change(at: int, percent: int, direction: Direction) -> Fraction:
    value = Decimal(percent)
    return Fraction(at, at + 1, value, Decimal(1), _last_place(percent), "%", direction)


def _last_place(number: int) -> Decimal:
    digits = str(number)
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))
