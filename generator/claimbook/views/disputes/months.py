"""Group disagreements by month, if they are too many for one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimbook.evidence import Disagreement
from claimbook.gathering import gather
from claimbook.permalinks import locate_page
from claimbook.quantity import MONTHS
from claimbook.study import Study, once_per_study
from claimbook.views.disputes.ranking import find_newest, rank_disagreements
from claimbook.views.wording.names import Named


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A month of the calendar."""

    year: int
    number: int
    """1 to 12."""

    @property
    def name(self) -> str:
        """Its name on its own: `October 2025`."""
        return f"{MONTHS[self.number - 1]} {self.year}"

    @property
    def address(self) -> str:
        """The address of its page of disagreements; no disagreement's id has an underscore."""
        return locate_page("disagreements", f"month_{self.year}-{self.number:02}")


@dataclass(frozen=True, slots=True)
class YearLinks:
    """The months of a year with links to their disagreements."""

    year: int
    months: tuple[MonthLink | None, ...]
    """All twelve; None for those without disagreements."""


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month with the number of its disagreements."""

    name: str
    href: str
    count: int


Beside = tuple[Named | None, Named | None]
"""The months with disagreements before and after another one; None if there is none."""


@once_per_study
def group_months(study: Study) -> Mapping[Month, Sequence[Disagreement]]:
    """Return all disagreements by the month of their newest claim, newest first.

    The weightiest lead.
    """
    ranked = ((find_newest(study, each), each) for each in rank_disagreements(study))
    found = gather((Month(day.year, day.month), each) for day, each in ranked)
    return dict(sorted(found.items(), reverse=True))


def link_months(study: Study) -> tuple[YearLinks, ...]:
    """Return the years that have disagreements, newest first."""
    found = group_months(study)
    years = sorted({month.year for month in found}, reverse=True)
    return tuple(
        YearLinks(year, tuple(_link(found, Month(year, number)) for number in range(1, 13)))
        for year in years
    )


def _link(found: Mapping[Month, Sequence[Disagreement]], month: Month) -> MonthLink | None:
    those = found.get(month)
    return MonthLink(month.name, month.address, len(those)) if those else None


def name_beside(study: Study, month: Month) -> Beside:
    """Return the months with disagreements before and after a month."""
    months = list(group_months(study))
    place = months.index(month)
    before = months[place + 1] if place + 1 < len(months) else None
    after = months[place - 1] if place else None
    return _name(before), _name(after)


def _name(month: Month | None) -> Named | None:
    return Named(month.name, month.address) if month else None
