"""A run of `claimbook extract`: list the sources, draft each, plan what to write, write it.

It can be killed at any moment; when it is called again, it resumes where it stopped.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from claimbook.atomic import remove_parts
from claimbook.cli.extracting.filed import Change, Step, UnfiledError
from claimbook.cli.extracting.filing import Filing
from claimbook.cli.extracting.planning import Planning
from claimbook.cli.extracting.run_report import RunReport
from claimbook.cli.find_book import BookFolders
from claimbook.extract import Reference, Result, Work, rename_metrics
from claimbook.extract.running import Listed, Store, Workers, work_here, work_on
from claimbook.model import Book

KEPT = ".cache/claimbook/extract.sqlite"
"""The file in which the state of a run is kept, from the root of the book."""
T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """A run, with its work and results kept in a store."""

    name: str
    """Distinguishes it from runs with other sources or options."""
    place: BookFolders
    store: Store
    form: str
    """How it reports: `text` or `json`."""

    def start(
        self,
        listed: Iterable[Reference | Result],
        work: Work,
        make_workers: Callable[[], AbstractContextManager[Workers]],
    ) -> int:
        """Do all of the work and return the exit code. Raises LostError if the workers are lost."""
        total = self.store.begin(
            (_name_result(each, work), each)
            for each in show_progress(listed, "looking for articles")
        )
        missing = self.store.count_missing()
        alone = total == 1
        with nullcontext(work_here(work)) if alone or not missing else make_workers() as workers:
            results = work_on(self.store.list_missing(), workers)
            for key, result in show_progress(results, "drafting", missing):
                self.store.keep(key, result)
        self._plan(work.lexicon.book)
        return self.complete(work.lexicon.book)

    def complete(self, book: Book) -> int:
        """Write what is planned and return the exit code.

        After that, nothing is left to do, unless a file could not be written: the next run resumes
        there. If it planned anew, it would take records that this run has written for the book's
        own.
        """
        articles = self.place.data_folder / "articles"
        remove_parts([self.place.data_folder, articles, self.place.seeds_folder])
        filing = Filing(self.place, book)
        report = RunReport(self.form, self.store.count())
        report.begin()
        fault = self._change_records(filing)
        for each in self.store.list_results():
            result, step = _file(each, filing, fault)
            path = self._shorten(step.path) if result.file and step.path else ""
            report.add(each.number, result, path, step.repeats)
        if not filing.failed:
            self.store.finish()
        return report.end()

    def _plan(self, book: Book) -> None:
        planning = Planning(self.place, book)
        steps = _list_steps(self.store.list_results(), planning)
        # All proposals are known only after the last step.
        changes = ((each.path, json.dumps(asdict(each))) for each in planning.list_changes())
        self.store.plan(self.name, steps, changes)

    def _change_records(self, filing: Filing) -> str:
        """Write the files of records; return why nothing at all can be written, if so."""
        try:
            for each in self.store.list_changes():
                filing.change(Change(**json.loads(each)))
        except UnfiledError as error:
            return str(error)
        return ""

    def _shorten(self, path: str) -> str:
        place = self.place.root / path
        try:
            return place.relative_to(Path.cwd()).as_posix()
        except ValueError:
            return place.as_posix()


def name_run(*parts: object) -> str:
    """Return the name of a run, made from everything that was given to it."""
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()


def _name_result(each: Reference | Result, work: Work) -> str:
    if isinstance(each, Reference):
        return work.name_result(each)
    return name_run("fault", each.name, each.fault)


def _list_steps(listed: Iterable[Listed], planning: Planning) -> Iterator[tuple[int, str, str]]:
    """Yield the number of each source with what to write for it, or why nothing is written."""
    for each in listed:
        step, fault = "", ""
        if each.result.file is not None:
            try:
                step = json.dumps(asdict(planning.plan(each.result.name, each.result.file)))
            except UnfiledError as error:
                fault = str(error)
        yield each.number, step, fault


def _file(each: Listed, filing: Filing, fault: str) -> tuple[Result, Step]:
    """Write what is planned for a source, and return its result, with a fault if that failed."""
    made = each.result.file
    if made is None or not (each.step or each.fault):
        return each.result, Step()
    fault = each.fault or fault
    step = Step(**json.loads(each.step)) if each.step else Step()
    made = rename_metrics(made, step.metrics)
    if step.slug:
        made = replace(made, slug=step.slug)
    if not fault:
        try:
            filing.file(step, made)
        except UnfiledError as error:
            fault = str(error)
    return replace(each.result, file=None if fault else made, fault=fault), step


def show_progress(items: Iterable[T], words: str, total: int | None = None) -> Iterator[T]:
    """Yield the items, showing on a terminal how many are done and how long the rest will take."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    remaining = (TimeRemainingColumn(),) if total else ()
    quiet = not console.is_terminal or total == 1
    with Progress(*columns, *remaining, console=console, transient=True, disable=quiet) as progress:
        yield from progress.track(items, total=total, description=words)
