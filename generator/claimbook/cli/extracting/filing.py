"""Write drafts into a book as planned, each file completely or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from claimbook.atomic import write_file
from claimbook.cli.extracting.filed import Change, Step, UnfiledError, add_claims
from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError, digest, replace_file
from claimbook.extract import DraftFile, write_article
from claimbook.model import Book


@dataclass
class Filing:
    """Carries out a plan, writing each file completely or not at all."""

    place: BookFolders
    book: Book
    failed: bool = field(default=False, init=False)
    """Whether a file could not be written, so that a second try may succeed."""

    def change(self, change: Change) -> None:
        """Write a file of records if it has not changed since it was read. Raises UnfiledError."""
        self._write(change.path, change.before, change.content.encode())

    def file(self, step: Step, made: DraftFile) -> None:
        """Write the text and the claim file of an article. Raises UnfiledError."""
        if step.repeats or self._read_digest(step.path) == step.after:
            return
        if made.known:
            read = (self.place.root / step.path).read_bytes()
            if digest(read) != step.before:
                raise UnfiledError(f"somebody has saved {step.path}; run it again")
            self._write(step.path, step.before, add_claims(read, self.book, made, step.renamed))
            return
        held_as = made.document.held_as
        if not held_as:
            held_as = f"{made.slug}.txt"
            path = self.place.shorten(self.place.seeds_folder / held_as)
            self._write(path, "", made.document.text.encode())
        self._write(step.path, "", write_article(made, held_as, step.renamed).encode())

    @cached_property
    def _folders(self) -> tuple[Path, Path]:
        return self.place.data_folder.resolve(), self.place.seeds_folder.resolve()

    def _write(self, path: str, before: str, content: bytes) -> None:
        """Write a file that was as `before` says, unless it has these contents already."""
        place = self.place.root / path
        # The path may come from a file that belongs to somebody else's book.
        if not any(map(place.resolve().is_relative_to, self._folders)):
            raise UnfiledError(f"{path} is not in the folders of the book, so it is not written")
        found = self._read_digest(path)
        if found == digest(content):
            return
        if found != before:
            raise UnfiledError(f"somebody has saved {path}, so it is left as it is")
        try:
            if before:
                replace_file(place, place.read_bytes(), content)
            else:
                write_file(place, content, sync=True)
        except (OSError, ChangedError) as error:
            self.failed = True
            raise UnfiledError(f"{path} could not be written: {error}") from None

    def _read_digest(self, path: str) -> str:
        place = self.place.root / path
        return digest(place.read_bytes()) if place.exists() else ""
