"""The format of claims.json: its JSON Schema is made from these models, which validate the export.

Every key is always present; null means absent. Numbers that must be exact are decimal strings.
A change that programs reading the file would notice needs a new `VERSION`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimbook.export.form_claims import ClaimRow, CorrectionRow, DerivedRow
from claimbook.export.form_pieces import CampRow, Form, UnclaimedRow

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
    published_inferred: bool
    """Whether an editor inferred the day, which may be a week off: no source gives it."""
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
    """Where it is in the source: file:line."""


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
    """One sentence on what is included and what is not; empty until an editor has written it."""
    dimension: str
    measure: Literal["stock", "flow", "running", "moving"]
    per: str | None
    authority: list[str]
    usual_scope: dict[str, str]
    weight: int
    aliases: list[str]
    was: list[str]


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
