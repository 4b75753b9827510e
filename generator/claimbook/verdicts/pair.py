"""The verdict on two figures.

It follows the SEC EDGAR Filer Manual 6.5.12 and the XBRL Open Information Model 6.2 on duplicate
facts. The first rule that applies decides:

1. Two bare figures in the same unit. Written to the same place, they agree if they are equal, and
   are near if they differ by one place or 0.5 %; counts, durations and multiples are near only if
   they are large. Written to different places, they agree if the finer one rounds to the coarser.
2. If their intervals meet, they agree.
3. One may replace the other.
4. If their intervals are at most one place of the coarser figure apart, and neither is an exact
   count or a bound, they are near.
5. Otherwise they are in conflict.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from claimbook.quantity import Amount, Comparator, Interval, is_currency, may_be_off
from claimbook.verdicts.closeness import are_close
from claimbook.verdicts.comparability import (
    Note,
    Obstacle,
    find_obstacle,
    is_intent,
    list_notes,
    may_fulfil,
)
from claimbook.verdicts.conversion import Converted, NoRate
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.revision import find_revision, find_superseded
from claimbook.verdicts.verdict import MAJOR, Arithmetic, Grade, PairVerdict, Verdict

_ALIKE = (Verdict.AGREE, Verdict.NEAR)
_NEAR = Decimal("0.005")
_NEAR_COUNT = Decimal("0.001")
_LARGE_COUNT = 10_000
"""From this number on, counts within 0.1 % are near, since nobody counts so many exactly alike."""
_POINTS = ("%", "pp")
"""Units in which a difference of one written place is small, whatever the figure."""
_ONE_EVENT = timedelta(days=1)
"""How far apart in time two figures may be stated and still be copies."""


def judge_pair(a: Figure, b: Figure, currency: str = "USD") -> PairVerdict:
    """Judge two figures; money in different currencies is compared in `currency`."""
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
    grade = _grade(a.amount, b.amount, one, two) if verdict in _ALIKE else None
    if verdict is Verdict.NEAR and grade is not Grade.COARSE:
        grade = None
    return PairVerdict(a.id, b.id, verdict, grade, None, sides, notes + more, replaced)


def _choose_unit(a: Figure, b: Figure, currency: str) -> str:
    if a.amount.unit != b.amount.unit and is_currency(a.amount.unit):
        return currency
    return a.amount.unit


def _judge_comparable(
    a: Figure, b: Figure, sides: Arithmetic
) -> tuple[Verdict, tuple[Note, ...], str | None]:
    """Return the verdict on two comparable figures, its notes, and the id of a replaced one."""
    if same_digits(a, b):
        return Verdict.CONFLICT, (Note.SAME_DIGITS,), None
    if superseded := find_superseded(a, b):
        return Verdict.REVISED, (), superseded
    first = judge_amounts(a, b, sides.a, sides.b)
    agree = first is Verdict.AGREE
    if agree and are_close(a.amount, b.amount, sides.a, sides.b):
        return first, (), None
    revision = find_revision(a, b, sides.a.middle, sides.b.middle)
    if revision and (revision.stated or not agree):
        notes = () if revision.stated else (Note.REVISION_ASSUMED,)
        return Verdict.REVISED, notes, revision.older
    return first, (), None


def judge_amounts(a: Figure, b: Figure, one: Converted, two: Converted) -> Verdict:
    """Decide whether two amounts in one unit agree, are near or conflict, whoever gives them."""
    if same_digits(a, b):
        return Verdict.CONFLICT
    return _judge_bare(a.amount, b.amount) or _judge_intervals(a, b, one, two)


def same_digits(a: Figure, b: Figure) -> bool:
    """Whether the same number is given in two currencies within a day, so that one is wrong.

    This holds even if their intervals meet.
    """
    units = a.amount.unit, b.amount.unit
    if units[0] == units[1] or a.said_on is None or b.said_on is None:
        return False
    if not all(map(is_currency, units)):
        return False
    same = (a.amount.value, a.amount.comparator) == (b.amount.value, b.amount.comparator)
    off = may_be_off(a.said_on) + may_be_off(b.said_on)
    apart = abs(a.said_on - b.said_on) + off
    return same and a.amount.value is not None and apart <= _ONE_EVENT


def _judge_bare(a: Amount, b: Amount) -> Verdict | None:
    """Return the verdict on two bare figures in one unit by their digits.

    None if that is not enough.
    """
    if a.unit != b.unit or not (a.bare and b.bare):
        return None
    x, y = a.value or Decimal(0), b.value or Decimal(0)
    if x == y:
        return Verdict.AGREE
    if _is_rounded(a, b):
        return Verdict.AGREE
    apart, size = abs(x - y), min(abs(x), abs(y))
    if a.exact or b.exact:
        large = size >= _LARGE_COUNT and apart <= _NEAR_COUNT * size
        return Verdict.NEAR if large else Verdict.CONFLICT
    if a.p != b.p:
        return None
    near = apart <= max(a.p, _NEAR * size) and _is_alike(x, y, a.unit)
    return Verdict.NEAR if near else Verdict.CONFLICT


def _is_rounded(a: Amount, b: Amount) -> bool:
    """Whether the figure with fewer digits may be the other one, rounded: 67 % for two in three."""
    coarse, fine = (a, b) if (a.p, a.q) > (b.p, b.q) else (b, a)
    x, y = coarse.value or Decimal(0), fine.value or Decimal(0)
    if (a.p, a.q) != (b.p, b.q):
        return coarse.rounded().meets(Interval(y, y))
    return round(x / a.p) == round(y / a.p)


def _judge_intervals(a: Figure, b: Figure, one: Converted, two: Converted) -> Verdict:
    """Return the verdict on two figures by everything that words and exchange rates allow."""
    bare = a.amount.unit == b.amount.unit and a.amount.bare and b.amount.bare
    if not bare and (one.interval.meets(two.interval) or _meet_rounded(a, b, one.unit)):
        return Verdict.AGREE
    return Verdict.NEAR if _are_near(a, b, Arithmetic(one, two)) else Verdict.CONFLICT


def _meet_rounded(a: Figure, b: Figure, unit: str) -> bool:
    """Whether the intervals meet if bare figures may have been rounded."""
    one, two = a.convert(unit, rounded=True), b.convert(unit, rounded=True)
    if isinstance(one, NoRate) or isinstance(two, NoRate):
        return False
    return one.interval.meets(two.interval)


def _grade(a: Amount, b: Amount, one: Converted, two: Converted) -> Grade:
    same_value = one.value is not None and one.value == two.value
    if a.unit == b.unit and same_value and a.comparator == b.comparator:
        return Grade.IDENTICAL
    if not are_close(a, b, one, two):
        return Grade.COARSE
    if _is_weak(one, two):
        return Grade.WEAKLY
    if is_currency(a.unit) and a.unit != b.unit:
        return Grade.CONVERTED
    if a.unit == b.unit and a.interval == b.interval:
        return Grade.IDENTICAL
    if any(_is_bound(side.interval) for side in (one, two)):
        return Grade.BOUND
    if a.bare and b.bare:
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
    """Whether two intervals that do not meet are at most one place of the coarser figure apart.

    One billion and two billion are one written place apart and still not near, but 0.1 % and 0.2 %
    are. Nothing is near an exact count or a limit, since these are not rounded. A limit in another
    currency is near within the width of its exchange rates.
    """
    one, two = sides.a, sides.b
    if not _is_alike(one.middle, two.middle, one.unit):
        return False
    same_unit = a.amount.unit == b.amount.unit
    if a.amount.exact or b.amount.exact:
        return False
    if Comparator.VAGUE in (a.amount.comparator, b.amount.comparator):
        return False
    bounds = [_is_bound(side.interval) for side in (one, two)]
    if same_unit and any(bounds):
        return False
    places = [side.p for side, bound in zip((one, two), bounds, strict=True) if not bound]
    gap = _find_written_gap(a.amount, b.amount, sides)
    return gap <= max([*places, Decimal(0)])


def _find_written_gap(a: Amount, b: Amount, sides: Arithmetic) -> Decimal:
    """Return how far apart the intervals are.

    Ranges count from their written ends, without rounding.
    """
    gap = sides.a.interval.gap(sides.b.interval)
    ranges = [
        side.p / 2
        for amount, side in zip((a, b), (sides.a, sides.b), strict=True)
        if amount.comparator is Comparator.RANGE and not amount.exact
    ]
    return gap + sum(ranges, Decimal(0))


def _is_alike(x: Decimal, y: Decimal, unit: str) -> bool:
    """Whether neither number is much larger than the other; of percentages, one place never is."""
    least, most = sorted((abs(x), abs(y)))
    return unit in _POINTS or most <= MAJOR * least


def _judge_fulfilment(a: Figure, b: Figure, sides: Arithmetic) -> Verdict:
    """Return `MET` if the fact reaches, exceeds or is near what was intended, else `MISSED`.

    A plan to stay below a limit is met from below.
    """
    plan, fact = (sides.a, sides.b) if is_intent(a) else (sides.b, sides.a)
    if plan.interval.meets(fact.interval) or _are_near(a, b, sides):
        return Verdict.MET
    below = fact.middle < plan.middle
    return Verdict.MET if below == (plan.interval.low is None) else Verdict.MISSED
