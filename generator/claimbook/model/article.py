"""An article and its claims: one file of `data/articles/`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, PrivateAttr, StringConstraints

from claimbook.model.address import Address
from claimbook.model.claim import Claim, Kind, WrittenSpeaker
from claimbook.model.record import Id, Line, Record
from claimbook.model.written import Flag, Moment, Vintage

PRIVATE = "private/"
"""The folder of `seeds/` for texts that may not be published; git ignores it."""

FileName = Annotated[
    str, StringConstraints(pattern=r"^(?:private/)?[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")
]


class Parts(Record):
    """Where the article's own words begin and end: `first words … last words`."""

    summary: Line | None = Field(
        None, description="The summary or standfirst: its first words, `…`, its last words."
    )
    body: Line | None = Field(
        None, description="The body of the article: its first words, `…`, its last words."
    )


class Defaults(Record):
    """The values of fields that the claims of an article leave out."""

    about: Id | None = Field(None, description="The entity that its claims are about.")
    metric: Id | None = Field(None, description="What is measured, of claims with an amount.")
    kind: Kind | None = Field(None, description="The speech act of its claims.")
    period: Line | None = Field(None, description="When they are true, of claims with an amount.")
    as_of: Vintage | None = Field(None, description="When they were said.")
    speaker: WrittenSpeaker | None = Field(
        None, description="Who said them; never those in the headline."
    )
    source: Line | None = Field(
        None, description="Where the article has them from; never those in the headline."
    )
    topics: tuple[Id, ...] = Field((), description="Topics of its claims.")


class Article(Record):
    """A news article: where it is from, which text of it is held, and what it claims."""

    headline: Line = Field(description="The headline, as the article has it.")
    outlet: Id = Field(description="Who published it, from outlets.yml.")
    author: Line | None = Field(None, description="The author as the article names them.")
    written_by: Literal["person", "ai", "unknown"] = Field(
        "unknown", description="Whether a person or a machine wrote it."
    )
    published: Moment = Field(description="When it was published: `2025-09-24T12:16-04:00`.")
    updated: Moment | None = Field(None, description="When it was last changed.")
    retrieved: Moment | None = Field(None, description="When the text was taken.")
    url: Address | None = Field(None, description="The address of the original, http or https.")
    archive_url: Address | None = Field(None, description="The address of an archived copy.")
    language: Line | None = Field(None, description="The language of the text, if not the book's.")
    text: FileName | None = Field(
        None, description="The article's text, a file in seeds/. Leave out where it is not held."
    )
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="The SHA-256 of a text that may not be published (seeds/private/)."
    )
    republish: Literal["full", "quotes"] = Field(
        "quotes", description="How much of the text the site may show; never all of a private one."
    )
    parts: Parts = Field(
        default_factory=Parts, description="Where the article's own words begin and end."
    )
    noise: tuple[Line, ...] = Field(
        (), description="Strings of page furniture inside the parts, skipped."
    )
    topics: tuple[Id, ...] = Field((), description="What it is about, from topics.yml.")
    cites: tuple[Id, ...] = Field((), description="The articles that this one repeats.")
    draft: Flag = Field(
        False, description="`true` while it is being worked on: served, not published."
    )
    note: Line | None = Field(None, description="A remark of the editor, shown with the article.")
    defaults: Defaults = Field(
        default_factory=Defaults,
        description="What its claims have where they say nothing: `{about: example, kind: fact}`. "
        "`none` in a claim takes one away. A speaker or a source is never put on the headline, nor "
        "a metric or a period on a claim without an amount.",
    )
    claims: tuple[Claim, ...] = Field((), description="What the article claims, in its order.")

    _slug: str = PrivateAttr("")

    @property
    def slug(self) -> str:
        """The article's id: the name of its file without the ending."""
        return self._slug

    @property
    def is_private(self) -> bool:
        """Whether its text is in `seeds/private/`."""
        return self.text is not None and self.text.startswith(PRIVATE)

    @property
    def may_show_text(self) -> bool:
        """Whether the site may show the whole text; never true of a private text."""
        return self.republish == "full" and not self.is_private

    def named(self, slug: str) -> None:
        """Note the name of the article's file; only reading calls this."""
        self._slug = slug
