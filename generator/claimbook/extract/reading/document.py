"""A document: the text of an article as read, with its file's metadata."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Document:
    """An article that has been read but not analysed."""

    name: str
    """The file name or address that it was read from."""
    text: str
    """Its text as held in seeds/: line feeds, and only characters that a reader sees."""
    headline: str
    published: str
    """`2025-09-24T12:16-04:00`, or the day alone."""
    inferred: bool = False
    """Whether the day was inferred, so that it may be some days off."""
    updated: str = ""
    outlet: str = ""
    """The publisher's name or domain; empty if the document does not say."""
    author: str = ""
    written_by: str = "unknown"
    """`person`, `ai` or `unknown`."""
    url: str = ""
    language: str = ""
    """The language; empty if unknown."""
    held_as: str = ""
    """The name of its text in seeds/, if that is there already."""
    original: str = ""
    """The SHA-256 of the bytes that it was read from."""
    reader: str = ""
    """The name and version of the library that read it."""
    doubtful: tuple[str, ...] = ()
    """Paragraphs of the text that a second reader of web pages leaves out."""
    dropped: tuple[str, ...] = ()
    """Paragraphs that only the second reader includes; they are not in the text."""

    @property
    def day(self) -> date:
        """The day when it was published."""
        moment = self.published
        return date.fromisoformat(moment[:10]) if len(moment) <= 10 else self._moment.date()

    @property
    def _moment(self) -> datetime:
        return datetime.fromisoformat(self.published)
