"""Who gives which figure of a disagreement, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimbook.study import Study
from claimbook.verdicts import Disagreement
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.wording.apart import write_stated
from claimbook.views.wording.moments import write_day


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who gives a figure, in which words."""

    shown: Shown
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

    Those who give the same figure stand together, the earliest first.
    """
    known = show_claims(study)
    claims = [known[id_] for id_ in each.claims if id_ in known]
    sizes = _size_claims(each)
    by_size = sorted(claims, key=lambda it: (-sizes.get(it.claim.id, Decimal(0)), it.figure))
    figures = dict.fromkeys(shown.figure for shown in by_size)
    place = {figure: number for number, figure in enumerate(figures)}
    ordered = sorted(claims, key=lambda shown: place[shown.figure])
    for figure, same in groupby(ordered, key=lambda shown: shown.figure):
        yield Camp(figure, tuple(_view_quoted(shown) for shown in same))
    for derived in study.book.derived:
        if derived.id in each.claims:
            yield Camp(write_stated(study, derived.id), (), derived.says)


def _size_claims(each: Disagreement) -> Mapping[str, Decimal]:
    """How much each claim's figure is in the unit of comparison."""
    return {
        claim: side.middle
        for pair in each.pairs
        if pair.arithmetic
        for claim, side in ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b))
    }


def _view_quoted(shown: Shown) -> Quoted:
    claim = shown.claim
    said = write_day(shown.byline.day)
    meta = (
        "earlier, according to the article" if shown.earlier else said,
        shown.place,
        str(shown.kind),
        shown.period,
        shown.scope,
        shown.worth.full,
        f"※ {claim.note}" if claim.note else "",
    )
    return Quoted(shown, tuple(filter(None, meta)))
