"""What is written for an article: a step that can be carried out again from any point.

It says what the article's files are before and after, so that what is there already is left as it
is, and what somebody has saved meanwhile, too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.drafts import NoPlaceError, insert_drafts
from claimbook.extract import DraftFile, rename_drafts
from claimbook.model import Book
from claimbook.read.decoding import end_lines


class UnfiledError(Exception):
    """A draft that is not written; the message says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is written for one article."""

    path: str = ""
    """Its claim file, from the root of the book."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The ids that its claims get in place of those of the draft."""
    before: str = ""
    """The SHA-256 of the claim file as it was; empty for a new one."""
    after: str = ""
    repeats: str = ""
    """The source of this run that has the same article, of which nothing more is written."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of records with what the articles of a run need added."""

    path: str
    before: str
    """Its SHA-256 as it was; empty for a new file."""
    content: str


def add_claims(read: bytes, book: Book, made: DraftFile, renamed: Mapping[str, str]) -> bytes:
    """A claim file with the new drafts after its claims, every other byte as it is.

    Raises UnfiledError if nothing can be added to it, or the book was read from other bytes.
    """
    text = read.decode("utf-8")
    source = book.article[made.slug].origin.file
    if end_lines(text.removeprefix("\ufeff")) != source.lines.text:
        raise UnfiledError(f"somebody has saved {source.path} meanwhile; run it again")
    try:
        return insert_drafts(text, source, rename_drafts(made.drafts, renamed)).encode()
    except NoPlaceError as error:
        raise UnfiledError(f"nothing can be added to {source.path}: {error}") from None


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes of a file, by which a step knows it again."""
    return hashlib.sha256(data).hexdigest()
