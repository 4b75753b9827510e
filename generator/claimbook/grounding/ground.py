"""What grounding finds: whether a claim's words and its figure are in its article, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from claimbook.model import FieldPath, Where
from claimbook.quantity import Amount, Mention, Span


class Match(StrEnum):
    """How a quote was found, the best way first."""

    EXACT = "exact"
    FOLDED = "folded"
    """Exact apart from typography: quotation marks, dashes, spaces, ligatures, noise."""
    PIECES = "pieces"
    """A quote with `[…]`, whose pieces are in the text in this order."""
    DIFFERS = "differs"
    """Some words of the quote are not in the text. The quote fails."""
    ABSENT = "absent"
    """Nothing in the text is like the quote. The quote fails."""
    NOT_HELD = "not_held"
    """The text is not held, so the quote cannot be checked."""

    @property
    def stands(self) -> bool:
        """Whether the quote is in the text."""
        return self in (Match.EXACT, Match.FOLDED, Match.PIECES)  # by identity: enums hash slowly


class Origin(StrEnum):
    """Where the words of a quote were found, or who typed them."""

    TEXT = "text"
    """They are in the text that is held, which may begin with the headline."""
    HEADLINE = "headline"
    """They are in the headline that an editor typed, and no text is held."""
    TYPED = "typed"
    """They were found nowhere: an editor typed them."""


class Place(NamedTuple):
    """Where one passage of a claim was found."""

    match: Match
    spans: tuple[Span, ...] = ()
    """One span, or several for a quote in pieces; if it failed, the most similar place."""
    where: Where | None = None
    """The part of the article; None if the text is not held and the claim names no part."""
    paragraph: int | None = None
    """The number of the paragraph within the body or the summary, from 1."""
    others: tuple[Span, ...] = ()
    """Other places with the same words, if nothing decides between them."""
    repeats: tuple[tuple[Span, ...], ...] = ()
    """The same words in paragraphs that repeat the one they are in."""
    compared: str = ""
    """If it failed, the words that are not in the text: the quote, or a piece of it.

    For `differs`, compare them with the span.
    """

    @property
    def whole(self) -> Span | None:
        """The stretch from the first to the last words; None if they are not in a held text."""
        if not self.match.stands or not self.spans:
            return None
        return Span(self.spans[0].start, self.spans[-1].end)


class PassageAmounts(NamedTuple):
    """The amounts in one passage, as read from the article, and its words."""

    whole: tuple[Mention, ...]
    """The amounts that lie completely inside the passage."""
    text: str
    """The text that the mentions' offsets refer to."""
    spans: tuple[Span, ...]
    """The spans of the passage in `text`."""
    cut: tuple[Mention, ...] = ()
    """Amounts of which only a part is in the passage."""
    headless: tuple[Mention, ...] = ()
    """Cut amounts that begin before the passage does."""
    further: bool = False
    """Whether it is a passage of `also_at`, which may name what is counted in other words."""

    @property
    def words(self) -> str:
        """The words of the passage."""
        return " … ".join(self.text[span.start : span.end] for span in self.spans)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An amount of a claim that one of its passages does not have in this form."""

    field: FieldPath
    """The field of the claim: `("amount",)` or `("mentions", 0)`."""
    amount: Amount
    passage: int
    """The index of the passage that lacks it; 0 is the quote."""
    stand: tuple[Mention, ...] = ()
    """The amounts that are in the passage."""
    hedged: Mention | None = None
    """The same figure with a hedge that the claim drops, or that comes right before its quote."""
    cut: Mention | None = None
    """The amount itself, if the passage contains only part of it."""


class NumberMatch(StrEnum):
    """Whether a number of a claim is in its quote in another language."""

    SAME = "same"
    DIFFERS = "differs"
    """Every number in the quote can be read, and none of them is the claim's."""
    UNREAD = "unread"
    """The quote has no number in digits, or has one in a form that its language does not use."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """What was found for one amount of a claim in its quote in another language."""

    field: FieldPath
    """The claim's field: `("amount",)`, or `("mentions", 0)`."""
    amount: Amount
    match: NumberMatch
    stands: tuple[str, ...] = ()
    """The numbers of the quote, in its own writing."""
    mention: Mention | None = None
    """Where it is, at an offset of the held text."""
    passage: int = 0
    """The index of the passage in which it was looked for: 0 for the quote, else `also_at`."""


class Ground(NamedTuple):
    """What the article's text says about one claim."""

    claim: str
    places: tuple[Place, ...]
    """The place of the quote, then those of `also_at` in their order."""
    read: tuple[Mention, ...] = ()
    """The amounts in the spans, with their offsets in the held text."""
    used: tuple[Mention, ...] = ()
    """The mentions that are the claim's amount or one of its further `mentions`."""
    unit_place: Place | None = None
    """Where the words of `unit_from` are; None if there are none, or if the text is not held."""
    shortfalls: tuple[Shortfall, ...] = ()
    """The claim's figures that its passages do not have."""
    numbers: tuple[NumberFound, ...] = ()
    """For a text in another language, whether the quote has the numbers of the translation."""
    below: tuple[Mention, ...] = ()
    """For a claim in the headline, the amounts in the body of a held text.

    Those of claims that were made earlier are left out.
    """

    @property
    def match(self) -> Match:
        """How the quote itself was found."""
        return self.places[0].match

    @property
    def origin(self) -> Origin:
        """Where the words of the quote itself are from."""
        if not self.match.stands:
            return Origin.TYPED
        return Origin.TEXT if self.places[0].spans else Origin.HEADLINE

    @property
    def where(self) -> Where | None:
        """The part of the article that the quote is in."""
        return self.places[0].where

    @property
    def positions(self) -> tuple[Span, ...]:
        """Every span of the claim's passages, in the order of the text."""
        standing = [place for place in self.places if place.match.stands]
        return tuple(sorted(s for p in standing for spans in (p.spans, *p.repeats) for s in spans))

    @property
    def start(self) -> int | None:
        """Where in the text the first of its passages begins; None if none was found."""
        return min((span.start for span in self.positions), default=None)
