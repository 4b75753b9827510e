"""How many claims of an outlet stand in which way."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import count_badges
from claimbook.views.claims.standing import list_open


@dataclass(frozen=True, slots=True)
class OutletStanding:
    """An outlet's articles and claims, and how the claims stand."""

    articles: tuple[Article, ...]
    """Newest first."""
    claims: tuple[Claim, ...]
    counted: tuple[Badge, ...]
    """How its claims stand, as lists count it."""
    contradicted_at_home: int
    """Claims in open conflict with a claim of its own articles."""
    covered: int
    """Figures of its held texts that a claim uses."""
    amounts: int
    """All figures of its held texts that count."""
    held: int
    """Its articles whose text is held."""


def weigh_outlet(study: Study, outlet: str) -> OutletStanding:
    """An outlet's articles and claims, and how the claims stand."""
    articles = tuple(each for each in study.book.articles if each.outlet == outlet)
    claims = tuple(claim for article in articles for claim in article.claims)
    coverage = [study.coverage[article.slug] for article in articles]
    opposed = [_list_opposed_outlets(study, claim) for claim in claims]
    return OutletStanding(
        articles,
        claims,
        counted=count_badges(study, claims),
        contradicted_at_home=sum(outlet in others for others in opposed),
        covered=sum(len(each.claimed) for each in coverage),
        amounts=sum(each.amounts for each in coverage),
        held=sum(each.held for each in coverage),
    )


def _list_opposed_outlets(study: Study, claim: Claim) -> set[str]:
    """The outlets of the claims that a claim is in open conflict with."""
    standing = study.verdicts.of(claim.id)
    others = (pair.other(claim.id) for pair in list_open(study, standing))
    return {study.book.article_of[other].outlet for other in others if other in study.book.claims}
