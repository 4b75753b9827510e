"""Count the standings of claims, as lists of outlets, articles, entities and metrics show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimbook.evidence import StandingKind
from claimbook.gathering import gather
from claimbook.model import Article, Claim
from claimbook.sentences import sources
from claimbook.study import Study
from claimbook.views.claims.badge import STANDINGS, Badge
from claimbook.views.claims.badges import count_badges
from claimbook.views.claims.standing import find_standing


def count_published(study: Study, claims: Sequence[Claim]) -> tuple[Badge, ...]:
    """Count the standings of the claims of an outlet or an article, as lists do.

    An outlet that reports what both sides of a dispute say takes no side. This is shown in grey,
    and such claims are not counted.
    """
    both = find_both_sides(study, claims)
    return *count_one_sided(study, claims), *badge_both_sides(len(both))


def count_one_sided(study: Study, claims: Sequence[Claim]) -> tuple[Badge, ...]:
    """Count the standings of claims, except in disputes of which they give both sides."""
    both = find_both_sides(study, claims)
    apart = {claim for sides in both.values() for claim in sides}
    return count_badges(study, (claim for claim in claims if claim.id not in apart))


def badge_both_sides(number: int) -> tuple[Badge, ...]:
    """Return the badge for a number of disputes with both sides; none for zero."""
    sign = STANDINGS["disputed"].sign
    return (Badge("neutral", sign, sources.write_both_sides(number)),) if number else ()


def find_both_sides(study: Study, claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """Return, by the id of a dispute, the claims that give what two or more voices say."""
    standings = (study.evidence.of(claim.id) for claim in claims)
    disputed = [it.claim for it in standings if it and it.kind is StandingKind.DISPUTED]
    of = study.evidence.disagreements_of
    found = gather((each, claim) for claim in disputed for each in of.get(claim, ()))
    return {each: tuple(own) for each, own in found.items() if _has_both(study, own)}


def _has_both(study: Study, claims: Sequence[str]) -> bool:
    """Whether claims are on different sides, and not all the word of one voice."""
    camps = {id(study.evidence.camp_of.get(claim)) for claim in claims}
    voices = {study.evidence.attributions[claim].voice for claim in claims}
    return len(camps) > 1 and len(voices) > 1


def count_about(study: Study, claims: Iterable[Claim], about: str = "") -> tuple[Badge, ...]:
    """Count, in grey, the claims `about` an entity or a metric that have a warning.

    The subject of a claim did nothing wrong; an outlet did.
    """
    counts = Counter(find_standing(study, claim.id) for claim in claims)
    return tuple(
        Badge("neutral", look.sign, sources.write_standing_count(counts[look], look.id, about))
        for look in STANDINGS.values()
        if look.counted and counts[look]
    )


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
