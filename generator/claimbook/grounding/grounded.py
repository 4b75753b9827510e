"""An article against its text: the parts, every amount in them, and the ground of every claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.grounding.amounts import choose_used, find_mentions, within
from claimbook.grounding.ground import Ground, Match, Place
from claimbook.grounding.parts import Layout, lay_out
from claimbook.grounding.quotes import find_passage, match_headline
from claimbook.model import Article, Claim, Passage, Where
from claimbook.quantity import Mention, find_amounts


@dataclass(frozen=True)
class Grounded:
    """What an article's text says of its claims."""

    layout: Layout | None
    """None where the text is not held."""
    mentions: tuple[Mention, ...] = ()
    """Every amount of the text that counts."""
    grounds: Mapping[str, Ground] = field(default_factory=dict)
    """By claim id."""


def ground_article(article: Article, text: str | None, dollar: str = "USD") -> Grounded:
    """Look up each claim of an article in its text; `dollar` is what a bare $ means there."""
    layout = lay_out(article, text) if text is not None else None
    mentions = find_mentions(layout, dollar) if layout else ()
    taken: set[tuple[int, int]] = set()
    grounds = {
        claim.id: _ground_held(layout, mentions, claim, taken)
        if layout
        else _ground_unheld(article, claim, dollar)
        for claim in article.claims
    }
    return Grounded(layout, mentions, grounds)


def _ground_held(
    layout: Layout, mentions: tuple[Mention, ...], claim: Claim, taken: set[tuple[int, int]]
) -> Ground:
    places = tuple(find_passage(layout, passage) for passage in claim.passages)
    read: list[Mention] = []
    used: list[Mention] = []
    for place in places:
        found = within(mentions, place.spans) if place.match.stands else ()
        read.extend(found)
        used.extend(choose_used(claim, found, taken))
    return Ground(claim.id, places, tuple(read), tuple(used))


def _ground_unheld(article: Article, claim: Claim, dollar: str) -> Ground:
    """The ground of a claim without a text: its amount is read from the quote as it is written."""
    places = tuple(_place_unheld(article, passage) for passage in claim.passages)
    read = find_amounts(claim.quote, dollar)
    return Ground(claim.id, places, read, choose_used(claim, read, set()))


def _place_unheld(article: Article, passage: Passage) -> Place:
    if passage.where is Where.HEADLINE:
        return Place(match_headline(article.headline, passage), where=passage.where)
    return Place(Match.NOT_HELD, where=passage.where)
