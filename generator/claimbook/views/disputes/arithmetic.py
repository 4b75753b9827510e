"""Show the arithmetic of a conflict: each conversion with its rate, then the division."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.quantity import write_date, write_number, write_per
from claimbook.rates import Rate
from claimbook.sentences import apart, arithmetic, rates
from claimbook.sentences.figures import write_quotient
from claimbook.study import Study
from claimbook.verdicts import Converted, PairVerdict
from claimbook.views.claims.worth import write_converted
from claimbook.views.wording.apart import is_in_points, write_difference, write_stated

_SHOWN = 3
"""Significant digits of a sum that was converted."""
_DIGITS = 4
"""Significant digits of a rate, as the European Central Bank gives most of its rates."""


def list_steps(study: Study, pair: PairVerdict) -> Iterator[str]:
    """Yield the steps from two written figures to how far apart they are, one line each.

    Nothing if the two have no common scale.
    """
    if pair.arithmetic is None:
        return
    nearest = pair.arithmetic.nearest
    small, large = sorted(
        ((pair.a, pair.arithmetic.a, nearest[0]), (pair.b, pair.arithmetic.b, nearest[1])),
        key=lambda side: abs(side[2]),
    )
    for claim, side, _ in (large, small):
        if side.rate:
            stated = write_stated(study, claim)
            worth = write_converted(side) + write_per(study.verdicts.figures[claim].amount.per)
            rate, day = _write_rate(side.rate), _write_day(side.rate)
            yield arithmetic.write_conversion(stated, rate, worth, day)
    if pair.factor and not is_in_points(pair):
        left, right = (_write_side(study, *side) for side in (large, small))
        yield arithmetic.write_quotient(left, right, write_quotient(pair.factor))
    difference = write_difference(study, pair)
    yield arithmetic.describe_difference(
        apart.write_at_least(difference) if pair.arithmetic.at_least else difference
    )
    for note in pair.notes:
        yield arithmetic.describe_assumption(note.words)


def _write_side(study: Study, claim: str, side: Converted, near: Decimal) -> str:
    """Write a side as it is divided; of a range or a vague count, the end that counts."""
    if side.value is not None and not side.rate:
        return write_stated(study, claim)
    digits = _SHOWN if side.rate else len(near.normalize().as_tuple().digits)
    unit = "" if side.unit == "count" else side.shown_unit
    return write_number(near, unit, digits) + write_per(study.verdicts.figures[claim].amount.per)


def _write_rate(rate: Rate) -> str:
    """Return what one unit of a currency was worth in the other: `$0.1402`."""
    return write_number(rate.on, rate.target, _DIGITS)


def _write_day(rate: Rate) -> str:
    return rates.write_day_of_rate(write_date(rate.day), late=rate.late)
