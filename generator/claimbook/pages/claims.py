"""All claims in one table: plain without JavaScript, sorted and filtered by claims-table.js."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.permalinks import locate_claim, locate_page
from claimbook.quantity import write_date, write_period
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import list_badges
from claimbook.views.claims.byline import name_article
from claimbook.views.claims.standing import STANDINGS, find_standing
from claimbook.views.claims.worth import write_hedged, write_rate_day, write_stated
from claimbook.views.lists.order import measure_claim
from claimbook.views.lists.remarks import remark_on
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.figures import write_figure, write_scope
from claimbook.views.wording.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Named:
    """A cell to filter by: what the address calls it, what readers see, where it leads."""

    id: str = ""
    name: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A claim as a line of the table."""

    id: str
    href: str
    says: str
    figure: str
    rank: int
    """Its place among all figures by unit and size, to sort by; figures of one unit stand together,
    and claims without a figure come first."""
    converted: str
    rate: str
    """The day of the rate that it is converted at."""
    entity: Named
    metric: Named
    narrowed: str
    """What a change is measured against, and what narrows the figure."""
    period: str
    start: str
    """The first day of its period in ISO 8601, to sort by; of an open start, the last."""
    kind: Named
    outlet: Named
    said: str
    verdict: Named
    badges: tuple[Badge, ...]
    noted: bool
    """Whether the editor has a note on it."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("claims")
    ranks = rank_figures(study)
    lines = tuple(
        _view_line(study, claim, ranks.get(claim.id, 0)) for claim in study.book.claims.values()
    )
    body = render(
        "claims.md.j2",
        address,
        kicker=count_words(len(lines), "claim"),
        lines=lines,
        remarks=remark_on(study, study.book.claims.values()),
        data=locate_page("data"),
    )
    yield Page(address, "All claims", body, "Every claim of the briefing in one table.")


def rank_figures(study: Study) -> dict[str, int]:
    """The place of each figure among all, by unit and then by size, from 1; by claim id.

    Money of all currencies is one unit: it is ranked in the book's currency.
    """
    claims = study.book.claims.values()
    sizes = {claim.id: measure_claim(study, claim) for claim in claims if claim.measured}
    ordered = sorted(sizes, key=lambda id_: (*sizes[id_], id_))
    return {id_: place for place, id_ in enumerate(ordered, start=1)}


def _view_line(study: Study, claim: Claim, rank: int) -> Line:
    book, article = study.book, study.book.article_of[claim.id]
    entity, metric = book.entities.get(claim.about), book.metrics.get(claim.metric or "")
    standing = find_standing(study, claim.id) if claim.measured else ""
    converted = study.verdicts.converted.get(claim.id)
    first = claim.period and (claim.period.start or claim.period.end)
    return Line(
        id=claim.id,
        href=locate_claim(book, claim.id),
        says=claim.says,
        figure=write_figure(claim),
        rank=rank,
        converted=converted.words
        if isinstance(converted, NoRate)
        else write_stated(study, claim) or write_hedged(claim, converted)
        if converted
        else "",
        rate=write_rate_day(converted).strip() if isinstance(converted, Converted) else "",
        entity=_name("entities", claim.about, entity.name if entity else ""),
        metric=_name("metrics", claim.metric or "", metric.name if metric else ""),
        narrowed=", ".join(filter(None, (claim.change, write_scope(claim)))),
        period=write_period(claim.period) if claim.period else "",
        start=first.isoformat() if first else "",
        kind=Named(str(claim.kind), " ".join(KINDS[claim.kind])),
        outlet=Named(article.outlet, name_article(study, article)),
        said=write_date(book.said_on(claim)),
        verdict=Named(standing, STANDINGS.get(standing, "")),
        badges=list_badges(study, claim),
        noted=claim.note is not None,
    )


def _name(kind: str, id_: str, name: str) -> Named:
    """A record's cell, with a link to its page where it has one."""
    return Named(id_, name or id_, locate_page(kind, id_) if name else "")
