"""Decide what to write for the drafts of a run, before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from typing import NamedTuple

from yaml import YAMLError

from claimbook.cli.extracting.filed import Change, Step, UnfiledError, add_claims
from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import digest
from claimbook.extract import KINDS, DraftFile, Vocabulary, rename_metrics, write_article
from claimbook.model import Book
from claimbook.read.decoding import MOST_BYTES

_ROOM = 50_000
"""Bytes that are kept free in a file of records: more than the proposals of one article take."""


class _Taken(NamedTuple):
    """An article of this run."""

    source: str
    text: str
    """The digest of its text."""
    outlet: str


@dataclass
class Planning:
    """Decides what to write for the drafts of a run, in their order, and writes nothing."""

    place: BookFolders
    book: Book
    _claims: set[str] = field(default_factory=set)
    """The ids of the claims of this run."""
    _taken: dict[str, _Taken] = field(default_factory=dict)
    """The claim files of this run."""

    def plan(self, name: str, made: DraftFile) -> Step:
        """Decide what to write for the draft of a source. Raises UnfiledError if nothing can be."""
        text = digest(made.document.text.encode())
        made = self._name_apart(made, text)
        path = self._choose_path(made)
        if path in self._taken:
            return Step(path, repeats=self._taken[path].source)
        self._see_that_writable(path)
        metrics = self._vocabularies["metrics"].find_free_ids(made.records["metrics"])
        made = rename_metrics(made, metrics)
        renamed = self._rename(made)
        if made.known:
            step = self._plan_addition(made, path, renamed)
        else:
            held_as = made.document.held_as or f"{made.slug}.txt"
            after = digest(write_article(made, held_as, renamed).encode())
            step = Step(path, renamed=renamed, after=after)
        self._add_records(made)
        self._taken[path] = _Taken(name, text, made.outlet)
        return replace(step, slug=made.slug, metrics=metrics)

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
                yield Change(path, digest(before) if there else "", content)

    def _name_apart(self, made: DraftFile, text: str) -> DraftFile:
        """Return a draft under an id that no other article has; a number tells them apart.

        Several outlets may publish a story under one headline. Raises UnfiledError if one outlet
        has, since that is rather an older version of the article.
        """
        own = made.slug
        for number in count(2):
            path = self._choose_path(made)
            taken = self._taken.get(path)
            if made.known or (taken and taken.text == text):
                return made
            if taken is None and made.slug in self.book.texts:
                taken = _Taken(path, "", self.book.article[made.slug].outlet)
            if taken is None:
                self._see_that_free(made, path)
                return made
            if taken.outlet == made.outlet:
                raise UnfiledError(
                    f"{taken.source} is another text of this outlet with the same headline and "
                    "day; keep one of them, or give this one a headline of its own"
                )
            made = replace(made, slug=f"{own}-{number}")
        raise AssertionError("numbers do not end")

    def _choose_path(self, made: DraftFile) -> str:
        if made.known:
            return self.book.article[made.slug].origin.file.path
        path = self.place.data_folder / "articles" / f"{made.slug}.yml"
        return self.place.shorten(path)

    def _see_that_free(self, made: DraftFile, path: str) -> None:
        if (self.place.root / path).exists():
            raise UnfiledError(
                f"{path} already exists, but without a text or with errors; complete or rename it"
            )
        if made.document.held_as:
            return
        held_as = self.place.shorten(self.place.seeds_folder / f"{made.slug}.txt")
        self._see_that_writable(held_as)
        text = self.place.root / held_as
        if text.exists() and text.read_bytes() != made.document.text.encode():
            raise UnfiledError(
                f"{held_as} already exists with another text; rename it, or delete it if nothing "
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
            return Step(path, before=digest(read), after=digest(read))
        after = add_claims(read, self.book, made, renamed)
        return Step(path, renamed=renamed, before=digest(read), after=digest(after))

    def _rename(self, made: DraftFile) -> dict[str, str]:
        """Choose an id for each claim that nothing else in the book has."""
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
        return self.place.shorten(self.place.data_folder / f"{kind}.yml")

    def _add_records(self, made: DraftFile) -> None:
        for kind, vocabulary in self._vocabularies.items():
            if not made.records[kind]:
                continue
            self._see_that_writable(self._vocabulary_path(kind))
            if vocabulary.size > MOST_BYTES - _ROOM:
                raise UnfiledError(
                    f"{kind}.yml has no room for the records it proposes: more than {MOST_BYTES:,} "
                    "bytes are not read. Extract fewer articles at a time, and look through the "
                    "proposals"
                )
        for kind, vocabulary in self._vocabularies.items():
            vocabulary.add(made.records[kind], made.slug)
