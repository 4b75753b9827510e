"""Read an editor's own words: whether each figure is a claimed one, or a true form of it.

News restates figures: it converts them, rounds them, and says “half” for 50% and “a tenth” for 10%.
Such a restatement is true if its words allow the number that was claimed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from claimbook.quantity import (
    DURATIONS,
    Amount,
    Comparator,
    Mention,
    find_amounts,
    is_currency,
    list_cents,
)
from claimbook.verdicts.forms import is_ratio, restates

_FEW = 12
"""Counts up to this, written in words, only say how many are meant and are not figures."""


@dataclass(frozen=True, slots=True)
class Known:
    """The figures that words may restate."""

    amounts: tuple[Amount, ...]
    said_on: date | None
    """The day whose exchange rates count."""
    related: bool = False
    """Whether the words may also say how the figures compare, as in “ten times as much”."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure in an editor's own words."""

    mention: Mention
    known: bool
    """Whether it is one of the known figures, or a true form of one."""
    hedged: Amount | None = None
    """The known figure that has a hedge although the words have none."""

    @property
    def value(self) -> Decimal | None:
        """Its number as written; None for a range."""
        return self.mention.amount.value


def read_restated(words: str, known: Known, dollars: Iterable[str]) -> tuple[Restated, ...]:
    """Read the figures in an editor's words, and compare each with the known ones.

    `dollars` are the currencies that a bare dollar may be. Figures that only say how long something
    takes, or how many are meant, are left out.
    """
    return split_restated(words, known, dollars)[0]


def split_restated(
    words: str, known: Known, dollars: Iterable[str]
) -> tuple[tuple[Restated, ...], tuple[Restated, ...]]:
    """Return what `read_restated` does, and the figures that it leaves out."""
    readings = _read(words, tuple(dict.fromkeys(dollars)))
    judged = [
        min(
            (
                _judge(each, known)
                for each in (*reading_of_one, *_list_cents(reading_of_one[0], known))
            ),
            key=lambda found: (not found.known, found.hedged is not None),
        )
        for reading_of_one in zip(*readings, strict=False)
    ]
    restated = any(each.known for each in judged)
    beside = [_is_incidental(each, known, restated=restated) for each in judged]
    return (
        tuple(each for each, out in zip(judged, beside, strict=True) if not out),
        tuple(each for each, out in zip(judged, beside, strict=True) if out),
    )


# Several checks of an article need the same words, and so does a later edit.
@lru_cache(maxsize=1 << 10)
def _read(words: str, dollars: tuple[str, ...]) -> tuple[tuple[Mention, ...], ...]:
    """Return the amounts in the words, for each currency that a bare dollar in them may be."""
    first = tuple(find_amounts(words, dollars[0]))
    if not any(each.amount.is_bare_dollar for each in first):
        return (first,)
    return (first, *(tuple(find_amounts(words, dollar)) for dollar in dollars[1:]))


def _list_cents(mention: Mention, known: Known) -> Iterator[Mention]:
    """Read cents of no named currency as cents of the currencies of the known figures."""
    for amount in list_cents(mention.amount, (each.unit for each in known.amounts)):
        yield mention._replace(amount=amount)


def _judge(mention: Mention, known: Known) -> Restated:
    stands = mention.amount
    fitting = [each for each in known.amounts if restates(stands, each, known.said_on)]
    if not fitting:
        return Restated(mention, known.related and is_ratio(stands, known.amounts, known.said_on))
    dropped = [each for each in fitting if _drops_hedge(stands, each)]
    return Restated(mention, True, dropped[0] if len(dropped) == len(fitting) else None)


def _is_incidental(found: Restated, known: Known, *, restated: bool) -> bool:
    """Whether a figure only says how long or how many, as in “over the next three years”.

    Never so if figures of its kind are claimed and no other words give them.
    """
    amount = found.mention.amount
    if found.known or not found.mention.counts:
        return not found.known
    if amount.unit in DURATIONS:
        return restated or all(each.unit not in DURATIONS for each in known.amounts)
    few = amount.value is not None and abs(amount.value) <= _FEW
    if amount.unit != "count" or not few or any(map(str.isdigit, amount.text)):
        return False
    return restated or all(each.unit != "count" for each in known.amounts)


def _drops_hedge(words: Amount, claimed: Amount) -> bool:
    return (
        words.comparator is Comparator.NONE
        and claimed.comparator is not Comparator.NONE
        and words.unit == claimed.unit
    )


def list_dollars(amounts: Iterable[Amount], *others: str) -> tuple[str, ...]:
    """Return the currencies that a bare dollar may be: those in the amounts, then the others."""
    own = (each.unit for each in amounts if is_currency(each.unit) and each.unit.endswith("D"))
    return tuple(dict.fromkeys((*own, *others)))
