"""List the events of the timeline: claims at the end of their period, and articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from claimbook.model import Article, Claim, find_day
from claimbook.permalinks import locate_article
from claimbook.problem.counting import write_count
from claimbook.quantity import write_date
from claimbook.sentences import labels
from claimbook.study import Study
from claimbook.views.claims.years import anchor_year, find_last_day
from claimbook.views.lists.folding import Folded, fold

_SIGNS = {"fact": "fact", "intent": "plan"}
"""The sign of each class of kinds on the line: filled, or hollow if it is about the future."""
_LONGEST_QUARTER = 92
"""In days. A longer period belongs to the year in which it ends, not to a quarter."""
_SHORT = 2
"""How many entries of a stretch a phone shows at once."""
_SHOWN = 12
"""How many entries of a stretch are shown at first."""


@dataclass(frozen=True, slots=True)
class Event:
    """A claim on the line."""

    sign: str
    """`fact`, `plan` or `opinion`."""
    claim: str
    """Its id, so that only the claims of a page have to be worked out to make it."""


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
    """The events of a quarter, or of a whole year or more."""

    title: str
    events: tuple[Event | Appearance, ...]
    alone: bool = False
    """Whether it is the only one on its page."""

    @property
    def open(self) -> bool:
        """Whether it is too short to be folded on a phone."""
        return self.alone or len(self.events) <= _SHORT

    @property
    def table(self) -> Folded[Event | Appearance]:
        """Its events, the first at once and the others on request."""
        return fold(self.events, _SHOWN, "entry", many="entries")

    @property
    def summary(self) -> str:
        """The number of its entries: `14 entries`."""
        return write_count(len(self.events), "entry", "entries")


@dataclass(frozen=True, slots=True)
class Year:
    """A year with everything that ends in it."""

    number: int
    stretches: tuple[Stretch, ...]

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return anchor_year(self.number)


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with its place in time."""

    year: int
    quarter: int
    """0 to 3; 4 for the year as a whole."""
    end: date
    start: date
    event: Event | Appearance


def list_years(study: Study) -> Iterator[Year]:
    """Yield the years that claims are about, earliest first; none if no claim has a period."""
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
    quarters = labels.QUARTERS
    title = quarters[quarter] if quarter < len(quarters) else labels.WHOLE_YEAR
    return Stretch(title, tuple(each.event for each in dated))


def list_undated(study: Study) -> Iterator[Stretch]:
    """Yield the claims without a period, under the day of their article, newest first."""
    for article in study.book.articles:
        claims = [claim for claim in article.claims if find_last_day(claim) is None]
        if claims:
            day = write_date(find_day(article.published))
            title = f"{day} · {study.book.name_outlet(article.outlet)}"
            yield Stretch(title, tuple(map(_make_event, claims)))


def _date_claim(claim: Claim) -> _Dated | None:
    end = find_last_day(claim)
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
    return Event(_SIGNS.get(claim.kind.class_, "opinion"), claim.id)
