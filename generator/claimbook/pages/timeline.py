"""The timeline: all claims by the time they are about, and the articles by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, starmap

from claimbook.model import Article, Claim, Kind, find_day
from claimbook.permalinks import locate_article, locate_page, locate_part
from claimbook.quantity import write_date
from claimbook.study import Study, once_per_study
from claimbook.views.charting import chart_timeline
from claimbook.views.claims.shown import show_claims
from claimbook.views.lists.folding import Folded, fold
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.names import Named
from claimbook.views.wording.paging import PAGE, Pager, cut_list, make_pager, name_part

_SIGNS = {
    Kind.FACT: "fact",
    Kind.ESTIMATE: "fact",
    Kind.EVENT: "fact",
    Kind.OPINION: "opinion",
    Kind.ALLEGATION: "opinion",
}
"""How a kind is shown on the line: filled, or hollow if it is about the future."""
_ADDRESS = locate_page("timeline")
_UNDATED = "Without a period"
_UNDATED_ANCHOR = "without-a-period"
_MOST_LINKS = 25
"""The most years that the page of a year links to: the twelve before, its own, the twelve after."""
_QUARTERS = ("January to March", "April to June", "July to September", "October to December")
_LONGEST_QUARTER = 92
"""Days. A longer period belongs to the year that it ends in, not to a quarter."""


_SHORT = 2
"""Entries of a stretch that a phone shows unasked."""
_SHOWN = 12
"""How many entries of a stretch are shown at first."""


@dataclass(frozen=True, slots=True)
class Event:
    """A claim on the line."""

    sign: str
    """`fact`, `plan` or `opinion`."""
    claim: str
    """Its id, so that only the claims of one page have to be worked out to make it."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article on the line, on the day it appeared."""

    when: str
    headline: str
    href: str
    outlet: str
    sign: str = "article"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events of a quarter, or of a whole year and longer."""

    title: str
    events: tuple[Event | Appearance, ...]
    alone: bool = False
    """Whether nothing else is on its page."""

    @property
    def open(self) -> bool:
        """Whether it is not worth a click on a phone."""
        return self.alone or len(self.events) <= _SHORT

    @property
    def table(self) -> Folded[Event | Appearance]:
        """Its events, the first at once and the others on request."""
        return fold(self.events, _SHOWN, "entry", many="entries")

    @property
    def summary(self) -> str:
        """How much is in it: `14 entries`."""
        return count_words(len(self.events), "entry", "entries")


@dataclass(frozen=True, slots=True)
class Year:
    """A year with everything that ends in it."""

    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with its place in time."""

    year: int
    quarter: int
    """0 to 3; 4 for the year as a whole."""
    end: date
    start: date
    event: Event | Appearance


@dataclass(frozen=True, slots=True)
class Listed:
    """What one page of the timeline lists."""

    title: str
    links: tuple[Named, ...]
    """Its years, or the pages of years."""
    parts: tuple[Named, ...] = ()
    """Where each stretch of a year on several pages begins."""
    years: tuple[Year, ...] = ()
    undated: tuple[Stretch, ...] = ()
    """How many claims have no period."""
    pager: Pager | None = None


_Cut = tuple[str, str, Pager | None, tuple[Stretch, ...]]
"""A page of a year: its title, address, pager and events."""


def make_pages(study: Study) -> Iterator[Page]:
    """One page; for a large book, one with the chart and further ones for each year."""
    for address in list_pages(study):
        yield from make_record(study, address)


@once_per_study
def list_pages(study: Study) -> Mapping[str, Listed]:
    """What each page lists, by its address, so that a page is made again only if that changes."""
    years = tuple(list_years(study))
    undated = tuple(list_undated(study))
    listed = [stretch for year in years for stretch in year.stretches] + list(undated)
    if sum(len(stretch.events) for stretch in listed) <= PAGE:
        links = [Named(str(year.number), f"#y{year.number}") for year in years]
        links += [Named(_UNDATED, f"#{_UNDATED_ANCHOR}")] if years and undated else []
        return {_ADDRESS: Listed("Timeline", tuple(links), years=years, undated=undated)}
    return _divide(list(map(_leave_out_articles, years)), undated)


def _divide(years: Sequence[Year], undated: tuple[Stretch, ...]) -> dict[str, Listed]:
    """The pages of a large book by their addresses."""
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
    """The claims of a year; a large book lists its articles by year elsewhere."""
    claimed = (
        replace(stretch, events=tuple(each for each in stretch.events if isinstance(each, Event)))
        for stretch in year.stretches
    )
    return Year(year.number, tuple(stretch for stretch in claimed if stretch.events))


def _list_parts(cut: Sequence[_Cut]) -> tuple[Named, ...]:
    """The page on which each stretch begins; empty if all are on one page."""
    found: dict[str, str] = {}
    for _, address, _, stretches in cut:
        for stretch in stretches:
            found.setdefault(stretch.title, address)
    return tuple(starmap(Named, found.items())) if len(cut) > 1 else ()


def _list_near(links: Sequence[Named], place: int) -> tuple[Named, ...]:
    """All links if they are few; of many, those nearby and one to the page that has them all."""
    if len(links) <= _MOST_LINKS:
        return tuple(links)
    start = max(0, min(place - _MOST_LINKS // 2, len(links) - _MOST_LINKS))
    return (Named("All years", _ADDRESS), *links[start : start + _MOST_LINKS])


def make_record(study: Study, address: str) -> Iterator[Page]:
    """The page at an address; the first page has the chart."""
    opening, listed = address == _ADDRESS, list_pages(study)[address]
    panels = chart_timeline(study) if opening else ()
    body = render(
        "timeline.md.j2",
        address,
        kicker=_write_kicker(study),
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
    about = "What the articles claim, by the time they speak of."
    yield Page(address, listed.title, body, about, charts=tuple(panel.chart for panel in panels))


@once_per_study
def _has_dated(study: Study) -> bool:
    return any(_last_day(claim) for claim in study.book.claims.values())


def _cut(name: str, stretches: Iterable[Stretch]) -> Iterator[_Cut]:
    """The pages of a year; a long stretch has pages of its own, and short ones share one."""
    address = locate_page("timeline", name)
    pieces = [
        replace(each, events=tuple(some)) for each in stretches for some in cut_list(each.events)
    ]
    parts = cut_list(pieces, lambda piece: len(piece.events))
    title = f"Timeline, {_UNDATED.lower() if name == _UNDATED_ANCHOR else name}"
    for number, part in enumerate(parts, start=1):
        yield (
            name_part(title, number, len(parts)),
            locate_part(address, number),
            make_pager(address, number, len(parts)),
            tuple(replace(piece, alone=len(part) == 1) for piece in part),
        )


@once_per_study
def _write_kicker(study: Study) -> str:
    claims = study.book.claims.values()
    timed = sum(_last_day(claim) is not None for claim in claims)
    return f"{timed:,} of {count_words(len(claims), 'claim')} give a period"


def list_years(study: Study) -> Iterator[Year]:
    """The years that claims are about, earliest first; none if no claim has a period."""
    dated = map(_date_claim, study.book.claims.values())
    events = [each for each in dated if each]
    if not events:
        return
    events += [_date_article(study, article) for article in study.book.articles]
    events.sort(key=lambda each: (each.year, each.quarter, each.end, each.start))
    for number, within in groupby(events, key=lambda each: each.year):
        stretches = groupby(within, key=lambda each: each.quarter)
        yield Year(number, tuple(_make_stretch(quarter, list(some)) for quarter, some in stretches))


def _make_stretch(quarter: int, dated: Iterable[_Dated]) -> Stretch:
    title = _QUARTERS[quarter] if quarter < len(_QUARTERS) else "The year, and longer"
    return Stretch(title, tuple(each.event for each in dated))


def list_undated(study: Study) -> Iterator[Stretch]:
    """The claims without a period, under the day of their article, newest first."""
    for article in study.book.articles:
        claims = [claim for claim in article.claims if _last_day(claim) is None]
        if claims:
            day = write_date(find_day(article.published))
            title = f"{day} · {study.book.name_outlet(article.outlet)}"
            yield Stretch(title, tuple(map(_make_event, claims)))


def _last_day(claim: Claim) -> date | None:
    """The day of a claim on the line: the last of its period, or otherwise the first."""
    return claim.period.end or claim.period.start if claim.period else None


def _date_claim(claim: Claim) -> _Dated | None:
    end = _last_day(claim)
    if claim.period is None or end is None:
        return None
    start = claim.period.start or end
    quarter = 4 if (end - start).days > _LONGEST_QUARTER else (end.month - 1) // 3
    if claim.period.start is None and (end.month, end.day) == (12, 31):
        quarter = 4  # by 2032
    return _Dated(end.year, quarter, end, start, _make_event(claim))


def _date_article(study: Study, article: Article) -> _Dated:
    day = find_day(article.published)
    appearance = Appearance(
        when=write_date(day),
        headline=article.headline,
        href=locate_article(article.slug),
        outlet=study.book.name_outlet(article.outlet),
    )
    return _Dated(day.year, (day.month - 1) // 3, day, day, appearance)


def _make_event(claim: Claim) -> Event:
    return Event(_SIGNS.get(claim.kind, "plan"), claim.id)
