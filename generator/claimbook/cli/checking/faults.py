"""Everything that is wrong with a book, its pages and its settings, for `claimbook check`.

Importing what reads and checks a book takes longer than asking the store whether it was checked
already, so this module is imported only if it was not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claimbook.build import Builder
from claimbook.checking import Checker
from claimbook.checks import AGAINST_EARLIER, check_against, published_in_future
from claimbook.checks.shared.earlier import Earlier
from claimbook.cli.checking.mkdocs_faults import check_mkdocs, check_navigation, find_invalid
from claimbook.cli.checking.published import describe_published, find_published_book, read_published
from claimbook.cli.checking.published_files import compare_files
from claimbook.cli.find_book import BookFolders
from claimbook.cores import count_cores
from claimbook.problem import Problem, Severity, sort_problems
from claimbook.publishing import mark_drafts
from claimbook.sources import check_addresses, check_written, find_theme, list_written
from claimbook.store import FOLDER, Store
from claimbook.study import Study
from claimbook.views.manual.faults import OF_CHANGES


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with a book, errors first."""

    problems: tuple[Problem, ...]
    """Without the notes that the published book has, too."""
    as_published: tuple[Problem, ...] = ()
    """Those notes; none if the published book's folder was not given."""
    changes: int = 0
    """How many of the problems that fail a strict check are about what was published."""


_OF_CHANGES = frozenset({*AGAINST_EARLIER, *OF_CHANGES})
"""What is reported of changes; errors aside, these come first."""


def find_faults(
    book: BookFolders, today: date, published: str | None, jobs: int | None = None
) -> Faults:
    """Check a book, and compare it with what was published if that is given.

    New articles are read in up to `jobs` processes, by default one for each core.
    """
    noted: Counter[tuple[object, ...]] = Counter()
    earlier = None
    folders = find_published_book(published) if published else None
    if published and folders:
        study, found = _check(folders, today, Checker(folders))
        earlier = describe_published(published, study)
        noted.update(map(_identify, found))
    elif published:
        earlier = read_published(published)
    store = Store(book.root / FOLDER)
    checker = Checker(book, store=store, jobs=jobs or count_cores())
    study, found = _check(book, today, checker, earlier)
    if study and folders:
        files = compare_files(book, folders, study.book)
        found = tuple(sort_problems([*found, *files]))
    return _leave_apart(found, noted)


def _check(
    book: BookFolders, today: date, checker: Checker, earlier: Earlier | None = None
) -> tuple[Study | None, tuple[Problem, ...]]:
    """Check a book, its pages and its settings; the study is None if it cannot be read."""
    checked = checker.check()
    study = checked.study
    theme = find_theme(book.theme, book.root, book.custom_dir)
    builder = Builder(book.root, book.data, book.seeds)
    found = [
        *checked.problems,
        *find_invalid(book.root),
        *check_written(study, book.docs, book.docs_name),
        *check_addresses(
            builder, book.docs, book.docs_name, directory_urls=book.directory_urls, theme=theme
        ),
    ]
    if study is None:
        return None, tuple(sort_problems(found))
    found += [
        *(check_against(study, earlier) if earlier else ()),
        *published_in_future.check(study, today),
        *check_mkdocs(book.root, study.book.settings.title),
        *check_navigation(book.root, study, list_written(book.docs)),
    ]
    return study, mark_drafts(sort_problems(found), study.book)


def _identify(problem: Problem) -> tuple[object, ...]:
    """Return what identifies a note across checks; its line may have moved in between."""
    at = problem.at
    return problem.id, problem.severity, problem.in_draft, problem.message, at.path, at.frame


def _leave_apart(problems: Sequence[Problem], noted: Counter[tuple[object, ...]]) -> Faults:
    """Separate the notes that an earlier check made, too: of equal ones, as many as it made."""
    new: list[Problem] = []
    again: list[Problem] = []
    left = noted.copy()
    for each in problems:
        is_known = each.severity is Severity.INFO and left[_identify(each)] > 0
        (again if is_known else new).append(each)
        left[_identify(each)] -= is_known
    changes = [each for each in new if each.id in _OF_CHANGES]
    failing = sum(each.severity is not Severity.INFO for each in changes)
    return Faults(tuple(_put_first(new, changes)), tuple(again), failing)


def _put_first(problems: Sequence[Problem], changes: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the problems of each severity, those about changes before the others."""
    for severity in Severity:
        yield from (each for each in changes if each.severity is severity)
        yield from (
            each for each in problems if each.severity is severity and each.id not in _OF_CHANGES
        )
