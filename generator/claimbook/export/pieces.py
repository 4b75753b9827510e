"""What the rows of claims.json are made of: amounts, periods, places, comparisons."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """A JSON object with these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class SpanRow(Form):
    """A stretch of an article's text, in code points from its start, end exclusive."""

    start: int
    """Of its first code point, from 0."""
    end: int
    """After its last."""


class AmountRow(Form):
    """An amount: the numbers that its words allow."""

    text: str
    """As written."""
    value: str | None
    """The number as written, scaled; null for a range."""
    low: str | None
    """null where it is open without end."""
    high: str | None
    """null where it is open without end."""
    low_closed: bool
    """Whether `low` itself is allowed."""
    high_closed: bool
    """Whether `high` itself is allowed."""
    written_low: str | None
    """The lower figure of a range as it is written, scaled; null where there is no range."""
    written_high: str | None
    """The higher one, likewise."""
    unit: str
    """An ISO 4217 code, `%`, `pp`, `x`, `count` or the symbol of a physical unit."""
    per: str | None
    """What it is counted by, for a rate: `barrel`, `share`, `year`, `100,000 people`."""
    noun: str | None
    """What is counted, for `count`."""
    direction: Literal["up", "down"] | None
    """Which way the words say that it moved; the numbers themselves have no sign of it."""
    assumed: list[
        Literal["assumed-currency", "assumed-denominator", "assumed-points", "ambiguous-multiple"]
    ]
    """What was read into the words: which dollar, what it is counted by or that points are those
    of a percentage, as its metric has it; or that 10 times higher is ten times as much."""
    p: str
    """The last written place: 1000000000 for 380 billion, 0.01 for 9.14 %."""
    q: str
    """The last significant place: 10000000000 for 380 billion."""
    comparator: Literal[
        "none", "about", "almost", "more_than", "at_least", "less_than", "up_to", "range", "vague"
    ]
    """The hedge of its words."""


class ConvertedRow(Form):
    """An amount in the book's currency."""

    unit: str
    """The book's currency."""
    low: str | None
    """By the least rate of the 30 days up to `date`, widened by 1 %."""
    high: str | None
    """By the greatest, likewise."""
    rate_low: str
    """How much of `unit` one of the amount's own unit is, at least."""
    rate_high: str
    """The same, at most."""
    date: str
    """The day of the rate."""


class RateRow(Form):
    """The exchange rates that a result was converted at."""

    source: str
    """The currency that was converted."""
    target: str
    """The one that it was converted into."""
    low: str
    """How much of `target` one of `source` is, at least."""
    high: str
    """The same, at most."""
    date: str
    """The day of the rate."""


class PeriodRow(Form):
    """A period: first and last day, null for an open end."""

    text: str
    """As written."""
    start: str | None
    """null where it is open."""
    end: str | None
    """null where it is open."""


class SpeakerRow(Form):
    """Who said it."""

    name: str
    role: str | None
    mode: Literal["direct", "indirect"]
    speaks_for: str | None


class VoiceRow(Form):
    """Who vouches for a claim."""

    id: str
    """An entity's id; `outlet:` and an outlet's id; `name:` and the name of anybody else."""
    name: str
    """Who is named: the person, where one speaks for a company."""
    role: str | None
    """The office of the one who is named."""
    relation: Literal["speaker", "source", "cited", "outlet"]
    """How the article names them; `outlet` where it names nobody."""
    first_hand: bool
    """Whether it stands in the voice's own outlet."""


class StandingRow(Form):
    """How a claim stands."""

    id: str
    """`wrong`, `explained`, `settled`, `stands-alone`, `differs`, `disputed`, `agreed`, `echoed`,
    `single`, `replaced`, `updated`, `moved`, `opinion` or `allegation`."""
    reason: str
    """Why, in one sentence."""
    voices: int
    """How many independent voices bear it out, its own among them."""
    against: int
    """How many say otherwise."""
    contradicted: bool
    """Whether it is borne out and somebody who stands alone, differs or is wrong says otherwise."""
    interested: bool
    """Whether the voice speaks of itself, or is a party."""
    reviewed: bool
    """Whether an editor has looked at it."""


class HistoryRow(Form):
    """A claim that this one took the place of, or that took its place."""

    claim: str
    """The other claim's id."""
    change: Literal["replaced", "updated", "moved"]
    """`replaced` by a revision, `updated` by a later count, or `moved` as plans do."""
    later: bool
    """Whether the other one is the later of the two."""


class CampRow(Form):
    """Figures that bear each other out."""

    figure: str
    """As the claim writes it that all others were held against."""
    voices: list[str]
    """The ids of the independent voices behind it."""
    claims: list[str]
    """Their ids."""
    standing: str
    """That of its first claim."""


class WrongRow(Form):
    """A slip that an editor knows."""

    instead: AmountRow | None
    """The figure that is right."""
    reason: str
    source: str | None


class ResponseRow(Form):
    """What the party that a claim speaks ill of answered."""

    date: str
    text: str


class PassageRow(Form):
    """Another place of the article that makes the same claim."""

    quote: str
    before: str | None
    after: str | None
    where: Literal["headline", "summary", "body"] | None


class ComparedRow(Form):
    """How a claim stands to another."""

    claim: str
    """The other claim's id."""
    verdict: str
    """`conflict`, `near`, `revised`, `agree`, `met` or `missed`."""
    grade: str | None
    """In what sense the two agree."""
    reason: str | None
    """Why the two are not comparable."""
    factor: str | None
    """How many times the smaller figure the larger is, to six digits; null where signs differ."""


class UnclaimedRow(SpanRow):
    """A figure of an article that no claim covers."""

    text: str
    """The words at that place."""
    sentence: str | None
    """null where the text may not be republished."""
