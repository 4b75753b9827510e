"""Ground an article in its text: find its parts, their amounts, and the ground of each claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from claimbook.grounding.amounts import Fitting, choose_used, list_fitting
from claimbook.grounding.foreign import find_numbers
from claimbook.grounding.ground import Ground, Match, PassageAmounts, Place
from claimbook.grounding.mentions import divide, find_mentions, within
from claimbook.grounding.parts import TextLayout, lay_out
from claimbook.grounding.quotes import find_passage, match_headline
from claimbook.grounding.shortfalls import find_shortfalls
from claimbook.model import Article, Claim, Passage, Where
from claimbook.quantity import Mention, Span, find_amounts


@dataclass(frozen=True)
class Grounded:
    """What an article's text says about its claims."""

    layout: TextLayout | None
    """None if the text is not held."""
    mentions: tuple[Mention, ...] = ()
    """Every amount in the text that counts."""
    grounds: Mapping[str, Ground] = field(default_factory=dict)
    """By claim id."""


def ground_article(
    article: Article,
    text: str | None,
    dollar: str = "USD",
    language: str | None = None,
    path: str = "",
) -> Grounded:
    """Look up each claim of an article in its text.

    `dollar` is the currency that a bare $ means there. `language` is the language of the text if it
    is not the book's. `path` is the path of the text's file from the book's root.
    """
    layout = lay_out(article, text, path) if text is not None else None
    if language is not None:
        return _ground_translated(_Held(article, layout, (), dollar), language)
    mentions = find_mentions(layout, dollar) if layout else ()
    held = _Held(article, layout, mentions, dollar)
    taken: set[tuple[int, int]] = set()
    grounds = {
        claim.id: _ground_held(held, claim, tuple(map(held.find, claim.passages)), taken)
        if layout
        else _ground_unheld(article, claim, dollar)
        for claim in article.claims
    }
    return Grounded(layout, mentions, _add_below(held, grounds))


def ground_claim(
    claim: Claim, place: Place, article: Article, grounded: Grounded, dollar: str
) -> Ground:
    """Ground one more claim, whose quote is at a known `place` of a text that has been grounded."""
    held = _Held(article, grounded.layout, grounded.mentions, dollar)
    further = (held.find(passage) for passage in claim.also_at)
    return _ground_held(held, claim, (place, *further), set())


class _Held(NamedTuple):
    """An article and its text."""

    article: Article
    layout: TextLayout | None
    mentions: tuple[Mention, ...]
    dollar: str

    def find(self, passage: Passage) -> Place:
        """Find a passage. A place without a span means that the text lacks its headline."""
        if self.layout is None:
            return _place_unheld(self.article, passage)
        if self.layout.headline or self.layout.missing:
            return find_passage(self.layout, passage)
        if passage.where is Where.HEADLINE:
            return _place_unheld(self.article, passage)
        place = find_passage(self.layout, passage)
        if place.match.stands or passage.where:
            return place
        match = match_headline(self.article.headline, passage)
        return Place(match, where=Where.HEADLINE) if match.stands else place

    def read(self, claim: Claim, passage: Passage, place: Place) -> PassageAmounts | None:
        """Return the amounts in a passage; None if the passage is not in the text."""
        if not place.match.stands:
            return None
        if self.layout is None or not place.spans:
            return _read_unheld(claim, passage, self.dollar)
        return _read_place(self.layout.text, self.mentions, place, further=passage is not claim)


def _ground_held(
    held: _Held, claim: Claim, places: tuple[Place, ...], taken: set[tuple[int, int]]
) -> Ground:
    """Return the ground of a claim whose passages are at these places."""
    readings = [held.read(claim, *each) for each in zip(claim.passages, places, strict=True)]
    fitting = _list_fitting(claim, readings)
    read: list[Mention] = []
    used: list[Mention] = []
    for place, reading, fits in zip(places, readings, fitting, strict=True):
        if place.spans:
            # Coverage can count only amounts that were read from the text and have offsets in it.
            read += reading.whole if reading else ()
            used += choose_used(fits, taken)
        for spans in place.repeats:
            repeat = held.read(claim, claim, place._replace(spans=spans))
            used += choose_used(list_fitting(claim, repeat), taken) if repeat else ()
    unit = Passage(quote=claim.unit_from) if claim.unit_from else None
    return Ground(
        claim.id,
        places,
        read=tuple(read),
        used=tuple(used),
        unit_place=held.find(unit) if unit else None,
        shortfalls=tuple(find_shortfalls(claim, readings, fitting)),
    )


def _add_below(held: _Held, grounds: Mapping[str, Ground]) -> Mapping[str, Ground]:
    """Add to the ground of each claim in the headline the amounts in the body of the text."""
    body = held.layout.parts.get(Where.BODY) if held.layout else None
    heads = {id_ for id_, ground in grounds.items() if ground.where is Where.HEADLINE}
    if body is None or not heads:
        return grounds
    old = [claim.id for claim in held.article.claims if claim.as_of == "earlier"]
    earlier = {mention.start for id_ in old for mention in grounds[id_].used}
    inside = within(held.mentions, [body])
    below = tuple(mention for mention in inside if mention.start not in earlier)
    return {
        id_: ground._replace(below=below) if id_ in heads else ground
        for id_, ground in grounds.items()
    }


def _list_fitting(claim: Claim, readings: Iterable[PassageAmounts | None]) -> list[Fitting]:
    """Return the mentions that fit in each passage; none for a passage that failed."""
    return [list_fitting(claim, each) if each else () for each in readings]


def _ground_translated(held: _Held, language: str) -> Grounded:
    """Ground claims in a text in another language, whose own words are not interpreted."""
    grounds = {claim.id: _translate(held, claim, language) for claim in held.article.claims}
    used = {m.start: m for ground in grounds.values() for m in ground.used}
    return Grounded(held.layout, tuple(used[start] for start in sorted(used)), grounds)


def _translate(held: _Held, claim: Claim, language: str) -> Ground:
    """Return the ground of a claim, with its figures checked against its quote's translation."""
    places = tuple(held.find(passage) for passage in claim.passages)
    words = claim.translation
    reading = _read_words(words, held.dollar) if words else None
    numbers = tuple(
        found
        for number, (passage, place) in enumerate(zip(claim.passages, places, strict=True))
        if place.match.stands or place.match is Match.NOT_HELD
        for found in find_numbers(claim, _cut_pieces(held, passage, place), language, number)
    )
    used = tuple(n.mention for n in numbers if n.mention and places[n.passage].spans)
    return Ground(
        claim.id,
        places,
        read=used,
        used=used,
        shortfalls=tuple(find_shortfalls(claim, [reading], _list_fitting(claim, [reading]))),
        numbers=numbers,
    )


def _cut_pieces(held: _Held, passage: Passage, place: Place) -> list[tuple[int, str]]:
    """Return the words of a passage as they are in the held text, or else as the claim has them."""
    if held.layout is None or not place.spans:
        return [(0, passage.quote)]
    return [(span.start, held.layout.text[span.start : span.end]) for span in place.spans]


def _read_words(words: str, dollar: str) -> PassageAmounts:
    return PassageAmounts(find_amounts(words, dollar), words, (Span(0, len(words)),))


def _read_place(
    text: str, mentions: tuple[Mention, ...], place: Place, *, further: bool
) -> PassageAmounts:
    whole, cut = divide(mentions, place.spans)
    headless = [m for m in cut if not any(s.start <= m.start < s.end for s in place.spans)]
    return PassageAmounts(whole, text, place.spans, cut, tuple(headless), further)


def _ground_unheld(article: Article, claim: Claim, dollar: str) -> Ground:
    """Ground a claim without a text: its amounts are read from the quotes themselves."""
    places = tuple(_place_unheld(article, passage) for passage in claim.passages)
    readings = [
        None if place.match is Match.ABSENT else _read_unheld(claim, passage, dollar)
        for passage, place in zip(claim.passages, places, strict=True)
    ]
    read = readings[0].whole if readings[0] else ()
    fitting = _list_fitting(claim, readings)
    used = choose_used(fitting[0], set())
    shortfalls = tuple(find_shortfalls(claim, readings, fitting))
    return Ground(claim.id, places, read, used, shortfalls=shortfalls)


def _read_unheld(claim: Claim, passage: Passage, dollar: str) -> PassageAmounts:
    """Return the amounts in a quote without its text.

    A bare figure has no words for its direction, so the claim's direction is taken as given.
    """
    lent = claim.amount.direction if claim.amount else None
    reading = _read_words(passage.quote, dollar)
    read = (
        m._replace(amount=m.amount._replace(direction=m.amount.direction or lent))
        for m in reading.whole
    )
    return reading._replace(whole=tuple(read), further=passage is not claim)


def _place_unheld(article: Article, passage: Passage) -> Place:
    if passage.where is Where.HEADLINE:
        return Place(match_headline(article.headline, passage), where=passage.where)
    return Place(Match.NOT_HELD, where=passage.where)
