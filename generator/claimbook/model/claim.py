"""A claim: one thing that an article says, with its exact words and its figure, if it has one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PrivateAttr, WrapValidator
from pydantic.functional_validators import ModelWrapValidatorHandler

from claimbook.model.record import Id, Line, Record
from claimbook.model.written import Flag, Moment, Vintage, WrittenAmount, WrittenPeriod
from claimbook.quantity import Amount


class Kind(StrEnum):
    """The speech act."""

    FACT = "fact"
    ESTIMATE = "estimate"
    PLAN = "plan"
    TARGET = "target"
    FORECAST = "forecast"
    OPINION = "opinion"
    ALLEGATION = "allegation"
    """What somebody says of somebody else and no court or authority has found."""
    EVENT = "event"
    """Something that two or more parties give accounts of: a trial, a bid, a transfer."""


class Where(StrEnum):
    """The part of the article that a quote is in."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BODY = "body"


class Passage(Record):
    """Exact words of an article (W3C Web Annotation TextQuoteSelector: exact, prefix, suffix)."""

    quote: Line = Field(description="The exact words of the article. `[…]` leaves words out.")
    before: Line | None = Field(
        None, description="Words right before the quote, where it occurs more than once."
    )
    after: Line | None = Field(
        None, description="Words right after the quote, where it occurs more than once."
    )
    where: Where | None = Field(
        None,
        description="The part that the quote stands in. Found from the text; written by hand it "
        "chooses among occurrences and is checked.",
    )


class Speaker(Record):
    """Who said it, if not the article itself."""

    name: Line = Field(description="The speaker's name; one that an entity has, or its id.")
    role: Line | None = Field(None, description="The speaker's office: chief executive.")
    mode: Literal["direct", "indirect"] = Field(
        "indirect", description="`direct` for words in quotation marks, else `indirect`."
    )
    speaks_for: Id | None = Field(
        None, description="The entity in whose name the speaker speaks, from entities.yml."
    )

    _by_id: bool = PrivateAttr(default=False)

    @property
    def by_id(self) -> bool:
        """Whether only an id was written, which must then be the id of an entity."""
        return self._by_id

    def written_as_id(self) -> None:
        """Note that only an id was written; only reading calls this."""
        self._by_id = True


class Wrong(Record):
    """A slip that the editor knows of: what is right instead, and how it is known."""

    instead: WrittenAmount | None = Field(None, description="The figure that is right.")
    reason: Line = Field(description="What went wrong; shown to readers.")
    source: Line | None = Field(
        None, description="How it is known: the id of an entity, outlet or claim, or words."
    )


class Response(Record):
    """The answer of a party that a claim speaks ill of."""

    date: Moment = Field(description="When they answered.")
    text: Line = Field(description="Their answer.")


def _read_speaker(value: object, read: ModelWrapValidatorHandler[Speaker]) -> Speaker:
    if not isinstance(value, str):
        return read(value)
    speaker = read({"name": value})
    speaker.written_as_id()
    return speaker


WrittenSpeaker = Annotated[
    Speaker, WrapValidator(_read_speaker, json_schema_input_type=str | Speaker)
]
"""A speaker, or the id of the entity that speaks."""


def _as_passage(value: object) -> object:
    return {"quote": value} if isinstance(value, str) else value


WrittenPassage = Annotated[
    Passage, BeforeValidator(_as_passage, json_schema_input_type=str | Passage)
]
"""A passage, or only its quote."""


class Claim(Passage):
    """One thing that an article says."""

    id: Id = Field(
        description="Lower-case words joined by hyphens; unique in the book, never used again: "
        "it is the claim's permanent address."
    )
    says: Line = Field(
        description="The claim in the editor's words: one sentence that stands alone."
    )
    also_at: tuple[WrittenPassage, ...] = Field(
        (), description="Other places of the same article that make the same claim."
    )
    about: Id = Field(description="The entity that the claim is about, from entities.yml.")
    metric: Id | None = Field(None, description="What is measured, from metrics.yml.")
    amount: WrittenAmount | None = Field(
        None,
        description="The figure as the text writes it, hedge and unit included: "
        "`nearly HK$300 billion`, `more than 9%`, `10x`, `down 2.8%`.",
    )
    unit_from: Line | None = Field(
        None, description="Words elsewhere in the article that give the unit the quote lacks."
    )
    mentions: tuple[WrittenAmount, ...] = Field(
        (), description="Further amounts inside the quote that this claim uses."
    )
    change: Line | None = Field(
        None,
        description="What a growth or a move is measured against: `year-on-year`, "
        "`quarter-on-quarter`, `on the day`, `since 2022`.",
    )
    scope: dict[Id, Line] = Field(
        default_factory=dict, description="What narrows the claim: `basis: non-GAAP`."
    )
    period: WrittenPeriod | None = Field(
        None, description="When it is true: `2025-Q2`, `FY2026-Q1`, `2032`, `2025-02/2028-02`."
    )
    period_from: Line | None = Field(
        None,
        description="A claim or address that the period comes from, where this text does not "
        "give it.",
    )
    as_of: Vintage | None = Field(
        None,
        description="When it was said, if not on the article's date; `earlier` for a goal that "
        "the article itself calls previous.",
    )
    kind: Kind = Field(
        description="The speech act: fact, estimate, plan, target, forecast, opinion, "
        "allegation or event."
    )
    speaker: WrittenSpeaker | None = Field(
        None,
        description="Who said it, if not the article: an entity's id, or `{name, role, mode, "
        "speaks_for}`.",
    )
    source: Line | None = Field(
        None,
        description="Whom the article names as where it has this from: the id of an entity or "
        "outlet, or words.",
    )
    parties: tuple[Id, ...] = Field(
        (), description="The entities that have a stake in an event: both sides of a trial or bid."
    )
    wrong: Wrong | None = Field(None, description="A slip that you know: `{instead, reason}`.")
    response: Response | None = Field(
        None, description="What the party that it speaks ill of answered: `{date, text}`."
    )
    reviewed: Moment | None = Field(
        None, description="When an editor last looked at what the site says of it."
    )
    pin: Flag = Field(
        False, description="`true` for a key figure of its article and of the home page."
    )
    supersedes: tuple[Id, ...] = Field((), description="The claims that this one replaces.")
    topics: tuple[Id, ...] = Field((), description="Topics beside those of the article.")
    note: Line | None = Field(None, description="A remark of the editor, shown with the claim.")
    translation: Line | None = Field(
        None, description="The quote in the book's language, where it is in another."
    )

    _defaulted: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def defaulted(self) -> frozenset[str]:
        """The fields that come from the article's defaults."""
        return self._defaulted

    def took_defaults(self, names: frozenset[str]) -> None:
        """Note which fields come from the article's defaults; only reading calls this."""
        self._defaulted = names

    @property
    def measured(self) -> Amount | None:
        """The amount; negative if it is a change and its words say that it fell."""
        if self.amount is None or self.change is None:
            return self.amount
        return self.amount.signed()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The quote and every other place that makes the claim."""
        return (self, *self.also_at)
