"""A document: the text of an article as it was read, with what its file says about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One article, before anything was made of its words."""

    name: str
    """What it was read from: a file's name or an address."""
    text: str
    """Its text, as it is held in seeds/: line feeds, nothing but characters that a reader sees."""
    headline: str
    published: str
    """`2025-09-24T12:16-04:00`, or the day alone."""
    updated: str = ""
    outlet: str = ""
    """The name of who published it, or their domain; empty if the document does not say."""
    author: str = ""
    written_by: str = "unknown"
    """`person`, `ai` or `unknown`."""
    url: str = ""
    language: str = ""
    """Empty if it is not known."""
    held_as: str = ""
    """The name of its text in seeds/, if it is there already."""
    original: str = ""
    """The SHA-256 of the bytes that it was read from."""
    reader: str = ""
    """What read it: the name and version of a library."""
    doubtful: tuple[str, ...] = ()
    """Paragraphs of its text that another reader of web pages takes for no part of the article."""
    dropped: tuple[str, ...] = ()
    """Paragraphs that only that one takes for a part of it: they are not in its text."""

    @property
    def day(self) -> date:
        """The day when it was published."""
        moment = self.published
        return date.fromisoformat(moment[:10]) if len(moment) <= 10 else self._moment.date()

    @property
    def _moment(self) -> datetime:
        return datetime.fromisoformat(self.published)
