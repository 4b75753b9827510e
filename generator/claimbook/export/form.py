"""The format of claims.json: its JSON Schema is made from these models, which validate the export.

Every key is always present; null means absent. Numbers that must be exact are decimal strings.
A change that programs reading the file would notice needs a new `VERSION`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimbook.export.pieces import (
    AmountRow,
    CampRow,
    CellRow,
    ComparedRow,
    ConvertedRow,
    CorrectionRow,
    Form,
    HistoryRow,
    PassageRow,
    PeriodRow,
    RateRow,
    ResponseRow,
    SpanRow,
    SpeakerRow,
    StandingRow,
    UnclaimedRow,
    VoiceRow,
    WrongRow,
)

VERSION = "claimbook-claims-3"
"""The name of the format."""
SCHEMA_ID = f"urn:claimbook:schema:{VERSION}"
"""The id of its JSON Schema, whatever site publishes it."""


class BookRow(Form):
    """The settings of the book."""

    title: str
    description: str | None
    language: str
    currency: str
    """The ISO 4217 code of the currency that amounts are compared in."""


class ArticleRow(Form):
    """An article, with its date of publication and how much of its text is shown."""

    id: str
    """The name of its file without the extension."""
    headline: str
    outlet: str
    """The outlet's id."""
    outlet_name: str | None
    """null if outlets.yml does not have it."""
    author: str | None
    written_by: Literal["person", "ai", "unknown"]
    published: str
    """In ISO 8601: a day, or a moment with its offset."""
    updated: str | None
    retrieved: str | None
    url: str | None
    archive_url: str | None
    language: str | None
    text: str | None
    """The file of its text, if that is held."""
    sha256: str | None
    text_sha256: str | None
    """The SHA-256 of the text that quotes were looked up in, as UTF-8 with line feeds; null if none
    is held or it is private."""
    republish: Literal["full", "quotes"]
    """How much of its text the site shows; a private text is never shown in full."""
    topics: list[str]
    cites: list[str]
    """The articles whose reporting it repeats."""
    draft: bool
    note: str | None
    was: list[str]
    page: str
    """The address of its page from the root of the site."""
    edit: str
    """Where it is written: file:line."""


class EntityRow(Form):
    """A person, body, place or thing that claims are about."""

    id: str
    """Its key in entities.yml."""
    name: str
    aliases: list[str]
    kind: str
    description: str | None
    part_of: str | None
    speaks_for: str | None
    independent: bool
    role: str | None
    ticker: str | None
    wikidata: str | None
    url: str | None
    fiscal_year_starts: int | None
    """The month in which it begins, 1 to 12."""
    fiscal_year_named_by: Literal["start", "end"] | None
    """Whether a fiscal year is named after the calendar year in which it starts or ends."""
    was: list[str]


class MetricRow(Form):
    """What claims measure: a metric."""

    id: str
    """Its key in metrics.yml."""
    name: str
    definition: str
    dimension: str
    measure: Literal["stock", "flow", "running", "moving"]
    per: str | None
    authority: list[str]
    usual_scope: dict[str, str]
    weight: int
    aliases: list[str]
    was: list[str]


class ClaimRow(Form):
    """One thing that an article says, with its exact words and how it compares."""

    id: str
    article: str
    """The id of the article that makes it."""
    says: str
    quote: str
    before: str | None
    """The text directly before it; at most 60 characters if the text may not be republished."""
    after: str | None
    """The text directly after it, with the same limit."""
    where: Literal["headline", "summary", "body"] | None
    also_at: list[PassageRow]
    positions: list[SpanRow]
    """Every place in the article's text that makes the claim."""
    cells: list[CellRow]
    """The cells of the quote if it is a row of a table; otherwise empty."""
    quote_match: Literal["exact", "folded", "pieces", "differs", "absent", "not_held"]
    """How the quote was found in the article's text."""
    about: str
    metric: str | None
    amount: AmountRow | None
    """Signed if it is a change."""
    figure: str | None
    """The amount as this site writes it."""
    converted: ConvertedRow | None
    """null if it is not money, or already in the book's currency."""
    unit_from: str | None
    mentions: list[AmountRow]
    change: str | None
    scope: dict[str, str]
    period: PeriodRow | None
    period_from: str | None
    as_of: str | None
    """A day, or `earlier`."""
    said_on: str
    """The day on which it was said: that of `as_of`, or else its article's."""
    kind: Literal[
        "fact", "estimate", "plan", "target", "forecast", "opinion", "allegation", "event"
    ]
    speaker: SpeakerRow | None
    source: str | None
    parties: list[str]
    wrong: WrongRow | None
    response: ResponseRow | None
    reviewed: str | None
    pin: bool
    supersedes: list[str]
    topics: list[str]
    note: str | None
    translation: str | None
    was: list[str]
    byline: str
    """Its attribution: `Eddie Wu, Alibaba's chief executive, in Bloomberg`."""
    voice: VoiceRow | None
    """Who vouches for it; null for a draft."""
    standing: StandingRow | None
    """What a reader may conclude about it; null for a draft."""
    added: str | None
    """The day on which it was added to the book; null if that is unknown."""
    doubt: str | None
    """A claim that it depends on and that is wrong or stands alone; null if there is none."""
    corrected: list[str]
    """What this site got wrong about it, as sentences, newest first."""
    history: list[HistoryRow]
    """The claims that it replaced, the latest first, and the one that replaced it."""
    compared_count: int
    """How many claims it is compared with."""
    compared_with: list[ComparedRow]
    """How it compares with other claims, worst first; the first twenty."""
    page: str
    """Its permanent address, from the root of the site."""
    source_url: str | None
    """The address of its quote in the original page, a URL with a text fragment."""
    edit: str
    """Where it is written: file:line."""


class DerivedRow(Form):
    """A figure computed from claims."""

    id: str
    says: str
    formula: str
    unit: str
    about: str
    metric: str
    change: str | None
    period: PeriodRow | None
    was: list[str]
    amount: AmountRow | None
    """The result; null if the formula cannot be computed."""
    arithmetic: str | None
    """The formula with its figures, and the result."""
    claims: list[str]
    """The ids of the claims used, in the order of the formula."""
    kind: (
        Literal["fact", "estimate", "plan", "target", "forecast", "opinion", "allegation", "event"]
        | None
    )
    """The weakest kind of the claims used."""
    doubt: str | None
    """A claim that it depends on and that is wrong or stands alone; null if there is none."""
    corrected: list[str]
    """What this site got wrong about it and the claims it uses, as sentences."""
    rate: RateRow | None
    """The exchange rates, if the result was converted into `unit`."""
    compared_with: list[ComparedRow]
    """How it compares with claims, worst first."""
    page: str
    """Its permanent address, from the root of the site."""
    edit: str
    """Where it is written: file:line."""


class DisagreementRow(Form):
    """Claims that cannot all be true."""

    id: str
    """An id made from its claims' ids."""
    claims: list[str]
    """Their ids."""
    state: Literal["open", "explained", "superseded", "ruled"]
    """Whether and how an editor closed it."""
    opening: str
    """Who gives which figure for what, in one or two sentences, as at the top of its page."""
    ruling: str | None
    """The claim that an editor ruled for, or `none`."""
    camps: list[CampRow]
    """Its figures, grouped by which confirm each other; without figures that have only moved."""
    reason: str | None
    """The editor's reason, if one closed it."""
    source: str | None
    """The editor's source: the id of a claim, entity or outlet, or a description."""
    reviewed: str | None
    """The day on which an editor last reviewed it."""
    grade: Literal["major", "minor"]
    """`major` if the figures differ by more than a factor of 1.5."""
    factor: str | None
    """The ratio of the largest to the smallest figure, to six digits; null if signs differ."""
    explanations: list[str]
    """Possible explanations, as sentences."""


class FindingRow(Form):
    """A finding of a check about an article."""

    id: str
    """An id made from its kind and its claims' ids."""
    kind: str
    """The id of its page among the checks."""
    claims: list[str]
    """Their ids."""
    article: str
    """The article under which it is shown."""
    sentence: str
    """The finding, in words."""
    explanations: list[str]
    """Possible explanations, as sentences."""


class CoverageRow(Form):
    """How many figures of an article its claims cover; null if the text is not held or foreign."""

    article: str
    """Its id."""
    amounts: int | None
    """The number of figures in its text that a claim should cover."""
    claimed: int | None
    """How many of them are covered by claims."""
    unclaimed: list[UnclaimedRow]
    """The figures that no claim covers."""


class PartRow(Form):
    """A further file with rows of claims.json."""

    path: str
    """Its address from the root of the site."""
    sha256: str
    """The hash of its bytes."""
    claims: int
    """The number of claims in it."""


class ClaimsFile(Form):
    """claims.json: a whole book or, if that is too large for one file, what its parts share."""

    form: str = Field(alias="schema")
    """The name of this format."""
    book: BookRow
    """The settings in book.yml."""
    parts: list[PartRow]
    """Files of this same format, by the year of their articles: the rows of a large book are those
    of claims.json and of all its parts. Empty if claims.json has every row."""
    articles: list[ArticleRow]
    """Newest first."""
    entities: list[EntityRow]
    """By id."""
    metrics: list[MetricRow]
    """By id."""
    claims: list[ClaimRow]
    """In the order of the articles, and within each as its editor wrote them."""
    derived: list[DerivedRow]
    """In the order of derived.yml."""
    corrections: list[CorrectionRow]
    """Newest first."""
    disagreements: list[DisagreementRow]
    """By id."""
    findings: list[FindingRow]
    """In the order of their articles."""
    coverage: list[CoverageRow]
    """In the order of the articles."""
