"""What is written for an article, as a step that can be repeated after an interruption.

It records what the article's files contain before and after. So files that have been written
already are left alone, and so are files that somebody has saved in the meantime.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.drafts import NoPlaceError, insert_drafts
from claimbook.extract import DraftFile, rename_drafts
from claimbook.model import Book
from claimbook.read.decoding import end_lines


class UnfiledError(Exception):
    """A draft was not written; the message says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is written for one article."""

    path: str = ""
    """Its claim file, from the root of the book."""
    slug: str = ""
    """The id of the article, with a number if that of its draft was taken."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The new ids of claims whose ids in the draft were taken."""
    metrics: Mapping[str, str] = field(default_factory=dict)
    """The new ids of metrics that measure in other units than those with their ids."""
    before: str = ""
    """The SHA-256 of the claim file as it was; empty for a new one."""
    after: str = ""
    repeats: str = ""
    """An earlier source of this run with the same article, for which nothing more is written."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file of records, with the records that the articles of a run need in it."""

    path: str
    before: str
    """The SHA-256 of the file as it was; empty for a new file."""
    content: str


def add_claims(
    read: bytes,
    book: Book,
    made: DraftFile,
    renamed: Mapping[str, str],
    before: int | None = None,
) -> bytes:
    """Add the new drafts to a claim file, leaving every other byte as it is.

    They come last, or `before` the claim that begins at this line, counted from 0. Raises
    UnfiledError if nothing can be added to it, or if the book was read from other bytes.
    """
    text = read.decode("utf-8")
    source = book.article[made.slug].origin.file
    if end_lines(text.removeprefix("\ufeff")) != source.lines.text:
        raise UnfiledError(f"somebody has saved {source.path}; run it again")
    try:
        drafts = rename_drafts(made.drafts, renamed)
        return insert_drafts(text, source, drafts, before).encode()
    except NoPlaceError as error:
        raise UnfiledError(f"nothing can be added to {source.path}: {error}") from None
