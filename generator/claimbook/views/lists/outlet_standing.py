"""Count how many claims of an outlet have which standing."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.lists.counting import count_one_sided, find_both_sides


@dataclass(frozen=True, slots=True)
class OutletStanding:
    """An outlet's articles and claims, with the standings of the claims."""

    articles: tuple[Article, ...]
    """Newest first."""
    claims: tuple[Claim, ...]
    counted: tuple[Badge, ...]
    """The standings of its claims, as lists count them."""
    both_sides: int
    """The number of disputes of which it reports both sides."""
    contradicted: int
    """Claims that are confirmed although another source contradicts them."""
    covered: int
    """Figures in its texts that a claim uses; like `amounts`, only in texts that are `read`."""
    amounts: int
    """All figures in its texts that count."""
    held: int
    """Its articles whose text is held."""
    read: int
    """Its held articles in the book's language, whose figures are all read."""


def weigh_outlet(study: Study, outlet: str) -> OutletStanding:
    """Return an outlet's articles and claims, with the standings of the claims."""
    articles = tuple(study.book.articles_in[outlet])
    claims = tuple(claim for article in articles for claim in article.claims)
    coverage = [study.coverage[article.slug] for article in articles]
    standings = [study.evidence.of(claim.id) for claim in claims]
    return OutletStanding(
        articles,
        claims,
        counted=count_one_sided(study, claims),
        both_sides=len(find_both_sides(study, claims)),
        contradicted=sum(bool(each and each.contradicted) for each in standings),
        covered=sum(len(each.claimed) for each in coverage if each.counted),
        amounts=sum(each.amounts for each in coverage if each.counted),
        held=sum(each.held for each in coverage),
        read=sum(each.counted for each in coverage),
    )
