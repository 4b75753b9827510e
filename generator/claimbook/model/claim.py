"""A claim: one thing that an article says, with its exact words and perhaps a figure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WrapValidator
from pydantic.functional_validators import ModelWrapValidatorHandler

from claimbook.model.record import FormerIds, Id, Line, Record
from claimbook.model.written import Flag, Moment, Vintage, WrittenAmount, WrittenBase, WrittenPeriod
from claimbook.quantity import Amount


class Kind(StrEnum):
    """What kind of statement a claim is."""

    FACT = "fact"
    ESTIMATE = "estimate"
    PLAN = "plan"
    TARGET = "target"
    FORECAST = "forecast"
    OPINION = "opinion"
    ALLEGATION = "allegation"
    """An accusation that no court or authority has confirmed."""
    EVENT = "event"
    """Something that several parties describe differently: a trial, a bid, a transfer."""

    @property
    def class_(self) -> str:
        """The class of kinds whose figures may be compared: `fact`, `intent`, or the kind alone.

        An intent is a plan, a target or a forecast.
        """
        if self in (Kind.FACT, Kind.ESTIMATE, Kind.EVENT):
            return "fact"
        return "intent" if self in (Kind.PLAN, Kind.TARGET, Kind.FORECAST) else self.value


class Where(StrEnum):
    """The part of the article that a quote is in."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BODY = "body"


class Passage(Record):
    """Exact words of an article (W3C Web Annotation TextQuoteSelector: exact, prefix, suffix)."""

    quote: Line = Field(
        description="The article's exact words. `[…]` stands for words that you leave out."
    )
    before: Line | None = Field(
        None, description="The words right before the quote, if it occurs more than once."
    )
    after: Line | None = Field(
        None, description="The words right after the quote, if it occurs more than once."
    )
    where: Where | None = Field(
        None,
        description="The part of the article that the quote is in. Usually found for you; write it "
        "to choose one of several occurrences.",
    )


class Speaker(Record):
    """Who made the statement, if not the article itself."""

    name: Line = Field(description="The speaker's name, or the id of the entity that speaks.")
    role: Line | None = Field(None, description="The speaker's office: `chief executive`.")
    mode: Literal["direct", "indirect"] = Field(
        "indirect", description="`direct` for words in quotation marks, otherwise `indirect`."
    )
    speaks_for: Id | None = Field(
        None, description="The entity that the speaker speaks for, from entities.yml."
    )

    by_id: ClassVar[bool] = False
    """Whether the speaker was written as an id, which must then be an entity's."""

    def written_as_id(self) -> None:
        """Note that the speaker was written as an id; called only while reading."""
        self.__dict__["by_id"] = True


class Wrong(Record):
    """A mistake in the article that the editor knows about."""

    instead: WrittenAmount | None = Field(None, description="The correct figure.")
    reason: Line = Field(description="What went wrong. Readers see it.")
    source: Line | None = Field(
        None, description="How you know: the id of an entity, outlet or claim, or a description."
    )


class Response(Record):
    """The answer of a party that a claim accuses or criticizes."""

    date: Moment = Field(description="When the party answered.")
    text: Line = Field(description="The party's answer.")


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
        description="Lower-case words joined by hyphens, unique in the book. It is part of the "
        "claim's permanent address, so never change or reuse it."
    )
    says: Line = Field(
        description="The claim in your words, in a sentence that is clear without context."
    )
    also_at: tuple[WrittenPassage, ...] = Field(
        (),
        description="Other places in the article that make the same claim, by their exact words: "
        '`also_at: ["the plan for 380 billion yuan"]`.',
    )
    about: Id = Field(description="The entity that the claim is about, from entities.yml.")
    metric: Id | None = Field(None, description="What is measured, from metrics.yml.")
    amount: WrittenAmount | None = Field(
        None,
        description="The figure as the article writes it, with its hedge and unit: "
        "`nearly HK$300 billion`, `more than 9%`, `10x`, `down 2.8%`.",
    )
    unit_from: Line | None = Field(
        None,
        description="Words elsewhere in the article that give the unit, or the scale of a table, "
        "if the quote lacks it.",
    )
    mentions: tuple[WrittenAmount, ...] = Field(
        (), description="Other amounts in the quote that this claim includes."
    )
    change: WrittenBase | None = Field(
        None,
        description="What a change is measured against: `year-on-year`, "
        "`quarter-on-quarter`, `on the day`, `since 2022`; or what a difference is measured "
        "against: `against plan`, `against karsk-boats`.",
    )
    scope: dict[Id, Line] = Field(
        default_factory=dict, description="What the figure is limited to: `basis: non-GAAP`."
    )
    period: WrittenPeriod | None = Field(
        None,
        description="The period that the claim is about: `2025-Q2`, `FY2026-Q1`, `2032`, "
        "`2025-02/2028-02`.",
    )
    period_from: Line | None = Field(
        None,
        description="The claim or web address that the period comes from, if this article does "
        "not give it.",
    )
    as_of: Vintage | None = Field(
        None,
        description="When the statement was made, if not on the article's date; `earlier` for a "
        "goal that the article calls a previous one.",
    )
    kind: Kind = Field(
        description="The kind of statement: fact, estimate, plan, target, forecast, opinion, "
        "allegation or event."
    )
    speaker: WrittenSpeaker | None = Field(
        None,
        description="Who made the statement, if not the article: an entity's id, or `{name, role, "
        "mode, speaks_for}`.",
    )
    source: Line | None = Field(
        None,
        description="The source that the article names: the id of an entity or outlet, or a "
        "description such as `people familiar with the plan`.",
    )
    parties: tuple[Id, ...] = Field(
        (), description="The entities involved in an event: both sides of a trial or a bid."
    )
    wrong: Wrong | None = Field(
        None, description="A mistake that you know about: `{instead, reason}`."
    )
    response: Response | None = Field(
        None,
        description="What the party that the claim accuses or criticizes answered: `{date, text}`.",
    )
    reviewed: Moment | None = Field(
        None, description="When an editor last reviewed what the site says about the claim."
    )
    pin: Flag = Field(
        False, description="`true` to make it a key figure of its article and of the home page."
    )
    supersedes: tuple[Id, ...] = Field((), description="The claims that this one replaces.")
    topics: tuple[Id, ...] = Field((), description="Topics in addition to those of the article.")
    note: Line | None = Field(None, description="The editor's note, shown with the claim.")
    was: FormerIds = ()
    translation: Line | None = Field(
        None, description="A translation of the quote, if it is not in the book's language."
    )

    defaulted: ClassVar[tuple[str, ...]] = ()
    """The fields that come from the article's defaults."""

    def took_defaults(self, names: frozenset[str]) -> None:
        """Note which fields come from the article's defaults; called only while reading."""
        self.__dict__["defaulted"] = tuple(sorted(names))

    @property
    def measured(self) -> Amount | None:
        """The amount; negative if it is a change and its words say that it fell."""
        if self.amount is None or self.change is None:
            return self.amount
        return self.amount.signed()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The claim's own passage, then those of `also_at`."""
        return (self, *self.also_at)
