"""Everything that is wrong with a book, its pages and its settings, for `claimbook check`.

Importing what reads and checks a book takes longer than asking the store whether it was checked
already, so this module is imported only if it was not.
"""

from __future__ import annotations

from datetime import date

from claimbook.checking import Checker
from claimbook.checks import check_against, published_in_future
from claimbook.citing.checking import check_notes, check_pages
from claimbook.cli.find_book import BookFolders
from claimbook.cli.navigation import check_navigation
from claimbook.cli.published import read_published
from claimbook.cli.theme import check_mkdocs
from claimbook.cores import count_cores
from claimbook.problem import Problem, sort_problems
from claimbook.publishing import mark_drafts
from claimbook.sources import list_written
from claimbook.store import FOLDER, Store


def find_faults(
    book: BookFolders, today: date, published: str | None, jobs: int | None = None
) -> tuple[Problem, ...]:
    """Check a book, and compare it with a published site if one is given; errors come first.

    New articles are read in up to `jobs` processes, by default one for each core.
    """
    earlier = read_published(published) if published else None
    store = Store(book.root / FOLDER)
    checker = Checker(book.root, book.data, book.seeds, store=store, jobs=jobs or count_cores())
    checked = checker.check()
    study = checked.study
    if study is None:
        return checked.problems
    found = [
        *checked.problems,
        *(check_against(study, earlier) if earlier else ()),
        *check_notes(study),
        *published_in_future.check(study, today),
        *check_mkdocs(book.root, study.book.settings.title),
        *check_navigation(book.root, study, list_written(book.docs)),
    ]
    if book.docs.is_dir():
        found += check_pages(study, book.docs, book.docs_name, list_written(book.docs))
    return mark_drafts(sort_problems(found), study.book)
