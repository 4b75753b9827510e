"""Keep the faults that were found in a book, until the book changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimbook.cli.find_book import BookFolders
from claimbook.cli.mkdocs_yml import NAMES
from claimbook.problem import Problem
from claimbook.store import FOLDER, Store, Values, describe_folders


class KeptFaults:
    """The faults that the store has for a book; none if one of the book's files cannot be read."""

    def __init__(self, book: BookFolders, today: date) -> None:
        """Look at everything that faults depend on: data, texts, pages, settings and the day."""
        self._book = book
        self._today = today
        self._store = Store(book.root / FOLDER)
        self._values = Values(self._store)
        self._inputs = self._list_inputs()

    def recall(self) -> tuple[Problem, ...] | None:
        """Return the faults, errors first; None if the book has to be checked."""
        return self._values.recall(*self._inputs) if self._inputs else None

    def keep(self, problems: Sequence[Problem]) -> None:
        """Keep the faults, unless the book has changed since the check began."""
        if self._inputs and self._list_inputs() == self._inputs:
            self._values.keep(tuple(problems), *self._inputs)
            self._store.sweep()

    def _list_inputs(self) -> tuple[str, ...]:
        """Return everything that the faults depend on; empty if part of it cannot be read."""
        book = self._book
        settings = (book.root / name for name in NAMES)
        custom = [book.root / book.custom_dir] if book.custom_dir else []
        folders = (book.data_folder, book.seeds_folder, book.docs, *custom)
        sources = describe_folders([*folders, *settings])
        return ("faults", repr(book), str(self._today), sources) if sources else ()
