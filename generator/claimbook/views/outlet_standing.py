"""How the claims of an outlet stand beside those of others, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.study import Study


@dataclass(frozen=True, slots=True)
class OutletStanding:
    """An outlet's articles and claims, and how many of the claims others bear out."""

    articles: tuple[Article, ...]
    """Newest first."""
    claims: tuple[Claim, ...]
    agree: int
    """Claims that at least one other outlet agrees with."""
    conflict: int
    """Claims in conflict with a claim of another outlet."""
    contradicted_at_home: int
    """Claims in conflict with a claim of its own articles."""
    covered: int
    """Figures of its held texts that a claim uses."""
    amounts: int
    """All figures of its held texts that count."""
    held: int
    """Its articles whose text is held."""


def weigh_outlet(study: Study, outlet: str) -> OutletStanding:
    """How an outlet's claims stand."""
    articles = tuple(each for each in study.book.articles if each.outlet == outlet)
    claims = tuple(claim for article in articles for claim in article.claims)
    coverage = [study.coverage[article.slug] for article in articles]
    opposed = [_list_opposed_outlets(study, claim) for claim in claims]
    return OutletStanding(
        articles,
        claims,
        agree=sum(bool(study.verdicts.of(claim.id).agreeing_outlets) for claim in claims),
        conflict=sum(bool(others - {outlet}) for others in opposed),
        contradicted_at_home=sum(outlet in others for others in opposed),
        covered=sum(len(each.claimed) for each in coverage),
        amounts=sum(each.amounts for each in coverage),
        held=sum(each.held for each in coverage),
    )


def _list_opposed_outlets(study: Study, claim: Claim) -> set[str]:
    """The outlets of the claims that one is in conflict with."""
    others = (pair.other(claim.id) for pair in study.verdicts.of(claim.id).conflicts)
    return {study.book.article_of[other].outlet for other in others if other in study.book.claims}
