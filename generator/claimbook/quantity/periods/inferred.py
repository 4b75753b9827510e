"""Days that an editor inferred: the day of an article whose page gives none.

Such a day may be some days off. It is good enough to order articles and to tell readers roughly
when one appeared, but nothing that depends on the exact day may follow from it alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

ABOUT: Final = "about "
"""The word before an inferred day, in claim files and on pages."""
OFF = timedelta(days=7)
"""How far off an inferred day may be."""


class InferredDay(date):
    """A day that may be some days off.

    It does not equal the same day if that is known for certain, and sorts after it.
    """

    def __eq__(self, other: object) -> bool:
        """Whether the other day is the same one, and inferred as well."""
        return isinstance(other, InferredDay) and super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        """Whether the other day is not the same inferred day; `date` defines this separately."""
        return not self == other

    def __lt__(self, other: date) -> bool:
        """Whether it comes before another day."""
        return self.toordinal() < other.toordinal()

    def __le__(self, other: date) -> bool:
        """Whether it comes before another day, or is the same inferred one."""
        return self < other or self == other

    def __gt__(self, other: date) -> bool:
        """Whether it comes after another day."""
        return not self <= other

    def __ge__(self, other: date) -> bool:
        """Whether it comes after another day, or is the same inferred one."""
        return not self < other

    def __hash__(self) -> int:
        """Return a hash that differs from that of the same day if known for certain."""
        return hash((ABOUT, super().__hash__()))


def may_be_off(day: date) -> timedelta:
    """Return how far off a day may be: zero unless an editor inferred it."""
    return OFF if isinstance(day, InferredDay) else timedelta()


def is_before(one: date, other: date) -> bool:
    """Whether a day is certainly before another one, even if one of them was inferred."""
    return one + may_be_off(one) < other - may_be_off(other)


def count_as_known(day: date) -> date:
    """Return the same day as a known one, for code that allows for its being off."""
    return date.fromordinal(day.toordinal())
