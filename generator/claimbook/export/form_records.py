"""The rows of claims.json for what claims refer to: the book, articles, entities and metrics."""

from __future__ import annotations

from typing import Literal

from claimbook.export.pieces import Form


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
