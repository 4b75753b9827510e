"""Keep the faults that were found in a book, until the book changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimbook.cli.find_book import BookFolders
from claimbook.cli.mkdocs_yml import NAMES
from claimbook.problem import Problem
from claimbook.problem.keeping import read_problems, write_problems
from claimbook.store import FOLDER, Store, describe_folders, describe_program, make_key


class KeptFaults:
    """The faults that the store has for a book; none if one of the book's files cannot be read."""

    def __init__(self, book: BookFolders, today: date) -> None:
        """Look at everything that faults depend on: data, texts, pages, settings and the day."""
        self._book = book
        self._today = today
        self._store = Store(book.root / FOLDER)
        self._key = self._make_key()

    def recall(self) -> tuple[Problem, ...] | None:
        """Return the faults, errors first; None if the book has to be checked."""
        content = self._store.get(self._key) if self._key else None
        try:
            return None if content is None else read_problems(content)
        except ValueError:
            return None

    def keep(self, problems: Sequence[Problem]) -> None:
        """Keep the faults, unless the book has changed since the check began."""
        if self._key and self._make_key() == self._key:
            self._store.put(self._key, write_problems(problems))
            self._store.sweep()

    def _make_key(self) -> str | None:
        book = self._book
        settings = (book.root / name for name in NAMES)
        sources = describe_folders([book.data_folder, book.seeds_folder, book.docs, *settings])
        program = describe_program()
        if sources is None or program is None:
            return None
        return make_key("faults", program, repr(book), str(self._today), sources)
