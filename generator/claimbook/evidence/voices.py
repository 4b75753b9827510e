"""Find whose word a claim is: the speaker's, the source's, a cited article's or the outlet's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from claimbook.evidence.echoes import find_echoes, find_where, repeats
from claimbook.evidence.later_echoes import find_later_echoes
from claimbook.evidence.offices import list_represented
from claimbook.evidence.voice import Attribution, Relation, Voice
from claimbook.grounding import Ground
from claimbook.model import Article, Book, Claim, Where

_SPEAK_AS_WHOLE = frozenset({"company", "product", "organization"})
"""Kinds of entities that speak for the whole to which they belong. A town does not."""


class Voices:
    """The voices of all claims of a book."""

    def __init__(
        self,
        book: Book,
        grounds: Mapping[str, Ground],
        copied_from: Mapping[str, str] | None = None,
    ) -> None:
        """Create it for a book, its claims' grounds and the originals of copied articles."""
        self.book = book
        self.grounds = grounds
        self.copied_from = copied_from or {}
        self._of_entities: dict[str, Voice] = {}
        self._represented: dict[str, Mapping[str, str]] = {}
        """Whom each speaker represents, by article."""
        self._of_claims = {
            claim: attribution
            for article in book.articles
            for claim, attribution in self._attribute_all(article)
        }
        self._of_claims |= find_later_echoes(book, self._of_claims, grounds)

    def of(self, claim: str) -> Attribution:
        """Return the voice of a claim."""
        return self._of_claims[claim]

    def _attribute_all(self, article: Article) -> Iterator[tuple[str, Attribution]]:
        plain = self._of_outlet(article)
        attributions = {
            claim.id: plain
            if claim.speaker is None and claim.source is None and not article.cites
            else self._attribute(article, claim, frozenset())
            for claim in article.claims
        }
        echoes = find_echoes(self.book, article.claims, attributions, self.grounds)
        yield from {**attributions, **echoes}.items()

    def of_entity(self, entity: str) -> Voice:
        """Return the voice of an entity: its own, or the voice of the whole to which it belongs."""
        found = self._of_entities.get(entity)
        if found is None:
            top = self._find_top(entity)
            record = self.book.entities.get(top)
            found = self._of_entities[entity] = Voice(top, record.name if record else top)
        return found

    def _find_top(self, entity: str) -> str:
        seen = {entity}
        while (whole := find_whole(self.book, entity)) and whole not in seen:
            seen.add(whole)
            entity = whole
        return entity

    def _attribute(self, article: Article, claim: Claim, seen: frozenset[str]) -> Attribution:
        found = None
        if self._is_own(claim, "speaker"):
            found = self._of_speaker(article, claim)
        if found is None and self._is_own(claim, "source"):
            found = self._of_source(article, claim)
        if found is None and article.cites:
            found = self._of_cited(article, claim, seen | {article.slug})
        if found:
            return found
        citing = claim.source if self._is_own(claim, "source") else None
        return replace(self._of_outlet(article), citing=citing or "")

    def _is_own(self, claim: Claim, field: str) -> bool:
        """Whether a field belongs to the claim itself.

        A headline does not take its article's default.
        """
        if getattr(claim, field) is None:
            return False
        return not (field in claim.defaulted and find_where(self.grounds, claim) is Where.HEADLINE)

    def _of_speaker(self, article: Article, claim: Claim) -> Attribution | None:
        speaker = claim.speaker
        if speaker is None:
            return None
        entity = self.book.find_entity(speaker.name)
        outlet = None if entity or speaker.speaks_for else self.book.find_outlet(speaker.name)
        if outlet:
            return self._cite_outlet(article, outlet)
        record = self.book.entities.get(entity or "")
        whole = speaker.speaks_for
        if whole is None and (
            record is None or (record.kind == "person" and not record.speaks_for)
        ):
            whole = self._represented_in(article).get(speaker.name)
        if whole:
            voice = self.of_entity(whole)
        elif entity:
            voice = self.of_entity(entity)
        else:
            voice = Voice(f"name:{' '.join(speaker.name.casefold().split())}", speaker.name)
        return Attribution(
            voice,
            Relation.SPEAKER,
            record.name if record else speaker.name,
            speaker.role or (record.role if record else None),
            article.outlet,
            self._is_first_hand(article, voice),
            speaker.mode == "direct",
        )

    def _represented_in(self, article: Article) -> Mapping[str, str]:
        """Return whom each speaker of an article represents, which is found once."""
        if article.slug not in self._represented:
            self._represented[article.slug] = list_represented(self.book, article)
        return self._represented[article.slug]

    def _of_source(self, article: Article, claim: Claim) -> Attribution | None:
        source = claim.source or ""
        if entity := self.book.find_entity(source):
            voice = self.of_entity(entity)
            name = self.book.entities[entity].name
            first_hand = self._is_first_hand(article, voice)
            return Attribution(voice, Relation.SOURCE, name, None, article.outlet, first_hand)
        outlet = self.book.find_outlet(source)
        return self._cite_outlet(article, outlet) if outlet else None

    def _cite_outlet(self, article: Article, outlet: str) -> Attribution:
        """Return the attribution of a claim that an article took from another outlet."""
        voice = self._find_voice_of_outlet(outlet)
        first_hand = self._is_first_hand(article, voice)
        return Attribution(voice, Relation.SOURCE, voice.name, None, article.outlet, first_hand)

    def _of_cited(self, article: Article, claim: Claim, seen: frozenset[str]) -> Attribution | None:
        """Return the voice of the claim that this one repeats from an article that it cites."""
        for slug in article.cites:
            cited = self.book.article.get(slug)
            if cited is None or slug in seen:
                continue
            repeated = [
                self._attribute(cited, other, seen)
                for other in cited.claims
                if _have_same_figure(claim, other) or repeats(self.book, claim, other)
            ]
            # Its headline may give the figure as well, without the source that its text names.
            for found in sorted(repeated, key=lambda each: each.relation is Relation.OUTLET):
                return Attribution(
                    found.voice, Relation.CITED, found.name, found.role, article.outlet
                )
        return None

    def _of_outlet(self, article: Article) -> Attribution:
        original = self.copied_from.get(article.slug)
        voice = self._find_voice_of_outlet(
            self.book.article[original].outlet if original else article.outlet
        )
        first_hand = self._is_first_hand(article, voice)
        return Attribution(voice, Relation.OUTLET, voice.name, None, article.outlet, first_hand)

    def _find_voice_of_outlet(self, outlet: str) -> Voice:
        record = self.book.outlets.get(outlet)
        if record and record.speaks_for:
            return self.of_entity(record.speaks_for)
        return Voice(f"outlet:{outlet}", record.name if record else outlet)

    def _is_first_hand(self, article: Article, voice: Voice) -> bool:
        """Whether the outlet belongs to the voice.

        An official outlet does, unless it is another's.
        """
        outlet = self.book.outlets.get(article.outlet)
        if outlet is None:
            return False
        if outlet.speaks_for:
            return self.of_entity(outlet.speaks_for) == voice
        return outlet.kind == "official"


def find_whole(book: Book, entity: str) -> str | None:
    """Return the entity that another one speaks for, perhaps as a part of it.

    None if it speaks for itself.
    """
    record = book.entities.get(entity)
    if record is None:
        return None
    whole = record.speaks_for
    if whole is None and record.kind in _SPEAK_AS_WHOLE and not record.independent:
        whole = record.part_of
    return whole if whole in book.entities else None


def _have_same_figure(one: Claim, other: Claim) -> bool:
    """Whether two claims give the same number for the same thing."""
    if (one.about, one.metric, one.change) != (other.about, other.metric, other.change):
        return False
    return one.metric is not None and _read_figure(one) == _read_figure(other)


def _read_figure(claim: Claim) -> tuple[str, Decimal | None, Decimal | None, Decimal | None] | None:
    amount = claim.measured
    if amount is None:
        return None
    ends = amount.interval if amount.value is None else None
    return amount.unit, amount.value, ends.low if ends else None, ends.high if ends else None
