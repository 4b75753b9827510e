"""All claims: the newest in one table, which claims-table.js continues, filters and sorts.

Without JavaScript the rest is on a page for each year, and on the pages of entities, metrics,
outlets and speakers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from claimbook.permalinks import locate_below, locate_page, locate_part
from claimbook.problem.counting import write_count
from claimbook.study import Study, once_per_study
from claimbook.views.lists.all_claims import make_line
from claimbook.views.lists.remarks import remark_on
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import Pager, cut_list, make_pager, name_part

NEWEST = 50
"""The claims on the first page. More would make it long on a phone, where few read on."""
_FILTERED = 5_000
"""Up to this many claims, the script shows its form at once, and space is reserved for it.

The script has the same number.
"""
_TITLE = "All claims"
_OTHERS = (
    Named("who and what", locate_page("entities")),
    Named("metrics", locate_page("metrics")),
    Named("outlets", locate_page("outlets")),
    Named("speakers", locate_page("speakers")),
)
"""Indexes that lead to fewer claims than all."""
_COLUMNS = (
    ("claim", "Claim"),
    ("entity", "About"),
    ("metric", "Metric"),
    ("period", "Period"),
    ("kind", "Kind"),
    ("outlet", "Said by"),
    ("standing", "Standing"),
)
"""The name that the script sorts by, and the title."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a page lists in its table, and what it says about the list."""

    title: str
    claims: tuple[str, ...]
    """The ids of its claims, so that only these have to be worked out to make it."""
    total: int
    """How many claims this page and the pages that continue it have."""
    years: tuple[Named, ...]
    """The pages with the claims of each year."""
    pager: Pager | None = None


@once_per_study
def list_tables(study: Study) -> Mapping[str, Table]:
    """Return the table of each page by its address; a page is made again if its table changes."""
    address, claims = locate_page("claims"), tuple(study.book.claims)
    years = _group_years(study) if len(claims) > NEWEST else {}
    names = tuple(
        Named(f"{year} ({len(those):,})", locate_below(address, year))
        for year, those in years.items()
    )
    tables = {address: Table(_TITLE, claims[:NEWEST], len(claims), names)}
    for year, those in years.items():
        first, parts = locate_below(address, year), cut_list(those)
        for number, part in enumerate(parts, start=1):
            title = name_part(f"{_TITLE} of {year}", number, len(parts))
            pager = make_pager(first, number, len(parts))
            tables[locate_part(first, number)] = Table(title, tuple(part), len(those), names, pager)
    return tables


def _group_years(study: Study) -> dict[str, list[str]]:
    """Return the ids of all claims by the year in which they were published, the newest first."""
    articles = study.book.article_of
    grouped = groupby(study.book.claims, key=lambda id_: articles[id_].published.year)
    return {f"{year:04}": list(those) for year, those in grouped}


def make_record(study: Study, address: str) -> Iterator[Page]:
    """Make the page at an address; only the first page has the files that continue its table."""
    first, table = address == locate_page("claims"), list_tables(study)[address]
    claims = [study.book.claims[id_] for id_ in table.claims]
    body = render(
        "claims.md.j2",
        address,
        title=table.title.partition(",")[0],
        kicker=write_count(table.total, "claim") if table.total else "",
        columns=_COLUMNS,
        lines=[make_line(study, id_) for id_ in table.claims],
        first=first,
        waiting=first and table.total <= _FILTERED,
        total=table.total,
        years=table.years,
        remarks=remark_on(study, claims),
        data=locate_page("data"),
        pager=table.pager,
        others=_OTHERS if table.years else (),
    )
    of_year = "" if first else table.title.removeprefix(_TITLE)
    yield Page(address, table.title, body, f"Every claim of the briefing{of_year} in one table.")


make_pages = EachRecord(list_tables, make_record)
"""A page with the newest claims and, if there are more, all claims by year."""
