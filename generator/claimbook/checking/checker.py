"""Read and check a book repeatedly, reusing results for whatever has not changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.checking.ahead import work_ahead
from claimbook.checks import check_study
from claimbook.collecting import collecting_once
from claimbook.folders import Folders
from claimbook.problem import Problem, sort_problems
from claimbook.read import Reader
from claimbook.store import Store, Values
from claimbook.study import Study, study_book


@dataclass(frozen=True)
class Checked:
    """A book and everything that is wrong with it."""

    study: Study | None
    """None if the book could not be read at all."""
    problems: tuple[Problem, ...]
    """Errors first."""


class Checker:
    """Checks one book repeatedly, and reuses results for whatever has not changed."""

    def __init__(
        self,
        folders: Folders,
        *,
        keep_last: bool = False,
        unsaved: Mapping[str, bytes] | None = None,
        store: Store | None = None,
        jobs: int = 1,
    ) -> None:
        """Take the arguments of `Reader`, plus the store with the results of earlier runs.

        With a store, articles are processed in up to `jobs` processes.
        """
        self._store = store
        self._jobs = jobs
        self._values = Values(store)
        self._reader = Reader(folders, keep_last=keep_last, unsaved=unsaved, values=self._values)
        self._study: Study | None = None

    @collecting_once()
    def check(self) -> Checked:
        """Read and check the book as it is on disk now."""
        if self._store and self._study is None:
            work_ahead(self._reader, self._store, self._jobs)
        reading = self._reader.read()
        if reading.book is None:
            return Checked(None, reading.problems)
        if self._study is None or self._study.book != reading.book:
            self._study = study_book(reading.book, self._study, self._values)
        problems = sort_problems([*reading.problems, *check_study(self._study)])
        return Checked(self._study, tuple(problems))
