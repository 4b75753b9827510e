"""Putting drafts into a book: the text, the claim file and new records, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError, replace_file
from claimbook.drafts import NoPlaceError, insert_drafts
from claimbook.extract import DraftArticle, Drafted, write_article, write_records
from claimbook.finishing import put_file
from claimbook.model import Book
from claimbook.read.decoding import end_lines


class UnfiledError(Exception):
    """A draft that was not written; the message says why."""


@dataclass
class Filing:
    """Writes drafts into a book, one article at a time."""

    place: BookFolders
    book: Book
    _claims: set[str] = field(default_factory=set)
    """The ids of claims that were written in this run."""

    def file(self, made: DraftArticle) -> Path:
        """Write what one article needs and return the path of its claim file.

        Raises UnfiledError, and writes nothing, if a file cannot be written.
        """
        path = self.place.data_folder / "articles" / f"{made.slug}.yml"
        if made.slug in self.book.article:
            path = self.place.root / self.book.article[made.slug].origin.file.path
            changes = self._add_claims(made, path)
        else:
            changes = self._begin_file(made, path)
        changes |= self._add_records(made)
        self._write(changes)
        return path

    def _begin_file(self, made: DraftArticle, path: Path) -> dict[Path, bytes]:
        if path.exists():
            raise UnfiledError(
                f"{path} is there already and has another text, or errors; rename it or mend it"
            )
        held_as = made.document.held_as or f"{made.slug}.txt"
        text = self.place.seeds_folder / held_as
        changes: dict[Path, bytes] = {}
        if not made.document.held_as:
            if text.exists() and text.read_bytes() != made.document.text.encode():
                raise UnfiledError(f"{text} is there already with another text")
            changes[text] = made.document.text.encode()
        changes[path] = write_article(made, held_as, self._rename(made.drafted)).encode()
        return changes

    def _add_claims(self, made: DraftArticle, path: Path) -> dict[Path, bytes]:
        """The claim file with the new drafts after its claims, every other byte as it is."""
        if not made.drafted:
            return {}
        read = path.read_bytes()
        text = read.decode("utf-8")
        source = self.book.article[made.slug].origin.file
        if tuple(end_lines(text.removeprefix("\ufeff")).split("\n")) != source.lines:
            raise UnfiledError(f"somebody has saved {path} meanwhile; run it again")
        renamed = self._rename(made.drafted)
        drafts = [each.renamed(renamed[each.draft.id]).draft for each in made.drafted]
        try:
            return {path: insert_drafts(text, source, drafts).encode()}
        except NoPlaceError as error:
            raise UnfiledError(f"nothing can be added to {path}: {error}") from None

    def _rename(self, drafted: Iterable[Drafted]) -> dict[str, str]:
        """An id for each claim that nothing else in the book has."""
        renamed = {}
        for each in drafted:
            id_, number = each.draft.id, 1
            while id_ in self._claims or id_ in self.book.claims:
                number += 1
                id_ = f"{each.draft.id[:75]}-{number}"
            self._claims.add(id_)
            renamed[each.draft.id] = id_
        return renamed

    def _add_records(self, made: DraftArticle) -> dict[Path, bytes]:
        changes = {}
        records = {
            "entities": made.proposals.entities,
            "metrics": made.proposals.metrics,
            "outlets": made.proposals.outlets,
        }
        for kind, proposed in records.items():
            path = self.place.data_folder / f"{kind}.yml"
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            changed = write_records(text, kind, proposed.values(), made.slug)
            if changed != text:
                changes[path] = changed.encode()
        return changes

    def _write(self, changes: dict[Path, bytes]) -> None:
        """Write the files; before the first of them, see that all can be written."""
        for path in changes:
            folder = next(parent for parent in path.parents if parent.exists())
            if not os.access(path if path.exists() else folder, os.W_OK):
                raise UnfiledError(f"{path} may not be written here; nothing was written")
        for path, content in changes.items():
            try:
                if path.exists():
                    replace_file(path, path.read_bytes(), content)
                else:
                    put_file(path, content)
            except (OSError, ChangedError) as error:
                raise UnfiledError(f"{path} could not be written: {error}") from None
