"""All claims: the newest in one table, which claims-table.js continues, filters and sorts.

Without JavaScript the rest is on a page for each year, and on the pages of entities, metrics,
outlets and speakers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimbook.permalinks import locate_below, locate_page, locate_part
from claimbook.study import Study
from claimbook.views.lists.all_claims import ClaimLine, list_lines
from claimbook.views.lists.remarks import remark_on
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import Pager, cut_list, make_pager, name_part

NEWEST = 50
"""The claims on the first page. More would make it long on a phone, where few read on."""
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
    ("standing", "Stands"),
)
"""The name that the script sorts by, and the title."""


def make_pages(study: Study) -> Iterator[Page]:
    """The page with the newest claims and, if there are more, all of them by year."""
    address, lines = locate_page("claims"), list_lines(study)
    years = _group_years(lines) if len(lines) > NEWEST else {}
    names = tuple(
        Named(f"{year} ({len(those):,})", locate_below(address, year))
        for year, those in years.items()
    )
    yield _make_page(study, address, _TITLE, lines[:NEWEST], years=names, total=len(lines))
    for year, those in years.items():
        first, parts = locate_below(address, year), cut_list(those)
        for number, part in enumerate(parts, start=1):
            yield _make_page(
                study,
                locate_part(first, number),
                name_part(f"{_TITLE} of {year}", number, len(parts)),
                part,
                years=names,
                total=len(those),
                pager=make_pager(first, number, len(parts)),
            )


def _group_years(lines: Sequence[ClaimLine]) -> dict[str, list[ClaimLine]]:
    """All claims by the year in which they were published, the newest first."""
    return {year: list(those) for year, those in groupby(lines, key=lambda it: it.published)}


def _make_page(
    study: Study,
    address: str,
    title: str,
    lines: Sequence[ClaimLine],
    *,
    years: tuple[Named, ...],
    total: int,
    pager: Pager | None = None,
) -> Page:
    """A page with a table of some claims; only the first has the files that continue it."""
    first = address == locate_page("claims")
    body = render(
        "claims.md.j2",
        address,
        title=title.partition(",")[0],
        kicker=count_words(total, "claim"),
        columns=_COLUMNS,
        lines=lines,
        first=first,
        total=total,
        years=years,
        remarks=remark_on(study, [line.shown.claim for line in lines]),
        data=locate_page("data"),
        pager=pager,
        others=_OTHERS if years else (),
    )
    told = f"Every claim of the briefing{'' if first else title.removeprefix(_TITLE)} in one table."
    return Page(address, title, body, told)
