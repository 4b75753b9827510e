"""A document: the text of an article as read, with its file's metadata, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found in a source."""

    text: str
    reader: str = ""
    """The name and version of the library that read it."""
    headline: str = ""
    published: str = ""
    """`2025-09-24T12:16-04:00`, or the day alone."""
    inferred: bool = False
    """Whether `published` is only the day on which the file was made."""
    updated: str = ""
    outlet: str = ""
    """The publisher's name or domain; empty if the source does not say."""
    author: str = ""
    written_by: str = "unknown"
    """`person`, `ai` or `unknown`."""
    url: str = ""
    language: str = ""
    """The language; empty if unknown."""
    doubtful: tuple[str, ...] = ()
    """Paragraphs of the text that a second reader of web pages leaves out."""
    dropped: tuple[str, ...] = ()
    """Paragraphs that only the second reader includes; they are not in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Found):
    """An article that has been read but not analysed.

    It has a headline and a day. Its text is as held in seeds/: line feeds, and only characters that
    a reader sees.
    """

    name: str
    """The file name or address that it was read from."""
    held_as: str = ""
    """The name of its text in seeds/, if that is there already."""
    original: str = ""
    """The SHA-256 of the bytes that it was read from."""

    @property
    def day(self) -> date:
        """The day when it was published."""
        moment = self.published
        return date.fromisoformat(moment[:10]) if len(moment) <= 10 else self._moment.date()

    @property
    def _moment(self) -> datetime:
        return datetime.fromisoformat(self.published)
