"""The arithmetic of a conflict, step by step: each conversion with its rate, then the division."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.quantity import write_date, write_number, write_per
from claimbook.rates import Rate
from claimbook.sentences import arithmetic
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts import Converted, PairVerdict
from claimbook.views.claims.worth import write_middle
from claimbook.views.wording.apart import is_in_points, write_difference, write_stated

_DIGITS = 4
"""Significant digits of a rate, as the European Central Bank gives most of its rates."""


def list_steps(study: Study, pair: PairVerdict) -> Iterator[str]:
    """The steps from two written figures to how far apart they are, a line each.

    No steps if the two have no common scale.
    """
    if pair.arithmetic is None:
        return
    small, large = sorted(
        ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b)),
        key=lambda side: abs(side[1].middle),
    )
    for claim, side in (large, small):
        if side.rate:
            stated, worth = write_stated(study, claim), _write_side(study, claim, side)
            rate, day = _write_rate(side.rate), _write_day(side.rate)
            yield arithmetic.write_conversion(stated, rate, worth, day)
    if pair.factor and not is_in_points(pair):
        left, right = (_write_side(study, *side) for side in (large, small))
        yield arithmetic.write_quotient(left, right, write_factor(pair.factor))
    yield arithmetic.say_difference(write_difference(study, pair))
    for note in pair.notes:
        yield arithmetic.say_note(note.words)


def _write_side(study: Study, claim: str, side: Converted) -> str:
    if not side.rate:
        return write_stated(study, claim)
    return write_middle(side) + write_per(study.verdicts.figures[claim].amount.per)


def _write_rate(rate: Rate) -> str:
    """What one unit of a currency was worth in the other: `$0.1402`."""
    return write_number(rate.on, rate.target, _DIGITS)


def _write_day(rate: Rate) -> str:
    late = ", the last rate known" if rate.late else ""
    return f"{write_date(rate.day)}{late}"
