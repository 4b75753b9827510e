"""Ranges between two bounds: `more than 20 and less than 35`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.hedges.reading import read_hedges
from claimbook.quantity.interval import BOUNDS, Comparator, Interval
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.ranges.reading import read_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_JOINTS = frozenset(("and", "but", ",", "or"))


def read_second_bound(tokens: Sequence[Token], first: Reading, dollar: str) -> Reading | None:
    """`more than 20 and less than 35`: two bounds that close a range."""
    way = BOUNDS.get(first.comparator)
    at = first.end
    while way is not None and tokens[at].low in _JOINTS and at < first.end + 2:
        at += 1
    hedge = load_before().match_at(tokens, at) if way is not None and at > first.end else None
    if way is None or hedge is None or BOUNDS.get(hedge[0]) != -way:
        return None
    article = tokens[hedge[1]].low in ARTICLES
    figure = read_end(tokens, hedge[1] + article, dollar, floor=at)
    if figure is None:
        return None
    second = read_hedges(tokens, figure, at)
    unit = second.figure.unit or first.figure.unit
    lower, upper = (first, second) if way == 1 else (second, first)
    if first.figure.unit not in (None, unit) or lower.figure.value >= upper.figure.value:
        return None
    interval = Interval(
        lower.interval.low,
        upper.interval.high,
        lower.interval.low_closed,
        upper.interval.high_closed,
    )
    both = replace(
        second.figure,
        start=first.figure.start,
        unit=unit,
        value=lower.figure.value,
        p=max(lower.figure.p, upper.figure.p),
        q=max(lower.figure.q, upper.figure.q),
    )
    return Reading(first.start, second.end, both, Comparator.RANGE, interval)
