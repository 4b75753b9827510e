"""An article and its claims: one file of `data/articles/`."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from claimbook.model.address import Address
from claimbook.model.claim import Claim, Kind, WrittenSpeaker
from claimbook.model.record import FormerIds, Id, Line, Record
from claimbook.model.written import Flag, Moment, Published, Vintage
from claimbook.problem import Location

PRIVATE = "private/"
"""The folder of `seeds/` for texts that may not be published; git ignores it."""

FileName = Annotated[
    str, StringConstraints(pattern=r"^(?:private/)?[A-Za-z0-9][A-Za-z0-9._-]{0,120}$")
]


class Parts(Record):
    """Where each part of the article begins and ends: `first words … last words`."""

    summary: Line | None = Field(
        None, description="The first words of the summary or standfirst, `…`, and its last words."
    )
    body: Line | None = Field(
        None, description="The first words of the article's body, `…`, and its last words."
    )


class Defaults(Record):
    """Values for fields that the claims of an article leave out."""

    about: Id | None = Field(None, description="The entity that the claims are about.")
    metric: Id | None = Field(
        None, description="What is measured. Applies to claims with an amount."
    )
    kind: Kind | None = Field(None, description="The kind of statement.")
    period: Line | None = Field(
        None, description="When the claims are true. Applies to claims with an amount."
    )
    as_of: Vintage | None = Field(None, description="When the statements were made.")
    speaker: WrittenSpeaker | None = Field(
        None, description="Who said it. Does not apply to claims from the headline."
    )
    source: Line | None = Field(
        None, description="The article's source. Does not apply to claims from the headline."
    )
    topics: tuple[Id, ...] = Field((), description="Topics of the claims.")


class Article(Record):
    """A news article: where it was published, its text if it is held, and what it claims."""

    headline: Line = Field(description="The article's headline, word for word.")
    outlet: Id = Field(description="The outlet that published it, from outlets.yml.")
    author: Line | None = Field(None, description="The author's name as the article gives it.")
    written_by: Literal["person", "ai", "unknown"] = Field(
        "unknown", description="Whether a person or an AI wrote it."
    )
    published: Published = Field(
        description="When it was published: `2025-09-24T12:16-04:00`. If nothing says so and you "
        "inferred the day, write `about 2025-09-24`."
    )
    updated: Moment | None = Field(None, description="When it was last changed.")
    retrieved: Moment | None = Field(None, description="When the text was downloaded or copied.")
    url: Address | None = Field(None, description="The address of the original article.")
    archive_url: Address | None = Field(None, description="The address of an archived copy.")
    language: Line | None = Field(
        None, description="The language of the text if it is not the book's: `de`, `pt-BR`."
    )
    text: FileName | None = Field(
        None,
        description="The file in seeds/ with the article's text. Leave it out if you do not "
        "have the text.",
    )
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="The SHA-256 of a text that may not be published (seeds/private/)."
    )
    republish: Literal["full", "quotes"] = Field(
        "quotes",
        description="How much of the text the site may show: `full`, or only what claims quote. A "
        "private text is never shown in full.",
    )
    parts: Parts = Field(
        default_factory=Parts, description="Where the summary and the body begin and end."
    )
    noise: tuple[Line, ...] = Field(
        (),
        description="Strings in the text that are not part of the article, such as page numbers. "
        "They are skipped.",
    )
    topics: tuple[Id, ...] = Field((), description="What the article is about, from topics.yml.")
    cites: tuple[Id, ...] = Field((), description="The articles whose reporting this one repeats.")
    draft: Flag = Field(
        False,
        description="`true` while you are working on it: the preview shows it, the published site "
        "does not.",
    )
    note: Line | None = Field(None, description="The editor's note, shown with the article.")
    defaults: Defaults = Field(
        default_factory=Defaults,
        description="Values for fields that its claims leave out: `{about: example, kind: fact}`. "
        "A claim that should have none says `none`. Speaker and source do not apply to the "
        "headline, metric and period not to claims without an amount.",
    )
    was: FormerIds = ()
    claims: tuple[Claim, ...] = Field(
        (), description="What the article claims, in the order of the article."
    )

    slug: ClassVar[str] = ""
    """The article's id: the name of its file without the extension."""

    @property
    def is_private(self) -> bool:
        """Whether its text is in `seeds/private/`."""
        return self.text is not None and self.text.startswith(PRIVATE)

    @property
    def may_show_text(self) -> bool:
        """Whether the site may show the whole text, which is never so for a private one."""
        return self.republish == "full" and not self.is_private

    @property
    def id_at(self) -> Location:
        """The file whose name is the article's id."""
        return Location(self.origin.file.path)

    def named(self, slug: str) -> None:
        """Set the slug; called only while reading."""
        self.__dict__["slug"] = slug
