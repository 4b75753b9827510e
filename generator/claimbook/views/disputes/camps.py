"""Who gives which figure of a disagreement, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimbook.model import Claim
from claimbook.quantity import write_period
from claimbook.study import Study
from claimbook.verdicts import Disagreement
from claimbook.views.claims.byline import link_to_claim
from claimbook.views.claims.worth import write_converted
from claimbook.views.wording.figures import write_figure, write_measured, write_scope
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import Named, name_outlet
from claimbook.views.wording.places import write_place


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who gives a figure, in which words."""

    quote: str
    href: str
    outlet: Named
    meta: tuple[str, ...]
    """Day, place in the article, kind, period, the amount in the book's currency."""


@dataclass(frozen=True, slots=True)
class Camp:
    """The claims of a disagreement that give the same figure."""

    figure: str
    quotes: tuple[Quoted, ...]
    """Empty of a figure that nobody gives: one that was worked out from claims."""
    worked_out: str = ""
    """Of such a figure what it is."""


def list_camps(study: Study, each: Disagreement) -> Iterator[Camp]:
    """The figures of a disagreement, the greatest first.

    Who gives the same figure stand together, in the order of days.
    """
    claims = [study.book.claims[id_] for id_ in each.claims if id_ in study.book.claims]
    sizes = _size_claims(each)
    by_size = sorted(
        claims, key=lambda claim: (-sizes.get(claim.id, Decimal(0)), write_figure(claim))
    )
    figures = dict.fromkeys(write_figure(claim) for claim in by_size)
    place = {figure: number for number, figure in enumerate(figures)}
    ordered = sorted(claims, key=lambda claim: place[write_figure(claim)])
    for figure, same in groupby(ordered, key=write_figure):
        yield Camp(figure, tuple(_view_quoted(study, claim) for claim in same))
    for derived in study.book.derived:
        if derived.id in each.claims:
            found = study.verdicts.figures[derived.id]
            figure = write_measured(found.amount, change=found.change is not None)
            yield Camp(figure, (), derived.says)


def _size_claims(each: Disagreement) -> Mapping[str, Decimal]:
    """How much each claim's figure is in the unit of comparison."""
    return {
        claim: side.middle
        for pair in each.pairs
        if pair.arithmetic
        for claim, side in ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b))
    }


def _view_quoted(study: Study, claim: Claim) -> Quoted:
    article = study.book.article_of[claim.id]
    said = "earlier, according to the article" if claim.as_of == "earlier" else ""
    meta = (
        said or write_day(study.book.said_on(claim)),
        write_place(study.ground_of(claim.id).places[0]),
        " ".join(KINDS[claim.kind]),
        write_period(claim.period) if claim.period else "",
        write_scope(claim),
        write_converted(study, claim),
        f"※ {claim.note}" if claim.note else "",
    )
    return Quoted(
        quote=claim.quote,
        href=link_to_claim(study, claim),
        outlet=name_outlet(study, article),
        meta=tuple(filter(None, meta)),
    )
