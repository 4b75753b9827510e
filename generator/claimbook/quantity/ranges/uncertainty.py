"""A figure with its uncertainty: `5.2% ± 0.3%`, `9.83e-3 +/- 1e-5 km/s2`, `40 plus or minus 3`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.figures.reading import read_figure
from claimbook.quantity.interval import Comparator, span
from claimbook.quantity.text.tokens import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_WORDS = (["plus", "or", "minus"], ["give", "or", "take"])


def read_uncertainty(tokens: Sequence[Token], middle: Figure, dollar: str) -> Reading | None:
    """The figure with the uncertainty that follows it."""
    at = _find_joint(tokens, middle.end)
    half = None if at is None else read_figure(tokens, at, at, dollar)
    if half is None or half.value <= 0:
        return None
    unit = middle.unit or half.unit
    bare = middle.unit is None and middle.noun is None and middle.factor == 1
    if bare and half.factor != 1:
        middle = middle.multiply(half.factor)
    in_points = middle.unit == "%" and half.unit == "pp"
    if half.unit not in (None, unit) and not in_points:
        return None
    place = min(middle.p, half.p)
    both = replace(
        middle,
        end=half.end,
        unit=unit,
        noun=middle.noun or half.noun,
        value=middle.value - half.value,
        p=place,
        q=place,
    )
    low, high = middle.value - half.value, middle.value + half.value
    interval = span(low, place, high, place)
    return Reading(both.start, both.end, both, Comparator.RANGE, interval)


def _find_joint(tokens: Sequence[Token], at: int) -> int | None:
    """The index after `±`, `+/-` or `plus or minus`."""
    if tokens[at].text == "±":
        return at + 1
    if tokens[at].text == "+":
        dash = at + 2 if tokens[at + 1].text == "/" else at + 1
        return dash + 1 if tokens[dash].text in DASHES and not tokens[dash].spaced else None
    return at + 3 if [token.low for token in tokens[at : at + 3]] in _WORDS else None
