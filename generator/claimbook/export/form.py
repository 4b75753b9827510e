"""The form of claims.json: what its JSON Schema is made from, and what the export is held to.

Every key is always there; null means absent. Numbers that must be exact are decimal strings.
A change that readers of the file would notice gets a new `VERSION`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimbook.export.pieces import (
    AmountRow,
    ComparedRow,
    ConvertedRow,
    Form,
    PassageRow,
    PeriodRow,
    SpanRow,
    SpeakerRow,
    UnclaimedRow,
)

VERSION = "claimbook-claims-1"
"""The name of the form."""


class BookRow(Form):
    """The book."""

    title: str
    description: str | None
    language: str
    currency: str
    """ISO 4217 code of the currency that amounts are compared in."""


class ArticleRow(Form):
    """An article."""

    id: str
    headline: str
    outlet: str
    """The outlet's id."""
    outlet_name: str | None
    author: str | None
    written_by: Literal["person", "ai", "unknown"]
    published: str
    """ISO 8601: a day, or a moment with its offset."""
    updated: str | None
    retrieved: str | None
    url: str | None
    archive_url: str | None
    language: str | None
    text: str | None
    """The file of its text, where that is held."""
    sha256: str | None
    republish: Literal["full", "quotes"]
    topics: list[str]
    cites: list[str]
    """The articles that it repeats."""
    draft: bool
    note: str | None
    page: str
    """Its page, from the root of the site."""
    edit: str
    """Where it is written: file:line."""


class EntityRow(Form):
    """Who or what claims are about."""

    id: str
    name: str
    aliases: list[str]
    kind: str
    description: str | None
    part_of: str | None
    ticker: str | None
    wikidata: str | None
    url: str | None
    fiscal_year_starts: int | None
    """The month, 1 to 12."""
    fiscal_year_named_by: Literal["start", "end"] | None


class MetricRow(Form):
    """What is measured."""

    id: str
    name: str
    definition: str
    dimension: str
    measure: Literal["stock", "flow"]
    aliases: list[str]


class ClaimRow(Form):
    """A claim."""

    id: str
    article: str
    says: str
    quote: str
    before: str | None
    after: str | None
    where: Literal["headline", "summary", "body"] | None
    also_at: list[PassageRow]
    positions: list[SpanRow]
    """Every place in the article's text that makes the claim."""
    quote_match: Literal["exact", "folded", "pieces", "differs", "absent", "not_held"]
    about: str
    metric: str | None
    amount: AmountRow | None
    """Signed where it is a change."""
    converted: ConvertedRow | None
    unit_from: str | None
    mentions: list[AmountRow]
    change: str | None
    scope: dict[str, str]
    period: PeriodRow | None
    period_from: str | None
    as_of: str | None
    """A day, or `earlier`."""
    kind: Literal["fact", "estimate", "plan", "target", "forecast", "opinion"]
    speaker: SpeakerRow | None
    supersedes: list[str]
    topics: list[str]
    note: str | None
    translation: str | None
    verdict: str
    compared_with: list[ComparedRow]
    page: str
    """Its permanent address, from the root of the site."""
    source_url: str | None
    """The words in the original page, a URL with a text fragment."""
    edit: str
    """Where it is written: file:line."""


class DerivedRow(Form):
    """A figure worked out from claims."""

    id: str
    says: str
    formula: str
    unit: str
    about: str
    metric: str
    period: PeriodRow | None


class DisagreementRow(Form):
    """Claims that cannot all be true."""

    id: str
    claims: list[str]
    state: Literal["open", "explained", "superseded"]
    reason: str | None
    """The editor's, where one closed it."""
    grade: Literal["major", "minor"]
    factor: str | None
    """How many times the smallest the largest is, to six digits; null where signs differ."""
    explanations: list[str]


class FindingRow(Form):
    """What a reader of an article should know."""

    id: str
    kind: str
    claims: list[str]
    article: str
    """The article that it is shown with."""
    sentence: str
    explanations: list[str]


class CoverageRow(Form):
    """How many of an article's figures its claims cover; null where its text is not held."""

    article: str
    amounts: int | None
    claimed: int | None
    unclaimed: list[UnclaimedRow]


class ClaimsFile(Form):
    """claims.json: a whole book."""

    form: str = Field(alias="schema")
    """The name of this form."""
    book: BookRow
    articles: list[ArticleRow]
    """Newest first."""
    entities: list[EntityRow]
    """By id, like metrics."""
    metrics: list[MetricRow]
    claims: list[ClaimRow]
    """In the order of the articles, and within each as its editor wrote them."""
    derived: list[DerivedRow]
    disagreements: list[DisagreementRow]
    findings: list[FindingRow]
    coverage: list[CoverageRow]
