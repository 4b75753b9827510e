"""All claims by the time they speak of, past and to come, with the articles where they appeared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from claimbook.model import Article, Claim, Kind
from claimbook.permalinks import locate_article, locate_claim, locate_page
from claimbook.quantity import write_date, write_period
from claimbook.study import Study
from claimbook.views.charting import chart_timeline
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import list_badges
from claimbook.views.claims.byline import name_article
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.figures import write_figure
from claimbook.views.wording.kinds import KINDS

_SIGNS = {
    Kind.FACT: "fact",
    Kind.ESTIMATE: "fact",
    Kind.EVENT: "fact",
    Kind.OPINION: "opinion",
    Kind.ALLEGATION: "opinion",
}
"""How a kind is set on the line: filled, or hollow for all that is yet to come."""
_QUARTERS = ("January to March", "April to June", "July to September", "October to December")
_LONGEST_QUARTER = 92
"""Days. What takes longer belongs to the year that it ends in, not to a quarter of it."""


@dataclass(frozen=True, slots=True)
class Event:
    """A claim, or the appearance of an article, on the line."""

    sign: str
    """`fact`, `plan`, `opinion` or `article`."""
    when: str
    name: str
    """The figure, or what a claim without one says; of an article its headline."""
    says: str
    href: str
    meta: tuple[str, ...]
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quarter, or what is said of a year and longer."""

    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year with all that ends in it."""

    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with its place in time; ordered by the year and quarter it ends in, then by day."""

    year: int
    quarter: int
    """0 to 3; 4 for the year as a whole."""
    end: date
    start: date
    event: Event


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("timeline")
    years = tuple(list_years(study))
    undated = tuple(list_undated(study))
    panels = chart_timeline(study)
    body = render(
        "timeline.md.j2",
        address,
        kicker=_write_kicker(study),
        panels=panels,
        years=years,
        undated=undated,
    )
    about = "What the articles claim, by the time they speak of."
    yield Page(address, "Timeline", body, about, charts=tuple(panel.chart for panel in panels))


def _write_kicker(study: Study) -> str:
    claims = study.book.claims.values()
    timed = sum(_last_day(claim) is not None for claim in claims)
    return f"{timed} of {count_words(len(claims), 'claim')} give a period"


def list_years(study: Study) -> Iterator[Year]:
    """The years that claims speak of, earliest first; none where no claim has a period."""
    dated = [_date_claim(study, claim) for claim in study.book.claims.values()]
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
            day = write_date(_day(article.published))
            title = f"{day} · {name_article(study, article)}"
            yield Stretch(title, tuple(_view_claim(study, claim) for claim in claims))


def _last_day(claim: Claim) -> date | None:
    """The day that places a claim: the last of its period; of one without an end, the first."""
    return claim.period.end or claim.period.start if claim.period else None


def _date_claim(study: Study, claim: Claim) -> _Dated | None:
    end = _last_day(claim)
    if claim.period is None or end is None:
        return None
    start = claim.period.start or end
    quarter = 4 if (end - start).days > _LONGEST_QUARTER else (end.month - 1) // 3
    if claim.period.start is None and (end.month, end.day) == (12, 31):
        quarter = 4  # by 2032
    return _Dated(end.year, quarter, end, start, _view_claim(study, claim))


def _date_article(study: Study, article: Article) -> _Dated:
    day = _day(article.published)
    event = Event(
        sign="article",
        when=write_date(day),
        name=article.headline,
        says="",
        href=locate_article(article.slug),
        meta=(name_article(study, article),),
    )
    return _Dated(day.year, (day.month - 1) // 3, day, day, event)


def _view_claim(study: Study, claim: Claim) -> Event:
    entity = study.book.entities.get(claim.about)
    figure = write_figure(claim)
    return Event(
        sign=_SIGNS.get(claim.kind, "plan"),
        when=write_period(claim.period) if claim.period else "",
        name=figure or claim.says,
        says=claim.says if figure else "",
        href=locate_claim(study.book, claim.id),
        meta=(
            entity.name if entity else claim.about,
            " ".join(KINDS[claim.kind]),
            name_article(study, study.book.article_of[claim.id]),
        ),
        badges=list_badges(study, claim),
    )


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
