"""Shares in words: two-thirds, one in five, nine out of ten, half of them, a quarter-point."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Figure
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.numbers.fractions import BELOW, Part, read_part, read_ratio
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS
from claimbook.quantity.text.tokens import DASHES, END, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_NOT_A_SHARE = frozenset(
    ("first", "second", "latter", "other", "last", "next", "this", "that", "each", "either",
     "previous", "prior", "same", "opening", "final", "h1", "h2")
)  # fmt: skip
"""Before `half`: a stretch of time, not a share."""

_WHOLES = frozenset(("of", "the", "its", "their", "his", "her", "our", "all", "as", "that"))
_COMPARED = frozenset(("of", "more", "less", "higher", "lower", "larger", "smaller"))
_BEFORE_SHARE = frozenset(("by", "up", "down"))
_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "a", "an"))


def read_share(tokens: Sequence[Token], at: int, floor: int) -> Figure | None:
    """The share that the words at `at` say, in percent or, for a quarter-point, in points."""
    found = (
        _read_part_of_point(tokens, at)
        or _read_one_in(tokens, at)
        or _read_share_in_digits(tokens, at, floor)
    )
    return found or _read_share_in_words(tokens, at, floor)


def _read_share_in_words(tokens: Sequence[Token], at: int, floor: int) -> Figure | None:
    start = at - 1 if at > floor and tokens[at - 1].low in ARTICLES else at
    hedged = load_before().match_before(tokens, start, floor) is not None
    hedged = hedged or (start > floor and tokens[start - 1].low in _BEFORE_SHARE)
    hedged = hedged or (start == 0 and tokens[at + 1] is END)
    part = _read_share_part(tokens, at, hedged=hedged)
    # A share in words is a round one: "nearly half" is no narrower than "nearly 50%".
    return None if part is None else _percent(part.start, part.end, part.value, q=10)


def _read_share_part(tokens: Sequence[Token], at: int, *, hedged: bool) -> Part | None:
    """A fraction that is a share of something.

    `half` and `a third` need what they are a part of, or to be `hedged`: to have a word before
    them that stands before amounts only.
    """
    part = read_part(tokens, at)
    if part is None:
        return None
    following = tokens[part.end].low
    if tokens[at].low == "half":
        timed = part.start > 0 and tokens[part.start - 1].low in _NOT_A_SHARE
        return part if not timed and (hedged or following in _WHOLES) else None
    if tokens[at].low in BELOW:
        return part if part.start < at and (hedged or following in _COMPARED) else None
    spaced_quarters = part.below == 4 and part.end == at + 2
    return part if hedged or not spaced_quarters or following == "of" else None


def _read_one_in(tokens: Sequence[Token], at: int) -> Figure | None:
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


def _read_part_of_point(tokens: Sequence[Token], at: int) -> Figure | None:
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
    return Figure(part.start, end + 1, part.value, place, place, "pp")


def _read_share_in_digits(tokens: Sequence[Token], at: int, floor: int) -> Figure | None:
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


def _percent(start: int, end: int, share: Decimal, q: int = 1) -> Figure:
    return Figure(start, end, share * 100, Decimal(1), Decimal(q), "%")
