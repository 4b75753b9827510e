"""Write bylines: whose word a claim is, where it was published, and when it was said.

Nothing else makes bylines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from claimbook.evidence import Relation
from claimbook.gathering import gather
from claimbook.model import Claim, find_day
from claimbook.quantity import write_date
from claimbook.sentences import sources
from claimbook.sentences.style import inside, isolate, join_all, with_source
from claimbook.study import Study
from claimbook.views.wording.names import Named, name_outlet, name_speaker

_NOBODY = Named("")


@dataclass(frozen=True, slots=True)
class Byline:
    """Whose word a claim is, where it was published, and when it was said."""

    who: Named
    """The source that the outlet names; empty if the outlet speaks for itself."""
    role: str
    """The office of the person who is named: `Alibaba's chief executive`."""
    outlet: Named
    """Where it was published: the outlet or, for a newsroom, the organization it speaks for."""
    citing: str
    """A source without a name: `people familiar with the plan`."""
    day: date
    """When it was said."""
    said: str
    """The day of the article, and the day of the figure if it differs: `24 Feb 2025`."""

    @property
    def voice(self) -> str:
        """Name and office of the person who is named: `Eddie Wu, Alibaba's chief executive`."""
        return ", ".join(filter(None, (isolate(self.who.name), self.role)))

    @property
    def printed(self) -> Named:
        """The outlet as it follows a name in a byline: `the Arle Courier`."""
        return replace(self.outlet, name=inside(self.outlet.name)) if self.who.name else self.outlet

    @property
    def where(self) -> str:
        """The outlet, and the source that it cites if that has no name."""
        return with_source(isolate(self.outlet.name), self.citing)

    @property
    def name(self) -> str:
        """Voice and outlet: `Eddie Wu, Alibaba's chief executive, in Bloomberg`."""
        return f"{self.voice}, in {inside(self.where)}" if self.who.name else self.where

    def __str__(self) -> str:
        """With the day: `Xinhua, 24 Feb 2025`."""
        return f"{self.name}, {self.said}"


def make_byline(study: Study, claim: Claim) -> Byline:
    """Return the byline of a claim."""
    attribution = study.evidence.attributions.get(claim.id)
    article = study.book.article_of[claim.id]
    day, printed = study.book.said_on(claim), find_day(article.published)
    outlet, who, role, citing = name_outlet(study, article.outlet), _NOBODY, "", ""
    if attribution and attribution.relation is not Relation.OUTLET:
        who, role = name_speaker(study, attribution), attribution.office
    elif attribution and attribution.first_hand and not attribution.voice.is_outlet:
        outlet = Named(attribution.name, outlet.href)
    elif claim.source:
        citing = claim.source
    return Byline(
        who, role, outlet, citing, day, sources.write_printed(write_date(printed), write_date(day))
    )


def gather_voices(bylines: Iterable[Byline]) -> Iterator[tuple[str, tuple[Byline, ...]]]:
    """Group bylines by the voice that they name, in the given order.

    Outlets that speak for themselves are one group.
    """
    for voice, those in gather((byline.voice, byline) for byline in bylines).items():
        yield voice, tuple(those)


def join_bylines(bylines: Iterable[Byline], *, days: bool = False) -> str:
    """Join bylines in one line, with each voice once: `Ada Wong, in Reuters and Stoxpo; Xinhua`."""
    return "; ".join(
        f"{voice}, in {join_all(dict.fromkeys(_write_where(each, days) for each in those))}"
        if voice
        else _list_outlets(those, days)
        for voice, those in gather_voices(bylines)
    )


def _write_where(byline: Byline, days: bool) -> str:
    where = inside(byline.where)
    return f"{where} ({byline.said})" if days else where


def _list_outlets(bylines: Iterable[Byline], days: bool) -> str:
    if days:
        return "; ".join(dict.fromkeys(map(str, bylines)))
    return ", ".join(dict.fromkeys(each.where for each in bylines))
