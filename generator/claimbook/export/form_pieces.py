"""The parts of rows in claims.json: amounts, periods, places, comparisons."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """A JSON object with these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class SpanRow(Form):
    """A stretch of an article's text, in code points from its start, end exclusive."""

    start: int
    """The offset of its first code point, from 0."""
    end: int
    """The offset after its last code point."""


class AmountRow(Form):
    """An amount, as the interval of numbers that its words allow."""

    text: str
    """As written."""
    value: str | None
    """The number as written, with its scale word applied; null for a range."""
    low: str | None
    """The lower bound; null if there is none."""
    high: str | None
    """The upper bound; null if there is none."""
    low_closed: bool
    """Whether `low` itself is allowed."""
    high_closed: bool
    """Whether `high` itself is allowed."""
    written_low: str | None
    """The lower figure of a range as written, with its scale word applied; null if not a range."""
    written_high: str | None
    """The higher figure of a range, with its scale word applied; null if not a range."""
    unit: str
    """An ISO 4217 code, `%`, `pp`, `x`, `count` or the symbol of a physical unit.

    Money that `assumed` calls `assumed-currency` may be another country's: crowns are SEK here.
    """
    per: str | None
    """What a rate is per: `barrel`, `share`, `year`, `100,000 people`."""
    noun: str | None
    """What is counted, for `count`."""
    direction: Literal["up", "down"] | None
    """The direction in which its words say it moved; the numbers themselves have no sign for it."""
    assumed: list[
        Literal["assumed-currency", "assumed-denominator", "assumed-points", "ambiguous-multiple"]
    ]
    """What was assumed: which dollar is meant; what it is per, or that points are percentage
    points, as the metric says; or that “10 times higher” means ten times as much."""
    p: str
    """The value of the last digit written: 1000000000 for 380 billion, 0.01 for 9.14 %."""
    q: str
    """The value of the last significant digit: 10000000000 for 380 billion."""
    comparator: Literal[
        "none", "about", "almost", "more_than", "at_least", "less_than", "up_to", "range", "vague"
    ]
    """The hedge that its words express."""


class ConvertedRow(Form):
    """An amount in the book's currency."""

    unit: str
    """The book's currency."""
    low: str | None
    """The amount at the lowest rate of the 30 days up to `date`, widened by 1 %."""
    high: str | None
    """The amount at the highest rate, widened by the same."""
    rate_low: str
    """The lowest rate, in `unit` per unit of the amount's own currency."""
    rate_high: str
    """The highest rate, likewise."""
    date: str
    """The day of the rate."""


class RateRow(Form):
    """The exchange rates that a result was converted at."""

    source: str
    """The currency that was converted."""
    target: str
    """The currency that it was converted into."""
    low: str
    """The lowest rate, in `target` per unit of `source`."""
    high: str
    """The highest rate, likewise."""
    date: str
    """The day of the rate."""


class PeriodRow(Form):
    """A period with its first and last day."""

    text: str
    """As written."""
    start: str | None
    """The first day; null if it is open."""
    end: str | None
    """The last day; null if it is open."""


class SpeakerRow(Form):
    """The speaker of a claim."""

    name: str
    role: str | None
    mode: Literal["direct", "indirect"]
    speaks_for: str | None


class VoiceRow(Form):
    """The voice of a claim: who vouches for it."""

    id: str
    """An entity's id; or `outlet:` and an outlet's id; or `name:` and any other name."""
    name: str
    """The name shown: the person's if somebody speaks for a company."""
    role: str | None
    """The office of that person."""
    relation: Literal["speaker", "source", "cited", "outlet"]
    """How the article identifies them; `outlet` if it names nobody."""
    first_hand: bool
    """Whether the outlet belongs to the voice."""


class StandingRow(Form):
    """The standing of a claim."""

    id: str
    """`wrong`, `explained`, `settled`, `stands-alone`, `differs`, `disputed`, `agreed`, `echoed`,
    `single`, `replaced`, `updated`, `moved`, `opinion` or `allegation`."""
    reason: str
    """Why, in one sentence."""
    voices: int
    """How many independent voices confirm it, including its own."""
    against: int
    """How many independent voices contradict it."""
    contradicted: bool
    """Whether it is confirmed, but contradicted by one that stands alone, differs or is wrong."""
    interested: bool
    """Whether the voice speaks about itself or is a party."""
    reviewed: bool
    """Whether an editor has reviewed it."""


class CampRow(Form):
    """Figures that confirm each other."""

    figure: str
    """As written in the claim that all others were compared with."""
    voices: list[str]
    """The ids of the independent voices behind it."""
    claims: list[str]
    """Their ids."""
    standing: str
    """The standing of its first claim."""


class CellRow(Form):
    """A cell of a table's row."""

    head: str | None
    """The name of its column; null if it is unknown."""
    text: str
    """Its words, or the quoted ones among them."""
    figure: bool
    """Whether it has the claim's figure."""
    beside: bool
    """Whether it is not part of the quote and only names the row."""


class PassageRow(Form):
    """Another place in the article that makes the same claim."""

    quote: str
    before: str | None
    after: str | None
    where: Literal["headline", "summary", "body"] | None


class ComparedRow(Form):
    """How a claim compares with another."""

    claim: str
    """The other claim's id."""
    verdict: str
    """`conflict`, `near`, `revised`, `agree`, `met` or `missed`."""
    grade: str | None
    """The way in which the two agree."""
    reason: str | None
    """The reason why the two are not comparable."""
    factor: str | None
    """How many times as large the larger figure is, to six digits; null if signs differ."""


class UnclaimedRow(SpanRow):
    """A figure of an article that no claim covers."""

    text: str
    """The words at that place."""
    sentence: str | None
    """null if the text may not be republished."""
