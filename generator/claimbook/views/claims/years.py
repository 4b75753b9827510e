"""Find the year of the timeline that has a claim, and the address of that year."""

from __future__ import annotations

from datetime import date

from claimbook.model import Claim
from claimbook.permalinks import locate_page
from claimbook.study import Study, once_per_study
from claimbook.views.wording.paging import PAGE


def find_last_day(claim: Claim) -> date | None:
    """Return the day of a claim on the line: its period's last, or the first if it is open."""
    return claim.period.end or claim.period.start if claim.period else None


@once_per_study
def has_page_for_each_year(study: Study) -> bool:
    """Whether the claims and articles are too many for one page."""
    claims = study.book.claims.values()
    dated = any(find_last_day(claim) for claim in claims)
    return len(claims) + (len(study.book.articles) if dated else 0) > PAGE


def locate_year(study: Study, year: int) -> str:
    """Return the address of a year of the timeline: its page, or its place on the only one."""
    if has_page_for_each_year(study):
        return locate_page("timeline", str(year))
    return f"{locate_page('timeline')}#{anchor_year(year)}"


def anchor_year(year: int) -> str:
    """Return the id of a year's heading."""
    return f"y{year}"
