"""How two figures compare: the verdict, its grade, and the arithmetic behind it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimbook.verdicts.comparability import Note, Obstacle
from claimbook.verdicts.conversion import Converted


class Verdict(StrEnum):
    """The result of comparing two figures, worst first."""

    CONFLICT = "conflict"
    NEAR = "near"
    REVISED = "revised"
    AGREE = "agree"
    MET = "met"
    """For a plan, target or forecast and the fact for its period.

    It is not a verdict on either claim.
    """
    MISSED = "missed"
    NOT_COMPARABLE = "not_comparable"


class Grade(StrEnum):
    """How two figures agree."""

    IDENTICAL = "identical"
    ROUNDED = "rounded"
    """One figure is the other, rounded."""
    HEDGED = "hedged"
    """Within what "about", "nearly" or a range allows."""
    BOUND = "bound"
    """On the right side of “more than” or “up to”."""
    CONVERTED = "converted"
    """In another currency, at the rates of the day."""
    WEAKLY = "weakly"
    """One is a bound met at more than twice its value, or both are bounds that point the same way.

    Not counted.
    """
    COARSE = "coarse"
    """One is rounded far, or lies just outside the other's range. Not counted."""


MAJOR = Decimal("1.5")
"""A conflict is major if its factor is greater than this."""


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Two figures in one unit, side by side in the order of the pair."""

    a: Converted
    b: Converted

    @property
    def unit(self) -> str:
        """The unit in which both are compared."""
        return self.a.unit

    @property
    def shown_unit(self) -> str:
        """The unit that readers see: `crowns` if nobody knows whose they are."""
        return self.a.shown_unit

    @property
    def difference(self) -> Decimal:
        """The distance between their nearest values, as written and at the rates of the day."""
        x, y = self.nearest
        return abs(x - y)

    @property
    def factor(self) -> Decimal | None:
        """The ratio of the larger to the smaller; None if one is 0 or their signs differ."""
        return find_ratio(*self.nearest)

    @property
    def opposite(self) -> bool:
        """Whether one is above zero and the other below it."""
        x, y = self.nearest
        return x * y < 0

    @property
    def at_least(self) -> bool:
        """Whether one is a range or a vague count, so that they may be further apart."""
        return any(_is_range(side) for side in (self.a, self.b))

    @property
    def nearest(self) -> tuple[Decimal, Decimal]:
        """The written values.

        For a range or a vague count, the end that is nearest to the other figure.
        """
        return _find_nearest(self.a, self.b), _find_nearest(self.b, self.a)


def find_ratio(x: Decimal, y: Decimal) -> Decimal | None:
    """Divide the larger of two numbers by the smaller; None if one is 0 or their signs differ."""
    least, most = sorted((abs(x), abs(y)))
    return most / least if least and (x > 0) == (y > 0) else None


def _is_range(side: Converted) -> bool:
    return side.value is None and None not in (side.interval.low, side.interval.high)


def _find_nearest(side: Converted, other: Converted) -> Decimal:
    """Return the written value, or the end of a range that is nearest to the other figure.

    The ends are those that are written, which a reader can divide; a vague count has none.
    """
    low, high = side.ends or (side.interval.low, side.interval.high)
    if side.value is not None or low is None or high is None:
        return side.middle
    return min(max(other.middle, low), high)


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """The verdict on two figures, whatever their order."""

    a: str
    """The id that comes first alphabetically."""
    b: str
    verdict: Verdict
    grade: Grade | None = None
    """Set only if they agree, or if they are near but too far apart to confirm each other."""
    obstacle: Obstacle | None = None
    """The first reason why they are not comparable; None if they are."""
    arithmetic: Arithmetic | None = None
    """None if they are not comparable."""
    notes: tuple[Note, ...] = ()
    """What was assumed or taken into account, in a fixed order."""
    replaced: str | None = None
    """The id of the older figure if the other one replaced it."""

    @property
    def factor(self) -> Decimal | None:
        """The ratio of the larger to the smaller figure."""
        return self.arithmetic.factor if self.arithmetic else None

    @property
    def major(self) -> bool:
        """Whether it is a conflict by a factor above 1.5, or between opposite signs."""
        conflicts = self.verdict is Verdict.CONFLICT
        return conflicts and (self.factor is None or self.factor > MAJOR)

    @property
    def counts(self) -> bool:
        """Whether it counts for its claims: comparable, and not only weakly or coarsely alike."""
        return self.verdict in STANDING and self.grade not in (Grade.WEAKLY, Grade.COARSE)

    def other(self, figure: str) -> str:
        """Return the id of the other figure."""
        return self.b if figure == self.a else self.a


STANDING = (Verdict.CONFLICT, Verdict.NEAR, Verdict.REVISED, Verdict.AGREE)
"""The verdicts that a claim may take from its pairs, the worst first."""
