"""Say how far apart two figures are: in points for percentages, otherwise as a factor from 2 on."""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity import write_number, write_per
from claimbook.sentences import apart as sentences
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts import Arithmetic, PairVerdict
from claimbook.views.wording.figures import write_measured

_SHARES = frozenset({"%", "pp"})
_FEW = 100
"""A difference of up to this many things is written as their number."""
_FAR = 2
"""From this factor on, a difference is written as a factor."""


def is_in_points(pair: PairVerdict) -> bool:
    """Whether two percentages are compared; “13 times 2%” says less than “24 points more”."""
    return pair.arithmetic is not None and pair.arithmetic.unit in _SHARES


def is_far(sides: Arithmetic | None) -> bool:
    """Whether the distance of two figures is written as a factor; never for percentages."""
    if sides is None or sides.unit in _SHARES:
        return False
    return sides.factor is not None and sides.factor >= _FAR


def count_points(pair: PairVerdict) -> str:
    """Write the difference of two percentages as a bare number.

    It is a whole number if one of them is a fraction in words: a third is not 33.33%.
    """
    difference = pair.arithmetic.difference if pair.arithmetic else Decimal(0)
    if round(difference, 2) != difference:
        difference = Decimal(round(difference)) or difference
    return f"{difference:.2f}".rstrip("0").rstrip(".")


def write_points(pair: PairVerdict) -> str:
    """Write the difference of two percentages: `24 percentage points`."""
    return sentences.write_points_apart(count_points(pair))


def write_apart(pair: PairVerdict) -> str:
    """Write the distance in large type: `9.4×`, `24 points`, `3 apart`, or “signs differ”."""
    return _bound(pair, _write_apart(pair))


def _bound(pair: PairVerdict, distance: str) -> str:
    """Write a distance as the least one if a side is a range or a vague count."""
    least = pair.arithmetic is not None and pair.arithmetic.at_least and not _is_opposite(pair)
    return sentences.write_at_least(distance) if least else distance


def _write_apart(pair: PairVerdict) -> str:
    if is_in_points(pair):
        return sentences.write_points_apart(count_points(pair), brief=True)
    if pair.factor and is_far(pair.arithmetic):
        return f"{write_factor(pair.factor)}×"
    if not _is_counted(pair):
        return _write_little(pair)
    return sentences.OPPOSITE if _is_opposite(pair) else sentences.write_distance(count_apart(pair))


def write_apart_in_words(pair: PairVerdict) -> str:
    """Write the distance in a sentence: `9.4 times apart`, `24 percentage points apart`."""
    return _bound(pair, _write_in_words(pair))


def _write_in_words(pair: PairVerdict) -> str:
    if is_in_points(pair):
        return sentences.write_distance(write_points(pair))
    if pair.factor and is_far(pair.arithmetic):
        return sentences.write_distance(sentences.write_times_apart(write_factor(pair.factor)))
    return (
        _write_without_factor(pair)
        if _is_counted(pair)
        else sentences.write_distance(_write_little(pair))
    )


def count_apart(pair: PairVerdict) -> str:
    """Return the difference of two figures as a number, for counts or if one figure is zero."""
    if pair.arithmetic is None:
        return ""
    unit = "" if pair.arithmetic.unit == "count" else pair.arithmetic.shown_unit
    difference = pair.arithmetic.difference
    known = len(difference.normalize().as_tuple().digits)
    return write_number(difference, unit, min(known, 3))


def _write_without_factor(pair: PairVerdict) -> str:
    return sentences.write_distance(sentences.OPPOSITE if _is_opposite(pair) else count_apart(pair))


def _is_opposite(pair: PairVerdict) -> bool:
    return pair.arithmetic is None or pair.arithmetic.opposite


def _is_counted(pair: PairVerdict) -> bool:
    """Whether a difference is written as a number: of few things, or if there is no factor."""
    if pair.factor is None or pair.arithmetic is None:
        return True
    return pair.arithmetic.unit == "count" and pair.arithmetic.difference <= _FEW


def _write_little(pair: PairVerdict) -> str:
    """Write a difference of less than a factor of 2, as a share of the smaller figure: `10%`."""
    more = (pair.factor or 1) * 100 - 100
    return f"{more:.0f}%" if more >= 1 else f"{more:.1f}%"


def write_stated(study: Study, id_: str) -> str:
    """Write the figure of a claim or a derived figure as journalists do."""
    figure = study.verdicts.figures[id_]
    return write_measured(figure.amount, change=figure.change is not None)


def write_difference(study: Study, pair: PairVerdict) -> str:
    """Return the difference to at most three significant digits; for two shares, in points.

    It is the least difference if a side is a range or a vague count; empty if there is no common
    scale.
    """
    arithmetic = pair.arithmetic
    if arithmetic is None:
        return ""
    amount = study.verdicts.figures[pair.a].amount
    if is_in_points(pair):
        return write_points(pair) + write_per(amount.per)
    noun = amount.noun or "" if arithmetic.difference != 1 else ""  # one seat is not “seats”
    unit = noun if arithmetic.unit == "count" else arithmetic.shown_unit
    known = len(arithmetic.difference.normalize().as_tuple().digits)
    return write_number(arithmetic.difference, unit, min(known, 3)) + write_per(amount.per)
