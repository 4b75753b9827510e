"""Putting drafts into a book: first what is to be written, then the writing.

A plan says for each article what its files are before and after, so that it can be carried out
again after a run was killed, from any point: what is there already is left as it is.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from yaml import YAMLError

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError, replace_file
from claimbook.drafts import NoPlaceError, insert_drafts
from claimbook.extract import KINDS, DraftFile, Vocabulary, rename_drafts, write_article
from claimbook.model import Book
from claimbook.putting import put_file
from claimbook.read.decoding import MOST_BYTES, end_lines

_ROOM = 50_000
"""Bytes that a file of records keeps free, more than one article proposes."""


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


@dataclass
class Planning:
    """Decides what is written for the drafts of a run, in their order, and writes nothing."""

    place: BookFolders
    book: Book
    _claims: set[str] = field(default_factory=set)
    """The ids of the claims of this run."""
    _taken: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The claim files of this run, each with its source and the digest of its text."""

    def plan(self, name: str, made: DraftFile) -> Step:
        """What is written for the draft of a source. Raises UnfiledError if it cannot be."""
        path = self._choose_path(made)
        text = _digest(made.document.text.encode())
        if path in self._taken:
            first, other = self._taken[path]
            if text != other:
                raise UnfiledError(f"{first} has the same headline and day, and another text")
            return Step(path, repeats=first)
        self._see_that_writable(path)
        renamed = self._rename(made)
        if made.known:
            step = self._plan_addition(made, path, renamed)
        else:
            self._see_that_free(made, path)
            held_as = made.document.held_as or f"{made.slug}.txt"
            after = _digest(write_article(made, held_as, renamed).encode())
            step = Step(path, renamed, "", after)
        self._add_records(made)
        self._taken[path] = name, text
        return step

    def list_changes(self) -> Iterator[Change]:
        """Yield the files of records that the planned drafts change."""
        if not self._taken:
            return
        for vocabulary in self._vocabularies.values():
            path = self._vocabulary_path(vocabulary.kind)
            there = (self.place.root / path).exists()
            before = (self.place.root / path).read_bytes() if there else b""
            content = vocabulary.text
            if content.encode() != before:
                yield Change(path, _digest(before) if there else "", content)

    def _choose_path(self, made: DraftFile) -> str:
        if made.known:
            return self.book.article[made.slug].origin.file.path
        path = self.place.data_folder / "articles" / f"{made.slug}.yml"
        return os.path.relpath(path, self.place.root)

    def _see_that_free(self, made: DraftFile, path: str) -> None:
        place = self.place.root / path
        if place.exists():
            raise UnfiledError(
                f"{path} is there already and has another text, or errors; rename it or mend it"
            )
        if made.document.held_as:
            return
        held_as = os.path.relpath(self.place.seeds_folder / f"{made.slug}.txt", self.place.root)
        self._see_that_writable(held_as)
        text = self.place.root / held_as
        if text.exists() and text.read_bytes() != made.document.text.encode():
            raise UnfiledError(
                f"{held_as} is there already with another text; rename it, or delete it if nothing "
                "needs it"
            )

    def _see_that_writable(self, path: str) -> None:
        place = self.place.root / path
        there = place if place.exists() else next(p for p in place.parents if p.exists())
        if not os.access(there, os.W_OK):
            raise UnfiledError(f"{path} may not be written here; nothing was written")

    def _plan_addition(self, made: DraftFile, path: str, renamed: Mapping[str, str]) -> Step:
        read = (self.place.root / path).read_bytes()
        if not made.drafts:
            return Step(path, {}, _digest(read), _digest(read))
        after = add_claims(read, self.book, made, renamed)
        return Step(path, renamed, _digest(read), _digest(after))

    def _rename(self, made: DraftFile) -> dict[str, str]:
        """An id for each claim that nothing else in the book has."""
        renamed = {}
        taken = self.book.claims.keys() | self.book.unread
        for draft in made.drafts:
            id_, number = draft.id, 1
            while id_ in self._claims or id_ in taken:
                number += 1
                id_ = f"{draft.id[:75]}-{number}"
            self._claims.add(id_)
            renamed[draft.id] = id_
        return renamed

    @cached_property
    def _vocabularies(self) -> Mapping[str, Vocabulary]:
        found = {}
        for kind in KINDS:
            path = self.place.root / self._vocabulary_path(kind)
            try:
                found[kind] = Vocabulary(kind, path.read_bytes().decode() if path.exists() else "")
            except (YAMLError, UnicodeDecodeError):
                raise UnfiledError(
                    f"{kind}.yml cannot be read; `claimbook check` says why"
                ) from None
        return found

    def _vocabulary_path(self, kind: str) -> str:
        return os.path.relpath(self.place.data_folder / f"{kind}.yml", self.place.root)

    def _add_records(self, made: DraftFile) -> None:
        for kind, vocabulary in self._vocabularies.items():
            if not made.records[kind]:
                continue
            self._see_that_writable(self._vocabulary_path(kind))
            if vocabulary.size > MOST_BYTES - _ROOM:
                raise UnfiledError(
                    f"{kind}.yml has no room for what it proposes: more than {MOST_BYTES:,} bytes "
                    "are not read. File less at a time, and look through what was proposed"
                )
        for kind, vocabulary in self._vocabularies.items():
            vocabulary.add(made.records[kind], made.slug)


@dataclass
class Filing:
    """Carries out what was planned, each file completely or not at all."""

    place: BookFolders
    book: Book
    failed: bool = field(default=False, init=False)
    """Whether a file could not be written, which a second try may change."""

    def change(self, change: Change) -> None:
        """Write a file of records, if it is still as it was. Raises UnfiledError."""
        self._write(change.path, change.before, change.content.encode())

    def file(self, step: Step, made: DraftFile) -> None:
        """Write the text and the claim file of an article. Raises UnfiledError."""
        if step.repeats or self._read_digest(step.path) == step.after:
            return
        if made.known:
            read = (self.place.root / step.path).read_bytes()
            if _digest(read) != step.before:
                raise UnfiledError(f"somebody has saved {step.path} meanwhile; run it again")
            self._write(step.path, step.before, add_claims(read, self.book, made, step.renamed))
            return
        held_as = made.document.held_as
        if not held_as:
            held_as = f"{made.slug}.txt"
            seeds = os.path.relpath(self.place.seeds_folder, self.place.root)
            self._write(f"{seeds}/{held_as}", "", made.document.text.encode())
        self._write(step.path, "", write_article(made, held_as, step.renamed).encode())

    @cached_property
    def _folders(self) -> tuple[Path, Path]:
        return self.place.data_folder.resolve(), self.place.seeds_folder.resolve()

    def _write(self, path: str, before: str, content: bytes) -> None:
        """Write a file that was as `before` says, unless it has these contents already."""
        place = self.place.root / path
        # What is to be written may be in a file that came with somebody else's book.
        if not any(map(place.resolve().is_relative_to, self._folders)):
            raise UnfiledError(f"{path} is not in the folders of the book, so it is not written")
        found = self._read_digest(path)
        if found == _digest(content):
            return
        if found != before:
            raise UnfiledError(f"somebody has saved {path} meanwhile, so it is left as it is")
        try:
            if before:
                replace_file(place, place.read_bytes(), content)
            else:
                put_file(place, content, sync=True)
        except (OSError, ChangedError) as error:
            self.failed = True
            raise UnfiledError(f"{path} could not be written: {error}") from None

    def _read_digest(self, path: str) -> str:
        place = self.place.root / path
        return _digest(place.read_bytes()) if place.exists() else ""


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


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
