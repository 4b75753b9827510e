"""What a briefing opens with: the worst open disagreement in a sentence and two figures."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Claim, Where
from claimbook.permalinks import locate_disagreement
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.verdicts import Disagreement, PairVerdict
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.byline import link_to_claim, name_article
from claimbook.views.disputes.ranking import choose_pair, rank_disagreements
from claimbook.views.disputes.told import badge_disagreement, write_arithmetic
from claimbook.views.wording.apart import is_in_points, write_apart
from claimbook.views.wording.figures import write_figure, write_share
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.places import write_place

_SCALE = 1000
"""The width of the longer bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two figures that clash."""

    source: str
    kind: str
    figure: str
    quote: str
    href: str
    claim: str
    """Its id."""
    bar: int
    """Its length where the longer of the two is 1000."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two figures on one scale, with how far they are apart."""

    sentence: str
    sides: tuple[Side, Side]
    factor: str
    badge: Badge
    arithmetic: str
    href: str


def find_clash(study: Study) -> Clash | None:
    """The worst open disagreement; None where there is none."""
    found = (each for each in rank_disagreements(study) if each.state == "open")
    clashes = (view_clash(study, each) for each in found)
    return next(filter(None, clashes), None)


def view_clash(study: Study, each: Disagreement) -> Clash | None:
    """The two figures that show a disagreement best; None where it has no two on one scale."""
    pair = choose_pair(study, each)
    if pair is None:
        return None
    both = study.book.claims[pair.a], study.book.claims[pair.b]
    return _make_clash(study, each, pair, both)


def _make_clash(
    study: Study, each: Disagreement, pair: PairVerdict, claims: tuple[Claim, Claim]
) -> Clash:
    values = {
        pair.a: abs(pair.arithmetic.a.middle) if pair.arithmetic else 0,
        pair.b: abs(pair.arithmetic.b.middle) if pair.arithmetic else 0,
    }
    larger, smaller = sorted(claims, key=lambda claim: -values[claim.id])
    top = values[larger.id] or 1

    def view(claim: Claim, beside: Claim | None) -> Side:
        return Side(
            source=_name_source(study, claim, beside),
            kind=KINDS[claim.kind][1],
            figure=write_figure(claim),
            quote=claim.quote,
            href=link_to_claim(study, claim),
            claim=claim.id,
            bar=round(_SCALE * values[claim.id] / top),
        )

    return Clash(
        sentence=_write_sentence(study, pair, larger, smaller),
        sides=(view(larger, None), view(smaller, larger)),
        factor=write_apart(pair),
        badge=badge_disagreement(each),
        arithmetic=write_arithmetic(study, pair),
        href=locate_disagreement(each.id),
    )


def _name_source(study: Study, claim: Claim, beside: Claim | None) -> str:
    """Where a figure stands: `AInvest, headline`, `Same article, paragraph 1`."""
    article = study.book.article_of[claim.id]
    same = beside is not None and study.book.article_of[beside.id] is article
    place = write_place(study.ground_of(claim.id).places[0])
    name = "Same article" if same else name_article(study, article)
    return ", ".join(filter(None, (name, place or write_date(study.book.said_on(claim)))))


def _write_sentence(study: Study, pair: PairVerdict, larger: Claim, smaller: Claim) -> str:
    """The disagreement as a headline: `The headline says $500 billion. …`."""
    where = study.ground_of(larger.id).where
    same = study.book.article_of[larger.id] is study.book.article_of[smaller.id]
    first = name_article(study, study.book.article_of[larger.id])
    if where is Where.HEADLINE:
        first = "The headline" if same else f"A headline of {first}"
    opening = f"{first} says {write_figure(larger)}."
    share = write_share(pair.factor) if pair.factor and not is_in_points(pair) else ""
    if not share:
        return f"{opening} {_name_other(study, smaller, same)} says {write_figure(smaller)}."
    if same and larger.kind is not smaller.kind:
        return f"{opening} The article’s {KINDS[smaller.kind][1]} is {share} of that."
    return f"{opening} {_name_other(study, smaller, same)} says {share} of that."


def _name_other(study: Study, claim: Claim, same: bool) -> str:
    return "The article itself" if same else name_article(study, study.book.article_of[claim.id])
