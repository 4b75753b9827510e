"""The verdict on two figures.

After SEC EDGAR Filer Manual 6.5.12 and XBRL Open Information Model 6.2, on duplicate facts. Two
bare figures written to the same place agree only where they are equal, unless one may be the other
rounded; all others agree where their intervals meet. Then the first that applies: revised, near
(the intervals, of two bare figures the values, are apart by at most one written place, or by
0.5 %), conflict. A bare figure that misses a bound of its unit by more than its own rounding is in
conflict with it, however little is missing.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from claimbook.quantity import Amount, Comparator, Interval
from claimbook.verdicts.comparability import (
    Note,
    Obstacle,
    find_obstacle,
    is_intent,
    list_notes,
    may_fulfil,
)
from claimbook.verdicts.conversion import Converted, NoRate
from claimbook.verdicts.dimension import is_currency
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.revision import find_revision, find_superseded
from claimbook.verdicts.verdict import MAJOR, Arithmetic, Grade, PairVerdict, Verdict

_NEAR = Decimal("0.005")
_POINTS = ("%", "pp")
"""Units of which a written place is little, whatever its share of the figure."""
_ONE_EVENT = timedelta(days=1)
"""A day's coverage: figures said further apart are not taken for one that was copied wrongly."""


def judge_pair(a: Figure, b: Figure, currency: str = "USD") -> PairVerdict:
    """What two figures say of each other; money in two currencies is compared in `currency`."""
    if b.id < a.id:
        a, b = b, a
    obstacle = find_obstacle(a, b)
    if obstacle and not (obstacle is Obstacle.KIND and may_fulfil(a, b)):
        return PairVerdict(a.id, b.id, Verdict.NOT_COMPARABLE, obstacle=obstacle)
    unit = _choose_unit(a, b, currency)
    one, two = a.convert(unit), b.convert(unit)
    if isinstance(one, NoRate) or isinstance(two, NoRate):
        return PairVerdict(a.id, b.id, Verdict.NOT_COMPARABLE, obstacle=Obstacle.RATE)
    sides = Arithmetic(one, two)
    notes = list_notes(a, b)
    if any(side.rate and side.rate.late for side in (one, two)):
        notes += (Note.RATE_LATE,)
    if obstacle:
        fulfilled = _judge_fulfilment(a, b, sides)
        return PairVerdict(a.id, b.id, fulfilled, arithmetic=sides, notes=notes)
    verdict, more, replaced = _judge_comparable(a, b, sides)
    grade = _grade(a.amount, b.amount, one, two) if verdict is Verdict.AGREE else None
    return PairVerdict(a.id, b.id, verdict, grade, None, sides, notes + more, replaced)


def _choose_unit(a: Figure, b: Figure, currency: str) -> str:
    if a.amount.unit != b.amount.unit and is_currency(a.amount.unit):
        return currency
    return a.amount.unit


def _judge_comparable(
    a: Figure, b: Figure, sides: Arithmetic
) -> tuple[Verdict, tuple[Note, ...], str | None]:
    """The verdict on two comparable figures, what is to be noted of it, and which was replaced."""
    one, two = sides.a, sides.b
    if same_digits(a, b):
        return Verdict.CONFLICT, (Note.SAME_DIGITS,), None
    if superseded := find_superseded(a, b):
        return Verdict.REVISED, (), superseded
    if _agree(a, b, one, two):
        return Verdict.AGREE, (), None
    if revision := find_revision(a, b, one.middle, two.middle):
        notes = () if revision.stated else (Note.REVISION_ASSUMED,)
        return Verdict.REVISED, notes, revision.older
    return Verdict.NEAR if _are_near(a, b, sides) else Verdict.CONFLICT, (), None


def same_digits(a: Figure, b: Figure) -> bool:
    """Whether a day's coverage has the same number in two currencies: one of them is wrong.

    It overrides intervals that meet.
    """
    units = {a.amount.unit, b.amount.unit}
    if len(units) < 2 or not all(map(is_currency, units)) or a.said_on is None or b.said_on is None:
        return False
    same = (a.amount.value, a.amount.comparator) == (b.amount.value, b.amount.comparator)
    return same and a.amount.value is not None and abs(a.said_on - b.said_on) <= _ONE_EVENT


def _agree(a: Figure, b: Figure, one: Converted, two: Converted) -> bool:
    if _written_alike(a.amount, b.amount):
        return a.amount.value == b.amount.value
    return one.interval.meets(two.interval) or _meet_rounded(a, b, one.unit)


def _meet_rounded(a: Figure, b: Figure, unit: str) -> bool:
    """Whether the two meet where a bare figure may have been rounded."""
    one, two = a.convert(unit, rounded=True), b.convert(unit, rounded=True)
    if isinstance(one, NoRate) or isinstance(two, NoRate):
        return False
    return one.interval.meets(two.interval)


def _written_alike(a: Amount, b: Amount) -> bool:
    """Whether two bare figures are written so that neither can be the other rounded."""
    if (a.unit, a.p) != (b.unit, b.p) or not (is_bare(a) and is_bare(b)):
        return False
    x, y = a.value or Decimal(0), b.value or Decimal(0)
    return a.q == b.q or (abs(x - y) <= a.p and not (x % a.p or y % b.p))


def is_bare(amount: Amount) -> bool:
    """Whether it is one number without a hedge."""
    return amount.comparator is Comparator.NONE and amount.value is not None


def _grade(a: Amount, b: Amount, one: Converted, two: Converted) -> Grade:
    same_value = one.value is not None and one.value == two.value
    if a.unit == b.unit and same_value and a.comparator == b.comparator:
        return Grade.IDENTICAL
    if _is_weak(one, two):
        return Grade.WEAKLY
    if is_currency(a.unit) and a.unit != b.unit:
        return Grade.CONVERTED
    if a.unit == b.unit and a.interval == b.interval:
        return Grade.IDENTICAL
    if any(_is_bound(side.interval) for side in (one, two)):
        return Grade.BOUND
    if is_bare(a) and is_bare(b):
        return Grade.IDENTICAL if same_value else Grade.ROUNDED
    return Grade.HEDGED


def _is_weak(one: Converted, two: Converted) -> bool:
    """Whether a bound is met at more than twice its value, or two bounds point the same way."""
    bounds = [side for side in (one, two) if _is_bound(side.interval)]
    if not bounds or one.value == two.value:
        return False
    if len(bounds) == 2 and (one.interval.low is None) == (two.interval.low is None):
        return True
    least, most = sorted((abs(one.middle), abs(two.middle)))
    return most > 2 * least


def _is_bound(interval: Interval) -> bool:
    return interval.low is None or interval.high is None


def _are_near(a: Figure, b: Figure, sides: Arithmetic) -> bool:
    """Whether two that do not agree are apart by a written place or 0.5 %.

    Of bare figures in a unit the values are apart, of others the intervals. A billion and two are
    not near, though a written place apart; 0.1 % and 0.2 % are. Nor is a bare figure near a bound:
    its rounding is in its interval already, and a limit is no rounded number. A bound in another
    currency is as wide as its rates, and no such limit.
    """
    one, two = sides.a, sides.b
    least, most = sorted((abs(one.middle), abs(two.middle)))
    if most > MAJOR * least and one.unit not in _POINTS:
        return False
    bounds = [_is_bound(side.interval) for side in (one, two)]
    bare = [is_bare(figure.amount) for figure in (a, b)]
    same_unit = a.amount.unit == b.amount.unit
    if same_unit and any(bounds) and any(bare):
        return False
    values = same_unit and all(bare)
    gap = abs(one.middle - two.middle) if values else one.interval.gap(two.interval)
    places = [side.p for side, bound in zip((one, two), bounds, strict=True) if not bound]
    return gap <= max([*places, _NEAR * least])


def _judge_fulfilment(a: Figure, b: Figure, sides: Arithmetic) -> Verdict:
    """Met where the fact reaches or passes what was planned or forecast, or comes near it.

    A plan of at most something is met from below.
    """
    plan, fact = (sides.a, sides.b) if is_intent(a) else (sides.b, sides.a)
    if plan.interval.meets(fact.interval) or _are_near(a, b, sides):
        return Verdict.MET
    below = fact.middle < plan.middle
    return Verdict.MET if below == (plan.interval.low is None) else Verdict.MISSED
