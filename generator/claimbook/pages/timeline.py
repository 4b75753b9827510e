"""The timeline: all claims by the time they are about, and the articles by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

from claimbook.permalinks import locate_page, locate_part
from claimbook.problem.counting import write_count
from claimbook.study import Study, once_per_study
from claimbook.views.charting import chart_timeline
from claimbook.views.claims.shown import show_claims
from claimbook.views.claims.years import find_last_day, has_page_for_each_year
from claimbook.views.lists.years import (
    Event,
    Stretch,
    Year,
    list_undated,
    list_years,
)
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import Pager, cut_list, make_pager, name_part

_ADDRESS = locate_page("timeline")
_UNDATED = "Without a period"
_UNDATED_ANCHOR = "without-a-period"
_MOST_LINKS = 25
"""The most years that the page of a year links to: twelve before, its own, twelve after."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What one page of the timeline lists."""

    title: str
    """Its heading; that of one of several pages of a year has no number."""
    links: tuple[Named, ...]
    """Its years, or the pages of years."""
    parts: tuple[Named, ...] = ()
    """The address at which each stretch of a year on several pages begins."""
    years: tuple[Year, ...] = ()
    undated: tuple[Stretch, ...] = ()
    """The claims that have no period."""
    pager: Pager | None = None


_Cut = tuple[str, str, Pager | None, tuple[Stretch, ...]]
"""A page of a year: its heading, address, pager and events."""


@once_per_study
def list_pages(study: Study) -> Mapping[str, Listed]:
    """Return what each page lists, by its address; a page is made again if that changes."""
    years = tuple(list_years(study))
    undated = tuple(list_undated(study))
    if not has_page_for_each_year(study):
        links = [Named(str(each.number), f"#{each.anchor}") for each in years]
        links += [Named(_UNDATED, f"#{_UNDATED_ANCHOR}")] if years and undated else []
        return {_ADDRESS: Listed("Timeline", tuple(links), years=years, undated=undated)}
    return _divide(list(map(_leave_out_articles, years)), undated)


def _divide(years: Sequence[Year], undated: tuple[Stretch, ...]) -> dict[str, Listed]:
    """Return the pages of a large book by their addresses."""
    years = [year for year in years if year.stretches]
    links = [Named(str(year.number), locate_page("timeline", str(year.number))) for year in years]
    links += [Named(_UNDATED, locate_page("timeline", _UNDATED_ANCHOR))] if undated else []
    pages = {_ADDRESS: Listed("Timeline", tuple(links))}
    if undated:
        near = _list_near(links, len(years))
        for title, address, pager, stretches in _cut(_UNDATED_ANCHOR, undated):
            pages[address] = Listed(title, near, undated=stretches, pager=pager)
    for place, year in enumerate(years):
        near, cut = _list_near(links, place), list(_cut(str(year.number), year.stretches))
        parts = _list_parts(cut)
        for title, address, pager, stretches in cut:
            own = (Year(year.number, stretches),)
            pages[address] = Listed(title, near, parts, own, pager=pager)
    return pages


def _leave_out_articles(year: Year) -> Year:
    """Return the claims of a year; a large book lists its articles by year elsewhere."""
    claimed = (
        replace(stretch, events=tuple(each for each in stretch.events if isinstance(each, Event)))
        for stretch in year.stretches
    )
    return Year(year.number, tuple(stretch for stretch in claimed if stretch.events))


def _list_parts(cut: Sequence[_Cut]) -> tuple[Named, ...]:
    """Return the page on which each stretch begins; empty if all are on one page."""
    found: dict[str, str] = {}
    for _, address, _, stretches in cut:
        for stretch in stretches:
            found.setdefault(stretch.title, address)
    return tuple(starmap(Named, found.items())) if len(cut) > 1 else ()


def _list_near(links: Sequence[Named], place: int) -> tuple[Named, ...]:
    """Return all links if they are few.

    Of many, those nearby and one to the page that has them all.
    """
    if len(links) <= _MOST_LINKS:
        return tuple(links)
    start = max(0, min(place - _MOST_LINKS // 2, len(links) - _MOST_LINKS))
    return (Named("All years", _ADDRESS), *links[start : start + _MOST_LINKS])


def make_record(study: Study, address: str) -> Iterator[Page]:
    """Make the page at an address; the first page has the chart."""
    opening, listed = address == _ADDRESS, list_pages(study)[address]
    panels = chart_timeline(study) if opening else ()
    body = render(
        "timeline.md.j2",
        address,
        kicker=_write_kicker(study),
        title=listed.title,
        panels=panels,
        claims=show_claims(study),
        links=listed.links,
        parts=listed.parts,
        years=listed.years,
        undated=listed.undated,
        opening=opening,
        articles="" if listed.years or listed.undated else locate_page("articles"),
        dated=_has_dated(study),
        pager=listed.pager,
    )
    about = "What the articles claim, in chronological order."
    pager = listed.pager
    title = name_part(listed.title, pager.number, pager.count) if pager else listed.title
    yield Page(address, title, body, about, charts=tuple(panel.chart for panel in panels))


make_pages = EachRecord(list_pages, make_record)
"""A page; for a large book, one with the chart and further ones for each year."""


@once_per_study
def _has_dated(study: Study) -> bool:
    return any(find_last_day(claim) for claim in study.book.claims.values())


def _cut(name: str, stretches: Iterable[Stretch]) -> Iterator[_Cut]:
    """Yield the pages of a year; a long stretch has pages of its own, and short ones share one."""
    address = locate_page("timeline", name)
    pieces = [
        replace(each, events=tuple(some)) for each in stretches for some in cut_list(each.events)
    ]
    parts = cut_list(pieces, lambda piece: len(piece.events))
    title = f"Timeline, {_UNDATED.lower() if name == _UNDATED_ANCHOR else name}"
    for number, part in enumerate(parts, start=1):
        yield (
            title,
            locate_part(address, number),
            make_pager(address, number, len(parts)),
            tuple(replace(piece, alone=len(part) == 1) for piece in part),
        )


@once_per_study
def _write_kicker(study: Study) -> str:
    claims = study.book.claims.values()
    if not claims:
        return ""
    timed = sum(find_last_day(claim) is not None for claim in claims)
    counted = write_count(len(claims), "claim")
    part = f"All {counted}" if timed == len(claims) > 1 else f"{timed:,} of {counted}"
    return f"{part} {'has' if timed == 1 else 'have'} a period"
