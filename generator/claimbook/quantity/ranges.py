"""Ranges: `between 20 and 30 %`, `from 5 to 7 GW`, `33-35 billion`, `$800,000 to $1.3 million`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity import directions
from claimbook.quantity.amount import Interval
from claimbook.quantity.figures import Figure, read_figure
from claimbook.quantity.tokens import DASHES, Kind
from claimbook.quantity.widths import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token


class Range(NamedTuple):
    """Two figures with what lies between them."""

    start: int
    end: int
    figure: Figure
    """The unit, noun and places of both."""
    interval: Interval


_SHORT_OF_A_THOUSAND = 1000
_TO = frozenset(("to", "through", "til", "till", "until"))


def read_range(tokens: Sequence[Token], low: Figure, floor: int, dollar: str) -> Range | None:
    """The range that begins with the figure `low`, or None where it stands alone."""
    joint = _find_joint(tokens, low, floor)
    if joint is None:
        return None
    start, at = joint
    high = _read_end(tokens, at, dollar)
    if high is None:
        return None
    low = _share_scale(low, high)
    if low.unit != high.unit or low.value >= high.value:
        return None
    both = replace(
        high,
        p=max(low.p, high.p),
        q=max(low.q, high.q),
        assumed=tuple(dict.fromkeys((*low.assumed, *high.assumed))),
        direction=low.direction,
    )
    return Range(start, high.end, both, span(low.value, low.p, high.value, high.p))


def _find_joint(tokens: Sequence[Token], low: Figure, floor: int) -> tuple[int, int] | None:
    """Where the range begins, and the index at which its second figure should stand."""
    before = tokens[low.start - 1].low if low.start > floor else ""
    word = tokens[low.end]
    if before == "between":
        return (low.start - 1, low.end + 1) if word.low in ("and", "to", "&") else None
    if word.low in _TO:
        if before == "from":
            changed = directions.names_change(tokens, low.start - 1, floor)
            return None if changed else (low.start - 1, low.end + 1)
        moved = before == "by" or directions.moves(before)
        return None if moved else (low.start, low.end + 1)
    if word.text in DASHES or word.text == "~":
        return (low.start, low.end + 1) if low.noun is None else None
    if word.low == "or" and low.unit is None and low.noun is None:
        return low.start, low.end + 1
    return None


def _read_end(tokens: Sequence[Token], at: int, dollar: str) -> Figure | None:
    """The figure that begins at `at` or within the currency and sign that begin there."""
    for here in range(at, min(at + 4, len(tokens) - 1)):
        token = tokens[here]
        figure = read_figure(tokens, here, at, dollar)
        if figure is not None:
            return figure if figure.start == at else None
        if token.kind is Kind.NUMBER or token.text == "\n":
            return None
    return None


def _share_scale(low: Figure, high: Figure) -> Figure:
    """The first figure with the unit and the scale that the second gives to both."""
    shared = (
        low.factor == 1
        and high.factor > 1
        and low.value < _SHORT_OF_A_THOUSAND
        and low.value * high.factor < high.value
    )
    if shared:
        low = replace(
            low,
            value=low.value * high.factor,
            p=low.p * high.factor,
            q=low.q * high.factor,
            factor=high.factor,
        )
    return replace(low, unit=high.unit) if low.unit is None and low.noun is None else low
